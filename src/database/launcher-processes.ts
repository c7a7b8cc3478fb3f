import { execFile } from 'node:child_process';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** True while a process with this number exists, also one of another user. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/pid/stat; the name before it may hold spaces and brackets. */
const START_TICKS = 19;

async function linuxBirth(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A process that ended and that nobody waited for still has its number.
  return fields[0] === 'Z' ? '' : `${boot.trim()} ${fields[START_TICKS]}`;
}

/** When a process began: with its number it names one process for ever, since numbers are used again. */
export async function birthOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return linuxBirth(pid).catch(() => '');
  return run('ps', ['-o', 'lstart=', '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
}

async function linuxServers(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  const programs = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/exe`).catch(() => '')));
  return pids.filter((_, i) => places[i] === folder && programs[i]?.includes('postgres')).map(Number);
}

async function listedServers(folder: string): Promise<number[]> {
  const { stdout } = await run('ps', ['-axo', 'pid=,command=']);
  const lines = stdout.split('\n').filter((line) => line.includes('postgres') && line.includes(`-D ${folder} `));
  return lines.map((line) => Number.parseInt(line, 10));
}

/** Processes of a PostgreSQL server that stand in this data folder: the server changes into it when it starts. */
export async function serversIn(folder: string): Promise<number[]> {
  return process.platform === 'linux' ? linuxServers(folder) : listedServers(folder);
}
