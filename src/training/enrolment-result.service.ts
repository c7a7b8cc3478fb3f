import { load, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Outcome, type Writer } from '../database/transact.js';
import { authorize } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { RuleViolationError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { Qualification } from '../membership/index.js';
import { EnrolmentResult, type CertificateType, type Grade, type Marks } from './enrolment-result.entity.js';
import { levelGivenBy, withdrawQualification, writeNumber } from './enrolment-result.query.js';
import { Enrolment } from './enrolment.entity.js';
import { organiserOf } from './enrolment.query.js';
import { writing } from './training.service.js';

interface OnResult {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly expectedVersion: number;
}

interface Entered extends OnResult {
  readonly passed: boolean;
  readonly score?: string | null | undefined;
  readonly grade?: Grade | null | undefined;
}

interface Issued extends OnResult {
  readonly certificateType: CertificateType;
  readonly certificateNumber: string;
  readonly issuedOn: string;
}

interface Work {
  readonly result: EnrolmentResult;
  readonly enrolment: Enrolment;
}

const LONGEST_SCORE = 10;
const LONGEST_NUMBER = 50;

/** The acts on results (access.md 2.18): the owner of the class enters them while it is being graded. */
export class EnrolmentResultService {
  constructor(private readonly writer: Writer) {}

  enter(who: Requester, input: Entered): Promise<Outcome> {
    const marks = marksOf(input);
    return this.on('enterResult', who, input, async (tx, { result, enrolment }) => {
      authorize(tx.ability, 'enterResult', result);
      await ensureNoMoratorium(tx, enrolment);
      result.enter(marks, writing(tx));
      enrolment.finish(marks.passed);
      await follow(tx, result);
    });
  }

  correct(who: Requester, input: Entered): Promise<Outcome> {
    const marks = marksOf(input);
    return this.on('correctResult', who, input, async (tx, { result, enrolment }) => {
      authorize(tx.ability, 'correctResult', result);
      await ensureNoMoratorium(tx, enrolment);
      result.correct(marks, writing(tx));
      enrolment.finish(marks.passed);
      await follow(tx, result);
    });
  }

  issue(who: Requester, input: Issued): Promise<Outcome> {
    const certificateNumber = cleanText(input.certificateNumber, 'input.certificateNumber', LONGEST_NUMBER);
    const { certificateType, issuedOn } = input;
    return this.on('issueCertificate', who, input, async (tx, { result, enrolment }) => {
      authorize(tx.ability, 'issueCertificate', result);
      await ensureNoMoratorium(tx, enrolment);
      if (certificateNumber === null) throw new RuleViolationError('CERTIFICATE_NUMBER_MISSING', ['input.certificateNumber']);
      result.issue({ certificateType, certificateNumber, issuedOn }, writing(tx));
      await writeNumber(tx, result);
    });
  }

  private on(act: Act, who: Requester, input: OnResult, work: (tx: ActTransaction, rows: Work) => Promise<void>): Promise<Outcome> {
    return this.writer.act(who, { act, subject: EnrolmentResult, input, target: input.id }, async (tx) => {
      const result = await required(tx, EnrolmentResult, input.id, 'input.id');
      const enrolment = await load(tx, Enrolment, result.id);
      ensureVersion(result, input.expectedVersion);
      if (!enrolment) throw new Error('Whoever sees a result sees its enrolment');
      result.unitNo = enrolment.unitNo;
      await work(tx, { result, enrolment });
      return result;
    });
  }
}

function marksOf({ passed, score, grade }: Entered): Marks {
  return { passed, score: cleanText(score, 'input.score', LONGEST_SCORE), grade: grade ?? null };
}

async function ensureNoMoratorium(tx: ActTransaction, enrolment: Enrolment): Promise<void> {
  tx.ensureNoMoratorium('TRAINING', enrolment.unitNo);
  tx.ensureNoMoratorium('TRAINING', await organiserOf(tx, enrolment));
}

/** A completed level proposes the qualification, for the record-keeper to confirm; one that is not reached takes the proposal back. */
async function follow(tx: ActTransaction, result: EnrolmentResult): Promise<void> {
  if (!result.passed) await takeBack(tx, result);
  else if (result.qualificationId === null) await propose(tx, result);
}

async function propose(tx: ActTransaction, result: EnrolmentResult): Promise<void> {
  const given = await levelGivenBy(tx, result);
  if (!given) return;
  const { type, level, school, lastDay } = given;
  const { today } = tx.actor;
  const completedOn = lastDay !== null && lastDay < today ? lastDay : today;
  const proposal = Qualification.draft(newId(tx.now), { id: result.memberId, unitNo: null }, writing(tx));
  proposal.propose(type, { level, school, completedOn }, writing(tx));
  await tx.em.persist(proposal).flush();
  result.qualificationId = proposal.id;
}

async function takeBack(tx: ActTransaction, result: EnrolmentResult): Promise<void> {
  const { qualificationId } = result;
  if (qualificationId === null) return;
  result.qualificationId = null;
  await tx.em.flush();
  if (!(await withdrawQualification(tx, qualificationId))) throw new RuleViolationError('QUALIFICATION_CONFIRMED', ['input.passed']);
}
