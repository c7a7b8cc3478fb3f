import type { Bearer } from '../identity/module.js';
import type { Actor } from '../kernel/actor.js';
import { wrongToken } from './refusal.js';
import type { Services } from './services.js';

/** Who asks. */
export interface Caller {
  readonly bearer: Bearer;
  readonly actor: Actor;
  /** True when the actor comes from the cache: whether it still stands is for the first read to say. */
  readonly cached: boolean;
}

const SCHEME = /^Bearer ([\w.~+/=-]+)$/i;

/** The caller, where both the token and its actor are remembered: most requests need not wait for anything. */
export function recognized(header: string | undefined, { tokens, actors }: Services): Caller | null {
  const token = tokenIn(header);
  const bearer = token === null ? null : tokens.recall(token);
  const actor = bearer && actors.recall(bearer);
  return actor && { bearer, actor, cached: true };
}

function tokenIn(header: string | undefined): string | null {
  return header === undefined ? null : (SCHEME.exec(header)?.[1] ?? null);
}

/** The caller named by the header `Authorization`, null without one. A header that proves nothing is refused, not ignored. */
export async function authenticate(header: string | undefined, { tokens, actors }: Services): Promise<Caller | null> {
  if (header === undefined) return null;
  const token = tokenIn(header);
  const bearer = token === null ? null : await tokens.verifyAccess(token);
  const presence = bearer && (await actors.find(bearer));
  if (!presence) throw wrongToken();
  return { bearer, ...presence };
}
