import { createSecretKey, hash, randomUUID, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { Clock } from '../kernel/clock.js';
import { IssuerKeys } from './issuer.loader.js';
import type { Bearer } from './session.entity.js';

interface Dated extends Bearer {
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

export interface AccessToken {
  readonly token: string;
  readonly expires: Date;
}

export interface RefreshToken {
  readonly session: string;
  readonly nonce: string;
}

const ISSUER = 'dangbo';
const AUDIENCE = 'dangbo';
const REFRESH_AUDIENCE = 'dangbo/refresh';
const ACCESS_SECONDS = 600;
/** Longer tokens than any issuer's; they would only cost time. */
const MAX_LENGTH = 8192;
/** Tokens remembered at once; the eldest is forgotten first. */
const REMEMBERED = 20_000;
/** A token of another issuer is checked anew after this time: its key may have been withdrawn. */
const FOREIGN_MS = 600_000;
/** Begins the key of a service, which is no token: it ends when its account says so. */
export const KEY_PREFIX = 'dangbo_';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Signs and checks tokens. A checked access token is remembered by its hash until it expires. */
export class TokenService {
  private readonly key: KeyObject;
  private readonly known = new Map<string, Dated>();
  private readonly foreign: IssuerKeys | null;

  constructor(
    secret: string,
    oidcIssuer: string | null,
    private readonly clock: Clock,
  ) {
    this.key = createSecretKey(Buffer.from(secret));
    this.foreign = oidcIssuer === null ? null : new IssuerKeys(oidcIssuer, clock);
  }

  /** True where another issuer signs in people: no token of ours is good then. */
  get issuedElsewhere(): boolean {
    return this.foreign !== null;
  }

  async signAccess(account: string, session: string): Promise<AccessToken> {
    const expires = new Date(this.clock.instant().getTime() + ACCESS_SECONDS * 1000);
    const token = await this.sign('at+jwt', AUDIENCE, expires, { sub: account, sid: session });
    return { token, expires: new Date(Math.floor(expires.getTime() / 1000) * 1000) };
  }

  /** A refresh token and the nonce that makes it the only good one of its session. */
  async signRefresh(session: string, expires: Date, nonce: string = randomUUID()): Promise<string> {
    return this.sign('rt+jwt', REFRESH_AUDIENCE, expires, { sid: session, jti: nonce });
  }

  /** The bearer of an access token that has been checked before and is still good, else null. */
  recall(token: string): Bearer | null {
    return token.length > MAX_LENGTH || token.startsWith(KEY_PREFIX) ? null : this.remembered(hash('sha256', token, 'base64'));
  }

  /** The bearer of an access token or of a service's key, or null: wrong, expired, of another issuer, not a token. Keys are for the actor's query to judge. */
  async verifyAccess(token: string): Promise<Bearer | null> {
    if (token.length > MAX_LENGTH) return null;
    if (token.startsWith(KEY_PREFIX)) return { account: { keyHash: hash('sha256', token, 'hex') }, session: null };
    const key = hash('sha256', token, 'base64');
    const known = this.remembered(key);
    if (known) return known;
    const bearer = await this.check(token);
    if (bearer) this.remember(key, bearer);
    return bearer;
  }

  /** Session and nonce of a refresh token that we have signed, or null. */
  async verifyRefresh(token: string): Promise<RefreshToken | null> {
    if (token.length > MAX_LENGTH) return null;
    const payload = await this.own(token, 'rt+jwt', REFRESH_AUDIENCE);
    const { sid, jti } = payload ?? {};
    return isUuid(sid) && typeof jti === 'string' ? { session: sid, nonce: jti } : null;
  }

  private sign(typ: string, audience: string, expires: Date, claims: JWTPayload): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setIssuedAt(this.clock.instant())
      .setExpirationTime(expires)
      .sign(this.key);
  }

  private remembered(key: string): Bearer | null {
    const bearer = this.known.get(key);
    if (bearer && bearer.expires > this.clock.instant().getTime()) return bearer;
    this.known.delete(key);
    return null;
  }

  private remember(key: string, bearer: Dated): void {
    const [eldest] = this.known.keys();
    if (this.known.size >= REMEMBERED && eldest !== undefined) this.known.delete(eldest);
    this.known.set(key, bearer);
  }

  /** The configuration chooses the kind of key, never the token: no public key is ever taken for a shared secret. */
  private async check(token: string): Promise<Dated | null> {
    if (!this.foreign) return bearerOf(await this.own(token, 'at+jwt', AUDIENCE));
    const bearer = foreignBearerOf(await this.foreign.verify(token, AUDIENCE));
    return bearer && { ...bearer, expires: Math.min(bearer.expires, this.clock.instant().getTime() + FOREIGN_MS) };
  }

  private async own(token: string, typ: string, audience: string): Promise<JWTPayload | null> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'], typ, audience, issuer: ISSUER,
        currentDate: this.clock.instant(), requiredClaims: ['iat', 'exp', 'sid'],
      }); // prettier-ignore
      return payload;
    } catch {
      return null;
    }
  }
}

function bearerOf(payload: JWTPayload | null): Dated | null {
  const { sub, sid, exp } = payload ?? {};
  return isUuid(sub) && isUuid(sid) && exp !== undefined ? { account: { id: sub }, session: sid, expires: exp * 1000 } : null;
}

/** The account is the one whose user name the issuer gives, as `preferred_username` or else as `sub`: one organisation keeps both. */
function foreignBearerOf(payload: JWTPayload | null): Dated | null {
  const { sub, preferred_username: name = sub, exp } = payload ?? {};
  if (typeof name !== 'string' || exp === undefined) return null;
  return { account: { username: normalUsername(name) }, session: null, expires: exp * 1000 };
}

/** User names are compared in one spelling: composed, trimmed, lower case. */
export function normalUsername(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
