import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Departure } from '../kernel/departure.js';
import type { Performed } from './exchange.js';
import { answerGraphql, type DoorTools } from './graphql-door.js';

/** GraphQL over HTTP. Every method comes here, so that the wrong ones get 405 and not 404. */
export function serveGraphql(app: FastifyInstance, tools: DoorTools): void {
  app.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'],
    url: '/graphql',
    handler: (request, reply) => answer(request, reply, tools),
  });
}

async function answer(request: FastifyRequest, reply: FastifyReply, tools: DoorTools): Promise<FastifyReply> {
  const { method, url, headers, body, ip, socket } = request;
  const departure = departureOf(reply);
  const outcome = await answerGraphql({ method, url, headers, body, ip, peer: socket.remoteAddress ?? '', departure }, tools);
  request.performed = outcome.performed;
  return reply.code(outcome.status).headers(outcome.headers).send(outcome.body);
}

/** The client has left when the connection closes before the answer has been written. */
export function departureOf({ raw }: FastifyReply): Departure {
  const departure = new Departure();
  raw.once('close', () => {
    if (!raw.writableFinished) departure.leave();
  });
  return departure;
}

declare module 'fastify' {
  interface FastifyRequest {
    performed: Performed | null;
  }
}
