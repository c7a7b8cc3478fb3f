import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from '../kernel/decision-input.js';
import { enumerationNamed } from '../kernel/enumeration.js';
import { CalendarDate } from '../kernel/scalars.js';

type Process = 'SEAT_HOLDING' | 'MEMBERSHIP_EVENT' | 'ORGANIZATION_EVENT' | 'MEMBER_RECORD' | 'ROLE_GRANT' | 'PLANNING' | 'TRAINING';
const processes = (): object[] => [enumerationNamed('MoratoriumProcess')];

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the moratorium that you have seen (phiên bản); another one now is CONFLICT.';
const DECISION = 'The collective decision (quyết định của tập thể); without it RULE_VIOLATION.';

@InputType('MoratoriumActInput', { description: 'What every act on a moratorium takes.' })
abstract class MoratoriumActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('MoratoriumInput', { description: 'What every act on a moratorium that is there takes.' })
abstract class MoratoriumInput extends MoratoriumActInput {
  @Field(() => ID, { description: 'The moratorium.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('CreateMoratoriumInput', { description: 'A suspension to be drafted (dự thảo tạm dừng).' })
export class CreateMoratoriumInput extends MoratoriumActInput {
  @Field(() => ID, { description: 'The unit that is to issue it (đơn vị ban hành): your own.' })
  unitId!: string;

  @Field(() => ID, { description: 'The unit that it is to hold for, with all below (phạm vi): your own or one below.' })
  scopeId!: string;

  @Field(processes as () => (typeof String)[], { description: 'Processes to be suspended (quy trình tạm dừng), at least one.' })
  processes!: Process[];

  @Field(() => String, { description: 'What it is about (trích yếu), 1 to 500 characters.' })
  title!: string;

  @Field(() => CalendarDate, { description: 'First day (từ ngày); not before the decision.' })
  from!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'First day no longer suspended (đến ngày); open without it.' })
  to?: string | null;
}

@InputType('EditMoratoriumInput', { description: 'What to change in a draft (sửa dự thảo); what is left out stays as it is.' })
export class EditMoratoriumInput extends MoratoriumInput {
  @Field(() => ID, { nullable: true, description: 'The unit that it is to hold for (phạm vi).' })
  scopeId?: string | null;

  @Field(processes as () => (typeof String)[], { nullable: true, description: 'Processes to be suspended (quy trình tạm dừng).' })
  processes?: Process[] | null;

  @Field(() => String, { nullable: true, description: 'What it is about (trích yếu), 1 to 500 characters.' })
  title?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day (từ ngày).' })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day no longer suspended (đến ngày); null leaves it open.' })
  to?: string | null;
}

@InputType('SubmitMoratoriumInput', { description: 'A draft for the deciding body (trình dự thảo).' })
export class SubmitMoratoriumInput extends MoratoriumInput {}

@InputType('DecideMoratoriumInput', { description: 'The decision on a submitted moratorium (quyết định tạm dừng).' })
export class DecideMoratoriumInput extends MoratoriumInput {
  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;
}

@InputType('EndMoratoriumInput', { description: 'The decision to end a moratorium before its last day (chấm dứt trước hạn).' })
export class EndMoratoriumInput extends MoratoriumInput {
  @Field(() => CalendarDate, { description: 'First day no longer suspended (chấm dứt từ ngày); not before the decision.' })
  to!: string;

  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;
}
