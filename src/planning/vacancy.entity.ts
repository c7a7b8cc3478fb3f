import type { Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Member, type SeatHolding } from '../membership/index.js';
import { Organization, Seat, UnitLabel, type Decision, type SeatTitle } from '../organization/index.js';
import { HEARD, MOVES, VacancyState } from './vacancy-codes.entity.js';

declare module '../kernel/policy.js' {
  interface Actions {
    createVacancy: Vacancy;
    editVacancy: Vacancy;
    submitVacancy: Vacancy;
    returnVacancy: Vacancy;
    appraiseVacancy: Vacancy;
    giveVacancyOpinion: Vacancy;
    decideVacancy: Vacancy;
    fillVacancy: Vacancy;
    closeVacancy: Vacancy;
  }
}

/** Who writes, and when. */
interface Writing {
  readonly person: string | null;
  readonly today: string;
}

/** How a seat came to be filled. */
export interface Filling {
  readonly holding: SeatHolding;
  readonly fromPlanning: boolean;
  readonly today: string;
}

@Noun({
  table: 'vacancy',
  scoped: true,
  secret: 'F3',
  acts: {
    editVacancy: MOVES.edit,
    submitVacancy: MOVES.submit,
    returnVacancy: MOVES.return,
    appraiseVacancy: MOVES.appraise,
    giveVacancyOpinion: { from: HEARD },
    decideVacancy: MOVES.decide,
    fillVacancy: MOVES.fill,
    closeVacancy: MOVES.close,
  },
  description: 'A vacant seat and the proposal to fill it (kiện toàn chức danh).',
  sorts: [{ name: 'ID', description: 'By id.', fields: [], terms: [] }],
})
export class Vacancy extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: VacancyState, description: 'State (trạng thái).' })
  state!: VacancyState;

  seatTitle!: SeatTitle | null;

  @Label(() => UnitLabel, {
    class: 'F3',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit of the seat.',
  })
  unitLabel!: UnitLabel | null;

  @Hidden({ type: 'uuid' })
  seatId!: string;

  @BelongsTo(() => Seat, {
    class: 'F3',
    column: 'seat_id',
    description: 'The seat; `seatTitle` and `unitLabel` name it (chức danh khuyết).',
    inverse: { name: 'vacancies', class: 'base', description: 'Proposals to fill the seat that you see (các lần kiện toàn).' },
  })
  seat!: Seat | null;

  @Column({ class: 'F3', type: 'date', description: 'First day on which nobody held the seat (khuyết từ ngày).' })
  since!: string;

  @Column({
    class: 'F3',
    type: 'boolean',
    nullable: true,
    description: 'Whoever filled it was planned for the title (từ nguồn quy hoạch); null until filled.',
  })
  fromPlanning!: boolean | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Remarks, appraisal and opinions included (ý kiến).' })
  comments!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  chosenId!: string | null;

  filledByName!: string | null;

  @Hidden({ type: 'uuid', column: 'filled_by', nullable: true })
  filledById!: string | null;

  @BelongsTo(() => Member, {
    class: 'F3',
    column: 'filled_by',
    description: 'Who filled it, where you may see the person; `filledByName` has the name (người được kiện toàn).',
  })
  filledBy!: Member | null;

  @Hidden({ type: 'uuid', nullable: true })
  holdingId!: string | null;

  @Hidden({ type: 'date', nullable: true })
  filledOn!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  decisionId!: string | null;

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'date' })
  recordedOn!: string;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** A vacancy that nobody has authorised yet: in memory, in the place of its seat. */
  static draft(id: string, seat: Seat, { person, today }: Writing): Vacancy {
    const { unitNo, l1, l2, l3, l4, l5 } = seat;
    const later = { fromPlanning: null, chosenId: null, filledById: null, holdingId: null, filledOn: null, decisionId: null };
    return Object.assign(new Vacancy(), {
      ...{ id, unitNo, l1, l2, l3, l4, l5, seatId: seat.id, state: 'DRAFT', comments: null, ...later },
      ...{ draftingUnit: null, createdBy: person, editedBy: person, recordedOn: today, version: 1 },
    });
  }

  /** Drafts a proposal for a seat that nobody holds (dự thảo kiện toàn). */
  create(this: Authorised<Vacancy, 'createVacancy'>, since: string, comments: string | null, { today }: Writing): void {
    this.state = 'DRAFT';
    this.write(since, comments, today);
  }

  /** Changes a draft; what is left out stays. */
  edit(this: Authorised<Vacancy, 'editVacancy'>, change: { since?: string; comments?: string | null }, { person, today }: Writing): void {
    this.state = moved(this.state, MOVES.edit);
    this.write(change.since ?? this.since, change.comments === undefined ? this.comments : change.comments, today);
    this.editedBy = person;
    this.version += 1;
  }

  /** Puts the proposal before the deciding committee (trình). */
  submit(this: Authorised<Vacancy, 'submitVacancy'>, candidates: number, { person }: Writing): void {
    this.state = moved(this.state, MOVES.submit);
    if (candidates === 0) refuse('CANDIDATE_MISSING', 'candidates');
    this.editedBy = person;
    this.version += 1;
  }

  /** Sends it back for correction (trả lại). */
  sendBack(this: Authorised<Vacancy, 'returnVacancy'>, reason: string | null): void {
    this.state = moved(this.state, MOVES.return);
    this.note(ensureGiven(reason, 'input.reason'));
  }

  /** The organisation board's appraisal (thẩm định). */
  appraise(this: Authorised<Vacancy, 'appraiseVacancy'>, appraisal: string | null): void {
    this.state = moved(this.state, MOVES.appraise);
    this.note(ensureGiven(appraisal, 'input.appraisal'));
  }

  /** The inspection committee's opinion goes with the remarks, which it does not read (2.14). */
  hear(this: Authorised<Vacancy, 'giveVacancyOpinion'>, opinion: string | null): void {
    moved(this.state, { from: HEARD, to: this.state });
    this.note(ensureGiven(opinion, 'input.opinion'));
  }

  /** The committee decides on one of the candidates (quyết định nhân sự). */
  decide(this: Authorised<Vacancy, 'decideVacancy'>, decision: Decision, chosen: string | null): void {
    this.state = moved(this.state, MOVES.decide);
    if (chosen === null) refuse('CANDIDATE_MISSING', 'input.candidateId');
    if (decision.date < this.since) refuse('DATE_BEFORE_CAUSE', 'input.decision.date');
    this.decisionId = decision.id;
    this.chosenId = chosen;
    this.version += 1;
  }

  /** Records who holds the seat now, and whether the person came from planning (kiện toàn). */
  fill(this: Authorised<Vacancy, 'fillVacancy'>, { holding, fromPlanning, today }: Filling): void {
    this.state = moved(this.state, MOVES.fill);
    const held = holding.seatId === this.seatId && holding.memberId === this.chosenId && holding.state === 'ACTIVE';
    if (!held || holding.from < this.since) refuse('SEAT_NOT_FILLED', 'input.holdingId');
    Object.assign(this, { filledById: holding.memberId, holdingId: holding.id, fromPlanning, filledOn: today });
    this.version += 1;
  }

  /** Ends it, filled or not (kết thúc). */
  close(this: Authorised<Vacancy, 'closeVacancy'>, reason: string | null): void {
    const filled = this.state === 'FILLED';
    this.state = moved(this.state, MOVES.close);
    if (filled && reason === null) this.version += 1;
    else this.note(ensureGiven(reason, 'input.reason'));
  }

  private write(since: string, comments: string | null, today: string): void {
    if (since > today) refuse('DATE_IN_FUTURE', 'input.since');
    this.since = since;
    this.comments = comments;
  }

  private note(text: string): void {
    this.comments = [this.comments, text].filter((each) => each !== null).join('\n');
    this.version += 1;
  }
}

function ensureGiven(text: string | null, field: string): string {
  return text ?? refuse('REASON_MISSING', field);
}

function refuse(rule: ConstructorParameters<typeof RuleViolationError>[0], field: string): never {
  throw new RuleViolationError(rule, [field]);
}
