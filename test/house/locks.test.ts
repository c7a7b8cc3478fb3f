import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, extendSchema, GraphQLSchema, parse } from 'graphql';
import { fragment, unscoped } from '../../src/database/fragment.js';
import { Member } from '../../src/membership/index.js';
import { modelOf } from '../../src/reading/index.js';
import { buildDangboSchema, checkGates } from '../../src/server/schema.js';

/** The schema of the server with something more in it. */
const withMore = (sdl: string): GraphQLSchema => extendSchema(buildDangboSchema(), parse(sdl));

describe('lock 2: every root field declares a gate, or why it needs none', () => {
  test('a query without one stops the server', () => {
    expect(() => checkGates(withMore('extend type Query { planted: Int }'))).toThrow('Query.planted has neither @Gate nor @Open');
  });

  test('an act without one stops the server', () => {
    expect(() => checkGates(buildSchema('type Query { viewer: Int } type Mutation { planted: Int }'))).toThrow('Mutation.planted');
  });

  test('the schema of the server declares all of them', () => {
    expect(() => checkGates(buildDangboSchema())).not.toThrow();
  });
});

describe('lock 3: a fragment names no table whose rules it has not asked', () => {
  test.each(['select count(*) from member m', 'select 1 from seat s join member m on m.id = s.id', 'SELECT 1 FROM\n  Member'])(
    '%s',
    (sql) => {
      const strings = Object.assign([sql], { raw: [sql] });
      expect(() => fragment(strings)).toThrow('A fragment names the table');
    },
  );

  test('a table with a reason is named', () => {
    expect(fragment`select count(*) from ${unscoped(() => Member, 'a figure of the whole unit')}`).toBe('select count(*) from member');
  });
});

describe('lock 4: every field of a noun has a source and a class', () => {
  test.each(['Member', 'Organization', 'SeatHolding'])('a field of %s that comes from nowhere stops the server', (type) => {
    expect(() => modelOf(withMore(`extend type ${type} { planted: Int }`))).toThrow(`${type}.planted has no source that the engine knows`);
  });

  test('a field of a label that comes from nowhere stops the server', () => {
    expect(() => modelOf(withMore('extend type UnitLabel { planted: Int }'))).toThrow('UnitLabel.planted has no source');
  });

  test('the schema of the server has a source for each', () => {
    expect(() => modelOf(buildDangboSchema())).not.toThrow();
  });
});
