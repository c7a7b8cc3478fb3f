/**
 * `npm start`, `npm test` and their kin: prepares the checkout, then runs the command on Node 24.
 * It prepares by itself, not in npm's `prestart`: npm leaves out such scripts where scripts are skipped.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, ROOT } from './prepare.mjs';
import { SERVER_OPTIONS } from './server-options.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

const at = (...names) => join(ROOT, ...names);
const [command, ...rest] = process.argv.slice(2);
const children = [];

/** Runs Node 24 with these arguments; resolves to its exit code. */
function run(node, args, { env = {}, stdio = 'inherit' } = {}) {
  const child = spawn(node, args, { cwd: ROOT, stdio, env: { ...process.env, ...env } });
  children.push(child);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code === null ? 128 + (SIGNAL_NUMBERS[signal] || 1) : code));
  });
}

/** A test file that could not run at all counts as one failure. */
function closingLine(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const skipped = result.numPendingTests + result.numTodoTests;
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return `${result.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  } catch {
    return '0 passed, 1 failed';
  }
}

async function test(node, args = rest, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'dangbo-result-'));
  const file = join(folder, 'result.json');
  const jest = at('node_modules', 'jest', 'bin', 'jest.js');
  const options = ['--disable-warning=ExperimentalWarning', `--import=${pathToFileURL(at('test', 'harness', 'bare-node.mjs'))}`];
  const NODE_OPTIONS = [process.env.NODE_OPTIONS, ...options].filter(Boolean).join(' ');
  const code = await run(node, [jest, '--json', `--outputFile=${file}`, ...args], { env: { NODE_OPTIONS, ...env } });
  console.log(closingLine(file));
  rmSync(folder, { recursive: true, force: true });
  return code;
}

/** Compiles in the background and starts the server again whenever a file has changed. */
async function dev(node) {
  const tsc = at('node_modules', 'typescript', 'bin', 'tsc');
  // From here on dist is not what `npm start` built.
  rmSync(at('dist', 'server.key'), { force: true });
  const compiled = await run(node, [tsc, '-p', at('tsconfig.build.json')]);
  if (compiled !== 0) console.error('The server does not compile yet: it starts once it does.');
  const watching = run(node, [tsc, '-p', at('tsconfig.build.json'), '--watch', '--preserveWatchOutput']);
  const serving = run(node, ['--watch', ...SERVER_OPTIONS, at('dist', 'start.js')]);
  const code = await Promise.race([watching, serving]);
  for (const child of children) child.kill('SIGTERM');
  await Promise.all([watching, serving]);
  return code;
}

/** What is too long for `npm test`. Outside production graphql-js looks twice at each value, which the proof of access has no use for. */
function prove(node) {
  const [part = '', ...more] = rest;
  if (part === 'access') {
    const args = ['--runInBand', '--testMatch', '**/test/proof/prove.long.ts'];
    return test(node, args, { NODE_ENV: 'production', PROVE: JSON.stringify(more) });
  }
  // Every act by every actor in every place and state, those too where the norm says one thing of a whole place.
  if (part === 'acts') return test(node, ['--testMatch', '**/test/acts/*matrix.test.ts', ...more], { MATRIX: 'whole' });
  // As many acts at once on the same rows as security.md section 3 asks of a long run.
  if (part === 'concurrent') return test(node, ['--testMatch', '**/test/acts/concurrent.test.ts', ...more], { CONCURRENT: '50000' });
  return run(node, [at('tools', 'prove.mjs'), ...rest]);
}

const COMMANDS = {
  // The channel tells the server when this process is gone.
  start: (node) => run(node, [...SERVER_OPTIONS, at('dist', 'start.js'), ...rest], { stdio: [0, 1, 2, 'ipc'] }),
  dev,
  test,
  check: (node) => run(node, [at('tools', 'check.mjs'), ...rest]),
  generate: (node) => run(node, [at('tools', 'generate.mjs'), ...rest]),
  bench: (node) => run(node, [at('bench', 'run.mjs'), ...rest]),
  prove,
  explain: (node) => run(node, [at('tools', 'explain.mjs'), ...rest]),
};

if (!Object.hasOwn(COMMANDS, command)) {
  console.error(`Usage: node tools/run.mjs ${Object.keys(COMMANDS).join('|')}`);
  process.exit(2);
}
const node = prepare(command);

// Signals are passed on and we wait: the child ends first and its exit code is ours.
for (const signal of SIGNALS) process.on(signal, () => children.forEach((child) => child.kill(signal)));

// npm may be killed without a word to us; then the server must not live on with nobody to stop it.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && children.forEach((child) => child.kill('SIGTERM')), 500).unref();
}

process.exitCode = await COMMANDS[command](node);
