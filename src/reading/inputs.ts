import { Field, ID, InputType, Int } from 'type-graphql';
import { graphTypeOf, enumNameOf } from '../kernel/marks.js';
import type { ColumnType } from '../kernel/nouns.js';
import { CalendarDate, Instant } from '../kernel/scalars.js';

export type InputClass = new () => object;

type Thunk = () => unknown;

/** Puts a field on a generated input or object type. */
export function put(target: InputClass, name: string, type: Thunk, description: string, nullable = true): void {
  Field(type as () => typeof String, { nullable, description })(target.prototype as object, name);
}

/** A class that type-graphql can hang a generated type on. */
export function generated(name: string): InputClass {
  return {
    [name]: class {
      readonly generated = true;
    },
  }[name] as InputClass;
}

const OPERATORS = {
  eq: 'Equal.',
  ne: 'Not equal; a row without a value is not equal.',
  lt: 'Less.',
  lte: 'Less or equal.',
  gt: 'Greater.',
  gte: 'Greater or equal.',
  startsWith: 'Begins with this text, letter by letter.',
} as const;

type Operator = keyof typeof OPERATORS;

const EQUALITY: readonly Operator[] = ['eq', 'ne'];
const ORDERED: readonly Operator[] = [...EQUALITY, 'lt', 'lte', 'gt', 'gte'];

function operatorInput(name: string, type: Thunk, operators: readonly Operator[]): InputClass {
  const target = generated(name);
  InputType(name, { description: `Operators on a ${name.replace('Filter', '')} field; those given together must all hold.` })(target);
  for (const operator of operators) put(target, operator, type, OPERATORS[operator]);
  put(target, 'in', () => [type()], 'Equal to one of these.');
  put(target, 'notIn', () => [type()], 'Equal to none of these.');
  put(target, 'isNull', () => Boolean, 'True: without a value; false: with one.');
  return target;
}

const SHARED: Record<Exclude<ColumnType, 'text[]' | 'bigint'>, InputClass> = {
  text: operatorInput('StringFilter', () => String, [...ORDERED, 'startsWith']),
  integer: operatorInput('IntFilter', () => Int, ORDERED),
  boolean: operatorInput('BooleanFilter', () => Boolean, EQUALITY),
  date: operatorInput('LocalDateFilter', () => CalendarDate, ORDERED),
  timestamptz: operatorInput('DateTimeFilter', () => Instant, ORDERED),
  uuid: operatorInput('IDFilter', () => ID, EQUALITY),
};

const ENUMS = new Map<object, InputClass>();

/** The operator input of a column type or enum. */
export function operatorsOf(type: ColumnType, values: object | null): InputClass {
  if (!values) return SHARED[type as keyof typeof SHARED];
  const known = ENUMS.get(values);
  if (known) return known;
  const made = operatorInput(`${enumNameOf(values)}Filter`, graphTypeOf('text', values), EQUALITY);
  ENUMS.set(values, made);
  return made;
}
