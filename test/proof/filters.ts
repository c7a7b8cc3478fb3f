import { nounNamed, type World } from './worldview.js';
import type { Field, Noun, Value } from './model.js';
import type { Actor } from './oracle/grants.js';
import type { Row, Unit } from './oracle/rows.js';

type Input = Readonly<Record<string, unknown>>;

const LOGIC = ['and', 'or', 'not'];

/** The uuid in a global id of a type; null where it is of another, or none. */
export function uuidIn(id: unknown, type: string): string | null {
  if (typeof id !== 'string') return null;
  const [kind, uuid, ...rest] = Buffer.from(id, 'base64url').toString('utf8').split(':');
  return kind === type && rest.length === 0 && uuid !== undefined ? uuid : null;
}

const listOf = (value: unknown): readonly Input[] => value as readonly Input[];

/** Fields of the type itself that a filter names, at any depth of and, or, not; `within` counts as a base field. */
export function namedIn(filter: Input): readonly string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (name === 'not') return namedIn(value as Input);
    if (LOGIC.includes(name)) return listOf(value).flatMap(namedIn);
    return name === 'within' ? ['id'] : [name];
  });
}

/** Every (type, field) that a filter names, related types included. */
export function searchesIn(type: string, filter: Input): readonly (readonly [type: string, field: string])[] {
  return Object.entries(filter).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    if (name === 'not') return searchesIn(type, value as Input);
    if (LOGIC.includes(name)) return listOf(value).flatMap((part) => searchesIn(type, part));
    if (name === 'within') return [[type, 'id']];
    const field = fieldOf(nounNamed(type), name);
    if (field.kind === 'value') return [[type, name]];
    const inner = field.kind === 'one' ? [value as Input] : (Object.values(value as Input) as Input[]);
    return [[type, name], ...inner.flatMap((each) => searchesIn(field.type, each))];
  });
}

export function fieldOf(noun: Noun, name: string): Field {
  const field = noun.fields[name];
  if (!field) throw new Error(`The naive evaluator knows no ${noun.type}.${name}`);
  return field;
}

/** Filters as plain logic on raw values, over what the actor may see and search. */
export class Filters {
  constructor(
    private readonly world: World,
    private readonly actor: Actor,
  ) {}

  /** Rows that a search by these fields may range over (access.md 5.2). */
  open(type: string, rows: readonly Row[], fields: readonly string[]): readonly Row[] {
    const { oracle } = this.world;
    if (fields.length === 0) return rows.filter(({ id }) => oracle.isVisible(this.actor, type, id));
    return rows.filter(({ id }) => oracle.findable(this.actor, type, id, fields));
  }

  /** Without the rows that a list leaves out unless the filter names what tells them. */
  listed({ listed }: Noun, rows: readonly Row[], named: readonly string[], all: boolean): readonly Row[] {
    if (!listed || all || (listed.unless !== null && named.includes(listed.unless))) return rows;
    return rows.filter((row) => listed.test(row as never));
  }

  fits(type: string, row: Row, filter: Input): boolean {
    return Object.entries(filter).every(([name, value]) => {
      if (name === 'and') return listOf(value).every((part) => this.fits(type, row, part));
      if (name === 'or') return listOf(value).some((part) => this.fits(type, row, part));
      if (name === 'not') return !this.fits(type, row, value as Input);
      if (name === 'within') return this.within(row, value);
      return this.field(type, row, name, value as Input);
    });
  }

  private within(row: Row, id: unknown): boolean {
    const unit = this.world.byId('Organization', uuidIn(id, 'Organization')) as Unit | null;
    if (!unit || !this.world.oracle.isVisible(this.actor, 'Organization', unit.id)) return false;
    return this.world.ground.W(this.world.ground.place(row as never), unit);
  }

  private field(type: string, row: Row, name: string, value: Input): boolean {
    const field = fieldOf(nounNamed(type), name);
    if (field.kind === 'value') return this.compared(type, name, field, row, value);
    const to = nounNamed(field.type);
    const related = (inner: Input): readonly Row[] => {
      const named = namedIn(inner);
      if (field.kind === 'one') return this.open(field.type, [field.of(row as never, this.world) ?? []].flat(), named);
      return this.open(field.type, this.listed(to, field.of(row as never, this.world), named, field.all), named);
    };
    if (field.kind === 'one') return related(value).some((each) => this.fits(field.type, each, value));
    return Object.entries(value).every(([quantifier, inner]) => {
      const rows = related(inner as Input);
      const fits = (each: Row): boolean => this.fits(field.type, each, inner as Input);
      if (quantifier === 'some') return rows.some(fits);
      return quantifier === 'none' ? !rows.some(fits) : rows.every(fits);
    });
  }

  private compared(type: string, name: string, field: Extract<Field, { kind: 'value' }>, row: Row, operators: Input): boolean {
    const stored = field.of(row as never, this.world);
    const given = (operand: unknown): Value => {
      if (name === 'id') return uuidIn(operand, type);
      return typeof operand === 'string' ? operand.normalize('NFC') : (operand as Value);
    };
    const order = (operand: unknown): number | null => {
      const wanted = given(operand);
      return stored === null || wanted === null ? null : this.order(stored, wanted, field.vietnamese);
    };
    const among = (operand: unknown): boolean => stored !== null && (operand as unknown[]).some((each) => given(each) === stored);
    return Object.entries(operators).every(([operator, operand]) => {
      if (operator === 'isNull') return (stored === null) === operand;
      if (operator === 'eq') return stored !== null && given(operand) === stored;
      if (operator === 'ne') return given(operand) !== stored;
      if (operator === 'in') return among(operand);
      if (operator === 'notIn') return !among(operand);
      if (operator === 'startsWith')
        return typeof stored === 'string' && typeof operand === 'string' && stored.startsWith(operand.normalize('NFC'));
      const sign = order(operand);
      if (sign === null) return false;
      return operator === 'lt' ? sign < 0 : operator === 'lte' ? sign <= 0 : operator === 'gt' ? sign > 0 : sign >= 0;
    });
  }

  /** How two values compare. */
  order(a: Value, b: Value, vietnamese: boolean): number {
    const key = (value: Value): string | number =>
      vietnamese && typeof value === 'string' ? this.world.collate(value) : typeof value === 'boolean' ? Number(value) : (value as string);
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
}
