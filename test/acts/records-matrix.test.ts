import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountRow } from '../../seeds/account.factory.js';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { memberRow, type Standing } from '../../seeds/member.factory.js';
import { membershipRow } from '../../seeds/membership.factory.js';
import { qualificationRow } from '../../seeds/qualification.factory.js';
import { Oracle } from '../access/oracle.js';
import { readRows, type Rows } from '../access/rows.js';
import { gid } from '../access/world.js';
import { expectWhole, grantsOf, tried, type Trial } from './acting.js';
import { answerOf, Ground, TODAY } from './ground.js';
import { person } from './membership-event-ground.js';

/* Acts of 2.4, 2.5 and 2.7 by every role on persons of every kind of place and every standing, over HTTP, against the tables read aloud. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'], ['B4@H'], ['G2@Q'], ['G2@N'],
] as const; // prettier-ignore
/** Those of the norm, and a candidate, an exempt and a transferred member of A1. */
const PERSONS = ['p1', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10', 'p11', 'cand', 'exem', 'gone'] as const;

/** For each act who has it, and on whom it is allowed; all else is FORBIDDEN where the row is seen, NOT_FOUND where not. */
const OF_KEEPERS = { 'G2@A': 'p1 p5 p8 p11 cand exem', 'G2@Q': 'p3', 'G2@N': 'p4' };
const ALLOWED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  editRecord: OF_KEEPERS,
  verifyRecord: OF_KEEPERS,
  editProfile: OF_KEEPERS,
  addQualification: { 'B4@K': 'p1 p3 p5 p8 p9 p11 cand exem', 'B4@H': 'p4', ...OF_KEEPERS },
  // 2.4 and 2.5, I: W and current; a candidate is none yet (docs/decisions/22).
  proposeCorrection: { 'I@K': 'p1 p3 p8 p9 p11 exem' },
};
const ACTS = Object.keys(ALLOWED);
const ON_RECORD = ['editRecord', 'verifyRecord'];
/** What waits for a person: nothing, then a correction and qualifications in both states. Neither opens nor closes an act. */
const QUEUES = ['empty', 'waiting'] as const;
const STANDINGS: readonly Standing[] = ['CANDIDATE', 'GUEST', 'PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED', 'TRANSFERRED_OUT', 'DECEASED', 'LEFT']; // prettier-ignore
const FORMER: readonly string[] = ['TRANSFERRED_OUT', 'DECEASED', 'LEFT'];

type Specs = (typeof ACTORS)[number];

let ground: Ground;
let rows: Rows;
let oracle: Oracle;
const actors = new Map<Specs, Actor>();
const ids = new Map<string, string>();
const tables: string[] = [];

/** A person of this standing, of A1; a former one was there last. */
async function personOf(standing: Standing): Promise<string> {
  if (!FORMER.includes(standing)) return person(ground, 'A1', { standing });
  const id = await ground.insert('member', memberRow({ id: newId(), full_name: 'Lý Văn Cựu', standing }));
  const spell = { valid_from: '2015-01-01', valid_to: '2018-06-01', status: 'ENDED', end_reason: standing } as const;
  await ground.insert('membership', membershipRow({ id: newId(), unit: ground.no('A1'), member_id: id, ...spell }));
  return id;
}

async function withRecord(standing: Standing): Promise<string> {
  const id = await personOf(standing);
  await ground.pool.query('insert into member_record (id) select $1 where not exists (select from member_record where id = $1)', [id]);
  return id;
}

beforeAll(async () => {
  ground = await Ground.open();
  for (const specs of ACTORS) actors.set(specs, await ground.actor(specs));
  for (const code of PERSONS.slice(0, 10))
    ids.set(code, await ground.one('select member_id as value from account where username = $1', [code]));
  for (const [code, standing] of [['cand', 'CANDIDATE'], ['exem', 'EXEMPT'], ['gone', 'TRANSFERRED_OUT']] as const) ids.set(code, await withRecord(standing)); // prettier-ignore
  rows = await readRows(ground.pool);
  oracle = new Oracle(rows, TODAY);
}, 180_000);

afterAll(async () => {
  console.log(['D done, f FORBIDDEN, . NOT_FOUND', ...tables].join('\n'));
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

const nameOf = (specs: Specs): string => specs[0] ?? '';

/** Every person proposes for himself, so that whoever has S has the act. */
const has = (act: string, spec: string): boolean =>
  spec in (ALLOWED[act] ?? {}) || (act === 'proposeCorrection' && !['V@X', 'A@X'].includes(spec));

function expected(act: string, specs: Specs, code: string): string {
  const spec = nameOf(specs);
  if (!has(act, spec)) return 'FORBIDDEN';
  if (ALLOWED[act]?.[spec]?.split(' ').includes(code)) return 'DONE';
  if (ON_RECORD.includes(act)) return 'NOT_FOUND';
  const actor = actors.get(specs);
  const member = rows.members.find(({ id }) => id === ids.get(code));
  if (!member) throw new Error('The person is missing');
  return oracle.readablePerson(grantsOf(rows, actor), member, actor?.member ?? null) ? 'FORBIDDEN' : 'NOT_FOUND';
}

async function inputOf(act: string, specs: Specs, code: string): Promise<object> {
  const id = ids.get(code) ?? '';
  const spec = nameOf(specs);
  if (act === 'addQualification') return { memberId: gid('Member', id), type: 'IT', level: 'BASIC' };
  if (act === 'proposeCorrection') return { memberId: gid('Member', id), phone: '0900123456' };
  const table = ON_RECORD.includes(act) ? 'member_record' : 'member';
  const expectedVersion = await ground.one(`select version as value from ${table} where id = $1`, [id]);
  const row = { id: gid(ON_RECORD.includes(act) ? 'MemberRecord' : 'Member', id), expectedVersion };
  if (act === 'editRecord') return { ...row, occupation: newId() };
  return act === 'editProfile' ? { ...row, middleName: spec.replace('@', ' ') + String(tables.length) } : row;
}

/** A correction by another, and qualifications in both states. */
async function queue(): Promise<void> {
  const proposer = await ground.actor([]);
  for (const id of ids.values()) {
    const proposed = { account_id: proposer.account, created_by: proposer.member, proposed_on: TODAY, member_id: id, state: 'PROPOSED' };
    const correction = await ground.insert('correction', { id: newId(), ...proposed });
    const item = { correction_id: correction, field: 'profileNumber', old_value: null, new_value: newId() };
    await ground.insert('correction_item', { id: newId(), ...item });
    for (const state of ['PROPOSED', 'CONFIRMED'] as const)
      await ground.insert('qualification', qualificationRow({ id: newId(), member_id: id, state, type: 'IT', level: 'BASIC' }));
  }
}

describe.each(QUEUES)('%s', (queued) => {
  beforeAll(async () => {
    if (queued === 'waiting') await queue();
  });

  test.each(ACTS)(
    '%s is allowed exactly where the tables say',
    async (act) => {
      const trialsOf = async (specs: Specs): Promise<Trial[]> => {
        const trials: Trial[] = [];
        for (const code of PERSONS) {
          const input = await inputOf(act, specs, code);
          trials.push({ place: code, row: queued, expected: expected(act, specs, code), input });
        }
        return trials;
      };
      const { wrong, done, lines } = await tried(ground, act, [actors, trialsOf]);
      tables.push(...lines);
      expect(wrong).toEqual([]);
      expect(done).toBeGreaterThan(3);
    },
    180_000,
  );
});

/** Corrections are rows of 2.5, of which a former person keeps nothing (4.1): not even a profile is corrected then. */
test('proposeCorrection for oneself, in every standing: of profile and record while not former', async () => {
  const got: string[] = [];
  for (const standing of STANDINGS) {
    const member = await withRecord(standing);
    const account = accountRow({ id: newId(), username: `self-${standing.toLowerCase()}`, password_hash: '!', member_id: member });
    const self: Actor = {
      ...(await ground.actor([])),
      account: await ground.insert('account', account),
      username: account.username,
      member,
    };
    const propose = async (values: object): Promise<string> =>
      answerOf(await ground.act(self, 'proposeCorrection', { memberId: gid('Member', member), ...values })).code;
    got.push(`${standing} ${await propose({ middleName: 'Thị' })} ${await propose({ occupation: 'Kế toán' })}`);
  }
  tables.push('', 'proposeCorrection for oneself: profile, record', ...got);
  const answer = (standing: string): string => (FORMER.includes(standing) ? 'FORBIDDEN' : 'DONE');
  expect(got).toEqual(STANDINGS.map((standing) => `${standing} ${answer(standing)} ${answer(standing)}`));
});

test('`can...` says before what the act says then', async () => {
  const cans = ['canEditProfile', 'canEditRecord', 'canVerifyRecord'];
  const fields = `canEditProfile record { canEditRecord canVerifyRecord }`;
  const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Member { ${fields} } } }`;
  const wrong: string[] = [];
  for (const [specs, actor] of actors) {
    const reader = ground.server.as(actor.username);
    const { body } = await reader.query(document, { ids: PERSONS.map((code) => gid('Member', ids.get(code) ?? '')) });
    const nodes = body.data?.['nodes'] as readonly (Record<string, unknown> | null)[];
    PERSONS.forEach((code, i) => {
      const row = { ...nodes[i], ...(nodes[i]?.['record'] as object | null) } as Readonly<Record<string, unknown>>;
      for (const can of cans) {
        const act = `${can.charAt(3).toLowerCase()}${can.slice(4)}`;
        const allowed = expected(act, specs, code) === 'DONE';
        if ((row[can] ?? false) !== allowed) wrong.push(`${nameOf(specs)} ${code} ${can}: ${String(row[can])}, expected ${allowed}`);
      }
    });
  }
  expect(wrong).toEqual([]);
});

test('every act of this file is tried by every role', () => expectWhole('records-matrix'));
