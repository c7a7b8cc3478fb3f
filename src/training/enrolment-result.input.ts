import { Field, ID, InputType, Int } from 'type-graphql';
import { enumerationNamed } from '../kernel/enumeration.js';
import { CalendarDate } from '../kernel/scalars.js';

const grade = (): object => enumerationNamed('Grade');
const certificateType = (): object => enumerationNamed('CertificateType');

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the result that you have seen (phiên bản); another one now is CONFLICT.';

@InputType('EnrolmentResultActInput', { description: 'What every act on results takes.' })
abstract class EnrolmentResultActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The result.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('ResultMarksInput', { description: 'What a result says.' })
abstract class ResultMarksInput extends EnrolmentResultActInput {
  @Field(() => Boolean, { description: 'Passed (đạt).' })
  passed!: boolean;

  @Field(() => String, { nullable: true, description: 'Score (điểm), 0 to 10, two decimals at most.' })
  score?: string | null;

  @Field(grade as () => typeof String, { nullable: true, description: 'Grade (xếp loại).' })
  grade?: string | null;
}

@InputType('EnterResultInput', { description: 'A result (vào điểm).' })
export class EnterResultInput extends ResultMarksInput {}

@InputType('CorrectResultInput', { description: 'Another result than was entered (sửa điểm); it takes the place of the whole.' })
export class CorrectResultInput extends ResultMarksInput {}

@InputType('IssueCertificateInput', { description: 'A certificate (cấp chứng chỉ).' })
export class IssueCertificateInput extends EnrolmentResultActInput {
  @Field(certificateType as () => typeof String, { description: 'Kind of certificate (loại chứng chỉ).' })
  certificateType!: string;

  @Field(() => String, { description: 'Number of the certificate (số hiệu), at most 50 characters.' })
  certificateNumber!: string;

  @Field(() => CalendarDate, { description: 'Day of issue (ngày cấp), today or before.' })
  issuedOn!: string;
}
