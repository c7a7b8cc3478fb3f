import type { Pool, PoolClient } from 'pg';

/**
 * Gives the place of a connection that breaks at work back to its pool. The unit of work does not: where the rollback fails too, as it
 * must on a broken connection, it keeps the connection for good, and after a crash of PostgreSQL no act would find a place any more.
 */
export function giveBackLost(pool: Pool): void {
  const lent = new Set<PoolClient>();
  pool.on('acquire', (client) => lent.add(client));
  pool.on('release', (_error, client) => lent.delete(client));
  pool.on('connect', (client) => {
    client.on('end', () => {
      if (!lent.has(client)) return;
      client.release(true);
      // Whoever holds it may give it back once more, which the pool takes for a mistake.
      client.release = () => undefined;
    });
  });
}
