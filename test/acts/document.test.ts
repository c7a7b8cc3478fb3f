import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answerOf, gid, Ground, TODAY } from './ground.js';

/* Documents of 2.10: the worked examples 12, 47 and 57, and from a draft to its publication. */

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(() => ground.close());

async function listed(specs: readonly string[]): Promise<readonly string[]> {
  const { username } = await ground.actor(specs);
  const { body } = await ground.server.as(username).query('{ documents(first: 100) { totalCount nodes { id title } } }');
  const list = body.data?.['documents'] as { totalCount: number; nodes: { title: string }[] };
  expect(list.totalCount).toBe(list.nodes.length);
  return list.nodes.map(({ title }) => title).sort();
}

const draft = async (code: string, kind: string, values: object = {}): Promise<object> => ({
  draftingBodyId: gid('Body', await ground.body(code, kind)),
  ...{
    symbol: 'KH/ĐUK',
    type: 'KH',
    issuer: 'Đảng ủy Khối K',
    date: TODAY,
    title: 'Kế hoạch',
    signer: 'Bí thư',
    audience: 'CADRES',
    class: 'F0',
  },
  ...values,
});

test('12 and 47: P3v@X sees d1, not d2; G3@A none of another body; who has no row has an empty list', async () => {
  const d1 = ['Hướng dẫn sinh hoạt chi bộ'];
  for (const specs of [['P3v@X'], ['B3@K'], ['M@A1'], ['V@X']]) {
    const { username } = await ground.actor(specs);
    const { body } = await ground.server.as(username).query('{ documents { totalCount nodes { id } } }');
    expect((body.data?.['documents'] as { totalCount: number }).totalCount).toBe(1);
  }
  expect(await listed(['P3v@X'])).toEqual(d1);
  for (const specs of [['G3@A'], ['C1@A1'], ['I@K'], ['A@X'], [], ['B4@H'], ['M@N1']]) expect(await listed(specs)).toEqual([]);
});

test('57: V@X reads number, type, issuer and date of d1, and has no act', async () => {
  const actor = await ground.actor(['V@X']);
  const id = gid('Document', await ground.one<string>(`select id as value from document where symbol = 'HD/ĐUK'`));
  const fields = '... on Document { number type issuer date title signer state audience content symbol }';
  const { body } = await ground.server.as(actor.username).query(`query ($id: ID!) { node(id: $id) { id ${fields} } }`, { id });
  const hidden = { title: null, signer: null, state: null, audience: null, content: null, symbol: null };
  expect(body.data?.['node']).toEqual({ id, number: '1', type: 'HD', issuer: 'Đảng ủy Khối K', date: '2022-09-05', ...hidden });
  expect(answerOf(await ground.act(actor, 'publishDocument', { id, expectedVersion: 1 }))).toEqual({ code: 'FORBIDDEN' });
});

test('drafted by a board, registered and published by the office; two at once get two numbers', async () => {
  const [board, other, office] = [await ground.actor(['B4@K']), await ground.actor(['B5@K']), await ground.actor(['B6@K'])];
  const made: string[] = [];
  const to = gid('Organization', await ground.one<string>(`select id as value from organization where code = 'N'`));
  for (const title of ['Một', 'Hai']) {
    const created = await ground.act(board, 'createDocument', await draft('K', 'ORGANISATION_BOARD', { title }), { selection: 'document { id number state }' }); // prettier-ignore
    const { document } = created.data?.['createDocument'] as { document: { id: string } };
    expect(document).toMatchObject({ number: null, state: 'DRAFT' });
    made.push(document.id);
  }
  expect(answerOf(await ground.act(board, 'createDocument', await draft('K', 'ORGANISATION_BOARD', { addresseeIds: [to] })))).toEqual({
    code: 'NOT_FOUND',
    fields: ['input.addresseeIds'],
  });
  const [id = ''] = made;
  expect(answerOf(await ground.act(other, 'editDocument', { id, expectedVersion: 1, title: 'X' }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(answerOf(await ground.act(board, 'registerDocument', { id, expectedVersion: 1 }))).toEqual({ code: 'FORBIDDEN' });
  const registered = await Promise.all(made.map((each) => ground.act(office, 'registerDocument', { id: each, expectedVersion: 1 })));
  expect(registered.map(answerOf)).toEqual([{ code: 'DONE' }, { code: 'DONE' }]);
  const numbers = await ground.pool.query<{ number: string }>('select number from document where register_no is not null order by 1');
  expect(numbers.rows.map(({ number }) => number)).toEqual(['1', '2']);
  expect(answerOf(await ground.act(office, 'editDocument', { id, expectedVersion: 2, title: 'X' }))).toMatchObject({ rule: 'WRONG_STATE' });
  expect(answerOf(await ground.act(office, 'publishDocument', { id, expectedVersion: 2 }))).toEqual({ code: 'DONE' });
  expect(await listed(['B1@K'])).toEqual(expect.arrayContaining(['Hai', 'Một']));
});

test('addressed to A: its secretary reads it, others of its level do not; a body of another, class F3, empty words are refused', async () => {
  const office = await ground.actor(['B6@K']);
  const unit = async (code: string): Promise<string> =>
    gid('Organization', await ground.one<string>('select id as value from organization where code = $1', [code]));
  const input = await draft('K', 'OFFICE', { title: 'Gửi A', addresseeIds: [await unit('A'), await unit('A1')] });
  const created = await ground.act(office, 'createDocument', input, { selection: 'document { id }' });
  const { id } = (created.data?.['createDocument'] as { document: { id: string } }).document;
  expect(await listed(['G1@A'])).toEqual([]);
  expect(answerOf(await ground.act(office, 'registerDocument', { id, expectedVersion: 1 }))).toEqual({ code: 'DONE' });
  expect([await listed(['G1@A']), await listed(['C1@A1']), await listed(['G1@Q', 'C1@Q'])]).toEqual([['Gửi A'], ['Gửi A'], []]);
  const before = await ground.state();
  expect(answerOf(await ground.act(office, 'createDocument', await draft('A', 'OFFICE')))).toEqual({ code: 'FORBIDDEN' });
  expect(answerOf(await ground.act(office, 'createDocument', await draft('K', 'OFFICE', { class: 'F3' })))).toEqual({ code: 'FORBIDDEN' });
  const empty = answerOf(await ground.act(office, 'createDocument', await draft('K', 'OFFICE', { title: ' ' })));
  expect(empty).toEqual({ code: 'RULE_VIOLATION', rule: 'TITLE_MISSING', fields: ['input.title'] });
  expect(await ground.state()).toBe(before);
});
