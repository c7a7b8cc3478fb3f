import type { Client } from 'pg';
import type { Levels, Tables } from './rows.js';

const TABLES = [
  ...(['organization', 'organization_successor', 'organization_norm', 'term', 'body', 'seat', 'seat_holding', 'member'] as const),
  ...(['member_record', 'kinship', 'correction', 'correction_item', 'qualification', 'membership', 'membership_event'] as const),
  ...(['membership_event_party', 'organization_event', 'organization_event_party', 'organization_event_cell'] as const),
  ...([
    'organization_event_home',
    'account',
    'member_export',
    'role_grant',
    'role_grant_target',
    'audit_log',
    'access_log',
    'rule_set',
  ] as const),
  ...(['rule_set_param', 'moratorium', 'document', 'document_party', 'decision', 'planning_cycle', 'planning_entry', 'ballot'] as const),
  ...(['ballot_tally', 'ballot_slip', 'vacancy', 'vacancy_candidate', 'training_plan', 'training_class', 'training_session'] as const),
  ...(['training_lecturer', 'enrolment', 'enrolment_party', 'attendance', 'enrolment_result', 'training_need'] as const),
] satisfies readonly (keyof Tables)[];

const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** A point in time as the API writes it; everything else as it is. */
function plain(value: unknown): unknown {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : value;
}

/** A row of JSON with its level columns gathered. */
function shaped(row: Readonly<Record<string, unknown>>): object {
  const { l1, l2, l3, l4, l5, ...rest } = row;
  const values = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, plain(value)]));
  if (l1 === undefined) return values;
  const l = [0, l1, l2, l3, l4, l5] as unknown as Levels;
  return { ...values, l, ...('no' in values && { unit: values['no'] }) };
}

async function table(client: Client, name: string): Promise<readonly object[]> {
  const { rows } = await client.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${name} t`);
  return rows.map(({ row }) => shaped(row));
}

/** Reads the rows of some tables as they are, past every rule; all when none is named. */
export async function readTables(client: Client, names: readonly (keyof Tables)[] = TABLES): Promise<Partial<Tables>> {
  const read: [string, readonly object[]][] = [];
  for (const name of names) read.push([name, await table(client, name)]);
  return Object.fromEntries(read);
}

/** The business day of the dataset. */
export async function businessDay(client: Client): Promise<string> {
  const { rows } = await client.query<{ day: string }>('select business_day::text as day from dataset');
  const [found] = rows;
  if (!found) throw new Error('The database holds no dataset');
  return found.day;
}
