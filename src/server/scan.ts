import { LRUCache } from 'lru-cache';

/** Size of a document as far as it can be told without parsing it. */
export interface Scan {
  readonly tokens: number;
  readonly nesting: number;
}

const QUOTE = 34;
const BACKSLASH = 92;
const HASH = 35;
const DOT = 46;

const MOST_SCANNED = 500;
const LONGEST_SCANNED = 10_000;
const SCANNED = new LRUCache<string, Scan>({ max: MOST_SCANNED });

/** Counts a GraphQL document's tokens and its deepest nesting; a broken one is the parser's affair. Texts that come again are remembered. */
export function scanDocument(source: string): Scan {
  const known = SCANNED.get(source);
  if (known) return known;
  const made = scanned(source);
  if (source.length <= LONGEST_SCANNED) SCANNED.set(source, made);
  return made;
}

/** One pass without recursion. */
function scanned(source: string): Scan {
  let tokens = 0;
  let open = 0;
  let nesting = 0;
  for (let at = 0; at < source.length;) {
    const code = source.charCodeAt(at);
    if (code === HASH) at = endOfLine(source, at);
    else if (isIgnored(code)) at += 1;
    else {
      tokens += 1;
      open += turn(code);
      nesting = Math.max(nesting, open);
      at = endOfToken(source, at, code);
    }
  }
  return { tokens, nesting };
}

/** Deepest nesting of arrays and objects in JSON text. */
export function nestingOfJson(text: string): number {
  let open = 0;
  let nesting = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    open += code === 40 || code === 41 ? 0 : turn(code);
    nesting = Math.max(nesting, open);
    at = code === QUOTE ? endOfString(text, at) : at + 1;
  }
  return nesting;
}

/** +1 for ( [ {, -1 for ) ] }. */
function turn(code: number): number {
  if (code === 40 || code === 91 || code === 123) return 1;
  return code === 41 || code === 93 || code === 125 ? -1 : 0;
}

/** Space, tab, line ends, comma, byte order mark. */
function isIgnored(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 44 || code === 0xfeff;
}

const NAME = /[_A-Za-z]\w*/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function endOfToken(source: string, at: number, code: number): number {
  if (code === QUOTE) return source.startsWith('"""', at) ? endOfBlock(source, at) : endOfString(source, at);
  if (code === DOT) return source.startsWith('...', at) ? at + 3 : at + 1;
  return endOf(NAME, source, at) ?? endOf(NUMBER, source, at) ?? at + 1;
}

function endOf(pattern: RegExp, source: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : null;
}

function endOfString(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === QUOTE) return end + 1;
    if (code === BACKSLASH) end += 1;
  }
  return text.length;
}

function endOfBlock(source: string, at: number): number {
  let end = source.indexOf('"""', at + 3);
  while (end > 0 && source.charCodeAt(end - 1) === BACKSLASH) end = source.indexOf('"""', end + 3);
  return end < 0 ? source.length : end + 3;
}

function endOfLine(source: string, at: number): number {
  const end = source.slice(at).search(/[\n\r]/);
  return end < 0 ? source.length : at + end;
}
