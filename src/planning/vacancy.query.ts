import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { RuleViolationError } from '../kernel/errors.js';
import { computed, facts, listed } from '../kernel/marks.js';
import { Member, SeatHolding } from '../membership/index.js';
import { Decision, Seat } from '../organization/index.js';
import { PlanningEntry } from './planning-entry.entity.js';
import { VacancyCandidate } from './vacancy-candidate.entity.js';
import { Vacancy } from './vacancy.entity.js';

type Tx = Pick<Transaction, 'line'>;

const LABEL = 'label: the name stands in the row (access.md 5.3)';

computed(Vacancy, 'seatTitle', {
  class: 'F3',
  type: 'text',
  description: 'Title of the seat (label).',
  sql: ({ row }) => fragment`(select s.title from ${unscoped(() => Seat, LABEL)} s where s.id = ${row}.seat_id)`,
});
computed(Vacancy, 'filledByName', {
  class: 'F3',
  type: 'text',
  description: 'Name today of who filled it (label).',
  sql: ({ row }) => fragment`(select p.full_name from ${unscoped(() => Member, LABEL)} p where p.id = ${row}.filled_by)`,
});
computed(VacancyCandidate, 'name', {
  class: 'F3',
  type: 'text',
  description: "The candidate's name today (label).",
  sql: ({ row }) => fragment`(select p.full_name from ${unscoped(() => Member, LABEL)} p where p.id = ${row}.member_id)`,
});
computed(VacancyCandidate, 'fromPlanning', {
  class: 'F3',
  type: 'boolean',
  description: 'The candidate was planned for the title when named (thuộc nguồn quy hoạch).',
  sql: ({ row }) => `(${row}.entry_id is not null)`,
});

/** Whoever is or was a candidate: none of them, nor kin of theirs, judges it (K3, K4). */
facts(
  Vacancy,
  'named',
  () => VacancyCandidate,
  ({ row, fact }) => `${fact}.vacancy_id = ${row}.id`,
);

/** Candidates before the decision: none of them sees it (cond of 2.14). */
facts(
  Vacancy,
  'contenders',
  () => VacancyCandidate,
  ({ row, fact }) => `${fact}.vacancy_id = ${row}.id and ${row}.state in ('DRAFT','PROPOSED','APPRAISED','RETURNED')`,
);

/** Whoever is planned for the seat stands on its list as far as the reader sees the entries (domain.md 3.4, kiện toàn). */
listed(Seat, 'plannedFor', {
  class: 'F0',
  to: () => PlanningEntry,
  join: {
    by: 'match',
    columns: [
      ['unit', 'unit'],
      ['title', 'title'],
    ],
    only: (row) => `${row}.state = 'APPROVED'`,
  },
  description: 'Approved planning entries for the title in the unit, those that you see (nguồn quy hoạch).',
});

const HOLDS = 'that a seat is empty is open (access.md 2.3)';

/** First day without a holder of a seat that nobody holds on the day; null of one that is held, or not in being. */
const vacantSince = (seat: string, day: string): string => fragment`(
  case when ${seat}.state = 'ACTIVE' and ${seat}.valid_from <= ${day} and (${seat}.valid_to is null or ${day} < ${seat}.valid_to)
    and not exists (select from ${unscoped(() => SeatHolding, HOLDS)} h where h.seat_id = ${seat}.id and h.state = 'ACTIVE'
      and h.valid_from <= ${day} and (h.valid_to is null or ${day} < h.valid_to))
  then coalesce((select max(h.valid_to) from ${unscoped(() => SeatHolding, HOLDS)} h
    where h.seat_id = ${seat}.id and h.state in ('ACTIVE', 'ENDED') and h.valid_to <= ${day}), ${seat}.valid_from) end)`;

computed(Seat, 'vacantSince', {
  class: 'F0',
  type: 'date',
  filter: true,
  description: 'First day on which nobody holds it (khuyết từ ngày); null while it is held.',
  sql: ({ row, today }) => vacantSince(row, `${today()}::date`),
});

const VACANT = fragment`select ${vacantSince('s', '$2::date')}::text as since from ${unscoped(() => Seat, HOLDS)} s where s.id = $1`;

/** Since when nobody holds the seat; null where somebody does. */
export async function vacantSinceOn(tx: Tx, seat: string, day: string): Promise<string | null> {
  const [found] = await query<{ since: string | null }>(tx, VACANT, [seat, day]);
  return found?.since ?? null;
}

const PROPOSED = 'written or asked by the act that was authorised on the vacancy';

const REPLACE = fragment`
  with gone as (delete from ${unscoped(() => VacancyCandidate, PROPOSED)} c where c.vacancy_id = $1 and c.member_id <> all($2::uuid[]))
  insert into ${unscoped(() => VacancyCandidate, PROPOSED)} (vacancy_id, ordinal, member_id, entry_id)
  select v.id, n.ordinal, n.member, (
    select e.id from ${unscoped(() => PlanningEntry, PROPOSED)} e
    where e.unit = s.unit and e.title = s.title and e.member_id = n.member and e.state = 'APPROVED' order by e.term, e.id limit 1)
  from ${unscoped(() => Vacancy, PROPOSED)} v join ${unscoped(() => Seat, PROPOSED)} s on s.id = v.seat_id,
    unnest($2::uuid[]) with ordinality n(member, ordinal)
  where v.id = $1
  on conflict (vacancy_id, member_id) do update set ordinal = excluded.ordinal, entry_id = excluded.entry_id`;

/** Names the candidates, in their order, each with the approved entry that the person has for the title of the unit. */
export async function nameCandidates(tx: Tx, vacancy: string, members: readonly string[]): Promise<void> {
  await query(tx, REPLACE, [vacancy, members]);
}

export interface Candidate {
  readonly id: string;
  readonly member: string;
}

const CANDIDATES = fragment`
  select c.id, c.member_id as member from ${unscoped(() => VacancyCandidate, PROPOSED)} c where c.vacancy_id = $1 order by c.ordinal`;

export function candidatesOf(tx: Tx, vacancy: string): Promise<readonly Candidate[]> {
  return query<Candidate>(tx, CANDIDATES, [vacancy]);
}

/** Both sides of K12 wait here for each other, one person after another in the order of ids. */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('K12 ' || m.id::text, 0)) from (select unnest($1::uuid[]) as id order by 1) m`;

const IN_PLANNING = fragment`
  select exists (
    select from ${unscoped(() => PlanningEntry, 'K12 binds whoever proposes')} e join ${unscoped(() => Seat, PROPOSED)} s on s.id = $1
    where e.unit = s.unit and e.title = s.title and e.member_id = any($2::uuid[]) and e.state in ('PROPOSED', 'APPRAISED')) as both`;

/** K12: no candidate is proposed for planning to the same title of the unit at the same time. */
export async function ensureNotInPlanning(tx: Tx, seat: string, members: readonly string[]): Promise<void> {
  await query(tx, ONE_AT_A_TIME, [members]);
  const [found] = await query<{ both: boolean }>(tx, IN_PLANNING, [seat, members]);
  if (found?.both) throw new RuleViolationError('PLANNED_AT_THE_SAME_TIME', ['candidates']);
}

const IN_VACANCY = fragment`
  select exists (
    select from ${unscoped(() => VacancyCandidate, 'K12 binds whoever proposes')} c
    join ${unscoped(() => Vacancy, 'K12 binds whoever proposes')} v on v.id = c.vacancy_id and v.state in ('PROPOSED', 'APPRAISED', 'DECIDED', 'FILLED')
    join ${unscoped(() => Seat, 'K12 binds whoever proposes')} s on s.id = v.seat_id
    where c.member_id = $1 and s.title = $2 and v.unit = $3) as both`;

/** What a proposal of planning names: one person for one title of one unit. */
export interface Proposed {
  readonly memberId: string;
  readonly title: string;
  readonly unitNo: number | null;
}

/** K12 the other way: nobody is proposed for planning to a title of a unit while a vacancy of it names the person. */
export async function ensureNotInVacancy(tx: Tx, { memberId, title, unitNo }: Proposed): Promise<void> {
  await query(tx, ONE_AT_A_TIME, [[memberId]]);
  const [found] = await query<{ both: boolean }>(tx, IN_VACANCY, [memberId, title, unitNo]);
  if (found?.both) throw new RuleViolationError('PLANNED_AT_THE_SAME_TIME', ['person']);
}

const DECISION = fragment`
  select d.id, d.date::text as date, d.present, d.votes_for as "votesFor" from ${unscoped(() => Decision, PROPOSED)} d where d.id = $1`;

/** The decision on the vacancy, as far as a holding that follows from it shows it. */
export async function decisionBehind(tx: Tx, id: string | null): Promise<Decision | null> {
  const [found] = await query<Pick<Decision, 'id' | 'date' | 'present' | 'votesFor'>>(tx, DECISION, [id]);
  return found ? Object.assign(new Decision(), found) : null;
}

const HOLDING = fragment`
  select h.id from ${unscoped(() => SeatHolding, HOLDS)} h
  where h.seat_id = $1 and h.member_id = $2 and h.state = 'ACTIVE' and h.valid_from >= $3::date order by h.valid_from limit 1`;

/** Id of the recognised holding by which the person has filled the seat since that day; null where there is none. */
export async function holdingThatFills(tx: Tx, { seatId, chosenId, since }: Vacancy): Promise<string | null> {
  const [found] = await query<{ id: string }>(tx, HOLDING, [seatId, chosenId, since]);
  return found?.id ?? null;
}

const APPOINT = fragment`
  update ${unscoped(() => PlanningEntry, PROPOSED)} e set state = 'APPOINTED', version = e.version + 1
  from ${unscoped(() => Seat, PROPOSED)} s
  where s.id = $1 and e.unit = s.unit and e.title = s.title and e.member_id = $2 and e.state = 'APPROVED'
  returning e.id`;

/** Who fills the seat is no longer planned for it but appointed, in each term; gives back whether the person was planned (domain.md 3.4). */
export async function appointPlanned(tx: Tx, seat: string, member: string): Promise<boolean> {
  return (await query(tx, APPOINT, [seat, member])).length > 0;
}
