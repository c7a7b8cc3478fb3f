import { policy, roles } from '../kernel/policy.js';
import { ofBody, through, within } from '../kernel/scope.js';
import { Member } from '../membership/index.js';

/** A board sees the participants of its classes while they last; what of the class counts stands in the fact. */
export const participantPolicy = policy(Member, '2.4', [
  roles('B5')
    .on(within.and(through('courses', ofBody('ownerBodyId'))))
    .read('F1'),
]);
