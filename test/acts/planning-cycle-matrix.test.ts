import { afterAll, beforeAll, test } from '@jest/globals';
import { ballotRow } from '../../seeds/ballot.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { kinshipRow } from '../../seeds/kinship.factory.js';
import type { PlanningCycleRow } from '../../seeds/planning-cycle.factory.js';
import { expectWhole, type Specs, type Trial } from './acting.js';
import { gid as nounGid } from './ground.js';
import { gid, PlanningGround } from './planning-ground.js';
import { CYCLE } from './planning-oracle.js';
import { TableMatrix, type Cast } from './table-matrix.js';
import type { Row } from './table-oracle.js';

/* Every act of 2.11 by every role of 1.5, on cycles of units of every level and in every state, over HTTP. */

/** One who drafts and decides (K5), one who stands on every list (K3), and kin of that one (K4). */
const BOTH = ['B4@K', 'B1@K'] as const;
const TWO = ['P3o@X', 'P2@X'] as const;
const CANDIDATE = ['B2@K', 'M@A2'] as const;
const KIN = ['B2@K', 'M@A1'] as const;
const ACTORS: readonly Cast[] = [
  [['P1@X']], [['P2@X']], [['P3o@X']], [['P3k@X']], [['P3t@X']], [['P3v@X']],
  [['B1@K']], [['B2@K']], [['B3@K']], [['B4@K']], [['B5@K']], [['B6@K']], [['B7@K']], [['B7c@K']],
  [['G1@A']], [['G2@A']], [['G3@A']], [['C1@A1']], [['M@A1']], [[]], [['V@X']], [['I@K']], [['A@X']],
  [['P2@Y']], [['B1@H']], [['G1@Q', 'C1@Q']], [TWO], [BOTH], [CANDIDATE], [KIN],
]; // prettier-ignore
/** Unit planned for, unit that drafted; the first two in every state. */
const PLACES = [['K', 'K'], ['A', 'K'], ['Z', 'X'], ['Q', 'K'], ['A1', 'K'], ['K', 'X'], ['H', 'H'], ['N', 'K'], ['E', 'K']] as const; // prettier-ignore
const WHOLE = PLACES.slice(0, 2);
const VARIANTS = [
  ...['DRAFT', 'DRAFT asked', 'DRAFT given', 'OPEN', 'COLLECTING', 'COLLECTING uncounted'],
  ...['SUBMITTED', 'UNDER_APPRAISAL', 'APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW', 'CLOSED'],
];
/** Each act with the rows that it is for; elsewhere one of these and one other is enough. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  editPlanningCycle: ['DRAFT', 'DRAFT asked'],
  requestPlanningConsent: ['DRAFT'],
  consentPlanningCycle: ['DRAFT asked'],
  openPlanningCycle: ['DRAFT given', 'DRAFT'],
  submitPlanningCycle: ['COLLECTING', 'COLLECTING uncounted'],
  appraisePlanningCycle: ['SUBMITTED'],
  decidePlanningCycle: ['UNDER_APPRAISAL'],
  publishPlanningCycle: ['APPROVED'],
  reviewPlanningCycle: ['PUBLISHED', 'ANNUAL_REVIEW'],
  closePlanningCycle: ['PUBLISHED', 'ANNUAL_REVIEW'],
};

type Place = (typeof PLACES)[number];

let planning: PlanningGround;
let matrix: TableMatrix;
const shared = new Map<string, string>();
/** Last year of a term of each unit: a unit has one cycle for each. */
const years = new Map<string, number>();

const nameOf = ([code, by]: Place): string => `${code}<${by}`;
/** Where two grants, the own draft, the own candidacy or kinship make a difference to another of the role. */
const SPECIAL = new Map<Specs, readonly string[]>([
  [TWO, ['K<K', 'K<X']],
  ...[BOTH, CANDIDATE, KIN].map((specs) => [specs, ['A<K', 'K<K', 'Q<K']] as const),
]);

/** Who has not the act at all is answered before any row is looked at (5.4). */
function placesFor(specs: Specs, act: string): readonly Place[] {
  if (!matrix.has(specs, act)) return PLACES.slice(2, 3);
  const names = SPECIAL.get(specs);
  return names ? PLACES.filter((place) => names.includes(nameOf(place))) : PLACES;
}

const variantsFor = (place: Place, act: string): readonly string[] =>
  WHOLE.includes(place) ? VARIANTS : [...(ACTS[act] ?? []), act === 'openPlanningCycle' ? 'OPEN' : 'DRAFT'];

function rowOf([code, by]: Place, variant: string): Row {
  const [state = '', more] = variant.split(' ');
  const facts = {
    ...{ consentRequested: more === 'asked' || more === 'given', consentGiven: more === 'given', consented: more === 'given' },
    uncounted: more === 'uncounted',
  };
  const hands = [matrix.self(BOTH)];
  return { owner: matrix.unit(code), state, drafting: planning.ground.no(by), facts, hands, candidates: [matrix.self(CANDIDATE)], kin: [matrix.self(KIN)] }; // prettier-ignore
}

function consentOf(more: string | undefined): Partial<PlanningCycleRow> {
  if (more === 'given') return { consent_state: 'GIVEN', consent_requested_on: '2022-02-10', consent_document_number: '1-TB/TU' };
  return more === 'asked' ? { consent_state: 'REQUESTED', consent_requested_on: '2022-02-10' } : {};
}

/** A cycle that BOTH has drafted, with an entry of CANDIDATE. */
async function written([code, by]: Place, variant: string): Promise<string> {
  const [state = '', more] = variant.split(' ');
  const created_by = matrix.self(BOTH);
  const from_year = (years.get(code) ?? 2040) + 1;
  years.set(code, from_year);
  const term = { from_year, to_year: from_year + 5 };
  const cycle = await planning.cycle(code, { state: state as 'DRAFT', drafting_unit: planning.ground.no(by), created_by, ...term, ...consentOf(more) }); // prettier-ignore
  await planning.entry(cycle, { member_id: matrix.self(CANDIDATE) ?? '', title: 'HEAD', state: 'PROPOSED' });
  if (more === 'uncounted') {
    const client = await planning.ground.pool.connect();
    const ballot = ballotRow(cycle, { id: newId(), step: 2, title: 'SECRETARY', convened: 9, state: 'OPEN' });
    await insertRows(client, 'ballot', [ballot]).finally(() => client.release());
  }
  return cycle.id;
}

beforeAll(async () => {
  planning = await PlanningGround.open();
  matrix = new TableMatrix(planning.ground, CYCLE);
  await matrix.cast(ACTORS);
  await matrix.read();
  const relation = { person_id: matrix.self(CANDIDATE) ?? '', relative_id: matrix.self(KIN), relation: 'SIBLING', name: 'Em' } as const;
  await planning.ground.insert('kinship', kinshipRow({ id: newId(), ...relation }));
  for (const place of PLACES) for (const variant of VARIANTS) shared.set(`${nameOf(place)} ${variant}`, await written(place, variant));
}, 60_000);

afterAll(() => matrix.close());

async function detailsOf(act: string, specs: Specs): Promise<object> {
  if (['consentPlanningCycle', 'openPlanningCycle', 'decidePlanningCycle'].includes(act)) return { decision: await matrix.decision(specs) };
  if (act === 'reviewPlanningCycle') return { year: 2022 };
  return act === 'editPlanningCycle' ? { year: 2021 } : {};
}

test.each(Object.keys(ACTS))('%s is allowed exactly where 2.11 says', async (act) => {
  await matrix.judge(act, async (specs) => {
    const details = await detailsOf(act, specs);
    const trials: Trial[] = [];
    for (const place of placesFor(specs, act))
      for (const variant of variantsFor(place, act)) {
        const expected = matrix.on(specs, act, rowOf(place, variant));
        const known = shared.get(`${nameOf(place)} ${variant}`) ?? '';
        const id = gid('PlanningCycle', expected === 'DONE' ? await written(place, variant) : known);
        trials.push({ place: nameOf(place), row: variant, expected, input: { id, expectedVersion: 1, ...details } });
      }
    return trials;
  });
}, 60_000); // prettier-ignore

test('createPlanningCycle is allowed exactly where 2.11 says', async () => {
  const ids = new Map<string, string>();
  for (const code of ['X', 'K', 'H', 'A', 'AS', 'A1', 'Q', 'Z', 'Z1', 'N'])
    ids.set(code, await planning.ground.one('select id as value from organization where code = $1', [code]));
  await matrix.judge('createPlanningCycle', async (specs) => {
    await planning.ground.pool.query('delete from planning_cycle where from_year = 2030');
    return [...ids].map(([code, id]) => {
      const row: Row = { owner: matrix.unit(code), state: 'DRAFT', drafting: null };
      const expected = matrix.create(specs, 'createPlanningCycle', row, matrix.seesUnit(specs, code));
      return { place: code, row: 'new', expected, input: { unitId: nounGid('Organization', id), fromYear: 2030, toYear: 2035, year: 2022 } }; // prettier-ignore
    });
  });
}, 60_000);

test('`can...` says before what the act says then, and the rows are those of 2.11', async () => {
  const rows = PLACES.flatMap((place) => VARIANTS.map((variant) => ({ place, variant, name: `${nameOf(place)} ${variant}` }))).map(
    ({ place, variant, name }) => ({ id: gid('PlanningCycle', shared.get(name) ?? ''), name, row: rowOf(place, variant) }),
  );
  await matrix.compareCans('PlanningCycle', Object.keys(ACTS), rows);
}, 60_000);

test('every act of this file is tried by every role', () => expectWhole('planning-cycle-matrix'));
