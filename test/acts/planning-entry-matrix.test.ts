import { afterAll, beforeAll, test } from '@jest/globals';
import { newId } from '../../seeds/ids.js';
import { kinshipRow } from '../../seeds/kinship.factory.js';
import type { PlanningCycleRow } from '../../seeds/planning-cycle.factory.js';
import type { PlanningEntryRow, PlanningEntryState } from '../../seeds/planning-entry.factory.js';
import { expectWhole, type Specs, type Trial } from './acting.js';
import { TODAY } from './ground.js';
import { gid, PlanningGround } from './planning-ground.js';
import { CYCLE, ENTRY } from './planning-oracle.js';
import { TableMatrix, type Cast } from './table-matrix.js';
import { TableOracle, type Row } from './table-oracle.js';

/* Every act of 2.13 by every role of 1.5, on entries of units of every level, in every state and at each stage of the cycle, over HTTP. */

/** One who edits and decides (K5), two who stand for a title (K3, K10), kin of one (K4), one who was told, and bearers of assignments. */
const BOTH = ['B4@K', 'B1@K'] as const;
const CANDIDATE = ['B2@K', 'M@A2'] as const;
const NOMINEE = ['B4@K', 'M@O'] as const;
const KIN = ['B2@K', 'M@A1'] as const;
const TOLD = ['M@A2'] as const;
const ASSIGNED = ['B7@K', 'M@A1'] as const;
const CHAIR = ['B7c@K', 'M@A1'] as const;

/** A list: its unit, who drafted it, the stage of the cycle; `contested` are the entries of the title for which two actors stand. */
interface List {
  readonly name: string;
  readonly code: string;
  readonly by: string;
  readonly stage: PlanningCycleRow['state'];
  readonly contested?: boolean;
}
const list = (name: string, stage: List['stage'] = 'ANNUAL_REVIEW', contested = false): List => {
  const [code = '', by = 'K'] = (name.split(' ')[0] ?? '').split('<');
  return { name, code, by, stage, contested };
};
/** The first two in every state. */
const LISTS = [
  list('A'), list('K'), list('Z<X'), list('Q'), list('A1'), list('H<H'), list('N<K'), list('E'),
  list('A contested', 'ANNUAL_REVIEW', true), list('A undecided', 'UNDER_APPRAISAL', true), list('A published', 'PUBLISHED'), list('A open', 'OPEN'),
]; // prettier-ignore
const WHOLE = LISTS.slice(0, 2);
const VARIANTS = [
  ...['DRAFT', 'NOMINATED', 'PROPOSED', 'APPRAISED', 'APPROVED', 'APPROVED leaving', 'APPROVED notified'],
  ...['APPOINTED', 'REMOVED', 'EXPIRED', 'RETURNED'],
];
/** Each act with the rows that it is for; elsewhere one of these and a draft is enough. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  editPlanningEntry: ['DRAFT', 'RETURNED'],
  proposePlanningEntry: ['DRAFT', 'RETURNED'],
  appraisePlanningEntry: ['PROPOSED'],
  giveInspectionOpinion: ['PROPOSED', 'APPRAISED'],
  decidePlanningEntry: ['APPRAISED'],
  returnPlanningEntry: ['PROPOSED', 'APPRAISED'],
  proposePlanningRemoval: ['APPROVED'],
  decidePlanningRemoval: ['APPROVED leaving', 'APPROVED'],
  notifyPlanningEntry: ['APPROVED', 'APPROVED notified'],
};
/** Seen in an undecided cycle: nothing is approved there. */
const UNDECIDED = ['DRAFT', 'NOMINATED', 'PROPOSED', 'APPRAISED', 'RETURNED'];

const ids = new Map(LISTS.map(({ name }) => [name, newId()]));
const idOf = (name: string): string => ids.get(name) ?? '';
const ACTORS: readonly Cast[] = [
  [['P1@X']], [['P2@X']], [['P3o@X']], [['P3k@X']], [['P3t@X']], [['P3v@X']],
  [['B1@K']], [['B2@K']], [['B3@K']], [['B4@K']], [['B5@K']], [['B6@K']], [['B7@K']], [['B7c@K']],
  [['G1@A']], [['G2@A']], [['G3@A']], [['C1@A1']], [['M@A1']], [[]], [['V@X']], [['I@K']], [['A@X']],
  [['P2@Y']], [['B1@H']], [['B4@H']], [['G1@Q', 'C1@Q']], [BOTH], [CANDIDATE], [NOMINEE], [KIN], [TOLD],
  [ASSIGNED, { named: ['A', 'A undecided', 'N<K'].map((name) => ({ kind: 'CYCLE', id: idOf(name) })) }],
  [CHAIR, { named: [{ kind: 'ENTRY', id: idOf('Q') }] }],
]; // prettier-ignore

let planning: PlanningGround;
let matrix: TableMatrix;
const cycles = new Map<string, PlanningCycleRow>();
const shared = new Map<string, string>();

const variantsOf = ({ stage }: List): readonly string[] =>
  VARIANTS.filter((variant) => ['ANNUAL_REVIEW', 'PUBLISHED'].includes(stage) || UNDECIDED.includes(variant));
/** Lists where the one who stands, edits or is kin is told another thing than others of the same role. */
const SPECIAL = new Map<Specs, readonly string[]>([
  [BOTH, ['A contested', 'A1']],
  ...[CANDIDATE, NOMINEE, KIN].map((specs) => [specs, ['A contested', 'A undecided', 'Q']] as const),
]);

function placesFor(specs: Specs, act: string): readonly List[] {
  if (!matrix.has(specs, act)) return LISTS.slice(2, 3);
  const names = SPECIAL.get(specs);
  return names ? LISTS.filter(({ name }) => names.includes(name)) : LISTS;
}

function variantsFor(of: List, act: string): readonly string[] {
  const few = ['DRAFT', ...(ACTS[act] ?? [])];
  return variantsOf(of).filter((variant) => WHOLE.includes(of) || few.includes(variant));
}

function rowOf({ name, code, by, stage, contested }: List, variant: string): Row {
  const [state = '', more] = variant.split(' ');
  const facts = {
    ...{ leaving: more === 'leaving', notified: more === 'notified', undecided: ['OPEN', 'UNDER_APPRAISAL'].includes(stage) },
    ...{ taking: stage !== 'PUBLISHED', judging: stage === 'UNDER_APPRAISAL' || stage === 'ANNUAL_REVIEW' },
    listed: stage === 'PUBLISHED' || stage === 'ANNUAL_REVIEW',
    passed: stage === 'PUBLISHED' || stage === 'ANNUAL_REVIEW',
  };
  const rivals = contested ? { candidates: [matrix.self(CANDIDATE), matrix.self(NOMINEE)], kin: [matrix.self(KIN)] } : {};
  const named = [`CYCLE ${idOf(name)}`, `ENTRY ${shared.get(`${name} ${variant}`) ?? ''}`];
  const person = name === 'A' && state === 'APPROVED' ? matrix.self(TOLD) : null;
  return { owner: matrix.unit(code), state, drafting: planning.ground.no(by), hands: [matrix.self(BOTH)], facts, named, person, ...rivals };
}

/** The members of a committee are not limited to three, so that one approval does not stand in the way of the next. */
const titleOf = ({ contested = false }: List): 'STANDING_MEMBER' | 'COMMITTEE_MEMBER' =>
  contested ? 'STANDING_MEMBER' : 'COMMITTEE_MEMBER';

/** An entry that BOTH has drafted. */
async function written(of: List, variant: string, values: Partial<PlanningEntryRow> = {}): Promise<string> {
  const [state = '', more] = variant.split(' ');
  const cycle = cycles.get(of.name);
  if (!cycle) throw new Error(`No cycle of ${of.name}`);
  const leaving = more === 'leaving' || state === 'REMOVED' ? { removal_reason: 'OVER_AGE' } : {};
  return planning.entry(cycle, {
    ...{ title: titleOf(of), member_id: await planning.person(), state: state as PlanningEntryState, created_by: matrix.self(BOTH) },
    ...{ drafting_unit: planning.ground.no(of.by), ...leaving, ...values },
    ...(state === 'REMOVED' && { removed_on: TODAY }),
    ...(more === 'notified' && { notified_on: TODAY }),
  });
}

/** Shared rows that nobody changes; two actors stand for the contested titles, and one has been told that he is planned. */
async function prepare(of: List): Promise<void> {
  const { name, code, by, stage, contested } = of;
  cycles.set(name, await planning.cycle(code, { id: idOf(name), state: stage, drafting_unit: planning.ground.no(by) }));
  for (const variant of variantsOf(of)) {
    const told = name === 'A' && variant === 'APPROVED notified' ? { member_id: matrix.self(TOLD) ?? '' } : {};
    const named = name === 'Q' && variant === 'PROPOSED' ? { id: idOf(name) } : {};
    shared.set(`${name} ${variant}`, await written(of, variant, { ...told, ...named }));
  }
  if (!contested) return;
  for (const specs of [CANDIDATE, NOMINEE]) await written(of, 'PROPOSED', { member_id: matrix.self(specs) ?? '' });
}

beforeAll(async () => {
  planning = await PlanningGround.open();
  matrix = new TableMatrix(planning.ground, ENTRY);
  await matrix.cast(ACTORS);
  await matrix.read();
  const relation = { person_id: matrix.self(CANDIDATE) ?? '', relative_id: matrix.self(KIN), relation: 'SIBLING', name: 'Em' } as const;
  await planning.ground.insert('kinship', kinshipRow({ id: newId(), ...relation }));
  for (const of of LISTS) await prepare(of);
}, 60_000);

afterAll(() => matrix.close());

async function detailsOf(act: string, specs: Specs): Promise<object> {
  if (act.startsWith('decide')) return { decision: await matrix.decision(specs) };
  if (act === 'giveInspectionOpinion') return { opinion: 'NO_OBJECTION' };
  if (act === 'returnPlanningEntry') return { reason: 'Bổ sung hồ sơ' };
  if (act === 'proposePlanningRemoval') return { reason: 'OWN_REQUEST' };
  return act === 'editPlanningEntry' ? { comments: 'Ý kiến khác' } : {};
}

test.each(Object.keys(ACTS))('%s is allowed exactly where 2.13 says', async (act) => {
  await matrix.judge(act, async (specs) => {
    const details = await detailsOf(act, specs);
    const trials: Trial[] = [];
    for (const of of placesFor(specs, act))
      for (const variant of variantsFor(of, act)) {
        const expected = matrix.on(specs, act, rowOf(of, variant));
        const known = shared.get(`${of.name} ${variant}`) ?? '';
        // The chair's assignment names one entry, and the chair comes last.
        const id = expected === 'DONE' && specs !== CHAIR ? await written(of, variant) : known;
        trials.push({ place: of.name, row: variant, expected, input: { id: gid('PlanningEntry', id), expectedVersion: 1, ...details } });
      }
    return trials;
  });
}, 60_000); // prettier-ignore

test('createPlanningEntry is allowed exactly where 2.13 says', async () => {
  await matrix.judge('createPlanningEntry', async (specs) => {
    const trials: Trial[] = [];
    for (const of of placesFor(specs, 'createPlanningEntry')) {
      const { facts, ...row } = rowOf(of, 'DRAFT');
      const cycle: Row = { owner: row.owner, drafting: row.drafting, state: of.stage };
      const isSeen = new TableOracle(matrix.oracle, CYCLE).sees(matrix.seated(specs), cycle, matrix.self(specs));
      const isBlind = facts?.['undecided'] === true && (row.candidates ?? []).includes(matrix.self(specs));
      const may = matrix.create(specs, 'createPlanningEntry', { ...row, drafting: null }, isSeen);
      const fits = facts?.['taking'] === true ? may : may.replace('DONE', 'RULE_VIOLATION');
      const memberId = gid('Member', await planning.person(['H', 'N'].includes(of.code) ? 'N1' : 'A2'));
      const input = { cycleId: gid('PlanningCycle', idOf(of.name)), memberId, title: titleOf(of) };
      trials.push({ place: of.name, row: 'new', expected: isBlind && isSeen ? 'FORBIDDEN' : fits, input });
    }
    return trials;
  });
}, 60_000);

test('`can...` says before what the act says then, and the rows are those of 2.13', async () => {
  const rows = LISTS.flatMap((of) =>
    variantsOf(of).map((variant) => {
      const name = `${of.name} ${variant}`;
      const { facts, ...rest } = rowOf(of, variant);
      // What the act looks up elsewhere, such as ballots and age, no `can...` tells.
      const row = { ...rest, facts: { ...facts, passed: true } };
      const told = variant === 'APPROVED notified' ? row : { ...row, person: null };
      return { id: gid('PlanningEntry', shared.get(name) ?? ''), name, row: told };
    }),
  );
  // The chair's entry has been judged by now.
  await matrix.compareCans('PlanningEntry', Object.keys(ACTS), rows);
}, 60_000);

test('every act of this file is tried by every role', () => expectWhole('planning-entry-matrix'));
