import { keysOf, numbered, rule } from '../queries/query.js';
import type { Claims } from '../actors.js';

/**
 * The rules of the Mercurius server: written into each of its statements, all of which are prepared. They are the same
 * words as in the statements of the limit, so that this server loses nothing by its rules.
 */
export { rule };

export interface Prepared {
  readonly name: string;
  readonly text: string;
  values(claims: Claims, more: Readonly<Record<string, unknown>>): unknown[];
}

/** A named prepared statement from SQL with `:name` for its parameters. */
export function prepared(name: string, sql: string): Prepared {
  const { text, names } = numbered(sql);
  return {
    name,
    text,
    values(claims, more) {
      const all = { ...keysOf(claims), ...more } as Record<string, unknown>;
      return names.map((key) => all[key]);
    },
  };
}
