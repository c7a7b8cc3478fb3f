import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, isObjectType, type GraphQLObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { ProofWorld } from './world.js';
import { NOUNS, type World } from './worldview.js';

/* What the proof speaks of is the whole schema: each type that has rows, each field of it, and rows of each type in its worlds. */

const SCHEMA = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const TYPES = Object.values(SCHEMA.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
);

/** Rights on acts, which test/acts tries. */
const OF_ACTS = /^(can[A-Z]|viewerPermissions$)/;
/** Figures and thresholds that follow from rule sets: test/access/figures and test/acts/ballots have them. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  PlanningCycle: ['entryCount', 'findings', 'lackingTheoryCount', 'minorityCount', 'personCount', 'womenCount', 'youngCount'],
  BallotTally: ['shortlisted'],
};

let ground: ProofWorld;
let world: World;

beforeAll(async () => {
  ground = await ProofWorld.open(1);
  world = await ground.look();
}, 60_000);

afterAll(() => ground.close());

test('the oracle judges each type of the schema that has rows, and no other', () => {
  const names = TYPES.map(({ name }) => name).sort();
  expect([...world.oracle.types].sort()).toEqual(names);
  expect([...NOUNS.keys()].sort()).toEqual(names);
});

test('the naive evaluator answers each field, and the oracle knows the class of each', () => {
  const missing = TYPES.flatMap((type) => {
    const judged = world.oracle.fieldsOf(type.name);
    const told = Object.keys(type.getFields()).filter((name) => !OF_ACTS.test(name));
    const unjudged = told.filter((name) => !judged.includes(name)).map((name) => `${type.name}.${name} has no class`);
    const left = ELSEWHERE[type.name] ?? [];
    const unanswered = told.filter((name) => !left.includes(name) && !(name in (NOUNS.get(type.name)?.fields ?? {})));
    return [...unjudged.filter((line) => !left.some((name) => line.includes(`.${name} `))), ...unanswered.map((name) => `${type.name}.${name}`)];
  });
  expect(missing).toEqual([]);
}); // prettier-ignore

test('a world has rows of each type', () => {
  expect(TYPES.map(({ name }) => name).filter((name) => world.oracle.rowsOf(name).length === 0)).toEqual([]);
});
