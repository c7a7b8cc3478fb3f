import { registerEnumType } from 'type-graphql';
import type { Language } from './errors.js';

/** What a value of an enum is called in each language, and what more its description says. */
export type Words = Readonly<Record<Language, string>> & { readonly note?: string };

/** Declares an enum once, for TypeScript, GraphQL and filters; the values carry their labels. */
export function enumeration<const T extends Readonly<Record<string, Words>>>(
  name: string,
  description: string,
  values: T,
): { readonly [K in keyof T]: K } {
  const texts = Object.entries<Words>(values).map(([code, words]) => [code, describe(words)] as const);
  LABELS.set(name, values);
  return keysOf(name, description, Object.fromEntries(texts)) as { [K in keyof T]: K };
}

/** An enum whose values are names of the contract and are shown to nobody, such as the keys of an order: without labels. */
export function keysOf(name: string, description: string, values: Readonly<Record<string, string>>): object {
  const codes: Record<string, string> = Object.fromEntries(Object.keys(values).map((code) => [code, code]));
  const valuesConfig = Object.fromEntries(Object.entries(values).map(([code, text]) => [code, { description: text }]));
  registerEnumType(codes, { name, description, valuesConfig });
  NAMES.set(codes, name);
  return codes;
}

/** `Recognised (đã chuẩn y).`: the English label, the Vietnamese term, the note. */
function describe({ vi, en, note }: Words): string {
  const term = `${vi.charAt(0).toLowerCase()}${vi.slice(1)}`;
  return note === undefined ? `${en} (${term}).` : `${en} (${term}): ${note}.`;
}

export type CodeOf<T extends object> = Extract<keyof T, string>;

const NAMES = new Map<object, string>();
const LABELS = new Map<string, Readonly<Record<string, Words>>>();

/** The labelled enums by name: the words of each value by its code. */
export function labelledEnums(): ReadonlyMap<string, Readonly<Record<string, Words>>> {
  return LABELS;
}

/** The enum of a name, for inputs, which know no entity; the entity that declares it is loaded before the schema is built. */
export function enumerationNamed(name: string): object {
  const found = [...NAMES].find(([, known]) => known === name);
  if (!found) throw new Error(`No enumeration ${name}`);
  return found[0];
}

/** Name in the schema of an enum made by `enumeration`. */
export function enumerationName(codes: object): string {
  const name = NAMES.get(codes);
  if (!name) throw new Error('Not an enumeration of the schema');
  return name;
}
