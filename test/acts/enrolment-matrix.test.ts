import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import type { EnrolmentState } from '../../seeds/enrolment.factory.js';
import { newId } from '../../seeds/ids.js';
import { planningEntryRow } from '../../seeds/planning-entry.factory.js';
import type { PlanningCycleRow } from '../../seeds/planning-cycle.factory.js';
import type { TrainingClassRow } from '../../seeds/training-class.factory.js';
import { Oracle } from '../access/oracle.js';
import { readRows, type Rows, type Unit } from '../access/rows.js';
import { cansOf, endMatrix, expectWhole, grantsOf, judge, type Asked, type Trial } from './acting.js';
import { Classes, enrolled, nameOfBody, trainingId, type Organised } from './enrolment-ground.js';
import { gid, Ground, TODAY } from './ground.js';
import { isHearing, keepHeard, lastHeard } from './heard.js';
import { person } from './membership-event-ground.js';
import { TableOracle, type Row, type Seated } from './table-oracle.js';
import { CLASS, ENROLMENT, RESULT, seatedAs } from './training-oracle.js';

/* Every act of 2.17 and 2.18 by every role of 1.5, on enrolments of both sides in every state, over HTTP. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'],
  ['B4@H'], ['G1@N'], ['G1@Q', 'C1@Q'], ['C1@AS'], ['B4@K', 'G1@A'], ['G2@Z'],
] as const; // prettier-ignore
const ORG: Organised = ['K', 'ORGANISATION_BOARD'];
const PROPAGANDA: Organised = ['K', 'PROPAGANDA_BOARD'];
const OF_A: Organised = ['A', 'OFFICE'];
const OF_H: Organised = ['H', 'ORGANISATION_BOARD'];
/** Organiser of the class, sending unit. */
type Place = readonly [Organised, string];
const PLACES: readonly Place[] = [
  [ORG, 'A1'], [ORG, 'A'], [PROPAGANDA, 'N1'], [OF_A, 'A1'], [OF_A, 'Q'], [OF_H, 'A1'], [ORG, 'Z1'],
]; // prettier-ignore
const STATES: readonly EnrolmentState[] = ['NOMINATED', 'CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED', 'WITHDRAWN', 'REJECTED'];
/** A guard asks the place or the state: places beside these show two states. */
const WHOLE: readonly Place[] = PLACES.filter((_place, i) => [0, 2, 3].includes(i));
const statesAt = (place: Place): readonly EnrolmentState[] => (WHOLE.includes(place) ? STATES : ['NOMINATED', 'ATTENDING']);
const ACTS = ['submitEnrolment', 'confirmEnrolment', 'rejectEnrolment', 'withdrawEnrolment', 'markAttendance'];
/** State of the class, and of the enrolment; the last has its result. */
const GRADES = [['RUNNING', 'ATTENDING'], ['GRADING', 'ATTENDING'], ['GRADING', 'COMPLETED'], ['CLOSED', 'COMPLETED']] as const; // prettier-ignore
const RESULT_ACTS = ['enterResult', 'correctResult', 'issueCertificate'];

type Specs = (typeof ACTORS)[number];

let ground: Ground;
let rows: Rows;
let oracle: Oracle;
let classes: Classes;
const actors = new Map<Specs, Actor>();
const shared = new Map<string, string>();
const printed: string[] = [];
const tables = { enrolment: ENROLMENT, result: RESULT, class: CLASS };

const nameOf = ([[code, kind], unit]: Place): string => `${code}.${kind.slice(0, 4).toLowerCase()}<${unit}`;

function unitOf(code: string): Unit {
  const unit = oracle.unit(ground.no(code));
  if (!unit) throw new Error(`No unit ${code}`);
  return unit;
}

/** The body of a B5 is K's propaganda board. */
const seated = (specs: Specs): readonly Seated[] => seatedAs(grantsOf(rows, actors.get(specs)), nameOfBody(PROPAGANDA));

function rowOf([organised, unit]: Place, state: string, facts: Row['facts'] = {}, whose: string | null = null): Row {
  const sides = { owner: unitOf(unit), other: unitOf(organised[0]) };
  return { ...sides, state, drafting: null, body: nameOfBody(organised), person: whose, facts };
}

/** Whether the actor sees a class of the organiser in this state. */
const seesClass = (specs: Specs, organised: Organised, state: string): boolean => {
  const row = { owner: unitOf(organised[0]), state, drafting: null, body: nameOfBody(organised) };
  return new TableOracle(oracle, CLASS).sees(seated(specs), row, actors.get(specs)?.member ?? null);
};

const on = (table: keyof typeof tables, specs: Specs, act: string, row: Row): string =>
  new TableOracle(oracle, tables[table]).on(seated(specs), act, row, actors.get(specs)?.member ?? null);

async function written(place: Place, state: EnrolmentState, held: TrainingClassRow['state'], member_id?: string): Promise<string> {
  const { id: class_id } = await classes.of(place[0], held);
  return enrolled(ground, unitOf(place[1]), { class_id, state, state_before: state === 'REJECTED' ? 'NOMINATED' : null, ...(member_id && { member_id }) }); // prettier-ignore
}

beforeAll(async () => {
  ground = await Ground.open();
  for (const specs of ACTORS) actors.set(specs, await ground.actor(specs));
  rows = await readRows(ground.pool);
  oracle = new Oracle(rows, TODAY);
  classes = new Classes(ground);
  for (const place of PLACES) {
    for (const state of statesAt(place))
      for (const held of ['ENROLLING', 'RUNNING'] as const)
        shared.set(`${nameOf(place)} ${held} ${state}`, await written(place, state, held));
    for (const [held, state] of GRADES) shared.set(`${nameOf(place)} graded ${held} ${state}`, await written(place, state, held));
  }
}, 240_000);

afterAll(() => endMatrix(ground, STATES.join(' '), printed));

async function judged(act: string, trialsOf: (specs: Specs) => Promise<readonly Trial[]>): Promise<void> {
  printed.push(...(await judge(ground, act, [actors, trialsOf], 3)));
}

const has = (specs: Specs, table: keyof typeof tables, act: string): boolean =>
  new TableOracle(oracle, tables[table]).has(seated(specs), act);

/** Who has not the act at all is answered before any row is looked at (5.4): one place in every state tells. */
const placesFor = (specs: Specs, table: keyof typeof tables, act: string): readonly Place[] =>
  has(specs, table, act) ? PLACES : PLACES.slice(0, 1);

const heldFor = (act: string): 'ENROLLING' | 'RUNNING' => (act === 'markAttendance' ? 'RUNNING' : 'ENROLLING');

test.each(ACTS)('%s is allowed exactly where the tables say', async (act) => {
  const held = heldFor(act);
  const trialOn = async (specs: Specs, place: Place, state: EnrolmentState): Promise<Trial> => {
    const allowed = on('enrolment', specs, act, rowOf(place, state));
    // The session is a reference: with a class that is not seen it is missing, before the guard is asked (5.4).
    const isMissing = act === 'markAttendance' && has(specs, 'enrolment', act) && !seesClass(specs, place[0], held);
    const expected = isMissing ? 'NOT_FOUND' : allowed;
    const id = expected === 'DONE' ? await written(place, state, held) : (shared.get(`${nameOf(place)} ${held} ${state}`) ?? '');
    const { session } = await classes.of(place[0], held);
    const more = act === 'markAttendance' ? { sessionId: trainingId('TrainingSession', session), present: true } : {};
    const expectedVersion = await ground.one('select version as value from enrolment where id = $1', [id]);
    return { place: nameOf(place), row: state, expected, input: { id: trainingId('Enrolment', id), expectedVersion, ...more } };
  };
  await judged(act, async (specs) => {
    const trials: Trial[] = [];
    for (const place of placesFor(specs, 'enrolment', act)) for (const state of statesAt(place)) trials.push(await trialOn(specs, place, state));
    return trials;
  });
}, 240_000); // prettier-ignore

test('withdrawEnrolment of the own enrolment: before the class runs', async () => {
  const got: string[] = [];
  const mine = await ground.actor(['M@A1']);
  for (const [held, state] of [
    ['ENROLLING', 'NOMINATED'],
    ['RUNNING', 'ATTENDING'],
  ] as const) {
    const place: Place = [held === 'RUNNING' ? OF_H : ORG, 'A1'];
    const id = await written(place, state, held, mine.member ?? '');
    const expectedVersion = await ground.one('select version as value from enrolment where id = $1', [id]);
    const { errors } = await ground.act(mine, 'withdrawEnrolment', { id: trainingId('Enrolment', id), expectedVersion });
    if (isHearing) await keepHeard(ground, mine, [{ expected: held === 'RUNNING' ? 'FORBIDDEN' : 'DONE', heard: lastHeard() }]);
    got.push(errors?.[0]?.extensions.code ?? 'DONE');
  }
  expect(got).toEqual(['DONE', 'FORBIDDEN']);
});

test('nominateEnrolment is allowed exactly where the tables say', async () => {
  const people = [['A1', 'OFFICIAL'], ['AS1', 'OFFICIAL'], ['Q', 'OFFICIAL'], ['Z1', 'OFFICIAL'], ['N1', 'OFFICIAL'], ['A', 'GUEST'], ['A1', 'GUEST']] as const; // prettier-ignore
  const known = new Map<string, string>();
  for (const [code, standing] of people) known.set(`${code} ${standing}`, await person(ground, code, { standing }));
  const seen = new Oracle(await readRows(ground.pool), TODAY);
  const trialOn = async (specs: Specs, organised: Organised, [code, standing]: (typeof people)[number]): Promise<Trial> => {
    const shown = known.get(`${code} ${standing}`) ?? '';
    const member = seen.rows.members.find(({ id }) => id === shown);
    if (!member) throw new Error('The person is missing');
    const self = actors.get(specs)?.member ?? null;
    const isSeen =
      seesClass(specs, organised, 'ENROLLING') && seen.readablePerson(grantsOf(rows, actors.get(specs)), member, self) !== null;
    const table = new TableOracle(oracle, ENROLMENT);
    const expected = table.create(seated(specs), 'nominateEnrolment', rowOf([organised, code], 'NOMINATED'), isSeen, self);
    const id = expected === 'DONE' ? await person(ground, code, { standing }) : shown;
    const { id: class_id } = await classes.of(organised, 'ENROLLING');
    const input = { classId: trainingId('TrainingClass', class_id), memberId: gid('Member', id) };
    return { place: `${organised[0]}.${organised[1].slice(0, 4).toLowerCase()}`, row: `${code} ${standing}`, expected, input };
  };
  await judged('nominateEnrolment', async (specs) => {
    const trials: Trial[] = [];
    for (const organised of [ORG, PROPAGANDA, OF_A, OF_H]) for (const each of people) trials.push(await trialOn(specs, organised, each));
    return trials;
  });
}, 240_000);

test.each(RESULT_ACTS)('%s is allowed exactly where the tables say', async (act) => {
  const from: readonly string[] = act === 'enterResult' ? ['ATTENDING'] : ['COMPLETED'];
  const trialOn = async (specs: Specs, place: Place, [held, state]: (typeof GRADES)[number]): Promise<Trial> => {
    const allowed = on('result', specs, act, rowOf(place, state, { grading: held === 'GRADING', closed: held === 'CLOSED' }));
    const expected = allowed === 'DONE' && !from.includes(state) ? 'RULE_VIOLATION' : allowed;
    const id = expected === 'DONE' ? await written(place, state, held) : (shared.get(`${nameOf(place)} graded ${held} ${state}`) ?? '');
    const values = act === 'issueCertificate' ? { certificateType: 'DIPLOMA', certificateNumber: newId().slice(-12), issuedOn: TODAY } : { passed: act === 'enterResult' }; // prettier-ignore
    const expectedVersion = await ground.one('select version as value from enrolment_result where id = $1', [id]);
    return { place: nameOf(place), row: `${held} ${state}`, expected, input: { id: trainingId('EnrolmentResult', id), expectedVersion, ...values } };
  };
  await judged(act, async (specs) => {
    const trials: Trial[] = [];
    for (const place of placesFor(specs, 'result', act)) for (const each of GRADES) trials.push(await trialOn(specs, place, each));
    return trials;
  });
}, 240_000); // prettier-ignore

/** One act on many needs: to nominate each (2.17), by who sees the need (2.19). */
test('enrolTrainingNeeds is allowed exactly where the tables say', async () => {
  const cycle = await ground.one<PlanningCycleRow>(`select to_json(c) as value from planning_cycle c where unit = $1`, [ground.no('A')]);
  const needOf = async (code: string): Promise<string> => {
    const member_id = await person(ground, code);
    const entry = planningEntryRow(cycle, { id: newId(), title: 'SECRETARY', member_id, state: 'APPROVED' });
    await ground.insert('planning_entry', entry);
    return ground.one(`select id as value from training_need where entry_id = $1 and gap_type = 'POLITICAL_THEORY'`, [entry.id]);
  };
  const known = new Map([['A1', await needOf('A1')], ['N1', await needOf('N1')]]); // prettier-ignore
  // 2.19: P3o by T, B1 B4 B; G1 G2 G: the needs of an entry are of its org, A.
  const sees = (specs: Specs): boolean => seated(specs).some(({ role, unit }) => ['B1', 'B4', 'G1', 'G2'].includes(role) && unit !== null && oracle.within(oracle.place(unitOf('A')), unit)); // prettier-ignore
  // One grant has the need in its rows and may nominate (1.8): of 2.17's roles these two have rows in 2.19.
  const having = (specs: Specs): boolean => seated(specs).some(({ role }) => ['B4', 'G2'].includes(role));
  await judged('enrolTrainingNeeds', async (specs) => {
    const trials: Trial[] = [];
    const self = actors.get(specs)?.member ?? null;
    for (const [organised, code] of [[ORG, 'A1'], [ORG, 'N1'], [OF_A, 'A1']] as const) {
      const isSeen = sees(specs) && seesClass(specs, organised, 'ENROLLING');
      const expected = new TableOracle(oracle, ENROLMENT).create(seated(specs), 'nominateEnrolment', rowOf([organised, code], 'NOMINATED'), isSeen, self);
      // A person of N whom nobody of K lists is missing, though the need is seen.
      const hidden = expected === 'FORBIDDEN' && code === 'N1' && sees(specs) ? 'NOT_FOUND' : expected;
      const need = expected === 'DONE' ? await needOf(code) : (known.get(code) ?? '');
      const { id: class_id } = await classes.of(organised, 'ENROLLING');
      const input = { classId: trainingId('TrainingClass', class_id), needIds: [trainingId('TrainingNeed', need)] };
      trials.push({ place: organised[0], row: code, expected: having(specs) ? hidden : 'FORBIDDEN', input });
    }
    return trials;
  });
}, 240_000); // prettier-ignore

test('`can...` says before what the act says then', async () => {
  for (const [noun, table, acts] of [['Enrolment', 'enrolment', ACTS], ['EnrolmentResult', 'result', RESULT_ACTS]] as const) {
    const asked: Asked<Specs>[] = [];
    for (const place of PLACES) {
      for (const [held, state] of table === 'result' ? GRADES : statesAt(place).map((each) => ['ENROLLING', each] as const)) {
        const row = rowOf(place, state, { grading: held === 'GRADING', closed: held === 'CLOSED' });
        const name = table === 'result' ? `${nameOf(place)} graded ${held} ${state}` : `${nameOf(place)} ${held} ${state}`;
        const leads = (act: string): boolean =>
          table === 'enrolment' ? act !== 'markAttendance' : state === (act === 'enterResult' ? 'ATTENDING' : 'COMPLETED');
        const mayOf = (specs: Specs): boolean[] => acts.map((act) => on(table, specs, act, row) === 'DONE' && leads(act));
        asked.push({ id: trainingId(noun, shared.get(name) ?? ''), name, mayOf });
      }
    }
    const { wrong, allowed } = await cansOf(ground, [noun, acts], [actors, asked]);
    expect(wrong).toEqual([]);
    expect(allowed).toBeGreaterThan(10);
  }
}, 120_000); // prettier-ignore

test('every act of this file is tried by every role', () => expectWhole('enrolment-matrix'));
