import {
  execute,
  GraphQLError,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fieldOf, Filters, namedIn, searchesIn, uuidIn } from './filters.js';
import type { Noun, Sort } from './model.js';
import type { Actor } from './oracle/grants.js';
import type { Row } from './oracle/rows.js';
import { nounNamed, NOUNS, type World } from './worldview.js';

type Input = Readonly<Record<string, unknown>>;

/** What an operation ought to answer: data, or the code of its refusal. */
export interface Expected {
  readonly data: unknown;
  readonly code: string | null;
}

interface Arguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly filter?: Input | null;
  readonly orderBy?: readonly { field: string; direction: string }[] | null;
  readonly search?: string | null;
}

/** A row on its way through graphql-js. */
class Shown {
  constructor(
    readonly type: string,
    readonly row: Row,
  ) {}
}

class Refused extends GraphQLError {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Stands where an answer has a cursor: only the server can sign one. */
export const CURSOR = 'cursor of ';

const gid = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');

/** Text as people type it: lower case, without diacritics, single spaces. */
const spoken = (text: string): string =>
  text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim();

/** Answers an operation by loops over the rows that the oracle lets the actor see. */
export class Evaluator {
  private readonly filters: Filters;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly world: World,
    private readonly actor: Actor,
    /** Rows behind cursors that the server has given. */
    private readonly cursors: ReadonlyMap<string, string> = new Map(),
  ) {
    this.filters = new Filters(world, actor);
  }

  answer(document: DocumentNode, variableValues: Input): Expected {
    if (this.forbids(document, variableValues)) return { data: null, code: 'FORBIDDEN_FIELD' };
    const result = execute({
      schema: this.schema,
      document,
      variableValues,
      rootValue: this,
      fieldResolver: (source: unknown, args, _context, info) => this.field(source, args as Arguments, info),
      typeResolver: (value: Shown) => value.type,
    });
    if ('then' in result) throw new Error('The naive evaluator does not wait');
    const [error] = result.errors ?? [];
    const original = error?.originalError ?? error;
    if (original instanceof Refused) return { data: null, code: original.code };
    if (error) throw error;
    return { data: result.data, code: null };
  }

  // What is refused before anything is executed.

  private forbids(document: DocumentNode, variables: Input): boolean {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
    const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
    const query = this.schema.getQueryType();
    return operation !== undefined && query != null && this.forbidsIn(query, operation.selectionSet, variables, fragments);
  }

  private forbidsIn(
    type: GraphQLObjectType | null,
    { selections }: SelectionSetNode,
    variables: Input,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ): boolean {
    return selections.some((each) => {
      if (getDirectiveValues(GraphQLSkipDirective, each, variables)?.['if'] === true) return false;
      if (getDirectiveValues(GraphQLIncludeDirective, each, variables)?.['if'] === false) return false;
      if (each.kind === Kind.FIELD) return this.forbidsField(type, each, variables, fragments);
      const fragment = each.kind === Kind.FRAGMENT_SPREAD ? fragments.get(each.name.value) : each;
      const named = fragment?.typeCondition ? this.schema.getType(fragment.typeCondition.name.value) : type;
      return fragment !== undefined && this.forbidsIn(isObjectType(named) ? named : null, fragment.selectionSet, variables, fragments);
    });
  }

  private forbidsField(
    type: GraphQLObjectType | null,
    node: FieldNode,
    variables: Input,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ): boolean {
    const field = type?.getFields()[node.name.value];
    if (!field) return node.selectionSet !== undefined && this.forbidsIn(null, node.selectionSet, variables, fragments);
    const named = getNamedType(field.type);
    const searched = named.name.endsWith('Connection') ? this.searches(named.name.replace('Connection', ''), getArgumentValues(field, node, variables)) : []; // prettier-ignore
    if (searched.some(([of, name]) => !this.world.oracle.searchable(this.actor, of, name))) return true;
    return node.selectionSet !== undefined && this.forbidsIn(isObjectType(named) ? named : null, node.selectionSet, variables, fragments);
  }

  private searches(type: string, args: Arguments): readonly (readonly [string, string])[] {
    const own = this.ownSearches(nounNamed(type), args).map((name) => [type, name] as const);
    return [...searchesIn(type, args.filter ?? {}), ...own];
  }

  /** Fields that order and search name. */
  private ownSearches(noun: Noun, { orderBy, search }: Arguments): readonly string[] {
    const ordered = (orderBy ?? []).flatMap(({ field }) => sortOf(noun, field).fields);
    return [...ordered, ...(search == null ? [] : (noun.search?.fields ?? []))];
  }

  // Values.

  private field(source: unknown, args: Arguments, info: GraphQLResolveInfo): unknown {
    if (source === this) return this.root(info.fieldName, args as Input, info);
    if (source instanceof Shown) return this.of(source, args, info.fieldName);
    return (source as Readonly<Record<string, unknown>>)[info.fieldName] ?? null;
  }

  private root(name: string, args: Input, info: GraphQLResolveInfo): unknown {
    if (name === 'node') return this.node(args['id']);
    if (name === 'nodes') return (args['ids'] as readonly unknown[]).map((id) => this.node(id));
    if (name === 'viewer') return this.viewer();
    const type = getNamedType(info.returnType).name;
    if (type.endsWith('Connection')) {
      const noun = nounNamed(type.replace('Connection', ''));
      return this.connection(noun, this.world.oracle.rowsOf(noun.type), args, false);
    }
    if (typeof args['code'] === 'string') return this.seen(type, this.world.inverse(type, 'code', args['code'])[0] ?? null);
    return this.seen(type, this.world.byId(type, uuidIn(args['id'], type)));
  }

  private viewer(): object {
    const { account, person } = this.actor;
    return {
      username: account.username,
      kind: account.kind,
      today: this.world.ground.today,
      mustChangePassword: account.must_change,
      person: this.seen('Member', person),
    };
  }

  private node(id: unknown): Shown | null {
    const type = [...NOUNS.keys()].find((each) => uuidIn(id, each) !== null);
    return type === undefined ? null : this.seen(type, this.world.byId(type, uuidIn(id, type)));
  }

  private seen(type: string, row: Row | null): Shown | null {
    return row && this.world.oracle.isVisible(this.actor, type, row.id) ? new Shown(type, row) : null;
  }

  private of({ type, row }: Shown, args: Arguments, name: string): unknown {
    if (name === 'id') return gid(type, row.id);
    const field = fieldOf(nounNamed(type), name);
    if (!this.world.oracle.readable(this.actor, type, row.id, name)) return null;
    if (field.kind === 'value') return field.of(row as never, this.world);
    if (field.kind === 'one') return this.seen(field.type, field.of(row as never, this.world));
    return this.connection(nounNamed(field.type), field.of(row as never, this.world), args, field.all);
  }

  // Lists.

  private connection(noun: Noun, all: readonly Row[], args: Arguments, everything: boolean): object {
    const filter = args.filter ?? {};
    const named = [...namedIn(filter), ...this.ownSearches(noun, args)];
    const open = this.filters.open(noun.type, this.filters.listed(noun, all, namedIn(filter), everything), named);
    const found = open.filter((row) => this.filters.fits(noun.type, row, filter) && matches(noun, row, args.search ?? null));
    const sorted = this.sorted(noun, found, args);
    const page = this.page(noun, sorted, args, named);
    const node = (row: Row): Shown => new Shown(noun.type, row);
    const cursor = (row: Row | undefined): string | null => (row ? `${CURSOR}${row.id}` : null);
    return {
      totalCount: found.length,
      countPrecision: 'EXACT',
      nodes: page.rows.map(node),
      edges: page.rows.map((row) => ({ cursor: cursor(row), node: node(row) })),
      pageInfo: { ...page.more, startCursor: cursor(page.rows[0]), endCursor: cursor(page.rows.at(-1)) },
    };
  }

  private sorted(noun: Noun, rows: readonly Row[], { orderBy, search }: Arguments): readonly Row[] {
    const asked = (orderBy ?? []).map(({ field, direction }) => ({ sort: sortOf(noun, field), down: direction === 'DESC' }));
    const [usual] = Object.values(noun.sorts);
    const terms = asked.length > 0 || !usual ? asked : [{ sort: usual, down: usual.lastFirst ?? false }];
    const keys = terms.flatMap(({ sort, down }) => sort.keys.map((key) => ({ ...key, down })));
    const spelt = asked.length === 0 && search != null ? search.normalize('NFC').trim() : null;
    const backwards = keys.length > 0 && spelt === null && keys.every(({ down }) => down);
    const exact = (row: Row): number => (spelt !== null && (noun.search?.exact(row as never) ?? '').toLowerCase().includes(spelt.toLowerCase()) ? 0 : 1); // prettier-ignore
    return [...rows].sort((a, b) => {
      if (spelt !== null && exact(a) !== exact(b)) return exact(a) - exact(b);
      for (const { of, vietnamese, down } of keys) {
        const sign = this.filters.order(of(a as never), of(b as never), vietnamese);
        if (sign !== 0) return down ? -sign : sign;
      }
      return (a.id < b.id ? -1 : 1) * (backwards ? -1 : 1);
    });
  }

  private page(noun: Noun, rows: readonly Row[], args: Arguments, named: readonly string[]): { rows: readonly Row[]; more: object } {
    const at = (cursor: string): number => {
      const id = this.cursors.get(cursor);
      const row = id === undefined ? null : this.world.byId(noun.type, id);
      const [held] = row ? this.filters.open(noun.type, [row], named) : [];
      const place = held ? rows.indexOf(held) : -1;
      if (place < 0) throw new Refused('INVALID_CURSOR');
      return place;
    };
    const from = args.after == null ? 0 : at(args.after) + 1;
    const to = args.before == null ? rows.length : at(args.before);
    const part = rows.slice(from, Math.max(from, to));
    if (args.last != null) {
      return { rows: part.slice(-args.last), more: { hasNextPage: args.before != null, hasPreviousPage: part.length > args.last } };
    }
    const size = args.first ?? 20;
    return { rows: part.slice(0, size), more: { hasNextPage: part.length > size, hasPreviousPage: args.after != null } };
  }
}

function sortOf(noun: Noun, name: string): Sort {
  const sort = noun.sorts[name];
  if (!sort) throw new Error(`The naive evaluator knows no order ${noun.type}.${name}`);
  return sort;
}

/** Each word of the search begins a word of the row. */
function matches(noun: Noun, row: Row, search: string | null): boolean {
  if (search === null) return true;
  const text = ` ${spoken(noun.search?.text(row as never) ?? '')}`;
  return search.normalize('NFC').trim().split(/\s+/).every((word) => text.includes(` ${spoken(word)}`)); // prettier-ignore
}
