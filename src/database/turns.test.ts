import { expect, test } from '@jest/globals';
import { Departure } from '../kernel/departure.js';
import type { DangboError } from '../kernel/errors.js';
import { AT_ONCE, Turns, type Patience } from './turns.js';

/* What one account asks at once beyond its share waits in a line (docs/decisions/11-what-one-request-may-cost.md). */

class Line {
  readonly turns = new Turns();
  readonly done: string[] = [];
  private readonly finish: (() => void)[] = [];

  /** Begins work that lasts until `end`. */
  ask(name: string, patience?: Patience): Promise<string> {
    const work = async (): Promise<string> => {
      this.done.push(name);
      await new Promise<void>((resolve) => this.finish.push(resolve));
      return name;
    };
    return this.turns.run('account', work, patience).catch((error: unknown) => (error as DangboError).code);
  }

  /** As many as may run, which do. */
  fill(): readonly Promise<string>[] {
    return Array.from({ length: AT_ONCE }, (_, i) => this.ask(`first ${i}`));
  }

  /** Ends all work, also what begins by it. */
  async end(): Promise<void> {
    while (this.finish.length > 0) {
      this.finish.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

test('who waits comes in order', async () => {
  const line = new Line();
  const all = [...line.fill(), line.ask('seventh'), line.ask('eighth')];
  expect(line.done.length).toBe(AT_ONCE);
  await line.end();
  expect((await Promise.all(all)).slice(AT_ONCE)).toEqual(['seventh', 'eighth']);
  expect(line.done.slice(AT_ONCE)).toEqual(['seventh', 'eighth']);
});

test('a client that leaves gives up its place, and nothing is begun for it', async () => {
  const line = new Line();
  const all = line.fill();
  const departure = new Departure();
  const [left, stays] = [line.ask('left', { departure }), line.ask('stays', { departure: new Departure() })];
  departure.leave();
  expect(await left).toBe('UNAVAILABLE');
  expect(await line.ask('too late', { departure })).toBe('UNAVAILABLE');
  await line.end();
  expect([await stays, await Promise.all(all)]).toEqual(['stays', Array.from({ length: AT_ONCE }, (_, i) => `first ${i}`)]);
  expect(line.done).not.toContain('left');
  // The turns that were given back can be taken again.
  const again = line.fill();
  expect(line.done.length).toBe(2 * AT_ONCE + 1);
  await line.end();
  expect((await Promise.all(again)).length).toBe(AT_ONCE);
});

test('work that fails hands its turn on', async () => {
  const turns = new Turns();
  const fails = (): Promise<never> => Promise.reject(new Error('broken'));
  const all = Array.from({ length: 2 * AT_ONCE }, () => turns.run('account', fails));
  expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(all.map(() => 'rejected'));
  expect(await turns.run('account', () => Promise.resolve('well'))).toBe('well');
});

/** Counts who watches. */
class Counted extends Departure {
  watching = 0;

  override watch(tell: () => void): void {
    this.watching += 1;
    super.watch(tell);
  }

  override unwatch(tell: () => void): void {
    this.watching -= 1;
    super.unwatch(tell);
  }
}

const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

test('whoever has the turn is watched no more, and no clock runs for it', async () => {
  const line = new Line();
  const all = line.fill();
  const [departure, before] = [new Counted(), timers()];
  const next = line.ask('next', { departure, milliseconds: 60_000 });
  expect([departure.watching, timers()]).toEqual([1, before + 1]);
  await line.end();
  expect([await next, departure.watching, timers(), (await Promise.all(all)).length]).toEqual(['next', 0, before, AT_ONCE]);
});

test('who has waited too long is told so, and the next comes in its place', async () => {
  const line = new Line();
  const all = line.fill();
  const waits = line.ask('waits', { milliseconds: 1 });
  expect(await waits).toBe('UNAVAILABLE');
  const next = line.ask('next', { milliseconds: 60_000 });
  await line.end();
  expect([await next, (await Promise.all(all)).length, line.done.length]).toEqual(['next', AT_ONCE, AT_ONCE + 1]);
});

test('accounts that ask nothing are forgotten, and those at work keep their share', async () => {
  const line = new Line();
  const all = [...line.fill()];
  for (let i = 0; i < 2_500; i += 1) await line.turns.run(`account ${i}`, () => Promise.resolve());
  expect(line.turns.size).toBeLessThanOrEqual(1_000);
  all.push(line.ask('seventh'));
  expect(line.done.length).toBe(AT_ONCE);
  await line.end();
  expect((await Promise.all(all)).at(-1)).toBe('seventh');
});
