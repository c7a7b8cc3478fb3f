import { rememberFacts, type Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { FULL, Member, type Standing } from '../membership/index.js';
import { Organization, UnitLabel } from '../organization/index.js';
import { EnrolmentParty } from './enrolment-party.entity.js';
import { EnrolmentState, GUARDS, MARKING, MOVES, NOMINATING, PLACING } from './enrolment-state.entity.js';
import { TrainingClass } from './training-class.entity.js';
import type { Writing } from './training.entity.js';
import { TrainingLecturer } from './training-lecturer.entity.js';
import type { TrainingSession } from './training-session.entity.js';

declare module '../kernel/policy.js' {
  interface Actions {
    nominateEnrolment: Enrolment;
    enrolTrainingNeeds: Enrolment;
    submitEnrolment: Enrolment;
    confirmEnrolment: Enrolment;
    rejectEnrolment: Enrolment;
    withdrawEnrolment: Enrolment;
    markAttendance: Enrolment;
  }
}

/** What stands in the way of a place. */
export interface Room {
  readonly classState: string;
  readonly capacity: number | null;
  readonly taken: number;
  /** The participant has a place in a class on one of the days. */
  readonly clashes: boolean;
  readonly holdsLevel: boolean;
}

const TAKING_PART: readonly Standing[] = [...FULL, 'CANDIDATE', 'GUEST'];

@Noun({
  table: 'enrolment',
  scoped: true,
  subject: 'memberId',
  acts: GUARDS,
  description: 'A person in a training class (học viên), from the nomination to the final state.',
  sorts: [{ name: 'STATE', description: 'By state.', fields: ['state'], terms: [{ sql: (t) => `${t}.state`, type: 'text' }] }],
})
export class Enrolment extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: EnrolmentState, description: 'State.' })
  state!: EnrolmentState;

  @Hidden({ type: 'uuid' })
  memberId!: string;

  @BelongsTo(() => Member, {
    class: 'F1',
    column: 'member_id',
    description: 'The participant, where you may see the person; `participantName` comes with the enrolment.',
    inverse: { name: 'enrolments', class: 'F1', description: 'Enrolments of the person (đào tạo, bồi dưỡng đã tham gia).' },
  })
  participant!: Member | null;

  participantName!: string | null;

  @Hidden({ type: 'uuid' })
  classId!: string;

  @BelongsTo(() => TrainingClass, {
    class: 'F1',
    column: 'class_id',
    description: 'The class, where you may see it; `classTitle` comes with the enrolment.',
    inverse: { name: 'enrolments', class: 'F0', description: 'Enrolments in the class, those that you may see (học viên).' },
  })
  class!: TrainingClass | null;

  classTitle!: string | null;

  @BelongsTo(() => Organization, { class: 'F1', column: 'unit', target: 'no', description: 'The sending unit (đơn vị cử đi).' })
  sendingUnit!: Organization | null;

  @Label(() => UnitLabel, {
    class: 'F1',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the sending unit: the one to which the participant belonged when nominated.',
  })
  sendingUnitLabel!: UnitLabel | null;

  @Column({ class: 'F1', type: 'date', description: 'Day of the nomination (ngày cử).' })
  nominatedOn!: string;

  /** The state that rules judge by. */
  @Hidden({ type: 'text', generated: true })
  stage!: EnrolmentState;

  @Hidden({ type: 'text', nullable: true })
  stateBefore!: EnrolmentState | null;

  @Hidden({ type: 'date', nullable: true })
  submittedOn!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  @Facts(() => EnrolmentParty, ({ row, fact }) => `${fact}.enrolment_id = ${row}.id and ${fact}.role = 'ORGANISER'`)
  organisers!: EnrolmentParty[];

  @Facts(() => TrainingClass, ({ row, fact }) => `${fact}.id = ${row}.class_id`)
  classes!: TrainingClass[];

  @Facts(() => TrainingLecturer, ({ row, fact }) => `${fact}.class_id = ${row}.class_id`)
  lecturers!: TrainingLecturer[];

  /** A nomination that nobody has authorised yet: in memory, in the place of its participant. */
  static draft(id: string, to: TrainingClass, member: Member, { person, today }: Writing): Enrolment {
    const { unitNo, l1, l2, l3, l4, l5 } = member;
    const made = Object.assign(new Enrolment(), {
      ...{ id, memberId: member.id, classId: to.id, unitNo, l1, l2, l3, l4, l5, state: 'NOMINATED', stage: 'NOMINATED' },
      ...{ stateBefore: null, nominatedOn: today, submittedOn: null, createdBy: person, editedBy: person, submittedBy: null, version: 1 },
    });
    rememberFacts(made, { organisers: [EnrolmentParty.organiserOf(to)], classes: [to], lecturers: [] });
    return made;
  }

  /** Sends a person to a class (cử đi học). An organisation board's own nomination needs nobody to send it on. */
  nominate(
    this: Authorised<Enrolment, 'nominateEnrolment' | 'enrolTrainingNeeds'>,
    { to, member, isSubmitted }: { readonly to: TrainingClass; readonly member: Member; readonly isSubmitted: boolean },
  ): void {
    ensureClass(to.state, NOMINATING);
    if (!TAKING_PART.includes(member.standing)) throw new RuleViolationError('PARTICIPANT_STANDING', ['input.memberId']);
    if (isSubmitted) this.sendOn({ person: this.createdBy, today: this.nominatedOn });
  }

  /** The grassroots secretary sends the nomination on (đề nghị). */
  submit(this: Authorised<Enrolment, 'submitEnrolment'>, by: Writing): void {
    this.state = moved(this.state, MOVES.submit);
    this.sendOn(by);
    this.editedBy = by.person;
    this.version += 1;
  }

  /** Gives a place in the class (xác nhận). */
  confirm(this: Authorised<Enrolment, 'confirmEnrolment'>, room: Room): void {
    this.state = moved(this.state, MOVES.confirm);
    ensureClass(room.classState, PLACING);
    if (this.submittedOn === null) throw new RuleViolationError('NOMINATION_NOT_SUBMITTED', ['state']);
    if (room.holdsLevel) throw new RuleViolationError('LEVEL_HELD', ['participant']);
    if (room.clashes) throw new RuleViolationError('CLASH_OF_DAYS', ['participant']);
    if (room.capacity !== null && room.taken >= room.capacity) throw new RuleViolationError('CLASS_FULL', ['class']);
    this.version += 1;
  }

  /** Does not take the person (không nhận). */
  reject(this: Authorised<Enrolment, 'rejectEnrolment'>): void {
    const before = this.state;
    this.state = moved(this.state, MOVES.reject);
    this.stateBefore = before;
    this.version += 1;
  }

  /** Takes the person out of the class (rút). */
  withdraw(this: Authorised<Enrolment, 'withdrawEnrolment'>): void {
    this.state = moved(this.state, MOVES.withdraw);
    this.version += 1;
  }

  /** Whoever is marked, present or not, takes part. */
  mark(this: Authorised<Enrolment, 'markAttendance'>, session: TrainingSession, classState: string, today: string): void {
    this.state = moved(this.state, MOVES.mark);
    ensureClass(classState, MARKING);
    if (session.classId !== this.classId) throw new RuleViolationError('SESSION_OF_ANOTHER_CLASS', ['input.sessionId']);
    if (session.date > today) throw new RuleViolationError('DATE_IN_FUTURE', ['input.sessionId']);
    this.version += 1;
  }

  /** The final state follows from the result alone. */
  finish(passed: boolean): void {
    this.state = moved(this.state, passed ? MOVES.pass : MOVES.fail);
    this.version += 1;
  }

  private sendOn({ person, today }: Writing): void {
    this.submittedOn = today;
    this.submittedBy = person;
  }
}

function ensureClass(state: string, states: readonly string[]): void {
  if (!states.includes(state)) throw new RuleViolationError('WRONG_CLASS_STATE', ['class']);
}
