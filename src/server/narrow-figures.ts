import type { Logger } from 'pino';

/** Says that one account has had narrow figures on one measure again and again: in the log, and as a count for each measure. */
export class NarrowFigures {
  readonly counts: Record<string, number> = {};

  constructor(
    readonly many: number,
    private readonly log: Logger,
  ) {}

  readonly note = (account: string, measure: string): void => {
    this.counts[measure] = (this.counts[measure] ?? 0) + 1;
    this.log.warn({ account, measure }, 'narrow figures again and again');
  };
}
