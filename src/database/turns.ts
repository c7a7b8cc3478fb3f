/** Statements of one account at once: the connections are there for everybody. */
const AT_ONCE = 6;

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}

/** Lets a few statements of each account run at a time; the others wait in their own line. */
export class Turns {
  private readonly queues = new Map<string, Queue>();

  async run<T>(account: string, work: () => Promise<T>): Promise<T> {
    const queue = this.queueOf(account);
    if (queue.running >= AT_ONCE) await new Promise<void>((resolve) => queue.waiting.push(resolve));
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
    const made = { running: 0, waiting: [] };
    this.queues.set(account, made);
    return made;
  }

  /** Hands the turn to the next in line, or gives it back. */
  private next(account: string, queue: Queue): void {
    const waiting = queue.waiting.shift();
    if (waiting) {
      waiting();
      return;
    }
    queue.running -= 1;
    if (queue.running === 0) this.queues.delete(account);
  }
}
