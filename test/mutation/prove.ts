import { Stryker } from '@stryker-mutator/core';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { startTestServer } from '../harness/test-server.js';
import { ProofWorld } from '../proof/world.js';
import { keep, kept, scoreOf, write, type FileTally, type Survivor } from './tally.js';
import type { Filled } from './worlds.js';

const ROOT = join(import.meta.dirname, '..', '..');
const FILES = ['src/database/visible.ts', ...globSync('src/*/*.policy.ts', { cwd: ROOT }).sort()];
/** What the matrices have heard; it is made once and stays until it is thrown away (`--hear`). */
const HEARD = join(ROOT, 'node_modules', '.cache', 'mutation', 'heard.jsonl');
const FIRST_SEED = 1;
/** So many mutants in a hundred (security.md 3). */
const LEAST = 90;

const OPTIONS = {
  only: { type: 'string', default: '' },
  /** Files that stand in the tally with the text that they have are judged again. */
  again: { type: 'boolean', default: false },
  hear: { type: 'boolean', default: false },
  worlds: { type: 'string', default: '24' },
} as const;

/** Mutates policies and visible.ts, a file at a time; goes on where the last run ended, and prints the score of each file. */
export async function prove(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const open = FILES.filter((file) => file.includes(values.only) && (values.again || !isJudged(file)));
  if (open.length > 0) {
    if (values.hear || !existsSync(HEARD)) hear();
    await inWorlds(Number(values.worlds), async (worlds) => {
      for (const files of inContexts(open)) await judge(files, worlds).catch((error: unknown) => unjudged(files, error));
    });
  }
  write();
  const all = kept().filter(({ file }) => file.includes(values.only));
  console.log(`${scoreOf(all).toFixed(1)} % of the mutants of ${all.length} files are killed`);
  return FILES.filter((file) => file.includes(values.only)).every(isJudged) && scoreOf(all) >= LEAST;
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(join(ROOT, file))).digest('hex').slice(0, 12); // prettier-ignore
const isJudged = (file: string): boolean => kept().some((each) => each.file === file && each.hash === hashOf(file));

/** Runs the matrices of acts as they are, and keeps what they ask of the rules. */
function hear(): void {
  mkdirSync(join(HEARD, '..'), { recursive: true });
  rmSync(HEARD, { force: true });
  const args = [join(ROOT, 'tools', 'run.mjs'), 'test', '--maxWorkers', '1', '--silent', 'test/acts/.*matrix.test.ts'];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, HEARD } });
  if (status !== 0 || statSync(HEARD).size === 0) throw new Error('The matrices of acts do not pass as they are');
}

/** Fills random worlds in a server of their own. */
async function inWorlds(count: number, work: (worlds: readonly Filled[]) => Promise<void>): Promise<void> {
  const server = await startTestServer();
  process.env['TEST_DATABASE_URL'] = server.url;
  const grounds: ProofWorld[] = [];
  try {
    for (let i = 0; i < count; i += 1) grounds.push(await ProofWorld.open(FIRST_SEED + i));
    await work(grounds.map(({ seed, database }) => ({ seed, url: database.url })));
  } finally {
    for (const ground of grounds) await ground.close();
    await server.stop();
  }
}

/** The other folders are judged all the same. */
function unjudged(files: readonly string[], error: unknown): void {
  console.error(`Not judged: ${files.join(' ')}`, error);
}

/** Files of one folder are judged together: what the oracle says of the worlds is found out once for them. */
function inContexts(files: readonly string[]): readonly (readonly string[])[] {
  return [...new Set(files.map(dirname))].map((folder) => files.filter((file) => dirname(file) === folder));
}

async function judge(files: readonly string[], worlds: readonly Filled[]): Promise<void> {
  process.env['MUTATION'] = JSON.stringify({ files, worlds, heard: HEARD });
  const results = await new Stryker({
    ...{ mutate: [...files], testRunner: 'oracle', plugins: [join(import.meta.dirname, 'stryker.mjs')], ignorers: ['words'] },
    ...{
      coverageAnalysis: files.every((file) => file.endsWith('.policy.ts')) ? 'off' : 'perTest',
      concurrency: 1,
      timeoutMS: 180_000,
      timeoutFactor: 3,
    },
    ...{
      tempDirName: join(tmpdir(), `dangbo-mutants-${process.pid}`),
      reporters: ['progress-append-only'],
      allowEmpty: true,
    },
    ...{ ignorePatterns: ['/web', '/bench', '/docs', '/dist', '/.data'], testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning'] },
    ...{ disableTypeChecks: `{${files.join()},}` },
  }).runMutationTest();
  for (const file of files) report(tallyOf(file, results.filter(({ fileName }) => relative(ROOT, fileName) === file))); // prettier-ignore
}

function report(tally: FileTally): void {
  keep(tally);
  write();
  console.log(
    `${scoreOf([tally]).toFixed(1)} % ${tally.file}: ${tally.killed} of ${tally.mutants} killed, ${tally.ignored} words left out`,
  );
  for (const { line, change } of tally.survivors) console.log(`  line ${line}: ${change}`);
}

type Results = Awaited<ReturnType<Stryker['runMutationTest']>>;

function tallyOf(file: string, results: Results): FileTally {
  const count = (...statuses: readonly string[]): number => results.filter(({ status }) => statuses.includes(status)).length;
  const failed = results.find(({ status }) => status === 'RuntimeError');
  if (failed) throw new Error(`${file}: ${failed.statusReason ?? ''}`);
  const lost = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const killed = count('Killed', 'Timeout');
  return { file, hash: hashOf(file), mutants: killed + lost.length, killed, timeouts: count('Timeout'), ignored: count('Ignored'), survivors: lost.map((each) => survivorOf(file, each)) }; // prettier-ignore
}

function survivorOf(file: string, { location: { start, end }, replacement }: Results[number]): Survivor {
  const lines = readFileSync(join(ROOT, file), 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const text = lines.join('\n').slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
  const short = (part: string): string => part.replace(/\s+/gu, ' ').slice(0, 90);
  return { line: start.line, change: `${short(text)} -> ${short(replacement)}` };
}
