import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isUnavailable } from '../database/unavailable.js';
import { DangboError, ERROR_CODES, UnavailableError, type ErrorCode, type Language } from '../kernel/errors.js';
import type { MediaType } from './accept.js';
import { withoutSuggestion } from './coercion.js';
import { Refusal } from './refusal.js';

/** An error as the client gets it, with what HTTP must know of it. */
export interface PublicError {
  readonly body: GraphQLFormattedError;
  readonly code: ErrorCode;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
}

const RETRY_SECONDS = '1';
const PLAIN: Readonly<Partial<Record<ErrorCode, { status: number; headers: Record<string, string> }>>> = {
  UNAUTHENTICATED: { status: 401, headers: { 'www-authenticate': 'Bearer' } },
  RATE_LIMITED: { status: 429, headers: { 'retry-after': RETRY_SECONDS } },
  UNAVAILABLE: { status: 503, headers: { 'retry-after': RETRY_SECONDS } },
  INTERNAL: { status: 500, headers: {} },
  BAD_REQUEST: { status: 400, headers: {} },
  PERSISTED_DOCUMENT_NOT_FOUND: { status: 400, headers: {} },
};

/** Turns any error into one with a code of api.md; what we do not know is logged under an id and leaves with nothing else. */
export function publicErrorOf(error: unknown, language: Language, log: Logger): PublicError {
  const known = knownErrorOf(error);
  if (known) return told(known, error, language);
  const code = codeOf(error);
  if (code && error instanceof GraphQLError)
    return { ...bare(code), body: bodyOf(error, withoutSuggestion(error.message), { ...limitsOf(error), code }) };
  const id = randomUUID();
  log.error({ id, err: error instanceof GraphQLError ? (error.originalError ?? error) : error }, 'unknown error');
  const text = { vi: `Có lỗi nội bộ, mã ${id}.`, en: `Something went wrong on our side, id ${id}.` };
  return { ...bare('INTERNAL'), body: bodyOf(error, text[language], { code: 'INTERNAL', id }) };
}

function bare(code: ErrorCode): Omit<PublicError, 'body'> {
  return { code, status: PLAIN[code]?.status ?? null, headers: PLAIN[code]?.headers ?? {} };
}

function knownErrorOf(error: unknown): DangboError | null {
  const inner = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (inner instanceof DangboError) return inner;
  return isUnavailable(inner) ? new UnavailableError() : null;
}

function told(known: DangboError, error: unknown, language: Language): PublicError {
  const body = bodyOf(error, known.text[language], { code: known.code, ...known.details });
  const { status, headers } = known instanceof Refusal ? known : bare(known.code);
  return { code: known.code, status, headers, body };
}

/** Codes that graphql-js, Apollo and our validation rules put on errors of a document. */
function codeOf(error: unknown): ErrorCode | null {
  if (!(error instanceof GraphQLError)) return null;
  const codes = [error.originalError, error].map((each) => (each instanceof GraphQLError ? each.extensions['code'] : null));
  const known = codes.find((code) => typeof code === 'string' && code in ERROR_CODES && code !== 'INTERNAL');
  return (known as ErrorCode | undefined) ?? null;
}

function limitsOf(error: GraphQLError): { limit?: unknown; actual?: unknown } {
  const { limit, actual } = { ...error.extensions, ...(error.originalError as GraphQLError | undefined)?.extensions };
  return limit === undefined ? {} : { limit, actual };
}

function bodyOf(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLFormattedError {
  const { locations, path } = error instanceof GraphQLError ? error : {};
  return { message, ...(locations && { locations }), ...(path && { path }), extensions };
}

/** Document errors are 400 only for clients that know GraphQL over HTTP; plain JSON clients expect 200. */
export function statusOf(errors: readonly PublicError[], executed: boolean, media: MediaType): number {
  const forced = errors.find(({ code }) => code === 'UNAVAILABLE')?.status;
  if (forced) return forced;
  const [first] = errors;
  if (!first || executed) return 200;
  return first.status ?? (media === 'application/json' ? 200 : 400);
}
