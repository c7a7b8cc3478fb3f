import { fragment, unscoped } from '../database/fragment.js';
import { Member, MemberRecord } from '../membership/index.js';
import { Organization } from '../organization/index.js';
import { PlanningCycle, PlanningEntry } from '../planning/index.js';
import { Attendance, Enrolment, TrainingClass, TrainingNeed, TrainingPlan, TrainingSession } from '../training/index.js';
import { age, plain, yearOf, type Counted, type MeasureSql } from './counted.query.js';
import type { Measure } from './statistics.entity.js';

const FIGURE = 'rows of a measure are counted, not shown (access.md 2.20)';

const OPENED = `('OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED')`;
const APPROVED = `('APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED')`;

/** Units that have to plan, once for each term for which a cycle was opened inside the unit of the figure. */
const CYCLES: Counted = {
  of: () => PlanningCycle,
  class: 'F0',
  seen: true,
  from: (inside) => fragment`(
    select o.no, o.l1, o.l2, o.l3, o.l4, o.l5, k.term, exists (
      select from ${unscoped(() => PlanningCycle, FIGURE)} c where c.unit = o.no and c.term = k.term and c.state in ${APPROVED}) as approved
    from ${unscoped(() => Organization, FIGURE)} o
    cross join (select distinct y.term from ${unscoped(() => PlanningCycle, FIGURE)} y where y.state in ${OPENED} and ${inside('y')}) k
    where o.state = 'ACTIVE' and o.level between 2 and 5)`,
  where: () => 'true',
  person: 't.no',
  dimensions: { TERM: plain('t.term') },
};

const ENTRIES: Counted = {
  of: () => PlanningEntry,
  class: 'F3',
  joins: fragment`
    join ${unscoped(() => PlanningCycle, FIGURE)} c on c.id = t.cycle_id and c.state in ('PUBLISHED','ANNUAL_REVIEW','CLOSED')
    join ${unscoped(() => Member, FIGURE)} p on p.id = t.member_id`,
  where: () => `t.state in ('APPROVED','APPOINTED')`,
  person: 't.member_id',
  dimensions: { TITLE: plain('t.title'), TERM: plain('t.term') },
};

const minority = (): string =>
  fragment`exists (select from ${unscoped(() => MemberRecord, FIGURE)} r where r.id = p.id and r.ethnicity <> 'Kinh')`;

const PLANS: Counted = {
  of: () => TrainingPlan,
  class: 'F0',
  where: () => `t.state in ('APPROVED','RUNNING','CLOSED')`,
  dimensions: { YEAR: plain('t.year::text'), STATE: plain('t.state') },
};

const CLASSES: Counted = {
  of: () => TrainingClass,
  class: 'F0',
  where: () => `t.stage <> 'PLANNED'`,
  dimensions: {
    TYPE: plain('t.type'),
    SECTOR: plain('t.sector'),
    FIELD: plain('t.field'),
    AUDIENCE: plain('t.audience'),
    YEAR: yearOf('t.starts_on'),
    STATE: plain('t.state'),
  },
};

const sessions = fragment`(select count(*) from ${unscoped(() => TrainingSession, FIGURE)} s where s.class_id = t.id)`;

const ENROLMENTS: Counted = {
  of: () => Enrolment,
  class: 'F1',
  joins: fragment`join ${unscoped(() => TrainingClass, FIGURE)} c on c.id = t.class_id and c.state = 'CLOSED'`,
  where: () => 'true',
  person: 't.member_id',
  dimensions: { TYPE: plain('c.type'), YEAR: yearOf('c.starts_on') },
};

const attended = (): string =>
  fragment`exists (select from ${unscoped(() => Attendance, FIGURE)} a where a.enrolment_id = t.id and a.present)`;

const NEEDS: Counted = {
  of: () => TrainingNeed,
  class: 'F3',
  where: (today) => `t.valid_from <= ${today()}::date and ${today()}::date < t.valid_to`,
  person: 't.member_id',
  dimensions: { GAP_TYPE: plain('t.gap_type'), REQUIRED_LEVEL: plain('t.required_level'), DUE_TERM: plain('t.due_term') },
};

/** Measures of planning and training. */
export const CADRE_MEASURES = {
  UNITS_OBLIGED: { rows: CYCLES, persons: true },
  UNITS_APPROVED: { rows: CYCLES, persons: true, part: plain('t.approved') },
  SHARE_APPROVED: { rows: CYCLES, share: true, part: plain('t.approved') },
  PLANNING_ENTRIES: { rows: ENTRIES },
  PLANNED_PERSONS: { rows: ENTRIES, persons: true },
  PLANNED_SHARE_WOMEN: { rows: ENTRIES, share: true, part: plain(`p.gender = 'F'`) },
  PLANNED_SHARE_UNDER_40: { rows: ENTRIES, share: true, part: (today) => `${age('p', today)} < 40` },
  PLANNED_SHARE_MINORITY: { rows: ENTRIES, share: true, part: minority },
  TRAINING_PLANS: { rows: PLANS },
  TRAINING_CLASSES: { rows: CLASSES },
  TRAINING_SESSIONS: { rows: CLASSES, sum: sessions },
  TRAINING_CAPACITY: { rows: CLASSES, sum: 't.capacity' },
  ENROLMENTS: { rows: ENROLMENTS },
  PARTICIPANTS: { rows: ENROLMENTS, persons: true },
  SHARE_ATTENDED: { rows: ENROLMENTS, share: true, part: attended },
  SHARE_COMPLETED: { rows: ENROLMENTS, share: true, part: plain(`t.state = 'COMPLETED'`) },
  TRAINING_NEEDS: { rows: NEEDS, persons: true },
} satisfies Partial<Record<Measure, MeasureSql>>;
