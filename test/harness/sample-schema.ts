import { buildSchema, type GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { Engine } from '../../src/server/options.js';

/** An engine that has nothing to read. */
export const NO_ENGINE: Engine = {
  prepare: () => undefined,
  resume: () => false,
  read: () => Promise.resolve(null),
  readNode: () => Promise.resolve(null),
  following: () => null,
  can: () => false,
  partsOf: () => null,
  direct: () => Promise.resolve(null),
  use: { hits: 0, misses: 0, size: 0 },
};

/** A schema whose fields fail in every way that a resolver can, for tests of the door alone. */
export function sampleSchema(pool: () => Pool): GraphQLSchema {
  const schema = buildSchema(`
    directive @mark on FIELD
    directive @many repeatable on FIELD
    type Query { fails: String statement(text: String): String sleep(seconds: Float!): Boolean never: String! colour(is: Colour): Colour }
    type Mutation { act: Boolean }
    enum Colour { RED GREEN }
  `);
  const fields = schema.getQueryType()?.getFields() ?? {};
  const resolve = (name: string, answer: (args: Record<string, unknown>) => unknown): void => {
    const field = fields[name];
    if (field) field.resolve = (_source, args: Record<string, unknown>) => answer(args);
  };
  resolve('fails', () => {
    throw new Error('a secret of /srv/keeper at SELECT 1');
  });
  resolve('statement', ({ text }) =>
    pool()
      .query(String(text))
      .then(() => 'done'),
  );
  resolve('sleep', ({ seconds }) =>
    pool()
      .query('select pg_sleep($1)', [seconds])
      .then(() => true),
  );
  resolve('never', () => null);
  resolve('colour', ({ is }) => is);
  return schema;
}
