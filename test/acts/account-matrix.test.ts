import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountRow } from '../../seeds/account.factory.js';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { memberRow } from '../../seeds/member.factory.js';
import { Oracle } from '../access/oracle.js';
import { readRows, type Rows } from '../access/rows.js';
import { AccountOracle, type AccountAct, type Held } from './account-oracle.js';
import { cansOf, endMatrix, expectWhole, grantsOf, judge, type Trial } from './acting.js';
import { gid, Ground, TODAY } from './ground.js';
import { person } from './membership-event-ground.js';

/* Every act on accounts of 2.8 by every role of 1.5, on accounts of services and of persons in every state, over HTTP. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'], ['A@Y'], ['B1@H'], ['B6@H', 'B1@K'], ['B4@K', 'B1@K'],
] as const; // prettier-ignore
/** Units of services; * a guest whom the unit sponsors. */
const PLACES = ['X', 'K', 'H', 'Z', 'A1*', 'Z1*'] as const;
const STATES = ['REQUESTED', 'PROPOSED', 'ACTIVE', 'ASKED', 'REJECTED', 'DISABLED', 'PROPOSED own'] as const;
const ACTS: readonly AccountAct[] = [
  'approveAccount', 'rejectAccount', 'disableAccount', 'unlockAccount', 'resetCredential', 'endSessions',
]; // prettier-ignore
const SOON = new Date(Date.now() + 86_400_000).toISOString();

type Specs = (typeof ACTORS)[number];
type Place = (typeof PLACES)[number];
type State = (typeof STATES)[number];

let ground: Ground;
let rows: Rows;
let oracle: Oracle;
const actors = new Map<Specs, Actor>();
const shared = new Map<string, string>();
const printed: string[] = [];

async function guestOf(code: string): Promise<string> {
  const guest = { id: newId(), full_name: 'Khách Thử Nghiệm', standing: 'GUEST' as const, sponsor_unit: ground.no(code) };
  return ground.insert('member', memberRow(guest));
}

async function account(place: Place, state: State, by: Actor | null, from = 'K'): Promise<string> {
  const code = place.replace('*', '');
  const isPerson = code !== place;
  const holder = isPerson
    ? { member_id: await guestOf(code) }
    : { kind: 'REPORTING' as const, unit: ground.no(code), service_name: 'Dịch vụ' };
  const id = newId();
  const asked = { disable_asked: state === 'ASKED', edited_by: by?.member ?? null };
  const proposer = { created_by: by?.member ?? null, drafting_unit: by ? ground.no(from) : null };
  const kept = state === 'ASKED' ? 'ACTIVE' : state === 'PROPOSED own' ? 'PROPOSED' : state;
  return ground.insert('account', {
    ...accountRow({ id, username: `u-${id}`, password_hash: '!', ...holder, ...proposer, state: kept }),
    ...asked,
  });
}

function heldAt(place: Place, state: State): Held {
  const unit = oracle.unit(ground.no(place.replace('*', '')));
  return { place: oracle.place(unit), state: state.replace(' own', ''), own: state.endsWith('own') };
}

beforeAll(async () => {
  ground = await Ground.open();
  for (const specs of ACTORS) actors.set(specs, await ground.actor(specs));
  for (const place of PLACES) for (const state of STATES) shared.set(`${place} ${state}`, await account(place, state, null));
  rows = await readRows(ground.pool);
  oracle = new Oracle(rows, TODAY);
}, 120_000);

afterAll(() => endMatrix(ground, STATES.join(', '), printed));

async function judged(act: string, trialsOf: (specs: Specs) => Promise<readonly Trial[]>): Promise<void> {
  printed.push(...(await judge(ground, act, [actors, trialsOf], 1)));
}

test.each(ACTS)(
  '%s is allowed exactly where the tables say',
  async (act) => {
    const trialOn = async (specs: Specs, place: Place, state: State): Promise<Trial> => {
      const actor = actors.get(specs);
      const expected = new AccountOracle(oracle).on(grantsOf(rows, actor), act, heldAt(place, state));
      const isOwn = state.endsWith('own') && actor !== undefined;
      // What is to be done, and what the actor has proposed, needs a row of its own.
      const known = expected === 'DONE' || isOwn ? undefined : shared.get(`${place} ${state}`);
      const id = known ?? (await account(place, state, isOwn ? actor : null, specs[0]?.split('@')[1]));
      return { place, row: state, expected, input: { id: gid('Account', id), expectedVersion: 1 } };
    };
    await judged(act, async (specs) => {
      const trials: Trial[] = [];
      for (const place of PLACES) for (const state of STATES) trials.push(await trialOn(specs, place, state));
      return trials;
    });
  },
  120_000,
);

test('createServiceAccount is allowed exactly where the tables say', async () => {
  const units = rows.units.filter(({ code }) => ['X', 'Y', 'K', 'H', 'A', 'Z', 'A1'].includes(code));
  await judged('createServiceAccount', (specs) => {
    const trials = units.flatMap((unit) =>
      ['REPORTING', 'INTEGRATION', 'ADMIN'].map((kind): Trial => {
        const expected = new AccountOracle(oracle).createService(grantsOf(rows, actors.get(specs)), unit, kind);
        const words = { kind, username: `s-${newId()}`, serviceName: 'Dịch vụ', keyExpiresAt: SOON };
        return { place: unit.code, row: kind, expected, input: { unitId: gid('Organization', unit.id), ...words } };
      }),
    );
    return Promise.resolve(trials);
  });
}, 120_000);

test('rotateServiceKey is of the service itself', async () => {
  const isService = (specs: Specs): boolean => ['V@X', 'I@K'].includes(specs.join());
  await judged('rotateServiceKey', (specs) => {
    const own = { place: 'own', row: 'ACTIVE', expected: isService(specs) ? 'DONE' : 'FORBIDDEN', id: actors.get(specs)?.account ?? '' };
    const others = PLACES.map((place) => ({ place, row: 'ACTIVE', expected: isService(specs) ? 'NOT_FOUND' : 'FORBIDDEN', id: shared.get(`${place} ACTIVE`) ?? '' })); // prettier-ignore
    const trials = [own, ...others].map(({ id, ...trial }) => ({ ...trial, input: { id: gid('Account', id), expectedVersion: 1, keyExpiresAt: SOON } })); // prettier-ignore
    return Promise.resolve(trials);
  });
});

/** Members of cells within and outside W, of standings with and without a home, former ones, and one who has an account. */
test('createAccount is allowed exactly where the tables say', async () => {
  const persons: { place: string; row: string; id: string }[] = [];
  const members = ['A1', 'AS1', 'Q', 'O', 'Z1', 'N1'];
  const sponsored = ['A1', 'K', 'Z1', 'Z'];
  for (const code of members) persons.push({ place: code, row: 'OFFICIAL', id: await person(ground, code) });
  for (const code of sponsored) persons.push({ place: code, row: 'GUEST', id: await person(ground, code, { standing: 'GUEST' }) });
  for (const code of ['A1', 'Z1'])
    persons.push({ place: code, row: 'SUSPENDED', id: await person(ground, code, { standing: 'SUSPENDED' }) });
  const fresh = new Oracle(await readRows(ground.pool), TODAY);
  await judged('createAccount', async (specs) => {
    const trials: Trial[] = [];
    for (const { place, row, id } of persons) {
      const member = fresh.rows.members.find((each) => each.id === id);
      if (!member) throw new Error('The person is missing');
      const expected = new AccountOracle(fresh).create(grantsOf(rows, actors.get(specs)), member);
      const own = expected === 'DONE' ? await person(ground, place, { standing: row as 'GUEST' }) : id;
      trials.push({ place, row, expected, input: { memberId: gid('Member', own), username: `n-${newId()}` } });
    }
    return trials;
  });
}, 120_000);

test('requestAccount is allowed exactly where the tables say', async () => {
  const places = ['A1', 'AS1', 'Q', 'Z1', 'N1'];
  const persons = await Promise.all(places.map(async (code) => ({ code, id: await person(ground, code) })));
  // p4 is at home in N1 and a guest in A1; p7 was of E1, which has ended.
  for (const username of ['p4', 'p7']) {
    const id = await ground.one<string>('select member_id as value from account where username = $1', [username]);
    await ground.pool.query('update account set member_id = $2 where username = $1', [username, await person(ground, 'A1')]);
    persons.push({ code: username, id });
  }
  const fresh = new Oracle(await readRows(ground.pool), TODAY);
  await judged('requestAccount', async (specs) => {
    const trials: Trial[] = [];
    for (const { code, id } of persons) {
      const member = fresh.rows.members.find((each) => each.id === id);
      if (!member) throw new Error('The person is missing');
      const expected = new AccountOracle(fresh).request(grantsOf(rows, actors.get(specs)), member);
      const own = expected === 'DONE' && places.includes(code) ? await person(ground, code) : id;
      if (own === id && expected === 'DONE') await ground.pool.query('delete from account where member_id = $1', [id]);
      trials.push({ place: code, row: 'person', expected, input: { memberId: gid('Member', own), username: `r-${newId()}` } });
    }
    return trials;
  });
}, 120_000);

test('`can...` says before what the act says then', async () => {
  const cases = PLACES.flatMap((place) => STATES.filter((state) => !state.endsWith('own')).map((state) => ({ place, state })));
  // That an office has asked already is told by the act alone: the administrator may disable at once.
  const shown = (act: AccountAct, state: State): State => (act === 'disableAccount' && state === 'ASKED' ? 'ACTIVE' : state);
  const asked = cases.map(({ place, state }) => {
    const name = `${place} ${state}`;
    const mayOf = (specs: Specs): boolean[] => [
      ...ACTS.map(
        (act) => new AccountOracle(oracle).on(grantsOf(rows, actors.get(specs)), act, heldAt(place, shown(act, state))) === 'DONE',
      ),
      false,
    ];
    return { id: gid('Account', shared.get(name) ?? ''), name, mayOf };
  });
  const { wrong, allowed } = await cansOf(ground, ['Account', [...ACTS, 'rotateServiceKey']], [actors, asked]);
  expect(wrong).toEqual([]);
  expect(allowed).toBeGreaterThan(10);
  // The own account: 2.8, change own credential, end own sessions.
  for (const [specs, actor] of actors) {
    const own = { id: gid('Account', actor.account), name: 'own', mayOf: () => [true, ['V@X', 'I@K'].includes(specs.join())] };
    const { wrong: mine } = await cansOf(ground, ['Account', ['endSessions', 'rotateServiceKey']], [new Map([[specs, actor]]), [own]]);
    expect(mine).toEqual([]);
  }
});

test('every act of this file is tried by every role', () => expectWhole('account-matrix'));
