import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { moratoriumRow } from '../../seeds/moratorium.factory.js';
import type { Grant } from '../access/oracle.js';
import { readRows, type Rows } from '../access/rows.js';
import { cansOf, expectWhole, grantsOf as grantsIn, oracleOf, tried, type Trial } from './acting.js';
import { gid, Ground, TODAY } from './ground.js';
import { RulebookOracle, type Ruling, type RulingAct } from './rulebook-oracle.js';

/* Every act on moratoria of 2.10 by every role of 1.5, in every state, over HTTP; and who sees which. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'],
  ['P2@Y'], ['B2@H'], ['B4@H'], ['G1@Z'], ['C1@AS'], ['B4@K', 'B2@K'],
] as const; // prettier-ignore

/** Issuer (- is CENTRAL) and scope. */
const PLACES = [['-', 'K'], ['X', 'X'], ['X', 'K'], ['K', 'K'], ['K', 'A'], ['K', 'N'], ['H', 'H'], ['Y', 'Y']] as const; // prettier-ignore
/** State, first day, first day after. */
const STATES = [
  ['DRAFT', TODAY, null], ['SUBMITTED', TODAY, null], ['DECIDED', '2022-11-01', '2022-12-31'], ['DECIDED', '2022-10-01', '2022-11-01'],
  ['DECIDED', '2022-12-01', null], ['ENDED', '2022-10-01', '2022-12-01'],
] as const; // prettier-ignore
const ACTS: readonly RulingAct[] = ['edit', 'submit', 'decide', 'end'];

type Specs = (typeof ACTORS)[number];
type Place = (typeof PLACES)[number];
type Spell = (typeof STATES)[number];

let ground: Ground;
let rows: Rows;
let judge: RulebookOracle;
const actors = new Map<Specs, Actor>();
const decisions = new Map<string, object>();
const shared = new Map<string, string>();
const printed: string[] = [];

const unitOf = (specs: readonly string[]): string => specs[0]?.split('@')[1] ?? 'K';

function rulingOf([issuer, scope]: Place, [state, from, to]: Spell): Ruling {
  const unit = issuer === '-' ? null : ground.no(issuer);
  return { unit, scope: ground.no(scope), drafting: unit, state, from, to };
}

function inserted(place: Place, spell: Spell): Promise<string> {
  const { unit, scope, state, from, to } = rulingOf(place, spell);
  const row = { id: newId(), unit, scope_unit: scope, state: state as 'DRAFT', valid_from: from, valid_to: to };
  return ground.insert('moratorium', moratoriumRow({ ...row, processes: ['MEMBER_RECORD'] }));
}

const grantsOf = (specs: Specs): readonly Grant[] => grantsIn(rows, actors.get(specs));

beforeAll(async () => {
  ground = await Ground.open();
  for (const specs of ACTORS) {
    actors.set(specs, await ground.actor(specs));
    const code = unitOf(specs);
    decisions.set(code, decisions.get(code) ?? (await ground.decision(code)));
  }
  for (const place of PLACES) for (const spell of STATES) shared.set(`${place.join()} ${spell.join()}`, await inserted(place, spell));
  rows = await readRows(ground.pool);
  judge = new RulebookOracle(oracleOf(rows));
}, 120_000);

afterAll(async () => {
  console.log(
    ['D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION, - not asked; DRAFT SUBMITTED in-force past to-come ENDED', ...printed].join('\n'),
  );
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

test.each(ACTORS.map((specs) => [specs]))('%j sees what 2.10 opens', async (specs) => {
  const wanted = PLACES.flatMap((place) =>
    STATES.filter((spell) => judge.sees(grantsOf(specs), rulingOf(place, spell))).map((spell) => `${place.join()} ${spell.join()}`),
  ).map((key) => gid('Moratorium', shared.get(key) ?? ''));
  const document = '{ moratoria(first: 100) { totalCount nodes { id state inForce documentNumber } } }';
  const { body } = await ground.server.as(actors.get(specs)?.username ?? '').query(document);
  const list = body.data?.['moratoria'] as { totalCount: number; nodes: { id: string }[] };
  expect(list.nodes.map(({ id }) => id).sort()).toEqual([...wanted].sort());
  expect(list.totalCount).toBe(wanted.length);
});

async function trialOn(specs: Specs, act: RulingAct, place: Place, spell: Spell): Promise<Trial> {
  const expected = judge.on(grantsOf(specs), act, rulingOf(place, spell));
  const id = expected === 'DONE' ? await inserted(place, spell) : (shared.get(`${place.join()} ${spell.join()}`) ?? '');
  const decision = act === 'decide' || act === 'end' ? { decision: decisions.get(unitOf(specs)) } : {};
  const more = act === 'edit' ? { title: 'Tạm dừng' } : act === 'end' ? { to: TODAY } : {};
  const input = { id: gid('Moratorium', id), expectedVersion: 1, ...more, ...decision };
  return { place: place.join('>'), row: spell.join(' '), expected, input };
}

describe.each(ACTS)('%sMoratorium', (act) => {
  test('is allowed exactly where the tables say', async () => {
    const trialsOf = async (specs: Specs): Promise<Trial[]> => {
      const trials: Trial[] = [];
      for (const place of PLACES) for (const spell of STATES) trials.push(await trialOn(specs, act, place, spell));
      return trials;
    };
    const { wrong, done, lines } = await tried(ground, `${act}Moratorium`, [actors, trialsOf]);
    printed.push(...lines);
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(1);
  }, 240_000);
});

test('`can...` and `viewerPermissions` say before what the act says then', async () => {
  const asked = PLACES.flatMap((place) =>
    STATES.map((spell) => ({
      id: gid('Moratorium', shared.get(`${place.join()} ${spell.join()}`) ?? ''),
      name: `${place.join('>')} ${spell.join(' ')}`,
      mayOf: (specs: Specs): readonly boolean[] | null => {
        const [grants, ruling] = [grantsOf(specs), rulingOf(place, spell)];
        return judge.sees(grants, ruling) ? ACTS.map((act) => judge.on(grants, act, ruling) === 'DONE') : null;
      },
    })),
  );
  const acts = ACTS.map((act) => `${act}Moratorium`);
  const { wrong, allowed } = await cansOf(ground, ['Moratorium', acts], [actors, asked]);
  expect(wrong).toEqual([]);
  expect(allowed).toBeGreaterThan(1);
});

test('createMoratorium is allowed exactly where the tables say', async () => {
  const places = [['X', 'X'], ['X', 'K'], ['K', 'K'], ['K', 'A'], ['K', 'X'], ['K', 'N'], ['A', 'A'], ['H', 'H']] as const; // prettier-ignore
  const idOf = (code: string): string => gid('Organization', rows.units.find((each) => each.code === code)?.id ?? '');
  const trialsOf = (specs: Specs): Promise<Trial[]> =>
    Promise.resolve(
      places.map(([unit, scope]): Trial => {
        const expected = judge.create(grantsOf(specs), ground.no(unit), ground.no(scope));
        const words = { processes: ['MEMBER_RECORD'], title: 'Tạm dừng', from: '2023-01-01' };
        return { place: `${unit}>${scope}`, row: 'new', expected, input: { unitId: idOf(unit), scopeId: idOf(scope), ...words } };
      }),
    );
  const { wrong, lines } = await tried(ground, 'createMoratorium', [actors, trialsOf]);
  printed.push(...lines);
  expect(wrong).toEqual([]);
}, 120_000);

test('every act of this file is tried by every role', () => expectWhole('moratorium-matrix'));
