import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HostileRun } from './hostile-run.js';

/* Hostile inputs by seed (security.md 2.4); 100,000 of them: `npm run prove -- hostile`. */

const COUNT = 2_000;

let run: HostileRun;

beforeAll(async () => {
  run = await HostileRun.open('quick');
});

afterAll(() => run.close());

test(`${COUNT} hostile inputs: nothing of 5xx but 503, no crash, no leak, nothing changed that was not asked`, async () => {
  const before = await run.canary();
  await run.send(COUNT);
  process.stdout.write(`sent ${JSON.stringify(run.tally.sent)}; answers ${JSON.stringify(run.tally.statuses)}\n`);
  expect(run.tally.faults).toEqual([]);
  // An input that signs its sender out must not turn the rest of the run into strangers'.
  expect(run.tally.unknown).toBeLessThan(COUNT / 20);
  expect(await run.alive()).toBe(true);
  expect(await run.canary()).toBe(before);
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 900_000);
