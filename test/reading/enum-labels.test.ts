import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isEnumType } from 'graphql';
import { buildDangboSchema } from '../../src/server/schema.js';
import { Ground } from '../acts/ground.js';

interface Label {
  readonly type: string;
  readonly code: string;
  readonly label: string;
}

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(() => ground.close());

const ASK = 'query ($type: String) { enumLabels(type: $type) { type code label } }';

async function labels(language: string | null, type?: string): Promise<readonly Label[]> {
  const { body } = await ground.server.query(ASK, { type }, language === null ? {} : { 'accept-language': language });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data?.['enumLabels'] as readonly Label[];
}

const codesOf = (all: readonly Label[]): readonly string[] => all.map(({ type, code }) => `${type}.${code}`).sort();

/** Every code of the schema; the keys of an order are names of fields, which nobody is shown. */
function codesOfSchema(): readonly string[] {
  const enums = Object.values(buildDangboSchema().getTypeMap()).filter(isEnumType);
  const shown = enums.filter(({ name }) => !name.startsWith('__') && !name.endsWith('OrderField'));
  return shown.flatMap((type) => type.getValues().map(({ name }) => `${type.name}.${name}`)).sort();
}

describe('enumLabels', () => {
  test('has a Vietnamese and an English label for every code of the schema, and for no other', async () => {
    const [vi, en] = [await labels('vi'), await labels('en')];
    expect(codesOf(vi)).toEqual(codesOfSchema());
    expect(codesOf(en)).toEqual(codesOf(vi));
    const bare = [...vi, ...en].filter(({ label }) => label.trim() === '');
    expect(bare).toEqual([]);
    expect(en.filter(({ label }) => !/^[\x20-\x7e]+$/.test(label))).toEqual([]);
    const same = vi.filter(({ label }, i) => label === en[i]?.label);
    expect(same).toEqual([]);
  });

  test.each([
    [null, 'Bí thư'],
    ['vi', 'Bí thư'],
    ['en', 'Secretary'],
    ['en-GB, vi;q=0.5', 'Secretary'],
    ['fr', 'Bí thư'],
  ])('in %s a SECRETARY is %s', async (language, label) => {
    const found = await labels(language, 'SeatTitle');
    expect(found[0]).toEqual({ type: 'SeatTitle', code: 'SECRETARY', label });
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set(['SeatTitle']));
  });

  test('knows no other name, and asks nobody: neither who reads nor the database', async () => {
    ground.server.statements();
    expect(await labels('vi', 'Colour')).toEqual([]);
    expect((await labels('vi')).length).toBeGreaterThan(200);
    expect(ground.server.statements()).toEqual([]);
  });
});
