import { policy, roles } from '../kernel/policy.js';
import {
  assigned,
  broken,
  clerkOf,
  fourEyes,
  letter,
  oneself,
  ofActorOrKin,
  ofUnit,
  through,
  when,
  within,
  without,
  type Rows,
} from '../kernel/scope.js';
import { WITHOUT_RIGHTS } from '../membership/index.js';
import { BallotSlip } from './ballot-slip.entity.js';
import { BallotTally } from './ballot-tally.entity.js';
import { Ballot } from './ballot.entity.js';

/** cond of 2.12 (K4, K10): while the cycle is undecided neither a nominee for the title nor kin of one. */
const blind = without('rivals', ofActorOrKin('memberId'));
const confirmed = when('CONFIRMED', { state: 'CONFIRMED' }).and(blind);
const late = when('step >= 5', { step: { $gte: 5 } });
const counting = clerkOf('id')
  .and(when('OPEN or COUNTED', { state: { $in: ['OPEN', 'COUNTED'] } }))
  .and(without('standing', ofActorOrKin('memberId')));
const named = assigned({ CYCLE: 'cycleId' });
/** Nobody is asked about what has been decided; nor is a cycle that was opened by break-glass one of the board's. */
const judged = letter('B').and(named).and(confirmed);

/** Rows and fields of the ballot, and with them of its tallies. */
interface Seen {
  readonly codes: string;
  readonly rows: Rows;
  /** Null: all of F3. */
  readonly fields: { readonly ballot: readonly string[]; readonly tally: readonly string[] } | null;
  readonly except?: readonly string[];
}

const LABELS = { ballot: ['cycle', 'step', 'title', 'tallies'], tally: ['nomineeName'] };

const SEEN: readonly Seen[] = [
  { codes: 'P1 P2 P3o', rows: letter('P').and(named).and(confirmed), fields: null },
  { codes: 'B1 B4', rows: letter('B').and(confirmed), fields: null },
  { codes: 'B2', rows: letter('B').and(confirmed).and(late), fields: null },
  { codes: 'B7', rows: judged, fields: LABELS },
  { codes: 'G1 C1', rows: ofUnit.and(confirmed), fields: null },
  { codes: 'S', rows: counting, fields: null, except: ['comments'] },
  { codes: 'B1 B7c', rows: within.and(broken({ CYCLE: 'cycleId' })).and(confirmed), fields: null },
];

const open = when('undecided', { undecided: true });

export const ballotPolicy = policy(Ballot, '2.12', [
  ...SEEN.map(({ codes, rows, fields, except = [] }) =>
    roles(codes)
      .on(rows)
      .read('F3', { except, ...(fields && { only: fields.ballot }) }),
  ),
  roles('B4 G2').on(within).may('createBallot'),
  roles('S').on(counting).may('enterBallotCount'),
  roles('S').on(counting.and(fourEyes)).may('confirmBallotCount'),
  roles('B7').on(within.and(judged).and(open)).may('giveBallotOpinion'),
]);

/** A tally is part of its ballot. */
export const ballotTallyPolicy = policy(
  BallotTally,
  '2.12',
  SEEN.map(({ codes, rows, fields }) =>
    roles(codes)
      .on(through('ballots', rows))
      .read('F3', { ...(fields && { only: fields.tally }) }),
  ),
);

/** Who is suspended or former has S alone, and no slip by it (1.5; docs/decisions/38). */
const entitled = when('neither suspended nor former', { standing: { $nin: WITHOUT_RIGHTS } });

/** None for a nominee or kin of one, whoever was convened (2.12). */
const slip = oneself('memberId')
  .and(through('members', entitled))
  .and(when('not cast', { wasCast: false }))
  .and(through('ballots', when('OPEN', { state: 'OPEN' })))
  .and(without('rivals', ofActorOrKin('memberId')));

export const ballotSlipPolicy = policy(BallotSlip, '2.12', [roles('S').on(slip).read('F3'), roles('S').on(slip).may('castBallotSlip')]);
