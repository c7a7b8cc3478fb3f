import { randomBytes } from 'node:crypto';

const SHAPE = /^([A-Za-z]+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const LONGEST = 200;

/** The uuid of a global id of the type; null when it is none, so that a malformed id names nothing, as an unknown one does. */
export function uuidIn(text: string, type: string): string | null {
  if (text.length > LONGEST) return null;
  const [, found, uuid] = SHAPE.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? [];
  if (found !== type || uuid === undefined) return null;
  return Buffer.from(`${type}:${uuid}`).toString('base64url') === text ? uuid : null;
}

/** The global id of a row of the type. */
export const globalIdOf = (type: string, uuid: string): string => Buffer.from(`${type}:${uuid}`).toString('base64url');

const TIME_BYTES = 6;

/** A new uuid of version 7 (RFC 9562): real time in milliseconds, then chance. */
export function newId(now: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, TIME_BYTES);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
