import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Requests under way get this long to end. */
const GRACE_MS = 5000;
const STEP_MS = 20;

/** The requests under way, whichever way they came in. */
export class Traffic {
  private readonly busy = new Set<object>();
  private over = false;

  /** True from when the server closes: nothing new is begun. */
  get closing(): boolean {
    return this.over;
  }

  begin(request: object): void {
    this.busy.add(request);
  }

  end(request: object): void {
    this.busy.delete(request);
  }

  /**
   * Closes a server: no new requests, the answers under way, then every connection that is still open. A browser holds
   * connections on which it has never asked; Node would wait for these for ever.
   */
  async drain(app: FastifyInstance): Promise<void> {
    this.over = true;
    const closed = app.close();
    for (let left = GRACE_MS; left > 0 && this.busy.size > 0; left -= STEP_MS) await wait(STEP_MS);
    app.server.closeAllConnections();
    await closed;
  }
}
