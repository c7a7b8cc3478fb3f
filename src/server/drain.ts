import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Requests under way get this long to end. */
const GRACE_MS = 5000;
const STEP_MS = 20;

/**
 * The requests under way, whichever way they came in. They are counted and not held: a set that requests pass through makes a
 * new table every few of them, and an old table keeps all that follow it from being collected while they are young
 * (docs/decisions/55).
 */
export class Traffic {
  private busy = 0;
  private over = false;

  /** True from when the server closes: nothing new is begun. */
  get closing(): boolean {
    return this.over;
  }

  get underWay(): number {
    return this.busy;
  }

  /** Notes a request until its answer has been taken or its client has left. */
  begin(response: ServerResponse): void {
    this.busy += 1;
    response.once('close', () => {
      this.busy -= 1;
    });
  }

  /**
   * Closes a server: no new requests, the answers under way, then every connection that is still open. A browser holds
   * connections on which it has never asked; Node would wait for these for ever.
   */
  async drain(app: FastifyInstance): Promise<void> {
    this.over = true;
    const closed = app.close();
    for (let left = GRACE_MS; left > 0 && this.busy > 0; left -= STEP_MS) await wait(STEP_MS);
    app.server.closeAllConnections();
    await closed;
  }
}
