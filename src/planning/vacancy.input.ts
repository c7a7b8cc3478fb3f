import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from '../kernel/decision-input.js';
import { CalendarDate } from '../kernel/scalars.js';

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the vacancy that you have seen (phiên bản); another one now is CONFLICT.';
const DECISION = 'The collective decision (quyết định của tập thể); without it RULE_VIOLATION.';
const WORDS = 'at most 4,000 characters';

@InputType('VacancyActInput', { description: 'What every act on a vacancy takes.' })
abstract class VacancyActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('VacancyInput', { description: 'What every act on a vacancy that is there takes.' })
abstract class VacancyInput extends VacancyActInput {
  @Field(() => ID, { description: 'The vacancy.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('CreateVacancyInput', { description: 'A proposal to fill a seat that nobody holds (dự thảo kiện toàn).' })
export class CreateVacancyInput extends VacancyActInput {
  @Field(() => ID, { description: 'The seat (chức danh khuyết), of a unit within yours.' })
  seatId!: string;

  @Field(() => [ID], { description: 'Who is considered (nhân sự dự kiến); `plannedFor` of the seat lists who is planned.' })
  candidateIds!: string[];

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day without a holder (khuyết từ ngày); the day after the last one without it.',
  })
  since?: string | null;

  @Field(() => String, { nullable: true, description: `Remarks (ý kiến), ${WORDS}.` })
  comments?: string | null;
}

@InputType('EditVacancyInput', { description: 'What to change in a draft (sửa dự thảo); what is left out stays as it is.' })
export class EditVacancyInput extends VacancyInput {
  @Field(() => [ID], { nullable: true, description: 'Who is considered (nhân sự dự kiến), in place of those named before.' })
  candidateIds?: string[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day without a holder (khuyết từ ngày).' })
  since?: string | null;

  @Field(() => String, { nullable: true, description: `Remarks (ý kiến), ${WORDS}; null removes them.` })
  comments?: string | null;
}

@InputType('SubmitVacancyInput', { description: 'A draft for the deciding committee (trình).' })
export class SubmitVacancyInput extends VacancyInput {}

@InputType('ReturnVacancyInput', { description: 'A proposal that goes back for correction (trả lại).' })
export class ReturnVacancyInput extends VacancyInput {
  @Field(() => String, { nullable: true, description: `Reason (lý do), ${WORDS}; without it RULE_VIOLATION.` })
  reason?: string | null;
}

@InputType('AppraiseVacancyInput', { description: "The organisation board's appraisal (thẩm định)." })
export class AppraiseVacancyInput extends VacancyInput {
  @Field(() => String, { nullable: true, description: `Appraisal (ý kiến thẩm định), ${WORDS}; without it RULE_VIOLATION.` })
  appraisal?: string | null;
}

@InputType('GiveVacancyOpinionInput', { description: "The inspection committee's opinion (ý kiến của ủy ban kiểm tra)." })
export class GiveVacancyOpinionInput extends VacancyInput {
  @Field(() => String, { nullable: true, description: `Opinion (ý kiến), ${WORDS}; without it RULE_VIOLATION.` })
  opinion?: string | null;
}

@InputType('DecideVacancyInput', { description: 'The decision on who is to fill the seat (quyết định nhân sự).' })
export class DecideVacancyInput extends VacancyInput {
  @Field(() => ID, { nullable: true, description: 'The candidate chosen (nhân sự được chọn); one alone need not be named.' })
  candidateId?: string | null;

  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;
}

@InputType('FillVacancyInput', { description: 'That the person chosen holds the seat (kiện toàn).' })
export class FillVacancyInput extends VacancyInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The recognised holding (việc giữ chức danh). Without it that of the person chosen, made by the decision where you could recognise it.',
  })
  holdingId?: string | null;
}

@InputType('CloseVacancyInput', { description: 'The end of a vacancy (kết thúc).' })
export class CloseVacancyInput extends VacancyInput {
  @Field(() => String, { nullable: true, description: `Reason (lý do), ${WORDS}; of one that is not filled it is needed.` })
  reason?: string | null;
}
