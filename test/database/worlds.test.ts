import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../harness/database.js';
import { checkClosed, checkHistory, checkPresent, closedRows } from './world-checks.js';
import { checkVersions, rights } from './world-rights.js';
import { World } from './world.js';
import { PEOPLE_STEPS } from './world-people.js';
import { UNIT_STEPS } from './world-units.js';

const STEPS = 200;

let database: TestDatabase;

beforeEach(async () => {
  database = await freshDatabase();
}, 180_000);

afterEach(() => database.drop());

/** Runs random steps and checks everything after each; returns how often each kind of step was done. */
async function run(world: World): Promise<ReadonlyMap<string, number>> {
  const done = new Map<string, number>();
  let closed = await closedRows(world);
  let known = await rights(world);
  for (let i = 0; i < STEPS; i++) {
    const name = await world.step([...UNIT_STEPS, ...UNIT_STEPS, ...PEOPLE_STEPS]);
    done.set(name, (done.get(name) ?? 0) + 1);
    const now = await closedRows(world);
    checkClosed(world, closed, now);
    closed = now;
    const fresh = await rights(world);
    checkVersions(name, known, fresh);
    known = fresh;
    await checkPresent(world);
    if (i % 20 === 19) await checkHistory(world);
  }
  return done;
}

test.each(['một', 'hai', 'ba'])(
  'in the random world %s levels, closed rows, roll-ups, periods and versions stay true',
  async (label) => {
    const client = await database.pool.connect();
    try {
      const world = new World(client, label);
      await world.found(PEOPLE_STEPS);
      const done = await run(world);
      expect([...done.keys()]).toEqual(expect.arrayContaining(['move', 'merge', 'convert', 'reopen', 'rename', 'transfer', 'leave']));
      const { superseded } =
        (await world.query<{ superseded: number }>('select count(*)::integer as superseded from organization_period_superseded'))[0] ?? {};
      expect(superseded).toBeGreaterThan(10);
    } finally {
      client.release();
    }
  },
  120_000,
);

/** Faults in the database that a world must notice. */
const FAULTS: readonly (readonly [what: string, sql: string])[] = [
  ['members are not counted', 'alter table member disable trigger member_counted_update'],
  ['units are not counted', 'alter table organization disable trigger organization_counted_update'],
  ['owners do not follow memberships', 'alter table membership disable trigger membership_touched_update'],
  ['rows do not follow the end of their unit', 'alter table organization disable trigger organization_rows_follow_end'],
  ['holdings stay with their unit when they close', 'alter table seat_holding disable trigger seat_holding_scope_closed'],
  ['history is not written', 'alter table organization disable trigger organization_history_go_on'],
  ['moves leave versions alone', 'alter table organization disable trigger organization_authz'],
  [
    'heirs are forgotten',
    `create or replace function authz_inheriting(units integer[]) returns integer[] language sql as $$ select '{}'::integer[] $$`,
  ],
  [
    'closed rows are rewritten',
    `create rule meddle as on update to organization do also update membership set end_reason = 'x' where live_unit is null`,
  ],
];

test.each(FAULTS)(
  'a world notices when %s',
  async (_what, sql) => {
    const client = await database.pool.connect();
    try {
      const world = new World(client, 'hai');
      await world.found(PEOPLE_STEPS);
      await world.query(sql);
      await expect(run(world)).rejects.toThrow(/expect/);
    } finally {
      client.release();
    }
  },
  60_000,
);
