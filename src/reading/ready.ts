import type { Reader } from '../database/reader.js';
import type { Prepared } from './asked.js';
import type { RootValues } from './compile/compilation.js';
import type { ReadStatement } from './compile/root.js';
import type { ListArguments } from './list-arguments.js';
import type { DirectPart } from './plan.js';

/** What `prepare` has found of a request. */
export interface Request {
  readonly roots: ReadonlyMap<string, Prepared>;
  /** The operation in order when one statement can answer it. */
  readonly direct: readonly DirectPart[] | null;
  /** The row in the payload of an act that is the whole operation. */
  readonly after: Prepared | null;
  /** A mutation. */
  readonly acts: boolean;
}

/** A statement for one reader, with its values. */
export interface Ready {
  readonly statement: ReadStatement;
  readonly roots: readonly RootValues[];
}

/** A whole operation made ready before, with the values as they are sent; null where each run has values of its own. */
export interface ReadyBefore extends Ready {
  readonly reader: Reader;
  readonly levelsLearned: number;
  readonly values: readonly unknown[] | null;
}

/** Arguments that were checked for a reader, with what was known of the levels of units then. */
export interface Checked {
  readonly reader: Reader;
  readonly levelsLearned: number;
  readonly lists: readonly ListArguments[];
}

export type Make = (reader: Reader) => Ready | ReadyBefore;
