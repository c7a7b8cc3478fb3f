import { z } from 'zod';
import { isNetwork } from './network.js';
import { StartError } from './start-error.js';

export type Seed = 'demo' | 'minimal' | 'none';
export type Introspection = 'open' | 'signed-in';
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** What the environment says, with defaults filled in (api.md section 1). */
export interface Env {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** A server of the operator's own; null means the embedded one. */
  readonly databaseUrl: string | null;
  readonly seed: Seed;
  /** A calendar day `YYYY-MM-DD` that stands for today on demo and test data. */
  readonly businessDay: string | null;
  /** Null means one that is made once and kept in the data directory. */
  readonly tokenSecret: string | null;
  readonly oidcIssuer: string | null;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly introspection: Introspection;
  readonly logLevel: LogLevel;
}

export type Source = Readonly<Record<string, string | undefined>>;

const HIGHEST_PORT = 65_535;
const SHORTEST_SECRET = 32;
const SEEDS = ['demo', 'minimal', 'none'] as const satisfies readonly Seed[];
const OPENNESS = ['open', 'signed-in'] as const satisfies readonly Introspection[];
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const satisfies readonly LogLevel[];

function isUrlOf(protocols: readonly string[], text: string): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

/** Keys that come over plain http are anybody's, but for those of this machine. */
function isIssuer(text: string): boolean {
  if (isUrlOf(['https:'], text)) return true;
  return isUrlOf(['http:'], text) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(text).hostname);
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= HIGHEST_PORT);

const VARIABLES = z.object({
  PORT: port.default(4000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .refine((text) => isUrlOf(['postgres:', 'postgresql:'], text))
    .optional(),
  SEED: z.enum(SEEDS).default('demo'),
  BUSINESS_DAY: z.iso.date().optional(),
  TOKEN_SECRET: z.string().min(SHORTEST_SECRET).optional(),
  OIDC_ISSUER: z.string().refine(isIssuer).optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .refine((all) => all.every(isNetwork))
    .default([]),
  INTROSPECTION: z.enum(OPENNESS).default('open'),
  LOG_LEVEL: z.enum(LEVELS).default('info'),
});

type Name = keyof typeof VARIABLES.shape;

/** What each variable must be, in words that end the sentence "NAME must be". */
const MUST_BE: Readonly<Record<Name, string>> = {
  PORT: `a whole number from 0 to ${HIGHEST_PORT}`,
  HOST: 'a host name or an address to listen on',
  DATA_DIR: 'a directory',
  DATABASE_URL: 'an address such as postgres://user:password@host:5432/database',
  SEED: `one of ${SEEDS.join(', ')}`,
  BUSINESS_DAY: 'a calendar day written YYYY-MM-DD',
  TOKEN_SECRET: `a text of at least ${SHORTEST_SECRET} characters`,
  OIDC_ISSUER: 'an address such as https://login.example.org',
  TRUSTED_PROXIES: 'a list of addresses or networks such as 127.0.0.1,10.0.0.0/8',
  INTROSPECTION: `one of ${OPENNESS.join(', ')}`,
  LOG_LEVEL: `one of ${LEVELS.join(', ')}`,
};

/** An empty variable counts as absent, as container files write it. */
function present(source: Source): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
}

function parse(source: Source): z.infer<typeof VARIABLES> {
  const parsed = VARIABLES.safeParse(present(source));
  if (parsed.success) return parsed.data;
  const name = parsed.error.issues[0]?.path[0] as Name;
  throw new StartError(`The environment variable ${name} must be ${MUST_BE[name]}.`);
}

/** Reads the environment; throws a StartError that names the first variable with a bad value, never the value itself. */
export function readEnv(source: Source = process.env): Env {
  const values = parse(source);
  if (values.TOKEN_SECRET !== undefined && values.OIDC_ISSUER !== undefined) {
    throw new StartError('The environment variables TOKEN_SECRET and OIDC_ISSUER exclude each other: set one of them.');
  }
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL ?? null,
    seed: values.SEED,
    businessDay: values.BUSINESS_DAY ?? null,
    tokenSecret: values.TOKEN_SECRET ?? null,
    oidcIssuer: values.OIDC_ISSUER ?? null,
    trustedProxies: values.TRUSTED_PROXIES,
    introspection: values.INTROSPECTION,
    logLevel: values.LOG_LEVEL,
  };
}
