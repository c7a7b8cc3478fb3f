import type { Departure } from '../kernel/departure.js';
import { UnavailableError } from '../kernel/errors.js';

/** Statements of one account at once: the connections are there for everybody. */
export const AT_ONCE = 6;

interface Queue {
  running: number;
  /** In the order of their coming. */
  readonly waiting: Set<() => void>;
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
  private readonly queues = new Map<string, Queue>();

  /** Does the work in its turn; UNAVAILABLE where nobody waits for it any more, or it has waited too long. */
  async run<T>(account: string, work: () => Promise<T>, patience: Patience = {}): Promise<T> {
    const queue = this.queueOf(account);
    if (queue.running >= AT_ONCE) await turnIn(queue, patience);
    else queue.running += 1;
    try {
      return await work();
    } finally {
      this.next(account, queue);
    }
  }

  private queueOf(account: string): Queue {
    const known = this.queues.get(account);
    if (known) return known;
    const made = { running: 0, waiting: new Set<() => void>() };
    this.queues.set(account, made);
    return made;
  }

  /** Hands the turn to the next in line, or gives it back. */
  private next(account: string, queue: Queue): void {
    const [first] = queue.waiting;
    if (first) {
      queue.waiting.delete(first);
      first();
      return;
    }
    queue.running -= 1;
    if (queue.running === 0) this.queues.delete(account);
  }
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
      waiting.delete(take);
      reject(new UnavailableError());
    };
    const timer = milliseconds ? setTimeout(leave, milliseconds) : undefined;
    departure?.watch(leave);
    waiting.add(take);
  });
}
