import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../seeds/actor.factory.js';
import { Oracle, type Grant } from '../access/oracle.js';
import { readRows, type Rows } from '../access/rows.js';
import { expectWhole, note } from './acting.js';
import { answerOf, gid, Ground, holdingId, TODAY, type Target } from './ground.js';
import { HoldingOracle, type HoldingAct, type SeatAct, type Verdict } from './holding-oracle.js';

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
const HOLDING_ACTS: readonly HoldingAct[] = ['editHolding', 'recogniseHolding', 'rejectHolding', 'endHolding'];
const SEAT_ACTS: readonly SeatAct[] = ['proposeHolding', 'appointHolding'];
const LETTERS: Readonly<Record<Verdict, string>> = { DONE: 'D', FORBIDDEN: 'f', NOT_FOUND: '.', RULE_VIOLATION: 'r' };
const letterOf = (code: string): string => (code in LETTERS ? LETTERS[code as Verdict] : '?');
/** Names under which a document may ask one field. */
const MOST_NAMES = 30;

type Place = (typeof PLACES)[number];
type State = (typeof STATES)[number];

interface Trial {
  readonly input: object;
  readonly expected: Verdict;
}

let ground: Ground;
let rows: Rows;
let oracle: Oracle;
let judge: HoldingOracle;
let member: string;
const actors = new Map<(typeof ACTORS)[number], Actor>();
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
  const values = {
    title,
    body,
    state,
    drafting_unit: ground.no(by),
    valid_from: '2022-11-01',
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
  for (const place of PLACES) for (const state of STATES) shared.set(`${codeOf(place)} ${state}`, await holdingAt(place, state));
  rows = await readRows(ground.pool);
  oracle = new Oracle(rows, TODAY);
  judge = new HoldingOracle(oracle);
}, 120_000);

afterAll(async () => {
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

function grantsOf(specs: (typeof ACTORS)[number]): readonly Grant[] {
  const account = rows.accounts.find(({ id }) => id === actors.get(specs)?.account);
  if (!account) throw new Error('The actor is missing');
  return oracle.grants(account);
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

const DETAILS: Readonly<Record<HoldingAct, object>> = {
  editHolding: { proposalNote: 'Bổ sung hồ sơ' },
  recogniseHolding: {},
  rejectHolding: { reason: 'Chưa đủ điều kiện' },
  endHolding: { reason: 'Chuyển công tác', to: TODAY },
};

async function trialOn(specs: (typeof ACTORS)[number], act: HoldingAct, place: Place, state: State): Promise<Trial> {
  const common = shared.get(`${codeOf(place)} ${state}`);
  const row = rows.holdings.find(({ id }) => id === common?.id);
  if (!common || !row) throw new Error('The holding is missing');
  const expected = judge.onHolding(grantsOf(specs), act, row);
  // What is to be refused leaves the row as it is; what is to be done needs a row of its own.
  const { id } = expected === 'DONE' ? await holdingAt(place, state) : common;
  const decision = act === 'editHolding' ? {} : { decision: decisionOf(specs, place) };
  return { input: { id: holdingId(id), expectedVersion: 1, ...DETAILS[act], ...decision }, expected };
}

const tables: string[] = [];

afterAll(() => {
  console.log(
    [`D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION; states P A E R; * a seat of staff; <U drafted by U`, ...tables].join('\n'),
  );
});

describe.each(HOLDING_ACTS)('%s', (act) => {
  test('is allowed exactly where the tables say', async () => {
    note(act, ACTORS);
    const before = await ground.audit();
    const lines = [`\n${act.padEnd(20)}${PLACES.map((place) => codeOf(place).padEnd(6)).join('')}`];
    const wrong: string[] = [];
    let done = 0;
    for (const specs of ACTORS) {
      const cases = PLACES.flatMap((place) => STATES.map((state) => ({ place, state })));
      const trials: Trial[] = [];
      for (const { place, state } of cases) trials.push(await trialOn(specs, act, place, state));
      const got = await answers(
        actors.get(specs) as Actor,
        act,
        trials.map(({ input }) => input),
      );
      trials.forEach(({ expected }, i) => {
        if (expected === 'DONE') done += 1;
        const { place, state } = cases[i] as (typeof cases)[number];
        if (got[i] !== expected) wrong.push(`${specs.join(' ')} ${act} ${codeOf(place)} ${state}: ${got[i]}, expected ${expected}`);
      });
      const text = got
        .map((code) => letterOf(code))
        .join('')
        .replace(/(.{4})/g, '$1  ');
      lines.push(`${(specs.join(' ') || 'S').padEnd(20)}${text}`);
    }
    tables.push(...lines);
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(3);
    // One line for each act, done or refused.
    const after = await ground.audit();
    const added = after.slice(before.length);
    expect(added.length).toBe(ACTORS.length * PLACES.length * STATES.length);
    expect(added.filter(({ outcome }) => outcome === 'DONE').length).toBe(done);
  }, 240_000);
});

describe.each(SEAT_ACTS)('%s', (act) => {
  test('is allowed exactly where the tables say', async () => {
    note(act, ACTORS);
    const lines = [`\n${act.padEnd(20)}${PLACES.map((place) => codeOf(place).padEnd(6)).join('')}`];
    const wrong: string[] = [];
    const person = rows.members.find(({ id }) => id === member);
    if (!person) throw new Error('The member is missing');
    for (const specs of ACTORS) {
      const inputs: object[] = [];
      const expected: Verdict[] = [];
      for (const place of PLACES) {
        const [code, title, kind] = place;
        const seat = await ground.seat(code, title, kind);
        const more = act === 'appointHolding' ? { decision: decisionOf(specs, place) } : { how: 'ELECTED' };
        inputs.push({ seatId: gid('Seat', seat), memberId: gid('Member', member), from: TODAY, ...more });
        expected.push(judge.onSeat(grantsOf(specs), act, { unit: ground.no(code), title }, person));
      }
      const got = await answers(actors.get(specs) as Actor, act, inputs);
      got.forEach((code, i) => {
        if (code !== expected[i]) wrong.push(`${specs.join(' ')} ${act} ${codeOf(PLACES[i] as Place)}: ${code}, expected ${expected[i]}`);
      });
      lines.push(`${(specs.join(' ') || 'S').padEnd(20)}${got.map((code) => letterOf(code).padEnd(6)).join('')}`);
    }
    tables.push(...lines);
    expect(wrong).toEqual([]);
  }, 240_000);
});

test('`can...` and `viewerPermissions` say before what the act says then', async () => {
  const cans = HOLDING_ACTS.map((act) => `can${act.charAt(0).toUpperCase()}${act.slice(1)}`);
  const all = [...shared.values()];
  const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on SeatHolding { ${cans.join(' ')} viewerPermissions { action allowed reason } } } }`;
  const wrong: string[] = [];
  let allowed = 0;
  for (const specs of ACTORS) {
    const variables = { ids: all.map(({ id }) => holdingId(id)) };
    const { body } = await ground.server.as((actors.get(specs) as Actor).username).query(document, variables);
    const nodes = body.data?.['nodes'] as readonly (Record<string, unknown> | null)[];
    all.forEach(({ id }, i) => {
      const expected = expectedOf(grantsOf(specs), id);
      allowed += expected?.filter(Boolean).length ?? 0;
      const node = nodes[i] ?? null;
      const got = node && cans.map((can) => node[can]);
      const listed = node && (node['viewerPermissions'] as { allowed: boolean; reason: unknown }[]);
      if (JSON.stringify(got) !== JSON.stringify(expected)) wrong.push(`${specs.join(' ')} ${id}: ${JSON.stringify(got)}`);
      if (JSON.stringify(listed?.map((each) => each.allowed) ?? null) !== JSON.stringify(got))
        wrong.push(`${specs.join(' ')} ${id}: listed`);
      if (listed?.some((each) => each.allowed !== (each.reason === null))) wrong.push(`${specs.join(' ')} ${id}: reasons`);
    });
  }
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
