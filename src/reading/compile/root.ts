import { BYTES_COLUMN } from '../../database/bytes.js';
import { checkAny } from '../../database/visible.js';
import type { Statement } from '../../database/statement.js';
import { literal } from '../../kernel/literal.js';
import type { Reader } from '../../database/reader.js';
import { columnOf } from '../../kernel/nouns.js';
import type { ListArguments } from '../list-arguments.js';
import type { ObjectPlan, RootPlan } from '../plan.js';
import { Compilation, type Env, type UnitLevel } from './compilation.js';
import { joined, member, object } from './json.js';
import { LISTS, rootListJson } from './list.js';
import { logged } from './look.js';
import { objectJson } from './object.js';

/** What a root field for rows by id is asked for, without the ids themselves. */
export interface Asked {
  /** Column that the key is compared with; null where the id names no row that there can be. */
  readonly property: string | null;
  /** Types of the ids of `node` and `nodes`. */
  readonly types: readonly string[];
}

export interface ReadStatement extends Statement<Env> {
  /** Where each cursor stands in the operation, in the order of the statement's tests. */
  readonly cursors: readonly string[];
  /** True with a search in it: how rare its words are decides by which index they are found. */
  readonly fresh: boolean;
  /** True where it writes to the access log. */
  readonly logs: boolean;
  /** Units whose levels it asks instead of the data, and those for whose levels it was made. */
  readonly levels: readonly UnitLevel[];
  readonly assumed: readonly UnitLevel[];
}

/** A root field as one request asks it. */
export interface AskedRoot {
  readonly plan: RootPlan;
  readonly asked: Asked;
  readonly lists: readonly ListArguments[];
}

/** The statement of one root field: the account's version, the JSON, and whether each cursor still holds. */
export function compileRoot(root: AskedRoot, reader: Reader): ReadStatement {
  const c = new Compilation(reader, true, LISTS);
  return statementOf(c, rootSql(c, root));
}

/** A part of an operation that one statement answers: a root field, or the name of the query type. */
export type OperationPart = { readonly key: string; readonly root: AskedRoot } | { readonly key: string; readonly name: string };

/** The statement of a whole operation, whose text is the `data` of the answer; typed, the values that graphql-js walks. */
export function compileOperation(parts: readonly OperationPart[], reader: Reader, typed: boolean): ReadStatement {
  const c = new Compilation(reader, typed, LISTS);
  const members = parts.map((part) => {
    if ('name' in part) return member(part.key, [{ fixed: JSON.stringify(part.name) }]);
    return member(part.key, [{ sql: rootSql(c, part.root) }]);
  });
  return statementOf(c, joined(object(members)));
}

function rootSql(c: Compilation, { plan, asked, lists }: AskedRoot): string {
  c.startRoot(lists);
  return dataSql(c, plan, asked);
}

function statementOf(c: Compilation, data: string): ReadStatement {
  return c.levels.length > 0 ? levelsStatement(c) : dataStatement(c, data);
}

/** The statement that is asked first, for the levels without which that of the data cannot be made. */
function levelsStatement(c: Compilation): ReadStatement {
  const account = c.params.bind('account', (env) => env.reader.account);
  const levels = c.levels.map(({ sql }) => sql).join(', ');
  const used = c.params.only(
    `select me.authz_version::text v, array[${levels}]::integer[] levels from account me where me.id = ${account}::uuid`,
  );
  return { ...used, cursors: [], fresh: false, logs: false, levels: c.levels, assumed: [] };
}

function dataStatement(c: Compilation, data: string): ReadStatement {
  const account = c.params.bind('account', (env) => env.reader.account);
  const tests = [...c.cursors, ...c.assumed].map(({ sql }) => `(${sql})`);
  const ok = tests.length > 0 ? `, array[${tests.join(', ')}]::boolean[] ok` : '';
  const shown = c.logs ? loggedData(c, data) : data;
  const text = `select me.authz_version::text v, ${shown} ${BYTES_COLUMN}${ok} from account me${c.joins.join('')} where me.id = ${account}::uuid`;
  return {
    text,
    binders: c.params.binders,
    cursors: c.cursors.map(({ place }) => place),
    fresh: c.searches,
    logs: c.logs,
    levels: [],
    assumed: c.assumed,
  };
}

/** What will not be shown, because rights have changed or a cursor no longer holds, is not logged as seen. */
function loggedData(c: Compilation, data: string): string {
  const version = c.params.bind('version', ({ reader }) => reader.actor.version);
  const tests = [`me.authz_version = ${version}::bigint`, ...[...c.cursors, ...c.assumed].map(({ sql }) => sql)];
  return `case when ${tests.join(' and ')} then ${logged(c, data)} end`;
}

function dataSql(c: Compilation, { target, mark }: RootPlan, asked: Asked): string {
  if (target.kind === 'list') return rootListJson(c, target.list);
  if (target.kind === 'one') return asked.property === null ? `'null'` : oneJson(c, target.object, asked.property);
  if (mark.kind === 'node') {
    const plan = target.objects.get(asked.types[0] ?? '');
    return plan ? oneJson(c, plan, 'id', true) : `'null'`;
  }
  return nodesJson(c, target.objects, asked.types);
}

function oneJson(c: Compilation, plan: ObjectPlan, property: string, typed = false): string {
  const alias = c.params.alias('t');
  const { column, type } = columnOf(plan.noun, property);
  return rowJson(c, plan, alias, () => `${alias}.${column} = ${c.bind('key', ({ key: value }) => value)}::${type}`, typed);
}

function rowJson(c: Compilation, plan: ObjectPlan, alias: string, where: () => string, typed: boolean): string {
  const seen = checkAny(c.reader.covering(plan.noun.name), c.row(plan.noun, alias));
  if (seen === 'false') return `'null'`;
  const { text, from } = c.beside.settleOne(alias, objectJson(c, plan, alias, { typed: typed && c.typed }));
  return `coalesce((select ${text} from ${plan.noun.table} ${alias}${from} where ${where()} and ${seen}), 'null')`;
}

/** Rows in the order of their ids, with null where an id names nothing that is seen. */
function nodesJson(c: Compilation, objects: ReadonlyMap<string, ObjectPlan>, types: readonly string[]): string {
  const wanted = c.bind('types', ({ ids }) => ids.map((id) => id?.type ?? null));
  const uuids = c.bind('uuids', ({ ids }) => ids.map((id) => id?.uuid ?? null));
  const cases = types.flatMap((type) => {
    const plan = objects.get(type);
    if (!plan) return [];
    const alias = c.params.alias('t');
    return [`when ${literal(type)} then ${rowJson(c, plan, alias, () => `${alias}.id = i.uuid`, true)}`];
  });
  const each = cases.length === 0 ? `'null'` : `case i.type ${cases.join(' ')} else 'null' end`;
  return `(select '[' || coalesce(string_agg(${each}, ',' order by i.no), '') || ']' from unnest(${wanted}::text[], ${uuids}::uuid[]) with ordinality i(type, uuid, no))`;
}
