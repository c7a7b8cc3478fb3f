import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import type { PlannedCell } from './organization-event-content.entity.js';
import { OrganizationEvent } from './organization-event.entity.js';
import { Organization, type OrganizationKind } from './organization.entity.js';

type Work = Pick<Transaction, 'line'>;

/** What an effect needs to know of the unit that changes. */
export interface Unit {
  readonly no: number;
  readonly kind: OrganizationKind;
  readonly state: string;
}

const UNIT = fragment`
  select no, kind, state
  from ${unscoped(() => Organization, 'whoever may act on the event acts on its unit')} where no = $1 for update`;

/** The unit of an event, locked: of two changes of one unit the second waits. */
export async function unitOf(tx: Work, no: number | null): Promise<Unit> {
  const [unit] = await query<Unit>(tx, UNIT, [no]);
  if (!unit) throw new Error('An event has a unit');
  return unit;
}

const TAKEN = fragment`
  select o.code from unnest($1::text[]) with ordinality g(code, n)
  join ${unscoped(() => Organization, 'a code is unique, whoever sees its unit')} o on o.code = g.code
  order by g.n limit 1`;

/** The first of the codes that a unit has already, visible or not; null when all are free. */
export async function takenCode(tx: Work, codes: readonly string[]): Promise<string | null> {
  const [found] = await query<{ code: string }>(tx, TAKEN, [codes]);
  return found?.code ?? null;
}

const CELLS = `
  select c.code, c.name, c.short_name as "shortName", (
    select coalesce(array_agg(h.member_id::text order by h.member_id), '{}')
    from organization_event_home h where h.event_id = c.event_id and h.ordinal = c.ordinal) as members
  from organization_event_cell c where c.event_id = $1 order by c.ordinal`;

/** The cells that the event plans, in their order. */
export function cellsOf(tx: Work, { id }: OrganizationEvent): Promise<readonly PlannedCell[]> {
  return query<PlannedCell>(tx, CELLS, [id]);
}

const FORGET_CELLS = 'delete from organization_event_cell where event_id = $1';
const KEEP_CELLS = `
  insert into organization_event_cell (event_id, ordinal, code, name, short_name)
  select $1, c.ordinal, c.code, c.name, c.short_name
  from json_to_recordset($2) c(ordinal integer, code text, name text, short_name text)`;
const KEEP_HOMES = `
  insert into organization_event_home (event_id, ordinal, member_id)
  select $1, h.ordinal, h.member_id from json_to_recordset($2) h(ordinal integer, member_id uuid)`;

/** Puts the planned cells in the place of those before. */
export async function keepCells(tx: Work, { id }: OrganizationEvent, cells: readonly PlannedCell[]): Promise<void> {
  const rows = cells.map(({ code, name, shortName }, i) => ({ ordinal: i + 1, code, name, short_name: shortName }));
  const homes = cells.flatMap(({ members }, i) => members.map((member) => ({ ordinal: i + 1, member_id: member })));
  await query(tx, FORGET_CELLS, [id]);
  await query(tx, KEEP_CELLS, [id, JSON.stringify(rows)]);
  await query(tx, KEEP_HOMES, [id, JSON.stringify(homes)]);
}
