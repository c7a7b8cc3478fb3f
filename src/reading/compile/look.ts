import type { RuleGroup } from '../../database/reader.js';
import { literal } from '../../database/statement.js';
import { firstGrant } from '../../database/visible.js';
import { columnOf, type FieldClass, type Noun } from '../../kernel/nouns.js';
import type { LookedAt } from '../condition.js';
import type { ListPlan } from '../plan.js';
import type { Compilation } from './compilation.js';

/** A sensitive field of a row, and SQL that says whether the answer shows a value of it; null where it surely does. */
export interface Look {
  readonly name: string;
  readonly class: FieldClass;
  readonly shown: string | null;
}

/**
 * SQL of an empty text that, where it is worked out, writes the row's entry of the access log (access.md 2.9): the statement
 * that shows a row is the one that logs it, and fails with it.
 */
export function rowLook(c: Compilation, noun: Noun, alias: string, looks: readonly Look[], groups: readonly RuleGroup[]): string {
  const owner = noun.fields.has('unitNo') ? `${alias}.${columnOf(noun, 'unitNo').column}` : 'null';
  return call(c, firstGrant(groups, c.row(noun, alias)), noun, [`${alias}.id`, subjectOf(noun, alias), owner], looks);
}

/** The look that is a row's being shown at all, where its existence is confidential; for a cursor, which names it. */
export function presenceLook(c: Compilation, noun: Noun, alias: string): string | null {
  const groups = c.reader.seeing(noun.name);
  if (noun.secret === null || groups.length === 0) return null;
  return rowLook(c, noun, alias, [{ name: 'id', class: noun.secret, shown: null }], groups);
}

function subjectOf(noun: Noun, alias: string): string {
  const { subject } = noun;
  if (subject === null) return 'null';
  return typeof subject === 'string' ? `${alias}.${columnOf(noun, subject).column}` : subject(alias);
}

/** The entry of a search that has found no row, or shows none: it has no subject. */
export function searchLook(c: Compilation, list: ListPlan): string {
  const { fields, sensitive } = c.listOf(list.no);
  const grant = c.params.bind(`list ${list.no} searching grant ${list.noun.name} ${fields.join()}`, ({ reader }) =>
    Math.min(...reader.covering(list.noun.name, fields).flatMap(({ rules }) => rules.map((rule) => rule.grant))),
  );
  return call(c, `${grant}::integer`, list.noun, ['null', 'null', 'null'], looksOf(list.noun, sensitive));
}

/** The fields of a search, as the entry names them. */
export function looksOf(noun: Noun, sensitive: readonly LookedAt[]): readonly Look[] {
  return sensitive.map((look) => ({
    name: look.noun === noun.name ? look.name : `${look.noun}.${look.name}`,
    class: look.class,
    shown: null,
  }));
}

function call(c: Compilation, grant: string, noun: Noun, row: readonly string[], looks: readonly Look[]): string {
  const names = looks.map((look) => {
    const name = literal(`${look.class} ${look.name}`);
    return look.shown === null ? name : `case when ${look.shown} then ${name} end`;
  });
  return `log_access(${c.look()}::jsonb, ${grant}, ${literal(noun.name)}, ${row.join(', ')}, array[${[...new Set(names)].join(', ')}]::text[])`;
}
