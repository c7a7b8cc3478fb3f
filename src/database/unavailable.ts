import { UnavailableError } from '../kernel/errors.js';

/** SQLSTATE of a server that is going, full, overloaded or has cut a statement short, or of a lost connection. */
const STATES = /^(08(?!P01)...|53...|57014|57P0[1-5]|58030|XX000|25006)$/;
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'ENETUNREACH', 'EHOSTUNREACH']);
/** The driver's and the pool's own words, which carry no code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|timeout expired|Query read timeout|Cannot use a pool after calling end)/;

interface Linked {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly originalError?: unknown;
}

const DEEPEST = 5;

/** Whether an error means that the database can't answer now, as against a mistake of ours. */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return false;
  const { code, message, cause, originalError }: Linked = error;
  if (typeof code === 'string' && (STATES.test(code) || SOCKET.has(code))) return true;
  if (typeof message === 'string' && WORDS.test(message)) return true;
  return isUnavailable(cause, depth + 1) || isUnavailable(originalError, depth + 1);
}

const CANCELLED = '57014';

/** Whether the connection that an error came from must go: after a statement that was cut short it serves on. */
export function isBroken(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code !== CANCELLED && isUnavailable(error);
}

/** A look that cannot be logged is no look: UNAVAILABLE (access.md 5.4). */
export function unlogged(error: unknown): never {
  const { where } = error as { where?: unknown };
  throw typeof where === 'string' && where.includes('log_access') ? new UnavailableError() : error;
}
