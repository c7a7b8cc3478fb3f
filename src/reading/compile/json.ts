import { literal } from '../../kernel/literal.js';
import type { ColumnType } from '../../kernel/nouns.js';

/** A piece of a JSON text: fixed, or an SQL expression of text that is never null. */
export type Piece = { readonly fixed: string } | { readonly sql: string };

/** The one place that says how JSON is put together: by concatenation, which costs less than `json_agg`. */
export function joined(pieces: readonly Piece[]): string {
  const terms: string[] = [];
  let fixed = '';
  const close = (): void => {
    if (fixed !== '') terms.push(quoted(fixed));
    fixed = '';
  };
  for (const piece of pieces) {
    if ('fixed' in piece) fixed += piece.fixed;
    else {
      close();
      terms.push(piece.sql);
    }
  }
  close();
  return terms.length === 0 ? `''` : terms.join(' || ');
}

/** An SQL literal of JSON that we wrote: names of the schema and punctuation. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Pieces with commas between them. */
export function commas(members: readonly (readonly Piece[])[]): readonly Piece[] {
  return members.flatMap((member, i) => (i === 0 ? member : [{ fixed: ',' }, ...member]));
}

/** Pieces between braces, with commas. */
export function object(members: readonly (readonly Piece[])[]): readonly Piece[] {
  return [{ fixed: '{' }, ...commas(members), { fixed: '}' }];
}

/** `"key":` before a value. */
export function member(key: string, value: readonly Piece[]): readonly Piece[] {
  return [{ fixed: `${JSON.stringify(key)}:` }, ...value];
}

/** Bytes of a line of PostgreSQL's base64; a text as long has a break behind it. */
const LINE_BYTES = 57;
const UUID_CHARACTERS = 36;

/**
 * SQL of the text of a global id. `gid` costs three times as much, for any text: here the length is known, and base64 of letters,
 * digits, colon and hyphen has neither of the two characters that differ in base64url.
 */
export function idText(type: string, id: string): string {
  const bytes = type.length + 1 + UUID_CHARACTERS;
  if (bytes >= LINE_BYTES) return `gid(${literal(type)}, ${id})`;
  const padded = `encode(decode(${literal(`${type}:`)} || ${id}::text, 'escape'), 'base64')`;
  return bytes % 3 === 0 ? padded : `split_part(${padded}, '=', 1)`;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const VALUES: Readonly<Record<ColumnType, (sql: string) => string>> = {
  text: (sql) => `to_json(${sql})::text`,
  integer: (sql) => `(${sql})::text`,
  bigint: (sql) => `'"' || (${sql})::text || '"'`,
  boolean: (sql) => `(${sql})::text`,
  date: (sql) => `'"' || (${sql})::text || '"'`,
  timestamptz: (sql) => `'"' || to_char((${sql}) at time zone 'UTC', ${INSTANT}) || '"'`,
  uuid: (sql) => `'"' || (${sql})::text || '"'`,
  'text[]': (sql) => `array_to_json(${sql})::text`,
};

/** JSON text of a value; `null` where it is missing. */
export function valueJson(sql: string, type: ColumnType, options: { nullable: boolean; code: boolean }): string {
  const text = options.code && type === 'text' ? `'"' || ${sql} || '"'` : VALUES[type](sql);
  return options.nullable ? `coalesce(${text}, 'null')` : text;
}
