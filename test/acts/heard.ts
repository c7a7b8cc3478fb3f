import { createMongoAbility } from '@casl/ability';
import { appendFileSync } from 'node:fs';
import type { Actor } from '../../seeds/actor.factory.js';
import { findActor } from '../../src/identity/actor.service.js';
import { TODAY, type Ground } from './ground.js';

/*
 * What the rules are asked in memory while the matrices try acts. `npm run prove -- mutants` keeps it with the verdict of the
 * norm, and asks changed policies the same again; without HEARD, the file to write to, nothing is kept.
 */

const FILE = process.env['HEARD'] ?? '';
export const isHearing = FILE !== '';

/** One question to an ability: an act, the noun and the row it was asked of, and the answer. */
interface Question {
  readonly act: string;
  readonly noun: string;
  readonly row: unknown;
  readonly answer: boolean;
}

type Subject = Readonly<Record<string, unknown>> & { readonly __caslSubjectType__?: string };

const questions: Question[] = [];

/** Rules look two relations deep. */
const DEEPEST = 3;

/** Plain values of a row and of its relations; what else an entity carries no rule reads. */
function plain(value: unknown, depth = 0): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((each) => plain(each, depth));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each, depth + 1)]));
}

if (isHearing) {
  const abilities = Object.getPrototypeOf(createMongoAbility([])) as { can: (act: string, row?: Subject, field?: string) => boolean };
  const { can } = abilities;
  abilities.can = function heard(act, row, field) {
    const answer = can.call(this, act, row, field);
    const noun = row?.__caslSubjectType__;
    if (noun !== undefined && act !== 'read') questions.push({ act, noun, row: plain(row), answer });
    return answer;
  };
}

/** The questions since the last call. */
export function lastHeard(): readonly Question[] {
  return questions.splice(0);
}

/** Keeps the questions of acts by an actor, each with what the norm says of the act. */
export async function keepHeard(
  ground: Ground,
  { account }: Actor,
  acts: readonly { expected: string; heard: readonly Question[] }[],
  extensions?: object,
): Promise<void> {
  const found = await findActor(ground.pool, { account: { id: account }, session: null }, TODAY, new Date());
  const kept = acts.filter(({ heard }) => heard.length > 0);
  if (kept.length > 0) appendFileSync(FILE, `${JSON.stringify({ actor: found?.actor, extensions, acts: kept })}\n`);
}
