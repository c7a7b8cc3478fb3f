import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { DangboError, type ErrorCode } from '../kernel/errors.js';
import { languageOf } from './accept.js';
import { addressOf, callerOf, refusalOf, type DoorTools } from './graphql-door.js';
import { departureOf } from './graphql-route.js';
import { MemberExportFile } from './member-export-file.js';
import { wrongToken } from './refusal.js';

/** Statuses of what is refused before a file begins. */
const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  ...{ UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, RULE_VIOLATION: 409, UNAVAILABLE: 503 },
};

/** Downloads of exports as CSV: with the bearer, and never from a cache (HEADERS). */
export function serveExports(app: FastifyInstance, tools: DoorTools): void {
  app.get<{ Params: { id: string } }>('/exports/:id', (request, reply) => download(request, reply, tools));
}

type Asked = FastifyRequest<{ Params: { id: string } }>;

async function download(request: Asked, reply: FastifyReply, tools: DoorTools): Promise<FastifyReply> {
  try {
    return await begun(request, reply, tools);
  } catch (error) {
    const { status, headers, body } = refusalOf(error, request.headers, tools.log);
    const own = error instanceof DangboError ? STATUSES[error.code] : undefined;
    return reply
      .code(own ?? status)
      .headers(headers)
      .send(body);
  }
}

/** The first part is read before the status goes out; a right that ends later breaks the answer off. */
async function begun(request: Asked, reply: FastifyReply, tools: DoorTools): Promise<FastifyReply> {
  const { headers, ip, socket, params } = request;
  const peer = socket.remoteAddress ?? '';
  const caller = await callerOf({ headers, ip, peer }, tools);
  if (!caller) throw wrongToken();
  request.performed = { name: 'MemberExport', account: caller.actor.account };
  const said = { caller, media: 'application/json' as const, language: languageOf(headers['accept-language']), reason: null };
  const facts = { ...said, address: addressOf({ ip, peer }), safe: false, departure: departureOf(reply) };
  const file = await MemberExportFile.open(params.id, facts, tools);
  const parts = file.parts(params.id);
  const first = await parts.next();
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="members.csv"`)
    .send(Readable.from(joined(first.value as string, parts)));
}

async function* joined(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
