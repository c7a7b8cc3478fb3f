import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportJWK } from 'jose';
import { Provider, type Configuration } from 'oidc-provider';
import { actorWith, type Actor } from '../../seeds/actor.factory.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type TestServer } from '../harness/server.js';

/* A certified OpenID provider on loopback in the place of our own sign-in: its discovery, its keys, its tokens. */

const SECRET = randomUUID();
const VIEWER = '{ viewer { username grants { role } } }';

let database: TestDatabase;
let actor: Actor;
let provider: Server;
let issuer: string;
let server: TestServer;

async function configured(clients: readonly string[]): Promise<Configuration> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'of-the-provider' };
  const info = (audience: string) => ({ scope: 'api', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }) as const;
  return {
    clients: clients.map((client_id) => ({
      ...{ client_id, client_secret: SECRET, grant_types: ['client_credentials'], redirect_uris: [], response_types: [] },
    })),
    jwks: { keys: [key] },
    ttl: { ClientCredentials: 600 },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:dangbo',
        getResourceServerInfo: (_context, resource) => info(resource === 'urn:dangbo' ? 'dangbo' : 'another'),
      },
    },
  };
}

beforeAll(async () => {
  database = await minimalDatabase();
  actor = await actorWith(database.pool, ['B4@K']);
  // The address is part of the configuration: the socket is opened first.
  provider = createServer();
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const made = new Provider(issuer, await configured([actor.username, 'nobody-of-ours']));
  const answer = made.callback();
  provider.on('request', (request, response) => void answer(request, response));
  server = await startServer(database.url, { env: { oidcIssuer: issuer } });
}, 60_000);

afterAll(async () => {
  await server.close();
  provider.close();
  provider.closeAllConnections();
  await database.drop();
});

async function tokenOf(client: string, resource?: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'api', ...(resource !== undefined && { resource }) }),
  });
  const { access_token } = (await response.json()) as { access_token?: string };
  if (access_token === undefined) throw new Error(`The provider gives no token: ${response.status}`);
  return access_token;
}

const ask = async (token: string): Promise<{ status: number; body: unknown }> => {
  const { status, body } = await server.query(VIEWER, {}, { authorization: `Bearer ${token}` });
  return { status, body: body.data };
};

test('a token of the provider names an account of ours, with the rights of its seats', async () => {
  const { status, body } = await ask(await tokenOf(actor.username));
  expect(status).toBe(200);
  expect(body).toMatchObject({ viewer: { username: actor.username, grants: [{ role: 'B4' }, { role: 'S' }] } });
});

test('a good token for another audience, or for nobody of ours, is refused', async () => {
  expect((await ask(await tokenOf(actor.username, 'urn:another'))).status).toBe(401);
  expect((await ask(await tokenOf('nobody-of-ours'))).status).toBe(401);
});

test('a disabled account is refused on the next request, with a token that the provider still holds good', async () => {
  const token = await tokenOf(actor.username);
  expect((await ask(token)).status).toBe(200);
  await database.pool.query(`update account set state = 'DISABLED' where username = $1`, [actor.username]);
  expect((await ask(token)).status).toBe(401);
  await database.pool.query(`update account set state = 'ACTIVE' where username = $1`, [actor.username]);
  expect((await ask(token)).status).toBe(200);
});

test('there is no sign-in of our own beside it', async () => {
  const { body } = await server.query(`mutation { signIn(username: "${actor.username}", password: "demo-b4-2022") { accessToken } }`);
  expect(body).toMatchObject({ data: { signIn: null }, errors: [{ extensions: { code: 'RULE_VIOLATION', rule: 'SIGN_IN_AT_ISSUER' } }] });
});
