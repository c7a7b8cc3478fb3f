import { abilityOf } from '../kernel/ability.js';
import type { Actor } from '../kernel/actor.js';
import { nounOf } from '../kernel/nouns.js';
import type { Policy } from '../kernel/policy.js';
import { Reader } from './reader.js';

const READERS = new WeakMap<readonly Policy[], Readers>();

/** The readers by some policies, the same for whoever asks. */
export function readersBy(policies: readonly Policy[]): Readers {
  const known = READERS.get(policies) ?? new Readers(policies);
  READERS.set(policies, known);
  return known;
}

/** The readers of actors, each made once: what an actor may do costs more to find out than a statement. */
export class Readers {
  private readonly subjects: readonly string[];
  private readonly made = { plain: new WeakMap<Actor, Reader>(), reasoned: new WeakMap<Actor, Reader>() };

  constructor(private readonly policies: readonly Policy[]) {
    this.subjects = policies.map(({ subject }) => nounOf(subject).name);
  }

  /** Some rights hold only in a request that gives a reason: an actor has two readers. */
  of(actor: Actor, reason: string | null): Reader {
    const made = reason === null ? this.made.plain : this.made.reasoned;
    const known = made.get(actor);
    if (known) return known;
    const reader = new Reader(abilityOf(actor, this.policies, reason !== null), actor, this.subjects);
    made.set(actor, reader);
    return reader;
  }
}
