import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { memberExportRow } from '../../seeds/member-export.factory.js';
import { Oracle } from '../access/oracle.js';
import { readRows, type Rows } from '../access/rows.js';
import { expectWhole, grantsOf, tried, type Trial } from './acting.js';
import { ExportOracle, type Asked, type ExportAct } from './export-oracle.js';
import { gid, Ground, TODAY } from './ground.js';

/* Every act on exports of K23 by every role of 1.5, and each download over HTTP, in every state. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'],
  ['B1@H'], ['B4@H'], ['G1@Q', 'C1@Q'], ['G1@Z'], ['B4@K', 'B1@K'], ['B4@H', 'G1@A'],
] as const; // prettier-ignore
const UNITS = ['X', 'K', 'A', 'A1', 'Q', 'Z', 'N'] as const;
const PLACES = ['K', 'A1', 'N'] as const;
const FILES = ['F1 READY', 'F2 REQUESTED', 'F2 READY', 'F2 REJECTED'] as const;
const REASON = { accessReason: 'Rà soát danh sách đảng viên' };
const CODES: Readonly<Record<number, string>> = { 200: 'DONE', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 409: 'RULE_VIOLATION' };

type Specs = (typeof ACTORS)[number];

let ground: Ground;
let rows: Rows;
let oracle: Oracle;
let stranger: string;
const actors = new Map<Specs, Actor>();
const printed: string[] = [];

beforeAll(async () => {
  ground = await Ground.open();
  stranger = await ground.member('O');
  for (const specs of ACTORS) actors.set(specs, await ground.actor(specs));
  rows = await readRows(ground.pool);
  oracle = new Oracle(rows, TODAY);
}, 120_000);

afterAll(async () => {
  console.log([`D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION; ${FILES.join(', ')}, each of another and own`, ...printed].join('\n'));
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

const unitAt = (code: string): Asked['unit'] => {
  const unit = oracle.unit(ground.no(code));
  if (!unit) throw new Error(`No unit ${code}`);
  return unit;
};

async function fileAt(code: string, file: (typeof FILES)[number], by: string): Promise<string> {
  const [file_class, state] = file.split(' ') as ['F1' | 'F2', 'READY' | 'REQUESTED' | 'REJECTED'];
  const columns = file_class === 'F1' ? ['FULL_NAME'] : ['FULL_NAME', 'PHONE'];
  return ground.insert(
    'member_export',
    memberExportRow({ id: newId(), unit: ground.no(code), file_class, state, columns, created_by: by }),
  );
}

interface Case {
  readonly place: string;
  readonly row: string;
  readonly expected: string;
  readonly id: string;
}

/** Files of another person and, where the actor is one, own ones. */
async function casesOf(specs: Specs, act: ExportAct): Promise<readonly Case[]> {
  const actor = actors.get(specs);
  const cases: Case[] = [];
  for (const place of PLACES) {
    for (const file of FILES) {
      for (const own of actor?.member ? [false, true] : [false]) {
        const [fileClass, state] = file.split(' ') as ['F1' | 'F2', string];
        const expected = new ExportOracle(oracle).on(grantsOf(rows, actor), act, { unit: unitAt(place), fileClass, state, own });
        const id = await fileAt(place, file, own ? String(actor?.member) : stranger);
        cases.push({ place, row: `${file}${own ? ' own' : ''}`, expected, id: gid('MemberExport', id) });
      }
    }
  }
  return cases;
}

test.each(['approveMemberExport', 'rejectMemberExport'] as const)(
  '%s is allowed exactly where K23 says',
  async (act) => {
    const more = act === 'rejectMemberExport' ? { reason: 'Chưa cần thiết' } : {};
    const trialsOf = async (specs: Specs): Promise<readonly Trial[]> =>
      (await casesOf(specs, act)).map(({ id, ...trial }) => ({ ...trial, input: { id, expectedVersion: 1, ...more } }));
    const { wrong, done, lines } = await tried(ground, act, [actors, trialsOf], REASON);
    printed.push(...lines);
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(3);
  },
  120_000,
);

test('requestMemberExport is allowed exactly where K23 says', async () => {
  const trialsOf = (specs: Specs): Promise<readonly Trial[]> => {
    const trials = UNITS.flatMap((code) =>
      (['F1', 'F2'] as const).map((fileClass): Trial => {
        const expected = new ExportOracle(oracle).request(grantsOf(rows, actors.get(specs)), unitAt(code), fileClass);
        const columns = fileClass === 'F1' ? ['FULL_NAME'] : ['FULL_NAME', 'PHONE'];
        return { place: code, row: fileClass, expected, input: { unitId: gid('Organization', unitAt(code).id), columns } };
      }),
    );
    return Promise.resolve(trials);
  };
  const { wrong, done, lines } = await tried(ground, 'requestMemberExport', [actors, trialsOf], REASON);
  printed.push(...lines);
  expect(wrong).toEqual([]);
  expect(done).toBeGreaterThan(10);
}, 120_000);

test('a download is given exactly where K23 says, with a line in the audit log', async () => {
  const wrong: string[] = [];
  let [done, sent] = [0, 0];
  const before = (await ground.audit()).length;
  for (const [specs, actor] of actors) {
    const token = await ground.server.token(actor.username);
    for (const { place, row, expected, id } of await casesOf(specs, 'downloadMemberExport')) {
      const answer = await fetch(`${ground.server.address}/exports/${id}`, { headers: { authorization: `Bearer ${token}` } });
      const text = await answer.text();
      const got = CODES[answer.status] ?? String(answer.status);
      sent += 1;
      if (got === 'DONE') done += 1;
      if (got !== expected) wrong.push(`${specs.join(' ')} ${place} ${row}: ${got}, expected ${expected}: ${text.slice(0, 200)}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(done).toBeGreaterThan(3);
  const added = (await ground.audit()).slice(before);
  expect(added.map(({ act }) => act)).toEqual(added.map(() => 'downloadMemberExport'));
  expect(added.length).toBe(sent);
  expect(added.filter(({ outcome }) => outcome === 'DONE').length).toBe(done);
}, 120_000);

test('every act of this file is tried by every role', () => expectWhole('export-matrix'));
