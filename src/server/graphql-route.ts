import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { isIP } from 'node:net';
import { DangboError } from '../kernel/errors.js';
import { networkOf } from '../kernel/network.js';
import { languageOf, mediaTypeOf, type MediaType } from './accept.js';
import { publicErrorOf, statusOf } from './answer.js';
import { runInApollo } from './apollo.js';
import { authenticate, type Caller } from './authentication.js';
import { ensureSmall, type CheckTools } from './checks.js';
import { RequestScope, type RequestFacts } from './context.js';
import type { DirectAnswer, DirectLane } from './direct.js';
import { storedText, type StoredDocuments } from './documents.js';
import { incomingOf, type Incoming } from './incoming.js';
import type { RateLimiter } from './rate.js';
import { badRequest, tooMany } from './refusal.js';
import { ensureCleanValues } from './text.js';

/** What the route works with. */
export interface RouteTools extends CheckTools {
  readonly apollo: ApolloServer<RequestScope>;
  /** Null when everything goes through Apollo. */
  readonly direct: DirectLane | null;
  readonly documents: StoredDocuments;
  readonly requests: RateLimiter;
  readonly log: Logger;
}

/** GraphQL over HTTP. Every method comes here, so that the wrong ones get 405 and not 404. */
export function serveGraphql(app: FastifyInstance, tools: RouteTools): void {
  app.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'],
    url: '/graphql',
    handler: (request, reply) => answer(request, reply, tools),
  });
}

async function answer(request: FastifyRequest, reply: FastifyReply, tools: RouteTools): Promise<FastifyReply> {
  try {
    return await execute(request, reply, tools);
  } catch (error) {
    return refuse(reply, error, { request, log: tools.log });
  }
}

/** The order of the checks: form, caller, rate, size, text; then the operation itself. */
async function execute(request: FastifyRequest, reply: FastifyReply, tools: RouteTools): Promise<FastifyReply> {
  const incoming = incomingOf(request, tools.limits);
  const media = mediaOf(request);
  const caller = await callerOf(request, tools);
  const query = incoming.query ?? storedText(tools.documents, incoming.documentId ?? '');
  ensureSmall(query, caller !== null, tools.limits);
  ensureCleanValues(incoming.variables, tools.limits.stringLength);
  const signal = departureOf(reply);
  const context = new RequestScope(factsOf(request, incoming, { caller, media, signal }), tools.engine, tools.services);
  const { operationName, variables } = incoming;
  const { status, headers, body } = await answerOf({ query, operationName, variables }, context, tools);
  request.operation = { name: context.state.operation?.name?.value ?? null, account: caller?.actor.account ?? null };
  return reply.code(status).headers(headers).send(body);
}

interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The direct lane's answer, or Apollo's. */
async function answerOf(asked: Asked, context: RequestScope, { direct, apollo }: RouteTools): Promise<DirectAnswer> {
  const answered = await direct?.answer(asked.query, asked.operationName, asked.variables, context);
  if (answered) return answered;
  const { status, headers, body } = await runInApollo(apollo, asked, context);
  if (body.kind !== 'complete') throw new Error('Answers are sent whole');
  return { status: status ?? 200, headers: Object.fromEntries(headers), body: body.string };
}

/** Aborted when the connection closes before the answer has been written. */
function departureOf({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

function mediaOf({ headers }: FastifyRequest): MediaType {
  const media = mediaTypeOf(headers.accept);
  if (media) return media;
  throw badRequest(
    'Chỉ trả lời bằng application/json hoặc application/graphql-response+json.',
    'Answers are application/json or application/graphql-response+json.',
    406,
  );
}

/** Who asks, within the rate: of the account, or of the address where nobody is signed in or a token proves nothing. */
async function callerOf(request: FastifyRequest, tools: RouteTools): Promise<Caller | null> {
  const network = networkOf(addressOf(request));
  const caller = await authenticate(request.headers.authorization, tools.services).catch((error: unknown) => {
    ensureRate(network, tools);
    throw error;
  });
  ensureRate(caller?.actor.account ?? network, tools);
  return caller;
}

function ensureRate(key: string, { requests, clock }: RouteTools): void {
  const seconds = requests.take(key, clock.instant());
  if (seconds !== null) throw tooMany(seconds);
}

/** What a trusted proxy names, if that is an address. */
function addressOf({ ip, socket }: FastifyRequest): string {
  return isIP(ip) > 0 ? ip : (socket.remoteAddress ?? '');
}

const SHORTEST_REASON = 10;
const LONGEST_REASON = 1000;

function factsOf(request: FastifyRequest, incoming: Incoming, who: Pick<RequestFacts, 'caller' | 'media' | 'signal'>): RequestFacts {
  const language = languageOf(request.headers['accept-language']);
  return { ...who, language, reason: reasonOf(incoming), address: addressOf(request), safe: incoming.safe };
}

/** `extensions.accessReason`: 10 characters or more after trimming, else there is none (access.md 1.4). */
function reasonOf({ extensions }: Incoming): string | null {
  const given = extensions['accessReason'];
  if (typeof given !== 'string') return null;
  ensureCleanValues({ extensions: { accessReason: given } }, LONGEST_REASON);
  const reason = given.normalize('NFC').trim();
  return [...reason].length >= SHORTEST_REASON ? reason : null;
}

/** Answers a request that did not reach an operation. */
export function refuse(reply: FastifyReply, error: unknown, { request, log }: { request: FastifyRequest; log: Logger }): FastifyReply {
  const media = mediaTypeOf(request.headers.accept) ?? 'application/json';
  const told = publicErrorOf(error, languageOf(request.headers['accept-language']), log);
  const status = error instanceof DangboError || told.status ? statusOf([told], false, media) : 500;
  return reply
    .code(status)
    .headers({ ...told.headers, 'content-type': `${media}; charset=utf-8` })
    .send(JSON.stringify({ errors: [told.body], extensions: { cost: 0 } }) + '\n');
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What the log says of a GraphQL request. */
    operation: { name: string | null; account: string | null } | null;
  }
}
