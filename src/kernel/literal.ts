/** An SQL literal of a code that stands in our own sources, never of a client's text. */
export function literal(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  if (!/^[\w .:-]*$/.test(value)) throw new Error('Only codes become literals');
  return `'${value}'`;
}

/** Codes as they stand behind `in`. */
export const literals = (codes: readonly string[]): string => `(${codes.map(literal).join(',')})`;
