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

/** Values that a random filter may name, by the type of the field. */
export interface Vocabulary {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly days: readonly string[];
}

const DEEPEST = 3;
const ROOTS = ['organization', 'organizations', 'members', 'member', 'bodies', 'body', 'seats', 'seat', 'holdings', 'node', 'nodes'];

/** Makes random valid operations over a schema: aliases, fragments, nested connections both ways, filters, orders, pages. */
export class Operations {
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly vocabulary: Vocabulary,
  ) {}

  next(): string {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('The schema has no queries');
    const names = this.random.shuffled(ROOTS).slice(0, this.random.int(1, 2));
    const name = this.random.chance(0.1) ? '__typename ' : '';
    return `{ ${name}${names.map((each) => this.field(query, each, 0)).join(' ')} }`;
  }

  private field(type: GraphQLObjectType, name: string, depth: number): string {
    const field = type.getFields()[name];
    if (!field) throw new Error(`${type.name} has no field ${name}`);
    const alias = this.random.chance(0.3) ? `a${(this.aliases += 1)}: ` : '';
    return `${alias}${name}${this.args(field)}${this.selection(field, depth)}`;
  }

  private selection(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    if (type.name === 'Node')
      return ` { id __typename ... on Member { fullName standing } ... on Organization { code memberCount } ... on SeatHolding { title holderName } }`;
    return isObjectType(type) ? ` { ${this.fields(type, depth)} }` : '';
  }

  private fields(type: GraphQLObjectType, depth: number): string {
    if (this.random.chance(0.05)) return '__typename';
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => !isObjectType(getNamedType(field.type)));
    const objects = all.filter((field) => isObjectType(getNamedType(field.type)));
    const isFrame = /Connection$|Edge$|PageInfo$/.test(type.name);
    const deeper = depth >= DEEPEST && !isFrame ? [] : this.random.shuffled(objects).slice(0, this.random.int(isFrame ? 1 : 0, 2));
    const chosen = this.random.shuffled(leaves).slice(0, this.random.int(1, 4));
    const inner = deeper.map((field) => this.field(type, field.name, isFrame ? depth : depth + 1));
    const plain = chosen.map((field) => this.field(type, field.name, depth));
    const text = [...new Set([...plain, ...inner])].join(' ') || '__typename';
    return this.random.chance(0.2) ? `... on ${type.name} { ${text} } __typename` : text;
  }

  private args(field: GraphQLField<unknown, unknown>): string {
    const named = new Map(field.args.map((arg) => [arg.name, arg]));
    const given: string[] = [];
    if (named.has('ids'))
      given.push(
        `ids: [${this.some(this.vocabulary.ids, 4)
          .map((id) => JSON.stringify(id))
          .join(', ')}]`,
      );
    else if (named.has('id')) given.push(`id: ${JSON.stringify(this.random.pick(this.vocabulary.ids))}`);
    if (named.has('first')) given.push(`${this.random.chance(0.2) ? 'last' : 'first'}: ${this.random.int(1, 4)}`);
    const filter = named.get('filter');
    if (filter && isInputObjectType(filter.type) && this.random.chance(0.4)) given.push(`filter: ${this.filter(filter.type, 0)}`);
    const order = named.get('orderBy');
    const orderType = order && getNamedType(order.type);
    if (isInputObjectType(orderType) && this.random.chance(0.3)) given.push(`orderBy: [${this.order(orderType)}]`);
    if (named.has('search') && this.random.chance(0.15)) given.push(`search: ${JSON.stringify(this.random.pick(this.vocabulary.texts))}`);
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private some<T>(values: readonly T[], most: number): T[] {
    return this.random.shuffled(values).slice(0, this.random.int(1, most));
  }

  private order(type: GraphQLInputObjectType): string {
    const field = type.getFields()['field'];
    const keys = field && getNamedType(field.type);
    const key = isEnumType(keys) ? this.random.pick(keys.getValues()).name : '';
    return `{ field: ${key}, direction: ${this.random.pick(['ASC', 'DESC'])} }`;
  }

  private filter(type: GraphQLInputObjectType, depth: number): string {
    const fields = this.some(Object.values(type.getFields()), 2).map((field) => this.condition(field, depth));
    return `{ ${fields.filter((text) => text !== '').join(', ')} }`;
  }

  private condition(field: GraphQLInputField, depth: number): string {
    const type = getNullableType(field.type);
    if (field.name === 'within') return `within: ${JSON.stringify(this.random.pick(this.vocabulary.ids))}`;
    const named = getNamedType(type);
    // A list of values beside `and` and `or` is one of operators: it has no filter inside.
    if (isListType(type)) return depth > 1 || !isInputObjectType(named) ? '' : `${field.name}: [${this.filter(named, depth + 1)}]`;
    if (!isInputObjectType(type)) return '';
    if (type.getFields()['and'] || type.getFields()['some']) return depth > 1 ? '' : `${field.name}: ${this.filter(type, depth + 1)}`;
    return `${field.name}: ${this.operators(type)}`;
  }

  private operators(type: GraphQLInputObjectType): string {
    const { name, type: given } = this.random.pick(Object.values(type.getFields()));
    const value = this.value(getNamedType(given).name, getNamedType(given));
    return `{ ${name}: ${isListType(getNullableType(given)) ? `[${value}]` : value} }`;
  }

  private value(name: string, type: ReturnType<typeof getNamedType>): string {
    if (isEnumType(type)) return this.random.pick(type.getValues()).name;
    if (name === 'Int') return String(this.random.pick(this.vocabulary.numbers));
    if (name === 'Boolean') return String(this.random.chance(0.5));
    if (name === 'LocalDate') return JSON.stringify(this.random.pick(this.vocabulary.days));
    return JSON.stringify(this.random.pick(name === 'ID' ? this.vocabulary.ids : this.vocabulary.texts));
  }
}
