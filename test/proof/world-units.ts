import type { BodyKind } from '../../seeds/body.factory.js';
import type { Builder } from '../../seeds/builder.js';
import { addDays, dayBetween } from '../../seeds/day.js';
import type { OrganizationKind, OrganizationRow } from '../../seeds/organization.factory.js';
import type { Random, Weighted } from '../../seeds/random.js';
import type { SeatRow, Title } from '../../seeds/seat.factory.js';
import type { WorldPlan } from './plan.js';

const KINDS: Weighted<OrganizationKind> = [
  ['UPPER', 2],
  ['GRASSROOTS_COMMITTEE', 4],
  ['GRASSROOTS_CELL', 3],
  ['SECTIONAL', 2],
  ['CELL', 9],
  ['GROUP', 2],
];

const PARENTS: Readonly<Record<string, readonly OrganizationKind[]>> = {
  UPPER: ['PROVINCE'],
  GRASSROOTS_COMMITTEE: ['UPPER', 'UPPER', 'UPPER', 'PROVINCE'],
  GRASSROOTS_CELL: ['UPPER', 'UPPER', 'UPPER', 'PROVINCE'],
  SECTIONAL: ['GRASSROOTS_COMMITTEE'],
  CELL: ['GRASSROOTS_COMMITTEE', 'GRASSROOTS_COMMITTEE', 'SECTIONAL'],
  GROUP: ['CELL', 'GRASSROOTS_CELL'],
};

const WORDS = [
  'Đảng bộ',
  'Chi bộ',
  'phường Ái Quốc',
  'xã Ân Thi',
  'Sở Y tế',
  'sở Nội vụ',
  'Trường Đoàn Kết',
  'Công ty Hòa Bình',
  'Hoà Bình',
];
const EVENT_TYPES = ['ADMISSION', 'RECOGNITION', 'EXPULSION', 'TRANSFER_INTERNAL', 'STRIKE_OFF'];

function addUnit(builder: Builder, random: Random, kind: OrganizationKind, parent: OrganizationRow | null): OrganizationRow {
  const no = builder.rows.organization.length + 1;
  return builder.unit({
    no,
    code: `U${random.int(1, 99)}-${no}`,
    name: `${random.pick(WORDS)} ${random.pick(WORDS)}${random.chance(0.5) ? ` ${no}` : ''}`,
    short_name: `${kind.slice(0, 2)}${no}`,
    kind,
    parent: parent?.no ?? null,
    sector: random.pick(['Y tế', 'Giáo dục', null]),
    founded_on: random.chance(0.5) ? dayBetween(random, '2000-01-01', '2014-12-31') : null,
    delegated_acts: random.chance(0.4) ? random.shuffled(EVENT_TYPES).slice(0, random.int(1, 3)) : [],
  });
}

/** A tree of units: one province, sometimes a second, and below them whatever fits. */
export function addUnits(builder: Builder, random: Random, plan: WorldPlan): void {
  const units = builder.rows.organization;
  addUnit(builder, random, 'PROVINCE', null);
  if (plan.neighbours) addUnit(builder, random, 'PROVINCE', null);
  for (const kind of ['UPPER', 'GRASSROOTS_COMMITTEE', 'CELL', 'GRASSROOTS_CELL'] as const) addBelow(builder, random, kind);
  while (units.length < plan.units) addBelow(builder, random, random.weighted(KINDS));
  const parents = new Set(units.map(({ parent }) => parent));
  for (const unit of units) {
    if (unit.level > 2 && random.chance(0.06)) unit.state = parents.has(unit.no) ? 'SUSPENDED' : random.pick(['SUSPENDED', 'DRAFT']);
  }
}

function addBelow(builder: Builder, random: Random, kind: OrganizationKind): void {
  const above = random.pick(PARENTS[kind] ?? []);
  const parents = builder.rows.organization.filter((unit) => unit.kind === above);
  if (parents.length > 0) addUnit(builder, random, kind, random.pick(parents));
}

/** Some units end with all below them, and are followed by others, some of which have ended too. */
export function endSome(builder: Builder, random: Random, plan: WorldPlan): void {
  const { organization: units, organization_successor: links } = builder.rows;
  const ended = new Set<number>();
  const parentOf = (unit: OrganizationRow): OrganizationRow | undefined => units.find(({ no }) => no === unit.parent);
  const isBelow = (unit: OrganizationRow, top: number): boolean => {
    const parent = parentOf(unit);
    return unit.no === top || (parent !== undefined && isBelow(parent, top));
  };
  for (const unit of units) {
    if (unit.level < 2 || !random.chance(unit.level === 2 ? plan.ended / 4 : plan.ended / 2)) continue;
    const below = units.filter((each) => isBelow(each, unit.no));
    if (ended.size + below.length < units.length / 3) for (const { no } of below) ended.add(no);
  }
  const day = dayBetween(random, '2022-02-01', '2022-10-31');
  for (const no of ended) {
    const unit = units.find((each) => each.no === no);
    if (!unit) continue;
    const others = units.filter((each) => each.level === unit.level && each.no !== no);
    const heirs = random.shuffled(others).slice(0, random.weighted([[0, 2], [1, 5], [2, 3]])); // prettier-ignore
    builder.rows.endings.push({ no, level: unit.level, valid_to: day });
    for (const heir of heirs) links.push({ from_no: no, to_no: heir.no, effective_on: day });
  }
}

const SEATS: Readonly<Partial<Record<BodyKind, readonly (readonly [Title, number])[]>>> = {
  EXECUTIVE: [['SECRETARY', 1], ['DEPUTY_SECRETARY', 1], ['COMMITTEE_MEMBER', 2]], // prettier-ignore
  STANDING: [['STANDING_MEMBER', 2]],
  INSPECTION: [['INSPECTION_CHAIR', 1], ['INSPECTION_MEMBER', 1], ['INSPECTION_OFFICER', 1]], // prettier-ignore
  ORGANISATION_BOARD: [['HEAD', 1], ['OFFICER', 1]], // prettier-ignore
  PROPAGANDA_BOARD: [['DEPUTY_HEAD', 1], ['OFFICER', 1]], // prettier-ignore
  MASS_BOARD: [['HEAD', 1]],
  PROPAGANDA_MASS_BOARD: [['OFFICER', 1]],
  OFFICE: [['HEAD', 1], ['OFFICER', 1]], // prettier-ignore
  WORKING_GROUP: [['HEAD', 1]],
};

const KINDS_AT: readonly (readonly [most: number, kinds: readonly BodyKind[]])[] = [
  [2, ['EXECUTIVE', 'STANDING', 'INSPECTION', 'ORGANISATION_BOARD', 'PROPAGANDA_BOARD', 'MASS_BOARD', 'PROPAGANDA_MASS_BOARD', 'OFFICE']],
  [3, ['EXECUTIVE', 'STANDING', 'INSPECTION', 'OFFICE', 'WORKING_GROUP']],
  [5, ['EXECUTIVE', 'EXECUTIVE', 'INSPECTION']],
];

/** Bodies with their seats, most of them at work; the higher a unit, the more. */
export function addBodies(builder: Builder, random: Random): readonly SeatRow[] {
  const seats: SeatRow[] = [];
  for (const { no, level } of builder.rows.organization) {
    const [, kinds = []] = KINDS_AT.find(([most]) => level <= most) ?? [];
    const share = level === 1 ? 1 : level === 2 ? 0.85 : level === 3 ? 0.5 : 0.35;
    const terms = level <= 3 && random.chance(0.7) ? [builder.term(no, { congress_no: random.pick([null, 12, 23]), from_year: random.pick([2015, 2020]) })] : []; // prettier-ignore
    for (const kind of new Set(kinds)) {
      if (!random.chance(share)) continue;
      const span = random.weighted([
        [{ state: 'ACTIVE', valid_from: '2020-06-15', valid_to: null }, 16],
        [{ state: 'ENDED', valid_from: '2015-06-15', valid_to: '2020-06-15' }, 1],
        [{ state: 'ACTIVE', valid_from: '2020-06-15', valid_to: '2022-11-14' }, 1],
        [{ state: 'ACTIVE', valid_from: '2020-06-15', valid_to: '2022-11-15' }, 1],
      ] as const);
      const body = builder.body(no, kind, { ...span, term_id: terms[0]?.id ?? null, max_seats: random.pick([null, 9, 15]) });
      for (const [title, count] of SEATS[kind] ?? []) seats.push(...builder.seats(body, title, count));
    }
  }
  for (const seat of seats) if (random.chance(0.03)) Object.assign(seat, { state: 'ENDED', valid_to: addDays(seat.valid_from, 400) });
  return seats;
}
