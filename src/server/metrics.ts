import type { Pool } from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures of one server for Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  readonly answered: (route: string, status: number, seconds: number) => void;
}

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createMetrics(pool: Pool, argonRuns: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  gauge(registry, 'dangbo_pool_connections', 'Connections of the pool.', () => pool.totalCount);
  gauge(registry, 'dangbo_pool_idle', 'Connections without work.', () => pool.idleCount);
  gauge(registry, 'dangbo_pool_waiting', 'Requests that wait for a connection.', () => pool.waitingCount);
  gauge(registry, 'dangbo_argon2_runs', 'Runs of argon2 since the start.', argonRuns);
  return { registry, answered: counter(registry) };
}

function counter(registry: Registry): Metrics['answered'] {
  const registers = [registry];
  const requests = new Counter({ name: 'dangbo_requests_total', help: 'Answers.', labelNames: ['route', 'status'], registers });
  const seconds = new Histogram({
    name: 'dangbo_request_seconds',
    help: 'Time to answer.',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  });
  return (route, status, took) => {
    requests.inc({ route, status });
    seconds.observe({ route }, took);
  };
}

function gauge(registry: Registry, name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value());
    },
  });
}
