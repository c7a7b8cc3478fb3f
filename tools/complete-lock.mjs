/**
 * Completes package-lock.json after `npm install`: names every platform package that a dependency lists.
 * npm leaves out those that the registry in use does not offer, and `npm ci` then refuses the whole lock file.
 * A named package of another platform is skipped by npm without being fetched. Usage: node tools/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'arm'];

const find = (names, text) => names.find((name) => text.includes(`-${name}`));

function entry(name, version, dev) {
  const platform = `-${name.slice(name.lastIndexOf('/') + 1)}`;
  const os = find(SYSTEMS, platform);
  const cpu = find(PROCESSORS, platform);
  return os && cpu ? { version, cpu: [cpu], ...(dev && { dev: true }), optional: true, os: [os] } : null;
}

/** Where Node would look for `name` from the package at `path`. */
function places(path, name) {
  const parts = path.split('/node_modules/');
  const nested = parts.map((_, i) => [...parts.slice(0, parts.length - i), name].join('/node_modules/'));
  return [...nested, `node_modules/${name}`];
}

/** Platform packages that the lock file does not name, by path. */
export function unnamedPackages(lock) {
  const found = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      // Only exact versions: a range would have to be resolved by a registry that knows the package.
      if (!/^\d/.test(version) || places(path, name).some((place) => lock.packages[place])) continue;
      const made = entry(name, version, dev);
      if (made) found[`node_modules/${name}`] = made;
    }
  }
  return found;
}

function completeFile() {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'));
  const added = unnamedPackages(lock);
  const { '': root, ...others } = { ...lock.packages, ...added };
  const sorted = Object.entries(others).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = { '': root, ...Object.fromEntries(sorted) };
  // A registry's address holds on one machine only.
  for (const each of Object.values(lock.packages)) delete each.resolved;
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${Object.keys(added).length} platform packages added`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) completeFile();
