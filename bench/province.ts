import pg from 'pg';
import type { Progress } from './product.js';
import { BULK, CHECKS, FRAME } from './province.sql.js';

/** Adds planning and training to a generated province; the demo dataset of the size bloc has its own. */
export async function addWork(url: string, log: Progress): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const started = Date.now();
  try {
    await client.query('begin');
    for (const statement of FRAME) await client.query(statement);
    await client.query('analyze planning_cycle, training_class, training_session');
    await client.query(`set local session_replication_role = 'replica'`);
    for (const statement of BULK) await client.query(statement);
    await check(client);
    await client.query('commit');
    log(`  planning and training: ${Math.round((Date.now() - started) / 1000)} s`);
  } finally {
    await client.end();
  }
}

async function check(client: pg.Client): Promise<void> {
  for (const [what, statement] of Object.entries(CHECKS)) {
    const { rows } = await client.query<{ wrong: number }>(statement);
    if (rows[0]?.wrong !== 0) throw new Error(`The province is wrong: ${what} (${rows[0]?.wrong}).`);
  }
}
