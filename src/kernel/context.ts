import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from './actor.js';
import type { Departure } from './departure.js';
import type { Language } from './errors.js';
import type { Statement } from './ports.js';

/** A class whose one instance the server has made. */
export type ServiceClass<T extends object> = abstract new (...args: never[]) => T;

/** A statement to be asked behind the end of an act, and who waits for its rows. */
export interface Following extends Statement {
  readonly deliver: (rows: Promise<readonly unknown[]>) => void;
}

/** Who asks for an act, and what the audit log says of the request. */
export interface Requester {
  /** Null when nobody is signed in. Replaced when a read or an act finds that the account's rights have changed. */
  actor: Actor | null;
  /** `extensions.accessReason`, trimmed; null when absent or under 10 characters (access.md 1.4). */
  readonly reason: string | null;
  /** Network address of the caller, for limits and logs. */
  readonly address: string;
  /** The read of the row that an act has changed, to leave together with its end; null where the payload has to ask by itself. */
  readonly following?: (uuid: string) => Following | null;
  /** Rebuilds `actor` after another `authz_version` was found; UNAUTHENTICATED when the access has ended. */
  readonly renew: () => Promise<void>;
}

/** What one request carries through its resolvers. */
export interface RequestContext extends Requester {
  readonly session: string | null;
  readonly language: Language;
  /** Tells when the client has left: its statements are cancelled. */
  readonly departure?: Departure;
  /** Answers a read field: one SQL statement with the reader's rules inside it. */
  readonly read: (info: GraphQLResolveInfo) => Promise<unknown>;
  /** The row that an act has changed, read after it under the rights that then hold; null where they do not reach it. */
  readonly readNode: (info: GraphQLResolveInfo, uuid: string) => Promise<unknown>;
  /** Whether some right of the caller has the act at all, for menus; no row is looked at. */
  readonly can: (action: string, subject: string) => boolean;
  /** The server's instance of a service: resolvers are made by the schema and know no composition. */
  readonly service: <T extends object>(type: ServiceClass<T>) => T;
}
