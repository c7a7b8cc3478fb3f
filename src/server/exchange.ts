import type { Departure } from '../kernel/departure.js';
import type { Said } from './incoming.js';

/** A request to the GraphQL door, whichever way it came in. */
export interface Exchange extends Said {
  /** What a trusted proxy names, else the address of the peer. */
  readonly ip: string;
  /** Address of the other end of the connection. */
  readonly peer: string;
  readonly departure: Departure;
}

/** What the log says of a GraphQL request. */
export interface Performed {
  readonly name: string | null;
  readonly account: string | null;
}

/** The door's answer. */
export interface Outcome {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** Null for a request that did not reach an operation. */
  readonly performed: Performed | null;
}

/** Headers of every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  vary: 'Accept, Accept-Language, Authorization',
};
