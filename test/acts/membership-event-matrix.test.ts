import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import type { MembershipEventState, MembershipEventType } from '../../seeds/membership-event.factory.js';
import { MembershipOracle, type Reader } from '../access/membership-oracle.js';
import { Oracle } from '../access/oracle.js';
import { readRows, type Rows } from '../access/rows.js';
import { event, eventId, memberId, person } from './membership-event-ground.js';
import { EventOracle, type EventAct, type OpeningAct } from './membership-event-oracle.js';
import { cansOf, expectWhole, tried, type Trial } from './acting.js';
import { Ground, TODAY } from './ground.js';

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

async function trialOn(specs: Specs, act: EventAct, place: Place, state: State): Promise<Trial> {
  const common = shared.get(keyOf(place, state));
  const row = rows.events.find(({ id }) => id === common);
  const reader = readers.get(specs);
  if (!common || !row || !reader) throw new Error('The event is missing');
  const { verdict, unit } = judge.onEvent(reader, act, row);
  // What is to be refused leaves the row as it is; what is to be done needs a row, and a person, of its own.
  const id = verdict === 'DONE' ? await eventAt(place, state, await subjectOf(place[0], place[1])) : common;
  const decision = COLLECTIVE.includes(act) ? { decision: decisionOf(specs, unit?.code) } : {};
  const input = { id: eventId(id), expectedVersion: 1, ...DETAILS[act], ...decision };
  return { place: headOf(place), row: state[2], expected: verdict, input };
}

const tables: string[] = [];

afterAll(() => {
  const states = STATES.map(([state, before, short]) => `${short} ${state}${before ? ` (${before})` : ''}`).join(', ');
  console.log([`D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION, - not asked; states in this order: ${states}`, ...tables].join('\n'));
});

const headOf = ([code, type, by]: Place): string => `${code}${by === code ? '' : `<${by}`} ${type.slice(0, 3)}`;

describe.each(ACTS)('%s', (act) => {
  test('is allowed exactly where the tables say', async () => {
    const before = await ground.audit();
    const trialsOf = async (specs: Specs): Promise<Trial[]> => {
      const trials: Trial[] = [];
      for (const place of PLACES) for (const state of STATES) trials.push(await trialOn(specs, act, place, state));
      return trials;
    };
    const { wrong, done, sent, lines } = await tried(ground, act, [actors, trialsOf]);
    tables.push(...lines);
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(3);
    const added = (await ground.audit()).slice(before.length);
    expect(added.length).toBe(sent);
    expect(added.filter(({ outcome }) => outcome === 'DONE').length).toBe(done);
  }, 240_000);
});

describe.each(OPENING)('%s', (act) => {
  test('is allowed exactly where the tables say', async () => {
    const trialOf = (specs: Specs, code: string, type: (typeof TYPES)[number]): Trial => {
      const member = rows.members.find(({ id }) => id === people.get(code));
      const reader = readers.get(specs);
      if (!member || !reader) throw new Error('The person is missing');
      return {
        place: code,
        row: type,
        expected: judge.onPerson(reader, act, member, type),
        input: { type, memberId: memberId(member.id) },
      };
    };
    const trialsOf = (specs: Specs): Promise<Trial[]> =>
      Promise.resolve(UNITS.flatMap((code) => TYPES.map((type) => trialOf(specs, code, type))));
    const { wrong, lines } = await tried(ground, act, [actors, trialsOf]);
    tables.push(...lines);
    expect(wrong).toEqual([]);
  }, 120_000);
});

test('`can...` and `viewerPermissions` say before what the act says then', async () => {
  const asked = [...shared].map(([name, id]) => ({
    id: eventId(id),
    name,
    mayOf: (specs: Specs) => expectedOf(readers.get(specs) as Reader, id),
  }));
  const { wrong, allowed } = await cansOf(ground, ['MembershipEvent', ACTS], [actors, asked]);
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
