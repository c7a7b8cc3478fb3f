import type { BodyKind, BodyRow } from '../body.factory.js';
import type { Builder } from '../builder.js';
import type { Day } from '../day.js';
import { latest } from '../day.js';
import type { HoldingRow } from '../holding.factory.js';
import type { SeatRow, Title } from '../seat.factory.js';
import type { Reserved } from './accounts.js';
import type { Person } from './people.js';

/** What a title needs: the number of its seats, and people for those that no demo account keeps. */
export interface Filling {
  readonly title: Title;
  readonly seats: number;
  /** Asked for so many people; a seat stays vacant where it gives fewer. */
  readonly from: (count: number) => readonly Person[];
  readonly values?: Partial<HoldingRow>;
}

const ELECTED: readonly BodyKind[] = ['EXECUTIVE', 'STANDING', 'INSPECTION'];
/** Boards and offices have no term: they have been there since the last reorganisation. */
export const BOARDS_SINCE = '2015-01-01';

/** Writes bodies with seats and holders. */
export class Seating {
  private readonly terms = new Map<number, string>();

  constructor(
    private readonly builder: Builder,
    private readonly reserved: readonly Reserved[],
  ) {}

  /** Opens the unit's term 2020-2025 on the day of its congress. */
  open(unit: number, congress: Day, congressNo: number | null = null): void {
    this.terms.set(unit, this.builder.term(unit, { valid_from: congress, congress_no: congressNo }).id);
  }

  body(unit: number, kind: BodyKind, since: Day, fillings: readonly Filling[], name?: string): BodyRow {
    const elected = ELECTED.includes(kind);
    const max_seats = elected ? fillings.reduce((sum, { seats }) => sum + seats, 0) : null;
    const term_id = elected ? (this.terms.get(unit) ?? null) : null;
    const body = this.builder.body(unit, kind, { term_id, max_seats, valid_from: since, ...(name === undefined ? {} : { name }) });
    fillings.forEach((filling) => this.fill(body, filling));
    return body;
  }

  private fill(body: BodyRow, { title, seats, from, values }: Filling): void {
    const kept = this.reserved.filter((each) => each.unit === body.unit && each.kind === body.kind && each.title === title);
    const people = [...kept.map(({ person }) => person), ...from(seats - kept.length)];
    this.builder.seats(body, title, seats).forEach((seat, index) => {
      const person = people[index];
      if (person) this.hold(seat, person, values);
    });
  }

  /** Nobody holds a seat before coming to the cell and becoming an official member. */
  private hold(seat: SeatRow, person: Person, values: Partial<HoldingRow> = {}): void {
    const able = latest(seat.valid_from, person.since, person.row.official_date ?? seat.valid_from);
    const late = able > seat.valid_from && values.how === undefined;
    this.builder.hold(seat, person.row.id, { valid_from: able, ...(late ? { how: 'SUPPLEMENTARY' } : {}), ...values });
  }
}
