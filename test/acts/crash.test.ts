import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AT_ONCE, CrashGround, type Sent, type Written } from './crash-ground.js';

/* kill -9 amid acts: what was acknowledged stands, what was not is repeated with its key, and nothing is there twice or by half. */

const ROUNDS = 10;
/** The first kill comes after this many acknowledgements, each later one after so many more. */
const STEP = 9;
const MOST_REPEATS = 100;

let ground: CrashGround;

beforeAll(async () => {
  ground = await CrashGround.open();
}, 240_000);

afterAll(() => ground.close());

interface Round {
  readonly victim: 'app' | 'PostgreSQL';
  readonly acknowledged: number;
  /** Of those not acknowledged: done all the same, and not done. */
  readonly unheard: number;
  readonly undone: number;
  readonly repeats: number;
}

const keyOf = ({ input }: Sent): string => input.idempotencyKey;

/** Sends all at once and kills when so many have been acknowledged, the others being under way. */
async function sendAndKill(acts: readonly Sent[], after: number, kill: () => Promise<void>): Promise<void> {
  let acknowledged = 0;
  const killed: Promise<void>[] = [];
  await Promise.all(
    acts.map(async (act) => {
      if (await ground.send(act)) acknowledged += 1;
      if (acknowledged >= after && killed.length === 0) killed.push(kill());
    }),
  );
  // A slow machine may have told most of them UNAVAILABLE.
  await Promise.all(killed.length > 0 ? killed : [kill()]);
}

/** Repeats with the same key what was not acknowledged, until all is; gives how many requests that took. */
async function repeat(acts: readonly Sent[]): Promise<number> {
  let requests = 0;
  for (let times = 0; times < MOST_REPEATS; times += 1) {
    const left = acts.filter(({ told }) => told === null);
    if (left.length === 0) return requests;
    requests += left.length;
    await ground.product.ready();
    const heard = await Promise.all(left.map((act) => ground.send(act)));
    if (heard.includes(false)) await sleep(100);
  }
  throw new Error('Acts are still not acknowledged');
}

function expectedOf({ name, told, input }: Sent): Written {
  const [state, version] = {
    recogniseHolding: ['ACTIVE', 2],
    createMembershipEvent: ['DRAFT', 1],
    submitMembershipEvent: ['SUBMITTED', 2],
  }[name] as [string, number];
  return { key: input.idempotencyKey, id: told?.id ?? '', version, lines: 1, rows: 1, state, rowVersion: version };
}

async function round(no: number): Promise<Round> {
  const victim = no % 2 === 0 ? 'app' : 'PostgreSQL';
  const acts = await ground.acts();
  const before = await ground.counts();
  await sendAndKill(acts, 1 + no * STEP, () => (victim === 'app' ? ground.product.killApp() : ground.product.killPostgres()));
  if (victim === 'app') await ground.product.start();
  else await ground.product.recovered();
  const heard = acts.filter(({ told }) => told !== null);
  const first = await ground.written(acts);
  expect(heard.map((act) => first.get(keyOf(act)))).toEqual(heard.map(expectedOf));
  const repeats = await repeat(acts);
  const last = await ground.written(acts);
  expect(acts.map((act) => last.get(keyOf(act)))).toEqual(acts.map(expectedOf));
  expect(differences(before, await ground.counts())).toEqual(effectsOf(acts));
  const unheard = first.size - heard.length;
  return { victim, acknowledged: heard.length, unheard, undone: acts.length - first.size, repeats };
}

function differences(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]));
}

function effectsOf(acts: readonly Sent[]): Record<string, number> {
  const count = (name: Sent['name']): number => acts.filter((act) => act.name === name).length;
  const each = { keys: acts.length, done: acts.length, refused: 0, 'without outcome': 0 };
  return { ...each, decisions: count('recogniseHolding'), events: count('createMembershipEvent') };
}

test(`${ROUNDS} kills amid ${AT_ONCE} acts: none acknowledged is lost, none doubled, none half written`, async () => {
  const rounds: Round[] = [];
  for (let no = 0; no < ROUNDS; no += 1) rounds.push(await round(no));
  const lines = rounds.map(
    ({ victim, acknowledged, unheard, undone, repeats }, no) =>
      `${no + 1}. ${victim}: ${acknowledged} acknowledged, ${unheard} done unheard, ${undone} undone, ${repeats} requests repeated`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
  // The kills came amid the acts: else they would have shown nothing.
  for (const victim of ['app', 'PostgreSQL']) expect(rounds.some((each) => each.victim === victim && each.undone > 0)).toBe(true);
  expect(ground.product.output.match(/has died; starting it again/g)).toHaveLength(ROUNDS / 2);
  expect(ground.product.output).not.toContain('unknown error');
}, 300_000);
