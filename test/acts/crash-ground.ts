import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { actorWith, type Actor } from '../../seeds/actor.factory.js';
import { documentRow } from '../../seeds/document.factory.js';
import { holdingRow } from '../../seeds/holding.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { memberRow } from '../../seeds/member.factory.js';
import { membershipEventRow } from '../../seeds/membership-event.factory.js';
import { membershipRow } from '../../seeds/membership.factory.js';
import { seatRow } from '../../seeds/seat.factory.js';
import { createPool } from '../../src/database/pool.js';
import { uuidOf } from '../access/world.js';
import type { GraphqlBody } from '../harness/server.js';
import { Product } from '../harness/product.js';
import { gid, TODAY } from './ground.js';

/** Acts sent at once, of three kinds. */
const COUNTS = { recogniseHolding: 40, createMembershipEvent: 30, submitMembershipEvent: 30 } as const;
export const AT_ONCE = COUNTS.recogniseHolding + COUNTS.createMembershipEvent + COUNTS.submitMembershipEvent;

type Name = keyof typeof COUNTS;

const SELECTIONS: Readonly<Record<Name, string>> = {
  recogniseHolding: 'version holding { id }',
  createMembershipEvent: 'version membershipEvent { id }',
  submitMembershipEvent: 'version membershipEvent { id }',
};

/** So many accounts of each role send the acts: one alone would come to the limit of requests. */
const ACCOUNTS = 5;
const CELL = 'A1';
const COMMITTEE = 'A';
const BLOC = 'K';

/** One act and what the client was told of it. */
export interface Sent {
  readonly name: Name;
  readonly account: string;
  readonly token: string;
  readonly input: Readonly<Record<string, unknown>> & { readonly idempotencyKey: string };
  /** Row and version of the acknowledgement; null as long as there was none. */
  told: { readonly id: string; readonly version: number } | null;
}

/** What the database has of an act. */
export interface Written {
  readonly key: string;
  readonly id: string;
  readonly version: number;
  /** Lines DONE of the audit log for this row and act. */
  readonly lines: number;
  /** Of a recognition the holdings that its decision put in force, else events with the key in their reason. */
  readonly rows: number;
  readonly state: string;
  readonly rowVersion: number;
}

const WRITTEN = `
  select k.key, k.outcome ->> 'id' as id, (k.outcome ->> 'version')::integer as version,
    (select count(*)::integer from audit_log a where a.row_id::text = k.outcome ->> 'id' and a.act = k.act and a.outcome = 'DONE') as lines,
    case k.act
      when 'recogniseHolding' then (select count(*)::integer from seat_holding o where o.decision_id = h.decision_id)
      else (select count(*)::integer from membership_event o where o.reason = k.key)
    end as rows,
    coalesce(h.state, e.state) as state, coalesce(h.version, e.version) as "rowVersion"
  from idempotency_key k
  left join seat_holding h on h.id::text = k.outcome ->> 'id'
  left join membership_event e on e.id::text = k.outcome ->> 'id'`;

/** The product in processes of its own, with rows to act on. */
export class CrashGround {
  private constructor(
    readonly product: Product,
    private readonly accounts: Readonly<Record<Name, readonly (Actor & { token: string })[]>>,
  ) {}

  static async open(): Promise<CrashGround> {
    const product = await Product.make();
    await product.start();
    const enter = async (pool: Pool, role: string): Promise<(Actor & { token: string })[]> => {
      const actors = [];
      for (let no = 0; no < ACCOUNTS; no += 1) actors.push(await actorWith(pool, [`${role}@${BLOC}`]));
      return Promise.all(actors.map(async (actor) => ({ ...actor, token: await signIn(product.address, actor) })));
    };
    return withPool(product, async (pool) => {
      const [committee, board] = [await enter(pool, 'B2'), await enter(pool, 'B4')];
      return new CrashGround(product, { recogniseHolding: committee, createMembershipEvent: board, submitMembershipEvent: board });
    });
  }

  /** Acts on rows of their own, none of which is sent yet. */
  async acts(): Promise<readonly Sent[]> {
    return withPool(this.product, async (pool) => {
      const client = await pool.connect();
      try {
        const { recogniseHolding, createMembershipEvent, submitMembershipEvent } = COUNTS;
        return [
          ...this.sent('recogniseHolding', await holdings(client, recogniseHolding)),
          ...this.sent('createMembershipEvent', await creations(client, createMembershipEvent)),
          ...this.sent('submitMembershipEvent', await drafts(client, submitMembershipEvent)),
        ];
      } finally {
        client.release();
      }
    });
  }

  private sent(name: Name, inputs: readonly Sent['input'][]): Sent[] {
    const actors = this.accounts[name];
    return inputs.flatMap((input, no) => {
      const actor = actors[no % actors.length];
      return actor ? [{ name, account: actor.account, token: actor.token, input, told: null }] : [];
    });
  }

  /** Sends an act once: nothing but a whole answer without errors acknowledges it; a fault of ours is thrown. */
  async send(act: Sent): Promise<boolean> {
    const type = `${act.name.charAt(0).toUpperCase()}${act.name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { act: ${act.name}(input: $input) { ${SELECTIONS[act.name]} } }`;
    const body = await post(this.product.address, { query, variables: { input: act.input } }, act.token);
    if (!body) return false;
    const { data, errors = [] } = body;
    const faults = errors.filter(({ extensions }) => extensions.code !== 'UNAVAILABLE');
    if (faults.length > 0) throw new Error(`${act.name}: ${JSON.stringify(faults)}`);
    if (errors.length > 0) return false;
    const { version, ...shown } = data?.['act'] as Record<string, unknown>;
    const [row] = Object.values(shown) as { id: string }[];
    act.told = { id: uuidOf(row?.id ?? ''), version: Number(version) };
    return true;
  }

  /** What the database has of these acts, by key. */
  async written(acts: readonly Sent[]): Promise<ReadonlyMap<string, Written>> {
    const keys = acts.map(({ input }) => input.idempotencyKey);
    return withPool(this.product, async (pool) => {
      const { rows } = await pool.query<Written>(`${WRITTEN} where k.key = any($1)`, [keys]);
      return new Map(rows.map((row) => [row.key, row]));
    });
  }

  /** Counts of all that acts write. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    const sql = `select (select count(*) from decision)::integer as decisions, (select count(*) from idempotency_key)::integer as keys,
      (select count(*) from membership_event)::integer as events,
      (select count(*) from audit_log where outcome = 'DONE' and act = any($1))::integer as done,
      (select count(*) from audit_log where outcome = 'REFUSED')::integer as refused,
      (select count(*) from idempotency_key where outcome is null)::integer as "without outcome"`;
    return withPool(this.product, async (pool) => {
      const { rows } = await pool.query<Record<string, number>>(sql, [Object.keys(COUNTS)]);
      return rows[0] ?? {};
    });
  }

  close(): Promise<void> {
    return this.product.close();
  }
}

async function withPool<T>(product: Product, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = createPool(await product.databaseUrl(), 1);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** The answer, or null where the process went away before it was whole. */
async function post(address: string, request: object, token?: string): Promise<GraphqlBody | null> {
  const headers = { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  try {
    const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify(request) });
    return (await response.json()) as GraphqlBody;
  } catch {
    return null;
  }
}

async function signIn(address: string, { username, password }: Actor): Promise<string> {
  const query = 'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { accessToken } }';
  const body = await post(address, { query, variables: { username, password } });
  const { accessToken } = (body?.data?.['signIn'] ?? {}) as { accessToken?: string };
  if (accessToken === undefined) throw new Error(`${username} cannot sign in: ${JSON.stringify(body)}`);
  return accessToken;
}

async function one<T>(client: ClientBase, sql: string, values: readonly unknown[]): Promise<T> {
  const { rows } = await client.query<{ value: T }>(sql, [...values]);
  if (!rows[0]) throw new Error(`No row: ${sql}`);
  return rows[0].value;
}

const noOf = (client: ClientBase, code: string): Promise<number> =>
  one(client, 'select no as value from organization where code = $1', [code]);
const bodyOf = async (client: ClientBase, code: string): Promise<string> =>
  one(client, `select id as value from body where unit = $1 and kind = 'EXECUTIVE' order by state, id limit 1`, [await noOf(client, code)]);

/** New persons at home in the cell. */
async function persons(client: ClientBase, count: number): Promise<readonly string[]> {
  const unit = await noOf(client, CELL);
  const ids = Array.from({ length: count }, newId);
  await insertRows(
    client,
    'member',
    ids.map((id) => memberRow({ id, full_name: 'Lý Văn Thử', standing: 'OFFICIAL' })),
  );
  await insertRows(
    client,
    'membership',
    ids.map((member_id) => membershipRow({ id: newId(), unit, member_id, valid_from: '2015-01-01' })),
  );
  return ids;
}

/** Proposals for seats of their own, to be recognised by one decision each. */
async function holdings(client: ClientBase, count: number): Promise<Sent['input'][]> {
  const [unit, body_id] = [await noOf(client, COMMITTEE), await bodyOf(client, COMMITTEE)];
  const taken = await one<number>(client, 'select coalesce(max(ordinal), 0) as value from seat where body_id = $1', [body_id]);
  const people = await persons(client, count);
  const seats = people.map((_, no) => seatRow({ id: newId(), unit, body_id, title: 'OFFICER', ordinal: taken + no + 1 }));
  await insertRows(client, 'seat', seats);
  const days = { valid_from: TODAY, recorded_on: TODAY } as const;
  const rows = seats.map(({ id }, no) =>
    holdingRow({ id: newId(), unit, seat_id: id, member_id: people[no] ?? '', state: 'PROPOSED', ...days }),
  );
  await insertRows(client, 'seat_holding', rows);
  const decision = await decisionOf(client);
  return rows.map(({ id }) => ({ id: gid('SeatHolding', id), expectedVersion: 1, idempotencyKey: randomUUID(), decision }));
}

async function decisionOf(client: ClientBase): Promise<object> {
  const id = newId();
  const words = { issuer: 'Đảng ủy K', number: '1', symbol: 'QĐ/ĐU', date: TODAY, title: 'Quyết định chuẩn y' } as const;
  await insertRows(client, 'document', [documentRow({ id, unit: await noOf(client, BLOC), ...words })]);
  const [bodyId, documentId] = [gid('Body', await bodyOf(client, BLOC)), gid('Document', id)];
  return { bodyId, documentId, date: TODAY, convened: 9, present: 8, votesFor: 7, votesAgainst: 1 };
}

/** Events to be made; the reason is the key, so that a second one would be found. */
async function creations(client: ClientBase, count: number): Promise<Sent['input'][]> {
  const people = await persons(client, count);
  return people.map((person) => {
    const idempotencyKey = randomUUID();
    return { idempotencyKey, memberId: gid('Member', person), type: 'EXEMPTION', reason: idempotencyKey };
  });
}

/** Drafts to be submitted, named by their key as well. */
async function drafts(client: ClientBase, count: number): Promise<Sent['input'][]> {
  const [unit, drafting_unit] = [await noOf(client, CELL), await noOf(client, BLOC)];
  const inputs = (await persons(client, count)).map((member_id) => ({ id: newId(), member_id, reason: randomUUID() }));
  const rows = inputs.map((input) => membershipEventRow({ ...input, unit, drafting_unit, type: 'EXEMPTION', state: 'DRAFT' }));
  await insertRows(client, 'membership_event', rows);
  return inputs.map(({ id, reason }) => ({ id: gid('MembershipEvent', id), expectedVersion: 1, idempotencyKey: reason }));
}
