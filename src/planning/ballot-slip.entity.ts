import type { Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { Member } from '../membership/index.js';
import type { SeatTitle } from '../organization/index.js';
import { Ballot } from './ballot.entity.js';
import { PlanningEntry } from './planning-entry.entity.js';

declare module '../kernel/policy.js' {
  interface Actions {
    castBallotSlip: BallotSlip;
  }
}

@Noun({
  table: 'ballot_slip',
  secret: 'F3',
  acts: { castBallotSlip: {} },
  description: 'Your own slip of a ballot that you are convened to (phiếu), while the ballot is open and until you cast it.',
  sorts: [{ name: 'ID', description: 'By id.', fields: [], terms: [] }],
})
export class BallotSlip {
  @Id()
  id!: string;

  title!: SeatTitle | null;
  date!: string | null;
  nomineeNames!: readonly string[] | null;

  @Hidden({ type: 'uuid' })
  ballotId!: string;

  @Hidden({ type: 'uuid' })
  memberId!: string;

  @Hidden({ type: 'boolean' })
  wasCast!: boolean;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** No unit: the line of the audit log tells no more than that one has voted. */
  unitNo: number | null = null;

  @Facts(() => Ballot, ({ row, fact }) => `${fact}.id = ${row}.ballot_id`)
  readonly ballots!: readonly Ballot[];

  /** Whose slip it is. */
  @Facts(() => Member, ({ row, fact }) => `${fact}.id = ${row}.member_id`)
  readonly members!: readonly Member[];

  /** Whoever stands for the title, as in the ballot itself. */
  @Facts(
    () => PlanningEntry,
    ({ row, fact }) =>
      `exists (select 1 from ballot b where b.id = ${row}.ballot_id and b.cycle_id = ${fact}.cycle_id and b.title = ${fact}.title)`,
  )
  readonly rivals!: readonly PlanningEntry[];

  /** Marks the slip as cast; the choice goes into the box and is never here (bỏ phiếu). */
  cast(this: Authorised<BallotSlip, 'castBallotSlip'>, choices: readonly number[], nominees: number): void {
    const known = choices.every((place) => Number.isInteger(place) && place >= 1 && place <= nominees);
    if (!known || new Set(choices).size !== choices.length) throw new RuleViolationError('SLIP_SPOILT', ['input.choices']);
    this.wasCast = true;
    this.version += 1;
  }
}
