import { fragment, unscoped } from '../database/fragment.js';
import { computed } from '../kernel/marks.js';
import type { FragmentScope } from '../kernel/nouns.js';
import { Member, MemberRecord, Qualification } from '../membership/index.js';
import { Body, Organization } from '../organization/index.js';
import { RuleSet, RuleSetParam } from '../rulebook/index.js';
import { PlanningFinding } from './planning-cycle-codes.entity.js';
import { PlanningCycle } from './planning-cycle.entity.js';
import { PlanningEntry } from './planning-entry.entity.js';

const FIGURE = 'a figure over the entries of the cycle, for those who may count them (access.md 2.13, 2.20)';

/** What lies before the committee while the list is made, and afterwards what is approved. */
const STATES = (row: string): string =>
  `e.state = any(case when ${row}.decided_on is null then array['PROPOSED','APPRAISED'] else array['APPROVED','APPOINTED'] end)`;

/** The entries of the cycle behind the row, as \`e\`, with their persons as \`m\`. */
const entries = (row: string): string => fragment`
  ${unscoped(() => PlanningEntry, FIGURE)} e join ${unscoped(() => Member, FIGURE)} m on m.id = e.member_id
  where e.cycle_id = ${row}.id and ${STATES(row)}`;

/** A parameter of the rules that the cycle keeps; null where they have none. */
const param = (row: string, name: string): string => fragment`
  (select p.value from ${unscoped(() => RuleSetParam, 'rules are public to whoever is judged by them')} p
   where p.rule_set_id = ${row}.rule_set_id and p.name = '${name}')`;

/** Age is that of the year in which the list is made or reviewed. */
const young = (row: string): string => `${row}.year - m.birth_year < ${param(row, 'YOUNG_BELOW_AGE')}::numeric`;
const WOMEN = `m.gender = 'F'`;
const minority = fragment`exists (select 1 from ${unscoped(() => MemberRecord, FIGURE)} r where r.id = m.id and r.ethnicity <> 'Kinh')`;

const LEVELS = `array['ELEMENTARY','INTERMEDIATE','ADVANCED','BACHELOR']`;
/** The level that the title requires at a unit of that level: a standard of the rules on training, the nearest set in force today. */
const required = ({ row, today }: FragmentScope): string => fragment`
  (select p.value from ${unscoped(() => RuleSet, 'rules are public to whoever is judged by them')} s
   join ${unscoped(() => RuleSetParam, 'rules are public to whoever is judged by them')} p on p.rule_set_id = s.id
     and p.name = 'POLITICAL_THEORY_L' || (select u.level from ${unscoped(() => Organization, FIGURE)} u where u.no = ${row}.unit) || '_' || e.title
   left join ${unscoped(() => Organization, 'place of the rule set')} o on o.no = s.unit
   where s.subject = 'TRAINING' and s.state = 'DECIDED' and s.valid_from <= ${today()}::date
     and (s.valid_to is null or ${today()}::date < s.valid_to)
     and (s.central or s.unit in (${row}.unit, ${row}.l1, ${row}.l2, ${row}.l3, ${row}.l4, ${row}.l5))
   order by coalesce(o.level, 0) desc limit 1)`;

/** The political theory that the title asks is not there. */
const lacking = (scope: FragmentScope): string => fragment`
  coalesce(array_position(${LEVELS}, ${required(scope)}) > coalesce((
    select max(array_position(${LEVELS}, q.level)) from ${unscoped(() => Qualification, FIGURE)} q
    where q.member_id = m.id and q.type = 'POLITICAL_THEORY' and q.state = 'CONFIRMED'), 0), false)`;

const persons = (row: string, filter: string): string => `(select count(distinct e.member_id)::integer from ${entries(row)} and ${filter})`;

declare module './planning-cycle.entity.js' {
  interface PlanningCycle {
    entryCount: number | null;
    personCount: number | null;
    womenCount: number | null;
    youngCount: number | null;
    minorityCount: number | null;
    lackingTheoryCount: number | null;
    findings: PlanningFinding[] | null;
  }
}

const figure = (name: Figure, description: string, sql: (scope: FragmentScope) => string): void =>
  computed(PlanningCycle, name, { class: 'F3', type: 'integer', description, sql });

type Figure = 'entryCount' | 'personCount' | 'womenCount' | 'youngCount' | 'minorityCount' | 'lackingTheoryCount';

figure(
  'entryCount',
  'Entries: proposed ones until the decision, then approved ones (số lượt quy hoạch).',
  ({ row }) => `(select count(*)::integer from ${entries(row)})`,
);
figure('personCount', 'Persons with such entries (số người được quy hoạch).', ({ row }) => persons(row, 'true'));
figure('womenCount', 'Of them women (số nữ).', ({ row }) => persons(row, WOMEN));
figure('youngCount', 'Of them young, by the rules of the cycle (số cán bộ trẻ).', ({ row }) => persons(row, young(row)));
figure('minorityCount', 'Of them of an ethnic minority (số người dân tộc thiểu số).', ({ row }) => persons(row, minority));
figure(
  'lackingTheoryCount',
  'Of them without the political theory that their title requires today (số người chưa đủ trình độ lý luận chính trị).',
  (scope) => persons(scope.row, lacking(scope)),
);

/** A share that the rules strive for is not reached; nobody planned is no share. */
const below = (row: string, name: string, filter: string): string =>
  `coalesce(${persons(row, filter)} < ${param(row, name)}::numeric * ${persons(row, 'true')}, false)`;

/** Entries of the committee's members against its size. */
const ofSize = (row: string, name: string, sign: '<' | '>', today: () => string): string => fragment`
  coalesce((select count(*) ${sign} ${param(row, name)}::numeric * (
      select max(b.max_seats) from ${unscoped(() => Body, 'whole-unit figure')} b
      where b.unit = ${row}.unit and b.kind = 'EXECUTIVE' and b.state = 'ACTIVE' and b.valid_from <= ${today()}::date)
    from ${entries(row)} and e.title = 'COMMITTEE_MEMBER' having count(*) > 0), false)`;

const crowded = (row: string): string => `exists (
  select 1 from ${entries(row)} and not e.title = any(string_to_array(coalesce(${param(row, 'COLLECTIVE_TITLES')}, ''), ' '))
  group by e.title having count(distinct e.member_id) > ${param(row, 'MOST_PERSONS_PER_TITLE')}::numeric)`;

/** Titles of the person in other units are not for every reader of this cycle. */
const burdened = (row: string): string => `exists (
  select 1 from ${entries(row)} group by e.member_id having count(distinct e.title) > ${param(row, 'MOST_TITLES_PER_PERSON')}::numeric)`;

const findings = ({ row, today }: FragmentScope): string => `array_remove(array[
  case when ${below(row, 'LEAST_SHARE_OF_WOMEN', WOMEN)} then 'TOO_FEW_WOMEN' end,
  case when ${below(row, 'LEAST_SHARE_OF_YOUNG', young(row))} then 'TOO_FEW_YOUNG' end,
  case when ${ofSize(row, 'LEAST_SIZE_COEFFICIENT', '<', today)} then 'COMMITTEE_PLANNED_TOO_SMALL' end,
  case when ${ofSize(row, 'MOST_SIZE_COEFFICIENT', '>', today)} then 'COMMITTEE_PLANNED_TOO_LARGE' end,
  case when ${crowded(row)} then 'TITLE_WITH_TOO_MANY_PERSONS' end,
  case when ${burdened(row)} then 'PERSON_WITH_TOO_MANY_TITLES' end,
  case when ${persons(row, lacking({ row, today }))} > 0 then 'THEORY_LACKING' end], null)`;

computed(PlanningCycle, 'findings', {
  class: 'F3',
  type: 'text[]',
  enum: PlanningFinding,
  description: 'What the rules of the cycle strive for and the list does not reach; a warning, no refusal (lưu ý về cơ cấu, tiêu chuẩn).',
  sql: findings,
});
