import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Requests under way get this long to end. */
const GRACE_MS = 5000;
const STEP_MS = 20;

/** The requests under way, whichever way they came in. */
export class Traffic {
  private readonly busy = new Set<ServerResponse>();
  private over = false;

  /** True from when the server closes: nothing new is begun. */
  get closing(): boolean {
    return this.over;
  }

  get underWay(): number {
    return this.busy.size;
  }

  /** Notes a request until its answer has been taken or its client has left. */
  begin(response: ServerResponse): void {
    this.busy.add(response);
    response.once('close', () => this.busy.delete(response));
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
