/** What has been compared, and where two sides parted. */
export interface Tally {
  pairs: number;
  refused: number;
  /** Pairs in which another account, or a later page, used a cursor. */
  pages: number;
  cells: number;
  noninterference: number;
  leaks: number;
}

export const noTally = (): Tally => ({ pairs: 0, refused: 0, pages: 0, cells: 0, noninterference: 0, leaks: 0 });

export function add(to: Tally, more: Readonly<Tally>): void {
  for (const name of Object.keys(more) as (keyof Tally)[]) to[name] += more[name];
}

/** How much is compared in one world. */
export interface Sizes {
  readonly pairs: number;
  readonly noninterference: number;
  readonly cells: number;
}

/** A disagreement, with all that repeats it. */
export class Disagreement extends Error {
  constructor(seed: number, what: string, details: Readonly<Record<string, unknown>>) {
    const lines = Object.entries(details).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
    super([`${what} in the world of seed ${seed}`, ...lines].join('\n'));
  }
}

/** Runs work on items, several at once. */
export async function inParallel<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
