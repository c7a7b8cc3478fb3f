import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Cluster } from '../database.js';
import type { Usage } from '../servers/child.js';
import { READER } from '../servers/pgl-rls.rules.js';

export const SERVERS = ['limit', 'limit-json', 'ours', 'ours-apollo', 'pgl-rls', 'merc', 'usual'] as const;
export type ServerName = (typeof SERVERS)[number];

interface Start {
  readonly file: string;
  readonly env?: Readonly<Record<string, string>>;
  /** PostGraphile connects as a role that row security binds. */
  readonly user?: string;
}

const STARTS: Readonly<Record<ServerName, Start>> = {
  limit: { file: 'limit', env: { FORM: 'concat' } },
  'limit-json': { file: 'limit', env: { FORM: 'json' } },
  ours: { file: 'ours' },
  'ours-apollo': { file: 'ours', env: { LANE: 'resolved' } },
  'pgl-rls': { file: 'pgl-rls', env: { GRAPHILE_ENV: 'production' }, user: READER },
  merc: { file: 'merc' },
  usual: { file: 'usual' },
};

export interface Running {
  readonly name: ServerName;
  readonly port: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface Place {
  readonly cluster: Cluster;
  readonly database: string;
  readonly secret: string;
  readonly dist: string;
  /** Arguments of Node for our own server, such as `--cpu-prof`. */
  readonly nodeArguments: readonly string[];
}

const reply = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`A server ended with ${code}`));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      resolve(message as T);
    });
  });

/** Starts one server as a process of its own and waits until it listens. */
export async function start(name: ServerName, { cluster, database, secret, dist, nodeArguments }: Place): Promise<Running> {
  const { file, env, user } = STARTS[name];
  const child = fork(join(import.meta.dirname, '..', 'servers', `${file}.js`), [], {
    execArgv: file === 'ours' ? [...nodeArguments] : [],
    // What a server logs is written, and goes nowhere.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATABASE_URL: cluster.urlOf(database, user),
      TOKEN_SECRET: secret,
      BENCH_DIST: dist,
      ...env,
    },
  });
  const { port } = await reply<{ port: number }>(child);
  const usage = (): Promise<Usage> => {
    const answer = reply<Usage>(child);
    child.send('usage');
    return answer;
  };
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await gone;
  };
  return { name, port, usage, stop };
}
