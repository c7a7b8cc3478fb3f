import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { qualificationRow } from '../../seeds/qualification.factory.js';
import { readRows, type Member, type Rows } from '../access/rows.js';
import { gid as edgeId } from '../access/world.js';
import { cansOf, expectWhole, grantsOf, tried, type Asked, type Trial, oracleOf } from './acting.js';
import { gid, Ground, TODAY } from './ground.js';
import { QualificationOracle, type CorrectionAct, type PersonRow, type QualificationAct } from './qualification-oracle.js';

/* Acts on qualifications (2.7), on the queue of corrections (2.4, 2.5) and on guests, by every role, in every state, over HTTP. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'],
  ['B4@H'], ['G2@Q'], ['G2@N'], ['B4@K', 'G2@A'], ['B1@K', 'B4@H'], ['C1@A1', 'G2@N'],
] as const; // prettier-ignore
const PERSONS = ['p1', 'p3', 'p4', 'p5', 'p6', 'p7', 'p10', 'p11'] as const;
/** State, and whether the actor has entered the row. */
const QUALIFICATIONS = [['PROPOSED', false], ['CONFIRMED', false], ['PROPOSED', true]] as const; // prettier-ignore
const CORRECTIONS = [['PROPOSED', false], ['ACCEPTED', false], ['REJECTED', false], ['PROPOSED', true]] as const; // prettier-ignore
const QUALIFICATION_ACTS: readonly QualificationAct[] = ['editQualification', 'confirmQualification'];
const CORRECTION_ACTS: readonly CorrectionAct[] = ['acceptCorrection', 'rejectCorrection'];

type Specs = (typeof ACTORS)[number];
type Code = (typeof PERSONS)[number];
type Spell = readonly [state: string, isOwn: boolean];
type Write = (code: Code, state: string, by: Actor | null) => Promise<string>;

let ground: Ground;
let rows: Rows;
let proposer: Actor;
const actors = new Map<Specs, Actor>();
const ids = new Map<Code, string>();
const printed: string[] = [];

function person(code: Code): Member {
  const found = rows.members.find(({ id }) => id === ids.get(code));
  if (!found) throw new Error('The person is missing');
  return found;
}

const judgeOf = (specs: Specs): QualificationOracle => new QualificationOracle(oracleOf(rows), actors.get(specs)?.member ?? null);

const qualification: Write = (code, state, by) => {
  const hands = { created_by: by?.member ?? null, edited_by: by?.member ?? null };
  const row = { id: newId(), member_id: ids.get(code) ?? '', state: state as 'PROPOSED', ...hands };
  return ground.insert('qualification', qualificationRow({ ...row, type: 'IT', level: 'BASIC' }));
};

/** A correction of the profile number, which stands empty. */
const correction: Write = async (code, state, by) => {
  const { account, member } = by ?? proposer;
  const decided = state === 'PROPOSED' ? {} : { decided_on: TODAY, decided_by_id: proposer.member, reason: 'Đã xem' };
  const proposed = { account_id: account, created_by: member, proposed_on: TODAY };
  const id = await ground.insert('correction', { id: newId(), ...{ member_id: ids.get(code), state, ...proposed, ...decided } });
  const item = { correction_id: id, field: 'profileNumber', old_value: null, new_value: newId() };
  await ground.insert('correction_item', { id: newId(), ...item });
  return id;
};

beforeAll(async () => {
  ground = await Ground.open();
  proposer = await ground.actor([]);
  for (const specs of ACTORS) actors.set(specs, await ground.actor(specs));
  for (const code of PERSONS) ids.set(code, await ground.one('select member_id as value from account where username = $1', [code]));
  await ground.pool.query('update member_record set profile_number = null');
  rows = await readRows(ground.pool);
}, 120_000);

afterAll(async () => {
  const states = 'PROPOSED CONFIRMED PROPOSED-by-the-actor; of corrections PROPOSED ACCEPTED REJECTED PROPOSED-by-the-actor';
  console.log([`D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION; ${states}`, ...printed].join('\n'));
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

interface Trying {
  readonly spells: readonly Spell[];
  readonly write: Write;
  readonly judge: (specs: Specs, row: PersonRow) => string;
  readonly input: (id: string) => object;
}

/** Rows that stay as they are, for what is to be refused; what is to be done needs rows of its own. */
async function trying(act: string, { spells, write, judge, input }: Trying): Promise<void> {
  const shared = new Map<string, string>();
  for (const code of PERSONS) for (const [state] of spells) shared.set(`${code} ${state}`, await write(code, state, null));
  const trialOn = async (specs: Specs, code: Code, [state, isOwn]: Spell): Promise<Trial> => {
    const actor = actors.get(specs);
    const own = isOwn && actor ? actor : null;
    const expected = judge(specs, { person: person(code), state, hands: [own?.member ?? null] });
    const id = expected === 'DONE' || own ? await write(code, state, own) : (shared.get(`${code} ${state}`) ?? '');
    // Accepting an earlier correction has entered another value meanwhile.
    if (expected === 'DONE') await ground.pool.query('update member_record set profile_number = null where id = $1', [ids.get(code)]);
    return { place: code, row: `${state}${isOwn ? ' own' : ''}`, expected, input: { expectedVersion: 1, ...input(id) } };
  };
  const trialsOf = async (specs: Specs): Promise<Trial[]> => {
    const trials: Trial[] = [];
    for (const code of PERSONS) for (const spell of spells) trials.push(await trialOn(specs, code, spell));
    return trials;
  };
  const { wrong, done, lines } = await tried(ground, act, [actors, trialsOf]);
  printed.push(...lines);
  expect(wrong).toEqual([]);
  expect(done).toBeGreaterThan(3);
}

test.each(QUALIFICATION_ACTS)(
  '%s is allowed exactly where the tables say',
  async (act) => {
    await trying(act, {
      spells: QUALIFICATIONS,
      write: qualification,
      judge: (specs, row) => judgeOf(specs).onQualification(grantsOf(rows, actors.get(specs)), act, row),
      input: (id) => ({ id: edgeId('Qualification', id), ...(act === 'editQualification' && { school: 'Trường Chính trị' }) }),
    });
  },
  120_000,
);

test.each(CORRECTION_ACTS)(
  '%s is allowed exactly where the tables say',
  async (act) => {
    await trying(act, {
      spells: CORRECTIONS,
      write: correction,
      judge: (specs, row) => judgeOf(specs).onCorrection(grantsOf(rows, actors.get(specs)), act, row),
      input: (id) => ({ id: edgeId('Correction', id), ...(act === 'rejectCorrection' && { reason: 'Chưa có giấy tờ' }) }),
    });
  },
  120_000,
);

test('createPerson is allowed exactly where the tables say', async () => {
  const words = { familyName: 'Lý', middleName: 'Thị', givenName: 'Khách', gender: 'F', birthYear: 1990 };
  const units = rows.units.filter(({ code }) => ['X', 'K', 'A', 'AS', 'A1', 'Q', 'E1', 'N1', 'Z1'].includes(code));
  const trialsOf = (specs: Specs): Promise<Trial[]> => {
    const grants = grantsOf(rows, actors.get(specs));
    const trials = units.flatMap((unit) =>
      ['GUEST', 'CANDIDATE', 'OFFICIAL'].map((standing): Trial => {
        const expected = judgeOf(specs).createPerson(grants, unit, standing);
        return {
          place: unit.code,
          row: standing,
          expected,
          input: { ...words, standing, sponsorUnitId: gid('Organization', unit.id) },
        };
      }),
    );
    return Promise.resolve(trials);
  };
  const { wrong, done, lines } = await tried(ground, 'createPerson', [actors, trialsOf]);
  printed.push(...lines);
  expect(wrong).toEqual([]);
  expect(done).toBeGreaterThan(3);
}, 120_000);

test('proposeQualificationCorrection is of everyone for the own qualifications, in both states', async () => {
  const shared: { code: Code; state: string; id: string }[] = [];
  for (const code of PERSONS)
    for (const state of ['PROPOSED', 'CONFIRMED']) shared.push({ code, state, id: await qualification(code, state, null) });
  const trialsOf = async (specs: Specs): Promise<Trial[]> => {
    const { member } = actors.get(specs) as Actor;
    const grants = grantsOf(rows, actors.get(specs));
    const trials: Trial[] = [];
    const trial = (place: string, row: string, id: string, expected: string): void => {
      const input = { qualificationId: edgeId('Qualification', id), school: 'Trường Chính trị' };
      trials.push({ place, row, expected, input });
    };
    for (const { code, state, id } of shared)
      trial(code, state, id, judgeOf(specs).onOwn(grants, { person: person(code), state, hands: [null] }));
    for (const state of member === null ? [] : ['PROPOSED', 'CONFIRMED'])
      trial('own', state, await ground.insert('qualification', qualificationRow({ id: newId(), member_id: member ?? '', state: state as 'PROPOSED', type: 'IT', level: 'BASIC' })), 'DONE'); // prettier-ignore
    return trials;
  };
  const { wrong, done, lines } = await tried(ground, 'proposeQualificationCorrection', [actors, trialsOf]);
  printed.push(...lines);
  expect(wrong).toEqual([]);
  expect(done).toBeGreaterThan(20);
}, 120_000);

test('`can...` says before what the act says then', async () => {
  const askedOf = async (noun: 'Qualification' | 'Correction', spells: readonly Spell[], write: Write): Promise<Asked<Specs>[]> => {
    const asked: Asked<Specs>[] = [];
    for (const code of PERSONS) {
      for (const [state, isOwn] of spells) {
        if (isOwn) continue;
        const row = { person: person(code), state, hands: [null] };
        const mayOf = (specs: Specs): boolean[] => {
          const [judge, grants] = [judgeOf(specs), grantsOf(rows, actors.get(specs))];
          if (noun === 'Qualification') return QUALIFICATION_ACTS.map((act) => judge.onQualification(grants, act, row) === 'DONE');
          return CORRECTION_ACTS.map((act) => judge.onCorrection(grants, act, row) === 'DONE');
        };
        asked.push({ id: edgeId(noun, await write(code, state, null)), name: `${code} ${state}`, mayOf });
      }
    }
    return asked;
  };
  for (const [noun, acts, spells, write] of [
    ['Qualification', QUALIFICATION_ACTS, QUALIFICATIONS, qualification],
    ['Correction', CORRECTION_ACTS, CORRECTIONS, correction],
  ] as const) {
    const { wrong, allowed } = await cansOf(ground, [noun, acts], [actors, await askedOf(noun, spells, write)]);
    expect(wrong).toEqual([]);
    expect(allowed).toBeGreaterThan(3);
  }
});

test('every act of this file is tried by every role', () => expectWhole('qualification-matrix'));
