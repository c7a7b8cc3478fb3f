import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { Oracle, type Grant } from '../access/oracle.js';
import { readRows, type Rows } from '../access/rows.js';
import { cansOf, expectWhole, tried, type Trial } from './acting.js';
import { gid, Ground, holdingId, TODAY, type Target } from './ground.js';
import { HoldingOracle, type HoldingAct, type SeatAct } from './holding-oracle.js';

/* Every act of 2.3 by every role of 1.5, on holdings of every kind of unit in every state, over HTTP. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'],
  ['P2@Y'], ['B2@H'], ['B4@H'], ['G1@N'], ['G1@Z'], ['G2@Q'], ['G1@Q', 'C1@Q'], ['C1@AS'], ['B4@K', 'G1@A'], ['B2@H', 'G2@A'],
] as const; // prettier-ignore

/** Unit, title, body, unit that drafted. */
const PLACES = [
  ['X', 'COMMITTEE_MEMBER', 'EXECUTIVE', 'X'], ['X', 'OFFICER', 'OFFICE', 'X'],
  ['K', 'DEPUTY_SECRETARY', 'EXECUTIVE', 'K'], ['K', 'HEAD', 'OFFICE', 'K'],
  ['A', 'DEPUTY_SECRETARY', 'EXECUTIVE', 'A'], ['A', 'DEPUTY_SECRETARY', 'EXECUTIVE', 'K'], ['A', 'OFFICER', 'OFFICE', 'A'],
  ['Q', 'DEPUTY_SECRETARY', 'EXECUTIVE', 'Q'], ['Z', 'DEPUTY_SECRETARY', 'EXECUTIVE', 'X'], ['AS', 'DEPUTY_SECRETARY', 'EXECUTIVE', 'A'],
  ['A1', 'DEPUTY_SECRETARY', 'EXECUTIVE', 'A'], ['Z1', 'DEPUTY_SECRETARY', 'EXECUTIVE', 'Z'],
  ['H', 'DEPUTY_SECRETARY', 'EXECUTIVE', 'H'], ['N', 'DEPUTY_SECRETARY', 'EXECUTIVE', 'N'], ['N1', 'DEPUTY_SECRETARY', 'EXECUTIVE', 'N'],
] as const; // prettier-ignore

const STATES = ['PROPOSED', 'ACTIVE', 'ENDED', 'REJECTED'] as const;
/** K15: proposals that began 31 days before they were recorded, without and with the approval of B1. */
const BACKDATED = ['WAITING', 'APPROVED'] as const;
const HOLDING_ACTS: readonly HoldingAct[] = ['editHolding', 'recogniseHolding', 'approveBackdatedHolding', 'rejectHolding', 'endHolding'];
const SEAT_ACTS: readonly SeatAct[] = ['proposeHolding', 'appointHolding'];

type Specs = (typeof ACTORS)[number];
type Place = (typeof PLACES)[number];
type State = (typeof STATES)[number] | (typeof BACKDATED)[number];

let ground: Ground;
let rows: Rows;
let oracle: Oracle;
let judge: HoldingOracle;
let member: string;
const actors = new Map<Specs, Actor>();
const shared = new Map<string, Target>();
const decisions = new Map<string, object>();

const codeOf = ([code, title, , by]: Place): string =>
  `${code}${title === 'OFFICER' || title === 'HEAD' ? '*' : ''}${by === code ? '' : `<${by}`}`;

const unitsOf = (specs: readonly string[]): readonly string[] => (specs.length > 0 ? specs.map((spec) => spec.split('@')[1] ?? '') : ['K']);

/** A decision of the unit that decides by the actor's own grants: of two units the lower one, but for its staff. */
function decisionOf(specs: readonly string[], [code, title]: Place): object | undefined {
  const staff = title === 'OFFICER' || title === 'HEAD';
  const [first = 'K', last = first] = unitsOf(specs);
  return decisions.get(staff && code === first ? first : specs[0]?.startsWith('B4') ? last : first);
}

function holdingAt([code, title, body, by]: Place, state: State): Promise<Target> {
  const ended = state === 'ENDED' ? { valid_to: TODAY } : {};
  const early = BACKDATED.some((each) => each === state);
  const values = {
    title,
    body,
    state: early ? 'PROPOSED' : (state as (typeof STATES)[number]),
    ...(early && { backdate_reason: 'Hồ sơ cũ', backdate_approval: state === 'APPROVED' ? 'Đã đối chiếu hồ sơ' : null }),
    drafting_unit: ground.no(by),
    valid_from: early ? '2022-10-14' : '2022-11-01',
    recorded_on: TODAY,
    member_id: member,
    ...ended,
  };
  return ground.holding(code, values);
}

beforeAll(async () => {
  ground = await Ground.open();
  member = await ground.member('A2');
  for (const specs of ACTORS) {
    actors.set(specs, await ground.actor(specs));
    for (const code of unitsOf(specs)) decisions.set(code, decisions.get(code) ?? (await ground.decision(code)));
  }
  for (const place of PLACES)
    for (const state of [...STATES, ...BACKDATED]) shared.set(`${codeOf(place)} ${state}`, await holdingAt(place, state));
  rows = await readRows(ground.pool);
  oracle = new Oracle(rows, TODAY);
  judge = new HoldingOracle(oracle);
}, 120_000);

afterAll(async () => {
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

function grantsOf(specs: Specs): readonly Grant[] {
  const account = rows.accounts.find(({ id }) => id === actors.get(specs)?.account);
  if (!account) throw new Error('The actor is missing');
  return oracle.grants(account);
}

const DETAILS: Readonly<Record<HoldingAct, object>> = {
  editHolding: { proposalNote: 'Bổ sung hồ sơ' },
  recogniseHolding: {},
  approveBackdatedHolding: { reason: 'Đã đối chiếu hồ sơ' },
  rejectHolding: { reason: 'Chưa đủ điều kiện' },
  endHolding: { reason: 'Chuyển công tác', to: TODAY },
};

async function trialOn(specs: Specs, act: HoldingAct, place: Place, state: State): Promise<Trial> {
  const common = shared.get(`${codeOf(place)} ${state}`);
  const row = rows.holdings.find(({ id }) => id === common?.id);
  if (!common || !row) throw new Error('The holding is missing');
  const expected = judge.onHolding(grantsOf(specs), act, row);
  // What is to be refused leaves the row as it is; what is to be done needs a row of its own.
  const { id } = expected === 'DONE' ? await holdingAt(place, state) : common;
  const alone = act === 'editHolding' || act === 'approveBackdatedHolding';
  const decision = alone ? {} : { decision: decisionOf(specs, place) };
  const input = { id: holdingId(id), expectedVersion: 1, ...DETAILS[act], ...decision };
  return { place: codeOf(place), row: state, expected, input };
}

/** Where back-dating makes a difference: in whether a holding may be recognised, and in what waits for B1. */
function statesOf(act: HoldingAct): readonly State[] {
  if (act === 'approveBackdatedHolding') return ['PROPOSED', 'ACTIVE', 'REJECTED', ...BACKDATED];
  return act === 'recogniseHolding' ? [...STATES, ...BACKDATED] : STATES;
}

const tables: string[] = [];

afterAll(() => {
  console.log(
    [
      `D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION, - not asked; states PROPOSED, ACTIVE, ENDED, REJECTED, WAITING, APPROVED (approveBackdatedHolding: not ENDED); * a seat of staff; <U drafted by U`,
      ...tables,
    ].join('\n'),
  );
});

describe.each(HOLDING_ACTS)('%s', (act) => {
  test('is allowed exactly where the tables say', async () => {
    const before = await ground.audit();
    const trialsOf = async (specs: Specs): Promise<Trial[]> => {
      const trials: Trial[] = [];
      for (const place of PLACES) for (const state of statesOf(act)) trials.push(await trialOn(specs, act, place, state));
      return trials;
    };
    const { wrong, done, sent, lines } = await tried(ground, act, [actors, trialsOf]);
    tables.push(...lines);
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(3);
    // One line for each act, done or refused.
    const added = (await ground.audit()).slice(before.length);
    expect(added.length).toBe(sent);
    expect(added.filter(({ outcome }) => outcome === 'DONE').length).toBe(done);
  }, 240_000);
});

describe.each(SEAT_ACTS)('%s', (act) => {
  test('is allowed exactly where the tables say', async () => {
    const person = rows.members.find(({ id }) => id === member);
    if (!person) throw new Error('The member is missing');
    const trialOf = async (specs: Specs, place: Place): Promise<Trial> => {
      const [code, title, kind] = place;
      const seat = await ground.seat(code, title, kind);
      const more = act === 'appointHolding' ? { decision: decisionOf(specs, place) } : { how: 'ELECTED' };
      const input = { seatId: gid('Seat', seat), memberId: gid('Member', member), from: TODAY, ...more };
      const expected = judge.onSeat(grantsOf(specs), act, { unit: ground.no(code), title }, person);
      return { place: codeOf(place), row: 'seat', expected, input };
    };
    const trialsOf = async (specs: Specs): Promise<Trial[]> => {
      const trials: Trial[] = [];
      for (const place of PLACES) trials.push(await trialOf(specs, place));
      return trials;
    };
    const { wrong, lines } = await tried(ground, act, [actors, trialsOf]);
    tables.push(...lines);
    expect(wrong).toEqual([]);
  }, 240_000);
});

test('`can...` and `viewerPermissions` say before what the act says then', async () => {
  const asked = [...shared].map(([name, { id }]) => ({
    id: holdingId(id),
    name,
    mayOf: (specs: Specs) => expectedOf(grantsOf(specs), id),
  }));
  const { wrong, allowed } = await cansOf(ground, ['SeatHolding', HOLDING_ACTS], [actors, asked]);
  expect(wrong).toEqual([]);
  expect(allowed).toBeGreaterThan(20);
});

/** Whether each act on the holding is allowed; null where it is not seen. */
function expectedOf(grants: readonly Grant[], id: string): boolean[] | null {
  const row = rows.holdings.find((each) => each.id === id);
  if (!row || !oracle.seesHolding(grants, row)) return null;
  return HOLDING_ACTS.map((act) => judge.onHolding(grants, act, row) === 'DONE');
}

test('every act of this file is tried by every role', () => expectWhole('matrix'));
