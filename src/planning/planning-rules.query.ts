import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { Member, SeatHolding } from '../membership/index.js';
import { Organization, Term } from '../organization/index.js';
import { RuleSet, RuleSetParam } from '../rulebook/index.js';
import { PlanningCycle } from './planning-cycle.entity.js';
import { PlanningEntry } from './planning-entry.entity.js';
import { PlanningRules, type Candidate, type Load, type Planned, type PlanningParam, type TermSpan } from './planning-rules.entity.js';

type Work = Pick<Transaction, 'line'>;

const BINDING = 'rules bind whoever is judged by them';
const JUDGED = 'whoever may act on the row may have it judged; what is found is told by a rule alone';

/** Sets of $1's unit and those above it in force on $2; the set $3 of a cycle comes first, then the nearest, then the central one. */
const sets = (): string => fragment`
  select s.id, s.code, coalesce(o.level, 0) as level
  from ${unscoped(() => RuleSet, BINDING)} s left join ${unscoped(() => Organization, 'place of the rule set')} o on o.no = s.unit
  where s.subject = 'PLANNING' and s.state = 'DECIDED' and s.valid_from <= $2::date and (s.valid_to is null or $2::date < s.valid_to)
    and (s.central or s.unit in (
      select unnest(array[u.no, u.l1, u.l2, u.l3, u.l4, u.l5]) from ${unscoped(() => Organization, 'what is judged')} u where u.no = $1))`;

const rules = (): string => fragment`
  with near as materialized (${sets()})
  select (select n.id from near n order by n.id = $3::uuid desc nulls last, n.level desc limit 1) as "ruleSetId",
    (select n.code from near n order by n.id = $3::uuid desc nulls last, n.level desc limit 1) as code,
    coalesce((select json_object_agg(p.name, json_build_object('value', p.value, 'regulation', coalesce(p.regulation, p.code)))
     from (select distinct on (p.name) p.name, p.value, p.regulation, n.code
           from near n join ${unscoped(() => RuleSetParam, BINDING)} p on p.rule_set_id = n.id
           order by p.name, n.id = $3::uuid desc nulls last, n.level desc) p), '{}') as params`;

interface Binding {
  readonly unit: number | null;
  readonly day: string;
  /** The set that a cycle keeps; null for one that is to be. */
  readonly ruleSetId: string | null;
}

interface Found {
  readonly ruleSetId: string | null;
  readonly code: string | null;
  readonly params: Readonly<Record<string, PlanningParam>>;
}

/** The rules that bind the planning of a unit from a day on; null where no regulation is in force. */
async function rulesOn(tx: Work, { unit, day, ruleSetId }: Binding): Promise<PlanningRules | null> {
  const [found] = await query<Found>(tx, rules(), [unit, day, ruleSetId]);
  return found?.ruleSetId ? new PlanningRules(found.ruleSetId, found.code, found.params) : null;
}

/** Rules for a cycle that is drafted today. */
export function rulesFor(tx: Work, unit: number, day: string): Promise<PlanningRules | null> {
  return rulesOn(tx, { unit, day, ruleSetId: null });
}

type Kept = Pick<PlanningCycle, 'unitNo' | 'recordedOn' | 'ruleSetId'>;

/** The rules that a cycle keeps: those of the day on which it was drafted. */
export async function rulesOf(tx: Work, { unitNo, recordedOn, ruleSetId }: Kept): Promise<PlanningRules> {
  return (await rulesOn(tx, { unit: unitNo, day: recordedOn, ruleSetId })) ?? new PlanningRules(ruleSetId, null, {});
}

const cycle = (): string => fragment`
  select c.unit as "unitNo", c.recorded_on::text as "recordedOn", c.rule_set_id as "ruleSetId" from ${unscoped(() => PlanningCycle, BINDING)} c
  where c.id = $1`;

/** The same of a cycle that the caller need not see, such as that of a ballot to its clerk. */
export async function rulesOfCycle(tx: Work, id: string): Promise<PlanningRules | null> {
  const [found] = await query<Kept>(tx, cycle(), [id]);
  return found ? rulesOf(tx, found) : null;
}

const term = (): string => fragment`
  select coalesce((select t.valid_to <= $3::date or t.state = 'CLOSED' from ${unscoped(() => Term, JUDGED)} t
    where t.unit = $1 and t.from_year = $2 and (t.valid_to is not null or t.state = 'CLOSED') limit 1), false) as over`;

type OfUnit = Pick<PlanningCycle, 'unitNo' | 'fromYear' | 'toYear'>;

/** The term of a unit: over when its record says so, else with its last calendar year. */
export async function termOf(tx: Work, { unitNo, fromYear, toYear }: OfUnit, today: string): Promise<TermSpan> {
  const [found] = await query<{ over: boolean }>(tx, term(), [unitNo, fromYear, today]);
  return { fromYear, toYear, over: (found?.over ?? false) || Number(today.slice(0, 4)) > toYear };
}

const candidates = (): string => fragment`
  select p."memberId", p.title, m.birth_year as "birthYear", m.gender, m.standing, array(
    select distinct h.title from ${unscoped(() => SeatHolding, JUDGED)} h
    join ${unscoped(() => Organization, JUDGED)} o on o.no = $2 and h.unit in (o.no, o.l1, o.l2, o.l3, o.l4, o.l5)
    where h.member_id = m.id and h.state = 'ACTIVE' and h.valid_from <= $3::date and (h.valid_to is null or $3::date < h.valid_to)) as held
  from json_to_recordset($1) p("memberId" uuid, title text) join ${unscoped(() => Member, JUDGED)} m on m.id = p."memberId"`;

/** What the rules ask of persons who are to be planned at a unit. */
export function candidatesOf(tx: Work, planned: readonly Planned[], unit: number | null, today: string): Promise<readonly Candidate[]> {
  return query<Candidate>(tx, candidates(), [JSON.stringify(planned), unit, today]);
}

const loads = (): string => fragment`
  select p."memberId", p.title, (
      select count(distinct e.member_id)::integer from ${unscoped(() => PlanningEntry, JUDGED)} e
      where e.unit = $2 and e.term = $3 and e.title = p.title and e.member_id <> p."memberId" and e.state = any($4)) as others,
    array(
      select (array_agg(e.id::text order by e.id))[1] from ${unscoped(() => PlanningEntry, JUDGED)} e
      join ${unscoped(() => Organization, JUDGED)} o on o.no = e.unit
      where e.member_id = p."memberId" and e.term = $3 and e.state = any($4) and (e.unit, e.title) <> ($2::integer, p.title)
        and o.level = (select u.level from ${unscoped(() => Organization, JUDGED)} u where u.no = $2)
      group by e.unit, e.title) as titles
  from json_to_recordset($1) p("memberId" uuid, title text)`;

/** What counts towards the hard rules beside each entry: those of the unit and term, and those of the person, in these states. */
export function loadsOf(
  tx: Work,
  planned: readonly Planned[],
  { unitNo, term: of }: Pick<PlanningCycle, 'unitNo' | 'term'>,
  states: readonly string[],
): Promise<readonly Load[]> {
  return query<Load>(tx, loads(), [JSON.stringify(planned), unitNo, of, states]);
}

const LOCK = `select pg_advisory_xact_lock(hashtextextended('planning ' || m, 0)) from (select unnest($1::text[]) m order by 1) p`;

/** Of two acts that count the entries of one person, or of one unit and term, the second waits for the first. */
export async function lockPlanning(tx: Work, keys: readonly string[]): Promise<void> {
  await query(tx, LOCK, [[...keys].sort()]);
}
