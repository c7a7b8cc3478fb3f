import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from './actor.js';
import type { Language } from './errors.js';

/** A class whose one instance the server has made. */
export type ServiceClass<T extends object> = abstract new (...args: never[]) => T;

/** What one request carries through its resolvers. */
export interface RequestContext {
  /** Null when nobody is signed in. Replaced when a read finds that the account's rights have changed. */
  actor: Actor | null;
  readonly session: string | null;
  readonly language: Language;
  /** `extensions.accessReason`, trimmed; null when absent or under 10 characters (access.md 1.4). */
  readonly reason: string | null;
  /** Network address of the caller, for limits and logs. */
  readonly address: string;
  /** Aborted when the client has left: its statements are cancelled. */
  readonly signal?: AbortSignal;
  /** Answers a read field: one SQL statement with the reader's rules inside it. */
  readonly read: (info: GraphQLResolveInfo) => Promise<unknown>;
  /** Rebuilds `actor` after a read found another `authz_version`; UNAUTHENTICATED when the access has ended. */
  readonly renew: () => Promise<void>;
  /** The server's instance of a service: resolvers are made by the schema and know no composition. */
  readonly service: <T extends object>(type: ServiceClass<T>) => T;
}
