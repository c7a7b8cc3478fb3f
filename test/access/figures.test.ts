import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openExample31 } from './example-31.js';
import { World, type Asker } from './world.js';

/* Measures of access.md 2.0 and 2.20: the worked examples, and exact figures beside the lists that they count. */

interface Figure {
  readonly value: number | null;
  readonly base: number | null;
  readonly percent: string | null;
}

interface Told {
  readonly exact: boolean;
  readonly total: Figure | null;
  readonly groups: readonly {
    readonly keys: readonly { code: string | null; unitLabel: { name: string } | null }[];
    readonly figure: Figure;
  }[];
}

const ASK = `query ($measure: Measure!, $unit: ID, $code: String, $by: [Dimension!], $level: Int, $where: [DimensionValueInput!]) {
  figures: statistics(measure: $measure, unit: $unit, unitCode: $code, by: $by, level: $level, where: $where) {
    exact total { value base percent } groups { keys { code unitLabel { name } } figure { value base percent } } } }`;

let world: World;
let names: ReadonlyMap<string, string>;

async function ask(actor: Asker, measure: string, code: string, more: object = {}): Promise<Told | null> {
  return (await actor.data<{ figures: Told | null }>(ASK, { measure, code, ...more })).figures;
}

/** Codes of the units of the groups with their values. */
const byUnit = (told: Told | null): Record<string, number | null> =>
  Object.fromEntries((told?.groups ?? []).map(({ keys, figure }) => [names.get(keys[0]?.unitLabel?.name ?? '') ?? '-', figure.value]));

beforeAll(async () => {
  ({ world, codes: names } = await openExample31());
}, 60_000);

afterAll(() => world.close());

test('19 B3@K: persons by unit of level 3 in K; nothing of A1', async () => {
  const actor = await world.actor(['B3@K']);
  const told = await ask(actor, 'PERSONS', 'K', { by: ['UNIT'] });
  expect(told).toMatchObject({ exact: false, total: { value: 39, base: 39 } });
  expect(byUnit(told)).toEqual({ A: 24, Q: 9, O: 6 });
  expect(await ask(actor, 'PERSONS', 'A1')).toBeNull();
  expect(await ask(actor, 'PERSONS', 'K', { by: ['UNIT'], level: 5 })).toBeNull();
});

test('20 B3@K and C1@A1: persons in A1 are 12, exact, the guest not among them', async () => {
  const actor = await world.actor(['B3@K', 'C1@A1']);
  expect(await ask(actor, 'PERSONS', 'A1')).toMatchObject({ exact: true, total: { value: 12 } });
  expect(await ask(actor, 'PERSONS', 'K')).toMatchObject({ exact: false, total: { value: 39 } });
});

test('31 B6@K: women by unit: A 9, total 20; O is too small, and Q goes with it', async () => {
  const actor = await world.actor(['B6@K']);
  const told = await ask(actor, 'PERSONS', 'K', { by: ['UNIT'], where: [{ dimension: 'GENDER', value: 'F' }] });
  expect(told).toMatchObject({ exact: false, total: { value: 20 } });
  expect(byUnit(told)).toEqual({ A: 9 });
});

test('56 V@X: persons by unit of level 2: K 39, H 10, total 56, Z left out', async () => {
  const actor = await world.actor(['V@X']);
  const told = await ask(actor, 'PERSONS', 'X', { by: ['UNIT'] });
  expect(told?.total?.value).toBe(56);
  expect(byUnit(told)).toEqual({ K: 39, H: 10 });
});

test('57 V@X: persons in A are not told, for level 3 is too deep', async () => {
  expect(await ask(await world.actor(['V@X']), 'PERSONS', 'A')).toBeNull();
});

test('V: measures with a year tell the years before this one alone (K20); whoever sees the rows is told all', async () => {
  const { rows } = await world.database.pool.query<{ year: number; count: number }>(
    `select extract(year from coalesce(effective_date, decision_date))::int as year, count(*)::int as count
     from organization_event where stage in ('DECIDED','EFFECTIVE') and l1 = 1 group by 1`,
  );
  expect(rows.some(({ year }) => year === 2022)).toBe(true);
  const before = rows.filter(({ year }) => year < 2022).reduce((sum, { count }) => sum + count, 0);
  expect((await ask(await world.actor(['V@X']), 'ORGANISATION_EVENTS', 'X'))?.total?.value).toBe(before);
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  expect(await ask(await world.actor(['P1@X']), 'ORGANISATION_EVENTS', 'X')).toMatchObject({ exact: true, total: { value: all } });
});

describe('exact figures are those of the lists', () => {
  const ACTORS = [['P1@X'], ['B1@K'], ['B4@K'], ['B7@H'], ['G1@A'], ['G2@A'], ['G1@Q', 'C1@Q'], ['C1@A1'], ['C1@AS'], ['G1@Z']] as const;
  const UNITS = ['X', 'K', 'H', 'Z', 'O', 'A', 'A1', 'A2', 'AS', 'AS1', 'Q', 'N', 'N1', 'Z1', 'E'];

  test.each(ACTORS)('%s %s', async (...specs) => {
    const actor = await world.actor(specs.filter(Boolean));
    let exact = 0;
    for (const code of UNITS) {
      const told = await ask(actor, 'PERSONS', code, { by: ['GENDER'] });
      const seen = await actor.list('members', '', { within: world.unit(code) });
      if (told) {
        exact += 1;
        expect([code, told.exact, told.total?.value]).toEqual([code, true, seen.totalCount]);
        expect(told.groups.reduce((sum, { figure }) => sum + (figure.value ?? 0), 0)).toBe(seen.totalCount);
      }
    }
    expect(exact).toBeGreaterThan(0);
  });
});

test.each(['M@A1', 'G3@A', 'I@K', 'A@X', 'P3k@X'])('%s has no figures of persons beyond its rows', async (spec) => {
  const actor = await world.actor([spec]);
  const told = await ask(actor, 'PERSONS', 'K');
  expect(told).toBeNull();
});

test('seats: filled and vacant add up, and shares have their percent', async () => {
  const actor = await world.actor(['B1@K']);
  const [all, filled, vacant] = await Promise.all(['SEATS', 'SEATS_FILLED', 'SEATS_VACANT'].map((measure) => ask(actor, measure, 'K')));
  expect((filled?.total?.value ?? 0) + (vacant?.total?.value ?? 0)).toBe(all?.total?.value);
  expect(filled?.total?.value).toBeGreaterThan(0);
  const women = await ask(actor, 'SHARE_WOMEN', 'A');
  expect(women?.total).toEqual({ value: 9, base: 24, percent: '37.50' });
});

test.each<[string, object, string]>([
  ['a dimension that the measure does not have', { measure: 'UNITS', code: 'K', by: ['GENDER'] }, 'by'],
  [
    'three dimensions',
    { measure: 'PERSONS', code: 'K', by: ['UNIT', 'GENDER'], where: [{ dimension: 'STANDING', value: 'OFFICIAL' }] },
    'by',
  ],
  ['no unit', { measure: 'PERSONS' }, 'unit'],
  ['a level that there is not', { measure: 'PERSONS', code: 'K', by: ['UNIT'], level: 6 }, 'level'],
])('%s is BAD_USER_INPUT', async (_name, variables, field) => {
  const { body } = await (await world.actor(['B1@K'])).answer(ASK, variables);
  expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [field] });
});

test('a unit that there is not and one without a right give the same bytes', async () => {
  const actor = await world.actor(['C1@A1']);
  const of = (code: string): Promise<string> => actor.bytes(ASK, { measure: 'PERSONS', code });
  expect(await of('N1')).toBe(await of('NONE'));
});

describe('every measure by every dimension that it has', () => {
  const answered = async (actor: Asker): Promise<readonly (readonly [string, string])[]> => {
    const { measures, dimensions } = await actor.data<{
      measures: { enumValues: { name: string }[] };
      dimensions: { enumValues: { name: string }[] };
    }>('{ measures: __type(name: "Measure") { enumValues { name } } dimensions: __type(name: "Dimension") { enumValues { name } } }');
    const found: (readonly [string, string])[] = [];
    for (const { name: measure } of measures.enumValues) {
      for (const { name: dimension } of dimensions.enumValues) {
        const { body } = await actor.answer(ASK, { measure, code: 'K', by: [dimension] });
        const told = body.data?.['figures'] as Told | null | undefined;
        const sum = told?.groups.reduce((all, { figure }) => all + (figure.value ?? 0), 0);
        const [error] = body.errors ?? [];
        expect([measure, dimension, error?.extensions.code ?? 'BAD_USER_INPUT']).toEqual([measure, dimension, 'BAD_USER_INPUT']);
        if (told && /^(PERSONS|UNITS|SEATS|PLANNING_ENTRIES|TRAINING_CLASSES|ENROLMENTS)$/.test(measure) && told.exact) {
          expect([measure, dimension, sum]).toEqual([measure, dimension, told.total?.value]);
        }
        if (!error) found.push([measure, dimension]);
      }
    }
    return found;
  };

  test.each(['B1@K', 'V@X', 'P1@X'])('%s', async (spec) => {
    const found = await answered(await world.actor([spec]));
    expect(found.filter(([, dimension]) => dimension === 'UNIT').length).toBeGreaterThan(25);
    expect(found.length).toBeGreaterThan(60);
  });
});

test('56 V@X: of the entries in K, two of them, nothing is told', async () => {
  const told = await ask(await world.actor(['V@X']), 'PLANNING_ENTRIES', 'K', { by: ['TERM'] });
  expect(told).toEqual({ exact: false, total: null, groups: [] });
  const { rows } = await world.database.pool.query(`select from planning_entry where state in ('APPROVED','APPOINTED')`);
  expect(rows).toHaveLength(2);
  expect((await ask(await world.actor(['B1@K']), 'PLANNING_ENTRIES', 'K'))?.total?.value).toBe(2);
});

test('coverage is of active units for each term with an opened cycle', async () => {
  const told = await ask(await world.actor(['B7@K']), 'SHARE_APPROVED', 'K', { by: ['TERM'] });
  const { rows } = await world.database.pool.query<{ term: string; obliged: number; approved: number }>(
    `select c.term, (select count(*)::int from organization o where o.l2 = k.no and o.state = 'ACTIVE' and o.level <= 5) as obliged,
       count(distinct c.unit) filter (where c.state in ('APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED'))::int as approved
     from planning_cycle c join organization k on k.code = 'K' and c.l2 = k.no where c.state <> 'DRAFT' group by c.term, k.no order by 1`,
  );
  expect(told?.groups.map(({ keys, figure }) => ({ term: keys[0]?.code, obliged: figure.base, approved: figure.value }))).toEqual(rows);
});
