import { readdirSync, readFileSync } from 'node:fs';
import type { Cluster } from '../database.js';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Fields of /proc/<pid>/stat behind the name of the program, which may hold spaces. */
const statOf = (pid: string): readonly string[] => read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];

/** A tick of the kernel's accounting, in microseconds. */
const TICK = 10_000;

/** Time on a core in nanoseconds where the kernel tells it so finely, else the ticks of stat; null where the process has ended. */
function microsOf(pid: string): number | null {
  const [nanos] = read(`/proc/${pid}/schedstat`).split(' ');
  if (nanos) return Number(nanos) / 1000;
  const [user, system] = statOf(pid).slice(11, 13);
  return user !== undefined && system !== undefined ? (Number(user) + Number(system)) * TICK : null;
}

/** CPU of the whole database server: the first process and its children. Nothing else works while one server is measured. */
export class PostgresCpu {
  private constructor(private readonly parent: string) {}

  static async of(cluster: Cluster): Promise<PostgresCpu> {
    const { rows } = await cluster.admin.query<{ pid: number }>('select pg_backend_pid() as pid');
    return new PostgresCpu(statOf(String(rows[0]?.pid))[1] ?? '');
  }

  /** Microseconds of each process so far. */
  now(): ReadonlyMap<string, number> {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && statOf(name)[1] === this.parent);
    const read = [this.parent, ...pids].map((pid) => [pid, microsOf(pid)] as const);
    return new Map(read.flatMap(([pid, micros]) => (micros === null ? [] : [[pid, micros]])));
  }

  /** Microseconds since then. Connections that a pool has closed meanwhile were idle: what they had used does not count. */
  since(before: ReadonlyMap<string, number>): number {
    return [...this.now()].reduce((sum, [pid, micros]) => sum + micros - (before.get(pid) ?? 0), 0);
  }
}
