import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import type { GraphqlBody } from '../harness/server.js';
import { accountsOn, secretOf } from './account-ground.js';
import { answerOf, gid, Ground } from './ground.js';

/* Accounts that the organisation board or a secretary asks the office for (access.md 2.8; docs/decisions/48). */

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(async () => {
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

const { fresh, accountId, stateOf, on } = accountsOn(() => ground);

const signIn = (username: string, password: string): Promise<{ body: GraphqlBody }> =>
  ground.server.query('mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { accessToken } }', {
    u: username,
    p: password,
  });

describe('a request of the organisation board or of a secretary', () => {
  const request = async (who: Actor, memberId: string, username: string): Promise<object> =>
    answerOf(await ground.act(who, 'requestAccount', { memberId: gid('Member', memberId), username }));

  test('waits for the office, then for B1; who asked reads its state and whose it is, no more', async () => {
    const [board, office, secretary] = [await ground.actor(['B4@K']), await ground.actor(['B6@K']), await ground.actor(['B1@K'])];
    const [member, username] = [await ground.member('Q'), fresh()];
    expect(await request(board, member, username)).toEqual({ code: 'DONE' });
    expect(await stateOf(username)).toBe('REQUESTED');
    const id = gid('Account', await accountId(username));
    const read = async (who: Actor): Promise<unknown> => {
      const ask = 'query ($id: ID!) { node(id: $id) { ... on Account { state username createdAt name } } }';
      return (await ground.server.as(who.username).query(ask, { id })).body.data?.['node'];
    };
    const name = await ground.one('select full_name as value from member where id = $1', [member]);
    expect(await read(board)).toEqual({ state: 'REQUESTED', username: null, createdAt: null, name });
    expect(await read(await ground.actor(['B4@K']))).toBeNull();
    expect(await read(office)).toMatchObject({ state: 'REQUESTED', username, name });
    // Nothing is let in force before the office has made it an account.
    expect(await on('approveAccount', secretary, username)).toEqual({
      code: 'RULE_VIOLATION',
      rule: 'NOTHING_TO_DECIDE',
      fields: ['state'],
    });
    const chosen = fresh();
    const input = { memberId: gid('Member', member), username: chosen };
    const secret = secretOf(await ground.act(office, 'createAccount', input, { selection: 'version secret' }), 'createAccount');
    expect(await read(board)).toEqual({ state: 'PROPOSED', username: null, createdAt: null, name });
    expect(answerOf((await signIn(chosen, secret)).body).code).toBe('UNAUTHENTICATED');
    expect(await on('approveAccount', secretary, chosen)).toEqual({ code: 'DONE' });
    expect(answerOf((await signIn(chosen, secret)).body).code).toBe('DONE');
    expect(await ground.one('select count(*)::int as value from account where member_id = $1', [member])).toBe(1);
  });

  test('K5: neither who asked nor who made it approves it, whatever seats they hold', async () => {
    const [asker, maker] = [await ground.actor(['B4@K', 'B1@K']), await ground.actor(['B6@K', 'B1@K'])];
    const [member, username] = [await ground.member('Q'), fresh()];
    await request(asker, member, username);
    await ground.act(maker, 'createAccount', { memberId: gid('Member', member), username });
    expect(await on('approveAccount', asker, username)).toEqual({ code: 'FORBIDDEN' });
    expect(await on('approveAccount', maker, username)).toEqual({ code: 'FORBIDDEN' });
    expect(await on('approveAccount', await ground.actor(['B1@K']), username)).toEqual({ code: 'DONE' });
  });

  test('gives nobody the right to sign in, and has no credential to void', async () => {
    const [board, admin] = [await ground.actor(['B4@K']), await ground.actor(['A@X'])];
    const [member, username] = [await ground.member('Q'), fresh()];
    await request(board, member, username);
    expect(answerOf((await signIn(username, '!')).body).code).toBe('UNAUTHENTICATED');
    for (const act of ['resetCredential', 'unlockAccount', 'endSessions'])
      expect(await on(act, admin, username)).toEqual({ code: 'RULE_VIOLATION', rule: 'WRONG_STATE', fields: ['state'] });
  });

  test('that B1 refuses is in nobody’s way: the person can be asked for again', async () => {
    const [board, secretary] = [await ground.actor(['G1@A']), await ground.actor(['B1@K'])];
    const [member, username] = [await ground.member('A2'), fresh()];
    await request(board, member, username);
    expect(await on('rejectAccount', secretary, username)).toEqual({ code: 'DONE' });
    expect(await stateOf(username)).toBe('REJECTED');
    expect(await request(board, member, username)).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['input.username'] });
    expect(await request(board, member, fresh())).toEqual({ code: 'DONE' });
  });

  test('is refused for a person unseen, a guest of the unit, one who has an account or a request, a name taken or too short', async () => {
    const board = await ground.actor(['G1@A']);
    const before = await ground.one<number>('select count(*)::int as value from account');
    const hosted = await ground.one<string>(`select m.member_id as value from membership m
      where m.kind = 'TEMPORARY' and m.status = 'ACTIVE' and m.unit = 1001 limit 1`);
    expect(await request(board, await ground.member('N1'), fresh())).toEqual({ code: 'NOT_FOUND', fields: ['input.memberId'] });
    expect(await request(board, hosted, fresh())).toEqual({ code: 'FORBIDDEN' });
    const taken = { code: 'BAD_USER_INPUT', fields: ['input.memberId'] };
    const p1 = await ground.one<string>(`select member_id as value from account where username = 'p1'`);
    expect(await request(board, p1, fresh())).toMatchObject(taken);
    expect(await request(board, await ground.member('A2'), 'p1')).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['input.username'] });
    expect(await request(board, await ground.member('A2'), ' x ')).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['input.username'] });
    expect(await ground.one('select count(*)::int as value from account')).toBe(before);
    const member = await ground.member('A2');
    expect(await request(board, member, fresh())).toEqual({ code: 'DONE' });
    expect(await request(board, member, fresh())).toMatchObject(taken);
    expect(await ground.one('select count(*)::int as value from account')).toBe(before + 1);
  });
});
