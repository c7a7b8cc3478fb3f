import type { Ref } from '../kernel/nouns.js';
import type { Dimension } from './statistics.entity.js';

/** Placeholder of the business day, for those who need it. */
export type Today = () => string;

/** Rows that measures count (access.md 2.20), behind the alias `t`, with what they can be grouped by. */
export interface Counted {
  readonly of: Ref;
  /** Rows other than the noun's own, also behind `t`; `inside` tests that a row lies in the unit of the figure. */
  readonly from?: (inside: (row: string) => string) => string;
  /** True where whoever reaches the unit sees every row that counts. */
  readonly seen?: true;
  /** Figures over F1 and F3 have thresholds (access.md 2.0). */
  readonly class: 'F0' | 'F1' | 'F3';
  readonly joins?: string;
  readonly where: (today: Today) => string;
  /** Alias of the row that has the level columns. */
  readonly levels?: string;
  /** Column of the person, where there is one: figures have their base in distinct persons. */
  readonly person?: string;
  readonly dimensions: Readonly<Partial<Record<Dimension, (today: Today) => string>>>;
}

export interface MeasureSql {
  readonly rows: Counted;
  /** True where distinct persons are counted, not rows. */
  readonly persons?: true;
  /** What is summed up over the rows instead of counting them. */
  readonly sum?: string;
  /** Test of the rows that are the part of a share, or the only ones that count. */
  readonly part?: (today: Today) => string;
  readonly share?: true;
}

export const plain = (sql: string) => (): string => sql;

export const yearOf = (day: string) => (): string => `extract(year from ${day})::integer::text`;

export const age = (row: string, today: Today): string => `extract(year from ${today()}::date)::integer - ${row}.birth_year`;
