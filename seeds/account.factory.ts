/** A row of `account`: of a person, or of a service with a unit and a name. */
export interface AccountRow {
  id: string;
  username: string;
  kind: 'PERSON' | 'REPORTING' | 'INTEGRATION' | 'ADMIN';
  member_id: string | null;
  unit: number | null;
  service_name: string | null;
  password_hash: string;
  state: 'REQUESTED' | 'PROPOSED' | 'ACTIVE' | 'REJECTED' | 'DISABLED';
  created_at: string;
  /** Person and unit that asked for it, or proposed it. */
  created_by: string | null;
  drafting_unit: number | null;
}

/** An ACTIVE account of a person unless told otherwise; the password comes as a hash (`phc`). */
export function accountRow(values: Pick<AccountRow, 'id' | 'username' | 'password_hash'> & Partial<AccountRow>): AccountRow {
  return {
    kind: 'PERSON',
    member_id: null,
    unit: null,
    service_name: null,
    state: 'ACTIVE',
    created_at: '2022-11-14T01:00:00Z',
    created_by: null,
    drafting_unit: null,
    ...values,
  };
}
