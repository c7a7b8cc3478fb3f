import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '..', '..');

export interface Verdict {
  /** True when the guard found nothing to say. */
  readonly green: boolean;
  readonly text: string;
}

/** A small checkout in a temporary folder in which a guard of `npm run check` looks for what was planted. */
export class PlantedTree {
  readonly root = mkdtempSync(join(tmpdir(), 'dangbo-planted-'));
  /** Name of the folder: of an absolute path of a file, what follows it is the path in the tree. */
  readonly name = basename(this.root);

  /** `copied` files and folders of the repository are there as they are, and its packages. */
  constructor(copied: readonly string[] = []) {
    for (const name of copied) cpSync(join(REPOSITORY, name), join(this.root, name), { recursive: true });
  }

  withPackages(): this {
    symlinkSync(join(REPOSITORY, 'node_modules'), join(this.root, 'node_modules'), 'dir');
    return this;
  }

  write(files: Readonly<Record<string, string>>): this {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, name)), { recursive: true });
      writeFileSync(join(this.root, name), text);
    }
    return this;
  }

  delete(...names: readonly string[]): this {
    for (const name of names) rmSync(join(this.root, name), { recursive: true });
    return this;
  }

  /** Runs a program of the repository in this tree, as `npm run check` does in the repository. */
  ask(program: string, ...args: readonly string[]): Verdict {
    return this.run(process.execPath, join(REPOSITORY, program), ...args);
  }

  run(command: string, ...args: readonly string[]): Verdict {
    // Where git itself runs the tests it names its repository, which the tree is not.
    const outer = Object.entries(process.env).filter(([name]) => name !== 'NODE_OPTIONS' && !name.startsWith('GIT_'));
    const env = Object.fromEntries(outer);
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: this.root, env, encoding: 'utf8' });
    return { green: status === 0, text: stdout + stderr };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
