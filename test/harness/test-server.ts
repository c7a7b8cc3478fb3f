import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endOrphan } from '../../src/database/launcher-data.js';
import { isRunning } from '../../src/database/launcher-processes.js';
import { launch, type Launched } from '../../src/database/launcher.js';
import { scratchPlace } from './scratch.js';

const PREFIX = 'dangbo-test-';

/** Tests may lose their data: nothing waits for the disk. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  autovacuum: 'off',
  shared_buffers: '128MB',
  plan_cache_mode: 'force_generic_plan',
};

const quiet = (): void => undefined;

/** A run that was killed leaves its server and its files; the next one clears them away. */
async function clearAbandoned(place: string): Promise<void> {
  const names = (await readdir(place)).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const pid = Number.parseInt(name.slice(PREFIX.length), 10);
    if (!Number.isInteger(pid) || isRunning(pid)) continue;
    const folder = join(place, name);
    await endOrphan(join(folder, 'postgres'), quiet).catch(quiet);
    await rm(folder, { recursive: true, force: true }).catch(quiet);
  }
}

/** A path of over 100 characters cannot be a socket. */
const LONGEST_FOLDER = 80;

/** The same server by its socket, which costs a third less than the loopback for each statement. */
function bySocket(address: string, folder: string): string {
  const url = new URL(address);
  url.host = `${encodeURIComponent(folder)}:${url.port}`;
  return url.href;
}

/** The one PostgreSQL of a test run, in a temporary folder that goes with it. */
export async function startTestServer(): Promise<Launched> {
  const place = await scratchPlace();
  await clearAbandoned(place);
  const folder = await mkdtemp(join(place, `${PREFIX}${process.pid}-`));
  const hasSocket = folder.length <= LONGEST_FOLDER;
  const settings = { ...SETTINGS, ...(hasSocket && { unix_socket_directories: folder }) };
  const server = await launch({ dataDir: folder, log: quiet, settings });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: hasSocket ? bySocket(server.url, folder) : server.url, stop };
}
