import { describe, expect, test } from '@jest/globals';
import { argon2Sync } from 'node:crypto';
import { addYears, dayBetween } from './day.js';
import { idMaker, newId } from './ids.js';
import { memberRow, nameParts } from './member.factory.js';
import { phc, phcLater, TEST_COST } from './password.js';
import { composeName } from './person-name.factory.js';
import { Random } from './random.js';

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids', () => {
  test('are uuids of version 7, the same for the same label, each later than the one before', () => {
    const [one, same, other] = [idMaker('x'), idMaker('x'), idMaker('y')];
    const ids = Array.from({ length: 100 }, one);
    expect(ids).toEqual(Array.from({ length: 100 }, same));
    expect(other()).not.toBe(ids[0]);
    expect([...ids].sort()).toEqual(ids);
    for (const id of [...ids, newId()]) expect(id).toMatch(UUID7);
  });
});

describe('names', () => {
  const random = new Random('names');
  const made = Array.from({ length: 3_000 }, (_, index) => composeName(random, index % 2 === 0 ? 'M' : 'F'));

  test('are in NFC, with the parts that they are made of', () => {
    for (const name of made) {
      expect(name.full_name).toBe(name.full_name.normalize('NFC'));
      const parts = [name.family_name, name.middle_name, name.given_name].filter((part) => part !== '').join(' ');
      expect(parts.split(' ').sort()).toEqual(name.full_name.split(' ').sort());
      expect(new Set(name.full_name.split(' ')).size).toBe(name.full_name.split(' ').length);
    }
  });

  test('are some that the rule of the last word would get wrong', () => {
    const wrong = made.filter((name) => nameParts(name.full_name).given_name !== name.given_name);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.length).toBeLessThan(30);
  });

  test('of one word each make a whole', () => {
    expect(nameParts('Nguyễn Văn An')).toEqual({ family_name: 'Nguyễn', middle_name: 'Văn', given_name: 'An' });
    expect(nameParts('Lê A')).toEqual({ family_name: 'Lê', middle_name: '', given_name: 'A' });
  });
});

describe('days', () => {
  test('keep their bounds and know the calendar', () => {
    const random = new Random('days');
    const days = Array.from({ length: 500 }, () => dayBetween(random, '2022-02-27', '2022-03-02'));
    expect([...new Set(days)].sort()).toEqual(['2022-02-27', '2022-02-28', '2022-03-01', '2022-03-02']);
    expect(addYears('2020-02-29', 1)).toBe('2021-03-01');
  });
});

test('a member becomes official a year after admission, on probation never', () => {
  const admission_date = '2021-12-22';
  expect(memberRow({ id: '1', full_name: 'Lê A', admission_date }).official_date).toBe('2022-12-22');
  expect(memberRow({ id: '1', full_name: 'Lê A', admission_date, standing: 'PROBATIONARY' }).official_date).toBeNull();
  expect(memberRow({ id: '1', full_name: 'Lê A', standing: 'GUEST' }).admission_date).toBeNull();
});

test('a password has one PHC text, on this thread or another, that argon2id confirms', async () => {
  const text = phc('mật khẩu', 'muối', TEST_COST);
  expect(await phcLater('mật khẩu', 'muối', TEST_COST)).toBe(text);
  const [, kind, , parameters, salt = '', tag] = text.split('$');
  expect([kind, parameters]).toEqual(['argon2id', 'm=64,t=1,p=1']);
  const options = { message: 'mật khẩu', nonce: Buffer.from(salt, 'base64'), memory: 64, passes: 1, parallelism: 1, tagLength: 32 };
  expect(argon2Sync('argon2id', options).toString('base64').replace(/=+$/, '')).toBe(tag);
});
