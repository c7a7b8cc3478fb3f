import { registerEnumType } from 'type-graphql';

/** Declares an enum once, for TypeScript, GraphQL and filters; the values carry their descriptions. */
export function enumeration<const T extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  values: T,
): { readonly [K in keyof T]: K } {
  const codes: Record<string, string> = Object.fromEntries(Object.keys(values).map((code) => [code, code]));
  const valuesConfig = Object.fromEntries(Object.entries(values).map(([code, text]) => [code, { description: text }]));
  registerEnumType(codes, { name, description, valuesConfig });
  NAMES.set(codes, name);
  return codes as { [K in keyof T]: K };
}

export type CodeOf<T extends object> = Extract<keyof T, string>;

const NAMES = new Map<object, string>();

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
