import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { Oracle } from '../access/oracle.js';
import { readRows, type Rows } from '../access/rows.js';
import { gid } from '../access/world.js';
import { answerOf, Ground, TODAY } from './ground.js';

/* Acts of 2.4, 2.5 and 2.7 by every role on persons of every kind of place, over HTTP, against the tables read aloud. */

const ACTORS = [
  'P1@X', 'P2@X', 'P3o@X', 'P3k@X', 'P3t@X', 'P3v@X', 'B1@K', 'B2@K', 'B3@K', 'B4@K', 'B5@K', 'B6@K', 'B7@K', 'B7c@K',
  'G1@A', 'G2@A', 'G3@A', 'C1@A1', 'M@A1', '', 'V@X', 'I@K', 'A@X', 'B4@H', 'G2@Q', 'G2@N',
] as const; // prettier-ignore
const PERSONS = ['p1', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10', 'p11'] as const;

/** For each act who has it, and on whom it is allowed; all else is FORBIDDEN where the row is seen, NOT_FOUND where not. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  editRecord: { 'G2@A': 'p1 p5 p8 p11', 'G2@Q': 'p3', 'G2@N': 'p4' },
  verifyRecord: { 'G2@A': 'p1 p5 p8 p11', 'G2@Q': 'p3', 'G2@N': 'p4' },
  editProfile: { 'G2@A': 'p1 p5 p8 p11', 'G2@Q': 'p3', 'G2@N': 'p4' },
  addQualification: { 'B4@K': 'p1 p3 p5 p8 p9 p11', 'B4@H': 'p4', 'G2@A': 'p1 p5 p8 p11', 'G2@Q': 'p3', 'G2@N': 'p4' },
  proposeCorrection: { 'I@K': 'p1 p3 p8 p9 p11' },
};
const ON_RECORD = ['editRecord', 'verifyRecord'];
const LETTERS: Readonly<Record<string, string>> = { DONE: 'D', FORBIDDEN: 'f', NOT_FOUND: '.' };

let ground: Ground;
let rows: Rows;
let oracle: Oracle;
const actors = new Map<string, Actor>();
const ids = new Map<string, string>();

beforeAll(async () => {
  ground = await Ground.open();
  for (const spec of ACTORS) actors.set(spec, await ground.actor(spec === '' ? [] : [spec]));
  for (const code of PERSONS) ids.set(code, await ground.one('select member_id as value from account where username = $1', [code]));
  rows = await readRows(ground.pool);
  oracle = new Oracle(rows, TODAY);
}, 60_000);

afterAll(() => ground.close());

/** Every person proposes for himself, so that whoever has S has the act. */
const has = (act: string, spec: string): boolean =>
  spec in (ALLOWED[act] ?? {}) || (act === 'proposeCorrection' && !['V@X', 'A@X'].includes(spec));

function expected(act: string, spec: string, code: string): string {
  if (!has(act, spec)) return 'FORBIDDEN';
  if (ALLOWED[act]?.[spec]?.split(' ').includes(code)) return 'DONE';
  if (ON_RECORD.includes(act)) return 'NOT_FOUND';
  const actor = actors.get(spec);
  const account = rows.accounts.find(({ id }) => id === actor?.account);
  const member = rows.members.find(({ id }) => id === ids.get(code));
  if (!account || !member) throw new Error('The row is missing');
  return oracle.readablePerson(oracle.grants(account), member, actor?.member ?? null) ? 'FORBIDDEN' : 'NOT_FOUND';
}

async function inputOf(act: string, spec: string, code: string): Promise<object> {
  const id = ids.get(code) ?? '';
  if (act === 'addQualification') return { memberId: gid('Member', id), type: 'IT', level: 'BASIC' };
  if (act === 'proposeCorrection') return { memberId: gid('Member', id), phone: '0900123456' };
  const table = ON_RECORD.includes(act) ? 'member_record' : 'member';
  const expectedVersion = await ground.one(`select version as value from ${table} where id = $1`, [id]);
  const row = { id: gid(ON_RECORD.includes(act) ? 'MemberRecord' : 'Member', id), expectedVersion };
  if (act === 'editRecord') return { ...row, occupation: spec };
  return act === 'editProfile' ? { ...row, middleName: spec.slice(0, 2) } : row;
}

const tables: string[] = [];

afterAll(() => {
  console.log(['D done, f FORBIDDEN, . NOT_FOUND', ...tables].join('\n'));
});

test.each(Object.keys(ALLOWED))(
  '%s is allowed exactly where the tables say',
  async (act) => {
    const lines = [`\n${act.padEnd(18)}${PERSONS.map((code) => code.padEnd(5)).join('')}`];
    const wrong: string[] = [];
    for (const spec of ACTORS) {
      const got: string[] = [];
      for (const code of PERSONS) {
        const { code: answer } = answerOf(await ground.act(actors.get(spec) as Actor, act, await inputOf(act, spec, code)));
        if (answer !== expected(act, spec, code)) wrong.push(`${spec} ${act} ${code}: ${answer}, expected ${expected(act, spec, code)}`);
        got.push(LETTERS[answer] ?? '?');
      }
      lines.push(`${(spec || 'S').padEnd(18)}${got.map((letter) => letter.padEnd(5)).join('')}`);
    }
    tables.push(...lines);
    expect(wrong).toEqual([]);
  },
  60_000,
);

test('`can...` says before what the act says then', async () => {
  const cans = ['canEditProfile', 'canEditRecord', 'canVerifyRecord'];
  const fields = `canEditProfile record { canEditRecord canVerifyRecord }`;
  const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Member { ${fields} } } }`;
  const wrong: string[] = [];
  for (const spec of ACTORS) {
    const reader = ground.server.as((actors.get(spec) as Actor).username);
    const { body } = await reader.query(document, { ids: PERSONS.map((code) => gid('Member', ids.get(code) ?? '')) });
    const nodes = body.data?.['nodes'] as readonly (Record<string, unknown> | null)[];
    PERSONS.forEach((code, i) => {
      const row = { ...nodes[i], ...(nodes[i]?.['record'] as object | null) } as Readonly<Record<string, unknown>>;
      for (const can of cans) {
        const act = `${can.charAt(3).toLowerCase()}${can.slice(4)}`;
        const allowed = expected(act, spec, code) === 'DONE';
        if ((row[can] ?? false) !== allowed) wrong.push(`${spec} ${code} ${can}: ${String(row[can])}, expected ${allowed}`);
      }
    });
  }
  expect(wrong).toEqual([]);
});
