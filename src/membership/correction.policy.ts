import { policy, roles } from '../kernel/policy.js';
import { byAccount, madeByOther, reasoned, self, through, when, within, type Rows } from '../kernel/scope.js';
import { CorrectionItem } from './correction-item.entity.js';
import { Correction } from './correction.entity.js';
import { CURRENT, FORMER } from './standing.entity.js';

const living = when('not former', { standing: { $nin: FORMER } });
const former = when('former', { standing: { $in: FORMER } });
const current = when('current', { standing: { $in: CURRENT } });

const of = (set: Rows): Rows => through('person', set);

/** Seen by the proposer and by who decides; of the queue of a former person, as of the record, the reason is to be given. */
const readers = (proposer: Rows) => [
  roles('G2')
    .on(of(within.and(living)))
    .read('F2'),
  roles('G2')
    .on(of(within.and(former)).and(reasoned))
    .read('F2'),
  roles('S').on(of(living).and(proposer)).read('F2'),
  roles('S').on(proposer).read('base'),
  roles('I')
    .on(of(within.and(current)).and(proposer))
    .read('F2'),
];

export const correctionPolicy = policy(Correction, '2.5', [
  ...readers(byAccount('accountId')),

  roles('S')
    .on(of(self.and(living)))
    .may('proposeCorrection', 'proposeQualificationCorrection'),
  roles('I')
    .on(of(within.and(current)))
    .may('proposeCorrection'),
  roles('G2')
    .on(of(within.and(living)).and(madeByOther))
    .may('acceptCorrection'),
  roles('G2')
    .on(of(within.and(living)))
    .may('rejectCorrection'),
]);

export const correctionItemPolicy = policy(CorrectionItem, '2.5', readers(through('parent', byAccount('accountId'))));
