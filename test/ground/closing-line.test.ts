import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), `dangbo-closing-${process.pid}-`));
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** `npm test` on a folder of its own, without the server and the transforms of ours. */
async function runTests(source: string): Promise<{ status: number | null; lines: string[] }> {
  await writeFile(join(folder, 'a.test.js'), source);
  const config = JSON.stringify({ rootDir: folder, testEnvironment: 'node', transform: {} });
  const options = ['tools/run.mjs', 'test', '--config', config, '--ci'];
  const { status, stdout } = spawnSync(process.execPath, options, { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  return { status, lines: stdout.trimEnd().split('\n') };
}

test.each([
  ['test("a", () => {}); test("b", () => {});', 0, '2 passed, 0 failed'],
  ['test("a", () => {}); test("b", () => { throw new Error("b"); });', 1, '1 passed, 1 failed'],
  ['test("a", () => {}); test.skip("b", () => {});', 0, '1 passed, 0 failed, 1 skipped'],
  ['this is no program', 1, '0 passed, 1 failed'],
  ['', 1, '0 passed, 1 failed'],
])('%s closes with its count', async (source, status, line) => {
  const outcome = await runTests(source);
  expect(outcome.lines.at(-1)).toBe(line);
  expect(outcome.status).toBe(status);
});
