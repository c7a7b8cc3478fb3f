import { Field, ID, InputType, Int } from 'type-graphql';
import { enumerationNamed } from '../kernel/enumeration.js';
import { CalendarDate } from '../kernel/scalars.js';

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version that you have seen (phiên bản); another one now is CONFLICT.';

@InputType('PersonActInput', { description: 'What every act on a person takes.' })
abstract class PersonActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('PersonRowInput', { description: 'What every act on a row of a person takes.' })
abstract class PersonRowInput extends PersonActInput {
  @Field(() => ID, { description: 'The row.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

const RECORD = [
  ['citizenId', 'text', 'Citizen identity number (số CCCD): 12 digits, 9 for the older kind.'],
  ['cardNumber', 'text', 'Number of the member card (số thẻ đảng viên).'],
  ['cardIssuedOn', 'date', 'Day on which the card was issued (ngày cấp thẻ).'],
  ['cardIssuedAt', 'text', 'Where the card was issued (nơi cấp thẻ).'],
  ['profileNumber', 'text', 'Number of the file (số lý lịch).'],
  ['birthDate', 'date', 'Day of birth (ngày sinh).'],
  ['phone', 'text', 'Telephone number (số điện thoại): digits with the leading 0.'],
  ['email', 'text', 'E-mail address (thư điện tử).'],
  ['permanentAddress', 'text', 'Permanent address (nơi thường trú).'],
  ['temporaryAddress', 'text', 'Present address (nơi ở hiện nay).'],
  ['birthName', 'text', 'Name at birth (tên khai sinh).'],
  ['aliases', 'text', 'Other names (bí danh), separated by commas.'],
  ['birthPlace', 'text', 'Place of birth as certified (nơi sinh).'],
  ['homeTown', 'text', 'Home town (quê quán).'],
  ['ethnicity', 'text', 'Ethnic group (dân tộc).'],
  ['religion', 'text', 'Religion (tôn giáo).'],
  ['health', 'text', 'Health (tình trạng sức khỏe).'],
  ['photo', 'text', 'Reference of the portrait (ảnh), as the file store names it.'],
  ['occupation', 'text', 'Occupation (nghề nghiệp).'],
  ['employmentStatus', 'text', 'Kind of employment (tình trạng việc làm).'],
  ['generalEducation', 'text', 'Schooling (giáo dục phổ thông).'],
  ['professionalQualification', 'text', 'Professional qualification as declared (trình độ chuyên môn).'],
  ['academicTitle', 'text', 'Academic title or degree (học hàm, học vị).'],
  ['foreignLanguages', 'text', 'Foreign languages (ngoại ngữ).'],
  ['itLevel', 'text', 'Skill in information technology (tin học).'],
  ['youthUnionDate', 'date', 'Day of admission to the Youth Union (ngày vào Đoàn).'],
  ['workHistory', 'text', 'Work history (quá trình công tác), as text.'],
  ['rewards', 'text', 'Rewards (khen thưởng), as text.'],
] as const;

type RecordValues = Partial<Record<(typeof RECORD)[number][0], string | null>>;

/** Values of the record as optional fields of an input: null removes one, what is left out stays. */
function takesRecord(target: NewableFunction): void {
  for (const [name, type, description] of RECORD)
    Field(() => (type === 'date' ? CalendarDate : String), { nullable: true, description })(target.prototype as object, name);
}

const enumType = (name: string) => (): typeof String => enumerationNamed(name) as typeof String;
const gender = enumType('Gender');
const standing = enumType('Standing');
const level = enumType('QualificationLevel');
const type = enumType('QualificationType');

const PROFILE = [
  ['fullName', () => String, 'Full name as written (họ và tên); without it family, middle and given name in this order.'],
  ['familyName', () => String, 'Family name (họ).'],
  ['middleName', () => String, 'Middle name (tên đệm); null where there is none.'],
  ['givenName', () => String, 'Given name (tên).'],
  ['gender', gender, 'Gender (giới tính).'],
  ['birthYear', () => Int, 'Year of birth (năm sinh).'],
] as const;

interface ProfileValues {
  readonly fullName?: string | null;
  readonly familyName?: string | null;
  readonly middleName?: string | null;
  readonly givenName?: string | null;
  readonly gender?: 'M' | 'F' | null;
  readonly birthYear?: number | null;
}

function takesProfile(target: NewableFunction): void {
  for (const [name, of, description] of PROFILE)
    Field(of as () => typeof String, { nullable: true, description })(target.prototype as object, name);
}

@InputType('CreatePersonInput', { description: 'A candidate or guest (quần chúng ưu tú, khách).' })
export class CreatePersonInput extends PersonActInput {
  @Field(() => ID, { description: 'The unit that sponsors the person (đơn vị giới thiệu), within yours.' })
  sponsorUnitId!: string;

  @Field(standing, { description: 'CANDIDATE or GUEST; every other standing comes by events.' })
  standing!: 'CANDIDATE' | 'GUEST';

  @Field(() => String, { description: 'Family name (họ).' })
  familyName!: string;

  @Field(() => String, { nullable: true, description: 'Middle name (tên đệm).' })
  middleName?: string | null;

  @Field(() => String, { description: 'Given name (tên).' })
  givenName!: string;

  @Field(() => String, { nullable: true, description: 'Full name, where it is written in another order.' })
  fullName?: string | null;

  @Field(gender, { description: 'Gender (giới tính).' })
  gender!: 'M' | 'F';

  @Field(() => Int, { description: 'Year of birth (năm sinh).' })
  birthYear!: number;
}

@InputType('EditProfileInput', { description: 'What to correct in a profile; what is left out stays as it is.' })
export class EditProfileInput extends PersonRowInput {}
export type ProfileEdit = EditProfileInput & ProfileValues;
takesProfile(EditProfileInput);

@InputType('EditRecordInput', { description: 'What to enter in a record (cập nhật hồ sơ); null removes a value, what is left out stays.' })
export class EditRecordInput extends PersonRowInput {}
export type RecordEdit = EditRecordInput & RecordValues;
takesRecord(EditRecordInput);

@InputType('VerifyRecordInput', { description: 'The record that was checked (thẩm tra hồ sơ).' })
export class VerifyRecordInput extends PersonRowInput {}

@InputType('ProposeCorrectionInput', { description: 'Proposed values (đề nghị điều chỉnh) of profile and record.' })
export class ProposeCorrectionInput extends PersonActInput {
  @Field(() => ID, { description: 'The person.' })
  memberId!: string;

  @Field(() => String, { nullable: true, description: 'Note for the record-keeper (ghi chú), at most 1,000 characters.' })
  note?: string | null;
}
export type CorrectionProposal = ProposeCorrectionInput & RecordValues & ProfileValues;
takesProfile(ProposeCorrectionInput);
takesRecord(ProposeCorrectionInput);

@InputType('AcceptCorrectionInput', { description: 'The correction to accept (chấp nhận).' })
export class AcceptCorrectionInput extends PersonRowInput {}

@InputType('RejectCorrectionInput', { description: 'The correction to reject (không chấp nhận), and why.' })
export class RejectCorrectionInput extends PersonRowInput {
  @Field(() => String, { nullable: true, description: 'Why (lý do), at most 1,000 characters; without it RULE_VIOLATION.' })
  reason?: string | null;
}

const COMPLETED = 'Day of completion (ngày hoàn thành).';
const SCHOOL = 'School (cơ sở đào tạo).';
const CERTIFICATE = 'Number of the certificate (số hiệu văn bằng).';

@InputType('AddQualificationInput', { description: 'A qualification to enter (bổ sung trình độ).' })
export class AddQualificationInput extends PersonActInput {
  @Field(() => ID, { description: 'The person.' })
  memberId!: string;

  @Field(type, { description: 'Field (loại).' })
  type!: 'POLITICAL_THEORY';

  @Field(level, { description: 'Level (trình độ), one of the type.' })
  level!: 'ELEMENTARY';

  @Field(() => CalendarDate, { nullable: true, description: COMPLETED })
  completedOn?: string | null;

  @Field(() => String, { nullable: true, description: SCHOOL })
  school?: string | null;

  @Field(() => String, { nullable: true, description: CERTIFICATE })
  certificateNumber?: string | null;
}

@InputType('EditQualificationInput', { description: 'What to correct in a qualification that is not confirmed; what is left out stays.' })
export class EditQualificationInput extends PersonRowInput {
  @Field(level, { nullable: true, description: 'Level (trình độ).' })
  level?: 'ELEMENTARY' | null;

  @Field(() => CalendarDate, { nullable: true, description: COMPLETED })
  completedOn?: string | null;

  @Field(() => String, { nullable: true, description: SCHOOL })
  school?: string | null;

  @Field(() => String, { nullable: true, description: CERTIFICATE })
  certificateNumber?: string | null;
}

@InputType('ConfirmQualificationInput', { description: 'The qualification to confirm (xác nhận).' })
export class ConfirmQualificationInput extends PersonRowInput {}

@InputType('ProposeQualificationCorrectionInput', { description: 'Proposed values of an own qualification (đề nghị điều chỉnh trình độ).' })
export class ProposeQualificationCorrectionInput extends PersonActInput {
  @Field(() => ID, { description: 'The qualification.' })
  qualificationId!: string;

  @Field(level, { nullable: true, description: 'Level (trình độ).' })
  level?: 'ELEMENTARY' | null;

  @Field(() => CalendarDate, { nullable: true, description: COMPLETED })
  completedOn?: string | null;

  @Field(() => String, { nullable: true, description: SCHOOL })
  school?: string | null;

  @Field(() => String, { nullable: true, description: CERTIFICATE })
  certificateNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Note for the record-keeper (ghi chú), at most 1,000 characters.' })
  note?: string | null;
}
