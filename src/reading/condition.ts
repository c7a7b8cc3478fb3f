import { BadInputError, CostLimitError, ForbiddenFieldError } from '../kernel/errors.js';
import {
  nounOf,
  type ColumnField,
  type ComputedField,
  type FieldClass,
  type ManyField,
  type Noun,
  type OneField,
} from '../kernel/nouns.js';
import { SENSITIVE } from '../kernel/policy.js';
import type { Reader } from '../database/reader.js';
import { uuidOf } from './global-id.js';

export type Comparable = ColumnField | ComputedField;
export type Operator = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'notIn' | 'startsWith';

/** A filter whose values have been taken out: the same for all filters of one shape. */
export type Condition =
  | { readonly kind: 'all'; readonly parts: readonly Condition[] }
  | { readonly kind: 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  /** `written`: the value stands in the document, so that a statement made for it may have it as a constant. */
  | { readonly kind: 'compare'; readonly field: Comparable; readonly operator: Operator; readonly slot: number; readonly written: boolean }
  | { readonly kind: 'null'; readonly field: Comparable; readonly yes: boolean }
  /** `level`: of the unit, where the reader has named it before; a form for one level instead of five. */
  | { readonly kind: 'within'; readonly slot: number; readonly level: number | null }
  | {
      readonly kind: 'related';
      readonly field: OneField | ManyField;
      readonly quantifier: Quantifier;
      readonly to: Noun;
      readonly inner: Filtered;
    };

export type Quantifier = 'some' | 'none' | 'every';

/** A condition on the rows of one noun, with the names of the fields that it uses there. */
export interface Filtered {
  readonly condition: Condition;
  /** Fields beyond base: the rows are first cut to those where they can be read (access.md 5.2). */
  readonly fields: readonly string[];
}

/** A field of which every look is logged. */
export interface LookedAt {
  readonly noun: string;
  readonly name: string;
  readonly class: FieldClass;
}

type Input = Readonly<Record<string, unknown>>;

/** Takes filters apart for one list: values go into `values`, names are checked against the reader's rights. */
export class FilterReader {
  readonly values: unknown[] = [];
  /** Units named by `within`, in their order. */
  readonly units: (string | null)[] = [];
  private readonly looked = new Map<string, LookedAt>();
  private conditions = 0;
  private relations = 0;

  constructor(
    private readonly reader: Reader,
    /** Whether the document itself has the value at a place. */
    private readonly isWritten: (place: string) => boolean,
  ) {}

  /** Fields that the search looks at and of which every look is logged (access.md 2.9). */
  get sensitive(): readonly LookedAt[] {
    return [...this.looked.values()];
  }

  read(noun: Noun, filter: Input, path: string): Filtered {
    const fields = new Set<string>();
    const condition = this.group(noun, filter, path, fields);
    return { condition, fields: [...fields] };
  }

  /** Notes that a search uses the field; refuses what the reader may not search, before any row is looked at. */
  use(noun: Noun, name: string, path: string, fields: Set<string>): void {
    if (!this.reader.searchable(noun.name, name)) throw new ForbiddenFieldError([path]);
    const fieldClass = noun.fields.get(name)?.class ?? 'base';
    if (fieldClass !== 'base') fields.add(name);
    if (SENSITIVE.includes(fieldClass)) this.looked.set(`${noun.name}.${name}`, { noun: noun.name, name, class: fieldClass });
  }

  private group(noun: Noun, filter: Input, path: string, fields: Set<string>): Condition {
    const parts = Object.entries(filter).map(([name, value]) => this.entry(noun, name, value, `${path}.${name}`, fields));
    return { kind: 'all', parts };
  }

  private entry(noun: Noun, name: string, value: unknown, path: string, fields: Set<string>): Condition {
    refuseNull(value, path);
    this.conditions += 1;
    if (this.conditions > MOST_CONDITIONS) throw tooMany(MOST_CONDITIONS, this.conditions, path);
    if (name === 'and' || name === 'or') {
      const parts = (value as Input[]).map((part, i) => this.group(noun, part, `${path}.${i}`, fields));
      return { kind: name === 'and' ? 'all' : 'any', parts };
    }
    if (name === 'not') return { kind: 'not', part: this.group(noun, value as Input, path, fields) };
    if (name === 'within') return this.within(noun, value, path, fields);
    return this.field(noun, name, value as Input, path, fields);
  }

  /** `within` compares levels, which count as a base field (access.md 5.2). */
  private within(noun: Noun, value: unknown, path: string, fields: Set<string>): Condition {
    this.use(noun, 'id', path, fields);
    const unit = uuidOf(value, 'Organization');
    this.units.push(unit);
    return { kind: 'within', slot: this.keep(unit), level: this.reader.levelOf(unit) };
  }

  private field(noun: Noun, name: string, value: Input, path: string, fields: Set<string>): Condition {
    const field = noun.fields.get(name);
    if (!field || field.kind === 'label' || field.kind === 'can' || field.kind === 'permissions')
      throw new BadInputError({ vi: 'Bộ lọc không có trường này.', en: 'The filter has no such field.' }, [path]);
    this.use(noun, name, path, fields);
    if (field.kind === 'one') return this.related(field, 'some', value, path);
    if (field.kind === 'many') {
      const parts = Object.entries(value).map(([quantifier, inner]) =>
        this.related(field, quantifier as Quantifier, inner, `${path}.${quantifier}`),
      );
      return { kind: 'all', parts };
    }
    const parts = Object.entries(value).map(([operator, operand]) => this.compare(noun, field, operator, operand, `${path}.${operator}`));
    return { kind: 'all', parts };
  }

  private related(field: OneField | ManyField, quantifier: Quantifier, value: unknown, path: string): Condition {
    refuseNull(value, path);
    this.relations += 1;
    if (this.relations > MOST_RELATIONS) throw tooMany(MOST_RELATIONS, this.relations, path);
    const to = nounOf(field.to());
    return { kind: 'related', field, quantifier, to, inner: this.read(to, value as Input, path) };
  }

  private compare(noun: Noun, field: Comparable, operator: string, operand: unknown, path: string): Condition {
    refuseNull(operand, path);
    if (operator === 'isNull') return { kind: 'null', field, yes: operand === true };
    const slot = this.keep(stored(noun, field, operand, path));
    return { kind: 'compare', field, operator: operator as Operator, slot, written: this.isWritten(path) };
  }

  private keep(value: unknown): number {
    this.values.push(value);
    return this.values.length - 1;
  }
}

/** Conditions of one list's filter, and those on related rows among them, each of which reads rows of its own. */
const MOST_CONDITIONS = 100;
const MOST_RELATIONS = 8;

function tooMany(limit: number, actual: number, path: string): CostLimitError {
  const text = {
    vi: `Bộ lọc quá lớn tại ${path}: nhiều nhất ${limit} điều kiện loại này.`,
    en: `The filter is too large at ${path}: at most ${limit} conditions of this kind.`,
  };
  return new CostLimitError(text, limit, actual);
}

const LONGEST_LIST = 1_000;

/** A client's value as the column holds it; ids of another type become null, which nothing equals. */
function stored(noun: Noun, field: Comparable, operand: unknown, path: string): unknown {
  if (Array.isArray(operand)) {
    if (operand.length > LONGEST_LIST)
      throw new BadInputError({ vi: `Nhiều nhất ${LONGEST_LIST} giá trị.`, en: `At most ${LONGEST_LIST} values.` }, [path]);
    return operand.map((item: unknown, i) => stored(noun, field, item, `${path}.${i}`));
  }
  refuseNull(operand, path);
  if (field.kind === 'column' && field.id) return uuidOf(operand, noun.name);
  return typeof operand === 'string' ? operand.normalize('NFC') : operand;
}

function refuseNull(value: unknown, path: string): void {
  if (value === null || value === undefined) {
    throw new BadInputError({ vi: 'Bộ lọc không nhận null; hãy dùng isNull.', en: 'A filter takes no null; use isNull.' }, [path]);
  }
}

/** The condition's form without its values, to find the statement that was made for it. */
export function shapeOf(condition: Condition): string {
  if (condition.kind === 'all' || condition.kind === 'any') return `${condition.kind}(${condition.parts.map(shapeOf).join()})`;
  if (condition.kind === 'not') return `not(${shapeOf(condition.part)})`;
  if (condition.kind === 'compare') return `${condition.field.name} ${condition.operator}`;
  if (condition.kind === 'null') return `${condition.field.name} null ${condition.yes}`;
  if (condition.kind === 'within') return `within ${condition.level ?? ''}`;
  return `${condition.field.name} ${condition.quantifier}(${shapeOf(condition.inner.condition)} by ${condition.inner.fields.join(' ')})`;
}

/** Values of a condition in their order where the document has them all; two of one shape with the same values mean the same. */
export function writtenValues(condition: Condition, values: readonly unknown[]): readonly unknown[] | null {
  if (condition.kind === 'compare') return condition.written ? [values[condition.slot]] : null;
  if (condition.kind === 'within') return null;
  if (condition.kind === 'null') return [];
  const parts = condition.kind === 'related' ? [condition.inner.condition] : condition.kind === 'not' ? [condition.part] : condition.parts;
  const inner = parts.map((part) => writtenValues(part, values));
  return inner.includes(null) ? null : inner;
}

/** True when the condition names the field on the noun itself, at any depth of and, or, not. */
export function names(condition: Condition, field: string): boolean {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.parts.some((part) => names(part, field));
  if (condition.kind === 'not') return names(condition.part, field);
  return condition.kind !== 'within' && condition.field.name === field;
}
