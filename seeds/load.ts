import type { ClientBase } from 'pg';
import { fillResults } from './enrolment.factory.js';
import { insertRows } from './insert.js';
import { fillRecords } from './record.factory.js';
import { TODAY } from './day.js';
import type { Ending, Rows } from './rows.js';

/** Tables in the order in which their rows refer to one another; units go level by level before them. */
const TABLES = [
  'term',
  'document',
  'body',
  'decision',
  'seat',
  'member',
  'membership',
  'seat_holding',
  'organization_event',
  'kinship',
  'qualification',
  'account',
  'membership_event',
  'member_export',
  'role_grant',
  'role_grant_target',
  'moratorium',
  'rule_set',
  'rule_set_param',
  'planning_cycle',
  'planning_entry',
  'training_plan',
  'training_class',
  'training_session',
  'training_lecturer',
  'enrolment',
  'attendance',
  'ballot',
  'ballot_tally',
  'vacancy',
  'vacancy_candidate',
] as const satisfies readonly (keyof Rows)[];

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** Tells the reader of the console how far the load has come. */
export type Progress = (line: string) => void;

/** Parents first; afterwards new units are numbered behind the last of the dataset. */
async function loadUnits(client: ClientBase, rows: Rows, progress: Progress): Promise<void> {
  for (const level of LEVELS) {
    const units = rows.organization.filter((unit) => unit.level === level);
    await insertRows(client, 'organization', units);
  }
  await client.query(`select setval(pg_get_serial_sequence('organization', 'no'), (select max(no) from organization))`);
  progress(`organization: ${rows.organization.length}`);
}

/** Ends units from the lowest level up, once their parts are written, so that history shows them at work before. */
async function endUnits(client: ClientBase, endings: readonly Ending[]): Promise<void> {
  for (const level of [...LEVELS].reverse()) {
    const ending = endings.filter((each) => each.level === level);
    await client.query(
      `update organization o set state = 'ENDED', valid_to = e.valid_to, effective_on = e.valid_to
       from json_to_recordset($1) e(no integer, valid_to date) where o.no = e.no`,
      [JSON.stringify(ending)],
    );
  }
}

/** Writes a dataset and its name inside the caller's transaction. */
export async function writeDataset(client: ClientBase, name: string, rows: Rows, progress: Progress): Promise<void> {
  await loadUnits(client, rows, progress);
  for (const table of TABLES) {
    await insertRows(client, table, rows[table]);
    progress(`${table}: ${rows[table].length}`);
  }
  await fillResults(client, rows.results);
  await fillRecords(client, rows.records);
  progress(`member_record: ${rows.records.length}`);
  await endUnits(client, rows.endings);
  await insertRows(client, 'organization_successor', rows.organization_successor);
  await client.query('insert into dataset (name, business_day, loaded_at) values ($1, $2, clock_timestamp())', [name, TODAY]);
  await client.query('analyze');
}
