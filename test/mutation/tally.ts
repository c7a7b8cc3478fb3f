import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EQUIVALENT } from './equivalent.js';

export interface Survivor {
  readonly line: number;
  /** What stands there, and what was put in its place. */
  readonly change: string;
}

/** What came of the mutants of one file, as it was when they were made. */
export interface FileTally {
  readonly file: string;
  readonly hash: string;
  readonly mutants: number;
  readonly killed: number;
  /** Of the killed those that did not come to an end. */
  readonly timeouts: number;
  readonly ignored: number;
  readonly survivors: readonly Survivor[];
}

const TALLY = join(import.meta.dirname, 'tally.json');
const PAGE = join(import.meta.dirname, 'README.md');

export function kept(): readonly FileTally[] {
  return existsSync(TALLY) ? (JSON.parse(readFileSync(TALLY, 'utf8')) as FileTally[]) : [];
}

export function keep(tally: FileTally): void {
  const others = kept().filter(({ file }) => file !== tally.file);
  const all = [...others, tally].sort((a, b) => (a.file < b.file ? -1 : 1));
  writeFileSync(TALLY, `${JSON.stringify(all, null, 2)}\n`);
}

/** Killed mutants in a hundred; those that change nothing count as alive. */
export function scoreOf(tallies: readonly FileTally[]): number {
  const sum = (of: 'killed' | 'mutants'): number => tallies.reduce((total, each) => total + each[of], 0);
  return sum('mutants') === 0 ? 100 : (100 * sum('killed')) / sum('mutants');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function survivorLines({ file, survivors }: FileTally): readonly string[] {
  return survivors.map(({ line, change }) => {
    const reason = EQUIVALENT.find((each) => each.file === file && change.startsWith(each.change))?.reason ?? 'open';
    return `| ${file}:${line} | \`${cell(change)}\` | ${cell(reason)} |`;
  });
}

/** Prints the page beside this file. */
export function write(): void {
  const all = kept();
  const rows = all.map((each) => `| ${each.file} | ${each.mutants} | ${each.killed} | ${each.ignored} | ${scoreOf([each]).toFixed(1)} % |`);
  const sum = (of: 'killed' | 'mutants' | 'ignored'): number => all.reduce((total, each) => total + each[of], 0);
  const total = `| all | ${sum('mutants')} | ${sum('killed')} | ${sum('ignored')} | ${scoreOf(all).toFixed(1)} % |`;
  const table = ['| file | mutants | killed | words | score |', '|---|---|---|---|---|', ...rows, total];
  const alive = ['| at | change | why it lives |', '|---|---|---|', ...all.flatMap(survivorLines)];
  writeFileSync(PAGE, [...ABOUT, ...table, '', '## Survivors', '', ...alive, ''].join('\n'));
}

const ABOUT = [
  '# Mutants of the rules',
  '',
  'Stryker changes `src/**/*.policy.ts` and `src/database/visible.ts` in one place at a time; whoever sees a change kills that mutant',
  '(security.md 3). Written by `npm run prove -- mutants [--only <part of a file name>]`, which judges the files that have changed since',
  'they were judged (`--again`: all), the files of one folder together, and keeps what came of it in `tally.json`. `--worlds` says in how many',
  'worlds, `--hear` listens to the matrices of acts anew.',
  '',
  'A mutant is killed by one of these, in one process for all mutants of a folder; what the rules say unchanged kills nothing:',
  '',
  '- **Cells.** Random worlds of test/proof: for accounts as different as can be found, with a reason and without, which fields each row shows, and',
  '  by which it may be searched, against the oracle (`cells.ts`).',
  '- **Acts.** What the acts asked of the rules while the matrices of test/acts tried them, with the answer that follows from the verdict',
  '  of their oracles: yes for what is done, no for what is forbidden (`acts.ts`, `test/acts/heard.ts`). A question whose row is not',
  '  the same after JSON is left out; how many is printed.',
  '- **Grants** of `role.policy.ts` against those of the oracle (`grants.ts`), **figures** of `aggregate.policy.ts` against section 2 of access.md',
  '  (`figures.ts`, `test/access/figure-roles.ts`).',
  '- **SQL** of `visible.ts`: the cases of `test/database/visible.cases.ts`, then answers of the database to the operations of test/proof in two',
  '  worlds against the naive evaluator (`judge.ts`).',
  '',
  'Words for people are not mutated (`stryker.mjs`): the name of a condition, the section of access.md that a policy writes down. They stand in',
  '`schema/permissions.md` and no rule reads them. All else is; a change that no answer can show counts as alive, with its reason below.',
  '',
];
