import type { Pool } from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { LaneUse } from './direct.js';
import type { Engine } from './options.js';

/** Figures of one server for Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  readonly answered: (route: string, status: number, seconds: number) => void;
}

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What the figures are read from. */
export interface Measured {
  readonly pool: Pool;
  readonly argonRuns: () => number;
  readonly statements: () => Engine['use'];
  readonly lanes: () => LaneUse;
  readonly underWay: () => number;
  readonly unread: () => number;
  /** Narrow figures of accounts that had had many, by measure. */
  readonly narrow: () => Record<string, number>;
}

const REPEATED = {
  name: 'dangbo_repeated_narrow_figures_total',
  help: 'Narrow figures of accounts that had many on the measure within a day.',
  label: 'measure',
};

export function createMetrics({ pool, argonRuns, statements, lanes, underWay, unread, narrow }: Measured): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  gauge(registry, 'dangbo_pool_connections', 'Connections of the pool.', () => pool.totalCount);
  gauge(registry, 'dangbo_pool_idle', 'Connections without work.', () => pool.idleCount);
  gauge(registry, 'dangbo_pool_waiting', 'Requests that wait for a connection.', () => pool.waitingCount);
  gauge(registry, 'dangbo_requests_under_way', 'Requests whose answer has not been taken.', underWay);
  gauge(registry, 'dangbo_unread_bytes', 'Bytes of answers that clients have not taken.', unread);
  gauge(registry, 'dangbo_argon2_runs', 'Runs of argon2 since the start.', argonRuns);
  gauge(registry, 'dangbo_statements_cached', 'Statement texts kept.', () => statements().size);
  total(registry, { name: 'dangbo_statement_cache_total', help: 'Look-ups of statement texts.', label: 'result' }, () => {
    const { hits, misses } = statements();
    return { hit: hits, miss: misses };
  });
  total(registry, { name: 'dangbo_lane_total', help: 'Operations by the way they went.', label: 'lane' }, () => ({ ...lanes() }));
  total(registry, REPEATED, narrow);
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
  const known = new Map<string, (took: number) => void>();
  const counting = (route: string, status: number): ((took: number) => void) => {
    const [count, time] = [requests.labels(route, String(status)), seconds.labels(route)];
    return (took) => {
      count.inc();
      time.observe(took);
    };
  };
  return (route, status, took) => {
    const key = `${status} ${route}`;
    const note = known.get(key) ?? counting(route, status);
    known.set(key, note);
    note(took);
  };
}

/** Counts that are kept elsewhere. */
function total(
  registry: Registry,
  { name, help, label }: { name: string; help: string; label: string },
  values: () => Record<string, number>,
): void {
  new Counter({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      this.reset();
      for (const [value, count] of Object.entries(values())) this.inc({ [label]: value }, count);
    },
  });
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
