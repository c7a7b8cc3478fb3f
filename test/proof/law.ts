import { CURSOR } from './evaluator.js';

/** Where an answer and the expectation part, or null. Cursors are checked by their places. */
export function difference(got: unknown, wanted: unknown, cursors: Map<string, string>, path = ''): string | null {
  if (typeof wanted === 'string' && wanted.startsWith(CURSOR)) {
    if (typeof got !== 'string') return `${path}: ${JSON.stringify(got)} is no cursor`;
    const row = wanted.slice(CURSOR.length);
    const known = cursors.get(got);
    cursors.set(got, row);
    return known === undefined || known === row ? null : `${path}: one cursor of two rows`;
  }
  if (typeof got !== 'object' || typeof wanted !== 'object' || got === null || wanted === null) {
    return Object.is(got, wanted) ? null : `${path}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`;
  }
  const [left, right] = [Object.entries(got), Object.entries(wanted)];
  const names = (entries: [string, unknown][]): string => entries.map(([name]) => name).join();
  if (Array.isArray(got) !== Array.isArray(wanted) || names(left) !== names(right)) {
    return `${path}: ${JSON.stringify(got).slice(0, 300)} instead of ${JSON.stringify(wanted).slice(0, 300)}`;
  }
  for (const [i, [name, value]] of left.entries()) {
    const found = difference(value, right[i]?.[1], cursors, `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}
