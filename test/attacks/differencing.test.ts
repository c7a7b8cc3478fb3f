import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openExample31 } from '../access/example-31.js';
import { World, type Asker } from '../access/world.js';
import { follows, type Equation } from './differencing.js';

/* Row 32: whoever has figures alone adds and subtracts all that he is told, and gets at no group of fewer than five. */

interface Told {
  readonly total: { readonly value: number } | null;
  readonly groups: readonly {
    readonly keys: readonly {
      readonly dimension: string;
      readonly code: string | null;
      readonly unitLabel: { readonly name: string } | null;
    }[];
    readonly figure: { readonly value: number | null };
  }[];
}

interface Asked {
  readonly code: string;
  readonly by: readonly string[];
  readonly where?: readonly { readonly dimension: string; readonly value: string }[];
}

const ASK = `query ($code: String, $by: [Dimension!], $where: [DimensionValueInput!]) {
  figures: statistics(measure: PERSONS, unitCode: $code, by: $by, where: $where) {
    total { value } groups { keys { dimension code unitLabel { name } } figure { value } } } }`;

const LEAST = 5;
const UNITS = ['A', 'Q', 'O'] as const;
const GENDERS = ['F', 'M'] as const;
const CELLS = UNITS.flatMap((unit) => GENDERS.map((gender) => ({ unit, gender })));

let world: World;
let actor: Asker;
let names: ReadonlyMap<string, string>;

beforeAll(async () => {
  ({ world, codes: names } = await openExample31());
  actor = await world.actor(['B6@K']);
}, 60_000);

afterAll(() => world.close());

const cellsOf = (unit: string | null, gender: string | null): readonly number[] =>
  CELLS.flatMap((cell, i) => ((unit === null || cell.unit === unit) && (gender === null || cell.gender === gender) ? [i] : []));

/** What an answer tells of the cells. */
async function equations({ code, by, where = [] }: Asked): Promise<readonly Equation[]> {
  const { figures } = await actor.data<{ figures: Told | null }>(ASK, { code, by, where });
  if (!figures) return [];
  const asked = code === 'K' ? null : code;
  const cut = where[0]?.value ?? null;
  const total = figures.total ? [{ cells: cellsOf(asked, cut), sum: figures.total.value }] : [];
  const groups = figures.groups.flatMap(({ keys, figure }) => {
    const unit = keys.find(({ dimension }) => dimension === 'UNIT')?.unitLabel?.name;
    const gender = keys.find(({ dimension }) => dimension === 'GENDER')?.code ?? cut;
    const of = unit === undefined ? asked : (names.get(unit) ?? '');
    return figure.value === null ? [] : [{ cells: cellsOf(of, gender), sum: figure.value }];
  });
  return [...total, ...groups];
}

/** Every group of one to four persons that follows from the answers. */
async function found(asked: readonly Asked[]): Promise<readonly string[]> {
  const all: Equation[] = [];
  for (const each of asked) all.push(...(await equations(each)));
  expect(all.length).toBeGreaterThan(1);
  const groups = [...UNITS, null].flatMap((unit) => [...GENDERS, null].map((gender) => [unit, gender] as const));
  return groups.flatMap(([unit, gender]) => {
    const count = follows(all, cellsOf(unit, gender), CELLS.length);
    return count !== null && count > 0 && count < LEAST ? [`${unit ?? 'K'} ${gender ?? 'all'}: ${count}`] : [];
  });
}

const cut = (value: string): NonNullable<Asked['where']> => [{ dimension: 'GENDER', value }];
const ofUnits = (more: Omit<Asked, 'code'>): Asked[] => ['K', ...UNITS].map((code) => ({ code, ...more }));
const ofWomen = ofUnits({ by: [], where: cut('F') });
const ofMen = ofUnits({ by: [], where: cut('M') });

describe('32 nobody with figures alone finds a group of fewer than five by subtracting', () => {
  test.each<[string, readonly Asked[]]>([
    ['the groups of one answer from their total, cut to women', [{ code: 'K', by: ['UNIT'], where: cut('F') }]],
    ['the groups of one answer from their total, by two dimensions', [{ code: 'K', by: ['UNIT', 'GENDER'] }]],
    ['units from the unit above', ofUnits({ by: [] })],
    ['one dimension from another', [['UNIT'], ['GENDER']].map((by) => ({ code: 'K', by }))],
  ])('%s', async (_name, asked) => {
    expect(await found(asked)).toEqual([]);
  });
});

/* Open: access.md 2.0 (1)-(5) protect each answer alone. What follows from several is written here, so that it cannot grow unseen. */
describe('32 what follows from several answers, and is open', () => {
  test.each<[string, readonly Asked[], readonly string[]]>([
    ['units from the unit above, all cut to women', ofWomen, ['O F: 3']],
    ['women from all', [...ofUnits({ by: [] }), ...ofWomen, ...ofMen], ['Q M: 1', 'O F: 3', 'O M: 3']],
    ['two dimensions from one', [['UNIT', 'GENDER'], ['UNIT'], ['GENDER']].map((by) => ({ code: 'K', by })), ['Q M: 1', 'O F: 3', 'O M: 3']],
  ])('%s', async (_name, asked, open) => {
    expect(await found(asked)).toEqual(open);
  }); // prettier-ignore

  test('probationary members of a unit from all and the official ones', async () => {
    const { rows } = await actor.data<{ rows: { nodes: Readonly<Record<'memberCount' | 'officialCount' | 'probationaryCount', number | null>>[] } }>(
      '{ rows: organizations(first: 100) { nodes { memberCount officialCount probationaryCount } } }',
    ); // prettier-ignore
    const hidden = rows.nodes.filter(({ memberCount, officialCount, probationaryCount }) => memberCount !== null && officialCount !== null && probationaryCount === null); // prettier-ignore
    const small = hidden.map(({ memberCount, officialCount }) => Number(memberCount) - Number(officialCount)).filter((count) => count > 0);
    expect(small.every((count) => count < LEAST)).toBe(true);
    expect(small.length).toBeGreaterThan(0);
  });
});

test('what follows is found', () => {
  const told = [{ cells: [0, 1, 2], sum: 20 }, { cells: [0], sum: 9 }, { cells: [1], sum: 8 }]; // prettier-ignore
  expect(follows(told, [2], 3)).toBe(3);
  expect(follows(told.slice(0, 2), [2], 3)).toBeNull();
  expect(follows(told.slice(0, 2), [1, 2], 3)).toBe(11);
});
