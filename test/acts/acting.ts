import { randomUUID } from 'node:crypto';
import type { Actor } from '../../seeds/actor.factory.js';
import { Oracle, type Grant } from '../access/oracle.js';
import type { Rows } from '../access/rows.js';
import { answerOf, TODAY, type Ground } from './ground.js';

/* What the matrices of acts have in common: many acts in few documents, and a table of the answers. */

/** Names under which a document may ask one field. */
const MOST_NAMES = 30;
const LETTERS: Readonly<Record<string, string>> = {
  DONE: 'D',
  FORBIDDEN: 'f',
  NOT_FOUND: '.',
  RULE_VIOLATION: 'r',
  BAD_USER_INPUT: 'b',
};

export type Specs = readonly string[];

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
  readonly lines: readonly string[];
}

/** Answers of many acts of one kind, each with a key of its own, in as few documents as the limits allow. */
async function answers(ground: Ground, actor: Actor, act: string, inputs: readonly object[]): Promise<string[]> {
  const found: string[] = [];
  const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  for (let i = 0; i < inputs.length; i += MOST_NAMES) {
    const part = inputs.slice(i, i + MOST_NAMES).map((input) => ({ idempotencyKey: randomUUID(), ...input }));
    const heads = part.map((_input, n) => `$i${n}: ${type}!`).join(', ');
    const document = `mutation (${heads}) { ${part.map((_input, n) => `a${n}: ${act}(input: $i${n}) { version }`).join(' ')} }`;
    const { body } = await ground.server.as(actor.username).query(document, Object.fromEntries(part.map((input, n) => [`i${n}`, input])));
    const errors = body.errors ?? [];
    const unplaced = errors.find(({ path }) => !path);
    if (unplaced) throw new Error(`${act}: ${JSON.stringify(unplaced)}`);
    found.push(...part.map((_input, n) => answerOf({ errors: errors.filter(({ path }) => path?.[0] === `a${n}`) }).code));
  }
  return found;
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
): Promise<Tried> {
  const wrong: string[] = [];
  const lines: string[] = [];
  let done = 0;
  for (const [specs, actor] of actors) {
    const trials = await trialsOf(specs);
    const got = await answers(
      ground,
      actor,
      act,
      trials.map(({ input }) => input),
    );
    trials.forEach(({ place, row, expected }, i) => {
      if (got[i] === 'DONE') done += 1;
      if (got[i] !== expected) wrong.push(`${specs.join(' ') || 'S'} ${act} ${place} ${row}: ${got[i]}, expected ${expected}`);
    });
    const columns = columnsOf(trials, got);
    if (lines.length === 0) lines.push(`\n${act.padEnd(22)}${columns.map((each) => cell(each, each.place)).join('')}`);
    lines.push(`${(specs.join(' ') || 'S').padEnd(22)}${columns.map((each) => cell(each, each.letters)).join('')}`);
  }
  return { wrong, done, lines };
}

/** The grants of an actor, as the oracle computes them. */
export function grantsOf(rows: Rows, actor: Actor | undefined): readonly Grant[] {
  const account = rows.accounts.find(({ id }) => id === actor?.account);
  if (!account) throw new Error('The actor is missing');
  return new Oracle(rows, TODAY).grants(account);
}
