import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Builder } from '../../seeds/builder.js';
import { insertRows } from '../../seeds/insert.js';
import { memberRow } from '../../seeds/member.factory.js';
import type { MembershipRow } from '../../seeds/membership.factory.js';
import type { TestDatabase } from '../harness/database.js';
import { gid, World, type Asker } from './world.js';

/* 1.1: a row is in force from its first day until the day before its last; what is written ahead or not yet closed is not. */

const TODAY = '2022-11-14';
const TOMORROW = '2022-11-15';

type Dates = Pick<MembershipRow, 'valid_from' | 'valid_to'>;
const SPELLS = {
  ahead: { valid_from: TOMORROW, valid_to: null },
  first: { valid_from: TODAY, valid_to: null },
  last: { valid_from: '2020-01-01', valid_to: TOMORROW },
  over: { valid_from: '2020-01-01', valid_to: TODAY },
} as const satisfies Readonly<Record<string, Dates>>;
type Spell = keyof typeof SPELLS;

const guests = new Map<Spell, string>();
const locals = new Map<Spell, string>();
let world: World;

/** For each spell one guest of A2 from N1, ACTIVE by its state, and one member of A2 since today. */
async function addPeople({ pool }: TestDatabase): Promise<void> {
  const builder = new Builder('in force');
  for (const spell of Object.keys(SPELLS) as Spell[]) {
    const guest = memberRow({ id: builder.id(), full_name: `Người khách ${spell}` });
    builder.rows.member.push(guest);
    builder.membership(1101, guest.id);
    builder.membership(1002, guest.id, { kind: 'TEMPORARY', ...SPELLS[spell] });
    guests.set(spell, gid('Member', guest.id));
  }
  const local = memberRow({ id: builder.id(), full_name: 'Người tại chỗ' });
  builder.rows.member.push(local);
  builder.membership(1002, local.id, SPELLS.first);
  locals.set('first', gid('Member', local.id));
  const client = await pool.connect();
  await insertRows(client, 'member', builder.rows.member);
  await insertRows(client, 'membership', builder.rows.membership);
  client.release();
}

beforeAll(async () => {
  world = await World.open(addPeople);
});

afterAll(() => world.close());

async function seen(asker: Asker, people: ReadonlyMap<Spell, string>): Promise<Spell[]> {
  const { nodes } = await asker.list('members');
  return [...people].filter(([, id]) => nodes.some((node) => node.id === id)).map(([spell]) => spell);
}

test('host memberships count while they are in force', async () => {
  expect(await seen(await world.actor(['C1@A2']), guests)).toEqual(['first', 'last']);
});

test('a home membership counts from its first day', async () => {
  expect(await seen(await world.actor(['C1@A2']), locals)).toEqual(['first']);
});

/* The home, its levels and the counts follow the status (docs/decisions/08): an open home cannot have a last day. */
test.each(['last', 'over'] as const)('an ACTIVE home membership with dates of the kind "%s" is refused', async (spell) => {
  const { valid_from, valid_to } = SPELLS[spell];
  const work = world.database.pool.query(
    `update membership set valid_from = $1, valid_to = $2 where unit = 1002 and kind = 'OFFICIAL' and status = 'ACTIVE'`,
    [valid_from, valid_to],
  );
  await expect(work).rejects.toThrow('membership_active_home_is_open');
});

test('figures count home memberships in force', async () => {
  const asker = await world.actor(['G1@A']);
  expect(await asker.data('{ organization(code: "A2") { memberCount } }')).toEqual({ organization: { memberCount: 9 } });
});

test.each([
  ['ahead', 0],
  ['first', 1],
  ['last', 1],
  ['over', 0],
] as const)('a seat held with dates of the kind "%s" gives %i grants', async (spell, grants) => {
  const asker = await world.actor(['B4@K']);
  const { valid_from, valid_to } = SPELLS[spell];
  const { rowCount } = await world.database.pool.query(
    `update seat_holding set valid_from = $2, valid_to = $3 where member_id = $1 and state = 'ACTIVE'`,
    [asker.account.member, valid_from, valid_to],
  );
  expect(rowCount).toBe(1);
  const { viewer } = await asker.data<{ viewer: { grants: { role: string }[] } }>('{ viewer { grants { role } } }');
  expect(viewer.grants.filter(({ role }) => role !== 'S')).toHaveLength(grants);
  expect((await asker.list('organizations')).totalCount > 0).toBe(grants > 0);
});

test.each([
  ['ahead', 0],
  ['over', 0],
  ['last', 1],
] as const)('a seat of a body with dates of the kind "%s" gives %i grants', async (spell, grants) => {
  const asker = await world.actor(['P3t@Y']);
  const { valid_from, valid_to } = SPELLS[spell];
  const { rowCount } = await world.database.pool.query(
    `update body set valid_from = $1, valid_to = $2 where unit = 2 and kind = 'PROPAGANDA_BOARD'`,
    [valid_from, valid_to],
  );
  expect(rowCount).toBe(1);
  const { viewer } = await asker.data<{ viewer: { grants: { role: string }[] } }>('{ viewer { grants { role } } }');
  expect(viewer.grants.filter(({ role }) => role !== 'S')).toHaveLength(grants);
});
