import { BadInputError, RuleViolationError } from '../kernel/errors.js';
import { cleanText } from '../kernel/text.js';
import type { Body } from '../organization/index.js';

export interface Keyed {
  readonly idempotencyKey: string;
}

/** An act on a row that is there. */
export interface OnRow extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

const LONGEST_LINE = 500;

/** Lines of an input as they are stored, empty ones left out. */
export function cleanLines(lines: readonly string[] | null | undefined, field: string, most: number): readonly string[] {
  ensureCount(lines, field, most);
  return (lines ?? []).map((line) => cleanText(line, field, LONGEST_LINE)).filter((line) => line !== null);
}

export function ensureCount(list: readonly unknown[] | null | undefined, field: string, most: number): void {
  if ((list?.length ?? 0) <= most) return;
  throw new BadInputError({ vi: `Nhiều hơn ${most} mục: ${field}.`, en: `${field} has more than ${most} entries.` }, [field]);
}

/** Throws OWNER_BODY_NOT_IN_BEING unless the body is at work today. */
export function ensureInBeing({ state, from, to }: Body, today: string, field: string): void {
  if (state === 'ACTIVE' && from <= today && (to === null || today < to)) return;
  throw new RuleViolationError('OWNER_BODY_NOT_IN_BEING', [field]);
}
