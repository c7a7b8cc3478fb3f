import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isLeafType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type DocumentNode,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_PAGE } from './limits.js';

type Values = Readonly<Record<string, unknown>>;

/** Nodes that an operation may return with these variables. */
export type CostOf = (variables: Values) => number;

/** Rows of a list that has no pages, such as the roles of a viewer. */
const PLAIN_LIST = 10;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

const KNOWN = new WeakMap<OperationDefinitionNode, CostOf>();

/** The cost of an operation: 1 a node, multiplied by the page sizes above it; made once for a document. */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CostOf {
  const known = KNOWN.get(operation);
  if (known) return known;
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const walk = { schema, fragments: new Map(fragments.map((node) => [node.name.value, node])) };
  const inner = costOfSelections(operation.selectionSet, schema.getRootType(operation.operation), walk);
  const made: CostOf = (variables) => Math.max(1, inner(variables));
  KNOWN.set(operation, made);
  return made;
}

function costOfSelections({ selections }: SelectionSetNode, parent: GraphQLNamedType | null | undefined, walk: Walk): CostOf {
  const parts = selections.map((selection): CostOf => {
    if (selection.kind === Kind.FIELD) return costOfField(selection, parent, walk);
    if (selection.kind === Kind.INLINE_FRAGMENT) return costOfFragment(selection, parent, walk);
    const fragment = walk.fragments.get(selection.name.value);
    return fragment ? costOfFragment(fragment, parent, walk) : nothing;
  });
  return (variables) => parts.reduce((sum, part) => sum + part(variables), 0);
}

const nothing: CostOf = () => 0;

type FragmentLike = Pick<FragmentDefinitionNode, 'selectionSet'> & Partial<Pick<FragmentDefinitionNode, 'typeCondition'>>;

function costOfFragment({ selectionSet, typeCondition }: FragmentLike, parent: GraphQLNamedType | null | undefined, walk: Walk): CostOf {
  const type = typeCondition ? walk.schema.getType(typeCondition.name.value) : parent;
  return costOfSelections(selectionSet, type, walk);
}

function costOfField(node: FieldNode, parent: GraphQLNamedType | null | undefined, walk: Walk): CostOf {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  const type = field && getNamedType(field.type);
  if (!field || !node.selectionSet || !type || isLeafType(type) || !isCompositeType(type)) return nothing;
  const own = isFrame(field, parent) ? 0 : 1;
  const inner = costOfSelections(node.selectionSet, type, walk);
  const times = timesOf(node, field, parent);
  if (isPaged(field)) return (variables) => 1 + times(variables) * inner(variables);
  return (variables) => times(variables) * (own + inner(variables));
}

const isPaged = (field: GraphQLField<unknown, unknown>): boolean => field.args.some(({ name }) => name === 'first' || name === 'last');

const isConnection = (type: GraphQLNamedType | null | undefined): boolean => type?.name.endsWith('Connection') ?? false;

/** Parts of a connection that are no nodes. */
function isFrame(field: GraphQLField<unknown, unknown>, parent: GraphQLNamedType | null | undefined): boolean {
  return isConnection(parent) && (field.name === 'edges' || field.name === 'pageInfo');
}

/** How often a field's selection may be filled: page size, number of ids, length of a plain list. */
function timesOf(node: FieldNode, field: GraphQLField<unknown, unknown>, parent: GraphQLNamedType | null | undefined): CostOf {
  if (isPaged(field))
    return (variables) => Math.max(...['first', 'last'].map((name) => sizeOf(node, name, variables)), 0) || pageOf(node, variables);
  if (field.args.some(({ name }) => name === 'ids')) return (variables) => lengthOf(node, variables);
  return isListType(getNullableType(field.type)) && !isConnection(parent) ? () => PLAIN_LIST : () => 1;
}

/** The default page, unless a size of 0 or less was asked, which the list itself refuses. */
function pageOf(node: FieldNode, variables: Values): number {
  return ['first', 'last'].some((name) => typeof valueOf(node, name, variables) === 'number') ? 1 : DEFAULT_PAGE;
}

function sizeOf(node: FieldNode, name: string, variables: Values): number {
  const value = valueOf(node, name, variables);
  return typeof value === 'number' ? Math.max(0, value) : 0;
}

function valueOf(node: FieldNode, name: string, variables: Values): unknown {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value];
  return value?.kind === Kind.INT ? Number(value.value) : null;
}

function lengthOf(node: FieldNode, variables: Values): number {
  const value = node.arguments?.find((argument) => argument.name.value === 'ids')?.value;
  if (value?.kind === Kind.LIST) return value.values.length;
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
  return Array.isArray(given) ? given.length : 1;
}
