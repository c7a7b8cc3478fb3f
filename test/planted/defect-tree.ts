import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlantedTree } from '../house/planted.js';
import type { Defect } from './defect.js';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const COPIED = ['src', 'seeds', 'schema', 'test', 'tools', 'start.ts', 'package.json', 'tsconfig.json', 'jest.config.js'];
/** Databases are made of these: they can't come from a template that the product as it is has filled. */
const FILLING = /^(?:seeds\/|src\/database\/migrations\/)/;
const RESULT = 'result.json';

/** How often the text that a defect is planted in stands in its file: once, or the list is out of date. */
export function timesFound({ file, find }: Defect, root: string = REPOSITORY): number {
  return readFileSync(join(root, file), 'utf8').split(find).length - 1;
}

/** What the test of a defect said of the product that has it. */
export interface Verdict {
  readonly caught: boolean;
  /** The first test that turned red. */
  readonly by: string;
  /** What Jest wrote, where nothing turned red. */
  readonly text: string;
}

interface JestResult {
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[] }[];
}

/** A copy of the repository in which defects are planted one after another, each alone. */
export class DefectTree {
  private readonly tree = new PlantedTree(COPIED).withPackages();

  /** Runs the test of a defect on a product that has it. */
  judge(defect: Defect): Verdict {
    const path = join(this.tree.root, defect.file);
    if (timesFound(defect, this.tree.root) !== 1) throw new Error(`${defect.name} has no place in ${defect.file} any more`);
    const sound = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      sound.replace(defect.find, () => defect.replace),
    );
    try {
      return this.run(defect);
    } finally {
      writeFileSync(path, sound);
    }
  }

  /** A suite that could not run at all has seen nothing: a test must have failed. */
  private run({ file, test, named }: Defect): Verdict {
    writeFileSync(join(this.tree.root, RESULT), '{"numFailedTests":0,"testResults":[]}');
    const hooks = pathToFileURL(join(this.tree.root, 'test', 'harness', 'bare-node.mjs')).href;
    const outer = FILLING.test(file) ? ['-u', 'TEST_DATABASE_URL'] : [];
    const env = [...outer, `NODE_OPTIONS=--disable-warning=ExperimentalWarning --import=${hooks}`];
    const jest = join(this.tree.root, 'node_modules', 'jest', 'bin', 'jest.js');
    const { text } = this.tree.run('env', ...env, process.execPath, jest, '--json', `--outputFile=${RESULT}`, test, '-t', named);
    const { numFailedTests, testResults } = JSON.parse(readFileSync(join(this.tree.root, RESULT), 'utf8')) as JestResult;
    const red = testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed');
    return { caught: numFailedTests > 0 && red !== undefined, by: red?.fullName ?? '', text };
  }

  remove(): void {
    this.tree.remove();
  }
}
