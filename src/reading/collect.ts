import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** What is needed to read selections of one operation. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
}

/** Fields of selection sets on a concrete type by response key, merged as the GraphQL specification says (6.3.2). */
export function fieldsOn(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  selecting: Selecting,
): ReadonlyMap<string, readonly FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const set of sets) collect(type, set, selecting, found, seen);
  return found;
}

function collect(
  type: GraphQLObjectType,
  set: SelectionSetNode,
  selecting: Selecting,
  found: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const node of set.selections.filter((each) => isIncluded(each, selecting.variables))) {
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      found.set(key, [...(found.get(key) ?? []), node]);
    } else {
      const inner = innerSet(type, node, selecting, seen);
      if (inner) collect(type, inner, selecting, found, seen);
    }
  }
}

function innerSet(
  type: GraphQLObjectType,
  node: FragmentSpreadNode | InlineFragmentNode,
  { schema, fragments }: Selecting,
  seen: Set<string>,
): SelectionSetNode | null {
  if (node.kind === Kind.INLINE_FRAGMENT) return fits(type, node.typeCondition?.name.value, schema) ? node.selectionSet : null;
  const fragment = fragments.get(node.name.value);
  if (!fragment || seen.has(node.name.value) || !fits(type, fragment.typeCondition.name.value, schema)) return null;
  seen.add(node.name.value);
  return fragment.selectionSet;
}

function fits(type: GraphQLObjectType, condition: string | undefined, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const abstract = schema.getType(condition);
  return isAbstractType(abstract) && schema.isSubType(abstract, type);
}

type Directed = SelectionNode & { readonly directives?: readonly DirectiveNode[] };

function isIncluded(node: Directed, variables: Variables): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}
