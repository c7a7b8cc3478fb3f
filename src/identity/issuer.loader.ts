import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../kernel/clock.js';
import { UnavailableError } from '../kernel/errors.js';

const FETCH_MS = 3000;
/** Keys are fetched anew after this time, so that a withdrawn one is not good for long. */
const FRESH_MS = 600_000;
/** Keys serve on for this time while the issuer does not answer. */
const STALE_MS = 3_600_000;
/** A key id that we do not know has the keys fetched again, at most this often: its sender chooses it freely. */
const UNKNOWN_MS = 30_000;
/** An issuer that has failed is left alone for this time. */
const FAILED_MS = 5_000;
/** Public keys alone: an algorithm of a shared secret, or none, is refused whatever the token says. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** Types of access tokens (RFC 9068), and what issuers write that know none; a logout token is neither. */
const TYPES = new Set(['', 'jwt', 'at+jwt', 'application/at+jwt']);

/** Checks tokens of the one issuer that the operator has named (`OIDC_ISSUER`); nothing in a token chooses an address. */
export class IssuerKeys {
  private keys: ReturnType<typeof createLocalJWKSet> | null = null;
  private fetched = -Infinity;
  private asked = -Infinity;
  private loading: Promise<void> | null = null;

  constructor(
    private readonly issuer: string,
    private readonly clock: Clock,
  ) {}

  /** The claims of a good token, else null; UNAVAILABLE when there are no keys to tell. */
  async verify(token: string, audience: string): Promise<JWTPayload | null> {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.keyFor, {
        algorithms: ALGORITHMS, issuer: this.issuer, audience, currentDate: this.clock.instant(), requiredClaims: ['exp', 'sub'],
      }); // prettier-ignore
      return TYPES.has((protectedHeader.typ ?? '').toLowerCase()) ? payload : null;
    } catch (error) {
      if (error instanceof UnavailableError) throw error;
      return null;
    }
  }

  private readonly keyFor: JWTVerifyGetKey = async (header, token) => {
    if (this.age >= FRESH_MS) await this.renew();
    try {
      return await this.known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || this.since(this.asked) < UNKNOWN_MS) throw error;
      await this.load();
      return this.known(header, token);
    }
  };

  private readonly known: JWTVerifyGetKey = (header, token) => {
    if (!this.keys) throw new UnavailableError();
    return this.keys(header, token);
  };

  /** Fetches the keys; while the issuer does not answer, old ones serve on. */
  private async renew(): Promise<void> {
    try {
      if (!this.loading && this.since(this.asked) < FAILED_MS) throw new UnavailableError();
      await this.load();
    } catch (error) {
      if (this.age >= STALE_MS) throw error;
    }
  }

  /** One fetch at a time, however many wait for it. */
  private load(): Promise<void> {
    this.asked = this.loading ? this.asked : this.clock.instant().getTime();
    return (this.loading ??= this.fetch().finally(() => {
      this.loading = null;
    }));
  }

  private async fetch(): Promise<void> {
    this.keys = createLocalJWKSet(await fetchKeys(this.issuer));
    this.fetched = this.clock.instant().getTime();
  }

  private get age(): number {
    return this.since(this.fetched);
  }

  private since(time: number): number {
    return this.clock.instant().getTime() - time;
  }
}

/** The issuer's own description must name it, and its keys come over no weaker way than the description. */
async function fetchKeys(issuer: string): Promise<JSONWebKeySet> {
  const configuration = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { issuer: named, jwks_uri: address } = configuration as { issuer?: unknown; jwks_uri?: unknown };
  const isSafe = typeof address === 'string' && URL.canParse(address) && isAsSafe(new URL(address), new URL(issuer));
  if (named !== issuer || !isSafe) throw new UnavailableError();
  const keys = await fetchJson(address);
  if (!Array.isArray((keys as { keys?: unknown }).keys)) throw new UnavailableError();
  return keys as JSONWebKeySet;
}

function isAsSafe(address: URL, issuer: URL): boolean {
  return address.protocol === 'https:' || address.origin === issuer.origin;
}

async function fetchJson(url: string): Promise<object> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_MS) });
    if (!response.ok) throw new UnavailableError();
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    throw new UnavailableError();
  }
}
