import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { ActorCache } from './actor.loader.js';
import { findAccount, isCurrent } from './actor.query.js';
import { grantsOf } from './role.policy.js';
import type { Bearer } from './session.entity.js';

/** An actor is read anew after this time even if nothing has touched the account: a session row edited by hand raises no version. */
const MAX_AGE_MS = 60_000;

export interface Presence {
  readonly actor: Actor;
  /** True when the actor comes from the cache: its version is still to be compared. */
  readonly cached: boolean;
}

/** An actor, until when the session that brought it lasts (null: not ours to say), and the first of its rights to end within the day. */
export interface FoundActor {
  readonly actor: Actor;
  readonly sessionEnds: Date | null;
  readonly rightsEnd: Date | null;
}

/** The actor behind a bearer, with all grants of the day; null when the access has ended. */
export async function findActor(pool: Pool, bearer: Bearer, today: string, now: Date): Promise<FoundActor | null> {
  const found = await findAccount(pool, bearer, today, now);
  if (!found) return null;
  const { id: account, username, kind, person, kin, version, sessionEnds, rightsEnd, mustChange } = found;
  return {
    actor: { account, username, kind, person, mustChange, grants: mustChange ? [] : grantsOf(found), kin, version, today },
    sessionEnds,
    rightsEnd,
  };
}

/** Whose request it is. A warm request costs no statement. */
export class ActorService {
  private readonly cache = new ActorCache();

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** The actor behind a bearer today; null when the account is disabled or the session over. */
  async find(bearer: Bearer): Promise<Presence | null> {
    const known = this.recall(bearer);
    if (known) return { actor: known, cached: true };
    const actor = await this.renew(bearer, this.clock.today());
    return actor && { actor, cached: false };
  }

  /** The actor where it is at hand, else null. */
  recall(bearer: Bearer): Actor | null {
    return this.cache.find(keyOf(bearer), this.clock.today(), this.clock.instant());
  }

  /**
   * Reads the actor anew and keeps it; the request goes on with the day on which it began. Where nothing has changed the actor is the
   * same object, by which all that was found out of its rights is known.
   */
  async renew(bearer: Bearer, today: string): Promise<Actor | null> {
    const key = keyOf(bearer);
    const now = this.clock.instant();
    const before = this.cache.end(key);
    const found = await findActor(this.pool, bearer, today, now);
    if (!found) {
      this.cache.forget(key);
      return null;
    }
    const actor = before && isDeepStrictEqual(before, found.actor) ? before : found.actor;
    this.cache.keep(key, actor, earliest(new Date(now.getTime() + MAX_AGE_MS), found.sessionEnds, found.rightsEnd), now);
    return actor;
  }

  isCurrent(bearer: Bearer, actor: Actor): Promise<boolean> {
    return isCurrent(this.pool, actor, bearer.session, this.clock.instant());
  }
}

function earliest(...times: readonly (Date | null)[]): Date {
  return new Date(Math.min(...times.flatMap((time) => time?.getTime() ?? [])));
}

const KEYS = new WeakMap<Bearer, string>();

/** A token that is shown again brings the same bearer. */
function keyOf(bearer: Bearer): string {
  const known = KEYS.get(bearer);
  if (known !== undefined) return known;
  const made = `${JSON.stringify(bearer.account)} ${bearer.session ?? ''}`;
  KEYS.set(bearer, made);
  return made;
}
