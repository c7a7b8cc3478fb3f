import { Field, ID, InputType, Int } from 'type-graphql';
import { enumerationNamed } from '../kernel/enumeration.js';

const columns = (): object[] => [enumerationNamed('MemberExportColumn')];

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the export that you have seen (phiên bản); another one now is CONFLICT.';

@InputType('RequestMemberExportInput', {
  description: 'A file of the persons of a unit (đề nghị xuất danh sách); the reason is `extensions.accessReason`.',
})
export class RequestMemberExportInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The unit (tổ chức), your own or one inside it.' })
  unitId!: string;

  @Field(columns as unknown as () => [typeof String], { description: 'Columns in order (các cột), each once.' })
  columns!: string[];
}

@InputType('OnMemberExportInput', { description: 'What every act on an export takes.' })
abstract class OnMemberExportInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The export (tệp xuất).' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('ApproveMemberExportInput', { description: 'Approval of a file of records (duyệt xuất hồ sơ).' })
export class ApproveMemberExportInput extends OnMemberExportInput {}

@InputType('RejectMemberExportInput', { description: 'Refusal of a file of records (không duyệt xuất hồ sơ).' })
export class RejectMemberExportInput extends OnMemberExportInput {
  @Field(() => String, { nullable: true, description: 'Reason (lý do), at most 1,000 characters; without it RULE_VIOLATION.' })
  reason?: string | null;
}
