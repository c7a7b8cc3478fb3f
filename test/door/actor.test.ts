import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actorWith } from '../../seeds/actor.factory.js';
import { GRANTS } from '../../seeds/grants.query.js';
import type { OrganizationKind } from '../../seeds/organization.factory.js';
import { ROLE_SEATS } from '../../seeds/roles.js';
import { ActorService, findActor } from '../../src/identity/actor.service.js';
import type { Actor } from '../../src/kernel/actor.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';

const TODAY = '2022-11-14';
const UNITS: Readonly<Record<string, OrganizationKind>> = {
  X: 'PROVINCE', K: 'UPPER', O: 'GRASSROOTS_CELL', Q: 'GRASSROOTS_CELL', A: 'GRASSROOTS_COMMITTEE', AS: 'SECTIONAL', A1: 'CELL', N1: 'CELL',
}; // prettier-ignore
/** No inspection committee sits in the grassroots cells of the dataset. */
const WITHOUT_SEAT = ['G3 O', 'G3 Q'];

let database: TestDatabase;
const codes = new Map<number, string>();

beforeAll(async () => {
  database = await minimalDatabase();
  const { rows } = await database.pool.query<{ no: number; code: string }>('select no, code from organization');
  for (const { no, code } of rows) codes.set(no, code);
});

afterAll(() => database.drop());

async function find(account: string, today = TODAY): Promise<Actor | null> {
  return (await findActor(database.pool, { account: { id: account }, session: null }, today, new Date()))?.actor ?? null;
}

const grantsIn = (actor: Actor | null): string[] =>
  [...new Set((actor?.grants ?? []).filter(({ role }) => role !== 'S').map(({ role, unit }) => `${role}@${codes.get(unit.no)}`))].sort(); // prettier-ignore

/** What the seeds' own query of the same table says. */
async function expected(account: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ grants: string[] }>(GRANTS, [TODAY, account]);
  return [...(rows[0]?.grants ?? [])].sort();
}

describe('grants (access.md 1.5)', () => {
  const cases = Object.entries(ROLE_SEATS)
    .flatMap(([role, { at }]) =>
      Object.keys(UNITS).flatMap((code) => (at.some((kind) => kind === UNITS[code]) ? [[role, code] as const] : [])),
    )
    .filter(([role, code]) => !WITHOUT_SEAT.includes(`${role} ${code}`));

  test('every account of the dataset', async () => {
    const { rows } = await database.pool.query<{ id: string }>('select id from account');
    for (const { id } of rows) expect(grantsIn(await find(id))).toEqual(await expected(id));
    expect(rows.length).toBeGreaterThan(10);
  });

  test.each(cases)('%s at %s', async (role, code) => {
    const made = await actorWith(database.pool, wanted(role, code));
    const actor = await find(made.account);
    expect(grantsIn(actor)).toEqual(await expected(made.account));
    expect(grantsIn(actor)).toEqual(expect.arrayContaining(wanted(role, code)));
    expect(actor?.grants.at(-1)).toMatchObject({ role: 'S', unit: { no: 0 }, body: null, holding: null });
    const held = actor?.grants.find((grant) => grant.role === role);
    expect([typeof held?.body, typeof held?.holding, held?.unit.no]).toEqual([
      'string',
      'string',
      [...codes].find(([, name]) => name === code)?.[0],
    ]);
  });

  test.each([['V', 'X'], ['V', 'K'], ['I', 'K'], ['A', 'X']])('%s at %s', async (role, code) => {
    const { account } = await actorWith(database.pool, [`${role}@${code}`]);
    const actor = await find(account);
    expect(actor).toMatchObject({ person: null, grants: [{ role, body: null, holding: null, heirs: [] }] });
    expect(grantsIn(actor)).toEqual([`${role}@${code}`]);
  }); // prettier-ignore

  test.each([['REPORTING', 'A'], ['INTEGRATION', 'X'], ['ADMIN', 'K']])('%s at %s gives nothing', async (kind, code) => {
    const { account } = await actorWith(database.pool, ['V@K']);
    await database.pool.query('update account set kind = $2, unit = (select no from organization where code = $3) where id = $1', [account, kind, code]);
    expect((await find(account))?.grants).toEqual([]);
  }); // prettier-ignore
});

function wanted(role: string, code: string): string[] {
  if ((role === 'C1' || role === 'G1') && (code === 'Q' || code === 'O')) return [`C1@${code}`, `G1@${code}`];
  return role === 'B7c' ? [`B7@${code}`, `B7c@${code}`] : [`${role}@${code}`];
}

describe('what ends a grant', () => {
  const ended: readonly (readonly [string, string, string])[] = [
    ['a holding that has not begun', `update seat_holding set valid_from = '2022-11-15' where member_id = $1`, ''],
    ['a holding that ends today', `update seat_holding set valid_to = '2022-11-14' where member_id = $1`, ''],
    ['a holding that is only proposed', `update seat_holding set state = 'PROPOSED' where member_id = $1`, ''],
    ['a holding that was refused', `update seat_holding set state = 'REJECTED' where member_id = $1`, ''],
    ['a body that ends today', `update body set valid_to = '2022-11-14' where id in (select s.body_id from seat s join seat_holding h on h.seat_id = s.id where h.member_id = $1)`, `update body set valid_to = null where valid_to = '2022-11-14'`],
    ['a suspended unit', `update organization set state = 'SUSPENDED' where no in (select unit from seat_holding where member_id = $1)`, `update organization set state = 'ACTIVE' where state = 'SUSPENDED'`],
    ...['SUSPENDED', 'TRANSFERRED_OUT', 'DECEASED', 'LEFT'].map((standing) => [`the standing ${standing}`, `update member set standing = '${standing}' where id = $1`, ''] as const),
  ]; // prettier-ignore

  test.each(ended)('%s', async (_name, end, mend) => {
    const { account, member } = await actorWith(database.pool, ['B2@K']);
    expect(grantsIn(await find(account))).toEqual(['B2@K']);
    await database.pool.query(end, [member]);
    const after = grantsIn(await find(account));
    if (mend) await database.pool.query(mend);
    await database.pool.query('delete from seat_holding where member_id = $1', [member]);
    expect(after).toEqual([]);
  });

  test('the last day counts, the next does not; the end of the term ends nothing', async () => {
    const { account, member } = await actorWith(database.pool, ['B2@K']);
    await database.pool.query(`update seat_holding set valid_to = '2022-11-15' where member_id = $1`, [member]);
    await database.pool.query(`update term set state = 'CLOSED', valid_to = '2022-01-01' where unit = 10`);
    expect(grantsIn(await find(account))).toEqual(['B2@K']);
    expect(grantsIn(await find(account, '2022-11-15'))).toEqual([]);
    await database.pool.query('delete from seat_holding where member_id = $1', [member]);
  });

  test('a disabled account is nobody, a suspended unit keeps its members', async () => {
    const { rows } = await database.pool.query<{ id: string }>(`select id from account where username = 'p1'`);
    const id = rows[0]?.id ?? '';
    await database.pool.query(`update organization set state = 'SUSPENDED' where code = 'A1'`);
    expect(grantsIn(await find(id))).toEqual(['M@A1']);
    await database.pool.query(`update organization set state = 'ACTIVE' where code = 'A1'`);
    await database.pool.query(`update account set state = 'DISABLED' where id = $1`, [id]);
    expect(await find(id)).toBeNull();
  });
});

describe('heirs (access.md 1.2)', () => {
  async function heirsOf(...specs: string[]): Promise<readonly (readonly number[])[]> {
    const { account, member } = await actorWith(database.pool, specs);
    const actor = await find(account);
    await database.pool.query('delete from seat_holding where member_id = $1', [member]);
    return (actor?.grants ?? []).filter(({ role }) => role !== 'S').map(({ heirs }) => heirs);
  }

  test('an ended unit is inherited by those within whose unit its successor is', async () => {
    expect(await heirsOf('P2@X')).toEqual([[103, 1031]]);
    expect(await heirsOf('B2@K')).toEqual([[103, 1031]]);
    expect(await heirsOf('G3@A')).toEqual([[103, 1031]]);
    expect(await heirsOf('B2@H')).toEqual([[]]);
    expect(await heirsOf('C1@A2')).toEqual([[]]);
    expect(await heirsOf('V@X')).toEqual([[]]);
  });

  test('over several steps and in circles', async () => {
    await database.pool.query(
      `insert into organization_successor values (103, 110, '2022-07-01'), (1031, 103, '2022-07-01'), (103, 1031, '2022-07-01')`,
    );
    expect(await heirsOf('B2@H')).toEqual([[103, 1031]]);
    expect(await heirsOf('G3@N')).toEqual([[103, 1031]]);
    expect(await heirsOf('G3@Z')).toEqual([[]]);
  });

  test('a unit that goes on is inherited by no one', async () => {
    await database.pool.query(`insert into organization_successor values (102, 101, '2022-07-01')`);
    expect(await heirsOf('G3@A')).toEqual([[103, 1031]]);
  });
});

describe('who is read anew', () => {
  /** A service with a clock that the test sets, and a way to the actor of one account. */
  function timed(account: string): { later: (seconds: number) => void; actor: () => Promise<Actor | null> } {
    let now = new Date();
    const service = new ActorService(database.pool, { today: () => TODAY, instant: () => now });
    const bearer = { account: { id: account }, session: null };
    const later = (seconds: number): void => void (now = new Date(now.getTime() + seconds * 1000));
    return { later, actor: async () => (await service.find(bearer))?.actor ?? null };
  }

  test('and found the same after a minute is the same object, by which all that it may do is known', async () => {
    const { account } = await actorWith(database.pool, ['B4@K']);
    const { later, actor } = timed(account);
    const first = await actor();
    later(61);
    expect(await actor()).toBe(first);
  });

  test('and found with other rights is another', async () => {
    const { account } = await actorWith(database.pool, ['B4@K']);
    const { later, actor } = timed(account);
    const first = await actor();
    await database.pool.query(`update seat_holding set state = 'ENDED', valid_to = '2022-11-14' where member_id = $1`, [first?.person]);
    later(61);
    const second = await actor();
    expect(second).not.toBe(first);
    expect([grantsIn(first).includes('B4@K'), grantsIn(second).includes('B4@K')]).toEqual([true, false]);
    later(61);
    expect(await actor()).toBe(second);
  });

  test('loses a break-glass that is over, which raises no version', async () => {
    const { rows } = await database.pool.query<{ id: string }>('select id from member limit 1');
    const id = rows[0]?.id ?? '';
    const { account } = await actorWith(database.pool, ['B7c@K'], { broken: [{ kind: 'PERSON', id }] });
    const { later, actor } = timed(account);
    const first = await actor();
    later(61);
    expect(await actor()).toBe(first);
    expect(JSON.stringify(first)).toContain(id);
    later(3600);
    const second = await actor();
    expect(JSON.stringify(second)).not.toContain(id);
    expect(second?.version).toBe(first?.version);
  });

  test('whose account is disabled is nobody', async () => {
    const { account } = await actorWith(database.pool, ['B4@K']);
    const { later, actor } = timed(account);
    const first = await actor();
    await database.pool.query(`update account set state = 'DISABLED' where id = $1`, [account]);
    later(61);
    expect(await actor()).toBeNull();
    await database.pool.query(`update account set state = 'ACTIVE' where id = $1`, [account]);
    expect(await actor()).toEqual({ ...first, version: expect.not.stringMatching(`^${first?.version}$`) });
  });
});
