import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { computed } from '../kernel/marks.js';
import type { FragmentScope } from '../kernel/nouns.js';
import { Member } from '../membership/index.js';
import { RuleSetParam } from '../rulebook/index.js';
import { BallotSlip } from './ballot-slip.entity.js';
import { BallotTally } from './ballot-tally.entity.js';
import { Ballot } from './ballot.entity.js';
import { PlanningCycle } from './planning-cycle.entity.js';

const LABEL = 'label: the name stands on the slip (access.md 5.3)';
const OF_ROW = 'of the ballot that the reader sees';

computed(BallotTally, 'nomineeName', {
  class: 'F3',
  type: 'text',
  description: "The nominee's name today (label).",
  sql: ({ row }) => fragment`(select p.full_name from ${unscoped(() => Member, LABEL)} p where p.id = ${row}.nominee_id)`,
});

/** A parameter of the rule set that the cycle is judged by; null where the set has none of that name. */
const param = (cycle: string, name: string): string => fragment`(
  select param.value from ${unscoped(() => RuleSetParam, 'rules bind whoever is judged by them')} param
  join ${unscoped(() => PlanningCycle, OF_ROW)} judged on judged.rule_set_id = param.rule_set_id where judged.id = ${cycle} and param.name = '${name}')`;

/** Steps that are written as `3 5`. */
const lists = (text: string, step: string): string => `coalesce(${step}::text = any(string_to_array(${text}, ' ')), false)`;

/**
 * More than the least share of those convened, or of the full membership in the steps that the rule set names (domain.md 3.3).
 * Null while the count is not confirmed, and where the rule set gives no share.
 */
const shortlisted = (tally: string, ballot: string): string => {
  const full = lists(param(`${ballot}.cycle_id`, 'BALLOT_STEPS_OF_FULL_MEMBERSHIP'), `${ballot}.step`);
  const share = param(`${ballot}.cycle_id`, 'LEAST_SHARE_OF_VOTES');
  return `case when ${ballot}.state = 'CONFIRMED' then ${tally}.votes > ${share}::numeric * case when ${full} then ${ballot}.membership else ${ballot}.convened end end`;
};

computed(BallotTally, 'shortlisted', {
  class: 'F3',
  type: 'boolean',
  description: 'On the shortlist of the step: more votes than the rule set of the cycle asks (đủ điều kiện); null until confirmed.',
  sql: ({ row }) => fragment`(select ${shortlisted(row, 'b')} from ${unscoped(() => Ballot, OF_ROW)} b where b.id = ${row}.ballot_id)`,
});

const ofBallot =
  (column: string) =>
  ({ row }: FragmentScope): string =>
    fragment`(select b.${column} from ${unscoped(() => Ballot, 'of the slip that the person holds')} b where b.id = ${row}.ballot_id)`;

computed(BallotSlip, 'title', { class: 'F3', type: 'text', description: 'Title planned for (chức danh).', sql: ofBallot('title') });
computed(BallotSlip, 'date', { class: 'F3', type: 'date', description: 'Day of the meeting (ngày họp).', sql: ofBallot('date') });
computed(BallotSlip, 'nomineeNames', {
  class: 'F3',
  type: 'text[]',
  description: 'Names of the nominees, in the order of the slip: `choices` of castBallotSlip counts them from 1 (danh sách giới thiệu).',
  sql: ({ row }) => fragment`(select array_agg(p.full_name order by t.ordinal) from ${unscoped(() => BallotTally, LABEL)} t
    join ${unscoped(() => Member, LABEL)} p on p.id = t.nominee_id where t.ballot_id = ${row}.ballot_id)`,
});

/** What the step of a new ballot goes by. */
export interface StepRules {
  /** The form of the cycle has the step, or its rule set does not say which it has. */
  readonly known: boolean;
  /** The step before, where its shortlist gives the nominees; null where anybody can be named. */
  readonly before: number | null;
  /** The ballot of that step for the title is confirmed. */
  readonly settled: boolean;
  /** Members whom that ballot has put on the shortlist. */
  readonly shortlist: readonly string[];
}

const STEP = 'the act that calls the next meeting goes by the result of the last';

const STEP_RULES = fragment`
  with form as (
    select string_to_array(case c.form when 'SHORT' then ${param('c.id', 'BALLOT_STEPS_OF_SHORT_FORM')} else ${param('c.id', 'BALLOT_STEPS_OF_FULL_FORM')} end, ' ')::integer[] as steps,
      ${lists(param('c.id', 'BALLOT_STEPS_FROM_SHORTLIST'), '$3')} as follows
    from ${unscoped(() => PlanningCycle, STEP)} c where c.id = $1),
  previous as (select max(step) as step from form, unnest(form.steps) step where step < $3::integer and follows)
  select coalesce($3::integer = any(form.steps), true) as known, previous.step as before, b.id is not null as settled,
    coalesce((select json_agg(t.nominee_id) from ${unscoped(() => BallotTally, STEP)} t where t.ballot_id = b.id and ${shortlisted('t', 'b')}), '[]') as shortlist
  from form, previous
  left join ${unscoped(() => Ballot, STEP)} b on b.cycle_id = $1 and b.title = $2 and b.step = previous.step and b.state = 'CONFIRMED'`;

export async function stepRules(tx: Pick<Transaction, 'line'>, cycle: string, title: string, step: number): Promise<StepRules> {
  const [found] = await query<StepRules>(tx, STEP_RULES, [cycle, title, step]);
  if (!found) throw new Error('The cycle of a ballot exists');
  return found;
}

/** How the last meeting of the cycle's form has ended for a title. */
export interface LastStep {
  /** Null where the rule set does not say which meetings there are. */
  readonly step: number | null;
  /** Its ballot, once it is confirmed. */
  readonly ballot: string | null;
  readonly shortlist: readonly string[];
}

const LAST_STEP = fragment`
  with last as (
    select max(step::integer) as step from ${unscoped(() => PlanningCycle, STEP)} c, unnest(string_to_array(
      case c.form when 'SHORT' then ${param('c.id', 'BALLOT_STEPS_OF_SHORT_FORM')} else ${param('c.id', 'BALLOT_STEPS_OF_FULL_FORM')} end, ' ')) step
    where c.id = $1)
  select last.step, b.id as ballot,
    coalesce((select json_agg(t.nominee_id) from ${unscoped(() => BallotTally, STEP)} t where t.ballot_id = b.id and ${shortlisted('t', 'b')}), '[]') as shortlist
  from last left join ${unscoped(() => Ballot, STEP)} b on b.cycle_id = $1 and b.title = $2 and b.step = last.step and b.state = 'CONFIRMED'`;

export async function lastStep(tx: Pick<Transaction, 'line'>, cycle: string, title: string): Promise<LastStep> {
  const [found] = await query<LastStep>(tx, LAST_STEP, [cycle, title]);
  return found ?? { step: null, ballot: null, shortlist: [] };
}

const UNCONFIRMED = fragment`
  select exists (select from ${unscoped(() => Ballot, 'a cycle is submitted with the ballots of all its meetings')} b
    where b.cycle_id = $1 and b.state <> 'CONFIRMED') as open`;

/** Whether some ballot of the cycle still waits for its count: the cycle is then not submitted (access.md 2.11). */
export async function hasOpenBallots(tx: Pick<Transaction, 'line'>, cycle: string): Promise<boolean> {
  const [found] = await query<{ open: boolean }>(tx, UNCONFIRMED, [cycle]);
  return found?.open ?? false;
}
