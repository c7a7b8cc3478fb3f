import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MATRICES, OF_THE_SESSION } from './matrices.js';

const ROOT = join(import.meta.dirname, '../..');

test('every act of the schema is tried by every role, in one matrix', () => {
  const schema = buildSchema(readFileSync(join(ROOT, 'schema/schema.graphql'), 'utf8'));
  const acts = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((act) => !OF_THE_SESSION.includes(act));
  const listed: readonly string[] = Object.values(MATRICES).flat();
  expect([...listed].sort()).toEqual(acts.sort());
});

test.each(Object.keys(MATRICES))('%s checks that it has tried what it is listed for', (file) => {
  const text = readFileSync(join(ROOT, `test/acts/${file}.test.ts`), 'utf8');
  expect(text).toContain(`expectWhole('${file}')`);
});
