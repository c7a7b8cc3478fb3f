import type { Actor } from '../kernel/actor.js';

interface Entry {
  readonly actor: Actor;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Actors of the sessions at work; the one used longest ago is forgotten first. */
const CAPACITY = 10_000;

/**
 * Actors by session and business day. Grants end with a day, so that the day is their earliest end; `authz_version`
 * is compared by whoever reads.
 */
export class ActorCache {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly capacity: number = CAPACITY) {}

  find(key: string, today: string, now: Date): Actor | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    this.entries.delete(key);
    if (entry.actor.today !== today || entry.until <= now.getTime()) return null;
    this.entries.set(key, entry);
    return entry.actor;
  }

  keep(key: string, actor: Actor, until: Date): void {
    this.entries.delete(key);
    const [eldest] = this.entries.keys();
    if (this.entries.size >= this.capacity && eldest !== undefined) this.entries.delete(eldest);
    this.entries.set(key, { actor, until: until.getTime() });
  }

  forget(key: string): void {
    this.entries.delete(key);
  }
}
