import { policy, roles } from '../kernel/policy.js';
import { either, hosted, letter, self, when, within } from '../kernel/scope.js';
import { Member } from './member.entity.js';
import { CURRENT, FORMER } from './standing.entity.js';

const notFormer = when('not former', { standing: { $nin: FORMER } });
const current = when('current', { standing: { $in: CURRENT } });
const sponsored = when('candidate or guest', { standing: { $in: ['CANDIDATE', 'GUEST'] } });
const atHome = when('home membership in force', { homes: { $elemMatch: {} } });

export const memberPolicy = policy(Member, '2.4', [
  roles('P1 P2 P3o').on(letter('P')).read('F1'),
  roles('B1 B2 B4 B7')
    .on(either(letter('B'), hosted))
    .read('F1'),
  roles('G1 G2 G3')
    .on(either(letter('G'), hosted))
    .read('F1'),
  roles('C1')
    .on(either(letter('C').and(notFormer), hosted))
    .read('F1'),
  roles('M').on(letter('C').and(atHome)).read('base'),
  roles('S').on(self).read('F1'),
  roles('I')
    .on(within.and(current))
    .read('F1', { except: ['positions', 'partyAge'] }),

  roles('G2').on(within.and(sponsored)).may('createPerson'),
  roles('G2').on(within.and(notFormer)).may('editProfile'),
]);
