import type { Actor } from '../kernel/actor.js';

interface Entry {
  readonly actor: Actor;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** An actor that is over is kept as long again: who reads it anew and finds the same goes on with the same object. */
const GRACE_MS = 60_000;
/** Sessions at work at once, past which the one read longest ago is forgotten: an actor with all rights found out takes some 50 KB. */
const CAPACITY = 2_000;

/**
 * Actors by session and business day. Grants end with a day, so that the day is their earliest end; `authz_version`
 * is compared by whoever reads.
 */
export class ActorCache {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly capacity: number = CAPACITY) {}

  find(key: string, today: string, now: Date): Actor | null {
    const entry = this.entries.get(key);
    return entry && entry.actor.today === today && entry.until > now.getTime() ? entry.actor : null;
  }

  /** The actor that was kept last, to be compared: it is believed no more. */
  end(key: string): Actor | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    this.entries.set(key, { ...entry, until: 0 });
    return entry.actor;
  }

  keep(key: string, actor: Actor, until: Date, now: Date): void {
    this.entries.delete(key);
    this.entries.set(key, { actor, until: until.getTime() });
    this.clear(now.getTime());
  }

  /** All last as long as one another, but for the few whose rights end before: the eldest is the first to be over. */
  private clear(now: number): void {
    for (const [key, { until }] of this.entries) {
      if (until + GRACE_MS > now && this.entries.size <= this.capacity) return;
      this.entries.delete(key);
    }
  }

  forget(key: string): void {
    this.entries.delete(key);
  }
}
