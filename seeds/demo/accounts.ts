import { accountRow } from '../account.factory.js';
import type { AccountRow } from '../account.factory.js';
import type { BodyKind } from '../body.factory.js';
import type { Builder } from '../builder.js';
import { FULL_COST, phcLater } from '../password.js';
import { roleGrantRow, roleGrantTargetRow } from '../role-grant.factory.js';
import type { Title } from '../seat.factory.js';
import type { Cell, Person } from './people.js';
import type { Staff } from './staff.js';

/** Where a demo account's seat is: the province, the bloc, its large committee, or a cell of that committee. */
export interface Places {
  readonly province: number;
  readonly bloc: number;
  readonly committee: number;
  readonly cell: number;
}

interface Demo {
  readonly code: string;
  readonly at: keyof Places;
  readonly kind: BodyKind;
  readonly title: Title;
}

/** A seat that is kept for the person of a demo account. */
export interface Reserved {
  readonly unit: number;
  readonly kind: BodyKind;
  readonly title: Title;
  readonly person: Person;
}

interface DemoPeople {
  readonly reserved: readonly Reserved[];
  readonly people: ReadonlyMap<string, Person>;
}

const seat = (code: string, at: keyof Places, kind: BodyKind, title: Title): Demo => ({ code, at, kind, title });

/** One account for each role, with the one seat that gives it (api.md section 1). */
const SEATS: readonly Demo[] = [
  seat('p1', 'province', 'EXECUTIVE', 'SECRETARY'),
  seat('p2', 'province', 'STANDING', 'STANDING_MEMBER'),
  seat('p3o', 'province', 'ORGANISATION_BOARD', 'OFFICER'),
  seat('p3k', 'province', 'INSPECTION', 'INSPECTION_OFFICER'),
  seat('p3t', 'province', 'PROPAGANDA_BOARD', 'OFFICER'),
  seat('p3v', 'province', 'OFFICE', 'OFFICER'),
  seat('b1', 'bloc', 'EXECUTIVE', 'SECRETARY'),
  seat('b2', 'bloc', 'STANDING', 'STANDING_MEMBER'),
  seat('b3', 'bloc', 'EXECUTIVE', 'COMMITTEE_MEMBER'),
  seat('b4', 'bloc', 'ORGANISATION_BOARD', 'OFFICER'),
  seat('b5', 'bloc', 'PROPAGANDA_BOARD', 'OFFICER'),
  seat('b6', 'bloc', 'OFFICE', 'OFFICER'),
  seat('b7', 'bloc', 'INSPECTION', 'INSPECTION_MEMBER'),
  seat('b7c', 'bloc', 'INSPECTION', 'INSPECTION_CHAIR'),
  seat('g1', 'committee', 'EXECUTIVE', 'SECRETARY'),
  seat('g2', 'committee', 'OFFICE', 'OFFICER'),
  seat('g3', 'committee', 'INSPECTION', 'INSPECTION_MEMBER'),
  seat('c1', 'cell', 'EXECUTIVE', 'SECRETARY'),
  seat('t', 'bloc', 'INSPECTION', 'INSPECTION_OFFICER'),
];

const SERVICES = [
  ['v', 'REPORTING', 'bloc', 'Báo cáo thống kê'],
  ['i', 'INTEGRATION', 'bloc', 'Kết nối cơ sở dữ liệu đảng viên'],
  ['a', 'ADMIN', 'province', 'Quản trị hệ thống'],
] as const;

/** Cells of the bloc where the persons of the accounts are at home. */
export type Homes = Readonly<Record<keyof Places, readonly Cell[]>>;

/** Chooses the persons of the accounts before any other seat is filled; `m` is a plain member of the cell of `c1`. */
export function reserve(staff: Staff, places: Places, homes: Homes): DemoPeople {
  const people = new Map<string, Person>();
  const choose = (code: string, at: keyof Places): Person => {
    const [person] = staff.take(homes[at], 1);
    if (!person) throw new Error(`No one is left for the account ${code}.`);
    people.set(code, person);
    return person;
  };
  const reserved = SEATS.map(({ code, at, kind, title }) => ({ unit: places[at], kind, title, person: choose(code, at) }));
  choose('m', 'cell');
  return { reserved, people };
}

async function demoAccount(id: string, code: string, values: Partial<AccountRow>): Promise<AccountRow> {
  const password_hash = await phcLater(`demo-${code}-2022`, `demo/${code}`, FULL_COST);
  return accountRow({ id, username: code, password_hash, ...values });
}

/** Writes the demo accounts; their passwords are hashed side by side. */
export async function addAccounts(builder: Builder, people: DemoPeople['people'], places: Places): Promise<void> {
  const persons = [...people].map(([code, { row }]) => demoAccount(builder.id(), code, { member_id: row.id }));
  const services = SERVICES.map(([code, kind, at, service_name]) =>
    demoAccount(builder.id(), code, { kind, unit: places[at], service_name }),
  );
  builder.rows.account.push(...(await Promise.all([...persons, ...services])));
}

/** `t` may look at the person of `m`: an assignment of thirty days, proposed by the office and approved by the secretary. */
export function addAssignment(builder: Builder, people: DemoPeople['people'], bloc: number): void {
  const idOf = (code: string): string => people.get(code)?.row.id ?? '';
  const seat = builder.rows.seat_holding.find(({ member_id, unit }) => member_id === idOf('t') && unit === bloc);
  if (!seat) throw new Error('The person of the account t holds no seat.');
  const [proposer, approver] = [idOf('b6'), idOf('b1')];
  const hands = { created_by: proposer, edited_by: proposer, approved_by: approver, drafting_unit: bloc };
  const grant = roleGrantRow({ id: builder.id(), role: 'B7', holding_id: seat.id, ...hands, recorded_on: '2022-11-10' });
  builder.rows.role_grant.push(grant);
  builder.rows.role_grant_target.push(roleGrantTargetRow(builder.id(), grant.id, { kind: 'PERSON', id: idOf('m') }));
}
