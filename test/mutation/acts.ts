import { subject } from '@casl/ability';
import { readFileSync } from 'node:fs';
import { abilityOf } from '../../src/kernel/ability.js';
import type { Actor } from '../../src/kernel/actor.js';
import { nounOf } from '../../src/kernel/nouns.js';
import type { Action, Policy } from '../../src/kernel/policy.js';

/** A question that an act put to the rules while a matrix tried it, with the answer that follows from what the norm says of the act. */
interface Decision {
  readonly act: Action;
  readonly row: object;
  readonly may: boolean;
}

/** Decisions of one actor on the rows of one noun. */
interface Turn {
  readonly actor: Actor;
  readonly reasoned: boolean;
  readonly noun: string;
  readonly decisions: readonly Decision[];
}

interface Line {
  readonly actor: Actor;
  readonly extensions?: { readonly accessReason?: string };
  readonly acts: readonly {
    readonly expected: string;
    readonly heard: readonly {
      readonly act: Action;
      readonly noun: string;
      readonly row: Record<string, unknown>;
      readonly answer: boolean;
    }[];
  }[];
}

/** Every question of an act that the norm lets through is answered with yes; of one that it forbids the last is answered with no. */
function decided({ expected, heard }: Line['acts'][number]): Line['acts'][number]['heard'] {
  if (expected === 'DONE' || expected === 'RULE_VIOLATION') return heard.filter(({ answer }) => answer);
  return expected === 'FORBIDDEN' ? heard.slice(-1).filter(({ answer }) => !answer) : [];
}

function turnsOf({ actor, extensions, acts }: Line): readonly Turn[] {
  const all = acts.flatMap(decided);
  const nouns = [...new Set(all.map(({ noun }) => noun))];
  return nouns.map((noun) => ({
    ...{ actor, noun, reasoned: extensions?.accessReason !== undefined },
    decisions: all
      .filter((each) => each.noun === noun)
      .map(({ act, row, answer }) => ({ act, row: subject(noun, { ...row }), may: answer })),
  }));
}

/** What the matrices of test/acts have heard, by the noun that was asked about. */
export class Decisions {
  private readonly turns: readonly Turn[];

  constructor(file: string, policies: readonly Policy[]) {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const all = lines.flatMap((line) => turnsOf(JSON.parse(line) as Line));
    // A row that JSON has changed so much that the rules as they are decide otherwise is no judge of changed rules.
    this.turns = all.map((turn) => ({ ...turn, decisions: turn.decisions.filter((each) => !differs(turn, policies)(each)) }));
    const count = (of: readonly Turn[]): number => of.reduce((sum, { decisions }) => sum + decisions.length, 0);
    [this.size, this.dropped] = [count(this.turns), count(all) - count(this.turns)];
  }

  readonly size: number;
  readonly dropped: number;

  /** The first decision on a noun that the policies take otherwise, or null. */
  thatDiffers(noun: string, policies: readonly Policy[]): string | null {
    for (const turn of this.turns.filter((each) => each.noun === noun)) {
      const found = turn.decisions.find(differs(turn, policies));
      const roles = turn.actor.grants.map(({ role, unit }) => `${role}@${unit.no}`).join(' ');
      if (found) return `${roles}: ${found.act} ${found.may ? 'is refused' : 'is allowed'}`;
    }
    return null;
  }
}

function differs({ actor, noun, reasoned }: Turn, policies: readonly Policy[]): (decision: Decision) => boolean {
  const own = policies.filter((policy) => nounOf(policy.subject).name === noun);
  const ability = abilityOf(actor, own, reasoned);
  return ({ act, row, may }) => ability.can(act, row) !== may;
}
