/**
 * What Stryker loads: the runner that asks the oracle about each mutant, and what is no rule and so is not mutated.
 * A policy is read anew in the same process; what other modules hold (visible.ts) needs a process of its own where it is static.
 */
import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAME = 'the oracle agrees';
const { files = [], worlds, heard } = JSON.parse(process.env.MUTATION ?? '{}');

const isPolicy = (file) => file.endsWith('.policy.ts');

/** The switch of Stryker's instrumented sources. */
const stryker = (globalThis.__stryker__ ??= {});

/** In the sandbox, where the sources are instrumented. */
const sandboxed = (path) => import(pathToFileURL(join(process.cwd(), path)).href);

class OracleRunner {
  judge = null;

  capabilities() {
    return { reloadEnvironment: files.every(isPolicy) };
  }

  async opened() {
    if (this.judge) return this.judge;
    await sandboxed('tools/typescript.mjs');
    const { Judge } = await sandboxed('test/mutation/judge.ts');
    this.judge = await Judge.open(worlds, heard);
    return this.judge;
  }

  /** Rules as they are: oracle and rules must agree, or nothing can be said of mutants. */
  async dryRun() {
    const judge = await this.opened();
    console.error(judge.told);
    stryker.currentTestId = NAME;
    const started = performance.now();
    let seen = null;
    for (const file of files) seen ??= (await judge.see(file, 'sound')) ?? (await judge.see(file, 'sound again'));
    stryker.currentTestId = undefined;
    const timeSpentMs = performance.now() - started;
    const result = {
      id: NAME,
      name: NAME,
      timeSpentMs,
      status: seen === null ? TestStatus.Success : TestStatus.Failed,
      failureMessage: seen,
    };
    return { status: DryRunStatus.Complete, tests: [result], mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, sandboxFileName }) {
    const file = relative(process.cwd(), sandboxFileName);
    // The policies as they are stay what the benches begin with.
    if (isPolicy(file) || mutantActivation === 'runtime') await this.opened();
    stryker.activeMutant = activeMutant.id;
    const seen = await (await this.opened()).see(file, `mutant=${activeMutant.id}`);
    stryker.activeMutant = undefined;
    if (seen === null) return { status: MutantRunStatus.Survived, nrOfTests: 1 };
    return { status: MutantRunStatus.Killed, killedBy: [NAME], failureMessage: seen, nrOfTests: 1 };
  }

  async dispose() {
    await this.judge?.close();
  }
}

/** Functions whose first argument, or whose second, is words for people: schema/permissions.md shows them and no rule reads them. */
const WORDED = { when: 0, unless: 0, policy: 1 };

const words = {
  shouldIgnore(path) {
    const { parent, node } = path;
    const place = parent?.type === 'CallExpression' ? WORDED[parent.callee.name] : undefined;
    if (place !== undefined && parent.arguments[place] === node) return 'words for people';
    return parent?.type === 'ObjectProperty' && parent.key.name === 'source' ? 'words for people' : undefined;
  },
};

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'oracle', OracleRunner),
  declareValuePlugin(PluginKind.Ignore, 'words', words),
];
