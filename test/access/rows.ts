import type { Pool } from 'pg';

/** Rows as the tables hold them, without the columns that the database derives: the oracle works those out itself. */
export interface Unit {
  readonly id: string;
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly short_name: string;
  readonly kind: string;
  readonly level: number;
  readonly sector: string | null;
  readonly state: 'DRAFT' | 'ACTIVE' | 'SUSPENDED' | 'ENDED';
  readonly parent: number | null;
  readonly founded_on: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly delegated_acts: readonly string[];
}

export interface Link {
  readonly from_no: number;
  readonly to_no: number;
}

export interface Member {
  readonly id: string;
  readonly full_name: string;
  readonly family_name: string;
  readonly middle_name: string;
  readonly given_name: string;
  readonly gender: string;
  readonly birth_year: number;
  readonly standing: string;
  readonly sponsor_unit: number | null;
  readonly admission_date: string | null;
  readonly official_date: string | null;
}

interface Spell {
  readonly valid_from: string;
  readonly valid_to: string | null;
}

export interface Membership extends Spell {
  readonly id: string;
  readonly end_reason: string | null;
  readonly unit: number;
  readonly member_id: string;
  readonly kind: 'OFFICIAL' | 'TEMPORARY';
  readonly status: 'ACTIVE' | 'ENDED';
}

export interface MembershipEvent {
  readonly id: string;
  readonly unit: number;
  readonly member_id: string;
  readonly type: string;
  readonly state: string;
  readonly state_before: string | null;
  readonly receiving_unit: number | null;
  readonly decision_id: string | null;
  readonly decision_date: string | null;
  readonly effective_date: string | null;
  readonly reason: string | null;
  readonly remarks: string | null;
  readonly checklist: readonly string[];
  readonly attachments: readonly string[];
  readonly votes: string | null;
  readonly drafting_unit: number | null;
  readonly submitted_by: string | null;
  readonly proposed_by: string | null;
}

export interface Term extends Spell {
  readonly id: string;
  readonly unit: number;
  readonly from_year: number;
  readonly to_year: number;
  readonly congress_no: number | null;
  readonly state: string;
}

export interface Body extends Spell {
  readonly id: string;
  readonly unit: number;
  readonly kind: string;
  readonly name: string;
  readonly term_id: string | null;
  readonly max_seats: number | null;
  readonly state: string;
}

export interface Seat extends Spell {
  readonly id: string;
  readonly unit: number;
  readonly body_id: string;
  readonly title: string;
  readonly ordinal: number;
  readonly state: string;
}

export interface Holding extends Spell {
  readonly id: string;
  readonly seat_id: string;
  readonly member_id: string;
  readonly how: string;
  readonly state: 'PROPOSED' | 'ACTIVE' | 'ENDED' | 'REJECTED';
  readonly drafting_unit: number | null;
  readonly recorded_on: string;
  readonly backdate_approval: string | null;
}

export interface Account {
  readonly id: string;
  readonly kind: 'PERSON' | 'REPORTING' | 'INTEGRATION' | 'ADMIN';
  readonly member_id: string | null;
  readonly unit: number | null;
}

export interface TrainingClass {
  readonly id: string;
  readonly owner_body: string;
  readonly state: string;
}

export interface Enrolment {
  readonly class_id: string;
  readonly member_id: string;
  readonly state: string;
}

export interface Rows {
  readonly units: readonly Unit[];
  readonly links: readonly Link[];
  readonly members: readonly Member[];
  readonly memberships: readonly Membership[];
  readonly events: readonly MembershipEvent[];
  readonly terms: readonly Term[];
  readonly bodies: readonly Body[];
  readonly seats: readonly Seat[];
  readonly holdings: readonly Holding[];
  readonly accounts: readonly Account[];
  readonly classes: readonly TrainingClass[];
  readonly enrolments: readonly Enrolment[];
}

/** Everything that the oracle needs, read by the owner of the database. */
export async function readRows(pool: Pool): Promise<Rows> {
  const all = async (table: string): Promise<never[]> => (await pool.query<never>(`select * from ${table}`)).rows;
  return {
    units: await all('organization'),
    links: await all('organization_successor'),
    members: await all('member'),
    memberships: await all('membership'),
    events: await all('membership_event'),
    terms: await all('term'),
    bodies: await all('body'),
    seats: await all('seat'),
    holdings: await all('seat_holding'),
    accounts: await all('account'),
    classes: await all('training_class'),
    enrolments: await all('enrolment'),
  };
}
