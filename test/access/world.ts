import 'reflect-metadata';
import type { Actor, ActorOptions } from '../../seeds/actor.factory.js';
import { actorWith } from '../../seeds/actor.factory.js';
import type { GrantTarget } from '../../seeds/role-grant.factory.js';
import { startBothLanes } from '../harness/both-lanes.js';
import type { TestDatabase } from '../harness/database.js';
import { minimalDatabase } from '../harness/database.js';
import type { Answer, TestServer } from '../harness/server.js';
import { startServer } from '../harness/server.js';

export type Noun = 'Organization' | 'Member' | 'Membership' | 'MembershipEvent' | 'Term' | 'Body' | 'Seat' | 'SeatHolding';
export type ListField = 'organizations' | 'members' | 'membershipEvents' | 'bodies' | 'seats' | 'holdings';
export type Node = { readonly id: string } & Readonly<Record<string, unknown>>;

export interface Connection<N = Node> {
  readonly totalCount: number;
  readonly nodes: readonly N[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const FILTERS: Readonly<Record<ListField, string>> = {
  organizations: 'OrganizationFilter',
  members: 'MemberFilter',
  membershipEvents: 'MembershipEventFilter',
  bodies: 'BodyFilter',
  seats: 'SeatFilter',
  holdings: 'SeatHoldingFilter',
};

/** Types that are reached by an edge alone. */
export type EdgeNoun = 'MemberRecord' | 'Kinship' | 'Correction' | 'Qualification';

/** Global id, as api.md section 3 writes it. */
export const gid = (noun: Noun | EdgeNoun, id: string): string => Buffer.from(`${noun}:${id}`).toString('base64url');

/** The id of the row in a global id. */
export const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';

/** An id of the right shape that no row has. */
export const inventedId = (noun: Noun): string => gid(noun, '01847000-0000-7000-8000-00000000dead');

/** Everything that a list reached by paging holds, and the count that it promised. */
export interface Listed<N = Node> {
  readonly nodes: readonly N[];
  readonly totalCount: number;
}

/** One account that asks over HTTP. */
export class Asker {
  constructor(
    private readonly server: TestServer,
    readonly account: Actor,
    private readonly reason: string | null = null,
  ) {}

  /** The actor's own person; services have none. */
  get self(): string | null {
    return this.account.member && gid('Member', this.account.member);
  }

  answer(document: string, variables: object = {}): Promise<Answer> {
    const extensions = this.reason === null ? {} : { accessReason: this.reason };
    return this.server.as(this.account.username).query(document, variables, {}, extensions);
  }

  /** The same account, giving a reason with each request. */
  because(reason: string): Asker {
    return new Asker(this.server, this.account, reason);
  }

  /** Data of an operation that must give no error. */
  async data<T = Readonly<Record<string, unknown>>>(document: string, variables: object = {}): Promise<T> {
    const { body } = await this.answer(document, variables);
    const [error] = body.errors ?? [];
    if (error || !body.data) throw new Error(`${this.account.username}: ${JSON.stringify(error)} in ${document.slice(0, 300)}`);
    return body.data as T;
  }

  /** Codes of the errors of an operation; empty when there are none. */
  async codes(document: string, variables: object = {}): Promise<string[]> {
    const { body } = await this.answer(document, variables);
    return (body.errors ?? []).map(({ extensions }) => extensions.code);
  }

  /** Status and body, byte for byte. */
  async bytes(document: string, variables: object): Promise<string> {
    const token = await this.server.token(this.account.username);
    const response = await fetch(`${this.server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: document, variables }),
    });
    return `${response.status} ${await response.text()}`;
  }

  /** One row by `node`. */
  async node<N = Node>(id: string, selection = ''): Promise<N | null> {
    const { node } = await this.data<{ node: N | null }>(`query ($id: ID!) { node(id: $id) { id ${selection} } }`, { id });
    return node;
  }

  /** A root list to its end, by pages of 100. */
  async list<N = Node>(field: ListField, selection = '', filter: object | null = null): Promise<Listed<N>> {
    const document = `query ($after: String, $filter: ${FILTERS[field]}) {
      rows: ${field}(first: 100, after: $after, filter: $filter) {
        totalCount nodes { id ${selection} } pageInfo { hasNextPage endCursor } } }`;
    const nodes: N[] = [];
    for (let after: string | null = null; ;) {
      const { rows }: { rows: Connection<N> } = await this.data(document, { after, filter });
      nodes.push(...rows.nodes);
      if (!rows.pageInfo.hasNextPage) return { nodes, totalCount: rows.totalCount };
      after = rows.pageInfo.endCursor;
    }
  }
}

/** A server of its own over a minimal dataset of its own. */
export class World {
  private constructor(
    readonly database: TestDatabase,
    readonly server: TestServer,
    private readonly unitIds: ReadonlyMap<string, string>,
    private readonly personIds: ReadonlyMap<string, string>,
  ) {}

  /** Makes the world of access.md section 6, with what `extend` adds to it. */
  static open(extend?: (database: TestDatabase) => Promise<void>): Promise<World> {
    return World.start((url) => startServer(url), extend);
  }

  /** The same, where every operation is asked in both lanes; the answers must be alike. */
  static openInBothLanes(): Promise<World> {
    return World.start((url) => startBothLanes(url));
  }

  private static async start(
    serve: (url: string) => Promise<TestServer>,
    extend?: (database: TestDatabase) => Promise<void>,
  ): Promise<World> {
    const database = await minimalDatabase();
    await extend?.(database);
    const pairs = async (sql: string): Promise<Map<string, string>> => {
      const { rows } = await database.pool.query<{ key: string; id: string }>(sql);
      return new Map(rows.map(({ key, id }) => [key, id]));
    };
    const units = await pairs('select code as key, id from organization');
    const people = await pairs(`select username as key, member_id as id from account where username ~ '^p[0-9]+$'`);
    return new World(database, await serve(database.url), units, people);
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.database.drop();
  }

  async actor(specs: readonly string[], options: ActorOptions = {}): Promise<Asker> {
    return new Asker(this.server, await actorWith(this.database.pool, specs, options));
  }

  /** Global id of a unit by its code. */
  unit(code: string): string {
    return gid('Organization', this.known(this.unitIds, code));
  }

  /** Global id of a person by the code that the norm gives, `p1` to `p11`. */
  person(code: string): string {
    return gid('Member', this.known(this.personIds, code));
  }

  /** What an assignment or a break-glass names to open this person. */
  target(code: string): GrantTarget {
    return { kind: 'PERSON', id: this.known(this.personIds, code) };
  }

  /** The named persons among these rows, in the order of their numbers. */
  named(rows: readonly { readonly id: string }[]): string[] {
    const ids = new Set(rows.map(({ id }) => id));
    return [...this.personIds.keys()].filter((code) => ids.has(this.person(code))).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  }

  private known(ids: ReadonlyMap<string, string>, key: string): string {
    const id = ids.get(key);
    if (!id) throw new Error(`The minimal dataset has no ${key}.`);
    return id;
  }
}

export const PROFILE = 'fullName birthYear gender standing admissionDate officialDate partyAge homeUnit { id code } homeUnitLabel { name } positions(first: 20) { nodes { id } }'; // prettier-ignore
export const codesOf = (rows: readonly { readonly code: string }[]): string[] => rows.map(({ code }) => code).sort();
