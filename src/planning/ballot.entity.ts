import type { Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Facts, facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, SeatTitle, UnitLabel } from '../organization/index.js';
import { BallotState, MOVES, type BoxSums, type Count } from './ballot-codes.entity.js';
import { PlanningCycle } from './planning-cycle.entity.js';
import { PlanningEntry } from './planning-entry.entity.js';

declare module '../kernel/policy.js' {
  interface Actions {
    createBallot: Ballot;
    enterBallotCount: Ballot;
    confirmBallotCount: Ballot;
    giveBallotOpinion: Ballot;
  }
}

/** What stands of a ballot before its meeting. */
export interface Meeting {
  readonly step: number;
  readonly title: SeatTitle;
  readonly date: string;
  readonly convened: number;
}

/** Who writes, and when. */
export interface Writing {
  readonly person: string | null;
  readonly today: string;
}

@Noun({
  table: 'ballot',
  scoped: true,
  secret: 'F3',
  acts: { enterBallotCount: MOVES.enter, confirmBallotCount: MOVES.confirm, giveBallotOpinion: MOVES.opinion },
  description:
    'A secret ballot of a planning cycle (lấy phiếu giới thiệu quy hoạch): one for each step and title; who voted how is stored nowhere.',
  sorts: [{ name: 'ID', description: 'By id.', fields: [], terms: [] }],
})
export class Ballot extends Scoped {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  cycleId!: string;

  @BelongsTo(() => PlanningCycle, {
    class: 'F3',
    column: 'cycle_id',
    description: 'The cycle (đợt quy hoạch).',
    inverse: { name: 'ballots', class: 'base', description: 'Ballots of the cycle that you see (các lần lấy phiếu).' },
  })
  cycle!: PlanningCycle | null;

  @Column({ class: 'F3', type: 'integer', description: 'Step of the process (bước).' })
  step!: number;

  @Column({ class: 'F3', type: 'text', enum: SeatTitle, description: 'Title planned for (chức danh).' })
  title!: SeatTitle;

  @Column({ class: 'F3', type: 'text', enum: BallotState, description: 'State (trạng thái).' })
  state!: BallotState;

  @Label(() => UnitLabel, {
    class: 'F3',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit whose meeting it is.',
  })
  heldAtLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, { class: 'F3', column: 'unit', target: 'no', description: 'The unit whose meeting it is (nơi họp).' })
  heldAt!: Organization | null;

  @Column({ class: 'F3', type: 'date', description: 'Day of the meeting (ngày họp).' })
  date!: string;

  @Column({ class: 'F3', type: 'integer', description: 'Number convened (số triệu tập).' })
  convened!: number;

  @Hidden({ type: 'integer' })
  membership!: number;

  @Column({ class: 'F3', type: 'integer', nullable: true, description: 'Number present (số có mặt); null until counted.' })
  present!: number | null;

  @Column({ class: 'F3', type: 'integer', nullable: true, description: 'Slips handed out (số phiếu phát ra).' })
  ballotsOut!: number | null;

  @Column({ class: 'F3', type: 'integer', nullable: true, description: 'Slips returned (số phiếu thu về).' })
  ballotsIn!: number | null;

  @Column({ class: 'F3', type: 'integer', nullable: true, description: 'Valid slips (số phiếu hợp lệ).' })
  valid!: number | null;

  @Column({ class: 'F3', type: 'integer', nullable: true, description: 'Invalid slips (số phiếu không hợp lệ).' })
  invalid!: number | null;

  @Column({
    class: 'F3',
    type: 'text',
    nullable: true,
    description: 'Remarks, the opinion of the inspection committee included (ý kiến).',
  })
  comments!: string | null;

  @Hidden({ type: 'boolean', generated: true })
  undecided!: boolean;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'date' })
  recordedOn!: string;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** Whoever has an entry or a nomination for the title while the cycle is undecided (2.12, K10); each nominee has one. */
  @Facts(() => PlanningEntry, ({ row, fact }) => `${row}.undecided and ${fact}.cycle_id = ${row}.cycle_id and ${fact}.title = ${row}.title`)
  readonly rivals!: readonly PlanningEntry[];

  /** The same whatever has become of the cycle: no clerk counts where he or kin stands (4.3). */
  @Facts(() => PlanningEntry, ({ row, fact }) => `${fact}.cycle_id = ${row}.cycle_id and ${fact}.title = ${row}.title`)
  readonly standing!: readonly PlanningEntry[];

  /** A ballot that nobody has authorised yet: in memory, of the unit whose meeting it is. */
  static draft(id: string, cycle: PlanningCycle, heldAt: Organization, { person, today }: Writing): Ballot {
    const { no: unitNo, l1, l2, l3, l4, l5 } = heldAt;
    const uncounted = { present: null, ballotsOut: null, ballotsIn: null, valid: null, invalid: null, comments: null };
    return Object.assign(new Ballot(), {
      ...{ id, unitNo, l1, l2, l3, l4, l5, cycleId: cycle.id, undecided: true, state: 'OPEN', ...uncounted },
      ...{ createdBy: person, editedBy: null, recordedOn: today, version: 1 },
    });
  }

  /** Calls the meeting (chuẩn bị lấy phiếu). `membership`: of the collective in full, which the last step is measured by. */
  create(this: Authorised<Ballot, 'createBallot'>, meeting: Meeting, membership: number): void {
    if (UNPLANNED.includes(meeting.title)) refuse('TITLE_NOT_PLANNED', 'input.title');
    if (meeting.step < 1) refuse('BALLOT_STEP_UNKNOWN', 'input.step');
    if (meeting.convened < 1) refuse('BALLOT_SUMS_DIFFER', 'input.convened');
    Object.assign(this, meeting, { membership: Math.max(membership, meeting.convened) });
  }

  /** The count of the first clerk, with what the box holds (kiểm phiếu). */
  enter(
    this: Authorised<Ballot, 'enterBallotCount'>,
    paper: Count,
    box: BoxSums,
    votes: readonly number[],
    { person, today }: Writing,
  ): void {
    this.state = moved(this.state, MOVES.enter);
    if (this.date > today) refuse('DATE_IN_FUTURE', 'date');
    const { cast } = box;
    const { present, ballotsOut, ballotsIn, valid, invalid } = paper;
    ensureReconciled(paper, Math.max(0, ...votes), { convened: this.convened, cast });
    Object.assign(this, { present, ballotsOut: ballotsOut + cast, ballotsIn: ballotsIn + cast, valid: valid + cast, invalid });
    this.editedBy = person;
    this.version += 1;
  }

  /** The other clerk finds the same (xác nhận kết quả kiểm phiếu). */
  confirm(this: Authorised<Ballot, 'confirmBallotCount'>): void {
    this.state = moved(this.state, MOVES.confirm);
    this.version += 1;
  }

  /** The inspection committee's opinion goes with the remarks, which it does not read (K13, 2.12). */
  hear(this: Authorised<Ballot, 'giveBallotOpinion'>, opinion: string | null): void {
    this.state = moved(this.state, MOVES.opinion);
    if (opinion === null) refuse('REASON_MISSING', 'input.opinion');
    this.comments = [this.comments, opinion].filter((text) => text !== null).join('\n');
    this.version += 1;
  }
}

/** Party groups plan nobody. */
const UNPLANNED: readonly SeatTitle[] = ['GROUP_HEAD', 'GROUP_DEPUTY'];

/** Slips of paper and slips of the box: each was handed out to one who was present, and each nominee is voted for at most once on it. */
function ensureReconciled(paper: Count, mostVotes: number, { convened, cast }: { readonly convened: number; readonly cast: number }): void {
  const { present, ballotsOut, ballotsIn, valid, invalid } = paper;
  const sums: readonly (readonly [holds: boolean, ...fields: string[]])[] = [
    [Math.min(ballotsOut, ballotsIn, valid, invalid, mostVotes) >= 0, 'ballotsOut', 'ballotsIn', 'valid', 'invalid', 'votes'],
    [present >= 1 && present <= convened, 'present'],
    [ballotsOut + cast <= present, 'ballotsOut'],
    [ballotsIn <= ballotsOut, 'ballotsIn'],
    [valid + invalid === ballotsIn, 'valid', 'invalid'],
    [mostVotes <= valid, 'votes'],
  ];
  const broken = sums.find(([holds]) => !holds);
  if (!broken) return;
  const [, ...fields] = broken;
  throw new RuleViolationError(
    'BALLOT_SUMS_DIFFER',
    fields.map((field) => `input.${field}`),
  );
}

function refuse(rule: ConstructorParameters<typeof RuleViolationError>[0], field: string): never {
  throw new RuleViolationError(rule, [field]);
}

facts(
  PlanningCycle,
  'meetings',
  () => Ballot,
  ({ row, fact }) => `${fact}.cycle_id = ${row}.id`,
);
