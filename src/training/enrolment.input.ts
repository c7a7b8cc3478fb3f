import { Field, ID, InputType, Int } from 'type-graphql';

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the enrolment that you have seen (phiên bản); another one now is CONFLICT.';

@InputType('EnrolmentActInput', { description: 'What every act on enrolments takes.' })
abstract class EnrolmentActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('NominateEnrolmentInput', { description: 'A nomination for a class (cử đi học).' })
export class NominateEnrolmentInput extends EnrolmentActInput {
  @Field(() => ID, { description: 'The class (lớp), while it takes nominations.' })
  classId!: string;

  @Field(() => ID, { description: 'The person (học viên): a current member, a candidate or a guest.' })
  memberId!: string;
}

@InputType('EnrolTrainingNeedsInput', { description: 'Nominations for those who need what a class gives (cử đi học theo nhu cầu).' })
export class EnrolTrainingNeedsInput extends EnrolmentActInput {
  @Field(() => ID, { description: 'The class (lớp), of the level that is needed or a higher one.' })
  classId!: string;

  @Field(() => [ID], { description: 'Training needs (nhu cầu), at most 100; all are nominated, or none.' })
  needIds!: string[];
}

@InputType('EnrolmentInput', { description: 'What every act on an enrolment that is there takes.' })
abstract class EnrolmentInput extends EnrolmentActInput {
  @Field(() => ID, { description: 'The enrolment.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('SubmitEnrolmentInput', { description: 'Sends a nomination on to the organiser (đề nghị).' })
export class SubmitEnrolmentInput extends EnrolmentInput {}

@InputType('ConfirmEnrolmentInput', { description: 'Gives a place in the class (xác nhận).' })
export class ConfirmEnrolmentInput extends EnrolmentInput {}

@InputType('RejectEnrolmentInput', { description: 'Does not take the person (không nhận).' })
export class RejectEnrolmentInput extends EnrolmentInput {}

@InputType('WithdrawEnrolmentInput', { description: 'Takes the person out of the class (rút).' })
export class WithdrawEnrolmentInput extends EnrolmentInput {}

@InputType('MarkAttendanceInput', { description: 'Who came to a session (điểm danh).' })
export class MarkAttendanceInput extends EnrolmentInput {
  @Field(() => ID, { description: 'The session (buổi học) of the class.' })
  sessionId!: string;

  @Field(() => Boolean, { description: 'True for who came (có mặt).' })
  present!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not (lý do vắng), at most 300 characters.' })
  excuse?: string | null;
}
