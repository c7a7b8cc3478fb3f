import type { ApolloServer } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import { isIP } from 'node:net';
import { DangboError } from '../kernel/errors.js';
import { networkOf } from '../kernel/network.js';
import { languageOf, mediaTypeOf, type MediaType } from './accept.js';
import { publicErrorOf, statusOf } from './answer.js';
import { runInApollo } from './apollo.js';
import { authenticate, recognized, type Caller } from './authentication.js';
import { ensureSmall, type CheckTools } from './checks.js';
import { RequestScope, type RequestFacts } from './context.js';
import type { DirectLane } from './direct.js';
import { storedText, type StoredDocuments } from './documents.js';
import type { Exchange, Outcome, Performed } from './exchange.js';
import { incomingOf, type Incoming } from './incoming.js';
import type { KnownBodies } from './known-bodies.js';
import type { RateLimiter } from './rate.js';
import { badRequest, tooMany } from './refusal.js';
import type { Asked } from './resolved.js';
import { ensureCleanValues } from './text.js';

/** What the door works with. */
export interface DoorTools extends CheckTools {
  readonly apollo: ApolloServer<RequestScope>;
  /** Null when everything goes through Apollo. */
  readonly direct: DirectLane | null;
  readonly documents: StoredDocuments;
  readonly bodies: KnownBodies<Incoming>;
  readonly requests: RateLimiter;
  readonly log: Logger;
}

/** Answers a GraphQL request, whichever way it came in; what is wrong with it is an answer too. */
export async function answerGraphql(exchange: Exchange, tools: DoorTools): Promise<Outcome> {
  try {
    return await execute(exchange, tools);
  } catch (error) {
    return refusalOf(error, exchange.headers, tools.log);
  }
}

/** The order of the checks: form, caller, rate, size, text; then the operation itself. */
async function execute(exchange: Exchange, tools: DoorTools): Promise<Outcome> {
  const incoming = incomingOf(exchange, tools.limits, tools.bodies);
  const media = mediaOf(exchange);
  const caller = takeKnown(exchange, tools) ?? (await callerOf(exchange, tools));
  const query = incoming.query ?? storedText(tools.documents, incoming.documentId ?? '');
  ensureSmall(query, caller !== null, tools.limits);
  ensureCleanValues(incoming.variables, tools.limits.stringLength);
  const context = new RequestScope(factsOf(exchange, incoming, { caller, media }), tools.engine, tools.services);
  const { operationName, variables } = incoming;
  const asked = { query, operationName, variables };
  const document = tools.direct?.known(query) ?? null;
  const direct = (await tools.direct?.answer(document, asked, context)) ?? null;
  if (direct?.status === 200) tools.bodies.remember(exchange.body, incoming);
  const { status, headers, body } = direct ?? (await resolved(document, asked, context, tools));
  return { status, headers, body, performed: performedIn(context, caller) };
}

type Answer = Omit<Outcome, 'performed'>;

function performedIn({ state }: RequestScope, caller: Caller | null): Performed {
  return { name: state.operation?.name?.value ?? null, account: caller?.actor.account ?? null };
}

/** The answer of resolvers: by way of Apollo, which validates it, where the document is new. */
async function resolved(
  document: DocumentNode | null,
  asked: Asked,
  context: RequestScope,
  { apollo, direct }: DoorTools,
): Promise<Answer> {
  if (document && direct) return direct.execute(document, asked, context);
  const { status, headers, body } = await runInApollo(apollo, asked, context);
  if (body.kind !== 'complete') throw new Error('Answers are sent whole');
  return { status: status ?? 200, headers: Object.fromEntries(headers), body: body.string };
}

function mediaOf({ headers }: Exchange): MediaType {
  const media = mediaTypeOf(headers.accept);
  if (media) return media;
  throw badRequest(
    'Chỉ trả lời bằng application/json hoặc application/graphql-response+json.',
    'Answers are application/json or application/graphql-response+json.',
    406,
  );
}

/** Who asks, where token and actor are at hand: within the account's rate. */
function takeKnown({ headers }: Exchange, tools: DoorTools): Caller | null {
  const caller = recognized(headers.authorization, tools.services);
  if (caller) ensureRate(caller.actor.account, tools);
  return caller;
}

/** Who asks, within the rate: of the account, or of the address where nobody is signed in or a token proves nothing. */
export async function callerOf(exchange: Pick<Exchange, 'headers' | 'ip' | 'peer'>, tools: DoorTools): Promise<Caller | null> {
  const network = networkOf(addressOf(exchange));
  const caller = await authenticate(exchange.headers.authorization, tools.services).catch((error: unknown) => {
    ensureRate(network, tools);
    throw error;
  });
  ensureRate(caller?.actor.account ?? network, tools);
  return caller;
}

function ensureRate(key: string, { requests, clock }: DoorTools): void {
  const seconds = requests.take(key, clock.instant());
  if (seconds !== null) throw tooMany(seconds);
}

/** What a trusted proxy names, if that is an address. */
export function addressOf({ ip, peer }: Pick<Exchange, 'ip' | 'peer'>): string {
  return ip === peer || isIP(ip) > 0 ? ip : peer;
}

const SHORTEST_REASON = 10;
const LONGEST_REASON = 1000;

function factsOf(exchange: Exchange, incoming: Incoming, { caller, media }: Pick<RequestFacts, 'caller' | 'media'>): RequestFacts {
  const { headers, departure } = exchange;
  const language = languageOf(headers['accept-language']);
  return { caller, media, departure, language, reason: reasonOf(incoming), address: addressOf(exchange), safe: incoming.safe };
}

/** `extensions.accessReason`: 10 characters or more after trimming, else there is none (access.md 1.4). */
function reasonOf({ extensions }: Incoming): string | null {
  const given = extensions['accessReason'];
  if (typeof given !== 'string') return null;
  ensureCleanValues({ extensions: { accessReason: given } }, LONGEST_REASON);
  const reason = given.normalize('NFC').trim();
  return [...reason].length >= SHORTEST_REASON ? reason : null;
}

/** The answer to a request that did not reach an operation. */
export function refusalOf(error: unknown, headers: IncomingHttpHeaders, log: Logger): Outcome {
  const media = mediaTypeOf(headers.accept) ?? 'application/json';
  const told = publicErrorOf(error, languageOf(headers['accept-language']), log);
  const status = error instanceof DangboError || told.status ? statusOf([told], false, media) : 500;
  const body = JSON.stringify({ errors: [told.body], extensions: { cost: 0 } }) + '\n';
  return { status, headers: { ...told.headers, 'content-type': `${media}; charset=utf-8` }, body, performed: null };
}
