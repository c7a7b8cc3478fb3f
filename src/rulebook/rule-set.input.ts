import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from '../kernel/decision-input.js';
import { enumerationNamed } from '../kernel/enumeration.js';
import { CalendarDate } from '../kernel/scalars.js';

type Subject = 'ORGANISATION' | 'MEMBERSHIP' | 'PLANNING' | 'TRAINING' | 'INSPECTION' | 'MEETING' | 'RATING';
type Kind = 'NUMBER' | 'TEXT' | 'BOOLEAN' | 'DATE';
const subject = (): object => enumerationNamed('RuleSubject');
const kind = (): object => enumerationNamed('ParamKind');

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the rule set that you have seen (phiên bản); another one now is CONFLICT.';
const TO = 'First day no longer in force (hết hiệu lực); open without it.';

@InputType('RuleSetParamInput', { description: 'A parameter (tham số).' })
export class RuleSetParamInput {
  @Field(() => String, { description: 'Name (tên tham số): capitals, digits and underlines, such as `MOST_PER_TITLE`.' })
  name!: string;

  @Field(kind as () => typeof String, { description: 'Kind of the value (kiểu giá trị).' })
  kind!: Kind;

  @Field(() => String, { description: 'Value (giá trị), in the form of its kind, at most 200 characters.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'What it counts (đơn vị tính), at most 200 characters.' })
  measure?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it comes from (căn cứ), at most 200 characters.' })
  regulation?: string | null;
}

@InputType('RuleSetActInput', { description: 'What every act on a rule set takes.' })
abstract class RuleSetActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('RuleSetInput', { description: 'What every act on a rule set that is there takes.' })
abstract class RuleSetInput extends RuleSetActInput {
  @Field(() => ID, { description: 'The rule set.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('CreateRuleSetInput', { description: 'A rule set to be drafted (dự thảo bộ quy tắc).' })
export class CreateRuleSetInput extends RuleSetActInput {
  @Field(() => ID, { description: 'The unit that is to issue it (đơn vị ban hành): your own.' })
  unitId!: string;

  @Field(subject as () => typeof String, { description: 'Subject (nội dung điều chỉnh).' })
  subject!: Subject;

  @Field(() => String, { description: 'Code (mã), 1 to 50 characters.' })
  code!: string;

  @Field(() => String, { description: 'Name (tên gọi), 1 to 500 characters.' })
  name!: string;

  @Field(() => CalendarDate, { description: 'First day in force (hiệu lực từ ngày); not before the decision.' })
  from!: string;

  @Field(() => CalendarDate, { nullable: true, description: TO })
  to?: string | null;

  @Field(() => [RuleSetParamInput], { description: 'Parameters (tham số), at most 100, each name once.' })
  params!: RuleSetParamInput[];
}

@InputType('EditRuleSetInput', { description: 'What to change in a draft (sửa dự thảo); what is left out stays as it is.' })
export class EditRuleSetInput extends RuleSetInput {
  @Field(subject as () => typeof String, { nullable: true, description: 'Subject (nội dung điều chỉnh).' })
  subject?: Subject | null;

  @Field(() => String, { nullable: true, description: 'Code (mã), 1 to 50 characters.' })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'Name (tên gọi), 1 to 500 characters.' })
  name?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day in force (hiệu lực từ ngày).' })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: TO })
  to?: string | null;

  @Field(() => [RuleSetParamInput], { nullable: true, description: 'Parameters (tham số), in the place of all that were there.' })
  params?: RuleSetParamInput[] | null;
}

@InputType('SubmitRuleSetInput', { description: 'A draft for the deciding body (trình dự thảo).' })
export class SubmitRuleSetInput extends RuleSetInput {}

@InputType('DecideRuleSetInput', { description: 'The decision on a submitted rule set (ban hành).' })
export class DecideRuleSetInput extends RuleSetInput {
  @Field(() => DecisionInput, {
    nullable: true,
    description: 'The collective decision (quyết định của tập thể); without it RULE_VIOLATION.',
  })
  decision?: DecisionInput | null;
}
