import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from '../kernel/decision-input.js';
import { enumerationNamed } from '../kernel/enumeration.js';
import { CalendarDate } from '../kernel/scalars.js';

type Type = 'ESTABLISH' | 'RENAME' | 'CHANGE_KIND' | 'TRANSFER' | 'MERGE' | 'SPLIT' | 'DISSOLVE' | 'END' | 'SUSPEND';
type Kind = 'PROVINCE' | 'UPPER' | 'GRASSROOTS_COMMITTEE' | 'GRASSROOTS_CELL' | 'SECTIONAL' | 'CELL' | 'GROUP';
const type = (): object => enumerationNamed('OrganizationEventType');
const kind = (): object => enumerationNamed('OrganizationKind');

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the event that you have seen (phiên bản); another one now is CONFLICT.';
const DECISION = 'The collective decision (quyết định của tập thể); without it RULE_VIOLATION.';
const HANDOVER = 'Day of the handover minutes (ngày biên bản bàn giao); not in the future.';

@InputType('PlannedCellInput', { description: 'A cell that a change of kind makes (chi bộ trực thuộc mới).' })
class PlannedCellInput {
  @Field(() => String, { description: 'Code (mã chi bộ), at most 30 characters, unique among units.' })
  code!: string;

  @Field(() => String, { description: 'Name (tên chi bộ), at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Short name (tên viết tắt), at most 100 characters.' })
  shortName?: string | null;

  @Field(() => [ID], { description: 'Members who are at home in it from then on (đảng viên của chi bộ).' })
  memberIds!: string[];
}

@InputType('OrganizationEventContentInput', { description: 'What a draft says of the unit to be.' })
abstract class ContentInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a new unit (mã tổ chức), at most 30 characters; other events keep the code.',
  })
  newCode?: string | null;

  @Field(() => String, { nullable: true, description: 'New name (tên mới), at most 200 characters.' })
  newName?: string | null;

  @Field(() => String, { nullable: true, description: 'New short name (tên viết tắt mới), at most 100 characters.' })
  newShortName?: string | null;

  @Field(() => Int, { nullable: true, description: 'Members concerned (số đảng viên).' })
  headCount?: number | null;

  @Field(() => CalendarDate, { nullable: true, description: HANDOVER })
  handoverOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What is proposed and why (nội dung tờ trình), at most 4,000 characters.' })
  draftText?: string | null;

  @Field(() => [PlannedCellInput], {
    nullable: true,
    description: 'Of a change of kind: the new cells with all members of the present one (các chi bộ mới), at most 50.',
  })
  cells?: PlannedCellInput[] | null;
}

@InputType('NewOrganizationEventInput', { description: 'What every new event takes.' })
abstract class NewEventInput extends ContentInput {
  @Field(() => ID, { description: 'The unit that the event is about; of an establishment the parent to be (tổ chức).' })
  unitId!: string;

  @Field(type as () => typeof String, { description: 'Type (loại biến động): ESTABLISH, RENAME or CHANGE_KIND.' })
  type!: Type;

  @Field(kind as () => typeof String, {
    nullable: true,
    description: 'Kind of the unit to be (loại tổ chức mới); an establishment needs it.',
  })
  newKind?: Kind | null;
}

@InputType('CreateOrganizationEventInput', { description: 'A new draft (lập dự thảo).' })
export class CreateOrganizationEventInput extends NewEventInput {}

@InputType('RequestOrganizationEventInput', { description: 'A request of a cell to those who decide (đề nghị).' })
export class RequestOrganizationEventInput extends NewEventInput {}

@InputType('EditOrganizationEventInput', { description: 'What to change in a draft; what is left out stays, null takes away.' })
export class EditOrganizationEventInput extends ContentInput {
  @Field(() => ID, { description: 'The event.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('OrganizationEventInput', { description: 'What every act on an event takes.' })
abstract class EventInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The event.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('AdoptOrganizationEventInput', { description: 'Makes a request a draft of the own unit (tiếp nhận đề nghị).' })
export class AdoptOrganizationEventInput extends EventInput {}

@InputType('SubmitOrganizationEventInput', { description: 'Lays a draft before who decides (trình).' })
export class SubmitOrganizationEventInput extends EventInput {}

@InputType('CancelOrganizationEventInput', { description: 'Withdraws a draft (hủy dự thảo).' })
export class CancelOrganizationEventInput extends EventInput {}

@InputType('ReturnOrganizationEventInput', { description: 'Sends an event back (trả lại).' })
export class ReturnOrganizationEventInput extends EventInput {
  @Field(() => String, { nullable: true, description: 'Remarks (ý kiến), at most 1,000 characters; without them RULE_VIOLATION.' })
  comments?: string | null;
}

@InputType('RejectOrganizationEventInput', { description: 'Refusal by the deciding body (không đồng ý).' })
export class RejectOrganizationEventInput extends EventInput {
  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;

  @Field(() => String, { nullable: true, description: 'Reason (lý do), at most 1,000 characters; without it RULE_VIOLATION.' })
  reason?: string | null;
}

@InputType('DecideOrganizationEventInput', { description: 'Decision of the deciding body (quyết định).' })
export class DecideOrganizationEventInput extends EventInput {
  @Field(() => CalendarDate, {
    description: 'Day from which the change holds (ngày có hiệu lực), not before the decision; up to today the units change at once.',
  })
  effectiveDate!: string;

  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;

  @Field(() => CalendarDate, { nullable: true, description: HANDOVER })
  handoverOn?: string | null;
}

@InputType('ApplyOrganizationEventInput', { description: 'Makes a decision effective whose day has come (có hiệu lực).' })
export class ApplyOrganizationEventInput extends EventInput {
  @Field(() => CalendarDate, { nullable: true, description: HANDOVER })
  handoverOn?: string | null;
}
