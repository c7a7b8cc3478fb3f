import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../seeds/actor.factory.js';
import { Oracle, type Grant } from '../access/oracle.js';
import type { Rows } from '../access/rows.js';
import { answerOf, TODAY, type Ground } from './ground.js';
import { isHearing, keepHeard, lastHeard } from './heard.js';
import { MATRICES } from './matrices.js';

/* What the matrices of acts have in common: many acts in few documents, and a table of the answers. */

/** Names under which a document may ask one field; one act alone where it is heard what it asks of the rules. */
const MOST_NAMES = isHearing ? 1 : 30;
const LETTERS: Readonly<Record<string, string>> = {
  DONE: 'D',
  FORBIDDEN: 'f',
  NOT_FOUND: '.',
  RULE_VIOLATION: 'r',
  BAD_USER_INPUT: 'b',
  NOT_ASKED: '-',
};

/** Every role of access.md 1.5; T is an assignment on one of them. */
const ROLES = 'P1 P2 P3o P3k P3t P3v B1 B2 B3 B4 B5 B6 B7 B7c G1 G2 G3 C1 M S V I A'.split(' ');

export type Specs = readonly string[];

/** The acts that this file has tried, and the roles that tried each. */
const triedBy = new Map<string, ReadonlySet<string>>();

/** Notes that actors with these grants have tried the act; everyone with a person has S. */
export function note(act: string, actors: Iterable<Specs>): void {
  const roles = [...actors].flatMap((specs) => (specs.length === 0 ? ['S'] : specs.map((spec) => spec.split('@')[0] ?? '')));
  triedBy.set(act, new Set(roles));
}

/** What the list of matrices says of this file is what it has done: each of its acts, by every role. */
export function expectWhole(file: keyof typeof MATRICES): void {
  const tried = [...triedBy];
  // The next file of this worker begins anew.
  triedBy.clear();
  expect(tried.map(([act]) => act).sort()).toEqual([...MATRICES[file]].sort());
  for (const [act, roles] of tried) expect({ act, missing: ROLES.filter((role) => !roles.has(role)) }).toEqual({ act, missing: [] });
}

/** One act on one row: the column of the table, what the norm says, and the input. */
export interface Trial {
  readonly place: string;
  readonly row: string;
  readonly expected: string;
  readonly input: object;
}

export interface Tried {
  /** Where the answer is another than the norm's. */
  readonly wrong: readonly string[];
  readonly done: number;
  /** How many acts were sent. */
  readonly sent: number;
  readonly lines: readonly string[];
}

/** Answers of many acts of one kind, each with a key of its own, in as few documents as the limits allow. */
async function answers(ground: Ground, actor: Actor, act: string, asked: readonly Trial[], extensions?: object): Promise<string[]> {
  const found: string[] = [];
  const heard: ReturnType<typeof lastHeard>[] = [];
  const inputs = asked.map(({ input }) => input);
  lastHeard();
  const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  for (let i = 0; i < inputs.length; i += MOST_NAMES) {
    const part = inputs.slice(i, i + MOST_NAMES).map((input) => ({ idempotencyKey: randomUUID(), ...input }));
    const heads = part.map((_input, n) => `$i${n}: ${type}!`).join(', ');
    const document = `mutation (${heads}) { ${part.map((_input, n) => `a${n}: ${act}(input: $i${n}) { version }`).join(' ')} }`;
    const values = Object.fromEntries(part.map((input, n) => [`i${n}`, input]));
    const { body } = await ground.server.as(actor.username).query(document, values, {}, extensions);
    const errors = body.errors ?? [];
    const unplaced = errors.find(({ path }) => !path);
    if (unplaced) throw new Error(`${act}: ${JSON.stringify(unplaced)}`);
    found.push(...part.map((_input, n) => answerOf({ errors: errors.filter(({ path }) => path?.[0] === `a${n}`) }).code));
    heard.push(lastHeard());
  }
  if (isHearing)
    await keepHeard(
      ground,
      actor,
      asked.map(({ expected }, i) => ({ expected, heard: heard[i] ?? [] })),
      extensions,
    );
  return found;
}

/**
 * What is asked of an actor: every row of a place where the norm tells its rows apart or something is to be done; of another
 * place one row, the rows in turn, so that each comes by. `npm run prove -- acts` asks all.
 */
function askedOf(trials: readonly Trial[]): readonly Trial[] {
  if (process.env['MATRIX'] === 'whole') return trials;
  const rows = [...new Set(trials.map(({ row }) => row))];
  const places = [...new Set(trials.map(({ place }) => place))];
  const ofPlace = new Map(
    places.map((place) => [place, new Set(trials.filter((trial) => trial.place === place).map(({ expected }) => expected))]),
  );
  const alike = places.filter((place) => ofPlace.get(place)?.size === 1 && !ofPlace.get(place)?.has('DONE'));
  return trials.filter(({ place, row }) => {
    const [p, r] = [alike.indexOf(place), rows.indexOf(row)];
    return p < 0 || p % rows.length === r || r % alike.length === p;
  });
}

interface Column {
  readonly place: string;
  readonly letters: string;
}

/** The letters of one line by place, in the order of the rows. */
function columnsOf(trials: readonly Trial[], got: readonly string[]): Column[] {
  const letter = (i: number): string => LETTERS[got[i] ?? ''] ?? '?';
  const places = [...new Set(trials.map(({ place }) => place))];
  return places.map((place) => ({ place, letters: trials.map((trial, i) => (trial.place === place ? letter(i) : '')).join('') }));
}

/** One cell of the table, as wide as the longer of its name and its letters. */
const cell = ({ place, letters }: Column, text: string): string => text.padEnd(Math.max(place.length, letters.length) + 2);

/** One act by each actor on each row that `trialsOf` gives; it is asked anew for each actor, for what is done needs rows of its own. */
export async function tried<S extends Specs>(
  ground: Ground,
  act: string,
  [actors, trialsOf]: readonly [ReadonlyMap<S, Actor>, (specs: S) => Promise<readonly Trial[]>],
  extensions?: object,
): Promise<Tried> {
  const wrong: string[] = [];
  const lines: string[] = [];
  let [done, sent] = [0, 0];
  note(act, actors.keys());
  for (const [specs, actor] of actors) {
    const trials = await trialsOf(specs);
    const asked = askedOf(trials);
    const answered = new Map((await answers(ground, actor, act, asked, extensions)).map((code, i) => [asked[i], code]));
    sent += asked.length;
    const got = trials.map((trial) => answered.get(trial) ?? 'NOT_ASKED');
    trials.forEach(({ place, row, expected }, i) => {
      if (got[i] === 'DONE') done += 1;
      if (got[i] !== expected && got[i] !== 'NOT_ASKED')
        wrong.push(`${specs.join(' ') || 'S'} ${act} ${place} ${row}: ${got[i]}, expected ${expected}`);
    });
    const columns = columnsOf(trials, got);
    if (lines.length === 0) lines.push(`\n${act.padEnd(22)}${columns.map((each) => cell(each, each.place)).join('')}`);
    lines.push(`${(specs.join(' ') || 'S').padEnd(22)}${columns.map((each) => cell(each, each.letters)).join('')}`);
  }
  return { wrong, done, sent, lines };
}

/** Tries one act as `tried` does: every answer is the norm's, and more than `least` are DONE. The lines of its table. */
export async function judge<S extends Specs>(
  ground: Ground,
  act: string,
  asked: readonly [ReadonlyMap<S, Actor>, (specs: S) => Promise<readonly Trial[]>],
  least: number,
): Promise<readonly string[]> {
  const { wrong, done, lines } = await tried(ground, act, asked);
  expect(wrong).toEqual([]);
  expect(done).toBeGreaterThan(least);
  return lines;
}

/** Prints the tables of a matrix, whose letters stand for these states in their order, and ends its world. */
export async function endMatrix(ground: Ground, states: string, lines: readonly string[]): Promise<void> {
  console.log([`D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION; ${states}`, ...lines].join('\n'));
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
}

const ORACLES = new WeakMap<Rows, Oracle>();

/** The oracle over these rows, made once. */
export function oracleOf(rows: Rows): Oracle {
  const made = ORACLES.get(rows) ?? new Oracle(rows, TODAY);
  ORACLES.set(rows, made);
  return made;
}

/** The grants of an actor, as the oracle computes them. */
export function grantsOf(rows: Rows, actor: Actor | undefined): readonly Grant[] {
  const account = rows.accounts.find(({ id }) => id === actor?.account);
  if (!account) throw new Error('The actor is missing');
  return oracleOf(rows).grants(account);
}

/** A row whose `can...` are compared, and whether an actor may do each of the acts; null or all false where it is not seen. */
export interface Asked<S extends Specs> {
  readonly id: string;
  readonly name: string;
  readonly mayOf: (specs: S) => readonly boolean[] | null;
}

interface Permission {
  readonly action: string;
  readonly allowed: boolean;
  readonly reason: string | null;
}

/** Where `viewerPermissions` says another thing than the `can...` of these acts do, or has a reason for what is allowed. */
function listedWrong(listed: readonly Permission[], said: ReadonlyMap<string, unknown>): readonly string[] {
  const other = listed.filter(({ action, allowed }) => said.has(action) && said.get(action) !== allowed);
  const missing = [...said.keys()].filter((act) => !listed.some(({ action }) => action === act));
  const reasons = listed.filter(({ allowed, reason }) => allowed !== (reason === null)).map(({ action }) => `reason of ${action}`);
  return [...other.map(({ action }) => `listed ${action}`), ...missing.map((act) => `not listed ${act}`), ...reasons];
}

/** Where a `can...` says another thing than the norm says of the act; and how many are true. */
export async function cansOf<S extends Specs>(
  ground: Ground,
  [type, acts]: readonly [type: string, acts: readonly string[]],
  [actors, rows]: readonly [ReadonlyMap<S, Actor>, readonly Asked<S>[]],
): Promise<{ readonly wrong: readonly string[]; readonly allowed: number }> {
  const cans = acts.map((act) => `can${act.charAt(0).toUpperCase()}${act.slice(1)}`);
  const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${cans.join(' ')} viewerPermissions { action allowed reason } } } }`;
  const wrong: string[] = [];
  let allowed = 0;
  for (const [specs, actor] of actors) {
    for (let from = 0; from < rows.length; from += 100) {
      const page = rows.slice(from, from + 100);
      const { body } = await ground.server.as(actor.username).query(document, { ids: page.map(({ id }) => id) });
      const nodes = body.data?.['nodes'] as readonly (Record<string, unknown> | null)[] | undefined;
      if (!nodes) throw new Error(JSON.stringify(body.errors));
      page.forEach(({ name, mayOf }, i) => {
        const [expected, node] = [mayOf(specs), nodes[i] ?? null];
        const said = new Map(acts.map((act, n) => [act, node?.[cans[n] ?? ''] ?? false]));
        allowed += [...said.values()].filter(Boolean).length;
        const at = `${specs.join(' ') || 'S'} ${name}`;
        if (node && !expected) wrong.push(`${at}: seen`);
        acts.forEach((act, n) => {
          const may = expected?.[n] ?? false;
          if (said.get(act) !== may) wrong.push(`${at} ${act}: ${JSON.stringify(said.get(act))}, expected ${may}`);
        });
        if (node) wrong.push(...listedWrong(node['viewerPermissions'] as readonly Permission[], said).map((what) => `${at}: ${what}`));
      });
    }
  }
  return { wrong, allowed };
}
