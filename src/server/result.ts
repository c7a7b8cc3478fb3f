import type { Logger } from 'pino';
import { publicErrorOf, statusOf, type PublicError } from './answer.js';
import type { Executed } from './checks.js';
import type { RequestScope } from './context.js';
import { wrongToken } from './refusal.js';

export interface Result {
  readonly body: { readonly errors?: readonly object[]; readonly data?: unknown; readonly extensions: { readonly cost: number } };
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The answer of the resolved lane: our errors, cost, status and headers, whoever has executed the operation. */
export function resultOf({ data, errors }: Executed, { state, facts }: RequestScope, most: number, log: Logger): Result {
  const causes = state.lost ? [wrongToken()] : errors.slice(0, most);
  const told = causes.map((error) => publicErrorOf(error, facts.language, log));
  const shown = state.lost ? undefined : data;
  const body = {
    ...(told.length > 0 && { errors: told.map((error) => error.body) }),
    ...(shown !== undefined && { data: shown }),
    extensions: { cost: state.cost },
  };
  const status = statusOf(told, shown !== undefined, facts.media);
  return { body, status, headers: headersOf(told, `${facts.media}; charset=utf-8`, status) };
}

function headersOf(errors: readonly PublicError[], type: string, status: number): Readonly<Record<string, string>> {
  const cause = errors.find((error) => error.status === status);
  return { 'content-type': type, ...cause?.headers };
}
