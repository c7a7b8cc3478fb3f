import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { organizationEventRow, type OrganizationEventRow } from '../../seeds/organization-event.factory.js';
import type { GraphqlBody } from '../harness/server.js';
import { gid, TODAY, type Ground } from './ground.js';

/** Level of each unit of the minimal world. */
const LEVELS: Readonly<Record<string, number>> = {
  X: 1, K: 2, H: 2, Z: 3, O: 3, A: 3, Q: 3, E: 3, N: 3, AS: 4, Z1: 5, A1: 5, A2: 5, AS1: 5, E1: 5, N1: 5,
}; // prettier-ignore

type Values = Partial<Omit<OrganizationEventRow, 'id' | 'unit'>>;

export const eventId = (id: string): string => gid('OrganizationEvent', id);

/** Events to act on, in the minimal world. */
export class EventGround {
  constructor(readonly ground: Ground) {}

  /** An event in the database: a renaming unless told otherwise. */
  async event(code: string, values: Values = {}): Promise<string> {
    const id = newId();
    const type = values.type ?? 'RENAME';
    const subject_level = values.subject_level ?? LEVELS[code] ?? 0;
    const content = type === 'RENAME' ? { new_name: `Tên mới ${code}` } : {};
    const over = values.state === 'DECIDED' || values.state === 'EFFECTIVE';
    const dates = over ? { decision_date: TODAY, effective_date: TODAY } : {};
    const before = values.state === 'REJECTED' || values.state === 'CANCELLED' ? { state_before: 'DRAFT' as const } : {};
    const row = organizationEventRow({ id, unit: this.ground.no(code), type, subject_level, ...content, ...dates, ...before, ...values });
    const client = await this.ground.pool.connect();
    await insertRows(client, 'organization_event', [row]).finally(() => client.release());
    return id;
  }

  unitId(code: string): Promise<string> {
    return this.ground.one<string>('select id as value from organization where code = $1', [code]).then((id) => gid('Organization', id));
  }

  /** Global ids of all who are at home in the cell. */
  homes(code: string): Promise<string[]> {
    return this.ground.one(
      `select coalesce(array_agg(gid('Member', member_id) order by member_id), '{}') as value from membership
       where unit = $1 and kind = 'OFFICIAL' and status = 'ACTIVE'`,
      [this.ground.no(code)],
    );
  }

  async row(id: string): Promise<Record<string, unknown>> {
    return this.ground.one('select to_jsonb(e) as value from organization_event e where id = $1', [id]);
  }

  /** The last event that was written. */
  latest(): Promise<string> {
    return this.ground.one('select id as value from organization_event order by id desc limit 1');
  }

  /** Creates an event over HTTP and gives its uuid. */
  async created(actor: Actor, input: object, act = 'createOrganizationEvent'): Promise<string> {
    const body = await this.ground.act(actor, act, input);
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return this.latest();
  }

  /** An act on an event in the version that it has. */
  async act(actor: Actor, name: string, id: string, input: object = {}): Promise<GraphqlBody> {
    const expectedVersion = await this.ground.one<number>('select version as value from organization_event where id = $1', [id]);
    return this.ground.act(actor, `${name}OrganizationEvent`, { id: eventId(id), expectedVersion, ...input });
  }

  async decide(actor: Actor, id: string, code: string, values: object = {}): Promise<GraphqlBody> {
    const input = { effectiveDate: TODAY, decision: await this.ground.decision(code), ...values };
    return this.act(actor, 'decide', id, input);
  }
}
