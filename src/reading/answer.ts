import { UNSEEN } from '../database/reader.js';
import type { Env } from './compile/compilation.js';
import type { ReadStatement } from './compile/root.js';

/** What a statement gives: the account's `authz_version`, the JSON in UTF-8, and whether each cursor still holds. */
export interface Answer {
  readonly v: string;
  readonly json_bytes: Buffer;
  /** Tests: each cursor holds, each unit has the level that the statement assumes. */
  readonly ok?: readonly boolean[];
  /** Levels of units named by `within`, where they were asked before the data; null for one that is not seen. */
  readonly levels?: readonly (number | null)[];
}

/** Remembers levels that were asked; false where the data is still to be asked, or was asked for a level that is no longer true. */
export function learned(statement: ReadStatement, env: Pick<Env, 'reader' | 'roots'>, answer: Answer): boolean {
  statement.levels.forEach(({ unit }, i) => env.reader.learnLevel(unit(env) ?? '', answer.levels?.[i] ?? UNSEEN));
  if (statement.levels.length > 0) return false;
  const wrong = statement.assumed.filter((_level, i) => answer.ok?.[statement.cursors.length + i] !== true);
  for (const { unit } of wrong) env.reader.forgetLevel(unit(env) ?? '');
  return wrong.length === 0;
}
