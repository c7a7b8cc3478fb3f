import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActorOptions } from '../../seeds/actor.factory.js';
import { differences } from './differences.js';
import { View, type Expected } from './expected.js';
import { addExtras } from './extras.js';
import { Oracle } from './oracle.js';
import { readRows } from './rows.js';
import { readList, readNodes } from './selections.js';
import { gid, World, type Asker, type Node, type Noun } from './world.js';

/* Every row and every field of 2.1, 2.3 and 2.4 that an actor gets, compared with the oracle. */

type Case = readonly [specs: readonly string[], options?: ActorOptions];

/** One actor for each role, then combinations, other units of the same role, and people without a role. */
const ACTORS: readonly Case[] = [
  [['P1@X']], [['P2@X']], [['P3o@X']], [['P3k@X']], [['P3t@X']], [['P3v@X']],
  [['B1@K']], [['B2@K']], [['B3@K']], [['B4@K']], [['B5@K']], [['B6@K']], [['B7@K']], [['B7c@K']],
  [['G1@A']], [['G2@A']], [['G3@A']], [['C1@A1']], [['M@A1']], [['V@X']], [['I@K']], [['A@X']],
  [['P1@Y']], [['P2@Y', 'G2@A']], [['B5@K'], { board: 'MASS_BOARD' }], [['B4@H']], [['B2@K', 'C1@A1']], [['B3@K', 'C1@A1']], [['B4@K', 'M@O'], { person: 'p9' }],
  [['G1@N']], [['G1@Z', 'M@Z1']], [['G2@Z']], [['G3@Z']], [['G1@Q', 'C1@Q']], [['G1@Q', 'C1@Q', 'M@Q'], { person: 'p3' }], [['G2@Q']],
  [['C1@AS']], [['C1@A2']], [['C1@A1', 'M@A2'], { person: 'p2' }], [['M@AS1'], { person: 'p8' }], [['M@N1'], { person: 'p4' }], [['M@A4', 'C1@A4']],
  [['C1@A1'], { person: 'p11' }], [[], { person: 'p5' }], [[], { person: 'p6' }], [['B1@K'], { person: 'p7' }], [['V@K']], [['I@H']], [['A@Y']],
]; // prettier-ignore

interface Subject {
  readonly asker: Asker;
  readonly expected: Expected;
  readonly listed: ReturnType<View['listed']>;
  readonly grants: readonly string[];
}

let world: World;
let oracle: Oracle;
const askers = new Map<Case, Asker>();

beforeAll(async () => {
  world = await World.open(addExtras);
  for (const each of ACTORS) askers.set(each, await world.actor(...each));
  oracle = new Oracle(await readRows(world.database.pool), '2022-11-14');
});

afterAll(() => world.close());

function subjectOf(each: Case): Subject {
  const asker = askers.get(each);
  const account = oracle.rows.accounts.find(({ id }) => id === asker?.account.account);
  if (!asker || !account) throw new Error('The actor is missing.');
  const grants = oracle.grants(account);
  const view = new View(oracle, { grants, self: account.member_id });
  const named = grants.map(({ role, unit }) => `${role} ${unit?.name ?? ''}`);
  return { asker, expected: view.all(), listed: view.listed(), grants: [...new Set(named)].sort() };
}

const LISTS = [['bodies', 'Body'], ['seats', 'Seat'], ['holdings', 'SeatHolding']] as const; // prettier-ignore

const ids = (noun: Noun, rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => gid(noun, id));
const only = (rows: ReadonlyMap<string, Node>, listed: readonly string[]): Node[] =>
  [...rows.values()].filter(({ id }) => listed.includes(id));

const GRANTS = '{ viewer { grants { role unit { name } } } }';
type Viewer = {
  readonly viewer: { readonly grants: readonly { readonly role: string; readonly unit: { readonly name: string } | null }[] };
};

const TITLED = ACTORS.map((each) => ({ title: [...each[0], each[1]?.person ?? each[1]?.board].filter(Boolean).join(' '), each }));

describe.each(TITLED)('$title', ({ each }) => {
  let subject: Subject;

  beforeAll(() => {
    subject = subjectOf(each);
  });

  test('has the grants of 1.5', async () => {
    const { viewer } = await subject.asker.data<Viewer>(GRANTS);
    const granted = viewer.grants.map(({ role, unit }) => `${role} ${unit?.name ?? ''}`);
    expect(granted.sort()).toEqual(subject.grants);
  });

  test('reads units', async () => {
    const { asker, expected, listed } = subject;
    const nodes = await readNodes(asker, 'Organization', ids('Organization', oracle.rows.units));
    expect(differences(expected.units.values(), nodes)).toEqual([]);
    expect(differences(only(expected.units, listed.organizations), await readList(asker, 'organizations', 'Organization'))).toEqual([]);
  });

  test('reads persons', async () => {
    const { asker, expected, listed } = subject;
    const nodes = await readNodes(asker, 'Member', ids('Member', oracle.rows.members));
    expect(differences(expected.members.values(), nodes)).toEqual([]);
    expect(differences(only(expected.members, listed.members), await readList(asker, 'members', 'Member'))).toEqual([]);
  });

  test('reads terms', async () => {
    const nodes = await readNodes(subject.asker, 'Term', ids('Term', oracle.rows.terms));
    expect(differences(subject.expected.terms.values(), nodes)).toEqual([]);
  });

  test.each(LISTS)('reads %s', async (field, noun) => {
    const { asker, expected } = subject;
    const nodes = await readNodes(asker, noun, ids(noun, oracle.rows[field]));
    expect(differences(expected[field].values(), nodes)).toEqual([]);
    expect(differences(expected[field].values(), await readList(asker, field, noun))).toEqual([]);
  });
});
