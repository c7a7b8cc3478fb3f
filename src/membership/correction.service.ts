import { load, referred, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Outcome, type Writer } from '../database/transact.js';
import { authorize, canRead, type Authorised } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { ForbiddenError, RuleViolationError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { cleanText, cleanTexts } from '../kernel/text.js';
import { CorrectionItem } from './correction-item.entity.js';
import { Correction, type Proposing } from './correction.entity.js';
import { itemsOf } from './correction.query.js';
import { MemberRecord, RECORD_FIELDS, recordForms, type RecordField } from './member-record.entity.js';
import { Member, PROFILE_FIELDS, type Gender } from './member.entity.js';
import { Qualification, type QualificationLevel } from './qualification.entity.js';

interface Keyed {
  readonly idempotencyKey: string;
}

interface OnCorrection extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

interface Noted {
  readonly note?: string | null | undefined;
}

type ProfileField = (typeof PROFILE_FIELDS)[number];
type Text = string | null | undefined;

type Proposed = Readonly<Partial<Record<RecordField | Exclude<ProfileField, 'gender' | 'birthYear'>, Text>>> & {
  readonly memberId: string;
  readonly gender?: Gender | null | undefined;
  readonly birthYear?: number | null | undefined;
};

interface ProposedQualification {
  readonly qualificationId: string;
  readonly level?: QualificationLevel | null | undefined;
  readonly completedOn?: Text;
  readonly school?: Text;
  readonly certificateNumber?: Text;
}

const LONGEST = 4000;
const LONGEST_NAME = 100;
const LONGEST_NOTE = 1000;
const NAMES = ['fullName', 'familyName', 'middleName', 'givenName'] as const;

const proposing = ({ actor }: ActTransaction): Proposing => ({ account: actor.account, person: actor.person, today: actor.today });

/** The queue of corrections (access.md 2.4, 2.5, K21): nothing changes until the record-keeper accepts. */
export class CorrectionService {
  constructor(private readonly writer: Writer) {}

  propose(who: Requester, input: Keyed & Noted & Proposed): Promise<Outcome> {
    const values = cleanTexts(input, RECORD_FIELDS, LONGEST);
    const note = cleanText(input.note, 'input.note', LONGEST_NOTE);
    const profile = profileOf(input);
    return this.writer.act(who, { act: 'proposeCorrection', subject: Correction, input, target: null }, async (tx) => {
      const member = await referred(tx, Member, input.memberId, 'input.memberId');
      const correction = Correction.draft(newId(tx.now), member, proposing(tx));
      authorize(tx.ability, 'proposeCorrection', correction);
      const record = await load(tx, MemberRecord, member.id);
      if (!record) throw new ForbiddenError();
      ensureReadable(tx, record, Object.keys(values));
      ensureReadable(tx, member, Object.keys(profile));
      tx.ensureNoMoratorium('MEMBER_RECORD', member.unitNo);
      const forms = recordForms(values, 'input.', tx.actor.today);
      return queued(tx, Object.assign(correction, { note }), { ...profile, ...forms }, { ...record, ...member });
    });
  }

  proposeOfQualification(who: Requester, input: Keyed & Noted & ProposedQualification): Promise<Outcome> {
    const { level } = input;
    const texts = cleanTexts(input, ['completedOn', 'school', 'certificateNumber'] as const, LONGEST);
    const note = cleanText(input.note, 'input.note', LONGEST_NOTE);
    return this.writer.act(who, { act: 'proposeQualificationCorrection', subject: Correction, input, target: null }, async (tx) => {
      const qualification = await referred(tx, Qualification, input.qualificationId, 'input.qualificationId');
      const member = await personOf(tx, qualification.memberId);
      const correction = Correction.draft(newId(tx.now), member, proposing(tx));
      authorize(tx.ability, 'proposeQualificationCorrection', correction);
      tx.ensureNoMoratorium('MEMBER_RECORD', member.unitNo);
      const more = { note, qualificationId: qualification.id };
      return queued(tx, Object.assign(correction, more), { ...texts, ...(level != null && { level }) }, qualification);
    });
  }

  accept(who: Requester, input: OnCorrection): Promise<Outcome> {
    return this.writer.act(who, { act: 'acceptCorrection', subject: Correction, input, target: input.id }, async (tx) => {
      const { correction, member } = await correctionOf(tx, input);
      authorize(tx.ability, 'acceptCorrection', correction);
      tx.ensureNoMoratorium('MEMBER_RECORD', member.unitNo);
      correction.accept(proposing(tx));
      await enter(tx, correction, member);
      return correction;
    });
  }

  reject(who: Requester, input: OnCorrection & { readonly reason?: Text }): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST_NOTE);
    return this.writer.act(who, { act: 'rejectCorrection', subject: Correction, input, target: input.id }, async (tx) => {
      const { correction, member } = await correctionOf(tx, input);
      authorize(tx.ability, 'rejectCorrection', correction);
      tx.ensureNoMoratorium('MEMBER_RECORD', member.unitNo);
      correction.reject(reason, proposing(tx));
      return correction;
    });
  }
}

function profileOf(input: Proposed): object {
  const { gender, birthYear } = input;
  return { ...cleanTexts(input, NAMES, LONGEST_NAME), ...(gender != null && { gender }), ...(birthYear != null && { birthYear }) };
}

/** Whoever may not read a field proposes nothing for it. */
function ensureReadable({ ability }: ActTransaction, row: object, fields: readonly string[]): void {
  if (!fields.every((field) => canRead(ability, row, field))) throw new ForbiddenError();
}

/** Puts the proposal into the queue with what it changes. */
function queued(tx: ActTransaction, correction: Correction, change: object, row: object): Correction {
  const items = CorrectionItem.of(correction.id, change, row, () => newId(tx.now));
  if (items.length === 0) throw new RuleViolationError('NOTHING_CHANGES', ['input']);
  tx.em.persist([correction, ...items]);
  return correction;
}

async function personOf(tx: ActTransaction, id: string): Promise<Member> {
  const member = await load(tx, Member, id);
  if (!member) throw new Error('Whoever sees a row of a person sees the person');
  return member;
}

async function correctionOf(tx: ActTransaction, input: OnCorrection): Promise<{ correction: Correction; member: Member }> {
  const correction = await required(tx, Correction, input.id, 'input.id');
  ensureVersion(correction, input.expectedVersion);
  const member = await load(tx, Member, correction.memberId);
  // A proposer goes on seeing the own proposal where the person is out of sight by now.
  if (!member) throw new ForbiddenError();
  correction.unitNo = member.unitNo;
  return { correction, member };
}

type Accepted = Authorised<Correction, 'acceptCorrection'>;

/** Enters the values into the rows that hold them; CORRECTION_OUTDATED where another value stands there by now. */
async function enter(tx: ActTransaction, correction: Accepted, member: Member): Promise<void> {
  const items = await itemsOf(tx, correction);
  if (correction.qualificationId !== null) return enterQualification(tx, correction.qualificationId, items);
  const record = await load(tx, MemberRecord, member.id);
  if (!record) throw new Error('Whoever decides on a correction sees the record');
  const ofProfile = items.filter(({ field }) => PROFILE_FIELDS.some((name) => name === field));
  const ofRecord = items.filter((item) => !ofProfile.includes(item));
  for (const item of ofProfile) item.ensureCurrent(member);
  for (const item of ofRecord) item.ensureCurrent(record);
  const writing = proposing(tx);
  if (ofProfile.length > 0) member.correct(changeOf(ofProfile), writing);
  record.correct(changeOf(ofRecord), member, { writing, correction });
}

async function enterQualification(tx: ActTransaction, id: string, items: readonly CorrectionItem[]): Promise<void> {
  const qualification = await load(tx, Qualification, id);
  if (!qualification) throw new Error('Whoever decides on a correction sees the qualification');
  for (const item of items) item.ensureCurrent(qualification);
  qualification.correct(changeOf(items), proposing(tx));
}

const changeOf = (items: readonly CorrectionItem[]): object =>
  Object.fromEntries(items.map(({ field, newValue }) => [field, field === 'birthYear' ? Number(newValue) : newValue]));
