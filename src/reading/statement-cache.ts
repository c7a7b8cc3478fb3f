import { LRUCache } from 'lru-cache';
import { MOST_NAMED_CHARACTERS } from '../database/named.js';
import type { Reader } from '../database/reader.js';
import { compileOperation, compileRoot, type AskedRoot, type OperationPart, type ReadStatement } from './compile/root.js';

/** How often a statement was at hand, and how often it had to be made. */
export interface CacheUse {
  hits: number;
  misses: number;
}

/**
 * Statements by what their text depends on: the plan, the reader's shape and the arguments' shapes. No more than a connection may have
 * named; what was used longest ago goes.
 */
export class StatementCache {
  readonly use: CacheUse = { hits: 0, misses: 0 };
  private readonly known = new LRUCache<string, ReadStatement>({
    maxSize: MOST_NAMED_CHARACTERS,
    sizeCalculation: ({ text }, key) => text.length + key.length,
  });

  get size(): number {
    return this.known.size;
  }

  /** The statement of one root field. */
  root(root: AskedRoot, reader: Reader): ReadStatement {
    return this.find(`${keyOf(root)}|${sameUnits([root])}|${reader.shape}`, () => compileRoot(root, reader));
  }

  /** The statement of a whole operation. */
  operation(parts: readonly OperationPart[], reader: Reader, typed: boolean): ReadStatement {
    const keys = parts.map((part) => ('root' in part ? keyOf(part.root) : part.key));
    const units = sameUnits(parts.flatMap((part) => ('root' in part ? [part.root] : [])));
    const key = `${keys.join('||')}|${units}|${reader.shape}|${typed ? 'typed' : 'whole'}`;
    return this.find(key, () => compileOperation(parts, reader, typed));
  }

  private find(key: string, make: () => ReadStatement): ReadStatement {
    const found = this.known.get(key);
    this.use[found ? 'hits' : 'misses'] += 1;
    if (found) return found;
    const statement = make();
    this.known.set(key, statement);
    return statement;
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
