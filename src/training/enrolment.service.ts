import { referred, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Asked, type Outcome, type Writer } from '../database/transact.js';
import { authorize, grantsBehind } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { RuleViolationError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { Member } from '../membership/index.js';
import { Enrolment } from './enrolment.entity.js';
import { classStateOf, organiserOf, roomFor, writeMark } from './enrolment.query.js';
import { TrainingClass } from './training-class.entity.js';
import { TrainingSession } from './training-session.entity.js';
import { writing } from './training.service.js';

interface Keyed {
  readonly idempotencyKey: string;
}

interface OnEnrolment extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

interface Nomination extends Keyed {
  readonly classId: string;
  readonly memberId: string;
}

interface Mark extends OnEnrolment {
  readonly sessionId: string;
  readonly present: boolean;
  readonly excuse?: string | null | undefined;
}

const LONGEST = 300;

/** The acts on enrolments (access.md 2.17): units nominate, the organiser of the class gives places and marks who comes. */
export class EnrolmentService {
  constructor(private readonly writer: Writer) {}

  nominate(who: Requester, input: Nomination): Promise<Outcome> {
    return this.writer.act(who, asked('nominateEnrolment', input, null), async (tx) => {
      const to = await referred(tx, TrainingClass, input.classId, 'input.classId');
      const member = await referred(tx, Member, input.memberId, 'input.memberId');
      return nominated(tx, 'nominateEnrolment', to, member);
    });
  }

  submit(who: Requester, input: OnEnrolment): Promise<Outcome> {
    return this.on('submitEnrolment', who, input, async (tx, enrolment) => {
      authorize(tx.ability, 'submitEnrolment', enrolment);
      await ensureNoMoratorium(tx, enrolment);
      enrolment.submit(writing(tx));
    });
  }

  confirm(who: Requester, input: OnEnrolment): Promise<Outcome> {
    return this.on('confirmEnrolment', who, input, async (tx, enrolment) => {
      authorize(tx.ability, 'confirmEnrolment', enrolment);
      await ensureNoMoratorium(tx, enrolment);
      enrolment.confirm(await roomFor(tx, enrolment));
    });
  }

  reject(who: Requester, input: OnEnrolment): Promise<Outcome> {
    return this.on('rejectEnrolment', who, input, async (tx, enrolment) => {
      authorize(tx.ability, 'rejectEnrolment', enrolment);
      await ensureNoMoratorium(tx, enrolment);
      enrolment.reject();
    });
  }

  withdraw(who: Requester, input: OnEnrolment): Promise<Outcome> {
    return this.on('withdrawEnrolment', who, input, async (tx, enrolment) => {
      authorize(tx.ability, 'withdrawEnrolment', enrolment);
      await ensureNoMoratorium(tx, enrolment);
      enrolment.withdraw();
    });
  }

  mark(who: Requester, input: Mark): Promise<Outcome> {
    const mark = { present: input.present, excuse: cleanText(input.excuse, 'input.excuse', LONGEST) };
    return this.writer.act(who, asked('markAttendance', input, input.id), async (tx) => {
      const enrolment = await required(tx, Enrolment, input.id, 'input.id');
      const session = await referred(tx, TrainingSession, input.sessionId, 'input.sessionId');
      ensureVersion(enrolment, input.expectedVersion);
      authorize(tx.ability, 'markAttendance', enrolment);
      await ensureNoMoratorium(tx, enrolment);
      enrolment.mark(session, await classStateOf(tx, enrolment.classId), tx.actor.today);
      if (mark.present && mark.excuse !== null) throw new RuleViolationError('EXCUSE_OF_PRESENT', ['input.excuse']);
      await writeMark(tx, enrolment, session.id, mark);
      return enrolment;
    });
  }

  private on(
    act: Act,
    who: Requester,
    input: OnEnrolment,
    work: (tx: ActTransaction, enrolment: Enrolment) => Promise<void>,
  ): Promise<Outcome> {
    return this.writer.act(who, asked(act, input, input.id), async (tx) => {
      const enrolment = await required(tx, Enrolment, input.id, 'input.id');
      ensureVersion(enrolment, input.expectedVersion);
      await work(tx, enrolment);
      return enrolment;
    });
  }
}

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: Enrolment, input, target });

/** A moratorium at the sending unit or at the organiser's stops the act. */
async function ensureNoMoratorium(tx: ActTransaction, enrolment: Enrolment): Promise<void> {
  tx.ensureNoMoratorium('TRAINING', enrolment.unitNo);
  tx.ensureNoMoratorium('TRAINING', await organiserOf(tx, enrolment));
}

/** A nomination of one person, by the rules of the act that makes it. */
export function nominated(
  tx: ActTransaction,
  act: 'nominateEnrolment' | 'enrolTrainingNeeds',
  to: TrainingClass,
  member: Member,
): Enrolment {
  const enrolment = Enrolment.draft(newId(tx.now), to, member, writing(tx));
  authorize(tx.ability, act, enrolment);
  tx.ensureNoMoratorium('TRAINING', enrolment.unitNo);
  tx.ensureNoMoratorium('TRAINING', to.unitNo);
  const isSubmitted = grantsBehind(act, enrolment).some((no) => tx.actor.grants[no]?.role === 'B4');
  enrolment.nominate({ to, member, isSubmitted });
  tx.em.persist(enrolment);
  return enrolment;
}
