import { load, referred, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Outcome, type Writer } from '../database/transact.js';
import { authorize } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { newId } from '../kernel/ids.js';
import { cleanTexts } from '../kernel/text.js';
import { Member, type Writing } from './member.entity.js';
import { Qualification, type QualificationChange, type QualificationLevel, type QualificationType } from './qualification.entity.js';

interface Values {
  readonly level?: QualificationLevel | null | undefined;
  readonly completedOn?: string | null | undefined;
  readonly school?: string | null | undefined;
  readonly certificateNumber?: string | null | undefined;
}

interface New extends Values {
  readonly idempotencyKey: string;
  readonly memberId: string;
  readonly type: QualificationType;
  readonly level: QualificationLevel;
}

interface OnQualification {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly expectedVersion: number;
}

const LONGEST = 300;

const writing = ({ actor }: ActTransaction): Writing => ({ person: actor.person, today: actor.today });

/** The acts on qualifications (access.md 2.7): one person enters, another confirms. */
export class QualificationService {
  constructor(private readonly writer: Writer) {}

  add(who: Requester, input: New): Promise<Outcome> {
    const values = valuesOf(input);
    return this.writer.act(who, { act: 'addQualification', subject: Qualification, input, target: null }, async (tx) => {
      const member = await referred(tx, Member, input.memberId, 'input.memberId');
      const qualification = Qualification.draft(newId(tx.now), member, writing(tx));
      authorize(tx.ability, 'addQualification', qualification);
      tx.ensureNoMoratorium('MEMBER_RECORD', member.unitNo);
      qualification.add(input.type, values, writing(tx));
      tx.em.persist(qualification);
      return qualification;
    });
  }

  edit(who: Requester, input: OnQualification & Values): Promise<Outcome> {
    const values = valuesOf(input);
    return this.writer.act(who, { act: 'editQualification', subject: Qualification, input, target: input.id }, async (tx) => {
      const qualification = await qualificationOf(tx, input);
      authorize(tx.ability, 'editQualification', qualification);
      tx.ensureNoMoratorium('MEMBER_RECORD', qualification.unitNo);
      qualification.edit(values, writing(tx));
      return qualification;
    });
  }

  confirm(who: Requester, input: OnQualification): Promise<Outcome> {
    return this.writer.act(who, { act: 'confirmQualification', subject: Qualification, input, target: input.id }, async (tx) => {
      const qualification = await qualificationOf(tx, input);
      authorize(tx.ability, 'confirmQualification', qualification);
      tx.ensureNoMoratorium('MEMBER_RECORD', qualification.unitNo);
      qualification.confirm();
      return qualification;
    });
  }
}

function valuesOf(input: Values): QualificationChange {
  const texts = cleanTexts(input, ['completedOn', 'school', 'certificateNumber'] as const, LONGEST);
  return { ...texts, ...(input.level != null && { level: input.level }) };
}

async function qualificationOf(tx: ActTransaction, input: OnQualification): Promise<Qualification> {
  const qualification = await required(tx, Qualification, input.id, 'input.id');
  ensureVersion(qualification, input.expectedVersion);
  qualification.unitNo = (await load(tx, Member, qualification.memberId))?.unitNo ?? null;
  return qualification;
}
