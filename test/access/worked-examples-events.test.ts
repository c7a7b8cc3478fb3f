import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { membershipEventRow } from '../../seeds/membership-event.factory.js';
import { startServer, type TestServer } from '../harness/server.js';
import { Asker, gid, World } from './world.js';

/* Examples 43 and 54 of access.md section 6, in both lanes; 38 stands with the acts. */

let world: World;
let resolved: TestServer;

beforeAll(async () => {
  world = await World.open();
  resolved = await startServer(world.database.url, { lane: 'resolved' });
});

afterAll(async () => {
  await resolved.close();
  await world.close();
});

const SELECTION =
  'type state decisionDate personName person { id } unitLabel { name } receivingUnitLabel { name } reason remarks checklist votes';
const of = (type: string): Promise<string> =>
  world.database.pool
    .query<{ id: string }>('select id from membership_event where type = $1', [type])
    .then(({ rows }) => gid('MembershipEvent', rows[0]?.id ?? ''));
const lanes = (asker: Asker): readonly Asker[] => [asker, new Asker(resolved, asker.account)];

describe('in both lanes', () => {
  test('43 G1@N: m3 shows the name, not the person, nor the reason (to-side, F1)', async () => {
    const id = await of('TRANSFER_OFFICIAL');
    for (const asker of lanes(await world.actor(['G1@N']))) {
      const labels = { unitLabel: { name: 'Chi bộ A1' }, receivingUnitLabel: { name: 'Chi bộ N1' } };
      const hidden = { person: null, reason: null, remarks: null, checklist: null, votes: null };
      expect(await asker.node(id, `... on MembershipEvent { ${SELECTION} }`)).toEqual({
        ...{ id, type: 'TRANSFER_OFFICIAL', state: 'DECIDED', decisionDate: '2022-11-10', personName: 'Nguyễn Văn Nhất' },
        ...labels,
        ...hidden,
      });
    }
  });

  test('54 M@A2, p2, formerly C1@A2: m2 is null; of the event that she submitted the base fields', async () => {
    const actor = await world.actor(['M@A2'], { person: 'p2' });
    const [m2, x] = [await of('STRIKE_OFF'), newId()];
    const { rows } = await world.database.pool.query<{ member_id: string }>(
      `select member_id from membership where unit = 1002 and member_id <> $1 order by id limit 1`,
      [actor.account.member],
    );
    const submitted = { unit: 1002, member_id: rows[0]?.member_id ?? '', reason: 'Tuổi cao', submitted_by: actor.account.member };
    const client = await world.database.pool.connect();
    await insertRows(client, 'membership_event', [
      membershipEventRow({ id: x, ...submitted, type: 'EXEMPTION', state: 'SUBMITTED' }),
    ]).finally(() => client.release());
    for (const asker of lanes(actor)) {
      expect(await asker.node(m2)).toBeNull();
      expect(await asker.node(gid('MembershipEvent', x), '... on MembershipEvent { type state personName reason }')).toEqual({
        id: gid('MembershipEvent', x),
        ...{ type: 'EXEMPTION', state: 'SUBMITTED', personName: null, reason: null },
      });
    }
  });
});
