import { policy, roles } from '../kernel/policy.js';
import {
  assigned,
  drafted,
  either,
  fourEyes,
  letter,
  ofActor,
  ofActorOrKin,
  ownedAtLevel,
  provincialUnit,
  through,
  when,
  within,
  without,
  type Rows,
} from '../kernel/scope.js';
import { VacancyCandidate } from './vacancy-candidate.entity.js';
import { vacancyFrom } from './vacancy-codes.entity.js';
import { Vacancy } from './vacancy.entity.js';

/** cond of 2.14: before the decision the actor is not a candidate. */
const blind = without('contenders', ofActor('memberId'));
/** K3 and K4: nobody judges what concerns himself or kin. */
const impartially = without('named', ofActorOrKin('memberId'));

const proposed = when('≥PROPOSED', { state: { $in: vacancyFrom('PROPOSED') } }).and(blind);
const returned = when('RETURNED', { state: 'RETURNED' }).and(blind);
/** From PROPOSED on a vacancy follows its seat's unit, whoever drafted it (docs/decisions/44). */
const own = drafted.and(when('DRAFT or RETURNED', { state: { $in: ['DRAFT', 'RETURNED'] } })).and(blind);
const lower = ownedAtLevel(3, 4, 5);

/** Rows of each role; those who decide see what was returned, too (2.0). */
const ofProvince = letter('P').and(proposed);
const ofP2 = either(ofProvince, within.and(provincialUnit).and(returned));
const ofB = either(letter('B').and(proposed), within.and(lower).and(returned));
const ofB4 = either(letter('B').and(proposed), own);
const ofB7 = letter('B')
  .and(assigned({ VACANCY: 'id' }))
  .and(proposed);
const ofG = either(letter('G').and(proposed), own);

const SEEN: readonly (readonly [codes: string, rows: Rows, except: readonly string[]])[] = [
  ['P1 P3o', ofProvince, []],
  ['P2', ofP2, []],
  ['B1 B2', ofB, []],
  ['B4', ofB4, []],
  ['B7', ofB7, ['comments']],
  ['G1 G2', ofG, []],
];

const byProvince = ofP2.and(within).and(provincialUnit);
const byUpper = ofB.and(within).and(lower);

export const vacancyPolicy = policy(Vacancy, '2.14', [
  ...SEEN.map(([codes, rows, except]) => roles(codes).on(rows).read('F3', { except })),

  roles('B4 G1 G2').on(within).may('createVacancy'),
  roles('B4').on(ofB4.and(within)).may('editVacancy', 'submitVacancy'),
  roles('G1 G2').on(ofG.and(within)).may('editVacancy', 'submitVacancy'),
  roles('B4').on(ofB4.and(within).and(impartially)).may('appraiseVacancy'),
  roles('B7').on(ofB7.and(within).and(impartially)).may('giveVacancyOpinion'),
  roles('P2').on(byProvince.and(impartially).and(fourEyes)).may('decideVacancy'),
  roles('B1 B2').on(byUpper.and(impartially).and(fourEyes)).may('decideVacancy'),
  // Who decides also sends back, and records what came of the decision: access.md names no other role for it.
  roles('P2').on(byProvince).may('returnVacancy', 'fillVacancy', 'closeVacancy'),
  roles('B1 B2').on(byUpper).may('returnVacancy', 'fillVacancy', 'closeVacancy'),
]);

/** A candidate is part of the vacancy. */
export const vacancyCandidatePolicy = policy(
  VacancyCandidate,
  '2.14',
  SEEN.map(([codes, rows]) => roles(codes).on(through('vacancies', rows)).read('F3')),
);
