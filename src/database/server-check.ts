import pg from 'pg';
import { StartError } from '../kernel/start-error.js';

/** PostgreSQL 18: the dated keys of the tables (WITHOUT OVERLAPS) and uuidv7() are not in earlier ones. */
const LOWEST = 180_000;
const PATIENCE = 10_000;

interface Facts {
  readonly number: string;
  readonly version: string;
  readonly encoding: string;
}

async function factsOf(url: string): Promise<Facts | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version,
         current_setting('server_encoding') as encoding`,
    );
    return rows[0];
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return message || code || String(error);
}

/** Checks the operator's own server before anything is written to it; throws a StartError that names DATABASE_URL. */
export async function ensureServer(url: string): Promise<void> {
  const facts = await factsOf(url).catch((error: unknown) => {
    throw new StartError(`The database that DATABASE_URL names does not answer: ${reasonOf(error)}.`);
  });
  if (!facts || Number(facts.number) < LOWEST) {
    throw new StartError(`The server that DATABASE_URL names is PostgreSQL ${facts?.version}: it must be 18 or newer.`);
  }
  if (facts.encoding !== 'UTF8') {
    throw new StartError(`The database that DATABASE_URL names has the encoding ${facts.encoding}: it must be UTF8.`);
  }
}
