/**
 * Makes a checkout ready for a command: installs what is missing or stale, finds Node 24, builds.
 * Runs on the system's Node, which may be 18: plain syntax and built-ins alone.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The first Node with everything that we use (argon2 in node:crypto). */
const LOWEST_NODE = [24, 7];

/** Which commands need the built server, and which the built pages. */
const NEEDS = { start: ['server', 'web'], dev: ['web'], test: ['web'], check: [], generate: [], prove: [], bench: ['server'] };

const at = (...names) => join(ROOT, ...names);
const say = (line) => console.error(line);

function stop(sentence) {
  say(sentence);
  process.exit(1);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

// --- install ---------------------------------------------------------------------------------------------------------

const sameList = (a, b) => JSON.stringify(Object.entries(a || {}).sort()) === JSON.stringify(Object.entries(b || {}).sort());
const LISTS = ['dependencies', 'devDependencies', 'optionalDependencies'];

function lockFits(lock) {
  const manifest = readJson(at('package.json'));
  return LISTS.every((list) => sameList(manifest[list], lock.packages[''][list]));
}

/** npm writes node_modules/.package-lock.json last, when everything is in place: compare it with the lock file. */
function isInstalled() {
  const lock = readJson(at('package-lock.json'));
  const there = readJson(at('node_modules', '.package-lock.json'));
  if (!lock || !there || !lockFits(lock)) return false;
  return Object.entries(lock.packages).every(([path, { version, optional }]) => {
    const found = there.packages[path];
    return path === '' || (found ? found.version === version : optional === true);
  });
}

function npm(args) {
  const cli = process.env.npm_execpath || '';
  const [command, first] = /npm-cli\.c?js$/.test(cli) ? [process.execPath, [cli]] : ['npm', []];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];
  const result = spawnSync(command, [...first, ...args, ...quiet], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  // Ctrl-C ends everything, not this attempt alone.
  if (result.signal || result.status > 128) process.exit(130);
  return result.status === 0;
}

function install() {
  say('Installing packages (about half a minute the first time) ...');
  // `npm ci` deletes node_modules first: only where there is none, so that a running server keeps its files.
  const clean = !existsSync(at('node_modules')) && npm(['ci']);
  // Without saving: the lock file names packages of other platforms that the registry in use may not offer.
  if (!clean && !npm(['install', '--no-save'])) stop('The packages could not be installed: npm says why above.');
  if (!isInstalled()) say('Note: the installed packages differ from package-lock.json.');
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function wait(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** One preparation at a time in a checkout: a second command waits for the first and then finds its work done. */
function alone(work) {
  const file = at('.prepare.lock');
  let told = false;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') return work();
      if (abandoned(file)) rmSync(file, { force: true });
      else if (!told) say('Waiting for another command that prepares this checkout ...');
      told = true;
      wait(200);
    }
  }
  process.on('exit', () => rmSync(file, { force: true }));
  work();
  rmSync(file, { force: true });
}

function abandoned(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 ? !isRunning(pid) : Date.now() - statSync(file).mtimeMs > 10_000;
  } catch {
    return false;
  }
}

// --- Node 24 ---------------------------------------------------------------------------------------------------------

function versionOf(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().replace(/^v/, '').split('.').map(Number) : [0, 0];
}

function isNewEnough([major, minor]) {
  return major > LOWEST_NODE[0] || (major === LOWEST_NODE[0] && minor >= LOWEST_NODE[1]);
}

/** The Node that runs our code: the one among the packages, else the system's when it is new enough; else null. */
export function findNode() {
  const bundled = at('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return [bundled, process.execPath].find((node) => isNewEnough(versionOf(node))) || null;
}

// --- build -----------------------------------------------------------------------------------------------------------

const SKIPPED = new Set(['node_modules', 'dist', '.data']);

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path)
    .filter((name) => !SKIPPED.has(name))
    .sort();
  return names.flatMap((name) => filesBelow(join(path, name)));
}

function keyOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(at(path)))) {
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function clear(folder, kept) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Runs `build` unless the folder holds what these sources gave; the key is written last. */
function buildOnce(what, { sources, keyFile, build }) {
  const key = keyOf(sources);
  if (existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return;
  say(`Building the ${what} ...`);
  rmSync(keyFile, { force: true });
  if (!build()) stop(`The ${what} could not be built: the errors are above.`);
  mkdirSync(dirname(keyFile), { recursive: true });
  writeFileSync(keyFile, key);
}

const runNode = (node, args) => spawnSync(node, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;

function buildServer(node) {
  const sources = ['start.ts', 'src', 'seeds', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
  const build = () => {
    clear(at('dist'), ['web', 'web.key']);
    return runNode(node, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', at('tsconfig.build.json')]);
  };
  buildOnce('server', { sources, keyFile: at('dist', 'server.key'), build });
}

function buildWeb(node) {
  const config = ['vite.config.ts', 'vite.config.js'].map((name) => at('web', name)).find(existsSync);
  if (!config) return;
  const args = [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', config, '--logLevel', 'error'];
  buildOnce('pages', { sources: ['web', 'package-lock.json'], keyFile: at('dist', 'web.key'), build: () => runNode(node, args) });
}

// --- prepare ---------------------------------------------------------------------------------------------------------

const BUILDERS = { server: buildServer, web: buildWeb };

/** Prepares the checkout for `command` and returns the path of Node 24. */
export function prepare(command) {
  let node = null;
  alone(() => {
    if (!isInstalled()) install();
    node = findNode();
    if (node) for (const part of NEEDS[command] || []) BUILDERS[part](node);
  });
  if (node) return node;
  return stop(`No Node ${LOWEST_NODE.join('.')} or newer answers on ${process.platform}-${process.arch}: install one and start again.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepare(process.argv[2] || 'check');
