import { policy, roles } from '../kernel/policy.js';
import { drafted, either, inScope, letter, ofBody, ofUnit, ownedAbove, through, when, within } from '../kernel/scope.js';
import { Document } from './document.entity.js';

/** Class F3 is in no row set. */
const open = when('class not F3', { class: { $ne: 'F3' } });
const registered = when('REGISTERED or later', { state: { $in: ['REGISTERED', 'PUBLISHED', 'REPLACED'] } }).and(open);
const draft = when('DRAFT', { state: 'DRAFT' });
const ofClass0 = when('class F0', { class: 'F0' });
const published = when('PUBLISHED', { state: 'PUBLISHED' }).and(ofClass0);
const forMembers = when('for MEMBERS', { audience: 'MEMBERS' });
const addressed = through('addressees', ofUnit);
const ownBody = ofBody('draftingBodyId').and(open);
const own = drafted.and(within).and(open);

export const documentPolicy = policy(Document, '2.10', [
  roles('P1 P2 P3o P3k P3t P3v B1 B2 B3 B4 B5 B6 B7 G2').on(inScope.and(registered)).read('F0'),
  roles('P3o P3k P3t P3v B4 B5 B7').on(ownBody.and(draft)).read('F0'),
  roles('B6 G2').on(drafted.and(open)).read('F0'),
  roles('G1')
    .on(either(letter('G'), addressed).and(registered))
    .read('F0'),
  roles('G3').on(ownBody).read('F0'),
  roles('C1').on(addressed.and(registered).and(ofClass0)).read('F0'),
  roles('M').on(either(ofUnit, ownedAbove).and(published).and(forMembers)).read('F0'),
  roles('V')
    .on(within.and(published))
    .read('F0', { only: ['number', 'type', 'issuer', 'date'] }),

  roles('P3o P3k P3t P3v B4 B5 B7 G3').on(ownBody.and(within)).may('createDocument', 'editDocument'),
  roles('P3v').on(ownBody.and(within)).may('registerDocument'),
  roles('P3v')
    .on(ofUnit.and(either(registered, ownBody.and(draft))))
    .may('publishDocument'),
  roles('B6 G2').on(own).may('createDocument', 'editDocument', 'registerDocument', 'publishDocument'),
]);
