import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.drop());

async function valueOf(sql: string, parameters: readonly unknown[]): Promise<unknown> {
  const { rows } = await database.pool.query<{ value: unknown }>(`select ${sql} as value`, [...parameters]);
  return rows[0]?.value;
}

test.each([
  ['Nguyễn Thị Đào', 'nguyen thi dao'],
  ['  ĐẶNG\t HOÀNG   Ửng ', 'dang hoang ung'],
  ['hoà hòa thuý thúy', 'hoa hoa thuy thuy'],
  ['Nguye\u0302\u0303n', 'nguyen'],
  ["Y Êban, K'Brơi", "y eban, k'broi"],
  ['', ''],
])('plain(%j) is what people type', async (text, plain) => {
  expect(await valueOf('plain($1)', [text])).toBe(plain);
});

test('every Vietnamese letter becomes one of the plain alphabet', async () => {
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const vowels = [...'aăâeêioôơuưy'].flatMap((letter) => marks.map((mark) => (letter + mark).normalize('NFC')));
  const text = `${vowels.join('')}đ`;
  expect(vowels).toHaveLength(72);
  expect(await valueOf('plain($1)', [text + text.toUpperCase()])).toMatch(/^[aeiouyd]{146}$/);
});

test('gid is unpadded base64url of the type and the id', async () => {
  for (const type of ['Member', 'Organization', 'SeatHolding']) {
    const id = randomUUID();
    expect(await valueOf('gid($1, $2)', [type, id])).toBe(Buffer.from(`${type}:${id}`).toString('base64url'));
  }
});

/** The key of an HMAC combined with its pads, as RFC 2104 has it for keys of at most one block. */
function pads(key: Buffer): readonly [Buffer, Buffer] {
  const block = Buffer.concat([key, Buffer.alloc(64 - key.length)]);
  return [block.map((byte) => byte ^ 0x36), block.map((byte) => byte ^ 0x5c)] as unknown as readonly [Buffer, Buffer];
}

test('cursor_text signs as HMAC-SHA256 does', async () => {
  const key = randomBytes(32);
  for (const message of ['', 'a', 'Nguyễn Văn \\ "Đ"\n', 'x'.repeat(300)]) {
    const mac = createHmac('sha256', key).update(message).digest('base64url');
    const signed = await valueOf('cursor_text($1, $2, $3)', [message, ...pads(key).map((pad) => Buffer.from(pad))]);
    expect(signed).toBe(`${Buffer.from(message).toString('base64url')}.${mac}`);
  }
});

test('reads inline these functions', async () => {
  const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(
    `explain (verbose, costs off) select gid('Member', id), plain(full_name), cursor_text(full_name, '\\x36', '\\x5c') from member`,
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).not.toMatch(/gid\(|plain\(|cursor_text\(/);
});
