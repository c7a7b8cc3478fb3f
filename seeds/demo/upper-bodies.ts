import type { BodyKind } from '../body.factory.js';
import type { Title } from '../seat.factory.js';
import { ASSIGNED, CONGRESS } from './grassroots-bodies.js';
import type { Hands } from './grassroots-bodies.js';
import type { Cell, Person } from './people.js';
import { BOARDS_SINCE } from './seating.js';
import type { Filling } from './seating.js';

/** Where the people of a level's bodies come from: the staff's own cells by board, and leaders of lower organisations. */
export interface Sources {
  readonly unit: number;
  readonly leadership: readonly Cell[];
  readonly boards: Readonly<Partial<Record<BodyKind, readonly Cell[]>>>;
  readonly leaders: readonly Person[];
}

/** Seats of a level (domain.md 1.2). */
interface Sizes {
  readonly congressNo: number;
  readonly congress: string;
  readonly committee: number;
  readonly standing: number;
  readonly inspection: readonly [deputies: number, members: number, officers: number];
  readonly deputyHeads: number;
  readonly officers: number;
}

export const PROVINCE_SIZES: Sizes = {
  congressNo: 17,
  congress: CONGRESS.province,
  committee: 49,
  standing: 13,
  inspection: [3, 5, 4],
  deputyHeads: 2,
  officers: 5,
};

export const BLOC_SIZES: Sizes = {
  congressNo: 9,
  congress: CONGRESS.bloc,
  committee: 30,
  standing: 9,
  inspection: [1, 4, 1],
  deputyHeads: 1,
  officers: 1,
};

const BOARDS = ['ORGANISATION_BOARD', 'PROPAGANDA_BOARD', 'MASS_BOARD', 'OFFICE'] as const;

const given =
  (people: readonly Person[]): Filling['from'] =>
  (count) =>
    people.slice(0, Math.max(0, count));

const one = (title: Title, people: readonly Person[]): Filling => ({ title, seats: 1, from: given(people) });

function addBoards({ staff, seating }: Hands, { unit, boards }: Sources, sizes: Sizes): ReadonlyMap<BodyKind, Person> {
  const heads = new Map<BodyKind, Person>();
  for (const kind of BOARDS) {
    const from = (count: number): readonly Person[] => staff.take(boards[kind] ?? [], count);
    const head = from(1);
    head.forEach((person) => heads.set(kind, person));
    seating.body(unit, kind, BOARDS_SINCE, [
      { ...one('HEAD', head), values: ASSIGNED },
      { title: 'DEPUTY_HEAD', seats: sizes.deputyHeads, from, values: ASSIGNED },
      { title: 'OFFICER', seats: sizes.officers, from, values: ASSIGNED },
    ]);
  }
  return heads;
}

/** The trial of one board for propaganda and mass mobilisation, led by the head of propaganda (merged for good in 2025). */
function addTrialBoard({ staff, seating }: Hands, { unit, boards }: Sources, heads: ReadonlyMap<BodyKind, Person>): void {
  const head = heads.get('PROPAGANDA_BOARD');
  const from = (count: number): readonly Person[] => staff.take(boards.MASS_BOARD ?? [], count);
  const fillings: Filling[] = [
    { ...one('HEAD', head ? [head] : []), values: ASSIGNED },
    { title: 'OFFICER', seats: 1, from, values: ASSIGNED },
  ];
  seating.body(unit, 'PROPAGANDA_MASS_BOARD', '2022-03-01', fillings, 'Ban Tuyên giáo và Dân vận (thí điểm)');
}

function addInspection({ staff, seating }: Hands, { unit, boards }: Sources, sizes: Sizes): void {
  const from = (count: number): readonly Person[] => staff.take(boards.INSPECTION ?? [], count);
  const [deputies, members, officers] = sizes.inspection;
  seating.body(unit, 'INSPECTION', sizes.congress, [
    { title: 'INSPECTION_CHAIR', seats: 1, from },
    { title: 'INSPECTION_DEPUTY_CHAIR', seats: deputies, from },
    { title: 'INSPECTION_MEMBER', seats: members, from },
    { title: 'INSPECTION_OFFICER', seats: officers, from, values: ASSIGNED },
  ]);
}

/** Every kind of body of access.md 1.5 at the province or the bloc; the last seat of a committee is vacant. */
export function addUpperBodies(hands: Hands, sources: Sources, sizes: Sizes): void {
  const { staff, seating } = hands;
  const { unit, leadership, leaders } = sources;
  const { congress } = sizes;
  seating.open(unit, congress, sizes.congressNo);
  const standingDeputy = staff.take(leadership, 1);
  const deputy = staff.take(leadership, 1);
  const heads = addBoards(hands, sources, sizes);
  addTrialBoard(hands, sources, heads);
  addInspection(hands, sources, sizes);
  const headed = [...heads.values()];
  const committee = [...headed, ...leaders];
  seating.body(unit, 'EXECUTIVE', congress, [
    // The secretary is the person of a demo account.
    one('SECRETARY', []),
    one('STANDING_DEPUTY_SECRETARY', standingDeputy),
    one('DEPUTY_SECRETARY', deputy),
    { title: 'COMMITTEE_MEMBER', seats: sizes.committee, from: (count) => committee.slice(0, count - 1) },
  ]);
  const standing = [...standingDeputy, ...deputy, ...headed, ...leaders];
  seating.body(unit, 'STANDING', congress, [
    { title: 'STANDING_MEMBER', seats: sizes.standing, from: (count) => standing.slice(0, count - 1) },
  ]);
}

/** Of another upper committee: its executive committee, from its own office; returns the secretary. */
export function addOtherUpperBody({ staff, seating }: Hands, unit: number, office: Cell): readonly Person[] {
  const congress = '2020-08-12';
  const from = (count: number): readonly Person[] => staff.take([office], count);
  const secretary = from(1);
  seating.open(unit, congress);
  seating.body(unit, 'EXECUTIVE', congress, [
    one('SECRETARY', secretary),
    { title: 'STANDING_DEPUTY_SECRETARY', seats: 1, from },
    { title: 'DEPUTY_SECRETARY', seats: 1, from },
    { title: 'COMMITTEE_MEMBER', seats: 3, from },
  ]);
  return secretary;
}
