import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../seeds/actor.factory.js';
import type { MembershipEventState, MembershipEventType } from '../../seeds/membership-event.factory.js';
import { MembershipOracle, type Reader } from '../access/membership-oracle.js';
import { Oracle } from '../access/oracle.js';
import { readRows, type Rows } from '../access/rows.js';
import { event, eventId, memberId, person } from './membership-event-ground.js';
import { EventOracle, type EventAct, type OpeningAct } from './membership-event-oracle.js';
import { expectWhole, note } from './acting.js';
import { answerOf, Ground, TODAY } from './ground.js';
import type { Verdict } from './holding-oracle.js';

/* Every act of 2.6 by every role of 1.5, on events of every kind of unit in every state, over HTTP. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'],
  ['B2@H'], ['B4@H'], ['G1@N'], ['G1@Z'], ['G2@Q'], ['G1@Q', 'C1@Q'], ['C1@AS'], ['B4@K', 'G1@A'], ['B2@H', 'G1@A'], ['B1@K', 'C1@A2'],
] as const; // prettier-ignore

/** Unit, type, unit that drafted. RECOGNITION is delegated to A. */
const PLACES = [
  ['A1', 'RECOGNITION', 'A1'], ['A1', 'EXEMPTION', 'A1'], ['A1', 'EXPULSION', 'A'], ['A2', 'EXEMPTION', 'K'], ['AS1', 'RECOGNITION', 'AS1'],
  ['Q', 'EXPULSION', 'Q'], ['O', 'EXEMPTION', 'K'], ['Z1', 'RECOGNITION', 'Z1'], ['N1', 'EXEMPTION', 'N1'], ['A1', 'TRANSFER_OFFICIAL', 'A1'],
] as const; // prettier-ignore

const STATES: readonly (readonly [MembershipEventState, MembershipEventState | null, string])[] = [
  ['DRAFT', null, 'd'],
  ['SUBMITTED', null, 's'],
  ['AGREED', null, 'a'],
  ['DECIDED', null, 'D'],
  ['EFFECTIVE', null, 'e'],
  ['RETURNED', null, 'r'],
  ['REJECTED', 'SUBMITTED', 'j'],
  ['CANCELLED', 'DRAFT', 'c'],
];
const ACTS: readonly EventAct[] = [
  'editMembershipEvent',
  'submitMembershipEvent',
  'agreeMembershipEvent',
  'returnMembershipEvent',
  'rejectMembershipEvent',
  'decideMembershipEvent',
];
const OPENING: readonly OpeningAct[] = ['createMembershipEvent', 'proposeMembershipEvent'];
const TYPES = ['EXEMPTION', 'EXPULSION', 'TRANSFER_INTERNAL'] as const;
const UNITS = ['A1', 'A2', 'AS1', 'Q', 'O', 'Z1', 'N1'] as const;
const LETTERS: Readonly<Record<Verdict, string>> = { DONE: 'D', FORBIDDEN: 'f', NOT_FOUND: '.', RULE_VIOLATION: 'r' };
const letterOf = (code: string): string => (code in LETTERS ? LETTERS[code as Verdict] : '?');
const MOST_NAMES = 30;

type Specs = (typeof ACTORS)[number];
type Place = (typeof PLACES)[number];
type State = (typeof STATES)[number];

let ground: Ground;
let rows: Rows;
let oracle: Oracle;
let judge: EventOracle;
const actors = new Map<Specs, Actor>();
const readers = new Map<Specs, Reader>();
const shared = new Map<string, string>();
const people = new Map<string, string>();
const decisions = new Map<string, object>();

const keyOf = ([code, type, by]: Place, [state]: State): string => `${code} ${type} ${by} ${state}`;

/** A person whom the type fits: recognition asks for one whose probation is over. */
function subjectOf(code: string, type: string): Promise<string> {
  const probationer = { standing: 'PROBATIONARY', admission_date: '2021-05-19', official_date: null } as const;
  return person(ground, code, type === 'RECOGNITION' ? probationer : {});
}

async function eventAt([code, type, by]: Place, [state, state_before]: State, member_id: string): Promise<string> {
  const drafting_unit = ground.no(by);
  return event(ground, code, { type: type as MembershipEventType, state, state_before, member_id, drafting_unit });
}

beforeAll(async () => {
  ground = await Ground.open();
  await ground.pool.query(`update organization set delegated_acts = '{RECOGNITION}' where code = 'A'`);
  for (const specs of ACTORS) {
    actors.set(specs, await ground.actor(specs));
    for (const spec of specs) {
      const code = spec.split('@')[1] ?? '';
      if (/^(B1|B2|G1)@/.test(spec)) decisions.set(code, decisions.get(code) ?? (await ground.decision(code)));
    }
  }
  for (const place of PLACES) {
    const member = await subjectOf(place[0], place[1]);
    for (const state of STATES) shared.set(keyOf(place, state), await eventAt(place, state, member));
  }
  for (const code of UNITS) people.set(code, await person(ground, code));
  rows = await readRows(ground.pool);
  oracle = new Oracle(rows, TODAY);
  judge = new EventOracle(oracle, new MembershipOracle(oracle));
  for (const specs of ACTORS) readers.set(specs, readerOf(specs));
}, 120_000);

afterAll(async () => {
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

function readerOf(specs: Specs): Reader {
  const account = rows.accounts.find(({ id }) => id === actors.get(specs)?.account);
  if (!account) throw new Error('The actor is missing');
  return { grants: oracle.grants(account), self: account.member_id, account: account.id };
}

/** Answers of many acts of one kind, each with a key of its own, in as few documents as the limits allow. */
async function answers(actor: Actor, act: string, inputs: readonly object[]): Promise<string[]> {
  const found: string[] = [];
  for (let i = 0; i < inputs.length; i += MOST_NAMES) {
    const part = inputs.slice(i, i + MOST_NAMES).map((input) => ({ idempotencyKey: randomUUID(), ...input }));
    const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
    const heads = part.map((_input, n) => `$i${n}: ${type}!`).join(', ');
    const document = `mutation (${heads}) { ${part.map((_input, n) => `a${n}: ${act}(input: $i${n}) { version }`).join(' ')} }`;
    const { body } = await ground.server.as(actor.username).query(document, Object.fromEntries(part.map((input, n) => [`i${n}`, input])));
    const errors = body.errors ?? [];
    found.push(...part.map((_input, n) => answerOf({ errors: errors.filter(({ path }) => path?.[0] === `a${n}`) }).code));
  }
  return found;
}

const DETAILS: Readonly<Record<EventAct, object>> = {
  editMembershipEvent: { remarks: 'Bổ sung hồ sơ' },
  submitMembershipEvent: {},
  agreeMembershipEvent: {},
  returnMembershipEvent: { reason: 'Thiếu bản tự kiểm điểm' },
  rejectMembershipEvent: { reason: 'Chưa đủ điều kiện' },
  decideMembershipEvent: {},
};
const COLLECTIVE: readonly EventAct[] = ['rejectMembershipEvent', 'decideMembershipEvent'];

/** A decision of the unit whose grant allows the act; else of any unit that the actor could decide for. */
function decisionOf(specs: Specs, code: string | undefined): object | undefined {
  const own = specs.map((spec) => spec.split('@')[1] ?? '').find((unit) => decisions.has(unit));
  return decisions.get(code ?? own ?? '');
}

interface Trial {
  readonly input: object;
  readonly expected: Verdict;
}

async function trialOn(specs: Specs, act: EventAct, place: Place, state: State): Promise<Trial> {
  const common = shared.get(keyOf(place, state));
  const row = rows.events.find(({ id }) => id === common);
  const reader = readers.get(specs);
  if (!common || !row || !reader) throw new Error('The event is missing');
  const { verdict, unit } = judge.onEvent(reader, act, row);
  // What is to be refused leaves the row as it is; what is to be done needs a row, and a person, of its own.
  const id = verdict === 'DONE' ? await eventAt(place, state, await subjectOf(place[0], place[1])) : common;
  const decision = COLLECTIVE.includes(act) ? { decision: decisionOf(specs, unit?.code) } : {};
  return { input: { id: eventId(id), expectedVersion: 1, ...DETAILS[act], ...decision }, expected: verdict };
}

const tables: string[] = [];
const CASES = PLACES.flatMap((place) => STATES.map((state) => ({ place, state })));

afterAll(() => {
  const states = STATES.map(([state, before, short]) => `${short} ${state}${before ? ` (${before})` : ''}`).join(', ');
  console.log([`D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION; states in this order: ${states}`, ...tables].join('\n'));
});

const headOf = ([code, type, by]: Place): string => `${code}${by === code ? '' : `<${by}`} ${type.slice(0, 3)}`.padEnd(10);

describe.each(ACTS)('%s', (act) => {
  test('is allowed exactly where the tables say', async () => {
    note(act, ACTORS);
    const before = await ground.audit();
    const lines = [`\n${act.padEnd(24)}${PLACES.map(headOf).join('')}`];
    const wrong: string[] = [];
    let done = 0;
    for (const specs of ACTORS) {
      const trials: Trial[] = [];
      for (const { place, state } of CASES) trials.push(await trialOn(specs, act, place, state));
      const inputs = trials.map(({ input }) => input);
      const got = await answers(actors.get(specs) as Actor, act, inputs);
      trials.forEach(({ expected }, i) => {
        if (expected === 'DONE') done += 1;
        const { place, state } = CASES[i] as (typeof CASES)[number];
        if (got[i] !== expected) wrong.push(`${specs.join(' ')} ${act} ${keyOf(place, state)}: ${got[i]}, expected ${expected}`);
      });
      const text = got.map((code) => letterOf(code)).join('');
      lines.push(`${(specs.join(' ') || 'S').padEnd(24)}${text.replace(/(.{8})/g, '$1  ')}`);
    }
    tables.push(...lines);
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(3);
    const added = (await ground.audit()).slice(before.length);
    expect(added.length).toBe(ACTORS.length * CASES.length);
    expect(added.filter(({ outcome }) => outcome === 'DONE').length).toBe(done);
  }, 240_000);
});

describe.each(OPENING)('%s', (act) => {
  test('is allowed exactly where the tables say', async () => {
    note(act, ACTORS);
    const cases = UNITS.flatMap((code) => TYPES.map((type) => ({ code, type })));
    const lines = [`\n${act.padEnd(24)}${UNITS.map((code) => code.padEnd(5)).join('')} (${TYPES.join(', ')})`];
    const wrong: string[] = [];
    for (const specs of ACTORS) {
      const inputs = cases.map(({ code, type }) => ({ type, memberId: memberId(people.get(code) ?? '') }));
      const got = await answers(actors.get(specs) as Actor, act, inputs);
      cases.forEach(({ code, type }, i) => {
        const member = rows.members.find(({ id }) => id === people.get(code));
        const reader = readers.get(specs);
        if (!member || !reader) throw new Error('The person is missing');
        const expected = judge.onPerson(reader, act, member, type);
        if (got[i] !== expected) wrong.push(`${specs.join(' ')} ${act} ${code} ${type}: ${got[i]}, expected ${expected}`);
      });
      const text = got.map((code) => letterOf(code)).join('');
      lines.push(`${(specs.join(' ') || 'S').padEnd(24)}${text.replace(/(.{3})/g, '$1  ')}`);
    }
    tables.push(...lines);
    expect(wrong).toEqual([]);
  }, 120_000);
});

test('`can...` and `viewerPermissions` say before what the act says then', async () => {
  const cans = ACTS.map((act) => `can${act.charAt(0).toUpperCase()}${act.slice(1)}`);
  const all = [...shared.values()];
  const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on MembershipEvent { ${cans.join(' ')} viewerPermissions { action allowed reason } } } }`;
  const wrong: string[] = [];
  let allowed = 0;
  for (const specs of ACTORS) {
    const { body } = await ground.server.as((actors.get(specs) as Actor).username).query(document, { ids: all.map(eventId) });
    const nodes = body.data?.['nodes'] as readonly (Record<string, unknown> | null)[];
    all.forEach((id, i) => {
      const expected = expectedOf(readers.get(specs) as Reader, id);
      allowed += expected?.filter(Boolean).length ?? 0;
      const node = nodes[i] ?? null;
      const got = node && cans.map((can) => node[can]);
      const listed = node && (node['viewerPermissions'] as { allowed: boolean; reason: unknown }[]);
      if (JSON.stringify(got) !== JSON.stringify(expected))
        wrong.push(`${specs.join(' ')} ${id}: ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`);
      if (JSON.stringify(listed?.map((each) => each.allowed) ?? null) !== JSON.stringify(got))
        wrong.push(`${specs.join(' ')} ${id}: listed`);
      if (listed?.some((each) => each.allowed !== (each.reason === null))) wrong.push(`${specs.join(' ')} ${id}: reasons`);
    });
  }
  expect(wrong).toEqual([]);
  expect(allowed).toBeGreaterThan(20);
});

/** Whether each act on the event is allowed; null where it is not seen. */
function expectedOf(reader: Reader, id: string): boolean[] | null {
  const row = rows.events.find((each) => each.id === id);
  if (!row || !new MembershipOracle(oracle).readableEvent(reader, row)) return null;
  return ACTS.map((act) => judge.onEvent(reader, act, row).verdict === 'DONE');
}

test('every act of this file is tried by every role', () => expectWhole('membership-event-matrix'));
