import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field as GraphField, ID, InterfaceType, Int, ObjectType } from 'type-graphql';
import { enumerationName } from './enumeration.js';
import {
  type ActGuard,
  addFact,
  addField,
  addNoun,
  type ColumnType,
  type Fact,
  type FieldClass,
  type FragmentScope,
  type Join,
  type Noun,
  type NounClass,
  type Ref,
} from './nouns.js';
import type { Act } from './policy.js';
import { CalendarDate, Instant } from './scalars.js';

/** Where the engine puts the type of a row of an abstract type: no GraphQL name can be equal to it. */
export const TYPE_KEY = ' type';

/** Any row with a global id (Relay's object identification). */
@InterfaceType('Node', {
  description: 'Any row with a global id. Hidden and missing rows give null.',
  resolveType: (row: { [TYPE_KEY]: string }) => row[TYPE_KEY],
})
export abstract class Node {
  @GraphField(() => ID, { description: 'Opaque global id: base64url of `Type:uuid`.' })
  id!: string;
}

const GRAPH_TYPES: Record<ColumnType, () => unknown> = {
  text: () => String,
  integer: () => Int,
  bigint: () => String,
  boolean: () => Boolean,
  date: () => CalendarDate,
  timestamptz: () => Instant,
  uuid: () => ID,
  'text[]': () => [String],
};

const ORM_TYPES: Record<ColumnType, string> = {
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  boolean: 'boolean',
  date: 'date',
  timestamptz: 'datetime',
  uuid: 'uuid',
  'text[]': 'array',
};

/** GraphQL type of a column type or enum, as a type-graphql thunk. */
export function graphTypeOf(type: ColumnType, values: object | null): () => unknown {
  if (values) return type === 'text[]' ? () => [values] : () => values;
  return GRAPH_TYPES[type];
}

type NounOptions = Partial<Pick<Noun, 'listed' | 'search' | 'shown' | 'subject' | 'secret'>> &
  Pick<Noun, 'table' | 'description' | 'sorts'> & {
    /** The table has the scope columns; the class extends `Scoped`. */
    readonly scoped?: boolean;
    /** Acts on a row that is there, with what the row must be: each becomes a field `can...`. */
    readonly acts?: Readonly<Partial<Record<Act, ActGuard>>>;
  };

/** The class is a table, a GraphQL type (unless `shown: false`) and a subject of the access rules. */
export function Noun(options: NounOptions) {
  return (target: NounClass): void => {
    const { listed = null, search = null, shown = true, scoped = false, subject = null, secret = null, ...rest } = options;
    const acts = new Map(Object.entries(options.acts ?? {}));
    if (scoped) markScope(target.prototype as object);
    const entity = target as new () => object;
    Entity({ tableName: options.table })(entity);
    addNoun({ ...rest, acts, listed, search, shown, subject, secret, name: target.name, class: target });
    if (!shown) return;
    ObjectType(target.name, { description: options.description, implements: [Node], simpleResolvers: true })(entity);
  };
}

/** Owner unit and levels: filled by the database, never written by us. */
function markScope(prototype: object): void {
  Hidden({ type: 'integer', column: 'unit', nullable: true })(prototype, 'unitNo');
  Hidden({ type: 'integer', nullable: true, generated: true })(prototype, 'liveUnit');
  for (const name of ['l1', 'l2', 'l3', 'l4', 'l5']) Hidden({ type: 'integer', generated: true })(prototype, name);
}

/** The uuid key, shown as the global id. */
export function Id() {
  return (prototype: object, name: string): void => {
    PrimaryKey({ type: 'uuid', fieldName: 'id', columnType: 'uuid' })(prototype, name);
    addField(prototype.constructor, {
      kind: 'column',
      name,
      class: 'base',
      description: 'Global id.',
      column: 'id',
      type: 'uuid',
      enum: null,
      nullable: false,
      filter: true,
      vietnamese: false,
      id: true,
    });
  };
}

export interface ColumnOptions {
  readonly class: FieldClass;
  readonly type: ColumnType;
  readonly description: string;
  /** Values of a text column; the GraphQL type is then the enum. */
  readonly enum?: object;
  /** Column name, when it is not the property in snake case. */
  readonly column?: string;
  readonly nullable?: boolean;
  /** False keeps the field out of the noun's filter input. */
  readonly filter?: boolean;
  /** Text that is sorted in Vietnamese order (collation `vi-x-icu`). */
  readonly vietnamese?: boolean;
  /** Worked out by the database, never written by us. */
  readonly generated?: boolean;
}

/** A column that GraphQL shows to those who may read its class. Only base columns may be non-null in the schema. */
export function Column(options: ColumnOptions) {
  return (prototype: object, name: string): void => {
    const nullable = options.nullable ?? false;
    stored(prototype, name, { ...options, nullable, class: options.class });
    GraphField(graphTypeOf(options.type, options.enum ?? null) as () => typeof String, {
      nullable: nullable || options.class !== 'base',
      description: options.description,
    })(prototype, name);
  };
}

/** A column that keys and rules use and that GraphQL does not show. */
export function Hidden(options: { type: ColumnType; column?: string; nullable?: boolean; enum?: object; generated?: boolean }) {
  return (prototype: object, name: string): void =>
    stored(prototype, name, { ...options, nullable: options.nullable ?? false, class: null, description: '', filter: false });
}

interface Stored extends Omit<ColumnOptions, 'class'> {
  readonly class: FieldClass | null;
  readonly nullable: boolean;
  readonly generated?: boolean;
}

function stored(prototype: object, name: string, options: Stored): void {
  const column = options.column ?? name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  Property({
    type: ORM_TYPES[options.type],
    fieldName: column,
    columnType: options.type,
    nullable: options.nullable,
    ...(options.generated ? { persist: false } : {}),
  })(prototype, name);
  addField(prototype.constructor, {
    kind: 'column',
    name,
    class: options.class,
    description: options.description,
    column,
    type: options.type,
    enum: options.enum ?? null,
    nullable: options.nullable,
    filter: options.filter ?? true,
    vietnamese: options.vietnamese ?? false,
    id: false,
  });
}

export interface BelongsToOptions {
  readonly class: FieldClass;
  readonly description: string;
  /** Our column, and theirs that it equals (default `id`). */
  readonly column: string;
  readonly target?: string;
  /** The list that the other type gets: its name, class, description and, if not the same columns, its join. */
  readonly inverse?: { readonly name: string; readonly class: FieldClass; readonly description: string; readonly join?: Join };
}

/** An edge to one row, read by that row's rules; the other direction is declared here too. */
export function BelongsTo<T extends object>(to: Ref<T>, options: BelongsToOptions) {
  return (prototype: object, name: string): void => {
    const target = options.target ?? 'id';
    const back: Join = { by: 'column', own: target, theirs: options.column };
    const inverse = options.inverse ? { ...options.inverse, join: options.inverse.join ?? back } : null;
    addField(prototype.constructor, {
      kind: 'one',
      name,
      class: options.class,
      description: options.description,
      to,
      column: options.column,
      target,
      inverse,
    });
    GraphField(to as unknown as () => typeof String, { nullable: true, description: options.description })(prototype, name);
  };
}

export interface LabelOptions {
  readonly class: FieldClass;
  readonly description: string;
  readonly of: Ref;
  readonly column: string;
  readonly target?: string;
  readonly fields: readonly string[];
}

/** Values of another row that are part of this one: readable when the field is, whatever the other row's rules. */
export function Label(type: () => NounClass, options: LabelOptions) {
  return (prototype: object, name: string): void => {
    addField(prototype.constructor, { kind: 'label', name, type, target: 'id', ...options });
    GraphField(type as () => typeof String, { nullable: true, description: options.description })(prototype, name);
  };
}

/** A relation that rules ask; not shown. */
export function Facts(of: Ref, on: Fact['on']) {
  return (prototype: object, name: string): void => addFact(prototype.constructor, { name, of, on });
}

/** Adds to a type of a lower context a relation that rules ask; not shown. */
export function facts<T extends object>(target: NounClass<T>, name: string, of: Ref, on: Fact['on']): void {
  addFact(target, { name, of, on });
}

export interface ComputedOptions {
  readonly class: FieldClass;
  readonly type: ColumnType;
  readonly description: string;
  readonly enum?: object;
  readonly filter?: boolean;
  readonly sql: (scope: FragmentScope) => string;
  readonly tested?: (scope: FragmentScope, test: (value: string) => string) => string;
}

/** Adds to a type of an own or lower context a field that is an SQL expression. */
export function computed<T extends object>(target: NounClass<T>, name: keyof T & string, options: ComputedOptions): void {
  addField(target, { kind: 'computed', name, enum: null, filter: false, ...options });
  GraphField(graphTypeOf(options.type, options.enum ?? null) as () => typeof String, {
    nullable: true,
    description: options.description,
  })(target.prototype as object, name);
}

/** Adds to a type of an own or lower context a list that no single column points to. */
export function listed<T extends object>(
  target: NounClass<T>,
  name: string,
  options: { class: FieldClass; to: Ref; join: Join; all?: boolean; description: string },
): void {
  addField(target, { kind: 'many', name, all: false, ...options });
}

/** Adds to a type of an own or lower context an edge to one row, read by that row's rules: their `target` equals our `column`. */
export function edge<T extends object>(
  of: NounClass<T>,
  name: string,
  options: { class: FieldClass; to: Ref; column: string; target: string; description: string },
): void {
  addField(of, { kind: 'one', name, inverse: null, ...options });
  GraphField(options.to as unknown as () => typeof String, { nullable: true, description: options.description })(
    of.prototype as object,
    name,
  );
}

/** Name of the enum type of a column, for generated inputs. */
export function enumNameOf(values: object): string {
  return enumerationName(values);
}
