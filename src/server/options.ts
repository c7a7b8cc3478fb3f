import type { DocumentNode, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Clock } from '../kernel/clock.js';
import type { Following, RequestContext } from '../kernel/context.js';
import type { Ports } from '../kernel/ports.js';
import type { DirectPart } from '../reading/index.js';
import type { Limits } from './limits.js';

/** The read engine as the door uses it. */
export interface Engine {
  /** Plans an operation and checks its arguments, before anything is executed; the variables are as the client sent them. */
  prepare(
    document: DocumentNode,
    operationName: string | null,
    variables: Readonly<Record<string, unknown>>,
    context: RequestContext,
  ): void | Promise<void>;
  /** Takes up what the caller has had prepared before with the same values; false when it has to be prepared. */
  resume(
    document: DocumentNode,
    operationName: string | null,
    variables: Readonly<Record<string, unknown>>,
    context: RequestContext,
  ): boolean;
  /** Answers one read field. */
  read(context: RequestContext, info: GraphQLResolveInfo): Promise<unknown>;
  /** The row of an act's payload, read after the act. */
  readNode(context: RequestContext, info: GraphQLResolveInfo, uuid: string): Promise<unknown>;
  /** The same read, to leave together with the act; null where it has to be asked by itself. */
  following(context: RequestContext, uuid: string): Following | null;
  /** Whether some right of the caller has the action on the type at all. */
  can(context: RequestContext, action: string, subject: string): boolean;
  /** The parts of a prepared operation when one statement can answer them all, else null. */
  partsOf(context: RequestContext): readonly DirectPart[] | null;
  /** The `data` of a prepared operation as JSON in UTF-8, null when a resolver has to take part. */
  direct(context: RequestContext): Promise<Buffer | null>;
  /** Hits, misses and size of the cache of statements. */
  readonly use: { readonly hits: number; readonly misses: number; readonly size: number };
}

export interface ServerEnv {
  readonly host: string;
  readonly port: number;
  readonly oidcIssuer: string | null;
  readonly trustedProxies: readonly string[];
  readonly introspection: 'open' | 'signed-in';
  readonly seed: 'demo' | 'minimal' | 'none';
}

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly engine: Engine;
  readonly pool: Pool;
  /** For the small pool of the health checks, which a flood of requests must not starve. */
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly secret: string;
  readonly env: ServerEnv;
  readonly log: Logger;
  /** Names of the migrations that must be in before the server is ready. */
  readonly migrations: readonly string[];
  /** Folder of the built explorer; without it `/graphiql` is not served. */
  readonly pages?: string;
  /** The manifest of documents that clients may name by their hash. */
  readonly operations?: string;
  readonly limits?: Partial<Limits>;
  /** What acts ask of contexts above them; without it nothing is suspended. */
  readonly ports?: Ports;
  /** `resolved` sends everything through Apollo, to compare the lanes. */
  readonly lane?: 'resolved';
}

export interface Server {
  /** Starts to listen and gives the address, `http://127.0.0.1:4000`. */
  listen(): Promise<string>;
  /** Answers what is under way, then closes. */
  close(): Promise<void>;
}
