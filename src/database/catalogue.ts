import type pg from 'pg';

export interface CatalogueColumn {
  readonly type: string;
  readonly nullable: boolean;
  /** SQL of the default or of the generating expression, null without one. */
  readonly default: string | null;
}

export interface CatalogueTable {
  readonly columns: ReadonlyMap<string, CatalogueColumn>;
  /** Check constraints by name, as SQL. */
  readonly checks: ReadonlyMap<string, string>;
}

export type Catalogue = ReadonlyMap<string, CatalogueTable>;

/** What belongs to an extension is not ours. */
const ours = (relation: string, oid: string): string =>
  `not exists (select from pg_depend d where d.classid = '${relation}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

const COLUMNS = `
  select t.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
         pg_get_expr(d.adbin, d.adrelid) as expression, a.attgenerated as generated, a.attidentity as identity,
         col.collname as collation, col_description(t.oid, a.attnum) as comment
  from pg_class t
  join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  join pg_type y on y.oid = a.atttypid
  left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
  left join pg_collation col on col.oid = a.attcollation and a.attcollation <> y.typcollation
  where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and ${ours('pg_class', 't.oid')}
  order by t.relname collate "C", a.attnum`;

interface ColumnRow {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  expression: string | null;
  generated: string;
  identity: string;
  collation: string | null;
  comment: string | null;
}

/** Not-null constraints are left out: the columns say it. */
const CONSTRAINTS = `
  select t.relname as "table", c.conname as name, c.contype as kind, pg_get_constraintdef(c.oid, true) as definition
  from pg_constraint c join pg_class t on t.oid = c.conrelid
  where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and c.contype not in ('n', 't') and ${ours('pg_class', 't.oid')}
  order by t.relname collate "C", position(c.contype::text in 'puxfc'), c.conname collate "C"`;

interface ConstraintRow {
  table: string;
  name: string;
  kind: string;
  definition: string;
}

/** Tables of the database as the entities are compared with. */
export async function readCatalogue(pool: pg.Pool): Promise<Catalogue> {
  const columns = Map.groupBy((await pool.query<ColumnRow>(COLUMNS)).rows, (row) => row.table);
  const constraints = Map.groupBy((await pool.query<ConstraintRow>(CONSTRAINTS)).rows, (row) => row.table);
  return new Map([...columns].map(([table, rows]) => [table, tableOf(rows, constraints.get(table) ?? [])] as const));
}

function tableOf(columns: readonly ColumnRow[], constraints: readonly ConstraintRow[]): CatalogueTable {
  const checks = constraints.filter(({ kind }) => kind === 'c');
  return {
    columns: new Map(columns.map(({ name, type, nullable, expression }) => [name, { type, nullable, default: expression }] as const)),
    checks: new Map(checks.map(({ name, definition }) => [name, definition] as const)),
  };
}

const EXTENSIONS = `
  select format('create extension %I;', extname) as text from pg_extension where extname <> 'plpgsql' order by extname collate "C"`;

const TYPES = `
  select format(E'create type %I as (%s\\n);', t.typname, string_agg(format(E'\\n  %I %s', a.attname,
           format_type(a.atttypid, a.atttypmod)), ',' order by a.attnum)) as text
  from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c' join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
  where t.typnamespace = 'public'::regnamespace and ${ours('pg_type', 't.oid')}
  group by t.typname order by t.typname collate "C"`;

const FUNCTIONS = `
  select rtrim(pg_get_functiondef(p.oid), E'\\n ') || ';' ||
    case when obj_description(p.oid, 'pg_proc') is null then ''
      else format(E'\\ncomment on function %s is %L;', p.oid::regprocedure, obj_description(p.oid, 'pg_proc')) end as text
  from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and ${ours('pg_proc', 'p.oid')}
  order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`;

/** Indexes that no constraint made. */
const INDEXES = `
  select t.relname as "table", pg_get_indexdef(i.indexrelid) || ';' as text
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
  where t.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  order by t.relname collate "C", c.relname collate "C"`;

const TRIGGERS = `
  select t.relname as "table", pg_get_triggerdef(g.oid) || ';' as text
  from pg_trigger g join pg_class t on t.oid = g.tgrelid
  where t.relnamespace = 'public'::regnamespace and not g.tgisinternal
  order by t.relname collate "C", g.tgname collate "C"`;

const COMMENTS = `
  select t.relname as "table", format('comment on table %I is %L;', t.relname, obj_description(t.oid, 'pg_class')) as text
  from pg_class t
  where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and obj_description(t.oid, 'pg_class') is not null`;

interface TextRow {
  table?: string;
  text: string;
}

/** The whole schema as SQL text, the same for the same schema: what `schema/database.sql` holds. */
export async function printCatalogue(pool: pg.Pool): Promise<string> {
  const texts = async (sql: string): Promise<string[]> => (await pool.query<TextRow>(sql)).rows.map(({ text }) => text);
  const extensions = (await texts(EXTENSIONS)).join('\n');
  const parts = [extensions, ...(await texts(TYPES)), ...(await printTables(pool)), ...(await texts(FUNCTIONS))];
  return `-- Printed from the catalogue of a freshly migrated database; not to be edited.\n\n${parts.join('\n\n')}\n`;
}

async function printTables(pool: pg.Pool): Promise<string[]> {
  const byTable = async <Row extends { table?: string }>(sql: string): Promise<Map<string, Row[]>> =>
    Map.groupBy((await pool.query<Row & pg.QueryResultRow>(sql)).rows, (row) => row.table ?? '');
  const constraints = await byTable<ConstraintRow>(CONSTRAINTS);
  const after = [await byTable<TextRow>(COMMENTS), await byTable<TextRow>(INDEXES), await byTable<TextRow>(TRIGGERS)];
  const tables = await byTable<ColumnRow>(COLUMNS);
  return [...tables].map(([table, columns]) =>
    [
      `create table ${table} (\n${[...columns.map(columnLine), ...(constraints.get(table) ?? []).map(constraintLine)].join(',\n')}\n);`,
      ...columns.flatMap(({ name, comment }) => (comment === null ? [] : [commentLine(table, name, comment)])),
      ...after.flatMap((rows) => (rows.get(table) ?? []).map(({ text }) => text)),
    ].join('\n'),
  );
}

function columnLine({ name, type, nullable, expression, generated, identity, collation }: ColumnRow): string {
  const words = [name, type];
  if (collation !== null) words.push(`collate "${collation}"`);
  if (!nullable) words.push('not null');
  if (identity !== '') words.push(`generated ${identity === 'a' ? 'always' : 'by default'} as identity`);
  if (expression !== null) words.push(generated === '' ? `default ${expression}` : `generated always as (${expression}) stored`);
  return `  ${words.join(' ')}`;
}

const constraintLine = ({ name, definition }: ConstraintRow): string => `  constraint ${name} ${definition.replaceAll('\n', ' ')}`;

const commentLine = (table: string, column: string, comment: string): string =>
  `comment on column ${table}.${column} is '${comment.replaceAll("'", "''")}';`;
