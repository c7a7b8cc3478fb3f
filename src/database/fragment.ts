import { nouns, nounOf, type Noun, type Ref } from '../kernel/nouns.js';

/** A table that a fragment may name, with the reason why the rules need not hold in it. */
export interface Unscoped {
  readonly table: string;
  readonly reason: string;
}

/**
 * Names a table whose rows a fragment reads without rules: for labels (access.md 5.3) and whole-unit figures
 * alone, which have the class of the field that shows them.
 */
export function unscoped(of: Ref, reason: string): Unscoped {
  return { table: nounOf(of()).table, reason };
}

/** SQL of a computed field. A table of a noun written as plain text is refused: it would be read without rules. */
export function fragment(strings: TemplateStringsArray, ...parts: readonly (string | number | Unscoped)[]): string {
  refuseOnce(strings);
  return strings.reduce((text, piece, i) => text + textOf(parts[i - 1]) + piece);
}

function textOf(part: string | number | Unscoped | undefined): string {
  if (typeof part === 'object') return part.table;
  if (typeof part === 'string') refuseTable(part.trim().toLowerCase());
  return String(part ?? '');
}

const refuseTable = (word: string): void => refuse(nouns().find(({ table }) => table === word));

/** How many nouns there were when the words of a fragment were looked through: they never change, and many statements are made of them. */
const LOOKED_THROUGH = new WeakMap<TemplateStringsArray, number>();

function refuseOnce(strings: TemplateStringsArray): void {
  const { length } = nouns();
  if (LOOKED_THROUGH.get(strings) === length) return;
  strings.forEach(refuseTables);
  LOOKED_THROUGH.set(strings, length);
}

/** A table stands behind from, join or a comma, and before its alias. */
function refuseTables(piece: string): void {
  refuse(
    nouns().find(({ table }) => new RegExp(`\\b(from|join)\\s+(only\\s+)?${table}\\b|,\\s*${table}\\s+(as\\s+)?[a-z]`, 'i').test(piece)),
  );
}

function refuse(named: Noun | undefined): void {
  if (named) throw new Error(`A fragment names the table ${named.table}: use visible() or unscoped()`);
}
