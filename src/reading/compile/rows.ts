import { isImplied } from '../../database/held.js';
import { anchor, checkAny, isApart, isPlain, outside } from '../../database/visible.js';
import { inOrder } from '../../database/rule-order.js';
import type { RuleGroup } from '../../database/reader.js';
import type { ListArguments } from '../list-arguments.js';
import type { ListPlan } from '../plan.js';
import type { Below, Compilation } from './compilation.js';
import { keysOf, keyset, orderBy } from './order.js';
import { all, conditionSql, joinBranches, listedSql } from './where.js';

/** A part of a list's rows that one index can give in order. */
interface Branch {
  /** Grants to the left of the rows; null where there is one grant or none is needed. */
  readonly from: string | null;
  readonly where: string;
}

/** A list's rows before they are cut to a page. */
export interface Source {
  readonly alias: string;
  readonly branches: readonly Branch[];
  /** True where a row can be in more than one branch. */
  readonly overlapping: boolean;
  /** True where at most one branch has rows at all. */
  readonly exclusive: boolean;
}

/** Rows of a root list: one branch for each group of rules. */
export function rootSource(c: Compilation, list: ListPlan, alias: string): Source {
  const args = c.listOf(list.no);
  const covering = c.reader.covering(list.noun.name, args.fields);
  // Each field may be searched by some grant and no one grant have them all: values that nothing is compared with have no type.
  if (covering.length === 0) return { alias, branches: [], overlapping: false, exclusive: false };
  const wanted = wantedSql(c, list, alias);
  const { groups, overlapping } = apart(c, list, covering, alias);
  const branches = groups.map(({ group, others }) => {
    const { from, where } = anchor(group, c.row(list.noun, alias));
    return { from, where: all([where, wanted, ...others]) };
  });
  return { alias, branches, overlapping, exclusive: false };
}

interface Apart {
  readonly group: RuleGroup;
  /** Tests that leave out the rows of the groups before it. */
  readonly others: readonly string[];
}

/** Groups with what keeps each from giving a row that another gives, where all but one can be told by the row alone. */
function apart(
  c: Compilation,
  list: ListPlan,
  groups: readonly RuleGroup[],
  alias: string,
): { groups: readonly Apart[]; overlapping: boolean } {
  const plain = groups.filter(isPlain);
  const overlapping = groups.length - plain.length > 1 || !groups.every(isApart);
  if (overlapping) return { groups: groups.map((group) => ({ group, others: [] })), overlapping };
  // What leaves out the rows of others is asked of the fewer rows.
  const ordered = [...inOrder(plain), ...groups.filter((group) => !plain.includes(group))];
  const others = (i: number): readonly string[] => ordered.slice(0, i).map((group) => outside(group, c.row(list.noun, alias)));
  return { groups: ordered.map((group, i) => ({ group, others: others(i) })), overlapping };
}

/** Rows of an edge: one branch for each way to hang on the row. */
export function nestedSource(c: Compilation, { list, field, above }: Below, alias: string): Source {
  const seen = seenBelow(c, list, alias);
  const exclusive = field.join.by === 'subtree';
  if (seen === 'false') return { alias, branches: [], overlapping: false, exclusive };
  const wanted = wantedSql(c, list, alias);
  const links = joinBranches(c, field.join, list.noun, above.alias, alias);
  return { alias, branches: links.map((link) => ({ from: null, where: all([link, seen, wanted]) })), overlapping: false, exclusive };
}

/** The test that the reader sees a row of a list below another row; what that row tells is not asked again. */
export function seenBelow(c: Compilation, { noun, no }: ListPlan, alias: string): string {
  const covering = c.reader.covering(noun.name, c.listOf(no).fields);
  const row = c.row(noun, alias);
  return isImplied(covering, row) ? 'true' : checkAny(covering, row);
}

/** What the list's own arguments ask of a row. */
export function wantedTests(c: Compilation, list: ListPlan, alias: string): readonly string[] {
  const args = c.listOf(list.no);
  const listed = listedSql(list.noun, alias, args.all);
  return [listed, conditionSql(c, list.no, args.filter.condition, list.noun, alias), searchSql(c, list, args, alias)];
}

const wantedSql = (...given: Parameters<typeof wantedTests>): string => all(wantedTests(...given));

/** Each word must begin a word of the row's text, without case, diacritics and tone placement. */
function searchSql(c: Compilation, { noun, no }: ListPlan, { words }: ListArguments, alias: string): string {
  const tests = words.map((_word, i) => {
    const word = c.bindList(no, `word ${i}`, (given) => given.words[i]);
    return `${alias}.${noun.search?.key ?? 'id'} like '% ' || regexp_replace(plain(${word}::text), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;
  });
  return all(tests);
}

/** What is wanted of a page's rows: how many, and the SQL that names columns of theirs. */
interface Wanted {
  readonly limit: number;
  readonly asked: readonly string[];
}

/** What the rows of all branches are taken from, and where they are cut. */
interface Cut {
  readonly columns: string;
  readonly table: string;
  readonly alias: string;
  readonly rest: string;
}

/** SQL of the first `limit` rows in order, as a FROM item that gives the columns asked behind the source's alias. */
export function pageRows(c: Compilation, list: ListPlan, source: Source, { limit, asked }: Wanted): string {
  const { alias, overlapping, exclusive } = source;
  const args = c.listOf(list.no);
  const { table } = list.noun;
  if (source.branches.length === 0) return `(select * from ${table} ${alias} where false) ${alias}`;
  const keys = keysOf(c, list, args, alias);
  const columns = columnsIn(alias, [...asked, ...keys.map(({ sql }) => sql)]);
  const cut: Cut = { columns, table, alias, rest: `${orderBy(keys, args.backwards)} limit ${limit}` };
  const rows = bounded(c, list, source);
  if (overlapping) return `(${distinctRows(keys, rows, cut)}) ${alias}`;
  const parts = rows.map((branch) => cutRows(branch, cut));
  if (rows.length === 1 && rows[0]?.from === null) return `${parts[0] ?? ''} ${alias}`;
  // One branch has the rows, in their order; nothing has to be merged.
  if (exclusive) return `(${parts.join(' union all ')}) ${alias}`;
  return `(select ${alias}.* from (${parts.join(' union all ')}) ${alias} ${cut.rest}) ${alias}`;
}

/** The columns of a row that some SQL names: PostgreSQL would carry all the others through every step, empty. */
function columnsIn(alias: string, texts: readonly string[]): string {
  const named = texts.join(' ').match(new RegExp(`\\b${alias}\\.(?!(?:rn|rows)\\b)\\w+`, 'gu'));
  return [...new Set(named)].join(', ');
}

/** The first rows of a branch, of each of its grants. */
function cutRows({ from, where }: Branch, { columns, table, alias, rest }: Cut): string {
  const rows = `select ${columns} from ${table} ${alias} where ${where} ${rest}`;
  return from === null ? `(${rows})` : `(select b.* from ${from} cross join lateral (${rows}) b)`;
}

/** Branches with the bounds that cursors set. */
function bounded(c: Compilation, list: ListPlan, { alias, branches }: Source): readonly Branch[] {
  const args = c.listOf(list.no);
  const keys = keysOf(c, list, args, alias);
  const bounds = (['after', 'before'] as const).filter((which) => args[which]).map((which) => keyset(c, list, which, keys));
  return branches.map(({ from, where }) => ({ from, where: all([where, ...bounds]) }));
}

/** The first rows of overlapping branches, each once: the branches give their first, their union is cut again. */
function distinctRows(keys: ReturnType<typeof keysOf>, branches: readonly Branch[], cut: Cut): string {
  const own = branches.map((branch) => cutRows(branch, cut));
  const distinct = keys.map(({ sql }) => sql).join(', ');
  return `select distinct on (${distinct}) ${cut.alias}.* from (${own.join(' union all ')}) ${cut.alias} ${cut.rest}`;
}

/** SQL of the number of rows; of each branch no more than the limit are counted. */
export function countRows(list: ListPlan, { alias, branches, overlapping }: Source, limit: number): string {
  if (branches.length === 0) return 'select 0 n';
  const { table } = list.noun;
  const [only, ...more] = branches;
  if (only && more.length === 0 && !overlapping) return countBranch(table, alias, only, limit);
  if (!overlapping) return `select ${branches.map((branch) => `(${countBranch(table, alias, branch, limit)})`).join(' + ')} n`;
  const rows = branches.map(({ from, where }) => {
    const own = `select ${alias}.id from ${table} ${alias} where ${where} limit ${limit}`;
    return from === null ? `(${own})` : `(select b.id from ${from} cross join lateral (${own}) b)`;
  });
  const distinct = branches.length === 1 ? 'distinct ' : '';
  return `select count(*) n from (select ${distinct}a.id from (${rows.join(' union ')}) a limit ${limit}) b`;
}

function countBranch(table: string, alias: string, { from, where }: Branch, limit: number): string {
  const own = `select 1 from ${table} ${alias} where ${where} limit ${limit}`;
  if (from === null) return `select count(*) n from (${own}) b`;
  return `select count(*) n from (select 1 from ${from} cross join lateral (${own}) b limit ${limit}) b`;
}
