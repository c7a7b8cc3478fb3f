import type pg from 'pg';
import type { Query } from '../queries/query.js';
import { closedLoop, openLoop, type Load } from './client.js';
import type { PostgresCpu } from './postgres.js';
import type { Asked } from './requests.js';
import { quantile } from './statistics.js';
import { start, type Place, type Running, type ServerName } from './servers.js';

const CONNECTIONS = 8;

/** One query as one kind of actor, with what each server is asked. */
export interface Pair {
  readonly query: Query;
  readonly actor: string;
  readonly asked: ReadonlyMap<ServerName, Asked>;
}

export interface Figure {
  readonly query: string;
  readonly actor: string;
  readonly server: ServerName;
  readonly rps: number;
  readonly p50: number;
  readonly p99: number;
  readonly nodeCpuUs: number;
  readonly pgCpuUs: number;
  readonly errors: number;
  readonly rssMb: number;
  readonly ratio: number;
}

export interface Times {
  readonly warmMs: number;
  readonly runMs: number;
  /** The limit, first and last in a round, may differ by this much: else something else was at work. */
  readonly drift: number;
}

type Log = (line: string) => void;

/** The database of the run, and what its server takes of the machine. */
export interface Postgres {
  readonly cpu: PostgresCpu;
  readonly database: pg.Pool;
}

interface Measured extends Omit<Figure, 'ratio' | 'query' | 'actor' | 'server' | 'rssMb'> {
  readonly server: ServerName;
}

async function measure(server: Running, pair: Pair, { cpu, database }: Postgres, { warmMs, runMs }: Times): Promise<Measured> {
  const { requests } = pair.asked.get(server.name) as Asked;
  const warm = await closedLoop(server.port, requests, CONNECTIONS, warmMs);
  if (pair.query.writes) await database.query(pair.query.writes.settled);
  const [node, postgres] = [await server.usage(), cpu.now()];
  const load = await closedLoop(server.port, requests, CONNECTIONS, runMs);
  const [postgresMicros, nodeAfter] = [cpu.since(postgres), await server.usage()];
  return {
    server: server.name,
    rps: load.requests / load.seconds,
    p50: quantile(load.latencies, 0.5),
    p99: quantile(load.latencies, 0.99),
    nodeCpuUs: (nodeAfter.cpuMicros - node.cpuMicros) / load.requests,
    pgCpuUs: postgresMicros / load.requests,
    errors: warm.errors + load.errors,
  };
}

/** Latency at the same rate for all: half of what the slowest can do. */
async function latencies(servers: readonly Running[], pair: Pair, rate: number, { runMs }: Times): Promise<Map<ServerName, Load>> {
  const loads = new Map<ServerName, Load>();
  for (const server of servers) {
    loads.set(server.name, await openLoop(server.port, (pair.asked.get(server.name) as Asked).requests, rate, runMs));
  }
  return loads;
}

interface Block {
  readonly figures: readonly Figure[];
  /** Pairs that were left out because the limit drifted. */
  readonly dropped: readonly string[];
}

const labelOf = ({ query, actor }: Pair): string => `${query.id} ${query.name} as ${actor}`;

/** How often a pair is measured anew in a block when the limit drifted. */
const TRIES = 3;

interface Steady {
  readonly measured: readonly Measured[];
  readonly limitRps: number;
}

/** All servers in turn between two runs of the limit; null when the limit drifted each time. */
async function steady(servers: readonly Running[], pair: Pair, postgres: Postgres, times: Times, log: Log): Promise<Steady | null> {
  const limit = servers.find(({ name }) => name === 'limit') as Running;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const measured: Measured[] = [];
    for (const server of [limit, ...servers.filter((each) => each !== limit), limit])
      measured.push(await measure(server, pair, postgres, times));
    const [first, last] = [measured[0] as Measured, measured.pop() as Measured];
    const drift = Math.abs(first.rps - last.rps) / Math.max(first.rps, last.rps);
    const speeds = measured.map(({ server, rps }) => `${server} ${Math.round(rps)}`).join(', ');
    log(
      `  ${labelOf(pair)}: ${speeds} a second${drift > times.drift ? `; dropped, the limit drifted by ${Math.round(drift * 100)} %` : ''}`,
    );
    if (drift <= times.drift) return { measured, limitRps: (first.rps + last.rps) / 2 };
  }
  return null;
}

async function detailed(
  { measured, limitRps }: Steady,
  running: ReadonlyMap<ServerName, Running>,
  pair: Pair,
  times: Times,
): Promise<Figure[]> {
  const rate = Math.min(...measured.map(({ rps }) => rps)) / 2;
  const open = pair.query.open ? await latencies([...running.values()], pair, rate, times) : new Map<ServerName, Load>();
  const figures: Figure[] = [];
  for (const each of measured) {
    const load = open.get(each.server);
    const { peakKb } = await (running.get(each.server) as Running).usage();
    figures.push({
      query: pair.query.id,
      actor: pair.actor,
      ...each,
      ...(load && { p50: quantile(load.latencies, 0.5), p99: quantile(load.latencies, 0.99) }),
      errors: each.errors + (load?.errors ?? 0),
      rssMb: peakKb / 1024,
      ratio: (each.server === 'limit' ? limitRps : each.rps) / limitRps,
    });
  }
  return figures;
}

/** All pairs on fresh processes; for each pair all servers in turn, between two runs of the limit. */
export async function block(
  place: Place,
  names: readonly ServerName[],
  pairs: readonly Pair[],
  postgres: Postgres,
  times: Times,
  log: Log,
): Promise<Block> {
  const running = new Map<ServerName, Running>();
  const [figures, dropped]: [Figure[], string[]] = [[], []];
  try {
    for (const name of names) running.set(name, await start(name, place));
    for (const pair of pairs) {
      const servers = names.map((name) => running.get(name) as Running);
      const found = await steady(servers, pair, postgres, times, log);
      if (found) figures.push(...(await detailed(found, running, pair, times)));
      else dropped.push(pair.query.id);
    }
  } finally {
    for (const server of running.values()) await server.stop();
  }
  return { figures, dropped };
}
