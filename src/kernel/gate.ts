import { Arg, ID, Query } from 'type-graphql';
import { nounOf, type Ref } from './nouns.js';
import { Node } from './marks.js';
import type { Action } from './policy.js';

/** Why a root field may be asked: a rule on a subject, or a reason why it needs none. */
export type Gate =
  { readonly kind: 'gate'; readonly action: Action; readonly subject: string } | { readonly kind: 'open'; readonly reason: string };

/** How the engine answers a root field. */
export interface ReadMark {
  /** `after`: the row of a payload, whose id a resolver brings. */
  readonly kind: 'one' | 'list' | 'node' | 'nodes' | 'after';
  readonly of: Ref | null;
  /** Fields by which one row is asked, besides the id. */
  readonly keys: readonly string[];
}

const GATES = new Map<string, Gate>();
const READS = new Map<string, ReadMark>();

/** The gate of a root field; a root field without one stops the server at start. */
export function gateOf(field: string): Gate | null {
  return GATES.get(field) ?? null;
}

/** The read mark of a root field, null for a field that a resolver answers. */
export function readOf(field: string): ReadMark | null {
  return READS.get(field) ?? null;
}

export function readFields(): ReadonlyMap<string, ReadMark> {
  return READS;
}

/** A query and an act never share a name, so that neither has the other's gate. */
function setGate(name: string, gate: Gate): void {
  if (GATES.has(name)) throw new Error(`The root field ${name} is declared twice`);
  GATES.set(name, gate);
}

/**
 * Declares that a root field is answered by the rules of `action` on the subject. A read without a grant is empty; an
 * act, whose field has its name, is FORBIDDEN.
 */
export function Gate(action: Action, subject: Ref) {
  return (_prototype: object, name: string): void => {
    if (action !== 'read' && action !== name) throw new Error(`The field ${name} would have the gate of the act ${action}`);
    setGate(name, { kind: 'gate', action, subject: nounOf(subject()).name });
  };
}

/** Declares that a root field needs no rule, and why. */
export function Open(reason: string) {
  return (_prototype: object, name: string): void => {
    setGate(name, { kind: 'open', reason });
  };
}

/** A root field for one row, by id or by one of `keys`; it has no body. */
export function ReadOne(of: Ref, options: { keys?: readonly string[]; description: string }) {
  return (prototype: object, name: string): void => {
    const keys = options.keys ?? [];
    READS.set(name, { kind: 'one', of, keys });
    declareQuery(prototype, name, of, { nullable: true, description: options.description });
    declareArgument(prototype, name, 0, 'id', { nullable: true, description: 'Global id.' });
    keys.forEach((key, i) => {
      const description = nounOf(of()).fields.get(key)?.description ?? key;
      declareArgument(prototype, name, i + 1, key, { nullable: true, type: () => String, description });
    });
  };
}

/** A root field for a connection of rows; it has no body. */
export function ReadList(of: Ref, options: { description: string }) {
  return (prototype: object, name: string): void => {
    READS.set(name, { kind: 'list', of, keys: [] });
    LISTS.set(name, { prototype, description: options.description });
  };
}

/** Root lists, whose connection types are made with the contract. */
export const LISTS = new Map<string, { readonly prototype: object; readonly description: string }>();

/** `node(id)` or `nodes(ids)`: any row by its global id. */
export function ReadNode(kind: 'node' | 'nodes', options: { description: string }) {
  return (prototype: object, name: string): void => {
    READS.set(name, { kind, of: null, keys: [] });
    const one = kind === 'node';
    declareQuery(prototype, name, one ? () => Node : () => [Node], {
      nullable: one ? true : 'itemsAndList',
      description: options.description,
    });
    if (one) declareArgument(prototype, name, 0, 'id', { description: 'Global id.' });
    else declareArgument(prototype, name, 0, 'ids', { type: () => [ID], description: 'Global ids, at most 100.' });
  };
}

type Thunk = () => unknown;

/** A root field on a method that has no body of its own. */
export function declareQuery(
  prototype: object,
  name: string,
  type: Thunk,
  options: { nullable?: boolean | 'itemsAndList'; description: string },
): void {
  Query(type as () => typeof String, options)(prototype, name, {});
}

/** An argument of a field that has no parameters in TypeScript. */
export function declareArgument(
  prototype: object,
  field: string,
  position: number,
  name: string,
  options: { nullable?: boolean; type?: Thunk; description: string },
): void {
  const { type = () => ID, nullable = false, description } = options;
  Arg(name, type as () => typeof String, { nullable, description })(prototype, field, position);
}
