import { literal } from '../../kernel/literal.js';
import { columnOf, type Noun } from '../../kernel/nouns.js';
import type { LabelPart } from '../plan.js';
import type { Compilation } from './compilation.js';
import { joined, member, object, type Piece } from './json.js';

/** SQL of the JSON of whether the reader may do an act on the row: its rule, and a state from which it leads. */
export function canJson(c: Compilation, noun: Noun, act: string, alias: string): string {
  return `((${ruleSql(c, noun, act, alias)} and ${stateSql(c, noun, act, alias)}) is true)::text`;
}

/** SQL of the JSON of all acts on the row. A reason says no more than what everybody who sees the row can see: its state. */
export function permissionsJson(c: Compilation, noun: Noun, parts: readonly LabelPart[], alias: string): string {
  const each = [...noun.acts.keys()].map((act) => permissionJson(c, { noun, act, parts }, alias));
  return `'[' || ${each.join(` || ',' || `)} || ']'`;
}

interface Permission {
  readonly noun: Noun;
  readonly act: string;
  readonly parts: readonly LabelPart[];
}

function permissionJson(c: Compilation, { noun, act, parts }: Permission, alias: string): string {
  const values: Readonly<Record<string, () => Piece>> = {
    action: () => ({ fixed: JSON.stringify(act) }),
    allowed: () => ({ sql: canJson(c, noun, act, alias) }),
    reason: () => ({ sql: reasonSql(c, noun, act, alias) }),
  };
  const members = parts.map((part) => {
    if (part.kind === 'typename') return member(part.key, [{ fixed: JSON.stringify(part.name) }]);
    return member(part.key, [values[part.name]?.() ?? { fixed: 'null' }]);
  });
  return joined(object(members));
}

function reasonSql(c: Compilation, noun: Noun, act: string, alias: string): string {
  const rule = `(${ruleSql(c, noun, act, alias)}) is not true`;
  const state = `(${stateSql(c, noun, act, alias)}) is not true`;
  return `case when ${rule} then '"FORBIDDEN"' when ${state} then '"WRONG_STATE"' else 'null' end`;
}

function ruleSql(c: Compilation, noun: Noun, act: string, alias: string): string {
  return c.mask(c.reader.doing(noun.name, act), noun, alias);
}

function stateSql(c: Compilation, noun: Noun, act: string, alias: string): string {
  const { from, sql } = noun.acts.get(act) ?? {};
  const states = from && `${alias}.${columnOf(noun, 'state').column} in (${from.map((state) => literal(state)).join(', ')})`;
  return [states, sql?.({ row: alias, today: c.today })].filter((test) => test !== undefined).join(' and ') || 'true';
}
