import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import pg from 'pg';

export const url = (): string => process.env['DATABASE_URL'] ?? '';

/** Values stay as PostgreSQL writes them, as everywhere in this product. */
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value));

export const CONNECTIONS = 4;

/**
 * The limit plans a statement once: left to itself PostgreSQL takes some of these statements for too dear to run by a plan
 * that knows no values, and plans them at each request, which costs more than running them.
 */
export const poolOf = (plans: 'auto' | 'force_generic_plan'): pg.Pool =>
  new pg.Pool({ connectionString: url(), max: CONNECTIONS, options: `-c plan_cache_mode=${plans}` });

/** What a server's process tells of itself when asked. */
export interface Usage {
  readonly cpuMicros: number;
  readonly peakKb: number;
}

/** Tells the port, answers questions about the process, and ends with the parent. */
export function ready(port: number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = { cpuMicros: user + system, peakKb: process.resourceUsage().maxRSS };
    process.send?.(usage);
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ port });
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;
