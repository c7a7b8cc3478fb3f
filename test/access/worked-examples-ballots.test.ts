import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, ActorOptions } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { kinshipRow } from '../../seeds/kinship.factory.js';
import { roleGrantRow, roleGrantTargetRow, type GrantTarget } from '../../seeds/role-grant.factory.js';
import { countOf } from '../acts/ballot-ground.js';
import { answerOf, Ground } from '../acts/ground.js';
import { startBothLanes } from '../harness/both-lanes.js';
import type { TestServer } from '../harness/server.js';
import { CYCLE_NAMES, CYCLES, ENTRIES, ENTRY_NAMES, Names } from './planning-names.js';
import { Asker, gid, type Node } from './world.js';

/* The worked examples of access.md section 6 on ballots, decisions of planning and vacancies, and the rules of section 3 on these. */

let ground: Ground;
let lanes: TestServer;
const names = new Names();

beforeAll(async () => {
  ground = await Ground.open();
  lanes = await startBothLanes(ground.database.url);
  const { pool } = ground;
  await names.add(pool, 'PlanningCycle', CYCLES, CYCLE_NAMES);
  await names.add(pool, 'PlanningEntry', ENTRIES, ENTRY_NAMES);
  const ballots = `select c.code || b.step as key, b.id from ballot b join planning_cycle p on p.id = b.cycle_id join organization c on c.no = p.unit`;
  await names.add(pool, 'Ballot', ballots, { Q3: 'q3', Q5: 'q5', A13: 'a1' });
  await names.add(pool, 'Vacancy', `select 'v1' as key, id from vacancy`, { v1: 'v1' });
}, 60_000);

afterAll(async () => {
  await lanes.close();
  await ground.close();
});

const member = (code: string): Promise<string> => ground.one('select member_id as value from account where username = $1', [code]);
const named = (kind: GrantTarget['kind'], name: string): ActorOptions => ({ named: [{ kind, id: names.uuid(name) }] });
const actor = async (specs: readonly string[], options: ActorOptions = {}): Promise<Asker> =>
  new Asker(lanes, await ground.actor(specs, options));
const COUNTS =
  'state step title date convened present ballotsOut ballotsIn valid invalid comments tallies(first: 9) { nodes { nomineeName votes } }';
const ballot = (reader: Asker, name: string, fields = 'id'): Promise<Node | null> =>
  reader.node(names.id(name), `... on Ballot { ${fields} }`);
const answer = async (who: Actor, name: string, input: object): Promise<object> => answerOf(await ground.act(who, name, input));
const on = (name: string, values: object = {}, expectedVersion = 1): object => ({ id: names.id(name), expectedVersion, ...values });
const FORBIDDEN = { code: 'FORBIDDEN' };

/** An account that is kin of a person, read anew from the next request on. */
async function kinOf(code: string, { account, member: self }: Actor): Promise<void> {
  const relation = { person_id: await member(code), relative_id: self, relation: 'SIBLING', name: 'Em trai' } as const;
  await ground.insert('kinship', kinshipRow({ id: newId(), ...relation }));
  await ground.pool.query('update account set authz_version = authz_version + 1 where id = $1', [account]);
}

/** Says what it was before, whatever the test has done. */
async function kept(sql: string, work: () => Promise<void>): Promise<void> {
  await work();
  await ground.pool.query(sql);
}

describe('who reads ballots', () => {
  test('16 B2@K: q3 null (step 3); q5 visible', async () => {
    const reader = await actor(['B2@K']);
    expect([await ballot(reader, 'q3'), (await ballot(reader, 'q5')) !== null]).toEqual([null, true]);
  });

  test('24 B4@K, kin of p3: q3, q5 null; e3 visible; appraise e3 FORBIDDEN (K4); another of the board reads both', async () => {
    const kin = await actor(['B4@K']);
    await kinOf('p3', kin.account);
    expect([await ballot(kin, 'q3'), await ballot(kin, 'q5')]).toEqual([null, null]);
    expect(await names.listed(kin, 'ballots')).toEqual({ names: [], totalCount: 0 });
    expect(await kin.node(names.id('e3'))).not.toBeNull();
    expect(await answer(kin.account, 'appraisePlanningEntry', on('e3', { appraisal: 'Đủ tiêu chuẩn' }))).toEqual(FORBIDDEN);
    expect(await names.listed(await actor(['B4@K']), 'ballots')).toEqual({ names: ['q3', 'q5'], totalCount: 2 });
  });

  test('32 B7@K with ASSIGNMENT ENTRY e3: q3 null; of the cycle: title and names alone', async () => {
    expect(await ballot(await actor(['B7@K'], named('ENTRY', 'e3')), 'q3')).toBeNull();
    expect(await ballot(await actor(['B7@K'], named('CYCLE', 'cQ')), 'q3', COUNTS)).toMatchObject({
      ...{ step: 3, title: 'SECRETARY', state: null, date: null, convened: null, present: null, valid: null, comments: null },
      tallies: { nodes: [{ nomineeName: 'Lê Thị Tam', votes: null }] },
    });
  });

  test('40, 41 G1@Q and C1@Q: q3, held at Q, not q5; being p3, neither', async () => {
    const secretary = await actor(['G1@Q', 'C1@Q']);
    expect(await ballot(secretary, 'q3', COUNTS)).toMatchObject({ convened: 9, present: 8, tallies: { nodes: [{ votes: 7 }] } });
    expect(await ballot(secretary, 'q5')).toBeNull();
    const nominee = await actor(['G1@Q', 'C1@Q', 'M@Q'], { person: 'p3' });
    for (const name of ['e3', 'q3', 'q5']) expect(await nominee.node(names.id(name))).toBeNull();
    expect(await names.listed(nominee, 'planningEntries')).toEqual({ names: [], totalCount: 0 });
    expect(await names.listed(nominee, 'ballots')).toEqual({ names: [], totalCount: 0 });
  });

  test('2.12: P1, P2, P3o by the cycle alone, others not at all', async () => {
    for (const spec of ['P1@X', 'P2@X', 'P3o@X']) {
      expect(await ballot(await actor([spec]), 'q3')).toBeNull();
      expect(await ballot(await actor([spec], named('CYCLE', 'cK')), 'q3')).toBeNull();
      expect(await ballot(await actor([spec], named('CYCLE', 'cQ')), 'q3', COUNTS)).toMatchObject({
        present: 8,
        comments: 'Hội nghị chi bộ Q',
      });
    }
    for (const spec of ['P3k@X', 'P3t@X', 'P3v@X', 'B3@K', 'B5@K', 'B6@K', 'B7@K', 'B7c@K', 'G1@A', 'G2@A', 'G3@A', 'M@A1', 'V@X', 'I@K', 'A@X', 'B4@H'])
      expect({ spec, ...(await names.listed(await actor([spec]), 'ballots')) }).toEqual({ spec, names: [], totalCount: 0 }); // prettier-ignore
  });

  test('K18 B7c@K, BREAK_GLASS on cQ: q3 with all fields, and e3 with the reason', async () => {
    const chair = await actor(['B7c@K'], { broken: [{ kind: 'CYCLE', id: names.uuid('cQ') }] });
    expect(await ballot(chair, 'q3', COUNTS)).toMatchObject({ present: 8, comments: 'Hội nghị chi bộ Q' });
    const entry = await chair.node(names.id('e3'), '... on PlanningEntry { inspectionOpinionReason comments }');
    expect(entry).toMatchObject({ inspectionOpinionReason: 'Đang xem xét đơn phản ánh', comments: 'Ý kiến về p3' });
  });
});

describe('45 G2@A, then CLERK of a1', () => {
  async function clerk(specs: readonly string[]): Promise<Asker> {
    const account = await ground.actor(specs);
    const id = newId();
    await ground.insert('role_grant', roleGrantRow({ id, role: 'S', kind: 'CLERK', account_id: account.account, valid_to: null }));
    await ground.insert('role_grant_target', roleGrantTargetRow(newId(), id, { kind: 'BALLOT', id: names.uuid('a1') }));
    return new Asker(lanes, account);
  }

  test('null; then its counts until CONFIRMED, then null', async () => {
    expect(await ballot(await actor(['G2@A']), 'a1')).toBeNull();
    const [first, second] = [await clerk(['G2@A', 'M@A2']), await clerk(['M@O'])];
    expect(await ballot(first, 'a1', COUNTS)).toMatchObject({ state: 'OPEN', step: 3, convened: 12, present: null, comments: null });
    const count = await countOf(ground, names.uuid('a1'), [8]);
    expect(await answer(first.account, 'enterBallotCount', on('a1', count))).toEqual({ code: 'DONE' });
    expect(await ballot(first, 'a1', COUNTS)).toMatchObject({ state: 'COUNTED', present: 9, tallies: { nodes: [{ votes: 8 }] } });
    expect(await answer(first.account, 'confirmBallotCount', on('a1', {}, 2))).toEqual(FORBIDDEN);
    expect(await answer(second.account, 'confirmBallotCount', on('a1', {}, 2))).toEqual({ code: 'DONE' });
    for (const each of [first, second]) expect(await ballot(each, 'a1')).toBeNull();
    expect(await ballot(await actor(['C1@A1']), 'a1')).not.toBeNull();
  });
});

describe('who decides', () => {
  test('4 P2@X: decide cQ FORBIDDEN (visible, org of level 3); cK with full vote data, not without', async () => {
    const { account } = await actor(['P2@X']);
    const decision = await ground.decision('X');
    expect(await answer(account, 'decidePlanningCycle', on('cQ', { decision }))).toEqual(FORBIDDEN);
    for (const missing of ['present', 'convened', 'votesFor', 'documentId'])
      expect(await answer(account, 'decidePlanningCycle', on('cK', { decision: { ...decision, [missing]: null } }))).toMatchObject({ rule: 'DECISION_INCOMPLETE' }); // prettier-ignore
    await kept(`update planning_cycle set state = 'UNDER_APPRAISAL', decided_on = null, document_number = null, version = 1 where id = '${names.uuid('cK')}'`, async () =>
      expect(await answer(account, 'decidePlanningCycle', on('cK', { decision }))).toEqual({ code: 'DONE' })); // prettier-ignore
  });

  test('16 B2@K: decide cQ without the number present is RULE_VIOLATION', async () => {
    const { account } = await actor(['B2@K']);
    const decision = await ground.decision('K', { present: null });
    expect(await answer(account, 'decidePlanningCycle', on('cQ', { decision }))).toMatchObject({ code: 'RULE_VIOLATION', rule: 'DECISION_INCOMPLETE', fields: ['input.decision.present'] }); // prettier-ignore
  });

  test('K17 a delegate of B2 who is kin of p3 cannot decide cQ; another delegate can', async () => {
    const { holdings } = await ground.actor(['B2@K']);
    const delegated = { holding: holdings[0] ?? '', role: 'B2', subjects: ['PlanningCycle'], acts: ['decidePlanningCycle'] };
    const [kin, other] = [await ground.actor(['B4@K'], { delegated }), await ground.actor(['B4@K'], { delegated })];
    await kinOf('p3', kin);
    const decision = await ground.decision('K');
    expect(await answer(kin, 'decidePlanningCycle', on('cQ', { decision }))).toEqual(FORBIDDEN);
    expect(await answer(other, 'decidePlanningCycle', on('cQ', { decision }))).toEqual({ code: 'DONE' });
  });
});

describe('2.14: v1', () => {
  const FIELDS = 'state seatTitle since comments fromPlanning candidates(first: 5) { nodes { name } }';
  const vacancy = (reader: Asker, fields = FIELDS): Promise<Node | null> => reader.node(names.id('v1'), `... on Vacancy { ${fields} }`);

  test('those whose letter holds read all of it; B7 by the vacancy alone, without comments', async () => {
    const all = { state: 'PROPOSED', seatTitle: 'DEPUTY_SECRETARY', comments: 'Đề nghị kiện toàn Phó Bí thư' };
    for (const spec of ['P1@X', 'P2@X', 'P3o@X', 'B1@K', 'B2@K', 'B4@K', 'G1@A', 'G2@A']) {
      const found = { ...(await vacancy(await actor([spec]))) };
      expect({ spec, ...found }).toMatchObject({ spec, ...all, candidates: { nodes: [{ name: 'Nguyễn Văn Nhất' }] } });
    }
    expect(await vacancy(await actor(['B7@K'], named('VACANCY', 'v1')))).toMatchObject({ seatTitle: 'DEPUTY_SECRETARY', comments: null });
    for (const spec of ['P3k@X', 'P3t@X', 'P3v@X', 'B3@K', 'B5@K', 'B6@K', 'B7@K', 'B7c@K', 'G3@A', 'C1@A1', 'M@A1', 'V@X', 'I@K', 'A@X', 'B4@H', 'P2@Y'])
      expect({ spec, ...(await names.listed(await actor([spec]), 'vacancies')) }).toEqual({ spec, names: [], totalCount: 0 }); // prettier-ignore
  });

  test('K12 with v1 open, p1 is not proposed for planning as deputy secretary of A', async () => {
    await ground.pool.query(`update planning_cycle set state = 'ANNUAL_REVIEW' where id = $1`, [names.uuid('cA')]);
    await ground.pool.query('update member set birth_year = 1990 where id = $1', [await member('p1')]);
    const board = await ground.actor(['B4@K']);
    const input = { cycleId: names.id('cA'), memberId: gid('Member', await member('p1')), title: 'DEPUTY_SECRETARY' };
    const made = await ground.act(board, 'createPlanningEntry', input, { selection: 'planningEntry { id }' });
    expect(answerOf(made)).toEqual({ code: 'DONE' });
    const { planningEntry } = made.data?.['createPlanningEntry'] as { planningEntry: { id: string } };
    const refused = await ground.act(board, 'proposePlanningEntry', { id: planningEntry.id, expectedVersion: 1 });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ rule: 'PLANNED_AT_THE_SAME_TIME', fields: ['person'], regulation: '50-QĐ/TW' });
    await ground.pool.query(`update vacancy set state = 'CLOSED' where id = $1`, [names.uuid('v1')]);
    expect(await answer(board, 'proposePlanningEntry', { id: planningEntry.id, expectedVersion: 1 })).toEqual({ code: 'DONE' });
    await ground.pool.query(`update vacancy set state = 'PROPOSED' where id = $1`, [names.uuid('v1')]);
  });

  test('p1, the candidate, does not see it before the decision, whatever seats he holds', async () => {
    const candidate = await actor(['G1@A', 'M@A1'], { person: 'p1' });
    expect(await vacancy(candidate)).toBeNull();
    expect(await names.listed(candidate, 'vacancies')).toEqual({ names: [], totalCount: 0 });
  });
});
