import type { Day } from './day.js';
import { addYears } from './day.js';

export type Standing =
  'CANDIDATE' | 'PROBATIONARY' | 'OFFICIAL' | 'EXEMPT' | 'SUSPENDED' | 'TRANSFERRED_OUT' | 'DECEASED' | 'LEFT' | 'GUEST';
export type Gender = 'M' | 'F';

/** A row of `member`: a person. The unit comes from the memberships, for candidates and guests from the sponsor. */
export interface MemberRow {
  id: string;
  full_name: string;
  family_name: string;
  middle_name: string;
  given_name: string;
  gender: Gender;
  birth_year: number;
  standing: Standing;
  sponsor_unit: number | null;
  admission_date: Day | null;
  official_date: Day | null;
}

/** Standings of people who were never admitted. */
const NOT_ADMITTED: readonly Standing[] = ['CANDIDATE', 'GUEST'];

/** Parts of a Vietnamese name under the rule of the last word; names that break it are given in parts. */
export function nameParts(fullName: string): Pick<MemberRow, 'family_name' | 'middle_name' | 'given_name'> {
  const words = fullName.split(' ');
  const given = words.at(-1) ?? '';
  return { family_name: words[0] ?? '', middle_name: words.slice(1, -1).join(' '), given_name: given };
}

/** Day of recognition as an official member: twelve months after admission (Charter art. 5); none on probation. */
function officialDate(standing: Standing, admission: Day | null): Day | null {
  return standing === 'PROBATIONARY' || admission === null ? null : addYears(admission, 1);
}

/** A person, an official member admitted in 2010 unless told otherwise. */
export function memberRow(values: Pick<MemberRow, 'id' | 'full_name'> & Partial<MemberRow>): MemberRow {
  const standing = values.standing ?? 'OFFICIAL';
  const usual = NOT_ADMITTED.includes(standing) ? null : '2010-05-19';
  const admission = values.admission_date === undefined ? usual : values.admission_date;
  return {
    ...nameParts(values.full_name),
    gender: 'M',
    birth_year: 1982,
    standing,
    sponsor_unit: null,
    admission_date: admission,
    official_date: officialDate(standing, admission),
    ...values,
  };
}
