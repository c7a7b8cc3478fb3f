/** Files of the repository in the current folder: those that git has or would take; without git, all but what is made. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const MADE = /(^|\/)(node_modules|dist|coverage|\.git|\.data)(\/|$)/;

function byGit() {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28 };
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], options);
  return status === 0 ? stdout.split('\0').filter(Boolean) : null;
}

function byWalking(folder = '.') {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (MADE.test(path)) return [];
    if (entry.isDirectory()) return byWalking(path);
    return entry.isFile() ? [path] : [];
  });
}

export function repositoryFiles() {
  return byGit() ?? byWalking();
}
