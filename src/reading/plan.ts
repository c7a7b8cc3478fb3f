import type { DocumentNode, FieldNode, GraphQLField } from 'graphql';
import type { ReadMark } from '../kernel/gate.js';
import type { CanField, ColumnField, ComputedField, LabelField, ManyField, Noun, OneField, PermissionsField } from '../kernel/nouns.js';

/** Every part of a selection stands under its response key. */
interface Keyed {
  readonly key: string;
}

export type NamePart = Keyed & { readonly kind: 'typename'; readonly name: string };

export type Part =
  | NamePart
  | (Keyed & { readonly kind: 'value'; readonly field: ColumnField | ComputedField })
  | (Keyed & { readonly kind: 'label'; readonly field: LabelField; readonly parts: readonly LabelPart[] })
  | (Keyed & { readonly kind: 'can'; readonly field: CanField })
  | (Keyed & { readonly kind: 'permissions'; readonly field: PermissionsField; readonly parts: readonly LabelPart[] })
  | (Keyed & { readonly kind: 'one'; readonly field: OneField; readonly object: ObjectPlan })
  | (Keyed & { readonly kind: 'list'; readonly field: ManyField; readonly list: ListPlan });

export type LabelPart = NamePart | (Keyed & { readonly kind: 'value'; readonly name: string });

/** The selection on one row of a noun. */
export interface ObjectPlan {
  readonly noun: Noun;
  readonly parts: readonly Part[];
}

export type EdgePart = NamePart | (Keyed & { readonly kind: 'cursor' }) | (Keyed & { readonly kind: 'node'; readonly object: ObjectPlan });

export type PageInfoPart = NamePart | (Keyed & { readonly kind: 'value'; readonly name: string });

export type ConnectionPart =
  | NamePart
  | (Keyed & { readonly kind: 'nodes'; readonly object: ObjectPlan })
  | (Keyed & { readonly kind: 'edges'; readonly parts: readonly EdgePart[] })
  | (Keyed & { readonly kind: 'pageInfo'; readonly parts: readonly PageInfoPart[] })
  | (Keyed & { readonly kind: 'totalCount' })
  | (Keyed & { readonly kind: 'countPrecision' });

/** A connection. Its arguments hold for the whole operation, so they are known before it runs. */
export interface ListPlan {
  /** Position among the lists of its root field. */
  readonly no: number;
  readonly noun: Noun;
  /** Names of the fields from the root, aliases left out: a cursor is bound to them. */
  readonly path: string;
  /** Response keys from the root, for errors. */
  readonly place: string;
  /** True where rows that lists leave out by default are shown. */
  readonly all: boolean;
  readonly declaration: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly parts: readonly ConnectionPart[];
}

export type RootTarget =
  | { readonly kind: 'one'; readonly object: ObjectPlan }
  | { readonly kind: 'list'; readonly list: ListPlan }
  /** `node` and `nodes`: a selection for each type that the id may have. */
  | { readonly kind: 'node'; readonly objects: ReadonlyMap<string, ObjectPlan> };

/** A root field that the engine answers with one statement. */
export interface RootPlan {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly mark: ReadMark;
  readonly declaration: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly target: RootTarget;
  readonly lists: readonly ListPlan[];
}

export type DirectPart = RootPlan | (Keyed & { readonly name: string; readonly kind: 'typename' });

/**
 * What an operation asks of the engine, by response key; of a root field with a resolver only the rows that its payload
 * shows, by the keys of both.
 */
export interface OperationPlan {
  readonly document: DocumentNode;
  readonly roots: ReadonlyMap<string, RootPlan>;
  /** Names of all root fields, for their gates. */
  readonly fields: readonly string[];
  /** The operation in order when one statement can answer it whole: reads and the query type's name; else null. */
  readonly direct: readonly DirectPart[] | null;
}
