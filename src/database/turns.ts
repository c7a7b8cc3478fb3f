import type { Departure } from '../kernel/departure.js';
import { UnavailableError } from '../kernel/errors.js';

/** Statements of one account at once: the connections are there for everybody. */
export const AT_ONCE = 6;

/** So many accounts at least are known at once; past that those that ask nothing are forgotten. */
const LEAST_ROOM = 1_000;

interface Queue {
  running: number;
  /** In the order of their coming; an array, for a set that is gone through keeps what has left it (docs/decisions/55). */
  readonly waiting: (() => void)[];
}

/** How long a turn is waited for. */
export interface Patience {
  /** Of the client that waits for the answer: its place in the line goes with it. */
  readonly departure?: Departure | undefined;
  /** Milliseconds after which there is no answer; none where it may take any time. */
  readonly milliseconds?: number | undefined;
}

/** Lets a few statements of each account run at a time; the others wait in their own line. */
export class Turns {
  /** An account stays when it asks nothing any more: it will ask again, and comings and goings would cost more than the place. */
  private readonly queues = new Map<string, Queue>();
  private room = LEAST_ROOM;

  /** Accounts that are known just now. */
  get size(): number {
    return this.queues.size;
  }

  /** Does the work in its turn; UNAVAILABLE where nobody waits for it any more, or it has waited too long. */
  async run<T>(account: string, work: () => Promise<T>, patience: Patience = {}): Promise<T> {
    const queue = this.queueOf(account);
    if (queue.running >= AT_ONCE) await turnIn(queue, patience);
    else queue.running += 1;
    try {
      return await work();
    } finally {
      next(queue);
    }
  }

  private queueOf(account: string): Queue {
    const known = this.queues.get(account);
    if (known) return known;
    if (this.queues.size >= this.room) this.forget();
    const made = { running: 0, waiting: [] };
    this.queues.set(account, made);
    return made;
  }

  private forget(): void {
    for (const [account, { running }] of this.queues) if (running === 0) this.queues.delete(account);
    this.room = Math.max(LEAST_ROOM, 2 * this.queues.size);
  }
}

/** Hands the turn to the next in line, or gives it back. */
function next(queue: Queue): void {
  const first = queue.waiting.shift();
  if (first) first();
  else queue.running -= 1;
}

function turnIn({ waiting }: Queue, { departure, milliseconds }: Patience): Promise<void> {
  departure?.ensureThere();
  return new Promise((resolve, reject) => {
    const settled = (): void => {
      clearTimeout(timer);
      departure?.unwatch(leave);
    };
    const take = (): void => {
      settled();
      resolve();
    };
    const leave = (): void => {
      settled();
      const place = waiting.indexOf(take);
      if (place >= 0) waiting.splice(place, 1);
      reject(new UnavailableError());
    };
    const timer = milliseconds ? setTimeout(leave, milliseconds) : undefined;
    departure?.watch(leave);
    waiting.push(take);
  });
}
