import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { startServer, type GraphqlBody } from '../harness/server.js';
import { accountsOn, secretOf } from './account-ground.js';
import { answerOf, gid, Ground } from './ground.js';

/* Accounts, their second person, and keys of services (access.md 2.8, K22; worked examples 29 and 59). */

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(async () => {
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

const { fresh, accountId, stateOf, version, on } = accountsOn(() => ground);

const create = async (who: Actor, cell: string, username: string): Promise<GraphqlBody> =>
  ground.act(who, 'createAccount', { memberId: gid('Member', await ground.member(cell)), username }, { selection: 'version secret' });

const signIn = (username: string, password: string): Promise<{ body: GraphqlBody }> =>
  ground.server.query('mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { accessToken } }', {
    u: username,
    p: password,
  });

describe('worked example 29: an account for a person', () => {
  test('waits for B1; B6 does not approve it; its first password works only then', async () => {
    const [office, secretary] = [await ground.actor(['B6@K']), await ground.actor(['B1@K'])];
    const username = fresh();
    const secret = secretOf(await create(office, 'A1', username), 'createAccount');
    expect(answerOf((await signIn(username, secret)).body).code).toBe('UNAUTHENTICATED');
    expect(await on('approveAccount', office, username)).toEqual({ code: 'FORBIDDEN' });
    expect(await on('approveAccount', secretary, username)).toEqual({ code: 'DONE' });
    expect(answerOf((await signIn(username, secret)).body).code).toBe('DONE');
  });

  test('a first password, which B6 has seen, gives no right but to change it', async () => {
    const [office, secretary] = [await ground.actor(['B6@K']), await ground.actor(['B1@K'])];
    const username = fresh();
    const secret = secretOf(await create(office, 'A1', username), 'createAccount');
    expect(await on('approveAccount', secretary, username)).toEqual({ code: 'DONE' });
    const own = 'a password of my own';
    const member = await ground.one<string>('select member_id as value from account where username = $1', [username]);
    const ask = async (password: string): Promise<unknown> => {
      const { accessToken } = (await signIn(username, password)).body.data?.['signIn'] as { accessToken: string };
      const bearer = { authorization: `Bearer ${accessToken}` };
      const document = `{ viewer { mustChangePassword grants { role } } node(id: "${gid('Member', member)}") { id } members { totalCount } }`;
      const { body } = await ground.server.query(document, {}, bearer);
      if (password === own) return body.data;
      const change = 'mutation ($c: String!, $n: String!) { changePassword(currentPassword: $c, newPassword: $n) }';
      expect((await ground.server.query(change, { c: password, n: own }, bearer)).body.data).toEqual({ changePassword: true });
      return body.data;
    };
    expect(await ask(secret)).toEqual({ viewer: { mustChangePassword: true, grants: [] }, node: null, members: { totalCount: 0 } });
    const { viewer, node } = (await ask(own)) as { viewer: object; node: object | null };
    expect(viewer).toEqual({ mustChangePassword: false, grants: [{ role: 'M' }, { role: 'S' }] });
    expect(node).not.toBeNull();
  });

  test('a person outside W, an unknown one, a second account and a taken name', async () => {
    const office = await ground.actor(['B6@K']);
    const hidden = { code: 'NOT_FOUND', fields: ['input.memberId'] };
    expect(answerOf(await create(office, 'N1', fresh()))).toEqual(hidden);
    expect(answerOf(await create(office, 'Z1', fresh()))).toEqual(hidden);
    const p1 = await ground.one<string>(`select member_id as value from account where username = 'p1'`);
    const again = { memberId: gid('Member', p1), username: fresh() };
    expect(answerOf(await ground.act(office, 'createAccount', again))).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.memberId'] });
    expect(answerOf(await create(office, 'A2', 'p1'))).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.username'] });
  });

  test('a repeat of the key shows no secret', async () => {
    const office = await ground.actor(['B6@K']);
    const input = { memberId: gid('Member', await ground.member('A1')), username: fresh(), idempotencyKey: 'once' };
    const [first, again] = [
      await ground.act(office, 'createAccount', input, { selection: 'secret' }),
      await ground.act(office, 'createAccount', input, { selection: 'secret' }),
    ];
    expect(secretOf(first, 'createAccount')).toHaveLength(32);
    expect(secretOf(again, 'createAccount')).toBeNull();
  });

  test.each([['P3v@X', 'Z1', 'DONE'], ['P3v@X', 'A1', 'NOT_FOUND'], ['B6@H', 'N1', 'DONE'], ['B1@K', 'A1', 'FORBIDDEN'], ['A@X', 'A1', 'FORBIDDEN'],
    ['B4@K', 'A1', 'FORBIDDEN'], ['G2@A', 'A1', 'FORBIDDEN'], ['P1@X', 'Z1', 'FORBIDDEN']])('%s for a member of %s: %s', async (spec, cell, code) => {
    expect(answerOf(await create(await ground.actor([spec]), cell, fresh())).code).toBe(code);
  }); // prettier-ignore
});

/** Each act by each role, on an ACTIVE account of a member of A1, of Z1 (directly under the province) and of N1 (in H). */
const LETTERS: Readonly<Record<string, string>> = { DONE: 'D', FORBIDDEN: 'f', NOT_FOUND: '.', RULE_VIOLATION: 'r' };
const MATRIX: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  approveAccount: { 'B1@K': 'r..', 'P1@X': '.r.', 'B1@H': '..r' },
  rejectAccount: { 'B1@K': 'r..', 'P1@X': '.r.', 'B1@H': '..r' },
  disableAccount: { 'B6@K': 'D..', 'P3v@X': '.D.', 'A@X': 'DDD', 'A@Y': '...' },
  unlockAccount: { 'A@X': 'DDD', 'A@Y': '...' },
  resetCredential: { 'A@X': 'DDD', 'A@Y': '...' },
  endSessions: { 'A@X': 'DDD', 'A@Y': '...', 'B1@K': 'f..', 'B6@K': 'f..', 'P1@X': '.f.', 'P3v@X': '.f.', 'B1@H': '..f' },
};
const ACTORS = ['P1@X', 'P2@X', 'P3o@X', 'P3k@X', 'P3t@X', 'P3v@X', 'B1@K', 'B2@K', 'B3@K', 'B4@K', 'B5@K', 'B6@K', 'B7@K', 'B7c@K', 'G1@A', 'G2@A', 'G3@A',
  'C1@A1', 'M@A1', 'V@X', 'I@K', 'A@X', 'A@Y', 'B1@H']; // prettier-ignore

test('every act on accounts by every role', async () => {
  const lines = ['D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION; accounts of members of A1 Z1 N1'];
  const wrong: string[] = [];
  const actors = new Map<string, Actor>();
  for (const spec of ACTORS) actors.set(spec, await ground.actor([spec]));
  for (const [act, having] of Object.entries(MATRIX)) {
    lines.push(act);
    for (const [spec, actor] of actors) {
      const letters: string[] = [];
      for (const cell of ['A1', 'Z1', 'N1']) {
        const { username } = await ground.actor([`M@${cell}`]);
        letters.push(LETTERS[((await on(act, actor, username)) as { code: string }).code] ?? '?');
        await ground.pool.query('delete from idempotency_key');
        await ground.pool.query('delete from account where username = $1', [username]);
      }
      const got = letters.join('');
      // The own sessions end by everyone's S, so that another's account is NOT_FOUND where no row is seen.
      const expected = having[spec] ?? (act === 'endSessions' ? '...' : 'fff');
      if (got !== expected) wrong.push(`${act} ${spec}: ${got}, expected ${expected}`);
      lines.push(`  ${spec.padEnd(8)}${got}`);
    }
  }
  console.log(lines.join('\n'));
  expect(wrong).toEqual([]);
}, 240_000);

describe('an end, and a credential that is void', () => {
  test('B6 asks, B1 approves; the next request of the account is refused', async () => {
    const [office, secretary, user] = [await ground.actor(['B6@K']), await ground.actor(['B1@K']), await ground.actor(['M@A1'])];
    const ask = (): Promise<number> =>
      ground.server
        .as(user.username)
        .query('{ viewer { username } }')
        .then(({ status }) => status);
    expect(await ask()).toBe(200);
    expect(await on('disableAccount', office, user.username)).toEqual({ code: 'DONE' });
    expect(await ask()).toBe(200);
    expect(await on('approveAccount', secretary, user.username)).toEqual({ code: 'DONE' });
    expect([await stateOf(user.username), await ask()]).toEqual(['DISABLED', 401]);
  });

  test('K22: A voids a password and gets none; a new one comes from B6 and waits for B1', async () => {
    const [admin, office, secretary] = [await ground.actor(['A@X']), await ground.actor(['B6@K']), await ground.actor(['B1@K'])];
    const user = await ground.actor(['M@A1']);
    const reset = await ground.act(
      admin,
      'resetCredential',
      { id: gid('Account', user.account), expectedVersion: 1 },
      { selection: 'secret version account { username name }' },
    );
    expect(reset.errors).toBeUndefined();
    expect(reset.data).toEqual({ resetCredential: { secret: null, version: 2, account: { username: user.username, name: null } } });
    expect(answerOf((await signIn(user.username, user.password)).body).code).toBe('UNAUTHENTICATED');
    const input = { memberId: gid('Member', String(user.member)), username: user.username };
    const secret = secretOf(await ground.act(office, 'createAccount', input, { selection: 'secret' }), 'createAccount');
    expect(answerOf((await signIn(user.username, secret)).body).code).toBe('UNAUTHENTICATED');
    expect(await on('approveAccount', secretary, user.username)).toEqual({ code: 'DONE' });
    expect(answerOf((await signIn(user.username, secret)).body).code).toBe('DONE');
  });
});

test('worked example 59: A sees tech alone; who sees which accounts', async () => {
  const list = async (spec: string): Promise<string> => {
    const { body } = await ground.server
      .as((await ground.actor([spec])).username)
      .query(
        `{ accounts(first: 100, filter: { username: { in: ["p1", "p4", "p10"] } }) { nodes { username name unitName person { id } lastSignInAt } } }`,
      );
    return JSON.stringify(body.data?.['accounts']);
  };
  expect(await list('A@X')).toContain('{"username":"p1","name":null,"unitName":null,"person":null,"lastSignInAt":null}');
  expect((await list('A@X')).match(/username/g)).toHaveLength(3);
  expect((await list('B1@K')).match(/"username":"p1"|"username"/g)).toHaveLength(1);
  expect((await list('P1@X')).match(/"username":"p10"/g)).toHaveLength(1);
  expect(await list('B2@K')).toBe('{"nodes":[]}');
  expect(await list('A@Y')).toBe('{"nodes":[]}');
});

describe('keys of services', () => {
  const SOON = new Date(Date.now() + 86_400_000).toISOString();
  const asking = async (address: string, key: string): Promise<number> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const body = JSON.stringify({ query: '{ viewer { kind grants { role } } organizations { totalCount } }' });
    return (await fetch(`${address}/graphql`, { method: 'POST', headers, body })).status;
  };

  test('a key is shown once, kept as a hash, and good on every server until it is replaced, voided or over', async () => {
    const [office, secretary, admin] = [await ground.actor(['B6@K']), await ground.actor(['B1@K']), await ground.actor(['A@X'])];
    const username = fresh();
    const unitId = gid('Organization', await ground.one('select id as value from organization where code = $1', ['K']));
    const input = { kind: 'INTEGRATION', unitId, username, serviceName: 'Kết nối', keyExpiresAt: SOON };
    const key = secretOf(await ground.act(office, 'createServiceAccount', input, { selection: 'secret' }), 'createServiceAccount');
    expect(key).toMatch(/^dangbo_/);
    expect(await ground.one('select row_to_json(a)::text as value from account a where username = $1', [username])).not.toContain(key);
    const second = await startServer(ground.database.url, { lane: 'resolved' });
    const both = (of: string): Promise<number[]> =>
      Promise.all([ground.server.address, second.address].map((address) => asking(address, of)));
    try {
      expect(await both(key)).toEqual([401, 401]);
      expect(await on('approveAccount', secretary, username)).toEqual({ code: 'DONE' });
      expect(await both(key)).toEqual([200, 200]);
      const service = { account: await accountId(username), username, password: '', member: null, holdings: [] };
      const turn = { id: gid('Account', service.account), expectedVersion: await version(username), keyExpiresAt: SOON };
      const next = secretOf(await ground.act(service, 'rotateServiceKey', turn, { selection: 'secret' }), 'rotateServiceKey');
      expect([await both(key), await both(next)]).toEqual([[401, 401], [200, 200]]); // prettier-ignore
      await ground.pool.query('update account set key_expires_at = clock_timestamp() where username = $1', [username]);
      expect(await both(next)).toEqual([401, 401]);
      await ground.pool.query(`update account set key_expires_at = clock_timestamp() + interval '1 hour' where username = $1`, [username]);
      expect(await both(next)).toEqual([200, 200]);
      expect(await on('resetCredential', admin, username)).toEqual({ code: 'DONE' });
      expect(await both(next)).toEqual([401, 401]);
    } finally {
      await second.close();
    }
  });

  test.each([
    ['PERSON', 'K', SOON, 'SERVICE_UNIT_DOES_NOT_FIT'],
    ['ADMIN', 'K', SOON, 'SERVICE_UNIT_DOES_NOT_FIT'],
    ['REPORTING', 'A', SOON, 'SERVICE_UNIT_DOES_NOT_FIT'],
    ['REPORTING', 'K', '2020-01-01T00:00:00.000Z', 'KEY_END_DOES_NOT_FIT'],
    ['REPORTING', 'K', '2999-01-01T00:00:00.000Z', 'KEY_END_DOES_NOT_FIT'],
  ])('a service %s at %s until %s: %s', async (kind, code, keyExpiresAt, rule) => {
    const unitId = gid('Organization', await ground.one('select id as value from organization where code = $1', [code]));
    const input = { kind, unitId, username: fresh(), serviceName: 'Dịch vụ', keyExpiresAt };
    expect(answerOf(await ground.act(await ground.actor(['B6@K']), 'createServiceAccount', input))).toMatchObject({ rule });
  });
});
