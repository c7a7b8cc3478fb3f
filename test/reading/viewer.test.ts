import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ground } from '../acts/ground.js';

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(() => ground.close());

const ASK = `{ viewer {
  read: can(action: "read", subject: "Member") propose: can(action: "proposeHolding", subject: "SeatHolding")
  recognise: can(action: "recogniseHolding", subject: "SeatHolding") other: can(action: "recogniseHolding", subject: "Member")
  person { fullName homeUnit { code } homeUnitLabel { name } holdings: positions(first: 3) { totalCount } }
} }`;

test.each([
  ['B4@K', { read: true, propose: true, recognise: false, other: false }],
  ['B2@K', { read: true, propose: false, recognise: true, other: false }],
  ['M@A1', { read: true, propose: false, recognise: false, other: false }],
])('%s sees in `viewer.can` which acts a menu may offer', async (spec, expected) => {
  const { username } = await ground.actor([spec]);
  const { body } = await ground.server.as(username).query(ASK);
  expect(body.errors).toBeUndefined();
  expect(body.data?.['viewer']).toMatchObject(expected);
});

test('`viewer.person` is the own person by the own rights, null for a service', async () => {
  const person = await ground.server.as((await ground.actor(['M@A1'])).username).query(ASK);
  expect(person.body.data?.['viewer']).toMatchObject({ person: { homeUnit: { code: 'A1' } } });
  const service = await ground.server.as((await ground.actor(['V@X'])).username).query(ASK);
  expect(service.body.data?.['viewer']).toMatchObject({ person: null, read: false });
});
