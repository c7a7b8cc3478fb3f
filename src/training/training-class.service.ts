import { referred, required } from '../database/load.js';
import { ensureVersion, unitsBehind, type ActTransaction, type Asked, type Outcome, type Writer } from '../database/transact.js';
import { authorize } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { RuleViolationError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { Body } from '../organization/index.js';
import { ensureInBeing, type Keyed, type OnRow } from './acting.service.js';
import { changeOf, sittingsOf, teachersOf, termsOf, type Drafting, type Edits } from './training-class-input.service.js';
import { TrainingClass } from './training-class.entity.js';
import { clearLecturers, clearSessions, lecturersEngaged, timesOf } from './training-class.query.js';
import { ensureGrounded, ensureSize, groundsOf } from './training-class-grounds.service.js';
import { TrainingLecturer, type Teacher } from './training-lecturer.entity.js';
import { closePlans, runPlan } from './training-plan.query.js';
import { ensureTimetable, inOrder, TrainingSession, type Sitting } from './training-session.entity.js';
import { writing } from './training.service.js';

/** The acts on training classes (access.md 2.16): by the body that carries the class out. */
export class TrainingClassService {
  constructor(private readonly writer: Writer) {}

  create(who: Requester, input: Drafting): Promise<Outcome> {
    const terms = termsOf(input);
    return this.writer.act(who, asked('createTrainingClass', input, null), async (tx) => {
      const body = await referred(tx, Body, input.ownerBodyId, 'input.ownerBodyId');
      const grounds = await groundsOf(tx, input);
      const [sittings, teachers] = [await sittingsOf(tx, input.sessions), await teachersOf(tx, input.lecturers, 'input.lecturers')];
      const made = TrainingClass.draft(newId(tx.now), body, writing(tx));
      authorize(tx.ability, 'createTrainingClass', made);
      tx.ensureNoMoratorium('TRAINING', made.unitNo);
      ensureInBeing(body, tx.actor.today, 'input.ownerBodyId');
      made.create(terms, { planId: grounds.plan?.id ?? null, documentId: grounds.document?.id ?? null });
      grounds.ensureFit(made);
      ensureTimetable(sittings ?? [], made);
      made.draftingUnit = unitsBehind(tx, 'createTrainingClass', made)[0] ?? null;
      tx.em.persist(made);
      hold(tx, made, sittings ?? []);
      name(tx, made, teachers ?? []);
      return made;
    });
  }

  edit(who: Requester, input: Edits): Promise<Outcome> {
    const change = changeOf(input);
    return this.on(who, 'editTrainingClass', input, async (tx, row) => {
      const grounds = await groundsOf(tx, input);
      const [sittings, teachers] = [await sittingsOf(tx, input.sessions), await teachersOf(tx, input.lecturers, 'input.lecturers')];
      authorize(tx.ability, 'editTrainingClass', row);
      tx.ensureNoMoratorium('TRAINING', row.unitNo);
      row.edit({ ...change, ...grounds.change }, writing(tx));
      grounds.ensureFit(row);
      ensureTimetable(sittings ?? (await timesOf(tx, row.id)), row);
      if (sittings) await clearSessions(tx, row.id);
      if (teachers) await clearLecturers(tx, row.id);
      hold(tx, row, sittings ?? []);
      name(tx, row, teachers ?? []);
    });
  }

  announce(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'announceTrainingClass', input, async (tx, row) => {
      authorize(tx.ability, 'announceTrainingClass', row);
      tx.ensureNoMoratorium('TRAINING', row.unitNo);
      row.announce(writing(tx));
      await ensureGrounded(tx, row);
      await ensureSize(tx, row);
      if ((await timesOf(tx, row.id)).length === 0) throw new RuleViolationError('TIMETABLE_MISSING', ['sessions']);
      if (await lecturersEngaged(tx, row.id)) throw new RuleViolationError('LECTURER_ENGAGED', ['sessions']);
      if (row.planId !== null) await runPlan(tx, row.planId);
    });
  }

  enrol(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'openTrainingEnrolment', input, (tx, row) => {
      authorize(tx.ability, 'openTrainingEnrolment', row);
      tx.ensureNoMoratorium('TRAINING', row.unitNo);
      row.enrol(writing(tx));
    });
  }

  run(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'runTrainingClass', input, (tx, row) => {
      authorize(tx.ability, 'runTrainingClass', row);
      tx.ensureNoMoratorium('TRAINING', row.unitNo);
      row.run(writing(tx));
    });
  }

  grade(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'gradeTrainingClass', input, (tx, row) => {
      authorize(tx.ability, 'gradeTrainingClass', row);
      tx.ensureNoMoratorium('TRAINING', row.unitNo);
      row.grade(writing(tx));
    });
  }

  close(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'closeTrainingClass', input, async (tx, row) => {
      authorize(tx.ability, 'closeTrainingClass', row);
      tx.ensureNoMoratorium('TRAINING', row.unitNo);
      row.close();
      await closePlans(tx, row.ownerBodyId, tx.actor.today, row.id);
    });
  }

  cancel(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'cancelTrainingClass', input, async (tx, row) => {
      authorize(tx.ability, 'cancelTrainingClass', row);
      tx.ensureNoMoratorium('TRAINING', row.unitNo);
      row.cancel();
      await closePlans(tx, row.ownerBodyId, tx.actor.today, row.id);
    });
  }

  /** The class in the version that the client has seen. */
  private on(
    who: Requester,
    act: Act,
    input: OnRow,
    work: (tx: ActTransaction, row: TrainingClass) => void | Promise<void>,
  ): Promise<Outcome> {
    return this.writer.act(who, asked(act, input, input.id), async (tx) => {
      const row = await required(tx, TrainingClass, input.id, 'input.id');
      ensureVersion(row, input.expectedVersion);
      await work(tx, row);
      return row;
    });
  }
}

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: TrainingClass, input, target });

/** Writes sessions with their lecturers. */
function hold(tx: ActTransaction, { id: classId }: TrainingClass, sittings: readonly Sitting[]): void {
  inOrder(sittings).forEach((sitting, index) => {
    const session = TrainingSession.of(newId(tx.now), classId, index + 1, sitting);
    tx.em.persist(session);
    tx.em.persist(TrainingLecturer.of(sitting.teachers, { classId, sessionId: session.id }, () => newId(tx.now)));
  });
}

/** Names lecturers of the class as a whole. */
function name(tx: ActTransaction, { id: classId }: TrainingClass, teachers: readonly Teacher[]): void {
  tx.em.persist(TrainingLecturer.of(teachers, { classId, sessionId: null }, () => newId(tx.now)));
}
