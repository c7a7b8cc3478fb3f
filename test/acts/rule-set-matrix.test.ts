import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { ruleSetRow } from '../../seeds/rule-set.factory.js';
import { readRows, type Rows } from '../access/rows.js';
import { cansOf, expectWhole, grantsOf, tried, type Trial, oracleOf } from './acting.js';
import { gid, Ground, TODAY } from './ground.js';
import { RuleSetOracle, type Rules, type RulesAct } from './rule-set-oracle.js';

/* Every act on rule sets of 2.10 by every role of 1.5, in every state, over HTTP; and who sees which. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'],
  ['P3o@Y'], ['B2@H'], ['B4@H'], ['C1@AS'], ['B4@K', 'B2@K'], ['B2@H', 'B4@K'],
] as const; // prettier-ignore

/** Issuer (- is CENTRAL) and subject. */
const PLACES = [
  ['-', 'PLANNING'], ['-', 'RATING'], ['X', 'PLANNING'], ['X', 'RATING'], ['K', 'PLANNING'], ['K', 'RATING'],
  ['H', 'PLANNING'], ['A', 'PLANNING'], ['A', 'RATING'], ['Y', 'RATING'],
] as const; // prettier-ignore

/** State, first day, first day after; the last is drafted by another and submitted by the actor. */
const SPELLS = [
  ['DRAFT', TODAY, null], ['SUBMITTED', TODAY, null], ['DECIDED', '2022-11-01', '2022-12-31'], ['DECIDED', '2022-10-01', '2022-11-01'],
  ['DECIDED', '2030-01-01', null], ['SUBMITTED', '2022-12-01', null],
] as const; // prettier-ignore
const OWN_HAND = SPELLS.length - 1;
const ACTS: readonly RulesAct[] = ['editRuleSet', 'submitRuleSet', 'decideRuleSet'];

type Place = (typeof PLACES)[number];
type Specs = (typeof ACTORS)[number];

let ground: Ground;
let rows: Rows;
let days = 0;
const actors = new Map<Specs, Actor>();
const decisions = new Map<string, object>();
const shared = new Map<string, string>();
const printed: string[] = [];

const nameOf = ([issuer, subject]: Place): string => `${issuer}.${subject === 'PLANNING' ? 'plan' : 'rate'}`;
const unitsOf = (specs: Specs): string[] => specs.map((spec) => spec.split('@')[1] ?? '');

function rulesOf([issuer, subject]: Place, spell: number, hand: string | null): Rules {
  const [state = 'DRAFT', from = TODAY] = SPELLS[spell] ?? [];
  return { issuer: issuer === '-' ? null : ground.no(issuer), subject, state, from, hands: spell === OWN_HAND ? [null, hand] : [null] };
}

/** What is to be decided has a day of its own: an issuer has one rule set for a subject on a day. */
function written(place: Place, spell: number, hand: string | null): Promise<string> {
  const { issuer, subject, state, from, hands } = rulesOf(place, spell, hand);
  const fixed = { valid_from: from, valid_to: SPELLS[spell]?.[2] ?? null };
  const day = (more: number): string => new Date(Date.UTC(2023, 0, days + more)).toISOString().slice(0, 10);
  if (state === 'SUBMITTED') days += 1;
  const spelled = state === 'SUBMITTED' ? { valid_from: day(0), valid_to: day(1) } : fixed;
  return ground.insert('rule_set', ruleSetRow({ id: newId(), unit: issuer, subject, state, edited_by: hands[1] ?? null, ...spelled }));
}

const judgeOf = (specs: Specs): RuleSetOracle => new RuleSetOracle(oracleOf(rows), actors.get(specs)?.member ?? null);

beforeAll(async () => {
  ground = await Ground.open();
  // One issuer has one rule set for a subject on a day: those of the dataset make room.
  await ground.pool.query('truncate rule_set cascade');
  for (const specs of ACTORS) {
    actors.set(specs, await ground.actor(specs));
    for (const code of [...unitsOf(specs), 'K']) decisions.set(code, decisions.get(code) ?? (await ground.decision(code)));
  }
  for (const place of PLACES)
    for (let spell = 0; spell < OWN_HAND; spell += 1) shared.set(`${nameOf(place)} ${spell}`, await written(place, spell, null));
  rows = await readRows(ground.pool);
}, 120_000);

afterAll(async () => {
  const states = 'DRAFT SUBMITTED in-force past to-come SUBMITTED-by-the-actor';
  console.log([`D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION; ${states}`, ...printed].join('\n'));
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

test.each(ACTORS.map((specs) => [specs]))('%j sees what 2.10 opens', async (specs) => {
  const grants = grantsOf(rows, actors.get(specs));
  const names = new Map([...shared].map(([name, id]) => [gid('RuleSet', id), name]));
  const wanted = PLACES.flatMap((place) =>
    SPELLS.slice(0, OWN_HAND).flatMap((_spell, i) => (judgeOf(specs).sees(grants, rulesOf(place, i, null)) ? `${nameOf(place)} ${i}` : [])),
  );
  const { body } = await ground.server.as(actors.get(specs)?.username ?? '').query('{ ruleSets(first: 100) { nodes { id } } }');
  const { nodes } = body.data?.['ruleSets'] as { nodes: { id: string }[] };
  expect(nodes.flatMap(({ id }) => names.get(id) ?? []).sort()).toEqual(wanted.sort());
});

/** A decision of the unit that issues where the actor decides for it, else of any. */
function decisionOf(specs: Specs, [issuer]: Place): object | undefined {
  return decisions.get(unitsOf(specs).includes(issuer) ? issuer : (unitsOf(specs)[0] ?? 'K'));
}

test.each(ACTS)(
  '%s is allowed exactly where the tables say',
  async (act) => {
    const trialOn = async (specs: Specs, place: Place, spell: number): Promise<Trial> => {
      const { member = null } = actors.get(specs) ?? {};
      const expected = judgeOf(specs).on(grantsOf(rows, actors.get(specs)), act, rulesOf(place, spell, member));
      // What is to be done, and what this actor has submitted, needs a row of its own.
      const found = expected === 'DONE' ? undefined : shared.get(`${nameOf(place)} ${spell}`);
      const id = found ?? (await written(place, spell, member));
      const more = act === 'editRuleSet' ? { name: 'Quy định' } : act === 'decideRuleSet' ? { decision: decisionOf(specs, place) } : {};
      return { place: nameOf(place), row: `${spell}`, expected, input: { id: gid('RuleSet', id), expectedVersion: 1, ...more } };
    };
    const trialsOf = async (specs: Specs): Promise<Trial[]> => {
      const trials: Trial[] = [];
      for (const place of PLACES) for (let spell = 0; spell <= OWN_HAND; spell += 1) trials.push(await trialOn(specs, place, spell));
      return trials;
    };
    const { wrong, done, lines } = await tried(ground, act, [actors, trialsOf]);
    printed.push(...lines);
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(3);
  },
  120_000,
);

test('createRuleSet is allowed exactly where the tables say', async () => {
  const trialsOf = (specs: Specs): Promise<Trial[]> => {
    const issued = PLACES.filter(([issuer]) => issuer !== '-').map((place): Trial => {
      const [issuer, subject] = place;
      const unit = rows.units.find(({ code }) => code === issuer);
      if (!unit) throw new Error('The unit is missing');
      const expected = judgeOf(specs).create(grantsOf(rows, actors.get(specs)), unit);
      const words = { subject, code: 'QĐ', name: 'Quy định', from: '2024-01-01', params: [] };
      return { place: nameOf(place), row: 'new', expected, input: { unitId: gid('Organization', unit.id), ...words } };
    });
    return Promise.resolve(issued);
  };
  const { wrong, done, lines } = await tried(ground, 'createRuleSet', [actors, trialsOf]);
  printed.push(...lines);
  expect(wrong).toEqual([]);
  expect(done).toBeGreaterThan(3);
}, 120_000);

test('`can...` says before what the act says then', async () => {
  const asked = PLACES.flatMap((place) =>
    SPELLS.slice(0, OWN_HAND).map((_spell, i) => {
      const name = `${nameOf(place)} ${i}`;
      const mayOf = (specs: Specs): boolean[] =>
        ACTS.map((act) => judgeOf(specs).on(grantsOf(rows, actors.get(specs)), act, rulesOf(place, i, null)) === 'DONE');
      return { id: gid('RuleSet', shared.get(name) ?? ''), name, mayOf };
    }),
  );
  const { wrong, allowed } = await cansOf(ground, ['RuleSet', ACTS], [actors, asked]);
  expect(wrong).toEqual([]);
  expect(allowed).toBeGreaterThan(3);
});

test('every act of this file is tried by every role', () => expectWhole('rule-set-matrix'));
