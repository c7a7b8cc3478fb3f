import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { Actor, Grant, Place } from '../../src/kernel/actor.js';
import { World } from './world.js';

/* A rule that leads to the row above a list is asked there, or not again where that row has been shown by it. */

let world: World;

beforeAll(async () => {
  world = await World.open();
});

afterAll(() => world.close());

const QUALIFICATIONS = '{ members(first: 100) { nodes { fullName qualifications { totalCount nodes { state level } } } } }';

interface Shown {
  readonly fullName: string;
  readonly qualifications: { readonly totalCount: number; readonly nodes: readonly { readonly state: string; readonly level: string }[] };
}

async function shown(actor: Actor): Promise<readonly Shown[]> {
  const { members } = (await world.asker.data(actor, QUALIFICATIONS)) as { members: { nodes: readonly Shown[] } };
  return members.nodes;
}

async function textFor(actor: Actor): Promise<string> {
  const { engine } = world.asker;
  const context = { actor, reason: null } as Parameters<typeof engine.explained>[0];
  engine.prepare(parse(QUALIFICATIONS), null, {}, context);
  return (await engine.explained(context, () => Promise.resolve([])))?.text ?? '';
}

const total = (rows: readonly Shown[]): number => rows.reduce((sum, { qualifications }) => sum + qualifications.totalCount, 0);

test('a list below a row reads no person for the rule of its rows', async () => {
  for (const specs of [['B4@K'], ['B1@K'], ['C1@A1'], ['M@A1', 'C1@A2']]) {
    const text = await textFor(await world.as(...specs));
    expect(text).toContain('from qualification');
    expect(text).not.toMatch(/from member f/);
  }
});

test('what the row above does not tell is asked: of a proposed qualification whoever sees confirmed ones alone sees nothing', async () => {
  const states = async (spec: string): Promise<readonly string[]> =>
    (await shown(await world.as(spec))).flatMap(({ qualifications }) => qualifications.nodes.map(({ state }) => state));
  expect(await states('B4@K')).toContain('PROPOSED');
  expect(new Set(await states('B1@K'))).toEqual(new Set(['CONFIRMED']));
});

test('a member sees the own qualifications and not those of the cell', async () => {
  const rows = await shown(await world.as('M@A1'));
  expect(rows.length).toBeGreaterThan(1);
  expect(total(rows)).toBe(0);
});

test('rows of a list are those of the grants that show it, whoever asked before with one grant for both', async () => {
  const ask = async (actor: Actor): Promise<readonly number[]> => {
    const text = '{ trainingClasses(first: 100) { nodes { sessions { totalCount } } } }';
    const data = (await world.asker.data(actor, text)) as { trainingClasses: { nodes: readonly { sessions: { totalCount: number } }[] } };
    return data.trainingClasses.nodes.map(({ sessions }) => sessions.totalCount);
  };
  const k = await world.as('B4@K');
  const elsewhere = (await world.as('B4@H')).grants.find(({ role }) => role === 'B4')?.unit;
  const delegated = (unit: Place | undefined, ...subjects: readonly string[]): Grant[] =>
    k.grants
      .filter(({ role }) => role === 'B4')
      .map((grant) => ({ ...grant, unit: unit ?? grant.unit, delegated: { subjects, acts: [] } }));
  const both = await ask({ ...k, grants: delegated(undefined, 'TrainingClass', 'TrainingSession') });
  expect(Math.max(...both)).toBeGreaterThan(0);
  const apart = await ask({ ...k, grants: [...delegated(undefined, 'TrainingClass'), ...delegated(elsewhere, 'TrainingSession')] });
  expect(elsewhere?.no).toBeGreaterThan(0);
  expect(apart).toEqual(both.map(() => 0));
});

const OF_UNITS = [
  'a: children { totalCount countPrecision __typename }',
  'b: children(filter: { kind: { eq: CELL } }) { n: totalCount totalCount }',
  'c: children(filter: { planningCycles: { none: { term: { eq: "2020-2025" } } } }) { totalCount }',
  'f: children(first: 2, filter: { planningCycles: { some: { term: { eq: "2020-2025" } } } }) { nodes { code name } }',
  'g: children(first: 3, filter: { planningCycles: { some: { term: { eq: "2025-2030" } } } }) { totalCount nodes { id state } }',
  'h: children(first: 2, filter: { planningCycles: { every: { term: { eq: "2025-2030" } } } }, orderBy: [{ field: NAME, direction: DESC }]) { nodes { id } }',
  'i: children(last: 2) { nodes { code } }',
  'j: trainingClasses { totalCount }',
  'k: trainingClasses(first: 2) { nodes { completedCount enrolledCount } }',
  'd: seats { totalCount }',
  'e: seats(filter: { title: { eq: SECRETARY } }) { totalCount }',
];
const OF_PERSONS = [
  'a: qualifications { totalCount }',
  'b: qualifications { totalCount }',
  'c: qualifications(filter: { state: { eq: CONFIRMED } }) { totalCount }',
];

test.each([[['B4@K']], [['G1@A']], [['G2@A', 'M@A1']], [['C1@A1']], [['M@A1', 'C1@A2']], [['P1@X']]])(
  'neighbours that hang by one edge show what each shows alone: %j',
  async (specs) => {
    const actor = await world.as(...specs);
    const of = (apart: boolean): string => {
      const [units, persons] = [OF_UNITS, OF_PERSONS].map((lists) =>
        lists.map((list, i) => (apart ? `${list} x${i}: __typename` : list)).join(' '),
      );
      return `{ organizations(first: 100) { nodes { ${units} } } members(first: 100) { nodes { ${persons} } } }`;
    };
    const alone = JSON.stringify(await world.asker.data(actor, of(true)), (key, value: unknown) =>
      /^x\d+$/u.test(key) ? undefined : value,
    );
    expect(await world.asker.data(actor, of(false))).toEqual(JSON.parse(alone));
  },
);
