import { afterAll, beforeAll, test } from '@jest/globals';
import { ballotRow, type BallotRow } from '../../seeds/ballot.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { kinshipRow } from '../../seeds/kinship.factory.js';
import { roleGrantRow, roleGrantTargetRow } from '../../seeds/role-grant.factory.js';
import { expectWhole, type Specs, type Trial } from './acting.js';
import { called, countOf, gid, meetingAt, membersOf } from './ballot-ground.js';
import { TODAY } from './ground.js';
import { PlanningGround } from './planning-ground.js';
import { BALLOT, CYCLE } from './planning-oracle.js';
import { TableMatrix, type Cast } from './table-matrix.js';
import { TableOracle, type Row } from './table-oracle.js';

/* Every act of 2.12 by every role of 1.5, on ballots held by units of every level and in every state, and on slips, over HTTP. */

/** The two clerks of every ballot, one who stands and kin of that one (K4, K10), who has a slip, and bearers of assignments. */
const CLERK = ['M@A2'] as const;
const OTHER_CLERK = ['G1@A', 'M@A1'] as const;
const NOMINEE = ['B1@K', 'M@O'] as const;
const KIN = ['B1@K', 'M@A2'] as const;
const HOLDER = ['B3@K', 'M@Q'] as const;
const ASSIGNED = ['B7@K', 'M@A1'] as const;
const PROVINCE = [['P1@X'], ['P2@X'], ['P3o@X']] as const;

/** Unit whose meeting it is, unit planned for. */
const PLACES = ['Q<Q', 'K<Q', 'A<A', 'A1<A', 'K<K', 'H<H', 'Z<Z'];
const VARIANTS = [
  'OPEN',
  'COUNTED',
  'CONFIRMED',
  'CONFIRMED late',
  'CONFIRMED decided',
  'CONFIRMED contested',
  'CONFIRMED contested decided',
];
const ACTS = ['enterBallotCount', 'confirmBallotCount', 'giveBallotOpinion'];
const SLIPS = ['HOLDER', 'NOMINEE', 'KIN', 'HOLDER counted'];

/** Cycles that the assignments name: those of Q and H, whoever holds the meeting. */
const ids = new Map(PLACES.flatMap((place) => VARIANTS.map((variant) => [`${place} ${variant}`, newId()] as const)));
const named = [...ids].filter(([name]) => /^(Q<Q|K<Q|H<H|Z<Z)/.test(name)).map(([, id]) => ({ kind: 'CYCLE' as const, id }));
const ACTORS: readonly Cast[] = [
  [['P1@X']], [['P2@X']], [['P3o@X']], [['P3k@X']], [['P3t@X']], [['P3v@X']],
  [['B1@K']], [['B2@K']], [['B3@K']], [['B4@K']], [['B5@K']], [['B6@K']], [['B7@K']], [['B7c@K']],
  [['G1@A']], [['G2@A']], [['G3@A']], [['C1@A1']], [['M@A1']], [[]], [['V@X']], [['I@K']], [['A@X']],
  [['B4@H']], [['G1@Q', 'C1@Q']], [CLERK], [OTHER_CLERK], [NOMINEE], [KIN], [HOLDER],
  ...PROVINCE.map((specs) => [specs, { named }] as const), [ASSIGNED, { named }],
]; // prettier-ignore

let planning: PlanningGround;
let matrix: TableMatrix;
let member: string;
const shared = new Map<string, string>();
const slips = new Map<string, string>();

function rowOf(place: string, variant: string): Row {
  const [heldAt = ''] = place.split('<');
  const [state = '', ...more] = variant.split(' ');
  const facts = { late: more.includes('late'), undecided: !more.includes('decided') };
  const concerned = more.includes('contested') ? { candidates: [matrix.self(NOMINEE)], kin: [matrix.self(KIN)] } : {};
  const targets = [`CYCLE ${ids.get(`${place} ${variant}`)}`, `BALLOT ${shared.get(`${place} ${variant}`) ?? ''}`];
  const hands = state === 'COUNTED' ? [matrix.self(CLERK)] : [];
  return { owner: matrix.unit(heldAt), state, drafting: null, facts, hands, named: targets, ...concerned };
}

/** The right of a clerk, on the account (K5). */
async function nameClerk(specs: Specs, ballot: string): Promise<void> {
  const grant = newId();
  const account_id = matrix.actors.get(specs)?.account ?? '';
  await planning.ground.insert('role_grant', roleGrantRow({ id: grant, role: 'S', kind: 'CLERK', account_id, valid_to: null }));
  await planning.ground.insert('role_grant_target', roleGrantTargetRow(newId(), grant, { kind: 'BALLOT', id: ballot }));
}

/** A ballot of a cycle of its own, with two nominees and two clerks. */
async function written(place: string, variant: string, cycleId = newId()): Promise<string> {
  const [heldAt = '', org = ''] = place.split('<');
  const [state = '', ...more] = variant.split(' ');
  const cycle = await planning.cycle(org, { id: cycleId, state: more.includes('decided') ? 'APPROVED' : 'COLLECTING' });
  const nominees = more.includes('contested') ? [member, matrix.self(NOMINEE) ?? ''] : [member];
  for (const member_id of nominees) await planning.entry(cycle, { member_id, state: 'NOMINATED' });
  const words = {
    id: newId(),
    step: more.includes('late') ? 5 : 3,
    title: 'SECRETARY',
    convened: 10,
    unit: planning.ground.no(heldAt),
  } as const;
  const edited_by = state === 'COUNTED' ? matrix.self(CLERK) : null;
  const client = await planning.ground.pool.connect();
  try {
    // The sums of a ballot and of its tallies are compared at the end of the transaction.
    await client.query('begin');
    await insertRows(client, 'ballot', [ballotRow(cycle, { ...words, state: state as BallotRow['state'], edited_by })]);
    const votes = state === 'OPEN' ? null : 3;
    await insertRows(client, 'ballot_tally', nominees.map((nominee_id, i) => ({ id: newId(), ballot_id: words.id, ordinal: i + 1, nominee_id, votes }))); // prettier-ignore
    await client.query('commit');
  } finally {
    client.release();
  }
  for (const specs of [CLERK, OTHER_CLERK]) await nameClerk(specs, words.id);
  return words.id;
}

/** A meeting with slips for one who may vote, one who stands and kin; of another the count has been entered. */
async function handOut(): Promise<void> {
  const clerks = [CLERK, OTHER_CLERK].flatMap((specs) => matrix.actors.get(specs) ?? []);
  const holders = { HOLDER, NOMINEE, KIN } as const;
  for (const more of ['', ' counted']) {
    const { id: cycle } = await planning.cycle('Q', { state: 'OPEN' });
    const nominees = [member, matrix.self(NOMINEE) ?? ''];
    const slipHolderIds = Object.values(holders).map((specs) => gid('Member', matrix.self(specs) ?? ''));
    const { input } = await meetingAt(planning.ground, cycle, clerks, { nominees, slipHolderIds });
    const ballot = await called(planning.ground, await planning.ground.actor(['B4@K']), input);
    for (const [name, specs] of Object.entries(holders)) {
      const sql = 'select id as value from ballot_slip where ballot_id = $1 and member_id = $2';
      slips.set(`${name}${more}`, await planning.ground.one(sql, [ballot, matrix.self(specs)]));
    }
    if (more === '') continue;
    const count = await countOf(planning.ground, ballot, [5, 4], { present: 10 });
    const first = clerks[0];
    if (first) await planning.ground.act(first, 'enterBallotCount', { id: gid('Ballot', ballot), expectedVersion: 1, ...count });
  }
}

function slipRow(name: string): Row {
  const [holder = '', counted] = name.split(' ');
  const specs = { HOLDER, NOMINEE, KIN }[holder];
  const person = specs ? matrix.self(specs) : null;
  const facts = { slip: true, undecided: true };
  return { owner: matrix.unit('Q'), state: counted ? 'COUNTED' : 'OPEN', drafting: null, person, facts, candidates: [matrix.self(NOMINEE)], kin: [matrix.self(KIN)] }; // prettier-ignore
}

beforeAll(async () => {
  planning = await PlanningGround.open();
  matrix = new TableMatrix(planning.ground, BALLOT);
  await matrix.cast(ACTORS);
  await matrix.read();
  [member = ''] = await membersOf(planning.ground, 'Q', 1);
  const relation = { person_id: matrix.self(NOMINEE) ?? '', relative_id: matrix.self(KIN), relation: 'SIBLING', name: 'Em' } as const;
  await planning.ground.insert('kinship', kinshipRow({ id: newId(), ...relation }));
  for (const [name, cycle] of ids) {
    const [place = '', ...variant] = name.split(' ');
    shared.set(name, await written(place, variant.join(' '), cycle));
    for (const specs of [CLERK, OTHER_CLERK]) matrix.mark(specs, `BALLOT ${shared.get(name) ?? ''}`);
  }
  await handOut();
}, 60_000);

afterAll(() => matrix.close());

async function detailsOf(act: string, ballot: string): Promise<object> {
  if (act === 'enterBallotCount') return countOf(planning.ground, ballot, [5, 4]);
  return act === 'giveBallotOpinion' ? { opinion: 'Không có ý kiến khác' } : {};
}

test('`can...` says before what the act says then, and the rows are those of 2.12', async () => {
  const rows = [...ids.keys()].map((name) => {
    const [place = '', ...variant] = name.split(' ');
    return { id: gid('Ballot', shared.get(name) ?? ''), name, row: rowOf(place, variant.join(' ')) };
  });
  await matrix.compareCans('Ballot', ACTS, rows);
  const own = SLIPS.map((name) => ({ id: gid('BallotSlip', slips.get(name) ?? ''), name, row: slipRow(name) }));
  await matrix.compareCans('BallotSlip', ['castBallotSlip'], own, 1);
}, 60_000);

test.each(ACTS)('%s is allowed exactly where 2.12 says', async (act) => {
  await matrix.judge(act, async (specs) => {
    const trials: Trial[] = [];
    for (const place of matrix.has(specs, act) ? PLACES : PLACES.slice(0, 1))
      for (const variant of VARIANTS) {
        const expected = matrix.on(specs, act, rowOf(place, variant));
        const known = shared.get(`${place} ${variant}`) ?? '';
        // The assignment names the cycles that there are, and its bearer comes last.
        const id = expected === 'DONE' && specs !== ASSIGNED ? await written(place, variant) : known;
        const input = { id: gid('Ballot', id), expectedVersion: 1, ...(await detailsOf(act, id)) };
        trials.push({ place, row: variant, expected, input });
      }
    return trials;
  });
}, 60_000); // prettier-ignore

test('castBallotSlip is for who was convened, once, and not for who stands nor kin', async () => {
  await matrix.judge('castBallotSlip', (specs) =>
    Promise.resolve(
      SLIPS.map((name) => {
        const input = { id: gid('BallotSlip', slips.get(name) ?? ''), expectedVersion: 1, choices: [1] };
        return { place: 'Q', row: name, expected: matrix.on(specs, 'castBallotSlip', slipRow(name)), input };
      }),
    ),
  );
}, 60_000);

test('createBallot is allowed exactly where 2.12 says', async () => {
  const clerkIds = [CLERK, OTHER_CLERK].map((specs) => gid('Member', matrix.self(specs) ?? ''));
  const [nominee = ''] = await membersOf(planning.ground, 'A1', 1);
  const rest = { step: 2, title: 'SECRETARY', date: TODAY, convened: 10, nomineeIds: [gid('Member', nominee)], clerkIds };
  await matrix.judge('createBallot', async (specs) => {
    const trials: Trial[] = [];
    const sees = (row: Row): boolean => new TableOracle(matrix.oracle, CYCLE).sees(matrix.seated(specs), row, matrix.self(specs));
    const places = ['A<A', 'A1<A', 'AS<A', 'Q<A', 'K<K', 'A<K', 'Q<Q', 'K<Q', 'H<H'];
    for (const place of matrix.has(specs, 'createBallot') ? places : places.slice(0, 1)) {
      const [heldAt = '', org = ''] = place.split('<');
      const cycle = await planning.cycle(org, { state: 'OPEN' });
      const isSeen = sees({ owner: matrix.unit(org), state: 'OPEN', drafting: null }) && matrix.seesUnit(specs, heldAt);
      // Who stands and who counts are of A: the board of H sees none of them.
      const expected = matrix.create(specs, 'createBallot', { owner: matrix.unit(heldAt), state: 'OPEN', drafting: null }, isSeen && !specs.includes('B4@H')); // prettier-ignore
      const heldAtId = gid('Organization', await planning.ground.one('select id as value from organization where code = $1', [heldAt]));
      trials.push({ place, row: 'new', expected, input: { ...rest, cycleId: gid('PlanningCycle', cycle.id), heldAtId } });
    }
    return trials;
  });
}, 60_000);

test('every act of this file is tried by every role', () => expectWhole('ballot-matrix'));
