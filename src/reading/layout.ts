/** Words before which a line of a statement is broken. */
const BREAKS = / (?=(?:from|where|order by|limit|union all|union|cross join|join|case when|else|and exists|or exists)\b)/g;

/** A statement in lines, for people to read and to compare; the server sends it in one. */
export function laidOut(text: string): string {
  return `${text.replaceAll(BREAKS, '\n')}\n`;
}
