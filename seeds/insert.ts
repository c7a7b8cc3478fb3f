import type { ClientBase } from 'pg';

/** Rows of one statement: large enough to be quick, small enough for a line of progress in between. */
const BATCH = 2_000;

/** Writes rows with one statement for each batch; columns that the rows do not name keep their defaults. */
export async function insertRows(client: ClientBase, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let from = 0; from < rows.length; from += BATCH) {
    await client.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows.slice(from, from + BATCH)),
    ]);
  }
}
