import { policy, roles } from '../kernel/policy.js';
import { assigned, broken, inScope, letter, ofKind, reasoned, self, through, when, within, type Rows } from '../kernel/scope.js';
import { Kinship } from './kinship.entity.js';
import { CONTACT, MemberRecord } from './member-record.entity.js';
import { CURRENT, FORMER } from './standing.entity.js';

const living = when('not former', { standing: { $nin: FORMER } });
const former = when('former', { standing: { $in: FORMER } });
const current = when('current', { standing: { $in: CURRENT } });
const atHome = when('home membership in force', { homes: { $elemMatch: {} } });

/** A record, or a row of it, has the scope of its person. */
const of = (set: Rows): Rows => through('person', set);
const ofLiving = of(within.and(living));

const committee = ofKind('GRASSROOTS_COMMITTEE');
const cell = ofKind('GRASSROOTS_CELL');
const identifiers = ['citizenId', 'cardNumber', 'phone'];

/** Who may read family and political history, by the property that holds the person's id (K18: also by break-glass). */
const family = (property: string) => {
  const named = assigned({ PERSON: property });
  return [
    roles('P3o')
      .on(of(letter('P').and(living)).and(named))
      .read('F2f'),
    roles('B1').on(ofLiving.and(named).and(reasoned)).read('F2f'),
    roles('B4 G2').on(ofLiving.and(named)).read('F2f'),
    roles('B7')
      .on(of(letter('B').and(living)).and(named))
      .read('F2f'),
    roles('G1').on(committee.and(ofLiving).and(named)).read('F2f'),
    roles('S')
      .on(of(self.and(living)))
      .read('F2f'),
    roles('B1 B7c')
      .on(ofLiving.and(broken({ PERSON: property })))
      .read('F2f'),
  ];
};

const named = assigned({ PERSON: 'id' });

export const memberRecordPolicy = policy(MemberRecord, '2.5', [
  roles('P1')
    .on(of(letter('P').and(living)).and(named).and(reasoned))
    .read('F2'),
  roles('P3o')
    .on(of(letter('P').and(living)).and(named))
    .read('F2'),
  roles('B1').on(ofLiving.and(reasoned)).read('F2'),
  roles('B4 G2').on(ofLiving).read('F2'),
  roles('B7')
    .on(of(letter('B').and(living)).and(named))
    .read('F2'),
  roles('G1').on(committee.and(ofLiving)).read('F2'),
  roles('G1').on(cell.and(ofLiving).and(atHome)).read('F2', { only: CONTACT }),
  roles('C1').on(ofLiving.and(atHome)).read('F2', { only: CONTACT }),
  roles('G3')
    .on(of(letter('G').and(living)).and(named))
    .read('F2'),
  roles('S')
    .on(of(self.and(living)))
    .read('F2'),
  roles('I')
    .on(of(within.and(current)))
    .read('F2', { only: identifiers }),
  roles('B4 G2')
    .on(of(inScope.and(former)).and(reasoned))
    .read('F2'),
  roles('B1 B7c')
    .on(ofLiving.and(broken({ PERSON: 'id' })))
    .read('F2'),
  ...family('id'),

  roles('G2').on(ofLiving).may('editRecord', 'verifyRecord'),
]);

/** Relatives are F2f of the record (access.md 2.5): whoever reads it there sees the rows. */
export const kinshipPolicy = policy(Kinship, '2.5', family('personId'));
