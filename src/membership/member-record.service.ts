import { load, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Outcome, type Writer } from '../database/transact.js';
import { authorize } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { cleanTexts } from '../kernel/text.js';
import { MemberRecord, RECORD_FIELDS, type RecordField } from './member-record.entity.js';
import { Member, type Writing } from './member.entity.js';

interface OnRecord {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly expectedVersion: number;
}

type Values = Readonly<Partial<Record<RecordField, string | null | undefined>>>;

const LONGEST = 4000;

const writing = ({ actor }: ActTransaction): Writing => ({ person: actor.person, today: actor.today });

/** The acts on records (access.md 2.5): by G2, on the persons of its unit who are not former. */
export class MemberRecordService {
  constructor(private readonly writer: Writer) {}

  edit(who: Requester, input: OnRecord & Values): Promise<Outcome> {
    const change = cleanTexts(input, RECORD_FIELDS, LONGEST);
    return this.writer.act(who, { act: 'editRecord', subject: MemberRecord, input, target: input.id }, async (tx) => {
      const { record, member } = await recordOf(tx, input);
      authorize(tx.ability, 'editRecord', record);
      tx.ensureNoMoratorium('MEMBER_RECORD', member.unitNo);
      record.edit(change, member, writing(tx));
      return record;
    });
  }

  verify(who: Requester, input: OnRecord): Promise<Outcome> {
    return this.writer.act(who, { act: 'verifyRecord', subject: MemberRecord, input, target: input.id }, async (tx) => {
      const { record, member } = await recordOf(tx, input);
      authorize(tx.ability, 'verifyRecord', record);
      tx.ensureNoMoratorium('MEMBER_RECORD', member.unitNo);
      record.verify(writing(tx));
      return record;
    });
  }
}

/** The record with its person, in the version that the client has seen. */
async function recordOf(tx: ActTransaction, input: OnRecord): Promise<{ record: MemberRecord; member: Member }> {
  const record = await required(tx, MemberRecord, input.id, 'input.id');
  const member = await load(tx, Member, record.id);
  if (!member) throw new Error('Whoever sees a record sees its person');
  ensureVersion(record, input.expectedVersion);
  record.unitNo = member.unitNo;
  return { record, member };
}
