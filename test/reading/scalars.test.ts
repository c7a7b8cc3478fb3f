import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLList, GraphQLString, type GraphQLScalarType } from 'graphql';
import type { ColumnType } from '../../src/kernel/nouns.js';
import { CalendarDate, Instant } from '../../src/kernel/scalars.js';
import { valueJson } from '../../src/reading/compile/json.js';
import { freshDatabase, type TestDatabase } from '../harness/database.js';

/* SQL writes a value as the scalar would have written it, byte for byte: both lanes give one answer. */

const VALUES = 10_000;

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.drop());

interface Scalar {
  readonly type: GraphQLScalarType | GraphQLList<GraphQLScalarType>;
  readonly values: fc.Arbitrary<unknown>;
}

const YEARS = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true };

/** PostgreSQL keeps no character 0. */
const texts = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\0', ''));

const SCALARS: Readonly<Record<ColumnType, Scalar>> = {
  text: { type: GraphQLString, values: texts },
  integer: { type: GraphQLInt, values: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }) },
  bigint: { type: GraphQLString, values: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String) },
  boolean: { type: GraphQLBoolean, values: fc.boolean() },
  date: { type: CalendarDate, values: fc.date(YEARS).map((date) => date.toISOString().slice(0, 10)) },
  timestamptz: { type: Instant, values: fc.date(YEARS) },
  uuid: { type: GraphQLID, values: fc.uuid() },
  'text[]': { type: new GraphQLList(GraphQLString), values: fc.array(texts, { maxLength: 4 }) },
};

function written({ type }: Scalar, value: unknown): string {
  if (value === null) return 'null';
  if (type instanceof GraphQLList) return JSON.stringify((value as unknown[]).map((each) => type.ofType.serialize(each)));
  return JSON.stringify(type.serialize(value));
}

/** What SQL writes for each value. */
async function bySql(type: ColumnType, values: readonly unknown[]): Promise<readonly string[]> {
  const json = valueJson('v.v', type, { nullable: true, code: false });
  const rows =
    type === 'text[]'
      ? `select case when jsonb_typeof(e) = 'array' then array(select jsonb_array_elements_text(e)) end v, no
         from jsonb_array_elements($1::jsonb) with ordinality e(e, no)`
      : `select v, no from unnest($1::${type}[]) with ordinality u(v, no)`;
  const given = type === 'text[]' ? JSON.stringify(values) : values;
  const found = await database.pool.query<{ json: string }>(`select ${json} json from (${rows}) v order by v.no`, [given]);
  return found.rows.map((row) => row.json);
}

test.each(Object.keys(SCALARS) as ColumnType[])('%s: 10,000 values are written alike', async (type) => {
  const scalar = SCALARS[type];
  const values = [null, ...fc.sample(scalar.values, { numRuns: VALUES, seed: 20221114 })];
  const sql = await bySql(type, values);
  expect(sql).toHaveLength(VALUES + 1);
  const wrong = sql.filter((json, i) => json !== written(scalar, values[i]) || json !== written(scalar, JSON.parse(json)));
  expect(wrong).toEqual([]);
});
