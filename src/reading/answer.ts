import { UnavailableError } from '../kernel/errors.js';
import type { Env } from './compile/compilation.js';
import type { ReadStatement } from './compile/root.js';

/** What a statement gives: the account's `authz_version`, the JSON, and whether each cursor still holds. */
export interface Answer {
  readonly v: string;
  readonly d: string;
  /** Tests: each cursor holds, each unit has the level that the statement assumes. */
  readonly ok?: readonly boolean[];
  /** Levels of units named by `within`. */
  readonly levels?: readonly (number | null)[];
}

/** Remembers the levels that the statement tells; false where one that it was made for is no longer true. */
export function learned(statement: ReadStatement, env: Pick<Env, 'reader' | 'roots'>, answer: Answer): boolean {
  if (statement.levels.length === 0 && statement.assumed.length === 0) return true;
  statement.levels.forEach(({ unit }, i) => {
    const [id, level] = [unit(env), answer.levels?.[i]];
    if (id !== null && level != null) env.reader.learnLevel(id, level);
  });
  const wrong = statement.assumed.filter((_level, i) => answer.ok?.[statement.cursors.length + i] !== true);
  for (const { unit } of wrong) env.reader.forgetLevel(unit(env) ?? '');
  return wrong.length === 0;
}

/** A look that cannot be logged is no look: UNAVAILABLE (access.md 5.4). */
export function unlogged(error: unknown): never {
  const { where } = error as { where?: unknown };
  throw typeof where === 'string' && where.includes('log_access') ? new UnavailableError() : error;
}
