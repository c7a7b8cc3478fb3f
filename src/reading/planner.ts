import {
  getNamedType,
  getOperationAST,
  isAbstractType,
  isObjectType,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { readOf, type ReadMark } from '../kernel/gate.js';
import type { Noun } from '../kernel/nouns.js';
import { fieldsOn, type Selecting, type Variables } from './collect.js';
import { modelOf, type Model } from './model.js';
import type {
  ConnectionPart,
  DirectPart,
  EdgePart,
  LabelPart,
  ListPlan,
  ObjectPlan,
  OperationPlan,
  Part,
  RootPlan,
  RootTarget,
} from './plan.js';

type Declaration = GraphQLField<unknown, unknown>;

interface Field {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly node: FieldNode;
  readonly name: string;
  readonly declaration: Declaration | null;
}

const PLANS = new WeakMap<DocumentNode, Map<string, OperationPlan>>();
const FLAGS = new WeakMap<DocumentNode, readonly string[]>();

/** The plan of an operation; kept as long as its document, one for each setting of `@skip` and `@include`. */
export function planOf(schema: GraphQLSchema, document: DocumentNode, operation: string | null, variables: Variables): OperationPlan {
  const plans = PLANS.get(document) ?? new Map<string, OperationPlan>();
  PLANS.set(document, plans);
  const key = JSON.stringify([operation, flagsOf(document).map((name) => variables[name])]);
  const known = plans.get(key);
  if (known) return known;
  if (plans.size >= MOST_PLANS) plans.clear();
  const made = new Planner(schema, document, variables).plan(operation);
  plans.set(key, made);
  return made;
}

/** Plans of one document: n conditions have 2^n settings, of which clients use a few. */
const MOST_PLANS = 16;

/** Variables that stand in `@skip` or `@include`. */
function flagsOf(document: DocumentNode): readonly string[] {
  const known = FLAGS.get(document);
  if (known) return known;
  const names = new Set<string>();
  visit(document, {
    Directive: (node) => {
      for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  FLAGS.set(document, [...names]);
  return [...names];
}

let plansMade = 0;

class Planner {
  private readonly model: Model;
  private readonly selecting: Selecting;
  private lists: ListPlan[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    variables: Variables,
  ) {
    this.model = modelOf(schema);
    const fragments = document.definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION);
    this.selecting = { schema, variables, fragments: new Map(fragments.map((node) => [node.name.value, node])) };
  }

  plan(name: string | null): OperationPlan {
    const operation = getOperationAST(this.document, name);
    const type = operation && this.schema.getRootType(operation.operation);
    if (!operation || !type) return { document: this.document, roots: new Map(), fields: [], direct: null };
    const fields = this.fields(type, [operation.selectionSet]);
    const roots = fields.flatMap((field) => this.rootsOf(field));
    return {
      document: this.document,
      roots: new Map(roots.map((root) => [root.key, root])),
      fields: fields.map((field) => field.name),
      direct: operation.operation === OperationTypeNode.QUERY ? directParts(type, fields, roots) : null,
    };
  }

  /** A read field is a root; of an act the rows in its payload are. */
  private rootsOf(field: Field): RootPlan[] {
    const { declaration } = field;
    const mark = readOf(field.name);
    if (!declaration) return [];
    if (mark) return [this.root(field, declaration, mark, { names: field.name, keys: field.key })];
    const payload = getNamedType(declaration.type);
    if (!isObjectType(payload)) return [];
    return this.inner(payload, field).flatMap((inner) => this.payloadRoots(field, inner));
  }

  private payloadRoots(field: Field, inner: Field): RootPlan[] {
    const type = inner.declaration && getNamedType(inner.declaration.type);
    const model = type && this.model.get(type.name);
    if (!inner.declaration || model?.kind !== 'noun') return [];
    const mark: ReadMark = { kind: 'after', of: () => model.noun.class, keys: [] };
    return [this.root(inner, inner.declaration, mark, below({ names: field.name, keys: field.key }, inner))];
  }

  private fields(type: GraphQLObjectType, sets: Parameters<typeof fieldsOn>[1]): Field[] {
    return [...fieldsOn(type, sets, this.selecting)].flatMap(([key, nodes]) => {
      const [node] = nodes;
      if (!node) return [];
      return [{ key, nodes, node, name: node.name.value, declaration: type.getFields()[node.name.value] ?? null }];
    });
  }

  private inner(type: GraphQLObjectType, field: Field): Field[] {
    return this.fields(
      type,
      field.nodes.flatMap((node) => node.selectionSet ?? []),
    );
  }

  private root({ name, node, ...field }: Field, declaration: Declaration, mark: ReadMark, path: Path): RootPlan {
    this.lists = [];
    const target = this.target(mark, { ...field, name, node }, declaration, path);
    plansMade += 1;
    return { id: `p${plansMade}`, key: path.keys, name, mark, declaration, node, target, lists: this.lists };
  }

  private target(mark: ReadMark, field: Field, declaration: Declaration, path: Path): RootTarget {
    const named = getNamedType(declaration.type);
    if (isAbstractType(named)) {
      const types = this.schema.getPossibleTypes(named);
      return { kind: 'node', objects: new Map(types.map((type) => [type.name, this.object(type, field, path)])) };
    }
    if (!isObjectType(named)) throw new Error(`${field.name} returns no object type`);
    if (mark.kind === 'list') return { kind: 'list', list: this.list(field, declaration, path, false) };
    return { kind: 'one', object: this.object(named, field, path) };
  }

  private object(type: GraphQLObjectType, field: Field, path: Path): ObjectPlan {
    const model = this.model.get(type.name);
    if (model?.kind !== 'noun') throw new Error(`${type.name} is no noun`);
    const { noun } = model;
    return { noun, parts: this.inner(type, field).map((inner) => this.part(type, noun, inner, path)) };
  }

  private part(type: GraphQLObjectType, noun: Noun, field: Field, above: Path): Part {
    const { key } = field;
    if (!field.declaration) return { key, kind: 'typename', name: type.name };
    const source = noun.fields.get(field.name);
    if (!source) throw new Error(`${noun.name}.${field.name} has no source`);
    const path = below(above, field);
    if (source.kind === 'column' || source.kind === 'computed') return { key, kind: 'value', field: source };
    if (source.kind === 'can') return { key, kind: 'can', field: source };
    const named = getNamedType(field.declaration.type);
    if (!isObjectType(named)) throw new Error(`${noun.name}.${field.name} is no object`);
    if (source.kind === 'permissions') return { key, kind: 'permissions', field: source, parts: this.values(named, field) };
    if (source.kind === 'label') return { key, kind: 'label', field: source, parts: this.values(named, field) };
    if (source.kind === 'one') return { key, kind: 'one', field: source, object: this.object(named, field, path) };
    return { key, kind: 'list', field: source, list: this.list(field, field.declaration, path, source.all) };
  }

  private values(type: GraphQLObjectType, field: Field): LabelPart[] {
    return this.inner(type, field).map(({ key, name, declaration }) =>
      declaration ? { key, kind: 'value', name } : { key, kind: 'typename', name: type.name },
    );
  }

  private list(field: Field, declaration: Declaration, path: Path, all: boolean): ListPlan {
    const type = getNamedType(declaration.type);
    const model = this.model.get(type.name);
    if (model?.kind !== 'connection' || !isObjectType(type)) throw new Error(`${field.name} is no connection`);
    const parts: ConnectionPart[] = [];
    const plan = { no: this.lists.length, noun: model.noun, path: path.names, place: path.keys, all, declaration, node: field.node, parts };
    this.lists.push(plan);
    parts.push(...this.inner(type, field).map((inner) => this.connectionPart(type, inner, below(path, inner))));
    return plan;
  }

  private connectionPart(type: GraphQLObjectType, field: Field, path: Path): ConnectionPart {
    const { key, name, declaration } = field;
    if (!declaration) return { key, kind: 'typename', name: type.name };
    if (name === 'totalCount' || name === 'countPrecision') return { key, kind: name };
    const named = getNamedType(declaration.type);
    if (!isObjectType(named)) throw new Error(`${type.name}.${name} is no object`);
    if (name === 'nodes') return { key, kind: 'nodes', object: this.object(named, field, path) };
    if (name === 'pageInfo') return { key, kind: 'pageInfo', parts: this.values(named, field) };
    return { key, kind: 'edges', parts: this.inner(named, field).map((inner) => this.edgePart(named, inner, below(path, inner))) };
  }

  private edgePart(type: GraphQLObjectType, field: Field, path: Path): EdgePart {
    const { key, name, declaration } = field;
    if (!declaration) return { key, kind: 'typename', name: type.name };
    if (name === 'cursor') return { key, kind: 'cursor' };
    const named = getNamedType(declaration.type);
    if (!isObjectType(named)) throw new Error(`${type.name}.${name} is no object`);
    return { key, kind: 'node', object: this.object(named, field, path) };
  }
}

/** All parts of an operation, or null when a resolver has to answer one of them. */
function directParts(type: GraphQLObjectType, fields: readonly Field[], roots: readonly RootPlan[]): readonly DirectPart[] | null {
  const parts = fields.map(({ key, name }): DirectPart | undefined =>
    name === '__typename' ? { key, kind: 'typename', name: type.name } : roots.find((root) => root.key === key),
  );
  return parts.every((part) => part !== undefined) && roots.length > 0 ? parts : null;
}

interface Path {
  readonly names: string;
  readonly keys: string;
}

const below = (path: Path, field: Field): Path => ({ names: `${path.names}.${field.name}`, keys: `${path.keys}.${field.key}` });
