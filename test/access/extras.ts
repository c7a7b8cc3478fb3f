import type { ClientBase } from 'pg';
import { Builder } from '../../seeds/builder.js';
import type { HoldingRow } from '../../seeds/holding.factory.js';
import { insertRows } from '../../seeds/insert.js';
import { memberRow, type MemberRow } from '../../seeds/member.factory.js';
import type { MembershipRow } from '../../seeds/membership.factory.js';
import type { SeatRow, Title } from '../../seeds/seat.factory.js';
import type { TestDatabase } from '../harness/database.js';

/**
 * What the minimal world lacks and access.md tells apart: a unit being established, a suspended one, a group, another
 * province with members, chains of heirs across upper committees, every standing, host memberships in force and not,
 * holdings in every state, and holdings that are ACTIVE on a day other than today.
 */
const TODAY = '2022-11-14';

/** Number | code | kind | parent | last day | heirs: within one committee, to another one, over one that ended too, to another province. */
const ENDED: readonly (readonly [number, string, 'CELL' | 'GRASSROOTS_CELL', number, string, readonly [number, ...number[]]])[] = [
  [1005, 'A5', 'CELL', 101, '2022-08-01', [1001]],
  [105, 'F3', 'GRASSROOTS_CELL', 10, '2022-08-01', [110, 190]],
  [104, 'F', 'GRASSROOTS_CELL', 10, '2022-08-01', [111]],
  [111, 'F2', 'GRASSROOTS_CELL', 11, '2022-09-01', [190]],
  [202, 'FY', 'GRASSROOTS_CELL', 20, '2022-08-01', [102]],
];

/** Unit | title of a seat in its executive body | who drafted. */
const PROPOSED: readonly (readonly [number, Title, number])[] = [
  [1, 'DEPUTY_SECRETARY', 1],
  [10, 'DEPUTY_SECRETARY', 10],
  [190, 'DEPUTY_SECRETARY', 190],
  [101, 'COMMITTEE_MEMBER', 101],
  [102, 'DEPUTY_SECRETARY', 10],
  [102, 'SECRETARY', 101],
  [1050, 'DEPUTY_SECRETARY', 10],
  [1001, 'DEPUTY_SECRETARY', 101],
  [1901, 'DEPUTY_SECRETARY', 190],
  [110, 'DEPUTY_SECRETARY', 110],
  [2011, 'SECRETARY', 201],
];

function addUnits(builder: Builder): void {
  const unit = builder.unit.bind(builder);
  unit({ no: 20, code: 'KY', kind: 'UPPER', parent: 2, name: 'Đảng bộ Khối Y' });
  unit({ no: 201, code: 'AY', kind: 'GRASSROOTS_COMMITTEE', parent: 20, name: 'Đảng bộ Sở Y' });
  unit({ no: 2011, code: 'AY1', kind: 'CELL', parent: 201, name: 'Chi bộ Y1' });
  unit({ no: 1003, code: 'A3', kind: 'CELL', parent: 101, name: 'Chi bộ A3', state: 'DRAFT' });
  unit({
    no: 1004,
    code: 'A4',
    kind: 'CELL',
    parent: 101,
    name: 'Chi bộ A4',
    state: 'SUSPENDED',
    founded_on: '1990-02-03',
    sector: 'Y tế',
  });
  unit({ no: 9001, code: 'TA1', kind: 'GROUP', parent: 1001, name: 'Tổ đảng 1' });
  for (const [no, code, kind, parent, day, heirs] of ENDED) {
    const ended = unit({ no, code, kind, parent, name: `Chi bộ ${code}` });
    builder.end(ended, day, heirs[0]);
    for (const to_no of heirs.slice(1)) builder.rows.organization_successor.push({ from_no: no, to_no, effective_on: day });
  }
}

function addPerson(builder: Builder, name: string, values: Partial<MemberRow>, ...homes: Partial<MembershipRow>[]): string {
  const member = memberRow({ id: builder.id(), full_name: `Người ${name}`, ...values });
  builder.rows.member.push(member);
  for (const { unit = 0, ...home } of homes) builder.membership(unit, member.id, home);
  return member.id;
}

const past = (valid_to: string, valid_from = '2018-01-01'): Partial<MembershipRow> => ({ valid_from, valid_to, end_reason: 'TRANSFER' });
const host = (unit: number, values: Partial<MembershipRow> = {}): Partial<MembershipRow> => ({ unit, kind: 'TEMPORARY', ...values });

function addStandings(builder: Builder): void {
  addPerson(builder, 'Ứng Một', { standing: 'CANDIDATE', sponsor_unit: 1001 });
  addPerson(builder, 'Ứng Hai', { standing: 'CANDIDATE', sponsor_unit: 101 });
  addPerson(builder, 'Khách Quý', { standing: 'GUEST', sponsor_unit: 102 });
  addPerson(builder, 'Chuyển Đi', { standing: 'TRANSFERRED_OUT' }, { unit: 1001, ...past('2022-02-01') });
  addPerson(builder, 'Từ Trần', { standing: 'DECEASED' }, { unit: 1001, ...past('2022-02-01') });
  for (const [no, code] of ENDED) addPerson(builder, `Ra Đi ${code}`, { standing: 'LEFT' }, { unit: no, ...past('2022-02-01') });
  addPerson(builder, 'Hai Nhà', { standing: 'LEFT' }, { unit: 1001, ...past('2020-01-01') }, { unit: 1101, ...past('2022-02-01', '2020-01-01') }); // prettier-ignore
  addPerson(builder, 'Không Nhà', {}, { unit: 1001, ...past('2022-02-01') });
  addPerson(builder, 'Được Miễn', { standing: 'EXEMPT' }, { unit: 1001 });
  // Five: the least figure that B3, B5 and B6 are shown.
  for (const name of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm']) {
    addPerson(builder, `Dự Bị ${name}`, { standing: 'PROBATIONARY', admission_date: '2022-03-03' }, { unit: 102 });
  }
  for (const name of ['Treo Một', 'Treo Hai', 'Treo Ba']) addPerson(builder, name, { admission_date: '2010-11-14' }, { unit: 1004 });
  for (const name of ['Tỉnh Một', 'Tỉnh Hai']) addPerson(builder, name, { admission_date: '2010-11-15' }, { unit: 2011 });
}

function addHosts(builder: Builder): void {
  addPerson(builder, 'Trọ Một', {}, { unit: 1901 }, host(102));
  addPerson(builder, 'Trọ Hai', {}, { unit: 1002 }, host(1051));
  addPerson(builder, 'Trọ Ba', {}, { unit: 100 }, host(1001, { ...past('2022-10-01'), status: 'ENDED' }));
  addPerson(builder, 'Trọ Bốn', {}, { unit: 1101 }, host(1001, { valid_to: TODAY }));
  addPerson(builder, 'Trọ Năm', {}, { unit: 1101 }, host(1001, { valid_from: '2022-12-01' }));
  addPerson(builder, 'Trọ Sáu', {}, { unit: 2011 }, host(1101));
  addPerson(builder, 'Trọ Bảy', {}, host(1051), { unit: 1001 });
}

/** Bodies with a secretary's seat for the added units, and in A the committee of the term before. */
function addBodies(builder: Builder, formerly: string): void {
  for (const unit of [20, 201, 2011, 1004]) builder.seats(builder.body(unit, 'EXECUTIVE'), 'SECRETARY');
  for (const [unit, , , , valid_to] of ENDED) {
    const term = builder.term(unit, { state: 'CLOSED', valid_to });
    const body = builder.body(unit, 'EXECUTIVE', { term_id: term.id, state: 'ENDED', valid_to });
    const [seat] = builder.seats(body, 'SECRETARY');
    if (seat) builder.hold(seat, formerly, { valid_to, end_reason: 'Kết thúc hoạt động' });
  }
  const old = { state: 'ENDED', valid_from: '2015-05-05', valid_to: '2020-06-01' } as const;
  const term = builder.term(101, { from_year: 2015, to_year: 2020, congress_no: 3, ...old, state: 'CLOSED' });
  const body = builder.body(101, 'EXECUTIVE', { term_id: term.id, max_seats: 9, ...old });
  for (const seat of builder.seats(body, 'COMMITTEE_MEMBER', 2)) builder.hold(seat, formerly, { valid_from: old.valid_from, valid_to: old.valid_to }); // prettier-ignore
}

type SeatOf = (unit: number, title: Title) => SeatRow;

function addHoldings(builder: Builder, seatOf: SeatOf, member: string): void {
  const hold = (unit: number, title: Title, values: Partial<HoldingRow>): unknown => builder.hold(seatOf(unit, title), member, values);
  for (const [unit, title, drafting_unit] of PROPOSED) {
    hold(unit, title, { state: 'PROPOSED', drafting_unit, proposal_note: 'Đề nghị' });
    hold(unit, title, { state: 'REJECTED', drafting_unit, proposal_note: 'Đề nghị trước' });
  }
  // The last day of this one was yesterday, and that one's first is to come: neither is in force.
  hold(102, 'SECRETARY', { state: 'ACTIVE', valid_to: TODAY });
  hold(110, 'SECRETARY', { state: 'ACTIVE', valid_from: '2022-12-01' });
}

async function write(client: ClientBase, { rows }: Builder): Promise<void> {
  for (const level of [1, 2, 3, 4, 5, 6]) await insertRows(client, 'organization', rows.organization.filter((unit) => unit.level === level)); // prettier-ignore
  for (const table of ['term', 'body', 'seat', 'member', 'membership', 'seat_holding'] as const)
    await insertRows(client, table, rows[table]);
  for (const { no, valid_to } of rows.endings) {
    await client.query(`update organization set state = 'ENDED', valid_to = $2, effective_on = $2 where no = $1`, [no, valid_to]);
  }
  await insertRows(client, 'organization_successor', rows.organization_successor);
}

/** Adds all that to a minimal database. */
export async function addExtras({ pool }: TestDatabase): Promise<void> {
  const { rows } = await pool.query<SeatRow & { kind: string }>(
    `select s.*, b.kind from seat s join body b on b.id = s.body_id where b.state = 'ACTIVE'`,
  );
  const builder = new Builder('extras');
  const seatOf: SeatOf = (unit, title) => {
    const fits = (seat: SeatRow): boolean => seat.unit === unit && seat.title === title;
    const seat = rows.find((each) => fits(each) && each.kind === 'EXECUTIVE') ?? builder.rows.seat.find(fits);
    if (!seat) throw new Error(`Unit ${unit} has no seat ${title}.`);
    return seat;
  };
  addUnits(builder);
  addStandings(builder);
  addHosts(builder);
  const holder = addPerson(builder, 'Giữ Chức', {}, { unit: 1101 });
  addBodies(builder, holder);
  addHoldings(builder, seatOf, holder);
  const client = await pool.connect();
  try {
    await write(client, builder);
  } finally {
    client.release();
  }
}
