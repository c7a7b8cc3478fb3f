import { isWithin, type RuleGroup } from '../../database/reader.js';
import { checkAny } from '../../database/visible.js';
import { columnOf, nounOf, type ColumnField, type ComputedField, type LabelField, type Noun, type OneField } from '../../kernel/nouns.js';
import { TYPE_KEY } from '../../kernel/marks.js';
import { SENSITIVE } from '../../kernel/policy.js';
import type { LabelPart, ObjectPlan, Part } from '../plan.js';
import type { Compilation } from './compilation.js';
import { fieldSql } from './field.js';
import { commas, idText, joined, member, object, valueJson, type Piece } from './json.js';
import { rowLook, type Found, type Look } from './look.js';
import { canJson, permissionsJson } from './permission.js';
import { together } from './together.js';

interface RowOptions {
  /** Says the type of the row, too. */
  readonly typed?: boolean;
  /** What the row tells by being found, which stands in the entry of what it shows. */
  readonly found?: Found | null;
}

/** SQL of the JSON text of a visible row behind an alias, with null where the reader may not read a field. */
export function objectJson(c: Compilation, plan: ObjectPlan, alias: string, { typed = false, found = null }: RowOptions = {}): string {
  const type = typed ? [member(TYPE_KEY, [{ fixed: JSON.stringify(plan.noun.name) }])] : [];
  const parts = plan.parts.map((part) => maskOf(c, plan.noun, part, alias));
  return joined([
    ...lookJson(c, { noun: plan.noun, parts, found }, alias),
    ...object([...type, ...runs(parts).map((run) => runJson(c, plan.noun, run, alias))]),
  ]);
}

interface Shown {
  readonly noun: Noun;
  readonly parts: readonly Masked[];
  readonly found: Found | null;
}

/** Sensitive fields that the row shows are logged with it. */
function lookJson(c: Compilation, { noun, parts, found }: Shown, alias: string): readonly Piece[] {
  const looks = parts.flatMap(({ part, mask }): Look[] => {
    if (part.kind === 'typename' || mask === 'false') return [];
    const classOf = part.field.class === 'base' ? noun.secret : part.field.class;
    if (classOf === null || !SENSITIVE.includes(classOf)) return [];
    const shown = [mask, presenceOf(c, part, mask, alias)].filter((test) => test !== null).join(' and ') || null;
    return [{ name: part.field.name, class: classOf, shown }];
  });
  if (noun.secret !== null && looks.length === 0) looks.push({ name: 'id', class: noun.secret, shown: null });
  const showing = c.reader.seeing(noun.name).filter(({ rules }) => looks.some(({ name }) => rules[0]?.fields.includes(name)));
  const known = new Set(found?.looks.map(({ name }) => name));
  const all = [...(found?.looks ?? []), ...looks.filter(({ name }) => !known.has(name))];
  const groups = [...new Map([...(found?.groups ?? []), ...showing].map((group) => [group.key, group])).values()];
  // Without a group no row is seen, and the expression is never worked out.
  return groups.length === 0 ? [] : [{ sql: rowLook(c, noun, alias, all, groups) }];
}

/** SQL that says whether there is a value; null for a list, which is looked at even when it is empty. */
function presenceOf(c: Compilation, part: Part, mask: string | null, alias: string): string | null {
  if (part.kind !== 'value' && part.kind !== 'label' && part.kind !== 'one') return null;
  const sql = part.kind === 'value' ? c.beside.keep(alias, fieldSql(c, part.field, alias), mask) : `${alias}.${part.field.column}`;
  return `(${sql}) is not null`;
}

interface Masked {
  readonly part: Part;
  /** SQL that says whether the reader may read it; null where every visible row shows it. */
  readonly mask: string | null;
  /** Groups of rules of which one shows it. */
  readonly showing: readonly RuleGroup[];
}

function maskOf(c: Compilation, noun: Noun, part: Part, alias: string): Masked {
  if (part.kind === 'typename') return { part, mask: null, showing: [] };
  const groups = c.reader.seeing(noun.name);
  const showing = groups.filter(({ rules }) => rules[0]?.fields.includes(part.field.name));
  const others = groups.filter((group) => !showing.includes(group));
  return { part, mask: isWithin(others, showing) ? null : c.mask(showing, noun, alias), showing };
}

/** Neighbours with the same mask stand in one CASE, so that it is asked once. */
function runs(parts: readonly Masked[]): readonly (readonly Masked[])[] {
  const made: Masked[][] = [];
  for (const each of parts) {
    const last = made.at(-1);
    if (last && last[0]?.mask === each.mask) last.push(each);
    else made.push([each]);
  }
  return made;
}

function runJson(c: Compilation, noun: Noun, run: readonly Masked[], alias: string): readonly Piece[] {
  const mask = run[0]?.mask ?? null;
  const hidden = commas(run.map(({ part }) => member(part.key, [{ fixed: 'null' }])));
  if (mask === 'false') return hidden;
  const shown = commas(together(c, run).map((each) => partsJson(c, noun, each, alias)));
  return mask === null ? shown : [{ sql: `case when ${mask} then ${joined(shown)} else ${joined(hidden)} end` }];
}

function partsJson(c: Compilation, noun: Noun, parts: readonly Masked[], alias: string): readonly Piece[] {
  const [first, ...more] = parts;
  if (first && more.length === 0) return member(first.part.key, [partJson(c, noun, first, alias)]);
  const above = c.row(noun, alias);
  const lists = parts.flatMap(({ part, showing }) =>
    part.kind === 'list' ? [{ key: part.key, list: part.list, field: part.field, above, shown: showing }] : [],
  );
  return [{ sql: c.lists.together(c, lists) }];
}

function partJson(c: Compilation, noun: Noun, { part, mask, showing }: Masked, alias: string): Piece {
  if (part.kind === 'typename') return { fixed: JSON.stringify(part.name) };
  if (part.kind === 'label') return { sql: labelJson(c, part.field, part.parts, alias) };
  if (part.kind === 'can') return { sql: canJson(c, noun, part.field.act, alias) };
  if (part.kind === 'permissions') return { sql: permissionsJson(c, noun, part.parts, alias) };
  if (part.kind === 'one') return { sql: oneJson(c, part.field, part.object, alias) };
  if (part.kind === 'list')
    return { sql: c.lists.json(c, { list: part.list, field: part.field, above: c.row(noun, alias), shown: showing }) };
  return { sql: fieldJson(c, { field: part.field, mask }, noun, alias) };
}

interface MaskedField {
  readonly field: ColumnField | ComputedField;
  readonly mask: string | null;
}

function fieldJson(c: Compilation, { field, mask }: MaskedField, noun: Noun, alias: string): string {
  if (field.kind === 'column' && field.id) return `'"' || ${idText(noun.name, `${alias}.id`)} || '"'`;
  const sql = c.beside.keep(alias, fieldSql(c, field, alias), mask);
  if (field.kind === 'computed') return valueJson(sql, field.type, { nullable: true, code: field.enum !== null });
  return valueJson(sql, field.type, { nullable: field.nullable, code: field.enum !== null });
}

function labelJson(c: Compilation, field: LabelField, parts: readonly LabelPart[], alias: string): string {
  const of = nounOf(field.of());
  const row = c.params.alias('n');
  const members = parts.map((part) => {
    if (part.kind === 'typename') return member(part.key, [{ fixed: JSON.stringify(part.name) }]);
    const column = columnOf(of, part.name);
    return member(part.key, [{ sql: valueJson(`${row}.${column.column}`, column.type, { nullable: true, code: column.enum !== null }) }]);
  });
  const where = `${row}.${field.target} = ${alias}.${field.column}`;
  return `coalesce((select ${joined(object(members))} from ${of.table} ${row} where ${where}), 'null')`;
}

function oneJson(c: Compilation, field: OneField, plan: ObjectPlan, alias: string): string {
  const row = c.params.alias('o');
  const seen = checkAny(c.reader.covering(plan.noun.name), c.row(plan.noun, row));
  if (seen === 'false') return `'null'`;
  const where = `${row}.${field.target} = ${alias}.${field.column} and ${seen}`;
  const { text, from } = c.beside.settleOne(row, objectJson(c, plan, row));
  return `coalesce((select ${text} from ${plan.noun.table} ${row}${from} where ${where}), 'null')`;
}
