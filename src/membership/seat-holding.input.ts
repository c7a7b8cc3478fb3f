import { Field, ID, InputType, Int } from 'type-graphql';
import { MOST_BACKDATED_DAYS } from '../kernel/backdating.js';
import { DecisionInput } from '../kernel/decision-input.js';
import { enumerationNamed } from '../kernel/enumeration.js';
import { CalendarDate } from '../kernel/scalars.js';

type Origin = 'ELECTED' | 'DESIGNATED' | 'SUPPLEMENTARY' | 'ASSIGNED';
const origin = (): object => enumerationNamed('HoldingOrigin');

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the holding that you have seen (phiên bản); another one now is CONFLICT.';
const DECISION = 'The collective decision (quyết định của tập thể); without it RULE_VIOLATION.';

@InputType('ActInput', { description: 'What every act takes.' })
abstract class ActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

/** An act on a holding that is there. */
@InputType('HoldingInput', { description: 'What every act on a holding takes.' })
abstract class HoldingInput extends ActInput {
  @Field(() => ID, { description: 'The holding.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('ProposeHoldingInput', { description: 'Who is proposed for which seat (đề nghị chuẩn y chức danh).' })
export class ProposeHoldingInput extends ActInput {
  @Field(() => ID, { description: 'The seat (chức danh).' })
  seatId!: string;

  @Field(() => ID, { description: 'The person (người được đề nghị).' })
  memberId!: string;

  @Field(origin as () => typeof String, { description: 'How the seat was obtained (hình thức).' })
  how!: Origin;

  @Field(() => CalendarDate, { description: 'First day (từ ngày).' })
  from!: string;

  @Field(() => String, { nullable: true, description: 'Note of the proposal (ghi chú), at most 1,000 characters.' })
  proposalNote?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Why the first day lies more than ${MOST_BACKDATED_DAYS} days back (lý do lùi ngày), at most 1,000 characters.`,
  })
  backdateReason?: string | null;
}

@InputType('EditHoldingInput', { description: 'What to correct in a proposal (sửa đề nghị); what is left out stays as it is.' })
export class EditHoldingInput extends HoldingInput {
  @Field(origin as () => typeof String, { nullable: true, description: 'How the seat was obtained (hình thức).' })
  how?: Origin | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day (từ ngày).' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Note of the proposal (ghi chú); null removes it.' })
  proposalNote?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Why the first day lies more than ${MOST_BACKDATED_DAYS} days back (lý do lùi ngày); null removes it.`,
  })
  backdateReason?: string | null;
}

@InputType('RecogniseHoldingInput', { description: 'Recognition of a proposed holding (chuẩn y).' })
export class RecogniseHoldingInput extends HoldingInput {
  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;
}

@InputType('ApproveBackdatedHoldingInput', {
  description: `Approval of a first day more than ${MOST_BACKDATED_DAYS} days back (chấp thuận lùi ngày).`,
})
export class ApproveBackdatedHoldingInput extends HoldingInput {
  @Field(() => String, { nullable: true, description: 'Reason (lý do), at most 1,000 characters; without it RULE_VIOLATION.' })
  reason?: string | null;
}

@InputType('RejectHoldingInput', { description: 'Refusal of a proposed holding (không chuẩn y).' })
export class RejectHoldingInput extends HoldingInput {
  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;

  @Field(() => String, { nullable: true, description: 'Reason (lý do), at most 1,000 characters; without it RULE_VIOLATION.' })
  reason?: string | null;
}

@InputType('EndHoldingInput', { description: 'End of a holding (thôi giữ chức vụ).' })
export class EndHoldingInput extends HoldingInput {
  @Field(() => CalendarDate, { description: 'First day no longer held (thôi giữ từ ngày); not in the future.' })
  to!: string;

  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;

  @Field(() => String, { nullable: true, description: 'Reason (lý do), at most 1,000 characters; without it RULE_VIOLATION.' })
  reason?: string | null;
}

@InputType('AppointHoldingInput', { description: 'Appointment to a seat of staff: head, deputy head or officer (bổ nhiệm, phân công).' })
export class AppointHoldingInput extends ActInput {
  @Field(() => ID, { description: 'The seat (chức danh), of a body of your unit.' })
  seatId!: string;

  @Field(() => ID, { description: 'The person (người được bổ nhiệm).' })
  memberId!: string;

  @Field(() => CalendarDate, { description: 'First day (từ ngày); not before the decision.' })
  from!: string;

  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;
}
