import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import { InvalidCursorError } from '../kernel/errors.js';

/** HMAC-SHA256's inner and outer pads of a key (RFC 2104), so that SQL signs with plain sha256. */
export interface CursorKey {
  readonly key: Buffer;
  readonly inner: Buffer;
  readonly outer: Buffer;
}

const BLOCK = 64;

/** The key of one list of one account: cursors of another list, filter or order do not fit (api.md section 3). */
export function cursorKey(secret: KeyObject, boundTo: readonly unknown[]): CursorKey {
  const key = createHmac('sha256', secret).update(JSON.stringify(boundTo)).digest();
  const pad = (byte: number): Buffer => Buffer.from(Buffer.concat([key], BLOCK).map((b) => b ^ byte));
  return { key, inner: pad(0x36), outer: pad(0x5c) };
}

const LONGEST = 2_000;

/** The sort values and the id in a cursor; throws when it was not signed for this list. */
export function openCursor(text: string, { key }: CursorKey, length: number, path: string): readonly unknown[] {
  const [message = '', mac = '', ...rest] = text.length > LONGEST ? [] : text.split('.');
  const bytes = Buffer.from(message, 'base64url');
  const given = Buffer.from(mac, 'base64url');
  const wanted = createHmac('sha256', key).update(bytes).digest();
  const signed = given.length === wanted.length && timingSafeEqual(given, wanted);
  const canonical = bytes.toString('base64url') === message && given.toString('base64url') === mac;
  if (!signed || !canonical || rest.length > 0) throw new InvalidCursorError([path]);
  const values: unknown = JSON.parse(bytes.toString('utf8'));
  if (!Array.isArray(values) || values.length !== length) throw new InvalidCursorError([path]);
  return values;
}
