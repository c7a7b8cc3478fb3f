import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Requests under way get this long to end. */
const GRACE_MS = 5000;
const STEP_MS = 20;

/**
 * Closes a server: no new requests, the answers under way, then every connection that is still open. A browser holds
 * connections on which it has never asked; Node would wait for these for ever.
 */
export function drainer(app: FastifyInstance): () => Promise<void> {
  const busy = new Set<FastifyRequest>();
  app.addHook('onRequest', (request, _reply, done) => {
    busy.add(request);
    done();
  });
  app.addHook('onResponse', (request, _reply, done) => {
    busy.delete(request);
    done();
  });
  return async () => {
    const closed = app.close();
    for (let left = GRACE_MS; left > 0 && busy.size > 0; left -= STEP_MS) await wait(STEP_MS);
    app.server.closeAllConnections();
    await closed;
  };
}
