import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';

interface Package {
  readonly version: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Package>>;
}

interface CompleteLock {
  readonly unnamedPackages: (lock: Lock) => Readonly<Record<string, Package>>;
}

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T;

const path = '../../tools/complete-lock.mjs';
const { unnamedPackages } = (await import(path)) as CompleteLock;

describe('package-lock.json', () => {
  test('names the packages of all platforms, else npm ci refuses it', async () => {
    expect(unnamedPackages(await readJson<Lock>('package-lock.json'))).toEqual({});
    const lock = { packages: { 'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-darwin-arm64': '1.0.0' } } } };
    expect(Object.keys(unnamedPackages(lock))).toEqual(['node_modules/a-darwin-arm64']);
  });

  test('names no registry', async () => {
    expect(await readFile('package-lock.json', 'utf8')).not.toContain('"resolved"');
    expect(await readFile('.npmrc', 'utf8')).not.toContain('registry=');
  });
});

test('package.json pins every version', async () => {
  const { dependencies, devDependencies, optionalDependencies } = await readJson<Package>('package.json');
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('an unknown command is refused with the known ones', () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/run.mjs', 'fly'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('start|dev|test|check|generate');
});
