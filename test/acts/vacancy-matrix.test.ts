import { afterAll, beforeAll, test } from '@jest/globals';
import { holdingRow } from '../../seeds/holding.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { kinshipRow } from '../../seeds/kinship.factory.js';
import { vacancyRow, type VacancyRow } from '../../seeds/vacancy.factory.js';
import { expectWhole, type Specs, type Trial } from './acting.js';
import { gid } from './ballot-ground.js';
import { Ground, TODAY } from './ground.js';
import { VACANCY } from './planning-oracle.js';
import { TableMatrix, type Cast } from './table-matrix.js';
import type { Row } from './table-oracle.js';

/* Every act of 2.14 by every role of 1.5, on vacancies of units of every level and in every state, over HTTP. */

/** One who proposes and decides (K5), a candidate (cond, K3), kin of one (K4), and the bearer of an assignment. */
const BOTH = ['B4@K', 'B1@K'] as const;
const CANDIDATE = ['B2@K', 'M@A2'] as const;
const CANDIDATE4 = ['B4@K', 'M@O'] as const;
const KIN = ['B2@K', 'M@A1'] as const;
const ASSIGNED = ['B7@K', 'M@A1'] as const;

/** Unit of the seat, unit that drafted; the first in every state. `contested` names two actors among the candidates. */
interface Place {
  readonly name: string;
  readonly code: string;
  readonly by: string;
}
const place = (name: string): Place => {
  const [code = '', by = 'K'] = (name.split(' ')[0] ?? '').split('<');
  return { name, code, by };
};
const PLACES = ['A', 'A contested', 'K', 'A<A', 'Q', 'A1', 'Z<X', 'H<H', 'N', 'E'].map(place);
const WHOLE = PLACES.slice(0, 2);
const STATES = ['DRAFT', 'RETURNED', 'PROPOSED', 'APPRAISED', 'DECIDED', 'FILLED', 'CLOSED'] as const;
/** Each act with the states that it is for; elsewhere these and a draft are enough. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  editVacancy: ['RETURNED'],
  submitVacancy: ['RETURNED'],
  returnVacancy: ['PROPOSED'],
  appraiseVacancy: ['PROPOSED'],
  giveVacancyOpinion: ['PROPOSED'],
  decideVacancy: ['APPRAISED'],
  fillVacancy: ['DECIDED'],
  closeVacancy: ['DECIDED'],
};

const named = newId();
const ACTORS: readonly Cast[] = [
  [['P1@X']], [['P2@X']], [['P3o@X']], [['P3k@X']], [['P3t@X']], [['P3v@X']],
  [['B1@K']], [['B2@K']], [['B3@K']], [['B4@K']], [['B5@K']], [['B6@K']], [['B7@K']], [['B7c@K']],
  [['G1@A']], [['G2@A']], [['G3@A']], [['C1@A1']], [['M@A1']], [[]], [['V@X']], [['I@K']], [['A@X']],
  [['P2@Y']], [['B1@H']], [['G1@Q', 'C1@Q']], [BOTH], [CANDIDATE], [CANDIDATE4], [KIN],
  [ASSIGNED, { named: [{ kind: 'VACANCY', id: named }] }],
]; // prettier-ignore
const SPECIAL = new Map<Specs, readonly string[]>([
  [BOTH, ['A', 'A1']],
  ...[CANDIDATE, CANDIDATE4, KIN].map((specs) => [specs, ['A contested', 'Q']] as const),
]);

let ground: Ground;
let matrix: TableMatrix;
const shared = new Map<string, string>();

function placesFor(specs: Specs, act: string): readonly Place[] {
  if (!matrix.has(specs, act)) return PLACES.slice(0, 1);
  const names = SPECIAL.get(specs);
  return names ? PLACES.filter(({ name }) => names.includes(name)) : PLACES;
}

const statesFor = (at: Place, act: string): readonly (typeof STATES)[number][] =>
  STATES.filter((state) => WHOLE.includes(at) || state === 'DRAFT' || ACTS[act]?.includes(state));

function rowOf({ name, code, by }: Place, state: string): Row {
  const rivals = name.endsWith('contested')
    ? { candidates: [matrix.self(CANDIDATE), matrix.self(CANDIDATE4)], kin: [matrix.self(KIN)] }
    : {};
  const targets = { named: [`VACANCY ${shared.get(`${name} ${state}`) ?? ''}`] };
  return { owner: matrix.unit(code), state, drafting: ground.no(by), hands: [matrix.self(BOTH)], ...targets, ...rivals };
}

/** Seats of the bodies that there are; the person whom the decision names holds the seat, once it is made. */
async function written({ name, code, by }: Place, state: VacancyRow['state'], id = newId()): Promise<string> {
  const seat = await ground.seat(code, 'DEPUTY_SECRETARY');
  const since = await ground.one<`${number}-${number}-${number}`>('select valid_from::text as value from seat where id = $1', [seat]);
  const member = await ground.member('A2');
  const people = name.endsWith('contested') ? [member, matrix.self(CANDIDATE), matrix.self(CANDIDATE4)] : [member];
  const chosen = ['DECIDED', 'FILLED', 'CLOSED'].includes(state) ? { chosen_id: member } : {};
  const client = await ground.pool.connect();
  try {
    const row = vacancyRow({ id: seat, unit: ground.no(code), valid_from: since }, { id, state, drafting_unit: ground.no(by), created_by: matrix.self(BOTH), ...chosen }); // prettier-ignore
    const held = holdingRow({ id: newId(), unit: ground.no(code), seat_id: seat, member_id: member, valid_from: TODAY });
    const filled = state === 'FILLED' ? { filled_by: member, holding_id: held.id, filled_on: TODAY, from_planning: false } : {};
    if (['DECIDED', 'FILLED'].includes(state)) await insertRows(client, 'seat_holding', [held]);
    await insertRows(client, 'vacancy', [{ ...row, ...filled }]);
    const candidates = people.map((member_id, i) => ({ id: newId(), vacancy_id: id, ordinal: i + 1, member_id, entry_id: null }));
    await insertRows(client, 'vacancy_candidate', candidates);
  } finally {
    client.release();
  }
  return id;
}

beforeAll(async () => {
  ground = await Ground.open();
  matrix = new TableMatrix(ground, VACANCY);
  await matrix.cast(ACTORS);
  await matrix.read();
  const relation = { person_id: matrix.self(CANDIDATE) ?? '', relative_id: matrix.self(KIN), relation: 'SIBLING', name: 'Em' } as const;
  await ground.insert('kinship', kinshipRow({ id: newId(), ...relation }));
  for (const at of PLACES)
    for (const state of STATES)
      shared.set(`${at.name} ${state}`, await written(at, state, at.name === 'Q' && state === 'PROPOSED' ? named : newId()));
}, 60_000);

afterAll(() => matrix.close());

async function detailsOf(act: string, specs: Specs): Promise<object> {
  if (act === 'decideVacancy') return { decision: await matrix.decision(specs) };
  if (act === 'editVacancy') return { comments: 'Ý kiến khác' };
  if (act === 'giveVacancyOpinion') return { opinion: 'Không có ý kiến khác' };
  if (act === 'appraiseVacancy') return { appraisal: 'Đủ tiêu chuẩn' };
  return ['returnVacancy', 'closeVacancy'].includes(act) ? { reason: 'Bổ sung hồ sơ' } : {};
}

/** One of several candidates is named by the decision. */
async function chosenOf(act: string, id: string): Promise<object> {
  if (act !== 'decideVacancy') return {};
  const candidate = await ground.one<string>('select id as value from vacancy_candidate where vacancy_id = $1 and ordinal = 1', [id]);
  return { candidateId: gid('VacancyCandidate', candidate) };
}

test.each(Object.keys(ACTS))('%s is allowed exactly where 2.14 says', async (act) => {
  await matrix.judge(act, async (specs) => {
    const details = await detailsOf(act, specs);
    const trials: Trial[] = [];
    for (const at of placesFor(specs, act))
      for (const state of statesFor(at, act)) {
        const expected = matrix.on(specs, act, rowOf(at, state));
        // The assignment names one vacancy, and its bearer comes last.
        const isFresh = expected === 'DONE' && specs !== ASSIGNED;
        const id = isFresh ? await written(at, state) : (shared.get(`${at.name} ${state}`) ?? '');
        const input = { id: gid('Vacancy', id), expectedVersion: 1, ...details, ...(await chosenOf(act, id)) };
        trials.push({ place: at.name, row: state, expected, input });
      }
    return trials;
  });
}, 60_000); // prettier-ignore

test('createVacancy is allowed exactly where 2.14 says', async () => {
  await matrix.judge('createVacancy', async (specs) => {
    const trials: Trial[] = [];
    const codes = ['X', 'K', 'A', 'AS', 'A1', 'Q', 'Z', 'H', 'N'];
    for (const code of matrix.has(specs, 'createVacancy') ? codes : codes.slice(2, 3)) {
      const isSeen = matrix.oracle.seesPublic(matrix.seated(specs), matrix.unit(code));
      const row: Row = { owner: matrix.unit(code), state: 'DRAFT', drafting: null };
      const expected = matrix.create(specs, 'createVacancy', row, isSeen);
      trials.push({ place: code, row: 'new', expected, input: { seatId: gid('Seat', await ground.seat(code)), candidateIds: [] } });
    }
    return trials;
  });
}, 60_000);

test('`can...` says before what the act says then, and the rows are those of 2.14', async () => {
  const rows = PLACES.flatMap((at) => STATES.map((state) => ({ at, state, name: `${at.name} ${state}` })));
  await matrix.compareCans(
    'Vacancy',
    Object.keys(ACTS),
    rows.map(({ at, state, name }) => ({ id: gid('Vacancy', shared.get(name) ?? ''), name, row: rowOf(at, state) })),
  );
}, 60_000);

test('every act of this file is tried by every role', () => expectWhole('vacancy-matrix'));
