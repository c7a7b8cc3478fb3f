import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Random } from '../../seeds/random.js';
import { NOUNS } from './worldview.js';
import type { Vocabulary } from './vocabulary.js';

/** An operation as a client sends it. */
export interface Operation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Whether a field of a type may be searched: most operations keep to it, so that they are answered and not refused. */
type Searchable = (type: string, field: string) => boolean;

const DEEPEST_SELECTION = 3;
const DEEPEST_FILTER = 4;
const MOST_RELATIONS = 4;
const BY_HAND = /^(can[A-Z]|viewerPermissions$)/;
const FRAME = /(Connection|Edge)$|^PageInfo$|^UnitLabel$/;
const LOGS = ['accessLog', 'auditLog'];

interface Variable {
  readonly name: string;
  readonly type: string;
}

/**
 * Random valid operations over the live schema: aliases, fragments, directives, variables, connections nested both ways,
 * filters to depth 4 with every operator and quantifier, orders, pages, counts, search and subtrees.
 */
export class Operations {
  private names = 0;
  private relations = 0;
  private union = false;
  private values: Record<string, unknown> = {};
  private variables: Variable[] = [];
  private fragments: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly vocabulary: Vocabulary,
    private readonly searchable: Searchable,
  ) {}

  /** An operation on anything but the logs, which grow while others are asked. */
  next(): Operation {
    const query = this.query();
    const roots = Object.values(query.getFields()).filter((field) => this.isKnown(field) && !LOGS.includes(field.name));
    const chosen = this.random.shuffled(roots).slice(0, this.random.chance(0.25) ? 2 : 1);
    return this.document(chosen.map((field) => this.field(query, field, 0)));
  }

  /** One page of a log with nothing sensitive beside it. */
  log(): Operation {
    const name = this.random.pick(LOGS);
    const field = this.query().getFields()[name];
    if (!field) throw new Error(`The schema has no ${name}`);
    return this.document([this.field(this.query(), field, DEEPEST_SELECTION)]);
  }

  /** A root list page by page, with the cursor as a variable. */
  pages(): Operation {
    const query = this.query();
    const lists = Object.values(query.getFields()).filter(
      (field) => this.isKnown(field) && field.args.some(({ name }) => name === 'after'),
    );
    const field = this.random.pick(lists.filter(({ name }) => !LOGS.includes(name)));
    const type = getNamedType(field.type).name.replace('Connection', '');
    const [filter, order] = ['filter', 'orderBy'].map((name) => getNamedType(field.args.find((arg) => arg.name === name)?.type ?? null));
    const given = ['after: $after', `first: ${this.random.int(1, 4)}`];
    this.variables.push({ name: 'after', type: 'String' });
    if (isInputObjectType(filter) && this.random.chance(0.4)) given.push(`filter: ${this.filter(type, filter, 2)}`);
    if (isInputObjectType(order) && this.random.chance(0.6)) given.push(`orderBy: [${this.orders(type, order)}]`);
    const rows = 'totalCount edges { cursor node { id } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }';
    return this.document([`page: ${field.name}(${given.join(', ')}) { ${rows} }`]);
  }

  private document(fields: readonly string[]): Operation {
    const typed = this.variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const body = this.random.chance(0.1) ? ['__typename', ...fields] : fields;
    const text = `query${typed ? ` (${typed})` : ''} { ${body.join(' ')} } ${this.fragments.join(' ')}`.trim();
    const variables = this.values;
    [this.names, this.relations, this.values, this.variables, this.fragments] = [0, 0, {}, [], []];
    return { text, variables };
  }

  private query(): GraphQLObjectType {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('The schema has no queries');
    return query;
  }

  /** Fields that the naive evaluator can answer too. */
  private isKnown(field: GraphQLField<unknown, unknown>): boolean {
    const { name } = getNamedType(field.type);
    return ['Node', 'Viewer'].includes(name) || NOUNS.has(name.replace(/Connection$/, ''));
  }

  private name(letter: string): string {
    this.names += 1;
    return `${letter}${this.names}`;
  }

  /** Sometimes the value itself, sometimes a variable that holds it. */
  private given(value: unknown, type: string): string {
    if (!this.random.chance(0.2)) return JSON.stringify(value);
    const name = this.name('v');
    this.variables.push({ name, type });
    this.values[name] = value;
    return `$${name}`;
  }

  private directive(): string {
    if (!this.random.chance(0.04)) return '';
    const yes = this.random.chance(0.6);
    return this.random.chance(0.5) ? ` @include(if: ${this.given(yes, 'Boolean!')})` : ` @skip(if: ${this.given(!yes, 'Boolean!')})`;
  }

  private field(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const alias = this.union || this.random.chance(0.2) ? `${this.name('a')}: ` : '';
    const root = parent === this.query();
    // Two selections of one field need names of their own.
    const key = alias || root || field.args.length === 0 ? alias : `${this.name('a')}: `;
    return `${key}${field.name}${this.args(field)}${this.directive()}${this.selection(field, depth)}`;
  }

  private selection(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    if (type.name === 'Node') return ` { ${this.anyNode(depth)} }`;
    return isObjectType(type) ? ` { ${this.fields(type, depth)} }` : '';
  }

  private anyNode(depth: number): string {
    const types = this.random.shuffled([...NOUNS.keys()]).slice(0, 3);
    // Fields of one name in several types may be of other types.
    this.union = true;
    const parts = [...new Set([...types, ...this.vocabulary.lately])].map((name) => {
      const type = this.schema.getType(name);
      return isObjectType(type) ? `... on ${name} { ${this.fields(type, depth + 1)} }` : '';
    });
    this.union = false;
    return ['__typename', 'id', ...parts].join(' ');
  }

  private fields(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields()).filter(({ name }) => this.answers(type, name));
    const isLeaf = (field: GraphQLField<unknown, unknown>): boolean => !isObjectType(getNamedType(field.type));
    const leaves = all.filter(isLeaf);
    const objects = all.filter(
      (field) => !isLeaf(field) && (FRAME.test(getNamedType(field.type).name.replace('Connection', '')) || this.isKnown(field)),
    );
    const frame = FRAME.test(type.name);
    const most = frame ? 2 : depth >= DEEPEST_SELECTION ? 0 : depth === 0 ? 2 : 1;
    const deeper = this.random.shuffled(objects).slice(0, this.random.int(frame ? 1 : 0, most));
    const plain = this.random.shuffled(leaves).slice(0, this.random.int(1, frame ? 2 : 6));
    const inner = deeper.map((field) => this.field(type, field, frame ? depth : depth + 1));
    if (!frame && type !== this.query()) inner.push(...deeper.flatMap((field) => this.neighbours(field)));
    const labels = all.filter((field) => getNamedType(field.type).name === 'UnitLabel' && this.random.chance(0.3));
    const parts = [...plain.map((field) => this.field(type, field, depth)), ...inner];
    if (!frame) parts.push(...labels.map((field) => `${this.name('l')}: ${field.name} { name kind level }`));
    return this.grouped(type, [...new Set(parts)].join(' ') || '__typename');
  }

  /** More lists of one edge, which the product reads together where it can. */
  private neighbours(field: GraphQLField<unknown, unknown>): readonly string[] {
    const list = getNamedType(field.type);
    const nodes = isObjectType(list) ? list.getFields()['nodes'] : undefined;
    const row = nodes && getNamedType(nodes.type);
    if (!isObjectType(row) || this.random.chance(0.7)) return [];
    const plain = Object.values(row.getFields()).filter((each) => each.args.length === 0 && !isObjectType(getNamedType(each.type)) && this.answers(row, each.name)); // prettier-ignore
    const some = (): string => this.random.shuffled(plain).slice(0, 3).map(({ name }) => name).join(' '); // prettier-ignore
    const what = (): string => this.random.pick(['totalCount', 'totalCount countPrecision', `nodes { ${some()} }`, `nodes { ${some()} } totalCount`]); // prettier-ignore
    return Array.from({ length: this.random.int(1, 3) }, () => `${this.name('n')}: ${field.name}${this.args(field)} { ${what()} }`);
  }

  /** Sometimes in a fragment, inline or named. */
  private grouped(type: GraphQLObjectType, text: string): string {
    if (this.random.chance(0.08)) return `... on ${type.name} { ${text} } __typename`;
    if (!this.random.chance(0.05)) return text;
    const name = this.name('F');
    this.fragments.push(`fragment ${name} on ${type.name} { ${text} }`);
    return `...${name}`;
  }

  private answers(type: GraphQLObjectType, name: string): boolean {
    if (BY_HAND.test(name)) return false;
    if (type.name === 'Viewer') return ['username', 'kind', 'today', 'person', 'mustChangePassword'].includes(name);
    const noun = NOUNS.get(type.name);
    return noun === undefined || name in noun.fields;
  }

  private args(field: GraphQLField<unknown, unknown>): string {
    const named = new Map(field.args.map((arg) => [arg.name, arg]));
    const type = getNamedType(field.type).name.replace(/Connection$/, '');
    const given: string[] = [];
    if (named.has('ids')) given.push(`ids: ${this.given(this.vocabulary.idsOf(null, this.random.int(1, 5)), '[ID!]!')}`);
    else if (named.has('code') && this.random.chance(0.3)) given.push(`code: ${this.given(this.vocabulary.value('Organization', 'code'), 'String')}`); // prettier-ignore
    else if (named.has('id')) given.push(`id: ${this.given(this.vocabulary.idsOf(type === 'Node' ? null : type, 1)[0], type === 'Node' ? 'ID!' : 'ID')}`); // prettier-ignore
    if (named.has('first') && this.random.chance(0.9)) given.push(`${this.random.chance(0.25) ? 'last' : 'first'}: ${this.given(this.random.int(1, 5), 'Int')}`); // prettier-ignore
    const filter = named.get('filter');
    if (filter && isInputObjectType(filter.type) && this.random.chance(0.45)) given.push(`filter: ${this.filter(type, filter.type, 1)}`);
    const order = named.get('orderBy');
    const orderType = order && getNamedType(order.type);
    if (isInputObjectType(orderType) && this.random.chance(0.3)) given.push(`orderBy: [${this.orders(type, orderType)}]`);
    if (named.has('search') && this.random.chance(0.15)) given.push(`search: ${this.given(this.vocabulary.words(), 'String')}`);
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private orders(type: string, input: GraphQLInputObjectType): string {
    const field = input.getFields()['field'];
    const keys = field && getNamedType(field.type);
    if (!isEnumType(keys)) return '';
    const names = keys.getValues().map(({ name }) => name);
    const fitting = names.filter((name) => NOUNS.get(type)?.sorts[name]?.fields.every((each) => this.searchable(type, each)));
    const chosen = this.random.shuffled(fitting.length > 0 && this.random.chance(0.9) ? fitting : names).slice(0, this.random.chance(0.3) ? 2 : 1); // prettier-ignore
    return chosen.map((name) => `{ field: ${name}, direction: ${this.random.pick(['ASC', 'DESC'])} }`).join(', ');
  }

  private filter(type: string, input: GraphQLInputObjectType, depth: number): string {
    const all = Object.values(input.getFields()).filter(({ name }) => this.filters(type, name));
    const fitting = this.random.chance(0.96) ? all.filter(({ name }) => this.fits(type, name)) : all;
    const chosen = this.random.shuffled(fitting).slice(0, this.random.int(1, depth > 1 ? 1 : 2));
    return `{ ${chosen.map((field) => this.condition(type, field, depth)).filter(Boolean).join(', ')} }`; // prettier-ignore
  }

  private filters(type: string, name: string): boolean {
    return ['and', 'or', 'not', 'within'].includes(name) || name in (NOUNS.get(type)?.fields ?? {});
  }

  private fits(type: string, name: string): boolean {
    if (['and', 'or', 'not', 'within'].includes(name)) return this.searchable(type, 'id');
    return this.searchable(type, name);
  }

  private condition(type: string, field: GraphQLInputField, depth: number): string {
    const { name } = field;
    const given = getNullableType(field.type);
    const named = getNamedType(given);
    if (name === 'within') return `within: ${this.given(this.vocabulary.idsOf(this.random.chance(0.95) ? 'Organization' : null, 1)[0], 'ID')}`; // prettier-ignore
    if (['and', 'or', 'not'].includes(name)) {
      if (depth >= DEEPEST_FILTER || !isInputObjectType(named)) return '';
      const length = isListType(given) ? this.random.int(1, 2) : 1;
      const parts = Array.from({ length }, () => this.filter(type, named, depth + 1));
      return isListType(given) ? `${name}: [${parts.join(', ')}]` : `not: ${parts[0] ?? '{}'}`;
    }
    if (!isInputObjectType(given)) return '';
    const target = NOUNS.get(type)?.fields[name];
    if (!target || target.kind === 'value') return `${name}: ${this.operators(type, name, given)}`;
    if (depth >= DEEPEST_FILTER || this.relations >= MOST_RELATIONS) return '';
    this.relations += 1;
    const inner = (of: GraphQLInputObjectType): string => this.filter(target.type, of, depth + 1);
    if (target.kind === 'one') return `${name}: ${inner(given)}`;
    const quantifier = this.random.pick(['some', 'none', 'every']);
    const of = given.getFields()[quantifier]?.type;
    return isInputObjectType(of) ? `${name}: { ${quantifier}: ${inner(of)} }` : '';
  }

  private operators(type: string, name: string, input: GraphQLInputObjectType): string {
    const chosen = this.random.shuffled(Object.values(input.getFields())).slice(0, this.random.chance(0.1) ? 2 : 1);
    const texts = chosen.map(({ name: operator, type: of }) => {
      const named = getNamedType(of);
      if (operator === 'isNull') return `isNull: ${this.random.chance(0.5)}`;
      const known = isEnumType(named) ? named.getValues().map((each) => each.name) : null;
      const one = (): unknown => {
        const found = this.operand(type, name, operator);
        // Where no row has a value of the enumeration, one of its own.
        return known && !known.includes(String(found)) ? this.random.pick(known) : found;
      };
      const value = isListType(getNullableType(of)) ? Array.from({ length: this.random.int(1, 3) }, one) : one();
      if (isEnumType(named)) return `${operator}: ${JSON.stringify(value).replaceAll('"', '')}`;
      return `${operator}: ${this.given(value, String(of))}`;
    });
    return `{ ${texts.join(', ')} }`;
  }

  private operand(type: string, name: string, operator: string): unknown {
    if (name === 'id') return this.vocabulary.idsOf(this.random.chance(0.9) ? type : null, 1)[0];
    const value = this.vocabulary.value(type, name);
    return operator === 'startsWith' && typeof value === 'string' ? value.slice(0, this.random.int(1, 4)) : value;
  }
}
