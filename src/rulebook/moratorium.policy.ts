import { policy, roles } from '../kernel/policy.js';
import { begun, drafted, either, fourEyes, near, ofCentral, ofUnit, through, when, within } from '../kernel/scope.js';
import { Moratorium } from './moratorium.entity.js';

/** In force or past: decided, and its first day has come. */
const heard = when('decided', { state: { $in: ['DECIDED', 'ENDED'] } }).and(begun('from'));
const submitted = when('SUBMITTED', { state: 'SUBMITTED' });
/** W for the unit that it holds for, as for its owner (access.md 2.0). */
const holdsWithin = through('scopes', within);

export const moratoriumPolicy = policy(Moratorium, '2.10', [
  roles('P1 P2 P3o P3k P3t P3v B1 B2 B3 B4 B5 B6 B7 G1 G2 G3 C1 M').on(near.and(heard)).read('F0'),
  roles('S').on(ofCentral.and(heard)).read('F0'),
  roles('P3o B4').on(drafted).read('F0'),
  roles('P2 B1 B2').on(drafted.and(submitted)).read('F0'),

  roles('P3o B4').on(ofUnit.and(holdsWithin)).may('createMoratorium'),
  roles('P3o B4').on(drafted.and(within).and(holdsWithin)).may('editMoratorium', 'submitMoratorium'),
  // The grant that decides sees the row itself: a draft that another seat of the same person opens is none of its rows (1.8).
  roles('P2 B1 B2')
    .on(drafted.and(within).and(holdsWithin).and(either(submitted, heard)).and(fourEyes))
    .may('decideMoratorium', 'endMoratorium'),
]);
