import type { Reader } from '../database/reader.js';
import { compileRoot, type Asked, type ReadStatement } from './compile/root.js';
import type { ListArguments } from './list-arguments.js';
import type { RootPlan } from './plan.js';

const MOST_STATEMENTS = 2_000;
const MOST_SHAPES = 5_000;

/** Statements by what their text depends on: the plan, the reader's shape and the arguments' shapes. Bounded; the eldest goes. */
export class StatementCache {
  private readonly known = new Map<string, ReadStatement>();
  private readonly shapes = new Map<string, number>();
  private shapesMade = 0;

  find(plan: RootPlan, asked: Asked, reader: Reader, lists: readonly ListArguments[]): ReadStatement {
    const key = [plan.id, this.shapeNo(reader.shape), asked.property, asked.types.join(), ...lists.map(({ shape }) => shape)].join('|');
    const found = this.known.get(key);
    this.known.delete(key);
    const statement = found ?? compileRoot(plan, asked, reader, lists);
    this.known.set(key, statement);
    if (this.known.size > MOST_STATEMENTS) this.known.delete(this.known.keys().next().value ?? '');
    return statement;
  }

  /** Shapes are long texts; a number stands for each. */
  private shapeNo(shape: string): number {
    const known = this.shapes.get(shape);
    if (known !== undefined) return known;
    if (this.shapes.size >= MOST_SHAPES) this.forget();
    this.shapesMade += 1;
    this.shapes.set(shape, this.shapesMade);
    return this.shapesMade;
  }

  private forget(): void {
    this.shapes.clear();
    this.known.clear();
  }
}
