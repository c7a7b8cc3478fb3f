import { Field, ID, InputType, Int } from 'type-graphql';
import { enumerationNamed } from '../kernel/enumeration.js';
import { CalendarDate } from '../kernel/scalars.js';

type Kind = 'ASSIGNMENT' | 'CLERK' | 'SECURITY_OFFICER' | 'DELEGATION' | 'BREAK_GLASS';
type TargetKind = 'PERSON' | 'CLASS' | 'CYCLE' | 'ENTRY' | 'VACANCY' | 'UNIT' | 'CASE';
const kind = (): object => enumerationNamed('RoleGrantKind');
const targetKind = (): object => enumerationNamed('RoleGrantTargetKind');
const role = (): object => enumerationNamed('RoleCode');

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the grant that you have seen (phiên bản); another one now is CONFLICT.';
const REASON = 'Reason (lý do), at most 1,000 characters; without it RULE_VIOLATION.';

@InputType('IdentityActInput', { description: 'What every act on rights takes.' })
abstract class KeyedInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('OnRoleGrantInput', { description: 'What every act on a role grant takes.' })
abstract class OnRoleGrantInput extends KeyedInput {
  @Field(() => ID, { description: 'The role grant (quyền được giao).' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('RoleGrantTargetInput', { description: 'A row that a role grant names (đối tượng).' })
export class RoleGrantTargetInput {
  @Field(targetKind as () => typeof String, { description: 'Kind (loại đối tượng).' })
  kind!: TargetKind;

  @Field(() => ID, { description: 'The row; it lies within the unit of your seat.' })
  id!: string;
}

@InputType('ProposeRoleGrantInput', { description: 'A right for a seat, to be approved by a second person (đề nghị giao quyền).' })
export class ProposeRoleGrantInput extends KeyedInput {
  @Field(kind as () => typeof String, { description: 'Kind (loại); a break-glass has an act of its own.' })
  kind!: Kind;

  @Field(() => ID, { description: 'The seat holding that gets the right (người được giao).' })
  holdingId!: string;

  @Field(role as () => typeof String, { nullable: true, description: 'Role, where the seat gives several; else its first.' })
  role?: string | null;

  @Field(() => [RoleGrantTargetInput], { nullable: true, description: 'What an assignment names, 1 to 100.' })
  targets?: RoleGrantTargetInput[] | null;

  @Field(() => String, { nullable: true, description: 'Purpose (mục đích), at most 1,000 characters; without it RULE_VIOLATION.' })
  purpose?: string | null;

  @Field(() => CalendarDate, { description: 'First day (từ ngày).' })
  from!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day no longer in force (đến ngày): of an assignment at most 30 days on; open for a security officer alone.',
  })
  to?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document (văn bản); a delegation needs one.' })
  documentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The seat holding that delegates its role (người ủy quyền).' })
  delegatorHoldingId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Names of the types that a delegation opens for reading, at most 50.' })
  subjects?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Names of the acts that a delegation opens, at most 50.' })
  acts?: string[] | null;
}

@InputType('ApproveRoleGrantInput', { description: 'Approval of a right by the second person (duyệt).' })
export class ApproveRoleGrantInput extends OnRoleGrantInput {}

@InputType('RejectRoleGrantInput', { description: 'Refusal of a right by the second person (không duyệt).' })
export class RejectRoleGrantInput extends OnRoleGrantInput {
  @Field(() => String, { nullable: true, description: REASON })
  reason?: string | null;
}

@InputType('RevokeRoleGrantInput', { description: 'Revocation of a right (thu hồi).' })
export class RevokeRoleGrantInput extends OnRoleGrantInput {
  @Field(() => String, { nullable: true, description: REASON })
  reason?: string | null;
}

@InputType('BreakGlassInput', { description: 'Access in an emergency to one row, for oneself (truy cập khẩn cấp).' })
export class BreakGlassInput extends KeyedInput {
  @Field(() => RoleGrantTargetInput, { description: 'The row: a PERSON or a CYCLE within your unit.' })
  target!: RoleGrantTargetInput;

  @Field(() => String, { nullable: true, description: 'Reason (lý do), 10 to 1,000 characters; others read it at once.' })
  reason?: string | null;
}
