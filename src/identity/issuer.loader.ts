import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { UnavailableError } from '../kernel/errors.js';

/** Checks tokens of the one issuer that the operator has named (`OIDC_ISSUER`). */
export interface IssuerKeys {
  /** The claims of a good token, else null. */
  verify(token: string, audience: string, now: Date): Promise<JWTPayload | null>;
}

const FETCH_MS = 3000;

/** The issuer's keys, fetched when its first token arrives; nothing in a token chooses an address. */
export function issuerKeys(issuer: string): IssuerKeys {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const load = (): Promise<JWTVerifyGetKey> => {
    keys ??= discover(issuer).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  };
  return { verify: async (token, audience, now) => verify(token, { key: await load(), issuer, audience, now }) };
}

interface Expected {
  readonly key: JWTVerifyGetKey;
  readonly issuer: string;
  readonly audience: string;
  readonly now: Date;
}

async function verify(token: string, { key, issuer, audience, now }: Expected): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256', 'ES256'], issuer, audience, currentDate: now, requiredClaims: ['exp', 'sub'],
    }); // prettier-ignore
    return payload;
  } catch (error) {
    if (isFetchFailure(error)) throw new UnavailableError();
    return null;
  }
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_MS) }).catch(unreachable);
  const configuration = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (configuration.issuer !== issuer || typeof configuration.jwks_uri !== 'string') throw new UnavailableError();
  return createRemoteJWKSet(new URL(configuration.jwks_uri), { timeoutDuration: FETCH_MS });
}

function unreachable(): never {
  throw new UnavailableError();
}

/** Jose tells a wrong token by its own codes; a network error has none of them, save these. */
function isFetchFailure(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'ERR_JWKS_TIMEOUT' || code === 'ERR_JOSE_GENERIC' || !(typeof code === 'string' && code.startsWith('ERR_'));
}
