import type { Builder } from '../builder.js';
import { addDays, addYears, TODAY } from '../day.js';
import { decisionRow } from '../decision.factory.js';
import { documentRow } from '../document.factory.js';
import type { MemberRow } from '../member.factory.js';
import { membershipEventRow } from '../membership-event.factory.js';
import type { OrganizationRow } from '../organization.factory.js';

const FIRST_NUMBER = 301;
const MOST = 24;
const DAYS_TO_DECIDE = 20;
const WAITING = 4;

interface Decided {
  readonly bloc: OrganizationRow;
  readonly standing: string;
  readonly number: number;
  readonly date: string;
  readonly title: string;
}

function addDecision(builder: Builder, { bloc, standing, number, date, title }: Decided): string {
  const words = { issuer: 'Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh', symbol: 'QĐ/ĐUK', signer: 'T/M Ban Thường vụ, Bí thư' };
  const document = documentRow({ id: builder.id(), unit: bloc.no, number: String(number), date, title, class: 'F1', ...words });
  const decision = decisionRow({ id: builder.id(), body_id: standing, date, document_id: document.id });
  builder.rows.document.push(document);
  builder.rows.decision.push(decision);
  return decision.id;
}

/** Cells of the bloc, by number: the bloc decides on their members. */
function cellsOf(builder: Builder, bloc: OrganizationRow): ReadonlySet<number> {
  const within = new Set([bloc.no]);
  for (const unit of builder.rows.organization) if (unit.parent !== null && within.has(unit.parent)) within.add(unit.no);
  return within;
}

/** What took effect on a day, with its decision; the bloc's standing committee decides. */
class Register {
  private number = FIRST_NUMBER;

  constructor(
    private readonly builder: Builder,
    private readonly bloc: OrganizationRow,
    private readonly standing: string,
  ) {}

  add(member: MemberRow, unit: number, type: 'ADMISSION' | 'RECOGNITION', date: string): void {
    const word = type === 'ADMISSION' ? 'kết nạp đảng viên' : 'công nhận đảng viên chính thức';
    const { builder, bloc, standing } = this;
    const decision_id = addDecision(builder, { bloc, standing, number: this.number++, date, title: `Quyết định ${word}` });
    const days = { recorded_on: addDays(date, -DAYS_TO_DECIDE), submitted_on: addDays(date, -DAYS_TO_DECIDE) };
    const decided = { decision_id, decision_date: date, effective_date: date, votes: '9/9' };
    const standing_before = type === 'ADMISSION' ? 'CANDIDATE' : 'PROBATIONARY';
    const row = { id: builder.id(), unit, member_id: member.id, type, state: 'EFFECTIVE', standing_before } as const;
    builder.rows.membership_event.push(membershipEventRow({ ...row, ...days, ...decided }));
  }
}

const isOfThisYear = (day: string | null): day is string => day !== null && day >= '2022-01-01' && day <= TODAY;

/** The bloc's admissions and recognitions of 2022, as the dates of the members have them, and recognitions that are due soon. */
export function addMembershipEvents(builder: Builder, bloc: OrganizationRow): void {
  const standing = builder.rows.body.find(({ unit, kind }) => unit === bloc.no && kind === 'STANDING');
  if (!standing) throw new Error('The bloc has no standing committee.');
  const units = cellsOf(builder, bloc);
  const atHome = builder.rows.membership.filter(({ status, kind, unit }) => status === 'ACTIVE' && kind === 'OFFICIAL' && units.has(unit));
  const homes = new Map(atHome.map((row) => [row.member_id, row.unit]));
  const homeOf = ({ id }: MemberRow): number => homes.get(id) ?? 0;
  const people = builder.rows.member.filter(({ id }) => homes.has(id));
  const register = new Register(builder, bloc, standing.id);
  const admitted = people.filter((each) => each.standing === 'PROBATIONARY' && isOfThisYear(each.admission_date));
  for (const member of admitted.slice(0, MOST)) register.add(member, homeOf(member), 'ADMISSION', member.admission_date ?? TODAY);
  const recognised = people.filter((each) => isOfThisYear(each.official_date));
  for (const member of recognised.slice(0, MOST)) register.add(member, homeOf(member), 'RECOGNITION', member.official_date ?? TODAY);
  const waiting = people.filter((each) => each.standing === 'PROBATIONARY' && addYears(each.admission_date ?? TODAY, 1) <= '2022-12-31');
  for (const member of waiting.slice(0, WAITING)) addWaiting(builder, homeOf(member), member.id);
}

/** A recognition that the cell has submitted ahead of its day. */
function addWaiting(builder: Builder, unit: number, member_id: string): void {
  const reason = 'Sắp hết thời gian dự bị';
  builder.rows.membership_event.push(
    membershipEventRow({ id: builder.id(), unit, member_id, reason, type: 'RECOGNITION', state: 'SUBMITTED' }),
  );
}
