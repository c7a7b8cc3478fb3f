import { query, type Transaction } from '../database/transaction.js';
import type { OrganizationKind } from './organization.entity.js';

/** What an effective event does to units; the history of each is written by the database. */
type Work = Pick<Transaction, 'line'>;

const CHANGE = `
  update organization
  set name = coalesce($2, name), short_name = coalesce($3, short_name), kind = coalesce($4, kind), effective_on = $5, version = version + 1
  where no = $1`;

interface Change {
  readonly name: string | null;
  readonly shortName: string | null;
  readonly kind: OrganizationKind | null;
  readonly day: string;
}

/** Gives a unit another name or kind from the day on; what is null stays. */
export async function changeUnit(tx: Work, no: number, { name, shortName, kind, day }: Change): Promise<void> {
  await query(tx, CHANGE, [no, name, shortName, kind, day]);
}

const END_GROUPS = `
  update organization set state = 'ENDED', valid_to = $2, effective_on = $2, version = version + 1
  where parent = $1 and kind = 'GROUP' and state <> 'ENDED'`;

/** Ends the Party groups of a cell, which a committee can't have. */
export async function endGroups(tx: Work, parent: number, day: string): Promise<void> {
  await query(tx, END_GROUPS, [parent, day]);
}

/** A unit as it begins. */
export interface NewUnit {
  readonly parent: number;
  readonly kind: OrganizationKind;
  readonly level: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly day: string;
}

const ADD = `
  insert into organization (code, name, short_name, kind, level, parent, founded_on, valid_from, effective_on)
  values ($1, $2, $3, $4, $5, $6, $7, $7, $7) returning no`;

/** A first committee with the seats of a secretary and a deputy: others come with the first congress. */
const ADD_COMMITTEE = `
  with committee as (
    insert into body (unit, kind, name, valid_from) values ($1, 'EXECUTIVE', $2, $3) returning id, unit)
  insert into seat (unit, body_id, title, valid_from)
  select c.unit, c.id, t.title, $3 from committee c cross join unnest(array['SECRETARY', 'DEPUTY_SECRETARY']) t(title)`;

const CELLS: readonly OrganizationKind[] = ['CELL', 'GRASSROOTS_CELL'];

/** Writes a unit with what it needs so that people can be seated; gives its number. */
export async function addUnit(tx: Work, { parent, kind, level, code, name, shortName, day }: NewUnit): Promise<number> {
  const [made] = await query<{ no: number }>(tx, ADD, [code, name, shortName, kind, level, parent, day]);
  if (!made) throw new Error('A unit that was written has a number');
  await query(tx, ADD_COMMITTEE, [made.no, CELLS.includes(kind) ? 'Chi ủy' : 'Ban Chấp hành', day]);
  return made.no;
}
