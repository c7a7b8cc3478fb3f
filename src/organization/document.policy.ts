import { policy, roles } from '../kernel/policy.js';
import { inScope, letter, when } from '../kernel/scope.js';
import { Document } from './document.entity.js';

const registered = when('REGISTERED or later, class not F3', {
  state: { $in: ['REGISTERED', 'PUBLISHED', 'REPLACED'] },
  class: { $ne: 'F3' },
});

/** The documents that a decision may name: those of 2.10 that need neither a drafting body nor an addressee. */
export const documentPolicy = policy(Document, '2.10', [
  roles('P1 P2 P3o P3k P3t P3v B1 B2 B3 B4 B5 B6 B7 G2').on(inScope.and(registered)).read('base'),
  roles('G1').on(letter('G').and(registered)).read('base'),
]);
