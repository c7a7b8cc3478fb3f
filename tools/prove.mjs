/**
 * `npm run prove -- <part> ...`: what is too long for `npm test`; access, acts and concurrent are tests, which tools/run.mjs runs.
 *   defects [--only <part of a name>]        plants every defect and sees a test turn red
 *   mutants [--only <part of a file name>]   changes the policies and visible.ts a little, and asks the oracle who sees it
 *   hostile [--count <n>] [--seed <text>]    sends hostile requests
 *   statements                               compares two statements with those written by hand
 */
import './typescript.mjs';

const PARTS = {
  defects: '../test/planted/prove.ts',
  mutants: '../test/mutation/prove.ts',
  hostile: '../test/attacks/prove.ts',
  statements: '../test/measure/prove.ts',
};

const [part, ...args] = process.argv.slice(2);
if (!Object.hasOwn(PARTS, part ?? '')) {
  console.error(`Usage: npm run prove -- access|acts|concurrent|${Object.keys(PARTS).join('|')}`);
  process.exit(2);
}
await import('reflect-metadata');
const { prove } = await import(PARTS[part]);
process.exitCode = (await prove(args)) ? 0 : 1;
