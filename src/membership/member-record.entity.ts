import type { Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { Column, edge, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import type { Fact } from '../kernel/nouns.js';
import type { Correction } from './correction.entity.js';
import { Member, type Writing } from './member.entity.js';
import { homeInForce, Membership } from './membership.entity.js';

/** Class F2a of access.md 2.5: identifiers. */
const IDENTIFIERS = ['citizenId', 'cardNumber', 'cardIssuedOn', 'cardIssuedAt', 'profileNumber'] as const;
/** F2b: what a cell secretary needs. */
export const CONTACT = ['birthDate', 'phone'] as const;
/** F2c: addresses. */
const ADDRESSES = ['email', 'permanentAddress', 'temporaryAddress'] as const;
/** F2d: the rest of the record, family and political history apart. */
const BIOGRAPHY = [
  ...(['birthName', 'aliases', 'birthPlace', 'homeTown', 'ethnicity', 'religion', 'health', 'photo'] as const),
  ...(['occupation', 'employmentStatus', 'generalEducation', 'professionalQualification', 'academicTitle'] as const),
  ...(['foreignLanguages', 'itLevel', 'youthUnionDate', 'workHistory', 'rewards'] as const),
] as const;

/** The fields that an edit or a correction may change: F2, never F2f. */
export const RECORD_FIELDS = [...IDENTIFIERS, ...CONTACT, ...ADDRESSES, ...BIOGRAPHY] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];
/** New values of some fields; null removes one. */
export type RecordChange = Partial<Record<RecordField, string | null>>;

declare module '../kernel/policy.js' {
  interface Actions {
    editRecord: MemberRecord;
    verifyRecord: MemberRecord;
  }
}

declare module './member.entity.js' {
  interface Member {
    record: MemberRecord | null;
  }
}

const samePerson: Fact['on'] = ({ row, fact }) => `${fact}.id = ${row}.id`;

@Noun({
  table: 'member_record',
  subject: 'id',
  acts: { editRecord: {}, verifyRecord: {} },
  description: 'The record of a person (hồ sơ đảng viên): read by need, and every look is logged.',
  sorts: [{ name: 'ID', description: 'By id.', fields: [], terms: [] }],
})
export class MemberRecord {
  @Id()
  id!: string;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Citizen identity number (số CCCD): 12 digits, 9 for the older kind.' })
  citizenId!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Number of the member card (số thẻ đảng viên).' })
  cardNumber!: string | null;

  @Column({ class: 'F2', type: 'date', nullable: true, description: 'Day on which the card was issued (ngày cấp thẻ).' })
  cardIssuedOn!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Where the card was issued (nơi cấp thẻ).' })
  cardIssuedAt!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Number of the file (số lý lịch).' })
  profileNumber!: string | null;

  @Column({ class: 'F2', type: 'date', nullable: true, description: 'Day of birth (ngày sinh).' })
  birthDate!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Telephone number (số điện thoại): digits with the leading 0.' })
  phone!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'E-mail address (thư điện tử).' })
  email!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Permanent address (nơi thường trú).' })
  permanentAddress!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Present address (nơi ở hiện nay).' })
  temporaryAddress!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Name at birth (tên khai sinh).' })
  birthName!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Other names (bí danh), separated by commas.' })
  aliases!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Place of birth as certified (nơi sinh).' })
  birthPlace!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Home town (quê quán).' })
  homeTown!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Ethnic group (dân tộc).' })
  ethnicity!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Religion (tôn giáo).' })
  religion!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Health (tình trạng sức khỏe).' })
  health!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Reference of the portrait (ảnh), as the file store names it.' })
  photo!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Occupation (nghề nghiệp).' })
  occupation!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Kind of employment (tình trạng việc làm).' })
  employmentStatus!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Schooling (giáo dục phổ thông).' })
  generalEducation!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Professional qualification as declared (trình độ chuyên môn).' })
  professionalQualification!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Academic title or degree (học hàm, học vị).' })
  academicTitle!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Foreign languages (ngoại ngữ).' })
  foreignLanguages!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Skill in information technology (tin học).' })
  itLevel!: string | null;

  @Column({ class: 'F2', type: 'date', nullable: true, description: 'Day of admission to the Youth Union (ngày vào Đoàn).' })
  youthUnionDate!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Work history (quá trình công tác), as text.' })
  workHistory!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Rewards (khen thưởng), as text.' })
  rewards!: string | null;

  @Column({ class: 'F2', type: 'date', nullable: true, description: 'Day on which the record was last checked (ngày thẩm tra).' })
  verifiedAt!: string | null;

  @Column({ class: 'F2f', type: 'text', nullable: true, description: 'Family history (hoàn cảnh gia đình), as text.' })
  familyHistory!: string | null;

  @Column({ class: 'F2f', type: 'text', nullable: true, description: 'Political history (lịch sử chính trị), as text.' })
  politicalHistory!: string | null;

  verifiedBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  verifiedById!: string | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** The unit of the person, for the audit log; the record has no levels of its own. */
  unitNo: number | null = null;

  @Facts(() => Member, samePerson)
  person!: Member[];

  @Facts(() => Membership, homeInForce)
  homes!: Membership[];

  /** Enters values (F2, never F2f); what is left out stays. */
  edit(this: Authorised<MemberRecord, 'editRecord'>, change: RecordChange, person: Member, writing: Writing): void {
    this.enter(recordForms(change, 'input.', writing.today), person, 'input.');
  }

  /** Enters the values of a correction that is accepted. */
  correct(change: RecordChange, person: Member, by: { writing: Writing; correction: Authorised<Correction, 'acceptCorrection'> }): void {
    this.enter(recordForms(change, '', by.writing.today), person, '');
  }

  /** Notes that the record was checked (thẩm tra hồ sơ). */
  verify(this: Authorised<MemberRecord, 'verifyRecord'>, { person, today }: Writing): void {
    this.verifiedAt = today;
    this.verifiedById = person;
    this.version += 1;
  }

  private enter(change: RecordChange, { birthYear }: Member, path: string): void {
    Object.assign(this, change);
    if (this.birthDate !== null && Number(this.birthDate.slice(0, 4)) !== birthYear)
      throw new RuleViolationError('BIRTH_YEAR_DIFFERS', [`${path}birthDate`]);
    this.version += 1;
  }
}

const CITIZEN_ID = /^(\d{9}|\d{12})$/;
const PHONE = /^0\d{9,10}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Values in the form in which they are stored; a rule's answer for those that have none. */
export function recordForms(change: RecordChange, path: string, today: string): RecordChange {
  const { citizenId, phone, email } = change;
  const formed = {
    ...change,
    ...(citizenId && { citizenId: citizenId.replace(/[\s.]/g, '') }),
    ...(phone && { phone: phone.replace(/[\s.-]/g, '').replace(/^\+84/, '0') }),
  };
  if (formed.citizenId && !CITIZEN_ID.test(formed.citizenId)) throw new RuleViolationError('CITIZEN_ID_FORM', [`${path}citizenId`]);
  if (formed.phone && !PHONE.test(formed.phone)) throw new RuleViolationError('PHONE_FORM', [`${path}phone`]);
  if (email && !EMAIL.test(email)) throw new RuleViolationError('EMAIL_FORM', [`${path}email`]);
  for (const day of ['birthDate', 'cardIssuedOn', 'youthUnionDate'] as const)
    if ((formed[day] ?? '') > today) throw new RuleViolationError('DATE_IN_FUTURE', [`${path}${day}`]);
  return formed;
}

edge(Member, 'record', {
  class: 'base',
  to: () => MemberRecord,
  column: 'id',
  target: 'id',
  description: 'The record (hồ sơ đảng viên), by its own rules: null where you may not see it.',
});
