/** A value in a hand-written statement: how it reads as JSON in either form. */
export interface Value {
  readonly sql: string;
  readonly kind: 'text' | 'date' | 'number' | 'json';
  readonly nullable: boolean;
}

export const text = (sql: string, nullable = false): Value => ({ sql, kind: 'text', nullable });
export const code = (sql: string, nullable = false): Value => ({ sql, kind: 'date', nullable });
export const number = (sql: string, nullable = false): Value => ({ sql, kind: 'number', nullable });
export const json = (sql: string, nullable = false): Value => ({ sql, kind: 'json', nullable });

/** The two ways to write JSON in SQL by hand; the faster is the limit. */
export interface Form {
  readonly name: 'concat' | 'json';
  object(fields: Readonly<Record<string, Value>>): string;
  /** Of the rows of a subquery that is already in order: all, or those that pass a test. */
  list(row: string, test?: string): string;
}

/** Texts need escaping; codes, dates and ids do not. */
function written({ sql, kind, nullable }: Value): string {
  const plain = { text: `to_json(${sql})::text`, date: `'"' || ${sql} || '"'`, number: `(${sql})::text`, json: `(${sql})` }[kind];
  return nullable ? `coalesce(${plain}, 'null')` : plain;
}

const filter = (test: string | undefined): string => (test === undefined ? '' : ` filter (where ${test})`);

export const concat: Form = {
  name: 'concat',
  object: (fields) =>
    Object.entries(fields)
      .map(([name, value], i) => `'${i === 0 ? '{' : ','}"${name}":' || ${written(value)}`)
      .join(' || ') + ` || '}'`,
  list: (row, test) => `'[' || coalesce(string_agg(${row}, ',')${filter(test)}, '') || ']'`,
};

export const aggregate: Form = {
  name: 'json',
  object: (fields) =>
    `json_build_object(${Object.entries(fields)
      .map(([name, { sql }]) => `'${name}', ${sql}`)
      .join(', ')})`,
  list: (row, test) => `coalesce(json_agg(${row})${filter(test)}, '[]')`,
};
