import type { Builder } from '../builder.js';
import type { Day } from '../day.js';
import { addYears, latest } from '../day.js';
import type { OrganizationRow } from '../organization.factory.js';
import type { Random } from '../random.js';
import type { Cell, Person } from './people.js';
import type { UnitMaker } from './units.js';

/** A college joined another one in this term: its committee and two cells have ended. */
const MERGER: Day = '2021-07-01';
const MOVED = 14;

/** A cell that ended, and the cell that took its members over. */
interface Merged {
  readonly unit: OrganizationRow;
  readonly cell: Cell | null;
}

/** Writes the ended college with its cells; `heirs` are the committee that took over and two of its cells. */
export function addMerged(
  builder: Builder,
  maker: UnitMaker,
  bloc: OrganizationRow,
  heir: number,
  cells: readonly Cell[],
): readonly Merged[] {
  const name = 'Đảng bộ Trường Trung cấp Văn hóa - Nghệ thuật';
  const unit = maker.make(bloc, 'GRASSROOTS_COMMITTEE', 'KCCQ.C1', name, '1998-09-01');
  builder.end(unit, MERGER, heir);
  const ended = cells.map((cell, index) => {
    const code = `KCCQ.C1.0${index + 1}`;
    const part = maker.make(unit, 'CELL', code, `Chi bộ ${index === 0 ? 'Văn phòng' : 'Khoa Nghệ thuật'}`, '1998-09-01');
    builder.end(part, MERGER, cell.unit.no);
    return { unit: part, cell };
  });
  return [{ unit, cell: null }, ...ended];
}

/** Terms and committees of the ended units, with the secretary who went over. */
export function addMergedBodies(builder: Builder, merged: readonly Merged[], movers: ReadonlyMap<number, readonly Person[]>): void {
  merged.forEach(({ unit }, index) => {
    const people = movers.get(unit.no) ?? [...movers.values()][0] ?? [];
    const term = builder.term(unit.no, { state: 'CLOSED', valid_to: MERGER });
    const body = builder.body(unit.no, 'EXECUTIVE', { term_id: term.id, state: 'ENDED', valid_to: MERGER });
    const [seat] = builder.seats(body, 'SECRETARY');
    const person = people[index + 1];
    if (seat && person) builder.hold(seat, person.row.id, { valid_to: MERGER, end_reason: 'Kết thúc hoạt động của tổ chức' });
  });
}

/** Those of the cell who came over with the merger: official members who were there before this term. */
function moversOf(cell: Cell): readonly Person[] {
  return cell.people.filter(({ since, row }) => since < '2020-01-01' && row.standing === 'OFFICIAL').slice(0, MOVED);
}

function addMover(builder: Builder, person: Person, from: OrganizationRow, to: number): void {
  builder.membership(from.no, person.row.id, { valid_from: person.since, valid_to: MERGER, end_reason: 'MERGER' });
  builder.membership(to, person.row.id, { valid_from: MERGER });
}

/** Whoever came long after admission was at home in another cell of the bloc before. */
function addEarlierHome(builder: Builder, random: Random, person: Person, others: readonly Cell[]): void {
  const from = latest(person.row.admission_date ?? person.since, addYears(person.since, -6));
  const { unit } = random.pick(others);
  if (from >= person.since || unit.valid_from > from) return;
  builder.membership(unit.no, person.row.id, { valid_from: from, valid_to: person.since, end_reason: 'TRANSFER' });
}

const NEWCOMER_FROM: Day = '2020-01-01';

/** The present home, and for a newcomer the one before. */
function addHome(builder: Builder, random: Random, person: Person, cell: Cell, cells: readonly Cell[]): void {
  if (person.since >= NEWCOMER_FROM) addEarlierHome(builder, random, person, cells);
  builder.membership(cell.unit.no, person.row.id, { valid_from: person.since });
}

/** Home memberships of everyone, with former homes of those who moved within the bloc; returns who came by the merger, by ended cell. */
export function addHomes(
  builder: Builder,
  random: Random,
  cells: readonly Cell[],
  merged: readonly Merged[],
): ReadonlyMap<number, readonly Person[]> {
  const movers = new Map<number, readonly Person[]>();
  for (const cell of cells) {
    const from = merged.find((each) => each.cell === cell)?.unit;
    const moved = new Set(from ? moversOf(cell) : []);
    for (const person of cell.people) {
      if (from && moved.has(person)) addMover(builder, person, from, cell.unit.no);
      else addHome(builder, random, person, cell, cells);
    }
    if (from) movers.set(from.no, [...moved]);
  }
  return movers;
}
