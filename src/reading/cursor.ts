import { hash, timingSafeEqual } from 'node:crypto';
import { InvalidCursorError } from '../kernel/errors.js';

/** HMAC-SHA256's inner and outer pads of a key (RFC 2104), so that SQL signs with plain sha256. */
export interface CursorKey {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

const BLOCK = 64;

const sha256 = (...parts: readonly Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

/** The pads of a key; one that is longer than a block is hashed first. */
export function padsOf(secret: Buffer): CursorKey {
  const key = secret.length > BLOCK ? sha256(secret) : secret;
  const pad = (byte: number): Buffer => Buffer.from(Buffer.concat([key], BLOCK).map((b) => b ^ byte));
  return { inner: pad(0x36), outer: pad(0x5c) };
}

/** One-shot hashes, for a key of Node's own kind would be made anew for each signature. */
function signed({ inner, outer }: CursorKey, message: Buffer): Buffer {
  return sha256(outer, sha256(inner, message));
}

/** The key of one list of one account: cursors of another list, filter or order do not fit (api.md section 3). */
export function cursorKey(secret: CursorKey, boundTo: readonly unknown[]): CursorKey {
  return padsOf(signed(secret, Buffer.from(JSON.stringify(boundTo))));
}

const LONGEST = 2_000;

/** The sort values and the id in a cursor; throws when it was not signed for this list. */
export function openCursor(text: string, key: CursorKey, length: number, path: string): readonly unknown[] {
  const [message = '', mac = '', ...rest] = text.length > LONGEST ? [] : text.split('.');
  const bytes = Buffer.from(message, 'base64url');
  const given = Buffer.from(mac, 'base64url');
  const wanted = signed(key, bytes);
  const genuine = given.length === wanted.length && timingSafeEqual(given, wanted);
  const canonical = bytes.toString('base64url') === message && given.toString('base64url') === mac;
  if (!genuine || !canonical || rest.length > 0) throw new InvalidCursorError([path]);
  const values: unknown = JSON.parse(bytes.toString('utf8'));
  if (!Array.isArray(values) || values.length !== length) throw new InvalidCursorError([path]);
  return values;
}
