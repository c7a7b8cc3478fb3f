import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { printSchema } from 'graphql';
import type { Logger } from 'pino';
import { StartError } from '../kernel/start-error.js';
import { createApollo } from './apollo.js';
import { authenticate } from './authentication.js';
import type { CheckTools } from './checks.js';
import { DirectLane } from './direct.js';
import { loadDocuments } from './documents.js';
import { Traffic } from './drain.js';
import { HEADERS } from './exchange.js';
import { serveExports } from './export-route.js';
import { refusalOf, type DoorTools } from './graphql-door.js';
import { serveGraphql } from './graphql-route.js';
import { createHealth, type Health } from './health.js';
import { KnownBodies } from './known-bodies.js';
import { KnownDocuments } from './known-documents.js';
import { LIMITS, type Limits } from './limits.js';
import { createMetrics, type Metrics } from './metrics.js';
import type { Server, ServerOptions } from './options.js';
import { servePages } from './pages.js';
import { openQuickDoor, type Door, type Note } from './quick-door.js';
import { RateLimiter } from './rate.js';
import { badRequest, Refusal, wrongToken } from './refusal.js';
import { createServices, type Services } from './services.js';
import { Unread } from './unread.js';

/** The server: one GraphQL route, the explorer, the schema, health and metrics. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const limits = { ...LIMITS, ...options.limits };
  const services = createServices(options, limits);
  const health = createHealth(options);
  const tools = toolsOf(options, services, limits);
  const known = new KnownDocuments();
  const direct = new DirectLane(tools, known, options.log);
  const flow: Flow = { traffic: new Traffic(), unread: new Unread(limits.unreadBytes) };
  const metrics = metricsOf(options, services, direct, flow);
  const apollo = createApollo(tools, direct, known, options.log);
  await apollo.start();
  const app = createApp(options, limits, { metrics, ...flow });
  const door = await doorOf(tools, apollo, direct, options);
  openDoors(app, options, { tools: door, ...flow, note: noter(options, metrics) });
  serveSchema(app, tools);
  serveHealth(app, health);
  serveMetrics(app, metrics, services);
  await servePages(app, options.pages);
  const close = async (): Promise<void> => {
    await flow.traffic.drain(app);
    await apollo.stop();
    await Promise.all([health.close(), services.close()]);
  };
  return { listen: () => listen(app, options), close };
}

function openDoors(app: FastifyInstance, { env }: ServerOptions, door: Door): void {
  serveGraphql(app, door.tools);
  serveExports(app, door.tools);
  // Whom a proxy speaks for is the framework's to find out.
  if (env.trustedProxies.length === 0) openQuickDoor(app.server, door);
}

async function doorOf(tools: CheckTools, apollo: DoorTools['apollo'], direct: DirectLane, options: ServerOptions): Promise<DoorTools> {
  const documents = await loadDocuments(options.operations);
  const requests = new RateLimiter(tools.limits.requestsPerMinute);
  const lane = options.lane === 'resolved' ? null : direct;
  return { ...tools, apollo, direct: lane, documents, bodies: new KnownBodies(), requests, log: options.log };
}

/** What comes in and has not left yet. */
interface Flow {
  readonly traffic: Traffic;
  readonly unread: Unread;
}

function metricsOf(
  { pool, engine }: ServerOptions,
  { passwords, narrow }: Services,
  direct: DirectLane,
  { traffic, unread }: Flow,
): Metrics {
  const flow = { underWay: () => traffic.underWay, unread: () => unread.bytes, narrow: () => narrow.counts };
  return createMetrics({ pool, argonRuns: () => passwords.runs, statements: () => engine.use, lanes: () => direct.use, ...flow });
}

function toolsOf({ schema, engine, clock, env }: ServerOptions, services: Services, limits: Limits): CheckTools {
  const signIns = new RateLimiter(limits.signInsPerMinute);
  return { schema, engine, services, clock, limits, signIns, openIntrospection: env.introspection === 'open' };
}

async function listen(app: FastifyInstance, { env: { host, port } }: ServerOptions): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') throw new StartError(`Port ${port} is in use by another program: set PORT to a free one.`);
    if (code === 'EACCES') throw new StartError(`Port ${port} may not be opened by this user: set PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new StartError(`HOST ${host} is no address of this machine.`);
    throw error;
  }
}

/** Idle sockets are looked at this often: the time limits hold to within it. */
const CHECK_MS = 1000;
const IDLE_MS = 60_000;
const REQUESTS_PER_SOCKET = 10_000;

interface Watching extends Flow {
  readonly metrics: Metrics;
}

function createApp(options: ServerOptions, limits: Limits, watching: Watching): FastifyInstance {
  const app = Fastify({
    logger: false,
    trustProxy: options.env.trustedProxies.length > 0 && [...options.env.trustedProxies],
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    connectionTimeout: IDLE_MS,
    maxRequestsPerSocket: REQUESTS_PER_SOCKET,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: CHECK_MS },
    frameworkErrors: (error, request, reply) => {
      refuseByFramework(error, request, reply, options);
    },
  });
  app.server.maxConnections = limits.connections;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.decorateRequest('performed', null);
  app.setErrorHandler<FastifyError>((error, request, reply) => refuseByFramework(error, request, reply, options));
  app.setNotFoundHandler((request, reply) => refuse(reply, notFound(), { request, log: options.log }));
  guardAnswers(app, options, watching);
  return app;
}

/** Headers of every answer, and one line in the log for it: neither body, nor query, nor token. */
function guardAnswers(app: FastifyInstance, { log }: ServerOptions, { metrics, traffic, unread }: Watching): void {
  app.addHook('onRequest', (_request, reply, done) => {
    traffic.begin(reply.raw);
    void reply.headers(HEADERS);
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    // A stream waits by itself until it is read.
    if (typeof payload === 'string' || Buffer.isBuffer(payload)) unread.add(reply.raw, Buffer.byteLength(payload));
    done(null, payload);
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered(route, reply.statusCode, reply.elapsedTime / 1000);
    const { method, ip, performed } = request;
    log.info({ method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), ip, ...performed }, 'answered');
    done();
  });
}

/** The same for requests that pass the framework by. */
function noter({ log }: ServerOptions, metrics: Metrics): Note {
  const route = '/graphql';
  return ({ method, socket }, { statusCode: status }, outcome, milliseconds) => {
    metrics.answered(route, status, milliseconds / 1000);
    log.info({ method, route, status, ms: Math.round(milliseconds), ip: socket.remoteAddress, ...outcome?.performed }, 'answered');
  };
}

/** Answers a request that did not reach an operation. */
function refuse(reply: FastifyReply, error: unknown, { request, log }: { request: FastifyRequest; log: Logger }): FastifyReply {
  const { status, headers, body } = refusalOf(error, request.headers, log);
  return reply.code(status).headers(headers).send(body);
}

function refuseByFramework(error: FastifyError, request: FastifyRequest, reply: FastifyReply, { log }: ServerOptions): FastifyReply {
  const { statusCode: status = 500 } = error;
  if (error instanceof Refusal || status >= 500) return refuse(reply, error, { request, log });
  const text =
    status === 413 ? ['Yêu cầu quá lớn.', 'The request is too large.'] : ['Yêu cầu không hợp lệ.', 'This is not a request we know.'];
  return refuse(reply, badRequest(text[0] ?? '', text[1] ?? '', status), { request, log });
}

function notFound(): Refusal {
  return new Refusal(404, 'NOT_FOUND', { vi: 'Không có địa chỉ này.', en: 'There is nothing at this address.' });
}

function serveSchema(app: FastifyInstance, { schema, services, openIntrospection }: CheckTools): void {
  const text = printSchema(schema);
  app.get('/schema.graphql', async (request, reply) => {
    const caller = await authenticate(request.headers.authorization, services);
    if (!openIntrospection && !caller) throw wrongToken();
    return reply.header('content-type', 'text/plain; charset=utf-8').send(text);
  });
}

function serveHealth(app: FastifyInstance, health: Health): void {
  app.get('/livez', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const reason = await health.ready();
    return reason === null ? { status: 'ready' } : reply.code(503).header('retry-after', '1').send({ status: 'not ready', reason });
  });
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For this host, unless a proxy on it speaks for someone else, and for technical administrators. */
function serveMetrics(app: FastifyInstance, { registry }: Metrics, services: Services): void {
  app.get('/metrics', async (request, reply) => {
    const { headers } = request;
    const local = LOOPBACK.has(request.ip) && !('x-forwarded-for' in headers) && !('forwarded' in headers);
    const caller = local ? null : await authenticate(headers.authorization, services);
    if (!local && caller?.actor.kind !== 'ADMIN') throw wrongToken();
    return reply.header('content-type', registry.contentType).send(await registry.metrics());
  });
}
