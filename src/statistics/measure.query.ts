import { fragment, unscoped } from '../database/fragment.js';
import { Member, MembershipEvent, Qualification, SeatHolding } from '../membership/index.js';
import { Body, Organization, OrganizationEvent, Seat } from '../organization/index.js';
import { CADRE_MEASURES } from './cadre-measure.query.js';
import { age, plain, yearOf, type Counted, type MeasureSql, type Today } from './counted.query.js';
import type { Measure } from './statistics.entity.js';

const dated = (alias: string, today: Today): string =>
  `${alias}.valid_from <= ${today()}::date and (${alias}.valid_to is null or ${today()}::date < ${alias}.valid_to)`;

const UNITS: Counted = {
  of: () => Organization,
  class: 'F0',
  where: () => `t.state <> 'DRAFT'`,
  dimensions: { KIND: plain('t.kind'), LEVEL: plain('t.level::text'), STATE: plain('t.state') },
};

const EVENTS: Counted = {
  of: () => OrganizationEvent,
  class: 'F0',
  where: () => `t.stage in ('DECIDED','EFFECTIVE')`,
  dimensions: { TYPE: plain('t.type'), YEAR: yearOf('coalesce(t.effective_date, t.decision_date)') },
};

const SEATS: Counted = {
  of: () => Seat,
  class: 'F0',
  joins: fragment`join ${unscoped(() => Body, 'a measure counts seats of bodies in force')} b on b.id = t.body_id`,
  where: (today) => `t.state = 'ACTIVE' and b.state = 'ACTIVE' and ${dated('t', today)} and ${dated('b', today)}`,
  dimensions: { TITLE: plain('t.title') },
};

const held = (today: Today): string => fragment`exists (
  select from ${unscoped(() => SeatHolding, 'that a seat is empty is F0 (access.md 2.3)')} h
  where h.seat_id = t.id and h.state = 'ACTIVE' and ${dated('h', today)})`;

const ageBand = (today: Today): string =>
  `case when ${age('t', today)} < 40 then 'UNDER_40' when ${age('t', today)} <= 50 then 'FROM_40_TO_50' else 'OVER_50' end`;

const PERSONS: Counted = {
  of: () => Member,
  class: 'F1',
  where: () => 't.home_active',
  person: 't.id',
  dimensions: {
    GENDER: plain('t.gender'),
    AGE_BAND: ageBand,
    STANDING: plain('t.standing'),
    ADMISSION_YEAR: yearOf('t.admission_date'),
  },
};

const QUALIFICATIONS: Counted = {
  of: () => Qualification,
  class: 'F1',
  joins: fragment`join ${unscoped(() => Member, 'place of the person')} p on p.id = t.member_id`,
  where: () => `t.state = 'CONFIRMED'`,
  levels: 'p',
  person: 't.member_id',
  dimensions: { TYPE: plain('t.type'), LEVEL: plain('t.level') },
};

const MEMBERSHIP_EVENTS: Counted = {
  of: () => MembershipEvent,
  class: 'F1',
  where: () => `t.stage = 'EFFECTIVE'`,
  person: 't.member_id',
  dimensions: { TYPE: plain('t.type'), YEAR: yearOf('t.effective_date') },
};

/** The measures of access.md 2.20. */
export const MEASURES: Readonly<Record<Measure, MeasureSql>> = {
  UNITS: { rows: UNITS },
  ORGANISATION_EVENTS: { rows: EVENTS },
  SEATS: { rows: SEATS },
  SEATS_FILLED: { rows: SEATS, part: held },
  SEATS_VACANT: { rows: SEATS, part: (today) => `not ${held(today)}` },
  PERSONS: { rows: PERSONS },
  SHARE_WOMEN: { rows: PERSONS, share: true, part: plain(`t.gender = 'F'`) },
  SHARE_UNDER_40: { rows: PERSONS, share: true, part: (today) => `${age('t', today)} < 40` },
  QUALIFIED_PERSONS: { rows: QUALIFICATIONS, persons: true },
  MEMBERSHIP_EVENTS: { rows: MEMBERSHIP_EVENTS },
  ...CADRE_MEASURES,
};
