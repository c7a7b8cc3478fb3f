import { back, columns, labelIn, nameIn, ref, sort, unitIn, value, type Noun } from './model.js';
import type { Member, MemberRecord, MembershipEvent } from './oracle/rows.js';
import { reached, stage } from './oracle/rule.js';

/** Full years between two days. */
function fullYears(from: string | null, today: string): number | null {
  if (from === null) return null;
  const years = Number(today.slice(0, 4)) - Number(from.slice(0, 4));
  return today.slice(5) < from.slice(5) ? years - 1 : years;
}

const MEMBER: Noun = {
  type: 'Member',
  table: 'member',
  fields: {
    ...columns('id ~fullName ~familyName ~middleName ~givenName version birthYear gender standing admissionDate officialDate'),
    homeUnit: unitIn('home_unit'),
    homeUnitLabel: labelIn('home_unit'),
    partyAge: value((row: Member, { ground }) => fullYears(row.admission_date, ground.today)),
    record: ref('MemberRecord', 'id'),
    positions: back('SeatHolding', 'member_id'),
    memberships: back('Membership', 'member_id'),
    membershipEvents: back('MembershipEvent', 'member_id'),
    qualifications: back('Qualification', 'member_id'),
    corrections: back('Correction', 'member_id'),
    enrolments: back('Enrolment', 'member_id'),
  },
  sorts: {
    NAME: sort('givenName familyName middleName', 'given_name family_name middle_name', { vietnamese: true }),
    ADMISSION_DATE: sort('admissionDate', 'admission_date', { late: true }),
  },
  listed: { unless: 'standing', test: ({ standing }: Member) => ['PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED'].includes(standing) },
  search: { text: ({ full_name }: Member) => full_name, exact: ({ full_name }: Member) => full_name, fields: ['fullName'] },
};

const RECORD: Noun = {
  type: 'MemberRecord',
  table: 'member_record',
  fields: {
    ...columns('id version citizenId cardNumber cardIssuedOn cardIssuedAt profileNumber birthDate phone email permanentAddress'),
    ...columns('temporaryAddress birthName aliases birthPlace homeTown ethnicity religion health photo occupation employmentStatus'),
    ...columns('generalEducation professionalQualification academicTitle foreignLanguages itLevel youthUnionDate workHistory rewards'),
    ...columns('verifiedAt familyHistory politicalHistory'),
    verifiedBy: value((row: MemberRecord, { ground }) => ground.member(row.verified_by_id)?.full_name ?? null),
    kinship: back('Kinship', 'person_id'),
  },
  sorts: { ID: sort('', '') },
};

const KINSHIP: Noun = {
  type: 'Kinship',
  table: 'kinship',
  fields: { ...columns('id relation name source'), record: ref('MemberRecord', 'person_id'), relative: ref('Member', 'relative_id') },
  sorts: { ID: sort('', '') },
};

const CORRECTION: Noun = {
  type: 'Correction',
  table: 'correction',
  fields: {
    ...columns('id state version proposedOn note decidedOn reason'),
    proposerName: nameIn('created_by'),
    deciderName: nameIn('decided_by_id'),
    member: ref('Member', 'member_id'),
    qualification: ref('Qualification', 'qualification_id'),
    items: back('CorrectionItem', 'correction_id'),
  },
  sorts: { ID: sort('', ''), PROPOSED_ON: sort('proposedOn', 'proposed_on') },
};

const ITEM: Noun = {
  type: 'CorrectionItem',
  table: 'correction_item',
  fields: { ...columns('id field oldValue newValue'), correction: ref('Correction', 'correction_id') },
  sorts: { ID: sort('', '') },
};

const QUALIFICATION: Noun = {
  type: 'Qualification',
  table: 'qualification',
  fields: { ...columns('id type level version completedOn school certificateNumber state'), member: ref('Member', 'member_id') },
  sorts: { ID: sort('', ''), COMPLETED_ON: sort('completedOn', 'completed_on', { late: true }) },
};

const MEMBERSHIP: Noun = {
  type: 'Membership',
  table: 'membership',
  fields: {
    ...columns('id kind status from=valid_from to=valid_to endReason'),
    person: ref('Member', 'member_id'),
    personName: nameIn('member_id'),
    unit: unitIn('unit'),
    unitLabel: labelIn('unit'),
  },
  sorts: { FROM: sort('from', 'valid_from') },
};

const ORDER = ['DRAFT', 'SUBMITTED', 'AGREED', 'DECIDED', 'PRESENTED', 'ACCEPTED', 'EFFECTIVE'];

const EVENT: Noun = {
  type: 'MembershipEvent',
  table: 'membership_event',
  fields: {
    ...columns('id type state decisionDate effectiveDate version reason remarks checklist attachments votes'),
    person: ref('Member', 'member_id'),
    personName: nameIn('member_id'),
    unitLabel: labelIn('unit'),
    receivingUnitLabel: value((row: MembershipEvent, world) =>
      reached(ORDER, stage(row), 'DECIDED') ? world.label(row.receiving_unit) : null,
    ),
    documentNumber: value((row: MembershipEvent, world) => world.decisionNumber(row.decision_id)),
  },
  sorts: { DECISION_DATE: sort('decisionDate', 'decision_date', { late: true }) },
};

export const PEOPLE_NOUNS: readonly Noun[] = [MEMBER, RECORD, KINSHIP, CORRECTION, ITEM, QUALIFICATION, MEMBERSHIP, EVENT];
