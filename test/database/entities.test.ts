import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readCatalogue, type Catalogue } from '../../src/database/catalogue.js';
import { nounNamed, nouns, type ColumnField, type Noun } from '../../src/kernel/nouns.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import { freshDatabase, type TestDatabase } from '../harness/database.js';
import { deviationsOf } from './entity-deviations.js';

let database: TestDatabase;
let catalogue: Catalogue;

beforeAll(async () => {
  // The nouns of every context.
  buildDangboSchema();
  database = await freshDatabase();
  catalogue = await readCatalogue(database.pool);
});

afterAll(() => database.drop());

test('every entity is as the database has it', () => {
  expect(nouns().map(({ table }) => table)).toEqual(
    expect.arrayContaining(['organization', 'document', 'term', 'body', 'decision', 'seat', 'member', 'membership', 'seat_holding']),
  );
  expect(deviationsOf(nouns(), catalogue)).toEqual([]);
});

/** The noun Member with one field as it should not be. */
function planted(change: Partial<ColumnField>, field = 'fullName'): Noun {
  const member = nounNamed('Member');
  const column = member.fields.get(field) as ColumnField;
  return { ...member, fields: new Map([[field, { ...column, ...change }]]) };
}

test.each<readonly [string, () => Noun, string]>([
  ['a missing table', () => ({ ...planted({}), table: 'people' }), 'Member: no table people'],
  ['a missing column', () => planted({ column: 'whole_name' }), 'Member.fullName: no column member.whole_name'],
  ['another type', () => planted({ type: 'integer' }), 'Member.fullName: integer, in the database text'],
  ['a column that may be null here', () => planted({ nullable: true }), 'Member.fullName: may be null, unlike in the database'],
  [
    'a column that may be null there',
    () => planted({ nullable: false }, 'admissionDate'),
    'Member.admissionDate: may not be null, unlike in the database',
  ],
  ['another code', () => planted({ enum: { M: 'M', X: 'X' } }, 'gender'), 'Member.gender: codes M,X, in the database F,M'],
  ['codes without a check', () => planted({ enum: { M: 'M' } }), 'Member.fullName: no check of its codes'],
])('%s is a deviation', (_kind, noun, sentence) => {
  expect(deviationsOf([noun()], catalogue)).toEqual([sentence]);
});
