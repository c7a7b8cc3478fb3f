/** Statuses that an answer to a hostile request may have (security.md section 1). */
const STATUSES: readonly number[] = [200, 400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 422, 429, 431, 503];

/** What no body may show: a stack, SQL, a path, the environment. */
const INNARDS = /\bat .*\(|node_modules|\bselect .* from |relation "|\/home\/|\/work\/|\/tmp\/|ECONN|postgres:\/\/|TOKEN_SECRET/i;

/** An answer as it came. */
export interface Heard {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Pages and figures that are no JSON, and what has no body. */
const PLAIN = /^text\/(?:plain|html)/;

/** What is wrong with an answer by the generic assertion of security.md section 1; null where nothing is. */
export function faultOf({ status, type, text }: Heard): string | null {
  if (!STATUSES.includes(status)) return `status ${status}`;
  if (/"code":"INTERNAL"/.test(text)) return 'an INTERNAL error';
  // What the client has sent itself stands between quotes in the message of the parser; the rest is ours.
  if (status !== 200 && INNARDS.test(text)) return 'innards';
  // An answer to HEAD has no body.
  if (text === '' || (status === 200 && PLAIN.test(type))) return null;
  return isJson(text) ? null : 'no JSON';
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
