import { getOperationAST, Kind, OperationTypeNode, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { gateOf, readOf } from '../kernel/gate.js';
import { DangboError, UnauthenticatedError } from '../kernel/errors.js';

interface RootField {
  readonly name: string;
  /** False behind `@skip` or `@include`: it may be left out. */
  readonly certain: boolean;
}

const KNOWN = new WeakMap<OperationDefinitionNode, readonly RootField[]>();

/** The operation that the request names, or the only one. */
export function operationOf(document: DocumentNode, name: string | null): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw noSubscriptions();
  if (operation) return operation;
  const text = {
    vi: 'Không xác định được thao tác: hãy gửi operationName.',
    en: 'Which operation? Send an operationName of the document.',
  };
  throw new DangboError('GRAPHQL_VALIDATION_FAILED', text);
}

function noSubscriptions(): DangboError {
  const text = { vi: 'Không có subscription.', en: 'There are no subscriptions.' };
  return new DangboError('GRAPHQL_VALIDATION_FAILED', text);
}

/** Root fields of an operation, fragments spread out. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): readonly RootField[] {
  const known = KNOWN.get(operation);
  if (known) return known;
  const made = fieldsIn(operation.selectionSet, document, true);
  KNOWN.set(operation, made);
  return made;
}

function fieldsIn({ selections }: SelectionSetNode, document: DocumentNode, certain: boolean): readonly RootField[] {
  return selections.flatMap((selection): readonly RootField[] => {
    const sure = certain && (selection.directives?.length ?? 0) === 0;
    if (selection.kind === Kind.FIELD) return [{ name: selection.name.value, certain: sure }];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(selection.selectionSet, document, sure);
    const fragment = document.definitions.find(
      (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsIn(fragment.selectionSet, document, sure) : [];
  });
}

/** Whether a read is sure to compare the actor's version before anything of the answer depends on the actor. */
export function readsOnly(fields: readonly RootField[]): boolean {
  const reads = fields.filter(({ name }) => name !== '__typename');
  return reads.every(({ name }) => readOf(name) !== null) && reads.some(({ certain }) => certain);
}

/** Whether every field is an act that a rule allows, one of them for certain: each compares the actor's version when it claims its key. */
export function actsOnly(fields: readonly RootField[]): boolean {
  const isAct = (name: string): boolean => {
    const gate = gateOf(name);
    return gate?.kind === 'gate' && gate.action !== 'read';
  };
  return fields.every(({ name }) => isAct(name)) && fields.some(({ certain }) => certain);
}

/** With `INTROSPECTION=signed-in` the schema is for callers alone. */
export function ensureIntrospection(fields: readonly RootField[], allowed: boolean): void {
  if (!allowed && fields.some(({ name }) => name === '__schema' || name === '__type')) throw new UnauthenticatedError();
}
