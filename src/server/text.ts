import { BREAK, Kind, visit, type ASTNode, type DocumentNode } from 'graphql';
import { BadInputError } from '../kernel/errors.js';
import { isValues } from './incoming.js';

/** NUL and all other control characters, line ends too; characters that turn the direction of text. */
const UNWANTED = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

interface Found {
  readonly path: string;
  readonly tooLong: boolean;
}

function judge(text: string, path: string, longest: number): Found | null {
  if (text.length > longest) return { path, tooLong: true };
  return UNWANTED.test(text) || !text.isWellFormed() ? { path, tooLong: false } : null;
}

/** The first bad string among values, keys included; the depth of the JSON is limited before. */
function search(value: unknown, path: string, longest: number): Found | null {
  if (typeof value === 'string') return judge(value, path, longest);
  if (Array.isArray(value)) return first(value.map((item, i) => () => search(item, `${path}.${i}`, longest)));
  if (!isValues(value)) return null;
  return first(
    Object.entries(value).map(
      ([key, item]) =>
        () =>
          judge(key, path, longest) ?? search(item, path === '' ? key : `${path}.${key}`, longest),
    ),
  );
}

function first(checks: readonly (() => Found | null)[]): Found | null {
  for (const check of checks) {
    const found = check();
    if (found) return found;
  }
  return null;
}

/** Refuses strings that are too long or hold control characters, in the variables of a request. */
export function ensureCleanValues(values: object, longest: number): void {
  if (CLEAN_VALUES.get(values) === longest) return;
  refuse(search(values, '', longest), longest);
  CLEAN_VALUES.set(values, longest);
}

/** A request that comes again brings the same object. */
const CLEAN_VALUES = new WeakMap<object, number>();

const CLEAN = new WeakSet<DocumentNode>();

/** The same for strings written in the document; a clean document is remembered. */
export function ensureCleanDocument(document: DocumentNode, longest: number): void {
  if (CLEAN.has(document)) return;
  let found: Found | null = null;
  visit(document, {
    StringValue: (node, _key, parent, _path, ancestors) => {
      found = judge(node.value, placeOf(parent ? [...ancestors, parent] : ancestors), longest);
      return found ? BREAK : undefined;
    },
  });
  refuse(found, longest);
  CLEAN.add(document);
}

/** Fields, argument and input fields on the way to a value. */
function placeOf(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  return ancestors.flatMap(nameIn).join('.');
}

function nameIn(node: ASTNode | readonly ASTNode[]): string[] {
  if (!('kind' in node)) return [];
  if (node.kind === Kind.FIELD) return [node.alias?.value ?? node.name.value];
  return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? [node.name.value] : [];
}

function refuse(found: Found | null, longest: number): void {
  if (!found) return;
  const path = found.path.slice(0, 200);
  const long = { vi: `Chuỗi dài quá ${longest} ký tự tại ${path}.`, en: `The text at ${path} is longer than ${longest} characters.` };
  const unwanted = { vi: `Chuỗi có ký tự không được phép tại ${path}.`, en: `The text at ${path} holds a character that is not allowed.` };
  throw new BadInputError(found.tooLong ? long : unwanted, [path]);
}
