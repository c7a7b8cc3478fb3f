/** `npm run bench`: installs the benchmark's own packages when they are missing, compiles it, runs it. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_OPTIONS } from '../tools/server-options.mjs';

const HERE = import.meta.dirname;
const at = (...names) => join(HERE, ...names);

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

function isInstalled() {
  const wanted = read(at('package-lock.json'));
  const there = read(at('node_modules', '.package-lock.json'));
  if (!wanted || !there) return false;
  return Object.entries(wanted.packages).every(
    ([path, { version, optional }]) => path === '' || optional || there.packages[path]?.version === version,
  );
}

function must(command, args) {
  const { status } = spawnSync(command, args, { cwd: HERE, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

if (!isInstalled()) {
  console.error('Installing the packages of the benchmark ...');
  must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev']);
}
must(process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', at('tsconfig.json')]);

const env = { ...process.env, SERVER_OPTIONS: SERVER_OPTIONS.join(' ') };
const child = spawn(process.execPath, [at('dist', 'main.js'), ...process.argv.slice(2)], { cwd: HERE, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
