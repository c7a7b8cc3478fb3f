/** Classes of fields (access.md 2.0): `base` is readable by whoever sees the row. */
export type FieldClass = 'base' | 'F0' | 'FA' | 'FU' | 'F1' | 'F2' | 'F2f' | 'F3';

/** PostgreSQL types that a column of a noun may have. */
export type ColumnType = 'text' | 'integer' | 'bigint' | 'boolean' | 'date' | 'timestamptz' | 'uuid' | 'text[]';

export type NounClass<T extends object = object> = abstract new () => T;
export type Ref<T extends object = object> = () => NounClass<T>;

interface FieldBase {
  readonly name: string;
  /** Null: a column that rules and keys use and that GraphQL does not show. */
  readonly class: FieldClass | null;
  readonly description: string;
}

export interface ColumnField extends FieldBase {
  readonly kind: 'column';
  readonly column: string;
  readonly type: ColumnType;
  readonly enum: object | null;
  readonly nullable: boolean;
  readonly filter: boolean;
  /** True for text that is sorted in Vietnamese order (collation `vi-x-icu`). */
  readonly vietnamese: boolean;
  readonly id: boolean;
}

/** What an SQL fragment of a computed field may use; each call gives a placeholder or an alias. */
export interface FragmentScope {
  readonly row: string;
  readonly today: () => string;
}

export interface ComputedField extends FieldBase {
  readonly kind: 'computed';
  readonly type: ColumnType;
  readonly enum: object | null;
  readonly filter: boolean;
  readonly sql: (scope: FragmentScope) => string;
  /** A test of the value in a filter, where it can be put so that PostgreSQL may join what the value comes from. */
  readonly tested?: (scope: FragmentScope, test: (value: string) => string) => string;
}

/** How the rows of an edge hang on the row that names them. */
export type Join =
  | { readonly by: 'column'; readonly own: string; readonly theirs: string }
  /** Their rows within our unit: `theirs.lN = own.no`, N our level. */
  | { readonly by: 'subtree' }
  /** Their rows that agree with ours in several columns, of those the SQL lets through. */
  | {
      readonly by: 'match';
      readonly columns: readonly (readonly [own: string, theirs: string])[];
      readonly only: (row: string) => string;
    }
  /** Through a link table without rules of its own. */
  | { readonly by: 'link'; readonly table: string; readonly own: string; readonly far: string; readonly theirs: string }
  /** Rows of `to` with a row of the fact `fact` within our unit. */
  | { readonly by: 'fact'; readonly fact: string };

export interface OneField extends FieldBase {
  readonly kind: 'one';
  readonly to: Ref;
  readonly column: string;
  readonly target: string;
  readonly inverse: { readonly name: string; readonly class: FieldClass; readonly description: string; readonly join: Join } | null;
}

export interface ManyField extends FieldBase {
  readonly kind: 'many';
  readonly to: Ref;
  readonly join: Join;
  /** True where the list shows rows that lists leave out by default, such as ended units. */
  readonly all: boolean;
}

/** A label (access.md 5.3): values of another row that travel with this one, without its rules. */
export interface LabelField extends FieldBase {
  readonly kind: 'label';
  readonly type: () => NounClass;
  readonly of: Ref;
  readonly column: string;
  readonly target: string;
  readonly fields: readonly string[];
}

/** Whether the reader may do an act on the row. */
export interface CanField extends FieldBase {
  readonly kind: 'can';
  readonly act: string;
}

/** All acts on the row, with whether the reader may do them. */
export interface PermissionsField extends FieldBase {
  readonly kind: 'permissions';
}

export type Field = ColumnField | ComputedField | OneField | ManyField | LabelField | CanField | PermissionsField;

/** A relation that rules ask: rows of `of` that belong to the row, judged on the business day. */
export interface Fact {
  readonly name: string;
  readonly of: Ref;
  readonly on: (scope: { readonly row: string; readonly fact: string; readonly today: () => string }) => string;
}

/** A key of `orderBy`: its columns or expressions in order; the id is added as the last. */
export interface SortKey {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly string[];
  readonly terms: readonly { readonly sql: (row: string) => string; readonly type: ColumnType }[];
  /** True where the default order begins with the last: a log is read from its end. */
  readonly lastFirst?: boolean;
}

/** What a row itself must be for an act to lead on from it; no more than what whoever has the act may know of the row. */
export interface ActGuard {
  /** Values of `state` from which the act leads; any where none is given. */
  readonly from?: readonly string[];
  /** SQL of what the row must be besides, such as of a type that is open. */
  readonly sql?: (scope: FragmentScope) => string;
}

export interface Noun {
  readonly name: string;
  readonly table: string;
  readonly class: NounClass;
  readonly description: string;
  readonly fields: Map<string, Field>;
  readonly facts: Map<string, Fact>;
  /** Sort keys by name; the first is the default order. */
  readonly sorts: readonly SortKey[];
  /** SQL of rows that a list leaves out unless the filter names `unless`. */
  readonly listed: { readonly unless: string | null; readonly sql: (row: string) => string } | null;
  /** Column of the text that `search` compares, and the columns whose exact spelling ranks first. */
  readonly search: { readonly key: string; readonly exact: string; readonly fields: readonly string[] } | null;
  /** Property that holds the id of the person whom a row is about, or SQL of it, for the access log; null where it is about none. */
  readonly subject: string | ((row: string) => string) | null;
  /** Class of the row itself, where that it exists is confidential: each row shown is a look of that class (access.md 2.9). */
  readonly secret: FieldClass | null;
  /** Acts on a row that is there, each with what the row must be. */
  readonly acts: ReadonlyMap<string, ActGuard>;
  /** False for rows that have no GraphQL type of their own. */
  readonly shown: boolean;
}

const BY_CLASS = new Map<object, Noun>();
const BY_NAME = new Map<string, Noun>();
const PENDING = new Map<object, { fields: Map<string, Field>; facts: Map<string, Fact> }>();

function pendingOf(target: object): { fields: Map<string, Field>; facts: Map<string, Fact> } {
  const found = PENDING.get(target) ?? { fields: new Map(), facts: new Map() };
  PENDING.set(target, found);
  return found;
}

/** Used by the marks: puts a field on a class whose decorator has not run yet, or adds one from a higher context. */
export function addField(target: object, field: Field): void {
  const fields = BY_CLASS.get(target)?.fields ?? pendingOf(target).fields;
  if (fields.has(field.name)) throw new Error(`Field ${field.name} is declared twice`);
  fields.set(field.name, field);
}

export function addFact(target: object, fact: Fact): void {
  (BY_CLASS.get(target)?.facts ?? pendingOf(target).facts).set(fact.name, fact);
}

export function addNoun(noun: Omit<Noun, 'fields' | 'facts'>): void {
  const made: Noun = { ...noun, ...pendingOf(noun.class) };
  BY_CLASS.set(noun.class, made);
  BY_NAME.set(noun.name, made);
}

/** The noun of a class; a class without the mark is a mistake of ours. */
export function nounOf(target: object): Noun {
  const noun = BY_CLASS.get(target);
  if (!noun) throw new Error(`${(target as { name?: string }).name ?? 'class'} is not a noun`);
  return noun;
}

export function nounNamed(name: string): Noun {
  const noun = BY_NAME.get(name);
  if (!noun) throw new Error(`${name} is not a noun`);
  return noun;
}

export function nouns(): readonly Noun[] {
  return [...BY_NAME.values()];
}

/** The column behind a property name, hidden ones included. */
export function columnOf(noun: Noun, property: string): ColumnField {
  const field = noun.fields.get(property);
  if (field?.kind !== 'column') throw new Error(`${noun.name}.${property} is not a column`);
  return field;
}
