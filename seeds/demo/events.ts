import type { Builder } from '../builder.js';
import type { Day } from '../day.js';
import { decisionRow } from '../decision.factory.js';
import { documentRow } from '../document.factory.js';
import type { OrganizationRow } from '../organization.factory.js';
import type { Grassroots } from './units.js';

const DECIDED: Day = '2021-06-21';
const NUMBER = '241';
const SYMBOL = 'QĐ/ĐUK';

/** The bloc's decision on the merger, with its document. */
function decided(builder: Builder, bloc: OrganizationRow, unit: OrganizationRow): string {
  const standing = builder.rows.body.find((body) => body.unit === bloc.no && body.kind === 'STANDING');
  if (!standing) throw new Error('The bloc has no standing committee.');
  const words = { issuer: 'Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh', signer: 'T/M Ban Thường vụ, Bí thư', date: DECIDED };
  const title = `Quyết định sáp nhập ${unit.name}`;
  const document = documentRow({ id: builder.id(), unit: bloc.no, number: NUMBER, symbol: SYMBOL, title, ...words });
  builder.rows.document.push(document);
  const decision = decisionRow({ id: builder.id(), body_id: standing.id, date: DECIDED, document_id: document.id });
  builder.rows.decision.push(decision);
  return decision.id;
}

/** The merger of each ended unit, on its last day, into its successor; a cell's was decided with that of its committee. */
function addMergers(builder: Builder, bloc: OrganizationRow): void {
  for (const { no, valid_to } of builder.rows.endings) {
    const unit = builder.rows.organization.find((each) => each.no === no);
    const link = builder.rows.organization_successor.find(({ from_no }) => from_no === no);
    if (!unit || !link) continue;
    const below = builder.rows.organization.filter((each) => each.no === no || each.parent === no).map((each) => each.no);
    const moved = builder.rows.membership.filter((each) => below.includes(each.unit) && each.valid_to === valid_to);
    const decision = unit.level === 3 ? { decision_id: decided(builder, bloc, unit), votes: '9/9', drafting_unit: bloc.no } : {};
    builder.event(no, 'MERGE', unit.level, {
      ...{ state: 'EFFECTIVE', receiving_unit: link.to_no, head_count: moved.length, document_number: `${NUMBER}-${SYMBOL}` },
      ...{ decision_date: DECIDED, effective_date: valid_to, handover_on: valid_to, recorded_on: DECIDED, ...decision },
    });
  }
}

/** Events under way: a new name before the bloc, a new cell before its committee, a draft of the bloc. */
function addPending(builder: Builder, bloc: OrganizationRow, grassroots: readonly Grassroots[]): void {
  const [first, second, third] = grassroots.filter(({ unit }) => unit.kind === 'GRASSROOTS_COMMITTEE').slice(5, 8);
  if (!first || !second || !third) return;
  const submitted = { state: 'SUBMITTED', recorded_on: '2022-11-01' } as const;
  builder.event(first.unit.no, 'RENAME', 3, {
    ...{ ...submitted, new_name: `${first.unit.name} tỉnh`, draft_text: 'Tờ trình đổi tên', drafting_unit: bloc.no },
  });
  const cell = { new_kind: 'CELL', new_code: `${second.unit.code}.99`, new_name: 'Chi bộ Chuyển đổi số', head_count: 7 } as const;
  builder.event(second.unit.no, 'ESTABLISH', 5, { ...submitted, ...cell, draft_text: 'Tờ trình thành lập chi bộ' });
  builder.event(third.unit.no, 'RENAME', 3, { new_name: `${third.unit.name} tỉnh`, drafting_unit: bloc.no, recorded_on: '2022-11-10' });
}

/** Events in the life of the bloc's units: the merger of 2021, and what was under way in November 2022. */
export function addEvents(builder: Builder, bloc: OrganizationRow, grassroots: readonly Grassroots[]): void {
  addMergers(builder, bloc);
  addPending(builder, bloc, grassroots);
}
