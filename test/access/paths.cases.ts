import type { ActorOptions } from '../../seeds/actor.factory.js';

/** What one actor of the worked examples sees of the named persons and of the units, by whatever path; by hand from access.md. */
export interface Case {
  readonly title: string;
  readonly specs: readonly string[];
  readonly options: ActorOptions;
  readonly persons: readonly string[];
  readonly units: readonly string[];
  /** Persons whose class F1 is readable; the others show their names alone. */
  readonly profiles: readonly string[];
  /** Units whose bodies, terms and seats are visible. */
  readonly bodies: readonly string[];
}

export const UNITS = ['X', 'Y', 'K', 'H', 'Z', 'Z1', 'O', 'A', 'A1', 'A2', 'AS', 'AS1', 'Q', 'E', 'E1', 'N', 'N1'] as const;
export const PERSONS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10', 'p11'] as const;

/** Home of each person, and the units above it: where `within` and `members` of a unit must show the person. */
export const HOMES: Readonly<Record<string, readonly string[]>> = {
  p1: ['A1', 'A', 'K', 'X'],
  p2: ['A2', 'A', 'K', 'X'],
  p3: ['Q', 'K', 'X'],
  p4: ['N1', 'N', 'H', 'X'],
  p8: ['AS1', 'AS', 'A', 'K', 'X'],
  p9: ['O', 'K', 'X'],
  p10: ['Z1', 'Z', 'X'],
  p11: ['A1', 'A', 'K', 'X'],
};

/** Parent of each unit. */
export const PARENTS: Readonly<Record<string, string>> = {
  K: 'X', H: 'X', Z: 'X', Z1: 'Z', O: 'K', A: 'K', Q: 'K', E: 'K', E1: 'E', A1: 'A', A2: 'A', AS: 'A', AS1: 'AS', N: 'H', N1: 'N',
}; // prettier-ignore

export const ENDED: readonly string[] = ['E', 'E1'];

const K_UNITS = 'K O A A1 A2 AS AS1 Q E E1';
/** Everything under K, and X above it. */
const K = `X ${K_UNITS}`;
const X = `${K} H N N1 Z Z1`;
const H = 'X H N N1';
/** G of a member of A's cells, and what is above. */
const M = 'X K A A1 A2 AS AS1';
const EVERYBODY = PERSONS.join(' ');
/** Those of K with p4, whom A1 hosts; p10 is of Z. */
const OF_K = 'p1 p2 p3 p4 p5 p6 p7 p8 p9 p11';
/** Those of A with p4, and p7 of E1, which A's A2 inherits. */
const OF_A = 'p1 p2 p4 p5 p6 p7 p8 p11';

/** Of those whose letter in 2.3 is G: of a member of A, and with the ended units of the office and the inspection. */
const OF_M = { bodies: 'A A1 A2 AS AS1' };
const OF_G = { bodies: 'A A1 A2 AS AS1 E E1' };

interface More extends ActorOptions {
  /** All the persons when absent. */
  readonly profiles?: string;
  /** The units without X when absent: above himself nobody but the province sees bodies. */
  readonly bodies?: string;
}

type Line = readonly [specs: string, persons: string, units: string, more?: More];

const LINES: readonly Line[] = [
  ['P1@X', EVERYBODY, X, { bodies: X }],
  ['P2@X', EVERYBODY, X, { bodies: X }],
  ['P3o@X', EVERYBODY, X, { bodies: X }],
  ['P3k@X', '', X, { bodies: X }],
  ['P3t@X', '', X, { bodies: X }],
  ['P3v@X', '', X, { bodies: X }],
  ['P1@Y', '', 'Y'],
  ['B1@K', OF_K, K],
  ['B2@K', OF_K, K],
  ['B2@K C1@A1', OF_K, K],
  ['B3@K', '', K],
  ['B3@K C1@A1', 'p1 p4 p11', K],
  ['B4@K', OF_K, K],
  ['B4@K M@O', OF_K, K, { person: 'p9' }],
  ['B4@H', 'p4', H],
  ['B5@K', 'p1', K],
  ['B6@K', '', K],
  ['B7@K', OF_K, K],
  ['B7c@K', OF_K, K],
  ['G1@A', OF_A, K],
  ['G2@A', OF_A, K, OF_G],
  ['G3@A', OF_A, K, OF_G],
  ['G1@N', 'p4', H],
  ['G1@Q C1@Q', 'p3', K],
  ['G1@Q C1@Q M@Q', 'p3', K, { person: 'p3' }],
  ['G1@Z M@Z1', 'p10', 'X Z Z1'],
  ['C1@A1', 'p1 p4 p11', K],
  ['C1@A2', 'p2', K],
  ['C1@AS', 'p8', K],
  ['M@A1', 'p1 p11', M, { ...OF_M, person: 'p1', profiles: 'p1' }],
  ['M@A2', 'p2', M, { ...OF_M, person: 'p2', profiles: 'p2' }],
  ['C1@A1', 'p11', '', { person: 'p11' }],
  ['', 'p5', '', { person: 'p5' }],
  ['V@X', '', ''],
  ['I@K', 'p1 p2 p3 p8 p9 p11', K_UNITS],
  ['A@X', '', ''],
  ['A@Y', '', ''],
];

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const withoutX = (units: string): string => words(units).filter((code) => code !== 'X').join(' '); // prettier-ignore

function caseOf([specs, persons, units, more = {}]: Line): Case {
  const { profiles = persons, bodies = withoutX(units), ...options } = more;
  return {
    title: [specs, more.person].filter(Boolean).join(' '),
    specs: words(specs),
    options,
    persons: words(persons),
    units: words(units),
    profiles: words(profiles),
    bodies: words(bodies),
  };
}

export const CASES: readonly Case[] = LINES.map(caseOf);
