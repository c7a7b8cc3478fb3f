import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { trainingClassRow, trainingSessionRow, type TrainingClassRow } from '../../seeds/training-class.factory.js';
import { trainingPlanRow, type TrainingPlanRow } from '../../seeds/training-plan.factory.js';
import { Oracle } from '../access/oracle.js';
import { readRows, type Rows, type Unit } from '../access/rows.js';
import { cansOf, endMatrix, expectWhole, grantsOf, judge, type Asked, type Trial } from './acting.js';
import { nameOfBody, type Organised } from './enrolment-ground.js';
import { gid as nounGid, Ground, TODAY } from './ground.js';
import { TableOracle, type Row, type Seated } from './table-oracle.js';
import { CLASS, PLAN, seatedAs } from './training-oracle.js';

/* Every act on plans (2.15) and classes (2.16) by every role of 1.5, in every state, over HTTP; and who sees which. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'],
  ['B2@H'], ['B4@H'], ['G1@Q', 'C1@Q'], ['C1@AS'], ['G2@Z'], ['B4@K', 'G1@A'],
] as const; // prettier-ignore
const PROPAGANDA: Organised = ['K', 'PROPAGANDA_BOARD'];
/** Owner body, unit that drafted. */
const PLACES: readonly (readonly [Organised, string])[] = [
  [['K', 'ORGANISATION_BOARD'], 'K'], [PROPAGANDA, 'K'], [['A', 'OFFICE'], 'A'], [['A', 'OFFICE'], 'K'], [['H', 'ORGANISATION_BOARD'], 'H'],
]; // prettier-ignore
const PLAN_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RUNNING', 'CLOSED', 'RETURNED'] as const;
const CLASS_STATES = ['PLANNED', 'ANNOUNCED', 'ENROLLING', 'RUNNING', 'GRADING', 'CLOSED', 'CANCELLED'] as const;
const PLAN_ACTS = ['editTrainingPlan', 'submitTrainingPlan', 'decideTrainingPlan', 'returnTrainingPlan'];
const CLASS_ACTS = [
  'editTrainingClass', 'announceTrainingClass', 'openTrainingEnrolment', 'runTrainingClass', 'gradeTrainingClass', 'closeTrainingClass', 'cancelTrainingClass',
]; // prettier-ignore

type Specs = (typeof ACTORS)[number];
type Place = (typeof PLACES)[number];
type Noun = 'TrainingPlan' | 'TrainingClass';

let ground: Ground;
let rows: Rows;
let oracle: Oracle;
const actors = new Map<Specs, Actor>();
const shared = new Map<string, string>();
const decisions = new Map<string, object>();
const documents = new Map<string, string>();
const printed: string[] = [];
const TABLES = { TrainingPlan: PLAN, TrainingClass: CLASS };
const STATES: Readonly<Record<Noun, readonly string[]>> = { TrainingPlan: PLAN_STATES, TrainingClass: CLASS_STATES };

const gid = (noun: Noun | 'Body', id: string): string => nounGid(noun, id);
const nameOf = ([[code, kind], by]: Place): string => `${code}.${kind.slice(0, 4).toLowerCase()}${by === code ? '' : `<${by}`}`;

function unitOf(code: string): Unit {
  const unit = oracle.unit(ground.no(code));
  if (!unit) throw new Error(`No unit ${code}`);
  return unit;
}

/** The body of a B5 is K's propaganda board. */
const seated = (specs: Specs): readonly Seated[] => seatedAs(grantsOf(rows, actors.get(specs)), nameOfBody(PROPAGANDA));
const selfOf = (specs: Specs): string | null => actors.get(specs)?.member ?? null;
const rowOf = ([organised, by]: Place, state: string): Row => ({
  ...{ owner: unitOf(organised[0]), state, drafting: ground.no(by), body: nameOfBody(organised) },
});
const on = (noun: Noun, specs: Specs, act: string, place: Place, state: string): string =>
  new TableOracle(oracle, TABLES[noun]).on(seated(specs), act, rowOf(place, state), selfOf(specs));

async function planOf([[code, kind], by]: Place, state: TrainingPlanRow['state']): Promise<string> {
  const owner_body = await ground.body(code, kind);
  const drafted = { drafting_unit: ground.no(by), submitted_on: state === 'DRAFT' ? null : TODAY, items: ['Lớp bồi dưỡng'] };
  return ground.insert('training_plan', trainingPlanRow({ id: newId(), unit: ground.no(code), owner_body, year: 2022, state, ...drafted }));
}

/** A class of today alone, with a session and the document that decides it. */
async function classOf([[code, kind], by]: Place, state: TrainingClassRow['state']): Promise<string> {
  const id = newId();
  const owner_body = await ground.body(code, kind);
  const words = {
    code: id.slice(-12),
    title: 'Tập huấn',
    starts_on: TODAY,
    ends_on: TODAY,
    document_id: documents.get(code) ?? null,
  } as const;
  const state_before = state === 'CANCELLED' ? 'ANNOUNCED' : null;
  await ground.insert('training_class', trainingClassRow({ id, unit: ground.no(code), owner_body, ...words, state, state_before, drafting_unit: ground.no(by) })); // prettier-ignore
  await ground.insert('training_session', trainingSessionRow({ id: newId(), class_id: id, no: 1, date: TODAY, topic: 'Chuyên đề' }));
  return id;
}

/** Who has not the act at all is answered before any row is looked at (5.4): one place in every state tells. */
const placesFor = (specs: Specs, noun: Noun, act: string): readonly Place[] =>
  new TableOracle(oracle, TABLES[noun]).has(seated(specs), act) ? PLACES : PLACES.slice(0, 1);

/** A guard asks the place or the state: two places show two states alone. */
const statesAt = (noun: Noun, place: Place): readonly string[] => (PLACES.indexOf(place) < 3 ? STATES[noun] : STATES[noun].slice(0, 2));

const written = (noun: Noun, place: Place, state: string): Promise<string> =>
  noun === 'TrainingPlan' ? planOf(place, state as 'DRAFT') : classOf(place, state as 'PLANNED');

beforeAll(async () => {
  ground = await Ground.open();
  for (const specs of ACTORS) actors.set(specs, await ground.actor(specs));
  for (const code of ['K', 'H', 'A']) decisions.set(code, await ground.decision(code));
  for (const [[code]] of PLACES) documents.set(code, await ground.document(code));
  for (const noun of ['TrainingPlan', 'TrainingClass'] as const)
    for (const place of PLACES)
      for (const state of STATES[noun]) shared.set(`${noun} ${nameOf(place)} ${state}`, await written(noun, place, state));
  rows = await readRows(ground.pool);
  oracle = new Oracle(rows, TODAY);
}, 240_000);

afterAll(async () => {
  const states = `plans ${PLAN_STATES.join(' ')}; classes ${CLASS_STATES.join(' ')}`;
  await endMatrix(ground, states, printed);
});

async function judged(act: string, trialsOf: (specs: Specs) => Promise<readonly Trial[]>): Promise<void> {
  printed.push(...(await judge(ground, act, [actors, trialsOf], 2)));
}

function detailsOf(act: string, specs: Specs): object {
  if (act === 'decideTrainingPlan') return { decision: decisions.get(specs[0]?.split('@')[1] ?? '') ?? decisions.get('K') };
  if (act === 'returnTrainingPlan') return { reason: 'Thiếu lớp' };
  return act.startsWith('edit') ? { title: 'Tên khác' } : {};
}

test.each([...PLAN_ACTS.map((act) => ['TrainingPlan', act] as const), ...CLASS_ACTS.map((act) => ['TrainingClass', act] as const)])(
  '%s: %s is allowed exactly where the tables say',
  async (noun, act) => {
    const trialOn = async (specs: Specs, place: Place, state: string): Promise<Trial> => {
      const expected = on(noun, specs, act, place, state);
      const known = shared.get(`${noun} ${nameOf(place)} ${state}`) ?? '';
      const id = expected === 'DONE' ? await written(noun, place, state) : known;
      const input = { id: gid(noun, id), expectedVersion: 1, ...detailsOf(act, specs) };
      return { place: nameOf(place), row: state, expected, input };
    };
    await judged(act, async (specs) => {
      const trials: Trial[] = [];
      for (const place of placesFor(specs, noun, act))
        for (const state of statesAt(noun, place)) trials.push(await trialOn(specs, place, state));
      return trials;
    });
  },
  240_000,
);

const DIMENSIONS = { type: 'WORKSHOP', level: 'SKILLS', sector: 'ALL', field: 'OFFICE_WORK', audience: 'OFFICE_STAFF' };

test.each(['createTrainingPlan', 'createTrainingClass'])('%s is allowed exactly where the tables say', async (act) => {
  const noun = act === 'createTrainingPlan' ? 'TrainingPlan' : 'TrainingClass';
  await judged(act, async (specs) => {
    const trials: Trial[] = [];
    for (const place of PLACES.filter(([[code], by]) => code === by)) {
      const [[code, kind]] = place;
      const isSeen = oracle.seesPublic(grantsOf(rows, actors.get(specs)), unitOf(code));
      const row = { ...rowOf(place, 'DRAFT'), drafting: null };
      const expected = new TableOracle(oracle, TABLES[noun]).create(seated(specs), act, row, isSeen, selfOf(specs));
      const days = { code: newId().slice(-12), from: TODAY, to: TODAY, capacity: 40, ...DIMENSIONS };
      const words = noun === 'TrainingPlan' ? { year: 2022, items: ['Lớp'] } : days;
      trials.push({ place: nameOf(place), row: 'new', expected, input: { ownerBodyId: gid('Body', await ground.body(code, kind)), title: 'Kế hoạch', ...words } }); // prettier-ignore
    }
    return trials;
  });
}, 240_000); // prettier-ignore

test('`can...` says before what the act says then, and the rows are those of the tables', async () => {
  for (const [noun, acts] of [['TrainingPlan', PLAN_ACTS], ['TrainingClass', CLASS_ACTS]] as const) {
    const asked: Asked<Specs>[] = [];
    const wrongly: string[] = [];
    for (const place of PLACES)
      for (const state of STATES[noun]) {
        const id = gid(noun, shared.get(`${noun} ${nameOf(place)} ${state}`) ?? '');
        const mayOf = (specs: Specs): boolean[] => acts.map((act) => on(noun, specs, act, place, state) === 'DONE');
        asked.push({ id, name: `${nameOf(place)} ${state}`, mayOf });
      }
    for (const [specs, actor] of actors) {
      const { body } = await ground.server.as(actor.username).query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: asked.map(({ id }) => id) }); // prettier-ignore
      const nodes = body.data?.['nodes'] as readonly (object | null)[];
      PLACES.flatMap((place) => STATES[noun].map((state) => ({ place, state }))).forEach(({ place, state }, i) => {
        const sees = new TableOracle(oracle, TABLES[noun]).sees(seated(specs), rowOf(place, state), selfOf(specs));
        if ((nodes[i] !== null) !== sees) wrongly.push(`${specs.join(' ') || 'S'} ${noun} ${nameOf(place)} ${state}: expected ${sees}`);
      });
    }
    const { wrong, allowed } = await cansOf(ground, [noun, acts], [actors, asked]);
    expect([...wrongly, ...wrong]).toEqual([]);
    expect(allowed).toBeGreaterThan(10);
  }
}, 120_000); // prettier-ignore

test('every act of this file is tried by every role', () => expectWhole('training-matrix'));
