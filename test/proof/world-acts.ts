import { accountRow, type AccountRow } from '../../seeds/account.factory.js';
import type { Builder } from '../../seeds/builder.js';
import { addDays, dayBetween, TODAY } from '../../seeds/day.js';
import { documentRow } from '../../seeds/document.factory.js';
import { memberExportRow } from '../../seeds/member-export.factory.js';
import { membershipEventRow, type MembershipEventState, type MembershipEventType } from '../../seeds/membership-event.factory.js';
import { moratoriumRow } from '../../seeds/moratorium.factory.js';
import type { OrganizationEventRow } from '../../seeds/organization-event.factory.js';
import type { Random } from '../../seeds/random.js';
import { roleGrantRow, roleGrantTargetRow, type GrantTarget } from '../../seeds/role-grant.factory.js';
import { ruleSetParamRow, ruleSetRow } from '../../seeds/rule-set.factory.js';
import { rolesOf } from './oracle/grants.js';
import type { Unit } from './oracle/rows.js';
import type { WorldPlan } from './plan.js';

const TEXTS = ['Đề nghị xem xét', 'đủ điều kiện', 'Ứng viên phù hợp', 'Âm thầm', 'an toàn', 'Ổn định'];

/** Accounts of cadres, of some members and of services; some may not sign in. */
export function addAccounts(builder: Builder, random: Random, cadres: readonly string[]): void {
  const { member, organization, account } = builder.rows;
  const others = random.shuffled(member.map(({ id }) => id).filter((id) => !cadres.includes(id))).slice(0, 14);
  [...cadres, ...others].forEach((person, i) => {
    const state: AccountRow['state'] = i > 3 && random.chance(0.08) ? random.pick(['DISABLED', 'PROPOSED', 'REJECTED'] as const) : 'ACTIVE';
    const asked = i >= cadres.length && i % 3 === 0 ? { state: 'REQUESTED' as const } : { state };
    const words = { username: `u${i}`, password_hash: '!', member_id: person, ...asked, ...proposerOf(builder, cadres, i) };
    account.push(moreOf(random, accountRow({ id: builder.id(), ...words })));
  });
  const services: readonly (readonly [AccountRow['kind'], readonly number[]])[] = [
    ['REPORTING', [1, 2]],
    ['INTEGRATION', [2]],
    ['ADMIN', [1]],
    ['REPORTING', [3]],
  ];
  services.forEach(([kind, levels], i) => {
    const unit = random.pick(organization.filter(({ level }) => levels.includes(level)));
    const service = { kind, unit: unit.no, service_name: `Dịch vụ ${i}`, password_hash: '!' };
    account.push(moreOf(random, accountRow({ id: builder.id(), username: `s${i}`, ...service })));
  });
}

/** A cadre, for a unit in whose name the cadre may ask for accounts, or for another. */
function proposerOf({ rows }: Builder, cadres: readonly string[], i: number): Pick<AccountRow, 'created_by' | 'drafting_unit'> {
  const created_by = cadres[i % cadres.length] ?? null;
  const seats = rows.seat_holding.filter(({ member_id, state }) => member_id === created_by && state === 'ACTIVE');
  return { created_by, drafting_unit: seats[i % Math.max(seats.length, 1)]?.unit ?? null };
}

function moreOf(random: Random, row: AccountRow): AccountRow {
  const last_sign_in_at = random.chance(0.5) ? `2022-11-0${random.int(1, 9)}T02:03:04Z` : null;
  return {
    ...row,
    ...{ last_sign_in_at, failed_sign_ins: random.int(0, 4), must_change: random.chance(0.03), mfa_enabled: random.chance(0.3) },
  };
}

/** Files of persons in every state, asked for by cadres for units of theirs and for others. */
export function addExports(builder: Builder, random: Random, cadres: readonly string[]): void {
  const { seat_holding, organization, member_export } = builder.rows;
  for (let i = 0; i < 24; i += 1) {
    const created_by = random.pick(cadres);
    const own = seat_holding.filter(({ member_id, state }) => member_id === created_by && state === 'ACTIVE').map(({ unit }) => unit);
    const unit = random.chance(0.7) && own.length > 0 ? random.pick(own) : random.pick(organization).no;
    const file = random.pick([
      {},
      FILE_OF_RECORDS,
      { ...FILE_OF_RECORDS, state: 'REQUESTED' },
      { ...FILE_OF_RECORDS, state: 'REJECTED' },
    ] as const);
    const requested_at = `2022-11-1${random.int(0, 4)}T0${random.int(0, 9)}:02:03Z`;
    member_export.push(memberExportRow({ id: builder.id(), unit, created_by, requested_at, ...file }));
  }
}

const FILE_OF_RECORDS = { file_class: 'F2', columns: ['FULL_NAME', 'PHONE'] } as const;

/** Assignments, marks, break-glass, clerks and delegations in every state, on seats of today and of other days. */
export function addRoleGrants(builder: Builder, random: Random, plan: WorldPlan, cadres: readonly string[]): void {
  const { organization, member, seat, body, seat_holding: holdings, document } = builder.rows;
  const { planning_cycle, planning_entry, training_class, vacancy } = builder.rows;
  const units = new Map(organization.map((unit) => [unit.no, unit]));
  const bodies = new Map(body.map((row) => [row.id, row]));
  const seats = new Map(seat.map((row) => [row.id, row]));
  const rolesAt = (seatId: string): readonly string[] => {
    const row = seats.get(seatId);
    const kind = bodies.get(row?.body_id ?? '')?.kind;
    const unit = units.get(row?.unit ?? 0);
    return row && kind && unit ? rolesOf(row.title, kind, unit as unknown as Unit) : [];
  };
  const seated = holdings.filter((row) => row.state === 'ACTIVE').map((row) => ({ ...row, roles: rolesAt(row.seat_id) }));
  const withRole = seated.filter(({ roles }) => roles.length > 0);
  const add = (values: Omit<Parameters<typeof roleGrantRow>[0], 'id'>, targets: readonly GrantTarget[]): void => {
    const span = random.weighted([
      [{}, 10],
      [{ state: 'PROPOSED' }, 1],
      [{ state: 'REVOKED', end_reason: 'Hết việc' }, 1],
      [{ valid_from: addDays(TODAY, 1) }, 1],
      [{ valid_from: '2022-10-01', valid_to: TODAY }, 1],
    ] as const);
    const created_by = random.pick(cadres);
    const drafting_unit = random.pick(organization).no;
    const row = roleGrantRow({ id: builder.id(), created_by, drafting_unit, ...values, ...span });
    builder.rows.role_grant.push(row);
    const once = new Map(targets.map((target) => [target.id, target])).values();
    for (const target of once) builder.rows.role_grant_target.push(roleGrantTargetRow(builder.id(), row.id, target));
  };
  const person = (): GrantTarget => ({ kind: 'PERSON', id: random.pick(member).id });
  const cycle = (): GrantTarget => ({ kind: 'CYCLE', id: random.pick(planning_cycle).id });
  const target = (): GrantTarget =>
    random.weighted([
      [person(), 7],
      [{ kind: 'UNIT', id: random.pick(organization).id }, 3],
      [{ kind: 'CASE', id: builder.id() }, 1],
      [{ kind: 'CLASS', id: training_class.length > 0 ? random.pick(training_class).id : builder.id() }, 3],
      [{ kind: 'VACANCY', id: vacancy.length > 0 ? random.pick(vacancy).id : builder.id() }, 2],
      [{ kind: 'CYCLE', id: random.pick(planning_cycle).id }, 3],
      [{ kind: 'ENTRY', id: planning_entry.length > 0 ? random.pick(planning_entry).id : builder.id() }, 2],
    ]);
  const several = (least: number, most: number): GrantTarget[] => Array.from({ length: random.int(least, most) }, target);
  for (const { id: holding_id, roles } of withRole) {
    const role = random.pick(roles);
    const base = { holding_id, role };
    if (random.chance(plan.grants)) add(base, several(2, 9));
    if (roles.includes('B6') && random.chance(0.6)) add({ ...base, role: 'B6', kind: 'SECURITY_OFFICER' }, []);
    const glass = roles.find((each) => ['B1', 'B7c'].includes(each));
    const hours = random.pick([-1, 3]);
    const ends_at = new Date(Date.now() + hours * 3_600_000).toISOString();
    if (glass && random.chance(0.6))
      add({ holding_id, role: glass, kind: 'BREAK_GLASS', ends_at }, [random.chance(0.3) ? cycle() : person()]);
    const from = random.pick(withRole);
    const paper = random.pick(document).id;
    const subjects = random.shuffled(['Member', 'MemberRecord', 'SeatHolding', 'OrganizationEvent', 'Organization', 'Membership']).slice(0, random.int(1, 4)); // prettier-ignore
    if (from.id !== holding_id && random.chance(0.12)) {
      add({ ...base, role: random.pick(from.roles), kind: 'DELEGATION', delegator_holding_id: from.id, subjects, document_id: paper }, []);
    }
  }
}

const TYPES: readonly MembershipEventType[] = [
  ...([
    'ADMISSION',
    'RECOGNITION',
    'CARD',
    'TRANSFER_OFFICIAL',
    'TRANSFER_TEMPORARY',
    'TRANSFER_INTERNAL',
    'EXEMPTION',
    'READMISSION',
  ] as const),
  ...(['DEATH', 'EXPULSION', 'STRIKE_OFF', 'WITHDRAWAL', 'SUSPENSION'] as const),
];
const STATES: readonly MembershipEventState[] = [
  ...(['DRAFT', 'SUBMITTED', 'AGREED', 'DECIDED', 'PRESENTED', 'ACCEPTED', 'EFFECTIVE', 'RETURNED', 'REJECTED', 'CANCELLED'] as const),
];
const CLOSED = ['REJECTED', 'CANCELLED'];

export function addMembershipEvents(builder: Builder, random: Random, cadres: readonly string[]): void {
  const { organization, member, membership, account, decision } = builder.rows;
  const services = account.filter(({ kind }) => kind === 'INTEGRATION').map(({ id }) => id);
  for (const { id: member_id } of member) {
    if (!random.chance(cadres.includes(member_id) ? 0.6 : 0.2)) continue;
    const home = membership.find((row) => row.member_id === member_id);
    const unit = home && random.chance(0.9) ? home.unit : random.pick(organization).no;
    const [type, state] = [random.pick(TYPES), random.pick(STATES)];
    const date = dayBetween(random, '2022-01-01', TODAY);
    const dates = ['DECIDED', 'PRESENTED', 'ACCEPTED', 'EFFECTIVE'].includes(state) ? { decision_date: date, effective_date: date } : {};
    builder.rows.membership_event.push(
      membershipEventRow({
        ...{ id: builder.id(), unit, member_id, type, state, ...dates },
        state_before: CLOSED.includes(state) ? random.pick(STATES.slice(0, 8)) : null,
        receiving_unit: type.startsWith('TRANSFER_') && random.chance(0.8) ? random.pick(organization).no : null,
        ...{ reason: random.pick([null, ...TEXTS]), remarks: random.pick([null, ...TEXTS]), votes: random.pick([null, '9/9']) },
        ...{ checklist: random.pick([[], ['Đơn']]), attachments: random.pick([[], ['tệp']]) },
        decision_id: random.chance(0.4) && decision.length > 0 ? random.pick(decision).id : null,
        drafting_unit: random.chance(0.6) ? unit : random.pick(organization).no,
        proposed_by: random.chance(0.2) ? (services[0] ?? null) : null,
        submitted_by: random.chance(0.5) ? random.pick(cadres) : null,
      }),
    );
  }
}

export function addOrganizationEvents(builder: Builder, random: Random, cadres: readonly string[]): void {
  const units = builder.rows.organization;
  const states: readonly OrganizationEventRow['state'][] = ['REQUESTED', 'DRAFT', 'SUBMITTED', 'DECIDED', 'EFFECTIVE', 'RETURNED', 'REJECTED', 'CANCELLED']; // prettier-ignore
  for (let i = 0; i < units.length * 0.6; i++) {
    const unit = random.pick(units);
    const type = random.pick(['ESTABLISH', 'RENAME', 'CHANGE_KIND', 'TRANSFER', 'MERGE', 'DISSOLVE', 'END', 'SUSPEND'] as const);
    const state = random.pick(states);
    const date = dayBetween(random, '2022-01-01', TODAY);
    const [kind, level] = random.pick([['UPPER', 2], ['GRASSROOTS_COMMITTEE', 3], ['GRASSROOTS_CELL', 3], ['SECTIONAL', 4], ['CELL', 5]] as const); // prettier-ignore
    const decided = ['DECIDED', 'EFFECTIVE'].includes(state)
      ? { decision_date: date, effective_date: addDays(date, random.int(0, 9)) }
      : {};
    const made = type === 'ESTABLISH' && state === 'EFFECTIVE' && random.chance(0.7) ? random.pick(units).no : null;
    builder.event(unit.no, type, type === 'ESTABLISH' ? Math.max(level, Math.min(unit.level + 1, 6)) : unit.level, {
      ...{ state, ...decided, established_unit: made, new_kind: type === 'ESTABLISH' ? kind : random.pick([null, kind]) },
      state_before: CLOSED.includes(state) ? random.pick(states.slice(0, 6)) : null,
      receiving_unit: ['TRANSFER', 'MERGE'].includes(type) ? random.pick(units).no : null,
      ...{ new_code: random.pick([null, 'M1']), new_name: random.pick([null, 'Đơn vị mới']), new_short_name: random.pick([null, 'ĐVM']) },
      ...{
        head_count: random.pick([null, 2, 12, 40]),
        document_number: random.pick([null, '3-QĐ']),
        handover_on: random.pick([null, date]),
      },
      ...{ draft_text: random.pick([null, ...TEXTS]), comments: random.pick([null, ...TEXTS]), votes: random.pick([null, '8/9']) },
      drafting_unit: random.chance(0.6) ? unit.no : random.pick(units).no,
      submitted_by: random.chance(0.5) ? random.pick(cadres) : null,
    });
  }
}

/** Documents of every class, state and audience; gives what is known of their drafting once the bodies are there. */
export function addDocuments(builder: Builder, random: Random): readonly object[] {
  const drafts: object[] = [];
  const { organization, body } = builder.rows;
  for (let i = 0; i < organization.length * 0.8; i++) {
    const drafter = random.chance(0.6) && body.length > 0 ? random.pick(body) : null;
    const unit = drafter && random.chance(0.8) ? drafter.unit : random.pick(organization).no;
    const row = documentRow({
      ...{ id: builder.id(), unit, issuer: random.pick(['Tỉnh ủy', 'Đảng ủy Khối']), number: String(random.int(1, 60)), symbol: 'QĐ/TU' },
      ...{ date: dayBetween(random, '2021-01-01', TODAY), title: `Về việc ${random.pick(TEXTS)}`, type: random.pick(['QĐ', 'KL']) },
      state: random.pick(['DRAFT', 'REGISTERED', 'PUBLISHED', 'PUBLISHED', 'REPLACED'] as const),
      audience: random.pick(['NONE', 'CADRES', 'MEMBERS', 'MEMBERS'] as const),
      class: random.pick(['F0', 'F0', 'F0', 'F1', 'F3'] as const),
    });
    builder.rows.document.push(row);
    const drafting = { drafting_body: drafter?.id ?? null, drafting_unit: drafter?.unit ?? null };
    drafts.push({ id: row.id, ...drafting, content: random.pick([null, 'Nội dung']) });
  }
  return drafts;
}

/** Rule sets and moratoria of every state, of units and of the central level. */
export function addRulings(builder: Builder, random: Random): void {
  const units = [null, ...builder.rows.organization.filter(({ level }) => level <= 5).map(({ no }) => no)];
  const spans = [['2020-01-01', '2022-01-01'], ['2022-01-01', null], ['2022-12-01', null]] as const; // prettier-ignore
  for (const unit of random.shuffled(units).slice(0, 24).concat(null)) {
    const subject = random.pick(['PLANNING', 'PLANNING', 'MEMBERSHIP', 'TRAINING']);
    const [valid_from, valid_to] = random.pick(spans);
    const state = unit === null ? 'DECIDED' : random.pick(['DRAFT', 'SUBMITTED', 'DECIDED', 'DECIDED'] as const);
    const drafting_unit = unit !== null && random.chance(0.3) ? random.pick(builder.rows.organization).no : unit;
    const taken = builder.rows.rule_set.some((row) => row.unit === unit && row.subject === subject);
    if (!taken) addSet(builder, random, ruleSetRow({ id: builder.id(), unit, subject, valid_from, valid_to, state, drafting_unit }));
    if (random.chance(0.5)) {
      const of = random.pick(['DRAFT', 'SUBMITTED', 'DECIDED', 'ENDED'] as const);
      const scope_unit = unit === null ? random.pick(units) : unit;
      const title = `Tạm dừng ${random.pick(TEXTS)}`;
      const given = { id: builder.id(), unit, valid_from, valid_to, scope_unit, title, state: unit === null ? 'DECIDED' : of, drafting_unit } as const; // prettier-ignore
      builder.rows.moratorium.push(
        moratoriumRow({ ...given, processes: random.pick([['SEAT_HOLDING'], ['MEMBER_RECORD', 'ROLE_GRANT']]) }),
      );
    }
  }
}

function addSet(builder: Builder, random: Random, row: ReturnType<typeof ruleSetRow>): void {
  builder.rows.rule_set.push(row);
  for (let i = 0; i < random.int(0, 3); i++) {
    const words = { measure: random.pick([null, 'tháng']), regulation: random.pick([null, '50-HD/TW']), proposed: random.chance(0.4) };
    builder.rows.rule_set_param.push(
      ruleSetParamRow({ id: builder.id(), rule_set_id: row.id, name: `P${i}`, value: String(i * 7), ...words }),
    );
  }
}
