import type { Builder } from '../builder.js';
import type { Day } from '../day.js';
import { addDays, addYears, dayBetween, latest } from '../day.js';
import type { Standing } from '../member.factory.js';
import type { Random } from '../random.js';
import type { Cell, PeopleMaker, Person } from './people.js';

/** Standing, reason of the end of the home membership, and how many. */
const FORMER: readonly (readonly [Standing, string, number])[] = [
  ['TRANSFERRED_OUT', 'TRANSFER_OUT', 34],
  ['DECEASED', 'DEATH', 12],
  ['LEFT', 'EXPULSION', 2],
  ['LEFT', 'STRIKE_OFF', 4],
];
const CANDIDATES = 45;
const GUESTS = 6;
const HOSTS = 16;
/** Memberships of hosts: a year, as decisions on temporary membership usually say. */
const HOST_SINCE = ['2022-01-10', '2022-10-01'] as const;

/** A member who is no longer at home in the cell, until the day. */
export interface Former {
  readonly person: Person;
  readonly cell: Cell;
  readonly until: Day;
}

interface Leaving {
  readonly standing: Standing;
  readonly reason: string;
}

function addFormerOf(builder: Builder, random: Random, people: PeopleMaker, cell: Cell, { standing, reason }: Leaving): Former {
  const person = people.person(cell, standing);
  const entered = latest(person.row.admission_date ?? cell.unit.valid_from, cell.unit.valid_from);
  const until = dayBetween(random, latest('2020-09-01', addDays(entered, 30)), '2022-10-31');
  const valid_from = latest(entered, addYears(until, -random.int(2, 12)));
  builder.membership(cell.unit.no, person.row.id, { valid_from, valid_to: until, end_reason: reason, status: 'ENDED' });
  return { person: { ...person, since: valid_from }, cell, until };
}

/** Former members, each of another cell: transferred out of the province, deceased, or out of the Party. */
export function addFormer(builder: Builder, random: Random, people: PeopleMaker, cells: readonly Cell[]): readonly Former[] {
  const homes = random.shuffled(cells).values();
  return FORMER.flatMap(([standing, reason, count]) =>
    Array.from({ length: count }, () =>
      addFormerOf(builder, random, people, homes.next().value ?? random.pick(cells), { standing, reason }),
    ),
  );
}

/** A former secretary of each third of their cells: the present one came after. */
export function addPredecessors(builder: Builder, former: readonly Former[]): void {
  const { seat, seat_holding } = builder.rows;
  former.forEach(({ person, cell, until }, index) => {
    const chair = seat.find((each) => each.unit === cell.unit.no && each.title === 'SECRETARY');
    const holding = seat_holding.find((each) => each.seat_id === chair?.id);
    if (index % 3 !== 0 || !chair || !holding || holding.valid_from > until || person.since > chair.valid_from) return;
    if ((person.row.official_date ?? '9999') > chair.valid_from) return;
    builder.hold(chair, person.row.id, { valid_to: until, end_reason: 'Thôi giữ chức vụ' });
    Object.assign(holding, { valid_from: until, recorded_on: until, how: 'SUPPLEMENTARY' });
  });
}

/** Candidates for admission and guests, sponsored by cells. */
export function addSponsored(random: Random, people: PeopleMaker, cells: readonly Cell[]): void {
  const add = (standing: Standing): void => {
    const cell = random.pick(cells);
    people.person(cell, standing, { sponsor_unit: cell.unit.no });
  };
  for (let count = 0; count < CANDIDATES; count++) add('CANDIDATE');
  for (let count = 0; count < GUESTS; count++) add('GUEST');
}

function addHost(builder: Builder, random: Random, person: Person, host: Cell): void {
  const from = latest(dayBetween(random, ...HOST_SINCE), person.since);
  builder.membership(host.unit.no, person.row.id, { kind: 'TEMPORARY', valid_from: from, valid_to: addYears(from, 1) });
}

/** Host members of other cells, and two of `host` (the cell of the demo account `c1`), one from another upper committee. */
export function addHosts(builder: Builder, random: Random, cells: readonly Cell[], host: Cell, elsewhere: Cell): void {
  const official = (cell: Cell): Person => {
    const found = cell.people.findLast(({ row }) => row.standing === 'OFFICIAL');
    if (!found) throw new Error(`${cell.unit.code} has no official member.`);
    return found;
  };
  const [first, ...others] = random.shuffled(cells.filter((cell) => cell !== host)).slice(0, HOSTS);
  if (first) addHost(builder, random, official(first), host);
  addHost(builder, random, official(elsewhere), host);
  others.forEach((cell, index) => addHost(builder, random, official(cell), others[(index + 1) % others.length] ?? host));
}
