import { createConnection } from 'node:net';
import { actorWith, type Actor } from '../../seeds/actor.factory.js';
import { Random } from '../../seeds/random.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type TestServer } from '../harness/server.js';
import { faultOf } from './generic.js';
import { HostileInputs, type Hostile } from './hostile-inputs.js';

/** What came of hostile inputs. */
export interface HostileTally {
  readonly sent: Record<Hostile['level'], number>;
  readonly statuses: Record<string, number>;
  /** Requests with a token that was not good any more: a hostile act may have ended its session. */
  unknown: number;
  readonly faults: string[];
}

const SECRET = 'one secret of both lanes, 32 characters';
const LIMITS = { requestsPerMinute: 1e9, signInsPerMinute: 1e9 };
const SHOWN = 400;
const PATIENCE_MS = 3000;
const AT_ONCE = 30;
const UNAUTHENTICATED = 401;

/** A server for each lane over one database, and accounts of several rights, one of which may read nothing about people. */
export class HostileRun {
  readonly tally: HostileTally = { sent: { grammar: 0, syntax: 0, json: 0, http: 0 }, statuses: {}, unknown: 0, faults: [] };

  private constructor(
    private readonly database: TestDatabase,
    private readonly servers: readonly TestServer[],
    private readonly actors: readonly Actor[],
    private readonly names: readonly string[],
    private readonly drawn: { readonly inputs: HostileInputs; readonly random: Random },
  ) {}

  static async open(seed: string): Promise<HostileRun> {
    const database = await minimalDatabase();
    // Lines of the log are made and not kept.
    const lines = { push: (): number => 0 };
    const servers = [
      await startServer(database.url, { secret: SECRET, limits: LIMITS, lines }),
      await startServer(database.url, { secret: SECRET, limits: LIMITS, lines, lane: 'resolved' }),
    ];
    const actors: Actor[] = [];
    for (const spec of ['V@X', 'B4@K', 'G2@A', 'B2@K', 'P3o@X']) actors.push(await actorWith(database.pool, [spec]));
    const { rows: ids } = await database.pool.query<{ id: string }>(
      `select gid('Organization', id) id from organization union all select gid('Member', id) from member union all select gid('Seat', id) from seat
       union all select gid('SeatHolding', id) from seat_holding union all select gid('MembershipEvent', id) from membership_event
       union all select gid('Document', id) from document union all select gid('Body', id) from body`,
    );
    const { rows: people } = await database.pool.query<{ name: string }>('select distinct full_name as name from member');
    const inputs = new HostileInputs(buildDangboSchema(), new Random(seed), [...ids.map(({ id }) => id), 'x']);
    return new HostileRun(database, servers, actors, people.map(({ name }) => name), { inputs, random: new Random(`${seed} who`) }); // prettier-ignore
  }

  async close(): Promise<void> {
    for (const server of this.servers) await server.close();
    await this.database.drop();
  }

  /** Sends so many inputs and judges each answer; sockets wait side by side. */
  async send(count: number): Promise<void> {
    const waiting: Promise<void>[] = [];
    for (let i = 0; i < count; i += 1) {
      const input = this.drawn.inputs.next();
      this.tally.sent[input.level] += 1;
      if (input.level === 'http') waiting.push(this.throughSocket(input.bytes));
      else await this.throughDoor(input);
      if (waiting.length >= AT_ONCE) await Promise.all(waiting.splice(0));
    }
    await Promise.all(waiting);
    // What the servers have sent to the database is kept by the harness: it would be taken for theirs.
    for (const server of this.servers) server.statements();
  }

  /** Whether every server still answers an innocent. */
  async alive(): Promise<boolean> {
    const answers = await Promise.all(this.servers.map((server) => server.query('{ __typename }')));
    return answers.every(({ status, body }) => status === 200 && body.data?.['__typename'] === 'Query');
  }

  /** What no hostile input may change: the tables, and that they hold as much as before. */
  async canary(): Promise<string> {
    const { rows } = await this.database.pool.query<{ value: string }>(
      `select json_build_array((select array_agg(relname || ' ' || relkind::text order by relname) from pg_class where relnamespace = 'public'::regnamespace),
         (select count(*) from organization), (select count(*) from account), (select array_agg(setconfig) from pg_db_role_setting))::text as value`,
    );
    return rows[0]?.value ?? '';
  }

  private async throughDoor({ body, headers, level }: Extract<Hostile, { body: Buffer }>): Promise<void> {
    const actor = this.drawn.random.chance(0.1) ? null : this.drawn.random.pick(this.actors);
    // Acts of another account stay out of the way of one another; reads go through both lanes.
    for (const server of level === 'grammar' ? this.servers : this.servers.slice(0, 1)) {
      const authorization = actor ? { authorization: `Bearer ${await server.token(actor.username)}` } : {};
      const init = { method: 'POST', headers: { ...headers, ...authorization }, body: body as unknown as string };
      const response = await fetch(`${server.address}/graphql`, init);
      const type = response.headers.get('content-type') ?? '';
      if (actor && response.status === UNAUTHENTICATED) this.renew(server, actor);
      this.judge({ status: response.status, type, text: await response.text() }, body, actor === this.actors[0]);
    }
  }

  private renew(server: TestServer, { username }: Actor): void {
    this.tally.unknown += 1;
    server.forget(username);
  }

  private async throughSocket(bytes: Buffer): Promise<void> {
    const [server] = this.servers;
    if (!server) throw new Error('No server');
    const heard = await overSocket(Number(new URL(server.address).port), bytes);
    const [head = '', ...rest] = heard.toString('utf8').split('\r\n\r\n');
    // A connection that is closed without a word, or that says no more than 100 or 408, has told nothing.
    const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? 0);
    if (status === 0 || status === 100) {
      this.count('closed');
      return;
    }
    const type = /content-type: ([^\r]*)/i.exec(head)?.[1] ?? '';
    // What the socket has heard after the first answer answers what was left of the request.
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const body = Buffer.from(rest.join('\r\n\r\n')).subarray(0, length);
    const text = bytes.toString('latin1').startsWith('HEAD ') ? '' : body.toString('utf8');
    this.judge({ status, type, text }, bytes, true);
  }

  private judge(answer: { status: number; type: string; text: string }, input: Buffer, mayReadNobody: boolean): void {
    this.count(String(answer.status));
    const leaked = mayReadNobody ? this.names.find((name) => answer.text.includes(name)) : undefined;
    const fault = faultOf(answer) ?? (leaked === undefined ? null : 'a name that the caller may not read');
    if (fault === null) return;
    this.tally.faults.push(`${fault}: ${answer.status} ${answer.text.slice(0, SHOWN)}\nto ${input.toString('latin1').slice(0, SHOWN)}`);
  }

  private count(status: string): void {
    this.tally.statuses[status] = (this.tally.statuses[status] ?? 0) + 1;
  }
}

function overSocket(port: number, bytes: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    const heard: Buffer[] = [];
    const socket = createConnection(port, '127.0.0.1', () => socket.write(bytes));
    const end = setTimeout(() => socket.destroy(), PATIENCE_MS);
    // What waits for more of a body than comes is left alone once all is sent.
    const half = setTimeout(() => socket.end(), PATIENCE_MS / 60);
    socket.on('data', (data) => heard.push(data));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(end);
      clearTimeout(half);
      resolve(Buffer.concat(heard));
    });
  });
}
