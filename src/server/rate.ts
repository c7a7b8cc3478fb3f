interface Window {
  readonly since: number;
  count: number;
}

const MINUTE_MS = 60_000;
/** Keys watched at once: past this the windows that are over are forgotten, then the eldest. */
const CAPACITY = 50_000;

/** Counts calls by key in windows of a minute. */
export class RateLimiter {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly perMinute: number,
    private readonly capacity: number = CAPACITY,
  ) {}

  /** Takes a call; the seconds to wait when the minute's calls are used up, else null. */
  take(key: string, now: Date): number | null {
    const window = this.windowOf(key, now.getTime());
    window.count += 1;
    return window.count <= this.perMinute ? null : Math.max(1, Math.ceil((window.since + MINUTE_MS - now.getTime()) / 1000));
  }

  private windowOf(key: string, now: number): Window {
    const known = this.windows.get(key);
    if (known && now < known.since + MINUTE_MS) return known;
    const fresh = { since: now, count: 0 };
    this.windows.delete(key);
    if (this.windows.size >= this.capacity) this.clear(now);
    this.windows.set(key, fresh);
    return fresh;
  }

  /** Windows are in the order of their start. */
  private clear(now: number): void {
    for (const [key, { since }] of this.windows) {
      if (now < since + MINUTE_MS && this.windows.size < this.capacity) return;
      this.windows.delete(key);
    }
  }
}
