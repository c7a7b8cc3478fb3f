import { policy, roles, type Policy } from '../kernel/policy.js';
import { inScope, letter, within } from '../kernel/scope.js';
import type { NounClass } from '../kernel/nouns.js';
import { Body } from './body.entity.js';
import { Seat } from './seat.entity.js';
import { Term } from './term.entity.js';

/** Bodies, terms and seats are public rows (access.md 2.3): whoever has the letter reads them. */
function publicRows(subject: NounClass): Policy {
  return policy(subject, '2.3', [
    roles('P1 P2 P3o P3k P3t P3v B1 B2 B3 B4 B5 B6 B7 G2 G3').on(inScope).read('F0'),
    roles('I').on(within).read('F0'),
    roles('G1 C1').on(letter('B')).read('F0'),
    roles('M').on(letter('G')).read('F0'),
  ]);
}

export const bodyPolicy = publicRows(Body);
export const termPolicy = publicRows(Term);
export const seatPolicy = publicRows(Seat);
