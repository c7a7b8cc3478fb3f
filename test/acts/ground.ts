import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { actorWith, type Actor, type ActorOptions } from '../../seeds/actor.factory.js';
import { documentRow, type DocumentRow } from '../../seeds/document.factory.js';
import { holdingRow, type HoldingRow } from '../../seeds/holding.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { seatRow } from '../../seeds/seat.factory.js';
import type { Ports } from '../../src/kernel/ports.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type GraphqlBody, type TestServer, type TestServerOptions } from '../harness/server.js';
import { gid as nounGid, type Noun } from '../access/world.js';

/** Global id of a row of any noun. */
export const gid = (
  noun:
    | Noun
    | 'Document'
    | 'OrganizationEvent'
    | 'RoleGrant'
    | 'Account'
    | 'MemberExport'
    | 'Moratorium'
    | 'RuleSet'
    | 'TrainingPlan'
    | 'TrainingClass',
  id: string,
): string => nounGid(noun as Noun, id);

export const TODAY = '2022-11-14';

/** Rows of the audit log, oldest first. */
export interface AuditLine {
  readonly act: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly rule: string | null;
  readonly roles: readonly string[];
  readonly row_id: string | null;
  readonly unit: number | null;
  readonly changed_fields: readonly string[];
  readonly reason: string | null;
  readonly address: string;
}

/** A holding to act on, in a seat of its own. */
export interface Target {
  readonly id: string;
  readonly seat: string;
  readonly unit: number;
}

interface Sending {
  readonly selection?: string;
  readonly extensions?: object;
}

type Held = Partial<Omit<HoldingRow, 'id' | 'unit' | 'seat_id'>> & { readonly title?: string; readonly body?: string };

/** Fills the port of moratoria: a process is suspended by the document that is given for it. */
export const suspending =
  (by: (process: string, unit: number, day: string) => string | null): Ports['noMoratorium'] =>
  (process, unit, day) => {
    const document = by(process, unit, day);
    return { text: 'select moratorium_binds($1, $2)', values: [document, document === null ? 'DRAFT' : 'DECIDED'] };
  };

/** The minimal world with what acts on seat holdings need: documents, free seats, proposals. */
export class Ground {
  private constructor(
    readonly database: TestDatabase,
    readonly server: TestServer,
    private readonly units: ReadonlyMap<string, number>,
    /** Lines of the server's log: an INTERNAL error explains itself there alone. */
    readonly lines: readonly string[],
  ) {}

  static async open(options: Pick<TestServerOptions, 'ports' | 'connections' | 'timeouts'> = {}): Promise<Ground> {
    const database = await minimalDatabase();
    const { rows } = await database.pool.query<{ code: string; no: number }>('select code, no from organization');
    const limits = { requestsPerMinute: 1_000_000, errors: 100 };
    const lines: string[] = [];
    const server = await startServer(database.url, { limits, lines, ...options });
    return new Ground(database, server, new Map(rows.map(({ code, no }) => [code, no])), lines);
  }

  get pool(): Pool {
    return this.database.pool;
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.database.drop();
  }

  actor(specs: readonly string[], options: ActorOptions = {}): Promise<Actor> {
    return actorWith(this.pool, specs, options);
  }

  no(code: string): number {
    const found = this.units.get(code);
    if (found === undefined) throw new Error(`No unit ${code}`);
    return found;
  }

  async one<T>(sql: string, values: readonly unknown[] = []): Promise<T> {
    const { rows } = await this.pool.query<{ value: T }>(sql, [...values]);
    if (!rows[0]) throw new Error(`No row: ${sql}`);
    return rows[0].value;
  }

  body(code: string, kind = 'EXECUTIVE'): Promise<string> {
    return this.one('select id as value from body where unit = $1 and kind = $2 order by state, id limit 1', [this.no(code), kind]);
  }

  /** A member at home in the cell, without account. */
  member(code: string): Promise<string> {
    return this.one(
      `select m.id as value from member m where m.home_unit = $1 and m.home_active and m.standing = 'OFFICIAL'
         and not exists (select from account a where a.member_id = m.id) order by m.id limit 1`,
      [this.no(code)],
    );
  }

  async document(code: string, values: Partial<DocumentRow> = {}): Promise<string> {
    const id = newId();
    const words = { issuer: `Đảng ủy ${code}`, number: '1', symbol: 'QĐ/ĐU', date: TODAY, title: 'Quyết định chuẩn y' } as const;
    const client = await this.pool.connect();
    await insertRows(client, 'document', [documentRow({ id, unit: this.no(code), ...words, ...values })]).finally(() => client.release());
    return id;
  }

  /** Writes one row as a factory has made it, and gives its id. */
  async insert(table: string, row: { readonly id: string }): Promise<string> {
    const client = await this.pool.connect();
    await insertRows(client, table, [row]).finally(() => client.release());
    return row.id;
  }

  /** A new seat in a body of the unit, nobody in it. */
  async seat(code: string, title = 'DEPUTY_SECRETARY', kind = 'EXECUTIVE'): Promise<string> {
    const body = await this.body(code, kind);
    const ordinal = await this.one<number>('select coalesce(max(ordinal), 0) + 1 as value from seat where body_id = $1 and title = $2', [
      body,
      title,
    ]);
    const seat = seatRow({ id: newId(), unit: this.no(code), body_id: body, title: title as 'OFFICER', ordinal });
    const client = await this.pool.connect();
    await insertRows(client, 'seat', [seat]).finally(() => client.release());
    return seat.id;
  }

  /** A holding in a seat of its own; proposed for today unless told otherwise. */
  async holding(code: string, { title, body, ...values }: Held = {}): Promise<Target> {
    const seat = await this.seat(code, title, body);
    const id = newId();
    const member_id = values.member_id ?? (await this.member('A2'));
    const row = holdingRow({
      id,
      unit: this.no(code),
      seat_id: seat,
      state: 'PROPOSED',
      valid_from: TODAY,
      recorded_on: TODAY,
      ...values,
      member_id,
    });
    const client = await this.pool.connect();
    await insertRows(client, 'seat_holding', [row]).finally(() => client.release());
    return { id, seat, unit: this.no(code) };
  }

  /** A whole decision of the committee of a unit. */
  async decision(code: string, values: object = {}, kind = 'EXECUTIVE'): Promise<Record<string, unknown>> {
    const [bodyId, documentId] = [gid('Body', await this.body(code, kind)), gid('Document', await this.document(code))];
    return { bodyId, documentId, date: TODAY, convened: 9, present: 8, votesFor: 7, votesAgainst: 1, ...values };
  }

  /** Sends one act; a key of its own unless the input has one. */
  async act(actor: Actor, name: string, input: object, { selection = 'version', extensions = {} }: Sending = {}): Promise<GraphqlBody> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
    const token = await this.server.token(actor.username);
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    const response = await fetch(`${this.server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables, extensions }),
    });
    return (await response.json()) as GraphqlBody;
  }

  audit(): Promise<readonly AuditLine[]> {
    return this.pool.query<AuditLine>('select * from audit_log order by id').then(({ rows }) => rows);
  }

  /** All that an act may write, as one text: nothing written leaves it the same. */
  async state(): Promise<string> {
    const people = ['seat_holding', 'membership', 'membership_event', 'decision', 'seat', 'member', 'idempotency_key'];
    const tables = [...people, 'moratorium', 'rule_set', 'rule_set_param', 'document'].map(
      (table) => `(select coalesce(json_agg(t order by t::text), '[]') from ${table} t)`,
    );
    return this.one(`select json_build_array(${tables.join(', ')})::text as value`);
  }
}

/** Code, rule and fields of the first error; `DONE` without one. */
export function answerOf(body: GraphqlBody): { code: string; rule?: unknown; fields?: unknown } {
  const [error] = body.errors ?? [];
  if (!error) return { code: 'DONE' };
  const { code, rule, fields } = error.extensions;
  return { code, ...(rule !== undefined && { rule }), ...(fields !== undefined && { fields }) };
}

export const holdingId = (id: string): string => gid('SeatHolding', id);
