import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Claims } from '../actors.js';

const KNOWN = new Map<string, Claims>();

const secret = (): string => process.env['TOKEN_SECRET'] ?? '';

function check(token: string): Claims {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const wanted = createHmac('sha256', secret()).update(`${header}.${payload}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new Error('A wrong signature');
  const { claims, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { claims: Claims; exp: number };
  if (exp * 1000 < Date.now()) throw new Error('An expired token');
  return claims;
}

/** The claims of a bearer. A checked token is remembered, as our own server does. */
export function claimsOf(authorization: string | undefined): Claims {
  const token = authorization?.startsWith('Bearer ') ? authorization.slice(7) : '';
  const known = KNOWN.get(token);
  if (known) return known;
  const claims = check(token);
  KNOWN.set(token, claims);
  return claims;
}
