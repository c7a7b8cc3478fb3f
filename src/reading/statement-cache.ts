import type { Reader } from '../database/reader.js';
import { compileOperation, compileRoot, type AskedRoot, type OperationPart, type ReadStatement } from './compile/root.js';

/** Characters of all texts together, some 40 MB. */
const MOST_CHARACTERS = 20_000_000;
const MOST_SHAPES = 5_000;

/** How often a statement was at hand, and how often it had to be made. */
export interface CacheUse {
  hits: number;
  misses: number;
}

/** Statements by what their text depends on: the plan, the reader's shape and the arguments' shapes. Bounded; the eldest goes. */
export class StatementCache {
  readonly use: CacheUse = { hits: 0, misses: 0 };
  private readonly known = new Map<string, ReadStatement>();
  private readonly shapes = new Map<string, number>();
  private characters = 0;
  private shapesMade = 0;

  get size(): number {
    return this.known.size;
  }

  /** The statement of one root field. */
  root(root: AskedRoot, reader: Reader): ReadStatement {
    return this.find(`${keyOf(root)}|${sameUnits([root])}|${this.shapeNo(reader.shape)}`, () => compileRoot(root, reader));
  }

  /** The statement of a whole operation. */
  operation(parts: readonly OperationPart[], reader: Reader, typed: boolean): ReadStatement {
    const keys = parts.map((part) => ('root' in part ? keyOf(part.root) : part.key));
    const units = sameUnits(parts.flatMap((part) => ('root' in part ? [part.root] : [])));
    const key = `${keys.join('||')}|${units}|${this.shapeNo(reader.shape)}|${typed ? 'typed' : 'whole'}`;
    return this.find(key, () => compileOperation(parts, reader, typed));
  }

  private find(key: string, make: () => ReadStatement): ReadStatement {
    const found = this.known.get(key);
    this.use[found ? 'hits' : 'misses'] += 1;
    if (found) this.known.delete(key);
    const statement = found ?? make();
    this.known.set(key, statement);
    if (!found) this.count(statement);
    return statement;
  }

  private count({ text }: ReadStatement): void {
    this.characters += text.length;
    for (const [key, eldest] of this.known) {
      if (this.characters <= MOST_CHARACTERS) return;
      this.known.delete(key);
      this.characters -= eldest.text.length;
    }
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
    this.characters = 0;
  }
}

function keyOf({ plan, asked, lists }: AskedRoot): string {
  return [plan.id, asked.property, asked.types.join(), ...lists.map(({ shape }) => shape)].join('|');
}

/** Which units of an operation are the same: each is looked up once. */
function sameUnits(roots: readonly AskedRoot[]): string {
  const units = roots.flatMap(({ lists }) => lists.flatMap((list) => list.units));
  return units.map((unit) => units.indexOf(unit)).join();
}
