import type { BodyKind, BodyRow } from './body.factory.js';
import { bodyRow } from './body.factory.js';
import type { Day } from './day.js';
import type { HoldingRow } from './holding.factory.js';
import { holdingRow } from './holding.factory.js';
import { idMaker } from './ids.js';
import type { KinshipRow } from './kinship.factory.js';
import { kinshipRow } from './kinship.factory.js';
import type { MembershipRow } from './membership.factory.js';
import { membershipRow } from './membership.factory.js';
import type { OrganizationRow } from './organization.factory.js';
import { organizationRow } from './organization.factory.js';
import type { OrganizationEventRow } from './organization-event.factory.js';
import { organizationEventRow } from './organization-event.factory.js';
import type { QualificationRow } from './qualification.factory.js';
import { qualificationRow } from './qualification.factory.js';
import type { RecordRow } from './record.factory.js';
import type { Rows } from './rows.js';
import { noRows } from './rows.js';
import type { SeatRow, Title } from './seat.factory.js';
import { seatRow } from './seat.factory.js';
import type { TermRow } from './term.factory.js';
import { termRow } from './term.factory.js';

/** Vietnamese names of bodies, for those that have no name of their own. */
const BODY_NAMES: Readonly<Record<BodyKind, string>> = {
  EXECUTIVE: 'Ban Chấp hành',
  STANDING: 'Ban Thường vụ',
  INSPECTION: 'Ủy ban Kiểm tra',
  ORGANISATION_BOARD: 'Ban Tổ chức',
  PROPAGANDA_BOARD: 'Ban Tuyên giáo',
  MASS_BOARD: 'Ban Dân vận',
  PROPAGANDA_MASS_BOARD: 'Ban Tuyên giáo và Dân vận',
  OFFICE: 'Văn phòng',
  WORKING_GROUP: 'Tổ công tác',
  CONGRESS: 'Đại hội',
};

type Span = { readonly valid_from: Day; readonly valid_to: Day | null };

/** Collects the rows of a dataset and gives each the next id. */
export class Builder {
  readonly rows: Rows = noRows();
  readonly id: () => string;

  constructor(label: string) {
    this.id = idMaker(label);
  }

  unit(values: Omit<Parameters<typeof organizationRow>[0], 'id'>): OrganizationRow {
    const row = organizationRow({ id: this.id(), ...values });
    this.rows.organization.push(row);
    return row;
  }

  term(unit: number, values: Partial<TermRow> = {}): TermRow {
    const row = termRow({ id: this.id(), unit, ...values });
    this.rows.term.push(row);
    return row;
  }

  body(unit: number, kind: BodyKind, values: Partial<BodyRow> = {}): BodyRow {
    const row = bodyRow({ id: this.id(), unit, kind, name: BODY_NAMES[kind], ...values });
    this.rows.body.push(row);
    return row;
  }

  /** Seats of one title, as old as their body. */
  seats(body: BodyRow, title: Title, count = 1): SeatRow[] {
    const { state, valid_from, valid_to } = body;
    const made = Array.from({ length: count }, (_, index) =>
      seatRow({ id: this.id(), unit: body.unit, body_id: body.id, title, ordinal: index + 1, state, valid_from, valid_to }),
    );
    this.rows.seat.push(...made);
    return made;
  }

  /** One person in one seat; ended when the span is closed. */
  hold(seat: SeatRow, member: string, values: Partial<HoldingRow> & Partial<Span> = {}): HoldingRow {
    const state = (values.valid_to ?? null) === null ? 'ACTIVE' : 'ENDED';
    const valid_from = values.valid_from ?? seat.valid_from;
    const basic = { id: this.id(), unit: seat.unit, seat_id: seat.id, member_id: member, valid_from };
    const row = holdingRow({ ...basic, state, ...values });
    this.rows.seat_holding.push(row);
    return row;
  }

  membership(unit: number, member: string, values: Partial<MembershipRow> = {}): MembershipRow {
    const row = membershipRow({ id: this.id(), unit, member_id: member, ...values });
    this.rows.membership.push(row);
    return row;
  }

  /** An event of the unit; the level is that of the unit which it is about. */
  event(
    unit: number,
    type: OrganizationEventRow['type'],
    subject_level: number,
    values: Partial<OrganizationEventRow>,
  ): OrganizationEventRow {
    const row = organizationEventRow({ id: this.id(), unit, type, subject_level, ...values });
    this.rows.organization_event.push(row);
    return row;
  }

  /** What is known of a person in the record. */
  record(member: string, values: Omit<RecordRow, 'id'>): void {
    this.rows.records.push({ id: member, ...values });
  }

  kinship(person: string, values: Omit<KinshipRow, 'id' | 'person_id' | 'source'> & Partial<KinshipRow>): void {
    this.rows.kinship.push(kinshipRow({ id: this.id(), person_id: person, ...values }));
  }

  qualification(member: string, values: Pick<QualificationRow, 'type' | 'level'> & Partial<QualificationRow>): void {
    this.rows.qualification.push(qualificationRow({ id: this.id(), member_id: member, ...values }));
  }

  /** Marks a unit as one that ends on the day, after its parts, with its successor. */
  end(unit: OrganizationRow, day: Day, successor: number): void {
    this.rows.endings.push({ no: unit.no, level: unit.level, valid_to: day });
    this.rows.organization_successor.push({ from_no: unit.no, to_no: successor, effective_on: day });
  }
}
