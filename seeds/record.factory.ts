import type { ClientBase } from 'pg';
import type { Day } from './day.js';

/** A row of `member_record`: what is left out is not known. */
export interface RecordRow {
  id: string;
  citizen_id?: string;
  card_number?: string;
  card_issued_on?: Day | null;
  card_issued_at?: string | null;
  profile_number?: string;
  birth_date?: Day;
  phone?: string;
  email?: string;
  permanent_address?: string;
  birth_place?: string;
  home_town?: string;
  ethnicity?: string;
  religion?: string;
  occupation?: string;
  general_education?: string;
  professional_qualification?: string;
  family_history?: string;
  political_history?: string;
  verified_at?: Day | null;
  verified_by_id?: string | null;
}

const COLUMNS = [
  ...['citizen_id', 'card_number', 'card_issued_on', 'card_issued_at', 'profile_number', 'birth_date', 'phone', 'email'],
  ...['permanent_address', 'birth_place', 'home_town', 'ethnicity', 'religion', 'occupation', 'general_education'],
  ...['professional_qualification', 'family_history', 'political_history', 'verified_at', 'verified_by_id'],
].join(', ');

/** Fills in the records that the database has made with their persons. */
export async function fillRecords(client: ClientBase, rows: readonly RecordRow[]): Promise<void> {
  await client.query(
    `update member_record r set (${COLUMNS}) = (select ${COLUMNS.replace(/\w+/g, 'v.$&')})
     from json_populate_recordset(null::member_record, $1) v where v.id = r.id`,
    [JSON.stringify(rows)],
  );
}
