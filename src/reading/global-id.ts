/** What a global id names. */
export interface GlobalId {
  readonly type: string;
  readonly uuid: string;
}

const SHAPE = /^([A-Za-z]+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const LONGEST = 200;

/** Reads a global id of one of the types; null when it is none, so that a malformed id names nothing, as an unknown one does. */
export function globalId(text: string, types: { has(type: string): boolean }): GlobalId | null {
  if (text.length > LONGEST) return null;
  const [, type, uuid] = SHAPE.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? [];
  if (type === undefined || uuid === undefined || !types.has(type)) return null;
  return idText({ type, uuid }) === text ? { type, uuid } : null;
}

/** The text of a global id: base64url of `Type:uuid`, as the SQL function `gid` makes it. */
function idText({ type, uuid }: GlobalId): string {
  return Buffer.from(`${type}:${uuid}`).toString('base64url');
}

/** The uuid of a global id of the given type, else null. */
export function uuidOf(text: unknown, type: string): string | null {
  const id = typeof text === 'string' ? globalId(text, new Set([type])) : null;
  return id?.uuid ?? null;
}
