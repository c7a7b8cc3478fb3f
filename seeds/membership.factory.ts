import type { Day } from './day.js';

/** A row of `membership`: OFFICIAL at home, TEMPORARY as a host's guest (sinh hoạt tạm thời). */
export interface MembershipRow {
  id: string;
  unit: number;
  member_id: string;
  kind: 'OFFICIAL' | 'TEMPORARY';
  status: 'ACTIVE' | 'ENDED';
  valid_from: Day;
  valid_to: Day | null;
  end_reason: string | null;
}

/** A home membership in force since 2018 unless told otherwise; an end day makes it ENDED. */
export function membershipRow(values: Pick<MembershipRow, 'id' | 'unit' | 'member_id'> & Partial<MembershipRow>): MembershipRow {
  return {
    kind: 'OFFICIAL',
    status: values.valid_to == null || values.kind === 'TEMPORARY' ? 'ACTIVE' : 'ENDED',
    valid_from: '2018-01-01',
    valid_to: null,
    end_reason: null,
    ...values,
  };
}
