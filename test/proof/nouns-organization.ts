import { back, columns, labelIn, many, nameIn, one, ref, sort, unitIn, value, type Noun, type Surroundings } from './model.js';
import type { Body, Holding, OrganizationEvent, Seat, Unit } from './oracle/rows.js';
import { stage } from './oracle/rule.js';
import { dated } from './oracle/scope.js';

const PLACED = { unitLabel: labelIn('unit'), unit: unitIn('unit') };
const SPAN = 'from=valid_from to=valid_to';

const linked = (own: 'from_no' | 'to_no', far: 'from_no' | 'to_no') =>
  many(
    'Organization',
    ({ no }: Unit, { ground }) => {
      const nos = new Set(ground.rows.organization_successor.filter((link) => link[own] === no).map((link) => link[far]));
      return ground.rows.organization.filter((unit) => nos.has(unit.no));
    },
    true,
  );

const ORGANIZATION: Noun = {
  type: 'Organization',
  table: 'organization',
  fields: {
    ...columns('id code ~name kind level state ~shortName sector foundedOn delegatedActs'),
    ...columns(SPAN),
    parent: unitIn('parent'),
    children: back('Organization', 'parent', 'no'),
    predecessors: linked('to_no', 'from_no'),
    successors: linked('from_no', 'to_no'),
    terms: back('Term', 'unit', 'no'),
    bodies: back('Body', 'unit', 'no'),
    seats: back('Seat', 'unit', 'no'),
    holdings: back('SeatHolding', 'unit', 'no'),
    events: back('OrganizationEvent', 'unit', 'no'),
    planningCycles: back('PlanningCycle', 'unit', 'no'),
    trainingPlans: back('TrainingPlan', 'unit', 'no'),
    trainingClasses: back('TrainingClass', 'unit', 'no'),
    members: many('Member', (unit: Unit, { ground }) => ground.rows.member.filter((row) => ground.W(ground.place(row), unit))),
    hostMembers: many('Member', (unit: Unit, { ground }) => ground.rows.member.filter((row) => ground.host(row, unit))),
    secretaryName: value((unit: Unit, world) => world.secretaryName(unit)),
    findings: value((unit: Unit, world) => world.findings(unit)),
    ...Object.fromEntries(
      ['memberCount', 'probationaryCount', 'officialCount', 'unitCount', 'cellCount'].map((name) => [
        name,
        value((unit: Unit, world) => world.count(unit, name)),
      ]),
    ),
  },
  sorts: { CODE: sort('code', 'code'), NAME: sort('name', 'name', { vietnamese: true }) },
  listed: { unless: null, test: ({ state }: Unit) => ['ACTIVE', 'SUSPENDED'].includes(state) },
  search: {
    text: ({ name, code }: Unit) => `${name} ${code}`,
    exact: ({ name }: Unit) => name,
    fields: ['name', 'code'],
  },
};

const ORGANIZATION_EVENT: Noun = {
  type: 'OrganizationEvent',
  table: 'organization_event',
  fields: {
    ...columns('id type state decisionDate effectiveDate version headCount documentNumber handoverOn'),
    ...columns('draftText comments votes newKind newCode ~newName ~newShortName'),
    ...PLACED,
    receiving: unitIn('receiving_unit'),
    receivingLabel: labelIn('receiving_unit'),
    established: unitIn('established_unit'),
    establishedLabel: labelIn('established_unit'),
    warnings: value((row: OrganizationEvent, world) => warnings(row, world)),
  },
  sorts: { EFFECTIVE_DATE: sort('effectiveDate', 'effective_date', { late: true }) },
};

/** What an event needs care for (domain.md 1.2): an empty list when nothing. */
function warnings(row: OrganizationEvent, { ground, norm }: Surroundings): readonly string[] {
  const [few, many_] = [norm('TOO_FEW_OFFICIAL_MEMBERS'), norm('NEEDS_GRASSROOTS_COMMITTEE')];
  const cells = ground.rows.organization_event_cell.filter(({ event_id }) => event_id === row.id);
  const planned = cells.map(({ ordinal }) => {
    const homes = ground.rows.organization_event_home.filter((home) => home.event_id === row.id && home.ordinal === ordinal);
    const officials = homes.filter(({ member_id }) => ground.member(member_id)?.standing !== 'PROBATIONARY');
    return { members: homes.length, officials: officials.length };
  });
  const { new_kind: kind, head_count: heads } = row;
  const below = few !== null && ((['CELL', 'GRASSROOTS_CELL'].includes(kind ?? '') && heads !== null && heads < few) || planned.some(({ officials }) => officials < few)); // prettier-ignore
  const above = many_ !== null && ((kind === 'CELL' && heads !== null && heads > many_) || planned.some(({ members }) => members > many_));
  const small = many_ !== null && kind === 'GRASSROOTS_COMMITTEE' && heads !== null && heads < many_;
  const unhanded = stage(row) === 'EFFECTIVE' && row.type !== 'RENAME' && row.handover_on === null;
  const told: readonly (readonly [boolean, string])[] = [
    [below, 'FEW_OFFICIAL_MEMBERS'],
    [above, 'LARGE_CELL'],
    [small, 'SMALL_COMMITTEE'],
    [kind === 'SECTIONAL', 'SECTIONAL_COMMITTEE'],
    [unhanded, 'HANDOVER_MISSING'],
  ];
  return told.filter(([holds]) => holds).map(([, name]) => name);
}

const BODY: Noun = {
  type: 'Body',
  table: 'body',
  fields: {
    ...columns(`id kind state ~name maxSeats ${SPAN}`),
    ...PLACED,
    term: one('Term', (row: Body, world) => world.byId('Term', row.term_id)),
    seats: back('Seat', 'body_id'),
  },
  sorts: { KIND: sort('kind', 'kind') },
};

const TERM: Noun = {
  type: 'Term',
  table: 'term',
  fields: { ...columns(`id state fromYear toYear congressNo ${SPAN}`), ...PLACED, bodies: back('Body', 'term_id') },
  sorts: { FROM_YEAR: sort('fromYear', 'from_year') },
};

/** First day on which nobody holds a seat in force; null while somebody does. */
function vacantSince(seat: Seat, { ground }: Surroundings): string | null {
  const { today } = ground;
  const held = ground.rows.seat_holding.filter(({ seat_id }) => seat_id === seat.id);
  const taken = held.some((row) => row.state === 'ACTIVE' && dated(row, today));
  if (seat.state !== 'ACTIVE' || !dated(seat, today) || taken) return null;
  const ends = held.flatMap(({ state, valid_to }) =>
    ['ACTIVE', 'ENDED'].includes(state) && valid_to !== null && valid_to <= today ? valid_to : [],
  );
  return ends.sort().at(-1) ?? seat.valid_from;
}

const SEAT: Noun = {
  type: 'Seat',
  table: 'seat',
  fields: {
    ...columns(`id title state ordinal ${SPAN}`),
    ...PLACED,
    body: one('Body', (row: Seat, world) => world.byId('Body', row.body_id)),
    holdings: back('SeatHolding', 'seat_id'),
    vacancies: back('Vacancy', 'seat_id'),
    vacantSince: value(vacantSince),
    plannedFor: many('PlanningEntry', ({ unit, title }: Seat, { ground }) =>
      ground.rows.planning_entry.filter((row) => row.unit === unit && row.title === title && row.state === 'APPROVED'),
    ),
  },
  sorts: { TITLE: sort('title ordinal', 'title ordinal') },
};

const HOLDING: Noun = {
  type: 'SeatHolding',
  table: 'seat_holding',
  fields: {
    ...columns(`id title state version how ${SPAN} endReason votes proposalNote backdateReason backdateApproval`),
    ...PLACED,
    holderName: nameIn('member_id'),
    holder: one('Member', (row: Holding, { ground }) => ground.member(row.member_id)),
    seat: ref('Seat', 'seat_id'),
  },
  sorts: { FROM: sort('from', 'valid_from') },
};

const DOCUMENT: Noun = {
  type: 'Document',
  table: 'document',
  fields: columns('id version number symbol type issuer date title signer state audience content'),
  sorts: { DATE: sort('date', 'date') },
};

export const ORGANIZATION_NOUNS: readonly Noun[] = [ORGANIZATION, ORGANIZATION_EVENT, BODY, TERM, SEAT, HOLDING, DOCUMENT];
