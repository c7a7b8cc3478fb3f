import type { RuleGroup } from '../../database/reader.js';
import { literal } from '../../kernel/literal.js';
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

/** What a row tells by being found: sensitive fields of the search, and the groups of rules that let it be searched so. */
export interface Found {
  readonly looks: readonly Look[];
  readonly groups: readonly RuleGroup[];
}

/** An entry stands between these in the text of an answer, where no value has them: JSON escapes control characters. */
const [BEGINS, ENDS] = [String.raw`E'\x01'`, String.raw`E'\x02'`] as const;

/**
 * SQL of the row's entry of the access log (access.md 2.9), to stand in the text of the answer before what it tells of: what is
 * shown has its entry, and what is left out of the text has none. `logged` takes the entries out of the text and writes them.
 */
export function rowLook(c: Compilation, noun: Noun, alias: string, looks: readonly Look[], groups: readonly RuleGroup[]): string {
  const owner = noun.fields.has('unitNo') ? orEmpty(`${alias}.${columnOf(noun, 'unitNo').column}`) : 'null';
  return entry(c, orEmpty(firstGrant(groups, c.row(noun, alias))), noun, [`${alias}.id`, subjectOf(noun, alias), owner], looks);
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
  return orEmpty(typeof subject === 'string' ? `${alias}.${columnOf(noun, subject).column}` : subject(alias));
}

const orEmpty = (sql: string): string => `coalesce((${sql})::text, '')`;

/** The entry of a search that has found no row, or shows none: it has no subject. */
export function searchLook(c: Compilation, list: ListPlan): string {
  const { fields, sensitive } = c.listOf(list.no);
  const grant = c.params.bind(`list ${list.no} searching grant ${list.noun.name} ${fields.join()}`, ({ reader }) =>
    Math.min(...reader.covering(list.noun.name, fields).flatMap(({ rules }) => rules.map((rule) => rule.grant))),
  );
  return entry(c, `${grant}::text`, list.noun, ['null', 'null', 'null'], looksOf(list.noun, sensitive));
}

/** The fields of a search, as the entry names them. */
export function looksOf(noun: Noun, sensitive: readonly LookedAt[]): readonly Look[] {
  return sensitive.map((look) => ({
    name: look.noun === noun.name ? look.name : `${look.noun}.${look.name}`,
    class: look.class,
    shown: null,
  }));
}

function entry(c: Compilation, grant: string, noun: Noun, row: readonly string[], looks: readonly Look[]): string {
  c.logs = true;
  const parts = [grant, literal(noun.name), ...row, shownText(looks)].map((sql) => (sql === 'null' ? `''` : sql));
  return `${BEGINS} || ${parts.join(` || '|' || `)} || ${ENDS}`;
}

/** SQL of "class field,class field," of what is shown. */
function shownText(looks: readonly Look[]): string {
  const byTest = new Map<string | null, Set<string>>();
  for (const look of looks) byTest.set(look.shown, (byTest.get(look.shown) ?? new Set()).add(`${look.class} ${look.name},`));
  const texts = [...byTest].map(([shown, names]) => {
    const text = `'${[...names].join('')}'`;
    return shown === null ? text : `case when ${shown} then ${text} else '' end`;
  });
  return texts.join(' || ');
}

/** SQL of an answer without the entries in it, which are written by the statement that gives it and fails with them. */
export function logged(c: Compilation, answer: string): string {
  return `log_access(${c.look()}::jsonb, ${answer})`;
}
