import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from '../kernel/decision-input.js';
import { enumerationNamed } from '../kernel/enumeration.js';
import { CalendarDate } from '../kernel/scalars.js';

const eventType = (): object => enumerationNamed('MembershipEventType');

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the event that you have seen (phiên bản); another one now is CONFLICT.';
const DECISION = 'The collective decision (quyết định của tập thể); without it RULE_VIOLATION.';
const PAPERS = 'at most 30 entries of 200 characters';

@InputType('MembershipEventActInput', { description: 'What every act on membership events takes.' })
abstract class MembershipEventActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

/** What a file says; a draft and an edit take it. */
@InputType('MembershipEventDossier', { description: 'The words of a file (hồ sơ).' })
abstract class DossierInput extends MembershipEventActInput {
  @Field(() => String, { nullable: true, description: 'Reason (lý do), at most 2,000 characters.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Remarks (nhận xét), at most 2,000 characters.' })
  remarks?: string | null;

  @Field(() => [String], { nullable: true, description: `Papers of the file (danh mục hồ sơ), ${PAPERS}.` })
  checklist?: string[] | null;

  @Field(() => [String], { nullable: true, description: `Attachments (tài liệu kèm theo), ${PAPERS}.` })
  attachments?: string[] | null;
}

@InputType('CreateMembershipEventInput', { description: 'A file on a person (lập hồ sơ biến động).' })
export class CreateMembershipEventInput extends DossierInput {
  @Field(eventType as () => typeof String, { description: 'Type (loại biến động); transfers are not opened here.' })
  type!: string;

  @Field(() => ID, { description: 'The person (người có biến động).' })
  memberId!: string;
}

@InputType('ProposeMembershipEventInput', { description: 'A proposal of an integration account (đề xuất từ hệ thống kết nối).' })
export class ProposeMembershipEventInput extends CreateMembershipEventInput {}

@InputType('EditMembershipEventInput', { description: 'What to correct in a file (sửa hồ sơ); what is left out stays as it is.' })
export class EditMembershipEventInput extends DossierInput {
  @Field(() => ID, { description: 'The event.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('MembershipEventInput', { description: 'What every act on an event that is there takes.' })
abstract class MembershipEventInput extends MembershipEventActInput {
  @Field(() => ID, { description: 'The event.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('SubmitMembershipEventInput', { description: 'Submission of a file (trình hồ sơ).' })
export class SubmitMembershipEventInput extends MembershipEventInput {}

@InputType('AgreeMembershipEventInput', { description: 'Agreement of the grassroots committee (cấp ủy cơ sở đồng ý).' })
export class AgreeMembershipEventInput extends MembershipEventInput {}

@InputType('ReturnMembershipEventInput', { description: 'Return for correction (trả lại).' })
export class ReturnMembershipEventInput extends MembershipEventInput {
  @Field(() => String, {
    nullable: true,
    description: 'What is to be corrected (lý do), at most 2,000 characters; without it RULE_VIOLATION.',
  })
  reason?: string | null;
}

@InputType('RejectMembershipEventInput', { description: 'Refusal by the deciding body (không đồng ý).' })
export class RejectMembershipEventInput extends MembershipEventInput {
  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;

  @Field(() => String, { nullable: true, description: 'Reason (lý do), at most 2,000 characters; without it RULE_VIOLATION.' })
  reason?: string | null;
}

@InputType('DecideMembershipEventInput', { description: 'Decision that takes effect at once (quyết định).' })
export class DecideMembershipEventInput extends MembershipEventInput {
  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Day from which it holds (ngày có hiệu lực), today or before; the day of the decision when left out. Of a death the day of death.',
  })
  effectiveDate?: string | null;
}
