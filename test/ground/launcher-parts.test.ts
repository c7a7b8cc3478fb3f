import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { completeBinaries, copyBinaries, findBinaries, type Binaries } from '../../src/database/launcher-binaries.js';
import { saysDiskFull, startErrorFrom } from '../../src/database/launcher-data.js';
import { lockFolder } from '../../src/database/launcher-lock.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), `dangbo-parts-${process.pid}-`));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** The installed package as npm lays it out where install scripts are skipped. */
async function withoutLinks(): Promise<Binaries> {
  const { folder: installed, version } = await findBinaries();
  const filter = async (path: string): Promise<boolean> =>
    readlink(path).then(
      () => false,
      () => true,
    );
  await cp(join(installed, 'native'), join(folder, 'native'), { recursive: true, filter });
  return { folder, version, initdb: join(folder, 'native/bin/initdb'), postgres: join(folder, 'native/bin/postgres') };
}

const runs = (path: string): string => execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

describe('binaries', () => {
  test('run once their library links are made', async () => {
    const bare = await withoutLinks();
    expect(() => runs(bare.initdb)).toThrow();
    const complete = await completeBinaries(bare, join(folder, 'unused'));
    expect(complete.folder).toBe(folder);
    expect(runs(complete.initdb)).toContain('18.');
    expect(runs(complete.postgres)).toContain('18.');
  });

  test('run from a copy, made once', async () => {
    const bare = await withoutLinks();
    const copy = await copyBinaries(bare, folder);
    expect(runs(copy.postgres)).toContain('18.');
    expect(await copyBinaries(bare, folder)).toEqual(copy);
    expect((await readdir(folder)).filter((name) => name.startsWith('postgres-'))).toEqual([`postgres-${bare.version}`]);
  });
});

describe('lockFolder', () => {
  test('gives the folder to one and, once given back, to the next', async () => {
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(`is in use by process ${process.pid}`);
    await release();
    const again = await lockFolder(folder);
    await again();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('startErrorFrom', () => {
  test('says that the disk is full, in one sentence', () => {
    const output = 'LOG: x\nFATAL:  could not write to file "pg_wal/1": No space left on device\n';
    expect(startErrorFrom('PostgreSQL could not start', '/srv/data', output).message).toBe(
      'PostgreSQL could not start because the disk that holds /srv/data is full: make room and start again, the data are untouched.',
    );
    expect(saysDiskFull('permission denied')).toBe(false);
  });

  test('gives the last error of the program itself', () => {
    const output = '2022-11-14 00:00:00 UTC [7] FATAL:  lock file "postmaster.pid" already exists\nHINT: x\n';
    expect(startErrorFrom('PostgreSQL could not start', '/d', output).message).toBe(
      'PostgreSQL could not start in /d: lock file "postmaster.pid" already exists',
    );
  });
});
