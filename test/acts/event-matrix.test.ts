import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { Oracle, type Grant } from '../access/oracle.js';
import { readRows, type Rows } from '../access/rows.js';
import { cansOf, expectWhole, tried, type Trial } from './acting.js';
import { EventGround, eventId } from './event-ground.js';
import { EventOracle, F3, type Event, type EventAct, type NewAct } from './event-oracle.js';
import { gid, Ground, TODAY } from './ground.js';

/* Every act of 2.2 by every role of 1.5, on events of every kind of unit in every state, and every field of every row, over HTTP. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'],
  ['P2@Y'], ['P3o@Y'], ['B2@H'], ['B4@H'], ['G1@N'], ['G1@Z'], ['G1@Q', 'C1@Q'], ['C1@AS'], ['B4@K', 'G1@A'],
] as const; // prettier-ignore

/** Unit that the renaming is of | unit that drafted. */
const PLACES = [
  ['K', 'K'], ['K', 'X'], ['H', 'H'], ['Z', 'X'], ['Z', 'Z'], ['A', 'A'], ['A', 'K'], ['Q', 'Q'], ['Q', 'K'], ['N', 'H'],
  ['AS', 'A'], ['A1', 'A1'], ['A1', 'A'], ['AS1', 'A'], ['Z1', 'Z'], ['N1', 'N'],
] as const; // prettier-ignore

const STATES = ['REQUESTED', 'DRAFT', 'SUBMITTED', 'DECIDED', 'EFFECTIVE', 'RETURNED', 'REJECTED', 'CANCELLED'] as const;
const BEFORE = { REJECTED: 'SUBMITTED', CANCELLED: 'DRAFT' } as const;
const ACTS: readonly EventAct[] = ['edit', 'adopt', 'submit', 'return', 'reject', 'decide', 'apply', 'cancel'];
const NEW_ACTS: readonly NewAct[] = ['request', 'create'];

type Place = (typeof PLACES)[number];
type State = (typeof STATES)[number];
type Specs = (typeof ACTORS)[number];

let ground: Ground;
let events: EventGround;
let rows: Rows;
let stored: readonly Event[];
let judge: EventOracle;
let oracle: Oracle;
const actors = new Map<Specs, Actor>();
const shared = new Map<string, string>();
const decisions = new Map<string, object>();
const units = new Map<string, string>();

const codeOf = ([code, by]: Place): string => `${code}${by === code ? '' : `<${by}`}`;
const unitsOf = (specs: readonly string[]): readonly string[] => (specs.length > 0 ? specs.map((spec) => spec.split('@')[1] ?? '') : ['K']);

function made([code, by]: Place, state: State): Promise<string> {
  const before = state in BEFORE ? { state_before: BEFORE[state as keyof typeof BEFORE] } : {};
  return events.event(code, { state, ...before, drafting_unit: ground.no(by), draft_text: 'Tờ trình', head_count: 5 });
}

beforeAll(async () => {
  ground = await Ground.open();
  events = new EventGround(ground);
  for (const specs of ACTORS) {
    actors.set(specs, await ground.actor(specs));
    for (const code of unitsOf(specs)) decisions.set(code, decisions.get(code) ?? (await ground.decision(code)));
  }
  for (const place of PLACES) {
    units.set(place[0], await events.unitId(place[0]));
    for (const state of STATES) shared.set(`${codeOf(place)} ${state}`, await made(place, state));
  }
  // A transfer from K to H in each state: the other side is K's, the receiving one H.
  for (const state of STATES) {
    const before = state in BEFORE ? { state_before: BEFORE[state as keyof typeof BEFORE] } : {};
    const transfer = {
      type: 'TRANSFER',
      receiving_unit: 11,
      drafting_unit: 10,
      submitted_by: actors.get(ACTORS[19])?.member ?? null,
    } as const;
    await events.event('Q', { state, ...before, ...transfer, draft_text: 'Tờ trình', head_count: 9 });
  }
  rows = await readRows(ground.pool);
  stored = (await ground.pool.query<Event>('select * from organization_event order by id')).rows;
  oracle = new Oracle(rows, TODAY);
  judge = new EventOracle(oracle);
}, 120_000);

afterAll(async () => {
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

function actorOf(specs: Specs): { actor: Actor; grants: readonly Grant[]; self: string | null } {
  const actor = actors.get(specs);
  const account = rows.accounts.find(({ id }) => id === actor?.account);
  if (!actor || !account) throw new Error('The actor is missing');
  return { actor, grants: oracle.grants(account), self: account.member_id };
}

/** A decision of the unit that decides by the actor's own grants. */
const decisionOf = (specs: Specs): object | undefined => decisions.get(unitsOf(specs).at(-1) ?? 'K');

function detailsOf(act: EventAct, specs: Specs): object {
  if (act === 'edit') return { draftText: 'Bổ sung hồ sơ' };
  if (act === 'return') return { comments: 'Bổ sung hồ sơ' };
  if (act === 'reject') return { reason: 'Chưa cần thiết', decision: decisionOf(specs) };
  return act === 'decide' ? { effectiveDate: TODAY, decision: decisionOf(specs) } : {};
}

const tables: string[] = [];

afterAll(() => {
  console.log(
    ['D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION, - not asked; states Rq Dr Su De Ef Rt Rj Ca; <U drafted by U', ...tables].join(
      '\n',
    ),
  );
});

async function trialOn(specs: Specs, act: EventAct, place: Place, state: State): Promise<Trial> {
  const { grants, self } = actorOf(specs);
  const common = stored.find(({ id }) => id === shared.get(`${codeOf(place)} ${state}`));
  if (!common) throw new Error('The event is missing');
  const expected = judge.onEvent(grants, act, common, self);
  // What is to be refused leaves the row as it is; what is to be done needs a row of its own.
  const id = expected === 'DONE' ? await made(place, state) : common.id;
  return { place: codeOf(place), row: state, expected, input: { id: eventId(id), expectedVersion: 1, ...detailsOf(act, specs) } };
}

describe.each(ACTS)('%s', (act) => {
  test('is allowed exactly where the tables say', async () => {
    const before = (await ground.audit()).length;
    const trialsOf = async (specs: Specs): Promise<Trial[]> => {
      const trials: Trial[] = [];
      for (const place of PLACES) for (const state of STATES) trials.push(await trialOn(specs, act, place, state));
      return trials;
    };
    const { wrong, done, sent, lines } = await tried(ground, `${act}OrganizationEvent`, [actors, trialsOf]);
    tables.push(...lines);
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(3);
    expect((await ground.audit()).length - before).toBe(sent);
  }, 240_000);
});

describe.each(NEW_ACTS)('%s', (act) => {
  test('is allowed exactly where the tables say', async () => {
    const trialsOf = (specs: Specs): Promise<Trial[]> => {
      const { grants } = actorOf(specs);
      const trials = [...units].map(([code, id]): Trial => {
        const unit = oracle.unit(ground.no(code));
        if (!unit) throw new Error(`No unit ${code}`);
        const input = { unitId: id, type: 'RENAME', newName: `Tên ${code}` };
        return { place: code, row: 'RENAME', expected: judge.onUnit(grants, act, unit), input };
      });
      return Promise.resolve(trials);
    };
    const { wrong, lines } = await tried(ground, `${act}OrganizationEvent`, [actors, trialsOf]);
    tables.push(...lines);
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe.each(ACTORS.map((specs) => ({ title: specs.join(' ') || 'S', specs })))('$title', ({ specs }) => {
  type Node = Readonly<Record<string, unknown>> & { readonly id: string };
  const FIELDS = ['type', 'state', 'decisionDate', 'effectiveDate', 'version', 'unitLabel { name }', 'receivingLabel { name }', 'headCount', ...F3.filter((name) => name !== 'warnings')]; // prettier-ignore
  /** Fields of `FIELDS` that always have a value in the rows of this test. */
  const FILLED = ['unitLabel', 'headCount', 'draftText'];

  test('reads the rows and fields that the table gives, by node and by list', async () => {
    const { actor, grants, self } = actorOf(specs);
    const selection = `id ${FIELDS.join(' ')}`;
    const seen = new Map<string, Node>();
    for (let i = 0; i < stored.length; i += 100) {
      const ids = stored.slice(i, i + 100).map(({ id }) => eventId(id));
      const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on OrganizationEvent { ${selection} } } }`;
      const { body } = await ground.server.as(actor.username).query(document, { ids });
      for (const node of (body.data as { nodes: (Node | null)[] }).nodes) if (node) seen.set(node.id, node);
    }
    const wrong: string[] = [];
    for (const event of stored) {
      const readable = judge.readable(grants, event, self);
      const node = seen.get(eventId(event.id));
      if ((readable !== null) !== (node !== undefined))
        wrong.push(`${event.state} ${event.unit} <${event.drafting_unit}: ${node ? 'shown' : 'hidden'}`);
      if (!readable || !node) continue;
      const receiving = event.receiving_unit !== null ? ['receivingLabel'] : [];
      for (const field of [...FILLED, ...receiving])
        if ((node[field] !== null) !== readable.has(field))
          wrong.push(`${event.state} ${event.unit} ${field}: ${JSON.stringify(node[field])}`);
    }
    expect(wrong).toEqual([]);
    const listed: string[] = [];
    for (let after: string | null = null; ;) {
      const document =
        'query ($after: String) { organizationEvents(first: 100, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }';
      const { body } = await ground.server.as(actor.username).query(document, { after });
      const page = (body.data as { organizationEvents: { nodes: Node[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } } }).organizationEvents; // prettier-ignore
      listed.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    const known = new Set(stored.map(({ id }) => eventId(id)));
    expect(listed.filter((id) => known.has(id)).sort()).toEqual([...seen.keys()].sort());
    expect(gid('OrganizationEvent', stored[0]?.id ?? '')).toBe(eventId(stored[0]?.id ?? ''));
  });
});

describe('`can...` and `viewerPermissions`', () => {
  /** Transfers are read alone: their acts come with the life of organisations. */
  const READ_ALONE: readonly EventAct[] = ['edit', 'decide', 'apply'];

  /** Whether each act on the event is allowed; null where it is not seen. */
  function expectedOf({ grants, self }: ReturnType<typeof actorOf>, event: Event): boolean[] | null {
    if (!judge.readable(grants, event, self)) return null;
    const closed = event.type === 'TRANSFER' ? READ_ALONE : [];
    return ACTS.map((act) => judge.onEvent(grants, act, event, self) === 'DONE' && !closed.includes(act));
  }

  test('say before what the act says then', async () => {
    const asked = stored.map((event) => ({
      id: eventId(event.id),
      name: `${event.type} ${event.unit} ${event.state}`,
      mayOf: (specs: Specs) => expectedOf(actorOf(specs), event),
    }));
    const acts = ACTS.map((act) => `${act}OrganizationEvent`);
    const { wrong, allowed } = await cansOf(ground, ['OrganizationEvent', acts], [actors, asked]);
    expect(wrong).toEqual([]);
    expect(allowed).toBeGreaterThan(20);
  });
});

test('every act of this file is tried by every role', () => expectWhole('event-matrix'));
