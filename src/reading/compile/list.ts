import { checkAny } from '../../database/visible.js';
import type { ConnectionPart, EdgePart, ListPlan, PageInfoPart } from '../plan.js';
import type { Below, Compilation } from './compilation.js';
import { joined, member, object, type Piece } from './json.js';
import { looksOf, presenceLook, rowLook, searchLook, type Found } from './look.js';
import { COUNT_LIMIT, countJson, neighboursJson } from './neighbours.js';
import { objectJson } from './object.js';
import { cursorSql, keysOf } from './order.js';
import { countRows, nestedSource, pageRows, rootSource, type Source } from './rows.js';

export function rootListJson(c: Compilation, list: ListPlan): string {
  const alias = c.params.alias('t');
  return connectionJson(c, list, alias, () => rootSource(c, list, alias));
}

function nestedListJson(c: Compilation, below: Below): string {
  const alias = c.hang(below);
  return connectionJson(c, below.list, alias, () => nestedSource(c, below, alias));
}

export const LISTS = { json: nestedListJson, together: neighboursJson };

/** Columns of the one row in which a page is gathered. */
class Gathered {
  readonly columns: string[] = [];

  add(sql: string): string {
    const known = this.columns.indexOf(sql);
    if (known >= 0) return `a.c${known}`;
    this.columns.push(sql);
    return `a.c${this.columns.length - 1}`;
  }
}

/** SQL of the JSON text of a connection; its rows are named only when something of them is asked. */
function connectionJson(c: Compilation, list: ListPlan, alias: string, rowsOf: () => Source): string {
  testCursors(c, list);
  const page = new Page(c, list, alias);
  const text = joined(object(list.parts.map((part) => member(part.key, page.part(part)))));
  if (!page.shows && !page.counts) return text;
  const search = page.searchLook();
  const source = rowsOf();
  const from = [...(page.shows ? [page.from(source)] : []), ...(page.counts ? [`(${countRows(list, source, COUNT_LIMIT + 1)}) n`] : [])];
  return `(select ${search}${text} from ${from.join(' cross join ')})`;
}

/** A cursor's row must be one that the reader can still read and search; else the cursor is refused. */
function testCursors(c: Compilation, list: ListPlan): void {
  const args = c.listOf(list.no);
  for (const which of ['after', 'before'] as const) {
    if (!args[which]) continue;
    const alias = c.params.alias('t');
    const seen = checkAny(c.reader.covering(list.noun.name, args.fields), c.row(list.noun, alias));
    const id = c.bindList(list.no, `${which} ${args.order.length}`, (given) => given[which]?.at(-1));
    const sql = `exists (select 1 from ${list.noun.table} ${alias} where ${alias}.id = ${id}::uuid and ${seen})`;
    c.cursors.push({ sql, place: `${list.place}.${which}` });
  }
}

class Page {
  counts = false;
  private showsRows = false;
  private readonly gathered = new Gathered();
  private readonly size: number;
  private readonly backwards: boolean;
  /** The page reads one row more than it shows, to know whether there are more. */
  private readonly more: boolean;

  constructor(
    private readonly c: Compilation,
    private readonly list: ListPlan,
    private readonly alias: string,
  ) {
    const { size, backwards } = c.listOf(list.no);
    this.size = size;
    this.backwards = backwards;
    this.more = list.parts.some(({ kind }) => kind === 'pageInfo');
  }

  part(part: ConnectionPart): readonly Piece[] {
    if (part.kind === 'typename') return [{ fixed: JSON.stringify(part.name) }];
    if (part.kind === 'totalCount' || part.kind === 'countPrecision') return this.count(part);
    if (part.kind === 'pageInfo') return object(part.parts.map((each) => member(each.key, this.pageInfo(each))));
    const found = this.showsRows ? null : this.found();
    if (part.kind === 'nodes') return this.rows(objectJson(this.c, part.object, this.alias, { found }));
    const node = part.parts.find(({ kind }) => kind === 'node');
    const edge = joined(object(part.parts.map((each) => member(each.key, this.edge(each, each === node ? found : null)))));
    return this.rows(found && !node ? `${rowLook(this.c, this.list.noun, this.alias, found.looks, found.groups)} || ${edge}` : edge);
  }

  private count(part: ConnectionPart): readonly Piece[] {
    this.counts = true;
    return countJson(part, 'n.n');
  }

  /** SQL that logs a search on sensitive fields which shows no row; followed by `||`. */
  searchLook(): string {
    if (this.c.listOf(this.list.no).sensitive.length === 0) return '';
    const look = searchLook(this.c, this.list);
    return this.showsRows ? `case when ${this.gathered.add('count(*)')} = 0 then ${look} else '' end || ` : `${look} || `;
  }

  /** What a row tells that a search on sensitive fields has found. */
  private found(): Found | null {
    const { fields, sensitive } = this.c.listOf(this.list.no);
    const { noun } = this.list;
    return sensitive.length === 0 ? null : { looks: looksOf(noun, sensitive), groups: this.c.reader.covering(noun.name, fields) };
  }

  /** A JSON array of the page's rows, in the list's own direction. */
  private rows(row: string): readonly Piece[] {
    this.showsRows = true;
    const order = this.backwards ? ` order by ${this.alias}.rn desc` : '';
    const filter = this.more ? ` filter (where ${this.alias}.rn <= ${this.size})` : '';
    return [{ sql: this.gathered.add(`'[' || coalesce(string_agg(${row}, ','${order})${filter}, '') || ']'`) }];
  }

  private edge(part: EdgePart, found: Found | null): readonly Piece[] {
    if (part.kind === 'typename') return [{ fixed: JSON.stringify(part.name) }];
    if (part.kind === 'cursor') return [{ sql: `'"' || ${this.present()}${this.cursor()} || '"'` }];
    return [{ sql: objectJson(this.c, part.object, this.alias, { found }) }];
  }

  /** What goes before a cursor, which names its row. */
  private present(): string {
    const look = presenceLook(this.c, this.list.noun, this.alias);
    return look === null ? '' : `${look} || `;
  }

  private cursor(): string {
    return cursorSql(this.c, this.list, keysOf(this.c, this.list, this.c.listOf(this.list.no), this.alias));
  }

  private pageInfo(part: PageInfoPart): readonly Piece[] {
    if (part.kind === 'typename') return [{ fixed: JSON.stringify(part.name) }];
    const { after, before } = this.c.listOf(this.list.no);
    const further = `(${this.gathered.add('count(*)')} > ${this.size})::text`;
    if (part.name === 'hasNextPage') return this.backwards ? [{ fixed: String(before !== null) }] : [{ sql: further }];
    if (part.name === 'hasPreviousPage') return this.backwards ? [{ sql: further }] : [{ fixed: String(after !== null) }];
    const first = (part.name === 'startCursor') !== this.backwards;
    const { alias } = this;
    const row = first ? `${alias}.rn = 1` : `${alias}.rn = least(${alias}.rows, ${this.size})`;
    return [{ sql: this.gathered.add(`coalesce('"' || max(${this.present()}${this.cursor()}) filter (where ${row}) || '"', 'null')`) }];
  }

  /** Whether anything of the page's rows is asked. */
  get shows(): boolean {
    return this.gathered.columns.length > 0;
  }

  /** The FROM item that gathers the page in one row. */
  from(source: Source): string {
    const { alias } = this;
    const { texts, from } = this.c.beside.settle(alias, this.gathered.columns);
    const rows = pageRows(this.c, this.list, source, { limit: this.size + (this.more ? 1 : 0), asked: [...texts, from] });
    const list = texts.map((sql, i) => `${sql} c${i}`).join(', ');
    const numbered = `select ${alias}.*, row_number() over () rn, count(*) over () rows from ${rows}`;
    return `(select ${list} from ${this.more || this.backwards ? `(${numbered}) ${alias}` : rows}${from}) a`;
  }
}
