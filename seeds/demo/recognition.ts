import type { Builder } from '../builder.js';
import { addDays } from '../day.js';
import { decisionRow } from '../decision.factory.js';
import { documentRow } from '../document.factory.js';
import type { OrganizationRow } from '../organization.factory.js';
import type { Grassroots } from './units.js';

const RECOGNISED = 7;

function addOne(builder: Builder, bloc: OrganizationRow, standing: string, unit: OrganizationRow, number: number): string {
  const date = addDays('2020-06-10', RECOGNISED + (number % 20));
  const document = documentRow({
    id: builder.id(),
    unit: bloc.no,
    issuer: 'Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh',
    number: String(number),
    symbol: 'QĐ/ĐUK',
    date,
    title: `Quyết định chuẩn y Ban Chấp hành, bí thư, phó bí thư ${unit.name} nhiệm kỳ 2020-2025`,
    signer: 'T/M Ban Thường vụ, Bí thư',
  });
  builder.rows.document.push(document);
  const decision = decisionRow({ id: builder.id(), body_id: standing, date, document_id: document.id });
  builder.rows.decision.push(decision);
  return decision.id;
}

/** The bloc's decisions that recognised the elections in its grassroots organisations, with their documents. */
export function addRecognitions(builder: Builder, bloc: OrganizationRow, grassroots: readonly Grassroots[]): void {
  const standing = builder.rows.body.find(({ unit, kind }) => unit === bloc.no && kind === 'STANDING');
  if (!standing) throw new Error('The bloc has no standing committee.');
  grassroots.forEach(({ unit }, index) => {
    const decision = addOne(builder, bloc, standing.id, unit, 101 + index);
    const elected = builder.rows.seat_holding.filter((each) => each.unit === unit.no && each.how === 'ELECTED');
    elected.forEach((holding) => (holding.decision_id = decision));
  });
}

/** Proposals that the bloc has not decided yet: a second deputy for each of three committees. */
export function addProposals(builder: Builder, grassroots: readonly Grassroots[]): void {
  const committees = grassroots.filter(({ unit }) => unit.kind === 'GRASSROOTS_COMMITTEE').slice(9, 12);
  for (const { unit } of committees) {
    const body = builder.rows.body.find((each) => each.unit === unit.no && each.kind === 'EXECUTIVE');
    const member = builder.rows.seat_holding.find((each) => each.unit === unit.no && each.how === 'ELECTED')?.member_id;
    const seats = builder.rows.seat.filter((each) => each.body_id === body?.id && each.title === 'COMMITTEE_MEMBER');
    const [candidate] = seats.map(({ id }) => builder.rows.seat_holding.find((each) => each.seat_id === id)?.member_id);
    const deputy = builder.rows.seat.find((each) => each.body_id === body?.id && each.title === 'DEPUTY_SECRETARY');
    if (!body || !deputy || !candidate || !member) continue;
    const seat = { ...deputy, id: builder.id(), ordinal: 2 };
    builder.rows.seat.push(seat);
    const note = 'Đề nghị chuẩn y phó bí thư bầu bổ sung';
    const proposed = { state: 'PROPOSED', how: 'SUPPLEMENTARY', valid_from: '2022-11-21', recorded_on: '2022-11-07' } as const;
    builder.hold(seat, candidate, { ...proposed, drafting_unit: unit.no, proposal_note: note, votes: '11/12' });
  }
}
