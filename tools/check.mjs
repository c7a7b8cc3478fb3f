/**
 * `npm run check`: asks everything that can be judged without running the product. Stops at no failure, so that one run
 * tells all of them. `node tools/check.mjs lint types` asks these steps alone.
 */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STEPS } from './house/steps.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** As many as the smallest machine we build on has cores. */
const AT_ONCE = 2;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step; what it says is shown when it ends, so that two at once do not mix. */
function run({ args }) {
  const chunks = [];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, text: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, text: Buffer.concat(chunks).toString().trim() }));
  });
}

async function report(step) {
  const started = performance.now();
  const { ok, text } = await run(step);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${step.name.padEnd(18)} ${seconds(started).padStart(8)}`);
  if (!ok && text) console.log(text.replace(/^/gm, '       '));
  return ok ? [] : [step.name];
}

/** Takes steps from the shared list until none is left; returns the names of those that failed. */
async function work(left) {
  const failed = [];
  for (let step = left.shift(); step; step = left.shift()) failed.push(...(await report(step)));
  return failed;
}

async function check(names) {
  const started = performance.now();
  const left = STEPS.filter(({ name }) => names.length === 0 || names.includes(name));
  const failed = (await Promise.all(Array.from({ length: AT_ONCE }, () => work(left)))).flat();
  console.log(failed.length === 0 ? `All well, in ${seconds(started)}.` : `Failed: ${failed.join(', ')}, in ${seconds(started)}.`);
  return failed.length === 0;
}

process.exitCode = (await check(process.argv.slice(2))) ? 0 : 1;
