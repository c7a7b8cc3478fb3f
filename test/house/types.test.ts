import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import ts from 'typescript';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const FILE = join(REPOSITORY, 'test', 'house', 'planted-act.ts');

/** Lock 1 in the shape of every act: load, authorize, then a method that asks for an authorised row. */
const act = (body: string): string => `
import { load } from '../../src/database/load.js';
import type { Transaction } from '../../src/database/transact.js';
import type { Ability } from '../../src/kernel/ability.js';
import { authorize, type Authorised } from '../../src/kernel/authorize.js';
import { Member } from '../../src/membership/index.js';

declare function show(member: Authorised<Member, 'read'>): void;

export async function planted(tx: Transaction, ability: Ability): Promise<void> {
  const member = await load(tx, Member, 'id');
  ${body}
}`;

const IF_SEEN = 'if (!member) return;';

const ACTS = {
  lawful: `${IF_SEEN} authorize(ability, 'read', member); show(member);`,
  unauthorised: `${IF_SEEN} show(member);`,
  unseen: `authorize(ability, 'read', member); show(member);`,
  misspelt: `${IF_SEEN} authorize(ability, 'raed', member);`,
  foreign: `${IF_SEEN} show({ ...member });`,
};

function options(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(REPOSITORY, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: object };
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, REPOSITORY).options;
}

const compilerOptions = { ...options(), noEmit: true };
const host = ts.createCompilerHost(compilerOptions);
const parsed = new Map<string, ts.SourceFile | undefined>();
let earlier: ts.Program | undefined;

/** What the compiler says of an act; the rest of the program is read once. */
function errorsOf(body: string): string[] {
  const getSourceFile: ts.CompilerHost['getSourceFile'] = (name, language) => {
    if (name === FILE) return ts.createSourceFile(name, act(body), language);
    if (!parsed.has(name)) parsed.set(name, host.getSourceFile(name, language));
    return parsed.get(name);
  };
  const fileExists: ts.CompilerHost['fileExists'] = (name) => name === FILE || host.fileExists(name);
  const program = ts.createProgram([FILE], compilerOptions, { ...host, getSourceFile, fileExists }, earlier);
  earlier = program;
  const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(FILE));
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('lock 1: the compiler', () => {
  test('a row that was seen and authorised may be acted on', () => {
    expect(errorsOf(ACTS.lawful)).toEqual([]);
  });

  test('acting on a row that was not authorised does not compile', () => {
    expect(errorsOf(ACTS.unauthorised)).toEqual([
      expect.stringContaining('is not assignable to parameter of type \'Authorised<Member, "read">\''),
    ]);
  });

  test('authorising a row that may be hidden or missing does not compile', () => {
    expect(errorsOf(ACTS.unseen)[0]).toContain("'Member | null' is not assignable");
  });

  test('a misspelt action does not compile', () => {
    expect(errorsOf(ACTS.misspelt)).toEqual([expect.stringContaining('\'"raed"\' is not assignable to parameter of type')]);
  });

  test('a copy of a row that was not authorised does not compile', () => {
    expect(errorsOf(ACTS.foreign)).toHaveLength(1);
  });
});
