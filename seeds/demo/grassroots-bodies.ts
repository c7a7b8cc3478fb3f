import type { Random } from '../random.js';
import type { Cell, Person } from './people.js';
import { BOARDS_SINCE } from './seating.js';
import type { Filling, Seating } from './seating.js';
import type { Staff } from './staff.js';
import type { Grassroots } from './units.js';

/** Days of the congresses of the term, lower levels first. */
export const CONGRESS = { cell: '2020-04-15', grassroots: '2020-06-10', bloc: '2020-07-28', province: '2020-10-27' };

/** Nine official members elect a cell committee (24-QĐ/TW). */
const CELL_COMMITTEE_FROM = 9;
const LARGE_CELL = 20;
const MOST_COMMITTEE_MEMBERS = 13;

export const ASSIGNED = { how: 'ASSIGNED' } as const;

export interface Hands {
  readonly staff: Staff;
  readonly seating: Seating;
  readonly random: Random;
}

/** A grassroots organisation with the people of its cells. */
export interface Manned extends Omit<Grassroots, 'cells'> {
  readonly cells: readonly Cell[];
}

const officials = (cell: Cell): number => cell.people.filter(({ row }) => row.standing !== 'PROBATIONARY').length;

/** Committee members beside secretary and deputy: none in a small cell. */
function committeeSeats(cell: Cell): number {
  if (officials(cell) < CELL_COMMITTEE_FROM) return 0;
  return officials(cell) < LARGE_CELL ? 1 : 3;
}

/** The cell's executive body; returns its secretary when the seat is filled. */
export function addCellBody(hands: Hands, cell: Cell, exceptional: boolean): readonly Person[] {
  const { staff, seating, random } = hands;
  const secretaries: Person[] = [];
  const taken = (count: number): readonly Person[] => staff.take([cell], count);
  const secretary = (count: number): readonly Person[] => {
    secretaries.push(...taken(count));
    return secretaries;
  };
  const noDeputy = random.chance(0.05);
  const committee = exceptional ? 0 : committeeSeats(cell);
  const fillings: Filling[] = [
    { title: 'SECRETARY', seats: 1, from: secretary },
    { title: 'DEPUTY_SECRETARY', seats: 1, from: (count) => (noDeputy ? [] : taken(count)) },
  ];
  if (committee > 0) fillings.push({ title: 'COMMITTEE_MEMBER', seats: committee, from: taken });
  const since = cell.unit.level === 3 ? CONGRESS.grassroots : CONGRESS.cell;
  seating.open(cell.unit.no, since);
  seating.body(cell.unit.no, 'EXECUTIVE', since, fillings, cell.unit.level === 3 ? 'Chi ủy cơ sở' : 'Chi ủy');
  return secretaries;
}

function addCommitteeBodies({ staff, seating }: Hands, { unit, cells }: Manned, secretaries: readonly Person[]): readonly Person[] {
  const since = CONGRESS.grassroots;
  const taken = (count: number): readonly Person[] => staff.take(cells, count);
  const leaders: Person[] = [];
  const leader = (count: number): readonly Person[] => {
    leaders.push(...taken(count));
    return leaders;
  };
  seating.open(unit.no, since);
  seating.body(unit.no, 'EXECUTIVE', since, [
    { title: 'SECRETARY', seats: 1, from: leader },
    { title: 'DEPUTY_SECRETARY', seats: 1, from: taken },
    {
      title: 'COMMITTEE_MEMBER',
      seats: Math.max(3, Math.min(MOST_COMMITTEE_MEMBERS, secretaries.length)),
      from: (count) => secretaries.slice(0, count),
    },
  ]);
  seating.body(unit.no, 'INSPECTION', since, [
    { title: 'INSPECTION_CHAIR', seats: 1, from: taken },
    { title: 'INSPECTION_MEMBER', seats: 2, from: taken },
  ]);
  return leaders;
}

function addOffice({ staff, seating }: Hands, { unit, cells }: Manned): void {
  const from = (count: number): readonly Person[] => staff.take(cells, count);
  const head: Filling = { title: 'HEAD', seats: 1, from, values: ASSIGNED };
  const officer: Filling = { title: 'OFFICER', seats: 1, from, values: ASSIGNED };
  const committee = unit.kind === 'GRASSROOTS_COMMITTEE';
  seating.body(unit.no, 'OFFICE', BOARDS_SINCE, committee ? [head, officer] : [officer]);
}

/** A sectional committee is led by people of its own cells. */
function addSectional({ staff, seating }: Hands, { sectional, cells }: Manned): void {
  if (!sectional) return;
  const own = cells.filter(({ unit }) => unit.parent === sectional.no);
  const from = (count: number): readonly Person[] => staff.take(own, count);
  seating.open(sectional.no, CONGRESS.cell);
  seating.body(sectional.no, 'EXECUTIVE', CONGRESS.cell, [
    { title: 'SECRETARY', seats: 1, from },
    { title: 'DEPUTY_SECRETARY', seats: 1, from },
    { title: 'COMMITTEE_MEMBER', seats: 3, from },
  ]);
}

/** Bodies of a grassroots organisation and its cells; returns its secretary. */
export function addGrassrootsBodies(hands: Hands, manned: Manned, exceptional: ReadonlySet<Cell>): readonly Person[] {
  const secretaries = manned.cells.flatMap((cell) => addCellBody(hands, cell, exceptional.has(cell)));
  const committee = manned.unit.kind === 'GRASSROOTS_COMMITTEE';
  const leaders = committee ? addCommitteeBodies(hands, manned, secretaries) : secretaries;
  addOffice(hands, manned);
  addSectional(hands, manned);
  return leaders;
}
