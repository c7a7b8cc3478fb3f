/** A table of values and their relative frequencies. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

/** 32 bits that depend on every character of the text (FNV-1a). */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const unit of text) h = Math.imul(h ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return h >>> 0;
}

/** A small seeded generator (mulberry32): the same label gives the same sequence everywhere. */
export class Random {
  private state: number;

  constructor(private readonly label: string) {
    this.state = hash(label);
  }

  /** An independent sequence, so that a new draw in one place moves nothing elsewhere. */
  fork(label: string): Random {
    return new Random(`${this.label}/${label}`);
  }

  /** 32 random bits. */
  bits(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor((this.bits() / 2 ** 32) * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.bits() / 2 ** 32 < probability;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.int(0, values.length - 1)];
    if (value === undefined) throw new RangeError('Nothing to pick from.');
    return value;
  }

  weighted<T>(table: Weighted<T>): T {
    const total = table.reduce((sum, [, weight]) => sum + weight, 0);
    let left = (this.bits() / 2 ** 32) * total;
    for (const [value, weight] of table) if ((left -= weight) < 0) return value;
    throw new RangeError('The table of frequencies is empty.');
  }

  /** A new list in random order (Fisher-Yates). */
  shuffled<T>(values: readonly T[]): T[] {
    const keyed = values.map((value) => ({ value, key: this.bits() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
  }
}
