import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { documentRow } from '../../seeds/document.factory.js';
import { newId } from '../../seeds/ids.js';
import { Oracle } from '../access/oracle.js';
import { readRows, type Rows } from '../access/rows.js';
import { cansOf, expectWhole, grantsOf, tried, type Trial } from './acting.js';
import { DocumentOracle, type Paper, type PaperAct } from './document-oracle.js';
import { gid, Ground, TODAY } from './ground.js';

/* Every act on documents of 2.10 by every role of 1.5, in every state, over HTTP; and who sees which. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'],
  ['P3v@Y'], ['B4@H'], ['B6@H'], ['G2@Q'], ['G1@Q', 'C1@Q'], ['C1@AS'], ['B4@K', 'G2@A'], ['P3o@X', 'P3v@X'],
] as const; // prettier-ignore

/** Unit and kind of the drafting body, class, audience, addressees. */
const PLACES = [
  ['X', 'ORGANISATION_BOARD', 'F0', 'CADRES', ''], ['X', 'OFFICE', 'F0', 'MEMBERS', ''], ['X', 'INSPECTION', 'F1', 'NONE', 'Z'],
  ['K', 'ORGANISATION_BOARD', 'F0', 'MEMBERS', 'A A1'], ['K', 'PROPAGANDA_BOARD', 'F1', 'MEMBERS', 'A A1 N'], ['K', 'MASS_BOARD', 'F0', 'CADRES', ''],
  ['K', 'OFFICE', 'F0', 'CADRES', ''], ['K', 'OFFICE', 'F3', 'NONE', 'A'], ['K', 'INSPECTION', 'F0', 'NONE', ''],
  ['A', 'OFFICE', 'F0', 'MEMBERS', 'A1'], ['A', 'INSPECTION', 'F1', 'CADRES', ''], ['Q', 'OFFICE', 'F0', 'MEMBERS', 'Q'], ['E', 'OFFICE', 'F0', 'CADRES', ''],
  ['H', 'ORGANISATION_BOARD', 'F0', 'CADRES', 'A'],
] as const; // prettier-ignore

const STATES = ['DRAFT', 'REGISTERED', 'PUBLISHED', 'REPLACED'] as const;
const ACTS: readonly PaperAct[] = ['editDocument', 'registerDocument', 'publishDocument'];
const SHORT: Readonly<Record<string, string>> = { ORGANISATION_BOARD: 'org', PROPAGANDA_BOARD: 'prop', MASS_BOARD: 'mass' };

type Place = (typeof PLACES)[number];
type State = (typeof STATES)[number];
type Specs = (typeof ACTORS)[number];

let ground: Ground;
let rows: Rows;
let judge: DocumentOracle;
const actors = new Map<Specs, Actor>();
const bodies = new Map<string, string>();
const shared = new Map<string, string>();
const printed: string[] = [];

const nameOf = ([code, kind, type]: Place): string =>
  `${code}.${SHORT[kind] ?? kind.slice(0, 4).toLowerCase()}${type === 'F0' ? '' : type}`;
const codesOf = (addressees: string): string[] => addressees.split(' ').filter(Boolean);

function paperOf([code, kind, type, audience, addressees]: Place, state: State): Paper {
  const drafter = { unit: ground.no(code), kind };
  return { drafter, class: type, state, audience, addressees: codesOf(addressees).map((each) => ground.no(each)) };
}

/** A document in the database, with the units that it is addressed to. */
async function written(place: Place, state: State): Promise<string> {
  const [code, kind] = place;
  const { drafter, class: type, audience, addressees } = paperOf(place, state);
  const words = { issuer: `Đảng ủy ${code}`, number: '7', symbol: 'KH/ĐU', date: TODAY, title: 'Kế hoạch' };
  const row = documentRow({ id: newId(), unit: drafter.unit, ...words, state, audience, class: type });
  const drafting = { drafting_body: bodies.get(`${code} ${kind}`), drafting_unit: drafter.unit };
  const id = await ground.insert('document', { ...row, ...drafting });
  for (const unit of addressees) await ground.insert('document_party', { id: newId(), ...{ unit, document_id: id, role: 'ADDRESSEE' } });
  return id;
}

beforeAll(async () => {
  ground = await Ground.open();
  for (const specs of ACTORS) actors.set(specs, await ground.actor(specs));
  for (const [code, kind] of PLACES) bodies.set(`${code} ${kind}`, await ground.body(code, kind));
  for (const place of PLACES) for (const state of STATES) shared.set(`${nameOf(place)} ${state}`, await written(place, state));
  rows = await readRows(ground.pool);
  judge = new DocumentOracle(new Oracle(rows, TODAY));
}, 120_000);

afterAll(async () => {
  console.log(['D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION; DRAFT REGISTERED PUBLISHED REPLACED', ...printed].join('\n'));
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

test.each(ACTORS.map((specs) => [specs]))('%j sees what 2.10 opens', async (specs) => {
  const grants = grantsOf(rows, actors.get(specs));
  const wanted = PLACES.flatMap((place) =>
    STATES.filter((state) => judge.sees(grants, paperOf(place, state))).map((state) => `${nameOf(place)} ${state}`),
  );
  const names = new Map([...shared].map(([name, id]) => [gid('Document', id), name]));
  const { body } = await ground.server.as(actors.get(specs)?.username ?? '').query('{ documents(first: 100) { nodes { id } } }');
  const { nodes } = body.data?.['documents'] as { nodes: { id: string }[] };
  expect(nodes.flatMap(({ id }) => names.get(id) ?? []).sort()).toEqual(wanted.sort());
});

test.each(ACTS)(
  '%s is allowed exactly where the tables say',
  async (act) => {
    const trialsOf = async (specs: Specs): Promise<Trial[]> => {
      const trials: Trial[] = [];
      const grants = grantsOf(rows, actors.get(specs));
      for (const place of PLACES) {
        for (const state of STATES) {
          const expected = judge.on(grants, act, paperOf(place, state));
          // What is to be refused leaves the row as it is; what is to be done needs a row of its own.
          const id = expected === 'DONE' ? await written(place, state) : (shared.get(`${nameOf(place)} ${state}`) ?? '');
          const more = act === 'editDocument' ? { title: 'Kế hoạch công tác' } : {};
          trials.push({ place: nameOf(place), row: state, expected, input: { id: gid('Document', id), expectedVersion: 1, ...more } });
        }
      }
      return trials;
    };
    const { wrong, done, lines } = await tried(ground, act, [actors, trialsOf]);
    printed.push(...lines);
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(3);
  },
  120_000,
);

test('createDocument is allowed exactly where the tables say', async () => {
  const unitId = (code: string): string => gid('Organization', rows.units.find((unit) => unit.code === code)?.id ?? '');
  const trialsOf = (specs: Specs): Promise<Trial[]> =>
    Promise.resolve(
      PLACES.map((place) => {
        const [code, kind, type, audience, addressees] = place;
        const expected = judge.create(grantsOf(rows, actors.get(specs)), paperOf(place, 'DRAFT'));
        const words = { symbol: 'KH/ĐU', type: 'KH', issuer: `Đảng ủy ${code}`, date: TODAY, title: 'Kế hoạch', signer: 'Bí thư' };
        const draftingBodyId = gid('Body', bodies.get(`${code} ${kind}`) ?? '');
        const addressed = { addresseeIds: codesOf(addressees).map(unitId) };
        return { place: nameOf(place), row: 'new', expected, input: { ...words, draftingBodyId, ...addressed, audience, class: type } };
      }),
    );
  const { wrong, done, lines } = await tried(ground, 'createDocument', [actors, trialsOf]);
  printed.push(...lines);
  expect(wrong).toEqual([]);
  expect(done).toBeGreaterThan(3);
}, 120_000);

test('`can...` says before what the act says then', async () => {
  const asked = PLACES.flatMap((place) =>
    STATES.map((state) => {
      const name = `${nameOf(place)} ${state}`;
      const mayOf = (specs: Specs): boolean[] =>
        ACTS.map((act) => judge.on(grantsOf(rows, actors.get(specs)), act, paperOf(place, state)) === 'DONE');
      return { id: gid('Document', shared.get(name) ?? ''), name, mayOf };
    }),
  );
  const { wrong, allowed } = await cansOf(ground, ['Document', ACTS], [actors, asked]);
  expect(wrong).toEqual([]);
  expect(allowed).toBeGreaterThan(3);
});

test('every act of this file is tried by every role', () => expectWhole('document-matrix'));
