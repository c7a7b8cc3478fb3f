import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { roleGrantRow, roleGrantTargetRow } from '../../seeds/role-grant.factory.js';
import { Oracle } from '../access/oracle.js';
import { readRows } from '../access/rows.js';
import { cansOf, expectWhole, grantsOf, note, tried, type Asked, type Trial } from './acting.js';
import { answerOf, gid, Ground, TODAY } from './ground.js';
import { isHearing, keepHeard, lastHeard } from './heard.js';

/* Every act of access.md 2.8 on role grants by every role of 1.5, on seats of every level, in every state, over HTTP. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'],
  ['P1@Y'], ['B1@H'], ['B6@H'], ['G1@Z'], ['G1@Q', 'C1@Q'], ['B1@K', 'P1@X'],
] as const; // prettier-ignore

/** Seats on which grants stand, and whether a case is among the targets. */
const BASES = [['P3k', 'X', ''], ['B7', 'K', ''], ['B7', 'K', 'CASE'], ['G1', 'A', ''], ['G1', 'Z', ''], ['B7', 'H', '']] as const; // prettier-ignore
const STATES = ['PROPOSED', 'ACTIVE', 'REJECTED', 'REVOKED', 'ENDED'] as const;
const ACTS = ['approveRoleGrant', 'rejectRoleGrant', 'revokeRoleGrant'] as const;
const LETTERS: Readonly<Record<string, string>> = { DONE: 'D', FORBIDDEN: 'f', NOT_FOUND: '.', RULE_VIOLATION: 'r' };

type Base = (typeof BASES)[number];
type State = (typeof STATES)[number];
type ActName = (typeof ACTS)[number];
type Specs = (typeof ACTORS)[number];

let ground: Ground;
let oracle: Oracle;
let proposer: string;
const actors = new Map<Specs, Actor>();
const seats = new Map<string, string>();
const targets = new Map<string, string>();
const tables: string[] = ['D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION; - not asked; states P A R V E'];

const nameOf = ([role, code, kind]: Base): string => `${role}@${code}${kind && '+C'}`;

beforeAll(async () => {
  ground = await Ground.open();
  for (const specs of ACTORS) actors.set(specs, await ground.actor(specs));
  for (const [role, code] of BASES) seats.set(`${role}@${code}`, String((await ground.actor([`${role}@${code}`])).holdings[0]));
  for (const [code, cell] of [['X', 'A1'], ['K', 'A1'], ['A', 'A1'], ['Z', 'Z1'], ['H', 'N1']] as const) targets.set(code, await ground.member(cell)); // prettier-ignore
  proposer = String((await ground.actor(['B6@K'])).member);
  oracle = new Oracle(await readRows(ground.pool), TODAY);
}, 120_000);

afterAll(async () => {
  console.log(tables.join('\n'));
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

/** W of 1.2, of a spec `role@code` and a unit. */
function within(spec: string, code: string): boolean {
  const unit = oracle.unit(ground.no(spec.split('@')[1] ?? ''));
  return unit !== null && oracle.within(oracle.place(oracle.unit(ground.no(code))), unit);
}

const roleOf = (spec: string): string => spec.split('@')[0] ?? '';

/** Rows of the table, for grants that another has proposed and another holds. */
function sees(spec: string, [, code, kind]: Base): boolean {
  const role = roleOf(spec);
  if (role === 'B1' || role === 'B6') return within(spec, code) && kind === '';
  if (role === 'B7c') return within(spec, code) && kind === 'CASE';
  return (role === 'P1' || role === 'P3v') && spec.endsWith(`@${code}`) && kind === '';
}

function verdict(specs: readonly string[], act: ActName, base: Base, state: State): string {
  const having = specs.filter((spec) => ['B1', 'P1'].includes(roleOf(spec)));
  if (having.length === 0) return 'FORBIDDEN';
  if (!specs.some((spec) => sees(spec, base))) return 'NOT_FOUND';
  if (!having.some((spec) => sees(spec, base))) return 'FORBIDDEN';
  return state === (act === 'revokeRoleGrant' ? 'ACTIVE' : 'PROPOSED') ? 'DONE' : 'RULE_VIOLATION';
}

async function put(base: Base, state: State): Promise<string> {
  const [role, code, kind] = base;
  const id = newId();
  const holding_id = seats.get(`${role}@${code}`) ?? null;
  const client = await ground.pool.connect();
  const row = roleGrantRow({ id, role, state, holding_id, created_by: proposer, edited_by: proposer, drafting_unit: 10 });
  await insertRows(client, 'role_grant', [row]);
  const named = [roleGrantTargetRow(newId(), id, { kind: 'PERSON', id: String(targets.get(code)) })];
  if (kind) named.push(roleGrantTargetRow(newId(), id, { kind, id: newId() }));
  await insertRows(client, 'role_grant_target', named).finally(() => client.release());
  return id;
}

describe.each(ACTS)('%s', (act) => {
  test('is allowed exactly where the table says', async () => {
    const shared = new Map<string, string>();
    for (const base of BASES) for (const state of STATES) shared.set(`${nameOf(base)} ${state}`, await put(base, state));
    const trialOn = async (specs: Specs, base: Base, state: State): Promise<Trial> => {
      const expected = verdict(specs, act, base, state);
      // What is to be refused leaves the row as it is; what is to be done needs a row of its own.
      const id = expected === 'DONE' ? await put(base, state) : (shared.get(`${nameOf(base)} ${state}`) ?? '');
      const more = act === 'approveRoleGrant' ? {} : { reason: 'Không còn cần' };
      return { place: nameOf(base), row: state, expected, input: { id: gid('RoleGrant', id), expectedVersion: 1, ...more } };
    };
    const trialsOf = async (specs: Specs): Promise<Trial[]> => {
      const trials: Trial[] = [];
      for (const base of BASES) for (const state of STATES) trials.push(await trialOn(specs, base, state));
      return trials;
    };
    const { wrong, done, lines } = await tried(ground, act, [actors, trialsOf]);
    tables.push(...lines);
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(3);
  }, 240_000);
});

test('`can...` and `viewerPermissions` say before what the act says then', async () => {
  const asked: Asked<Specs>[] = [];
  for (const base of BASES) {
    for (const state of STATES) {
      const mayOf = (specs: Specs): readonly boolean[] | null =>
        specs.some((spec) => sees(spec, base)) ? ACTS.map((act) => verdict(specs, act, base, state) === 'DONE') : null;
      asked.push({ id: gid('RoleGrant', await put(base, state)), name: `${nameOf(base)} ${state}`, mayOf });
    }
  }
  const { wrong, allowed } = await cansOf(ground, ['RoleGrant', ACTS], [actors, asked]);
  expect(wrong).toEqual([]);
  expect(allowed).toBeGreaterThan(3);
});

test('proposeRoleGrant is allowed exactly where the table says', async () => {
  note('proposeRoleGrant', ACTORS);
  const wrong: string[] = [];
  tables.push(`\n${'proposeRoleGrant'.padEnd(20)}${BASES.map((base) => nameOf(base).padEnd(8)).join('')}`);
  for (const specs of ACTORS) {
    const letters: string[] = [];
    for (const [role, code] of BASES) {
      const spec = specs.find((each) => ['B4', 'G1', 'B6', 'P3v'].includes(roleOf(each)));
      const own = spec !== undefined && (roleOf(spec) === 'P3v' ? code === 'X' : within(spec, code));
      const holdingId = gid('SeatHolding', String(seats.get(`${role}@${code}`)));
      const targeted = { kind: 'PERSON', id: gid('Member', String(targets.get(code))) };
      const words = { kind: 'ASSIGNMENT', purpose: 'Kiểm tra', from: TODAY, to: '2022-12-10' };
      const got = answerOf(await ground.act(actors.get(specs) as Actor, 'proposeRoleGrant', { ...words, holdingId, targets: [targeted] }));
      // A seat or person that is hidden, and one that is seen outside W: both are refused, in the words of 5.4.
      const fits = own
        ? got.code === 'DONE'
        : spec === undefined
          ? got.code === 'FORBIDDEN'
          : ['FORBIDDEN', 'NOT_FOUND'].includes(got.code);
      if (isHearing) await keepHeard(ground, actors.get(specs) as Actor, [{ expected: own ? 'DONE' : 'FORBIDDEN', heard: lastHeard() }]);
      if (!fits) wrong.push(`${specs.join(' ')} proposeRoleGrant ${role}@${code}: ${got.code}`);
      letters.push((LETTERS[got.code] ?? '?').padEnd(8));
    }
    tables.push(`${(specs.join(' ') || 'S').padEnd(20)}${letters.join('')}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

/** K18: B1 or B7c, one PERSON with W, and a reason; the person must be seen. */
test('breakGlass is allowed exactly where the table says', async () => {
  const codes = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10', 'p11'];
  const ids = new Map<string, string>();
  for (const code of codes) ids.set(code, await ground.one('select member_id as value from account where username = $1', [code]));
  const { rows } = oracle;
  const verdictOn = (specs: Specs, code: string, reason: string | null): string => {
    const grants = grantsOf(rows, actors.get(specs));
    const using = grants.filter(({ role }) => role === 'B1' || role === 'B7c');
    const member = rows.members.find(({ id }) => id === ids.get(code));
    if (!member) throw new Error('The person is missing');
    if (using.length === 0) return 'FORBIDDEN';
    if (!oracle.readablePerson(grants, member, actors.get(specs)?.member ?? null)) return 'NOT_FOUND';
    if (!using.some(({ unit }) => unit !== null && oracle.within(oracle.personPlace(member), unit))) return 'FORBIDDEN';
    return reason === null ? 'RULE_VIOLATION' : 'DONE';
  };
  const trialsOf = (specs: Specs): Promise<Trial[]> =>
    Promise.resolve(
      codes.flatMap((code) =>
        ['Xác minh khẩn cấp theo đơn', null].map((reason): Trial => {
          const target = { kind: 'PERSON', id: gid('Member', ids.get(code) ?? '') };
          const row = reason === null ? 'without reason' : 'with reason';
          return { place: code, row, expected: verdictOn(specs, code, reason), input: { target, ...(reason !== null && { reason }) } };
        }),
      ),
    );
  const { wrong, done, lines } = await tried(ground, 'breakGlass', [actors, trialsOf]);
  tables.push(...lines);
  expect(wrong).toEqual([]);
  expect(done).toBeGreaterThan(10);
}, 120_000);

test('every act of this file is tried by every role', () => expectWhole('role-grant-matrix'));
