import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { ruleSetParamRow, ruleSetRow } from '../../seeds/rule-set.factory.js';
import { paramOn } from '../../src/rulebook/index.js';
import { Oracle } from '../access/oracle.js';
import { readRows } from '../access/rows.js';
import { answerOf, gid, Ground, TODAY } from './ground.js';
import { RulebookOracle } from './rulebook-oracle.js';

/* Rule sets: from a draft to the version that supersedes it, who sees them, and which parameter holds. */

let ground: Ground;
let drafter: Actor;
let decider: Actor;

beforeAll(async () => {
  ground = await Ground.open();
  // One issuer has one rule set for a subject on a day: those of the dataset make room.
  await ground.pool.query('truncate rule_set cascade');
  drafter = await ground.actor(['B4@K']);
  decider = await ground.actor(['B2@K']);
});

afterAll(() => ground.close());

const PARAM = { name: 'MOST_PER_TITLE', kind: 'NUMBER', value: '3' };

async function drafted(values: object = {}): Promise<object> {
  const unitId = gid('Organization', await ground.one<string>(`select id as value from organization where code = 'K'`));
  return { unitId, subject: 'PLANNING', code: 'QH-K', name: 'Quy định về quy hoạch', from: TODAY, params: [PARAM], ...values };
}

async function issued(values: object): Promise<string> {
  const selection = 'ruleSet { id params { nodes { name value } } }';
  const created = await ground.act(drafter, 'createRuleSet', await drafted(values), { selection });
  expect(created.errors).toBeUndefined();
  const { id } = (created.data?.['createRuleSet'] as { ruleSet: { id: string } }).ruleSet;
  const edit = { id, expectedVersion: 1, params: [PARAM, { name: 'LEAST_SHARE_OF_WOMEN', kind: 'NUMBER', value: '0.25' }] };
  expect(answerOf(await ground.act(drafter, 'editRuleSet', edit))).toEqual({ code: 'DONE' });
  expect(answerOf(await ground.act(drafter, 'submitRuleSet', { id, expectedVersion: 2 }))).toEqual({ code: 'DONE' });
  const decision = await ground.decision('K');
  expect(answerOf(await ground.act(decider, 'decideRuleSet', { id, expectedVersion: 3, decision }))).toEqual({ code: 'DONE' });
  return id;
}

test('drafted, edited, submitted, decided; the next version ends it; a decided one is not changed', async () => {
  const first = await issued({});
  const next = await issued({ from: '2023-01-01', code: 'QH-K2' });
  const { body } = await ground.server
    .as(drafter.username)
    .query('{ ruleSets { nodes { id state from to documentNumber params { totalCount nodes { name value kind } } } } }');
  const nodes = (body.data?.['ruleSets'] as { nodes: { id: string }[] }).nodes;
  expect(nodes.find(({ id }) => id === first)).toMatchObject({ state: 'DECIDED', to: '2023-01-01', params: { totalCount: 2 } });
  expect(nodes.find(({ id }) => id === next)).toMatchObject({ state: 'DECIDED', to: null, documentNumber: '1-QĐ/ĐU' });
  const again = answerOf(await ground.act(drafter, 'editRuleSet', { id: first, expectedVersion: 5, name: 'Khác' }));
  expect(again).toEqual({ code: 'RULE_VIOLATION', rule: 'WRONG_STATE', fields: ['state'] });
  await expect(ground.pool.query(`update rule_set set name = 'Khác'`)).rejects.toThrow('is not changed');
  await expect(ground.pool.query(`update rule_set_param set value = '4'`)).rejects.toThrow('is not changed');
});

test.each<[string, object, string, string]>([
  ['a parameter without a proper name', { params: [{ ...PARAM, name: 'most' }] }, 'PARAM_MALFORMED', 'input.params'],
  ['a name used twice', { params: [PARAM, PARAM] }, 'PARAM_MALFORMED', 'input.params'],
  ['a value that is no number', { params: [{ ...PARAM, value: '3,5' }] }, 'PARAM_MALFORMED', 'input.params'],
  ['no name', { name: ' ' }, 'TITLE_MISSING', 'input.name'],
  ['an end before its first day', { to: '2022-01-01' }, 'DATES_OUT_OF_ORDER', 'input.to'],
])('bad input: %s', async (_name, values, rule, field) => {
  const before = await ground.state();
  const answer = answerOf(await ground.act(drafter, 'createRuleSet', await drafted(values)));
  expect(answer).toEqual({ code: 'RULE_VIOLATION', rule, fields: [field] });
  expect(await ground.state()).toBe(before);
});

test('each role sees those near its unit that are in force or past; planning is for those who plan', async () => {
  const places = [[null, 'RATING'], [null, 'PLANNING'], ['X', 'PLANNING'], ['A', 'PLANNING'], ['H', 'PLANNING'], ['A', 'RATING']] as const; // prettier-ignore
  const made = new Map<string, (typeof places)[number]>();
  for (const place of places) {
    const unit = place[0] === null ? null : ground.no(place[0]);
    made.set(
      gid('RuleSet', await ground.insert('rule_set', ruleSetRow({ id: newId(), unit, subject: place[1], valid_from: '2022-01-01' }))),
      place,
    );
  }
  const specs = [
    'P1@X',
    'P3k@X',
    'P3v@X',
    'B3@K',
    'B4@K',
    'B5@K',
    'B6@K',
    'B7@K',
    'G1@A',
    'G3@A',
    'C1@A1',
    'M@A1',
    'V@X',
    'I@K',
    'A@X',
    'B4@H',
    '',
  ];
  for (const spec of specs) {
    const actor = await ground.actor(spec === '' ? [] : [spec]);
    const rows = await readRows(ground.pool);
    const oracle = new Oracle(rows, TODAY);
    const account = rows.accounts.find(({ id }) => id === actor.account);
    if (!account) throw new Error('The actor is missing');
    const wanted = [...made].filter(([, [owner, subject]]) => {
      const unit = owner === null ? null : ground.no(owner);
      const row = { unit, scope: null, drafting: unit, state: 'DECIDED', from: '2022-01-01', to: null, subject };
      return new RulebookOracle(oracle).sees(oracle.grants(account), row);
    });
    const { body } = await ground.server.as(actor.username).query('{ ruleSets(first: 100) { nodes { id } } }');
    const { nodes } = body.data?.['ruleSets'] as { nodes: { id: string }[] };
    const seen = nodes.map(({ id }) => id).filter((id) => made.has(id));
    expect({ spec, seen: seen.sort() }).toEqual({ spec, seen: wanted.map(([id]) => id).sort() });
  }
});

test('the nearest rule set in force on the day that has the parameter', async () => {
  await ground.pool.query('truncate rule_set, rule_set_param cascade');
  const put = async (unit: string | null, from: string, value: string, name = 'MOST'): Promise<void> => {
    const no = unit === null ? null : ground.no(unit);
    const id = await ground.insert('rule_set', ruleSetRow({ id: newId(), unit: no, valid_from: from, valid_to: from === '2020-01-01' ? '2022-01-01' : null })); // prettier-ignore
    await ground.insert('rule_set_param', ruleSetParamRow({ id: newId(), rule_set_id: id, name, value }));
  };
  await put(null, '2020-01-01', '1');
  await put(null, '2022-01-01', '2');
  await put('K', '2022-06-01', '3');
  await put('A', '2022-06-01', '9', 'LEAST');
  const ask = async <R>(text: string, values: readonly unknown[]): Promise<readonly R[]> =>
    (await ground.pool.query(text, [...values])).rows as R[];
  const at = async (unit: string, day: string, name = 'MOST'): Promise<string | null> =>
    (await paramOn(ask, { subject: 'PLANNING', name, unit: ground.no(unit), day }))?.value ?? null;
  expect([await at('A1', '2019-01-01'), await at('A1', '2021-12-31'), await at('A1', '2022-01-01')]).toEqual([null, '1', '2']);
  expect([await at('A1', TODAY), await at('K', TODAY), await at('N', TODAY)]).toEqual(['3', '3', '2']);
  expect([await at('A1', TODAY, 'LEAST'), await at('Q', TODAY, 'LEAST')]).toEqual(['9', null]);
});
