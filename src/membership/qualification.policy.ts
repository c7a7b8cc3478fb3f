import { policy, roles } from '../kernel/policy.js';
import { assigned, fourEyes, letter, self, through, when, within, type Rows } from '../kernel/scope.js';
import { Qualification } from './qualification.entity.js';
import { FORMER } from './standing.entity.js';

const living = when('not former', { standing: { $nin: FORMER } });
const confirmed = when('CONFIRMED', { state: 'CONFIRMED' });
const named = assigned({ PERSON: 'memberId' });
const of = (set: Rows): Rows => through('person', set);
const ofLiving = of(within.and(living));

export const qualificationPolicy = policy(Qualification, '2.7', [
  roles('P3o')
    .on(of(letter('P')).and(named).and(confirmed))
    .read('F1'),
  roles('B7')
    .on(of(letter('B')).and(named).and(confirmed))
    .read('F1'),
  roles('B1')
    .on(of(letter('B')).and(confirmed))
    .read('F1'),
  roles('G1')
    .on(of(letter('G')).and(confirmed))
    .read('F1'),
  roles('B4')
    .on(of(letter('B')))
    .read('F1'),
  roles('G2')
    .on(of(letter('G')))
    .read('F1'),
  roles('C1')
    .on(of(letter('C').and(living)).and(confirmed))
    .read('base'),
  roles('S')
    .on(of(self.and(living)))
    .read('F1'),

  roles('B4 G2').on(ofLiving).may('addQualification', 'editQualification'),
  roles('B4 G2').on(ofLiving.and(fourEyes)).may('confirmQualification'),
]);
