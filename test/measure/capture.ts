import type { PoolClient } from 'pg';
import type { TestServer } from '../harness/server.js';

/** A statement as the server has sent it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Notes what the server's connections send from now on, with the values. */
export function capture({ pool }: TestServer): readonly Sent[] {
  const sent: Sent[] = [];
  pool.on('connect', (client: PoolClient) => {
    const original = client.query.bind(client) as (...args: unknown[]) => unknown;
    const noting = (...args: unknown[]): unknown => {
      const [first, second] = args;
      if (typeof first === 'string') sent.push({ text: first, values: Array.isArray(second) ? second : [] });
      else sent.push({ text: (first as Sent).text, values: (first as Partial<Sent>).values ?? [] });
      return original(...args);
    };
    client.query = noting as PoolClient['query'];
  });
  return sent;
}
