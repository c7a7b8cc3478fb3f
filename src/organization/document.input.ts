import { Field, ID, InputType, Int } from 'type-graphql';
import { enumerationNamed } from '../kernel/enumeration.js';
import { CalendarDate } from '../kernel/scalars.js';

type Audience = 'NONE' | 'CADRES' | 'MEMBERS';
type Class = 'F0' | 'F1' | 'F3';
const audience = (): object => enumerationNamed('DocumentAudience');
const documentClass = (): object => enumerationNamed('DocumentClass');

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the document that you have seen (phiên bản); another one now is CONFLICT.';

@InputType('DocumentActInput', { description: 'What every act on a document takes.' })
abstract class DocumentActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('DocumentInput', { description: 'What every act on a document that is there takes.' })
abstract class DocumentInput extends DocumentActInput {
  @Field(() => ID, { description: 'The document.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('CreateDocumentInput', { description: 'A document to be drafted, or an incoming one (dự thảo, tiếp nhận văn bản).' })
export class CreateDocumentInput extends DocumentActInput {
  @Field(() => ID, { description: 'The body that drafts it (cơ quan soạn thảo); it stands in the registry of its unit.' })
  draftingBodyId!: string;

  @Field(() => String, { nullable: true, description: "The issuer's number of an incoming document (số), at most 20 characters." })
  number?: string | null;

  @Field(() => String, { description: 'Symbol (ký hiệu), at most 50 characters.' })
  symbol!: string;

  @Field(() => String, { description: 'Type (thể loại), at most 10 characters.' })
  type!: string;

  @Field(() => String, { description: 'Who issues it (cơ quan ban hành), at most 200 characters.' })
  issuer!: string;

  @Field(() => CalendarDate, { description: 'Date (ngày ban hành).' })
  date!: string;

  @Field(() => String, { description: 'Title (trích yếu), at most 500 characters.' })
  title!: string;

  @Field(() => String, { description: 'Who signs it (người ký), at most 200 characters.' })
  signer!: string;

  @Field(() => String, { nullable: true, description: 'Content (nội dung), at most 20,000 characters.' })
  content?: string | null;

  @Field(audience as () => typeof String, { description: 'For whom it is (phạm vi phổ biến).' })
  audience!: Audience;

  @Field(documentClass as () => typeof String, { description: 'Class of what it says.' })
  class!: Class;

  @Field(() => [ID], { nullable: true, description: 'Units that it is addressed to (nơi nhận), at most 50.' })
  addresseeIds?: string[] | null;
}

@InputType('EditDocumentInput', { description: 'What to change in a draft (sửa dự thảo); what is left out stays as it is.' })
export class EditDocumentInput extends DocumentInput {
  @Field(() => CalendarDate, { nullable: true, description: 'Date (ngày ban hành).' })
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'Title (trích yếu), at most 500 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Who signs it (người ký), at most 200 characters.' })
  signer?: string | null;

  @Field(() => String, { nullable: true, description: 'Content (nội dung), at most 20,000 characters.' })
  content?: string | null;

  @Field(audience as () => typeof String, { nullable: true, description: 'For whom it is (phạm vi phổ biến).' })
  audience?: Audience | null;
}

@InputType('RegisterDocumentInput', { description: 'A draft to enter into the registry (vào sổ văn bản).' })
export class RegisterDocumentInput extends DocumentInput {}

@InputType('PublishDocumentInput', { description: 'A registered document to send out (phát hành).' })
export class PublishDocumentInput extends DocumentInput {}
