import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { moratoriumRow } from '../../seeds/moratorium.factory.js';
import { answerOf, gid, Ground, holdingId, TODAY } from './ground.js';

/* A moratorium from its draft to its end, and what it refuses. */

let ground: Ground;
let drafter: Actor;
let decider: Actor;

beforeAll(async () => {
  ground = await Ground.open();
  drafter = await ground.actor(['B4@K']);
  decider = await ground.actor(['B2@K']);
});

afterAll(() => ground.close());

const unitId = (code: string): Promise<string> => ground.one<string>('select id as value from organization where code = $1', [code]);
const rule = (name: string, ...fields: string[]): object => ({ code: 'RULE_VIOLATION', rule: name, fields });

async function drafted(values: object = {}): Promise<object> {
  const id = gid('Organization', await unitId('K'));
  return { unitId: id, scopeId: id, processes: ['SEAT_HOLDING'], title: 'Tạm dừng kiện toàn', from: TODAY, ...values };
}

async function recognise(code: string, of = 'K', who = decider): Promise<object> {
  const { id } = await ground.holding(code);
  const input = { id: holdingId(id), expectedVersion: 1, decision: await ground.decision(of) };
  const before = await ground.state();
  const body = await ground.act(who, 'recogniseHolding', input);
  if (body.errors) expect(await ground.state()).toBe(before);
  return body.errors?.[0]?.extensions ?? { code: 'DONE' };
}

test('drafted, submitted, decided: it suspends from then on, at the units of its scope alone; ended, no longer', async () => {
  expect(await recognise('A')).toEqual({ code: 'DONE' });
  const created = await ground.act(drafter, 'createMoratorium', await drafted(), { selection: 'version moratorium { id state inForce central issuer unitLabel { name } scope { code } processes }' }); // prettier-ignore
  expect(created.errors).toBeUndefined();
  const { moratorium } = created.data?.['createMoratorium'] as { moratorium: { id: string } };
  expect(moratorium).toMatchObject({ state: 'DRAFT', inForce: false, central: false, issuer: null, scope: { code: 'K' }, processes: ['SEAT_HOLDING'] }); // prettier-ignore
  const { id } = moratorium;
  expect(answerOf(await ground.act(drafter, 'submitMoratorium', { id, expectedVersion: 1 }))).toEqual({ code: 'DONE' });
  expect(await recognise('A')).toEqual({ code: 'DONE' });
  const decision = await ground.decision('K');
  const decided = await ground.act(decider, 'decideMoratorium', { id, expectedVersion: 2, decision }, { selection: 'version moratorium { state inForce documentNumber documentDate issuer }' }); // prettier-ignore
  expect(decided.data?.['decideMoratorium']).toEqual({
    version: 3,
    moratorium: { state: 'DECIDED', inForce: true, documentNumber: '1-QĐ/ĐU', documentDate: TODAY, issuer: 'Đảng ủy K' },
  });
  expect(await recognise('A')).toEqual({ code: 'MORATORIUM', document: '1-QĐ/ĐU' });
  expect(await recognise('Q')).toEqual({ code: 'MORATORIUM', document: '1-QĐ/ĐU' });
  expect(await recognise('N', 'H', await ground.actor(['B2@H']))).toEqual({ code: 'DONE' });
  const end = { id, expectedVersion: 3, decision: await ground.decision('K') };
  expect(answerOf(await ground.act(decider, 'endMoratorium', { ...end, to: TODAY }))).toEqual({ code: 'DONE' });
  expect(await recognise('A')).toEqual({ code: 'DONE' });
});

test('not before its first day, not on the first day after it, and not for other processes', async () => {
  const suspend = (values: object): Promise<string> =>
    ground.insert('moratorium', moratoriumRow({ id: newId(), unit: ground.no('K'), valid_from: '2022-11-01', ...values }));
  await suspend({ valid_to: TODAY });
  await suspend({ valid_from: '2022-11-15' });
  await suspend({ processes: ['MEMBER_RECORD', 'PLANNING'] });
  await suspend({ scope_unit: ground.no('Q') });
  expect(await recognise('A')).toEqual({ code: 'DONE' });
  await suspend({ valid_to: '2022-11-15', document_number: '7-KL/ĐU' });
  expect(await recognise('A')).toEqual({ code: 'MORATORIUM', document: '7-KL/ĐU' });
  await ground.pool.query('delete from moratorium');
});

test('a central one without a scope holds everywhere', async () => {
  const central = { unit: null, valid_from: '2022-11-01', issuer: 'Bộ Chính trị', document_number: '128-KL/TW' };
  await ground.insert('moratorium', moratoriumRow({ id: newId(), ...central }));
  expect(await recognise('A')).toEqual({ code: 'MORATORIUM', document: '128-KL/TW' });
  await ground.pool.query('delete from moratorium');
});

test('an act waits for a decision that is under way', async () => {
  const id = await ground.insert('moratorium', moratoriumRow({ id: newId(), unit: ground.no('K'), state: 'SUBMITTED', valid_from: TODAY }));
  const { id: holding } = await ground.holding('A');
  const decision = await ground.decision('K');
  const client = await ground.pool.connect();
  await client.query('begin');
  await client.query(
    `update moratorium set state = 'DECIDED', issuer = 'K', document_number = '9-KL/ĐU', document_date = $2 where id = $1`,
    [id, TODAY],
  );
  const act = ground.act(decider, 'recogniseHolding', { id: holdingId(holding), expectedVersion: 1, decision });
  for (let waiting = 0; waiting === 0;) {
    waiting = await ground.one<number>(`select count(*)::integer as value from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`); // prettier-ignore
  }
  await client.query('commit');
  client.release();
  expect((await act).errors?.[0]?.extensions).toEqual({ code: 'MORATORIUM', document: '9-KL/ĐU' });
  await ground.pool.query('delete from moratorium');
});

test('K5: who drafted or submitted it does not decide it', async () => {
  const both = await ground.actor(['B4@K', 'B2@K']);
  const created = await ground.act(both, 'createMoratorium', await drafted(), { selection: 'moratorium { id }' });
  const { id } = (created.data?.['createMoratorium'] as { moratorium: { id: string } }).moratorium;
  await ground.act(both, 'submitMoratorium', { id, expectedVersion: 1 });
  const decision = await ground.decision('K');
  expect(answerOf(await ground.act(both, 'decideMoratorium', { id, expectedVersion: 2, decision }))).toEqual({ code: 'FORBIDDEN' });
  expect(answerOf(await ground.act(decider, 'decideMoratorium', { id, expectedVersion: 2, decision }))).toEqual({ code: 'DONE' });
  await ground.pool.query('delete from moratorium');
});

test.each<[string, object, object]>([
  ['no process', { processes: [] }, rule('PROCESS_MISSING', 'input.processes')],
  ['no title', { title: '  ' }, rule('TITLE_MISSING', 'input.title')],
  ['an end on its first day', { to: TODAY }, rule('DATES_OUT_OF_ORDER', 'input.to')],
  ['an end before its first day', { to: '2022-11-01' }, rule('DATES_OUT_OF_ORDER', 'input.to')],
  ['a title that is too long', { title: 'x'.repeat(501) }, { code: 'BAD_USER_INPUT', fields: ['input.title'] }],
  ['a scope that is no unit', { scopeId: 'x' }, { code: 'NOT_FOUND', fields: ['input.scopeId'] }],
])('bad input: %s', async (_name, values, answer) => {
  const input = await drafted(values);
  const before = await ground.state();
  expect(answerOf(await ground.act(drafter, 'createMoratorium', input))).toEqual(answer);
  expect(await ground.state()).toBe(before);
});

test('bad input: a process that is none, a decision after its first day, an end after its last', async () => {
  expect(answerOf(await ground.act(drafter, 'createMoratorium', await drafted({ processes: ['SLEEP'] }))).code).toBe('BAD_USER_INPUT');
  const insert = (values: object): Promise<string> =>
    ground.insert('moratorium', moratoriumRow({ id: newId(), unit: ground.no('K'), valid_from: '2022-11-01', ...values }));
  const decision = await ground.decision('K');
  const submitted = { id: gid('Moratorium', await insert({ state: 'SUBMITTED' })), expectedVersion: 1 };
  expect(answerOf(await ground.act(decider, 'decideMoratorium', { ...submitted, decision }))).toEqual(rule('DATE_BEFORE_CAUSE', 'from'));
  expect(answerOf(await ground.act(decider, 'decideMoratorium', submitted))).toMatchObject({ rule: 'DECISION_INCOMPLETE' });
  const stands = { id: gid('Moratorium', await insert({ valid_to: '2022-12-01' })), expectedVersion: 1, decision };
  for (const to of ['2022-12-01', '2023-01-01'])
    expect(answerOf(await ground.act(decider, 'endMoratorium', { ...stands, to }))).toEqual(rule('DATES_OUT_OF_ORDER', 'input.to'));
  expect(answerOf(await ground.act(decider, 'endMoratorium', { ...stands, to: '2022-11-13' }))).toEqual(
    rule('DATE_BEFORE_CAUSE', 'input.to'),
  );
  expect(answerOf(await ground.act(decider, 'endMoratorium', { ...stands, expectedVersion: 2, to: TODAY })).code).toBe('CONFLICT');
});
