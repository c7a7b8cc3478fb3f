import type { BodyKind } from '../body.factory.js';
import type { Builder } from '../builder.js';
import type { OrganizationKind, OrganizationRow } from '../organization.factory.js';
import type { SeatRow, Title } from '../seat.factory.js';
import { MERGER } from './units.js';

type Plan = readonly (readonly [BodyKind, readonly Title[]])[];

const BOARD: readonly Title[] = ['HEAD', 'OFFICER'];
const INSPECTION: readonly Title[] = ['INSPECTION_CHAIR', 'INSPECTION_MEMBER', 'INSPECTION_OFFICER'];

const UPPER: Plan = [
  ['EXECUTIVE', ['SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER']],
  ['STANDING', ['STANDING_MEMBER']],
  ['INSPECTION', INSPECTION],
  ['ORGANISATION_BOARD', BOARD],
  ['PROPAGANDA_BOARD', BOARD],
  ['MASS_BOARD', BOARD],
  ['OFFICE', BOARD],
];
const CELL: Plan = [['EXECUTIVE', ['SECRETARY', 'DEPUTY_SECRETARY']]];

/** Bodies and seats of each kind of unit: enough for every role of access.md 1.5. */
const PLANS: Readonly<Record<OrganizationKind, Plan>> = {
  PROVINCE: UPPER,
  UPPER,
  GRASSROOTS_COMMITTEE: [
    ['EXECUTIVE', ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER']],
    ['OFFICE', BOARD],
    ['INSPECTION', INSPECTION],
  ],
  GRASSROOTS_CELL: [...CELL, ['OFFICE', ['OFFICER']]],
  SECTIONAL: [['EXECUTIVE', ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER']]],
  CELL,
  GROUP: [],
};

/** Bodies of a term; boards and offices have none. */
const ELECTED: readonly BodyKind[] = ['EXECUTIVE', 'STANDING', 'INSPECTION'];

/** Unit and home cell of each present secretary: examples 53 and 60 need names; all of them are in the cells' totals. */
const SECRETARIES = [
  [1, 100],
  [10, 100],
  [101, 1002],
  [1001, 1001],
] as const;

function addUnitBodies(builder: Builder, unit: OrganizationRow): readonly SeatRow[] {
  const ended = builder.rows.endings.some(({ no }) => no === unit.no);
  const valid_to = ended ? MERGER : null;
  const term = builder.term(unit.no, { state: ended ? 'CLOSED' : 'RUNNING', valid_to });
  return PLANS[unit.kind].flatMap(([kind, titles]) => {
    const term_id = ELECTED.includes(kind) ? term.id : null;
    const body = builder.body(unit.no, kind, { term_id, state: ended ? 'ENDED' : 'ACTIVE', valid_to });
    return titles.flatMap((title) => builder.seats(body, title));
  });
}

/** Puts each secretary into the seat: the next member of the cell whom no example names. */
function addSecretaries(builder: Builder, seatOf: (unit: number) => SeatRow, named: ReadonlySet<string>): void {
  const taken = new Set([...named, ...builder.rows.seat_holding.map(({ member_id }) => member_id)]);
  for (const [unit, home] of SECRETARIES) {
    const here = builder.rows.membership.filter((each) => each.unit === home && each.valid_to === null);
    const next = here.find(({ member_id }) => !taken.has(member_id));
    if (!next) throw new Error(`No member of ${home} is left for a seat.`);
    taken.add(next.member_id);
    builder.hold(seatOf(unit), next.member_id);
  }
}

/** Writes bodies with vacant seats, the secretaries of X, K, A and A1, and past holders: p2 in A2, two men of A2 in E and E1. */
export function addBodies(builder: Builder, units: readonly OrganizationRow[], people: ReadonlyMap<string, string>): void {
  const seats = units.flatMap((unit) => addUnitBodies(builder, unit));
  const seatOf = (unit: number): SeatRow => {
    const seat = seats.find((each) => each.unit === unit && each.title === 'SECRETARY');
    if (!seat) throw new Error(`Unit ${unit} has no secretary's seat.`);
    return seat;
  };
  const past = (unit: number, member: string | undefined, valid_to: string): void => {
    if (member) builder.hold(seatOf(unit), member, { valid_to, end_reason: 'Thôi giữ chức vụ' });
  };
  const moved = builder.rows.membership.filter(({ end_reason }) => end_reason === 'MERGER');
  past(1002, people.get('p2'), '2022-03-01');
  past(103, moved[0]?.member_id, MERGER);
  past(1031, moved[1]?.member_id, MERGER);
  addSecretaries(builder, seatOf, new Set(people.values()));
}
