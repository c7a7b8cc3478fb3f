import { policy, roles } from '../kernel/policy.js';
import {
  drafted,
  either,
  fourEyes,
  impartial,
  inScope,
  notKin,
  ofActor,
  ownAccount,
  through,
  when,
  within,
  type Rows,
} from '../kernel/scope.js';
import { Account } from './account.entity.js';

/** The levels of an account are those of its person, of a service those of its unit. */
const levelsIn = (rows: Rows): Rows => either(through('persons', rows), through('units', rows));

const TECH = ['username', 'state', 'lastSignInAt', 'failedSignIns', 'mfaEnabled', 'createdAt'];
const noUpper = when('l2 = 0', { l2: 0 });
const inUnit = levelsIn(within);
const direct = levelsIn(within.and(noUpper));
const proposed = drafted.and(ofActor('createdBy'));
/** K5, and nobody approves for himself or kin (access.md 2.8). */
const secondPerson = fourEyes.and(impartial('memberId')).and(notKin('memberId'));

/** F0 is `tech`, F1 is `biz` of access.md 2.8. */
export const accountPolicy = policy(Account, '2.8', [
  roles('B1 B6').on(levelsIn(inScope)).read('F0 F1'),
  roles('B4 G1')
    .on(proposed)
    .read('F0 F1', { except: TECH.filter((name) => name !== 'state') }),
  roles('P3v P1').on(direct).read('F0 F1'),
  roles('A').on(inUnit).read('F0'),
  roles('S V I').on(ownAccount).read('F0 F1'),

  roles('B4 G1').on(inUnit).may('requestAccount'),
  roles('B6').on(inUnit).may('createAccount', 'createServiceAccount', 'disableAccount'),
  roles('P3v').on(direct).may('createAccount', 'createServiceAccount', 'disableAccount'),
  roles('B1').on(inUnit.and(secondPerson)).may('approveAccount'),
  roles('P1').on(direct.and(secondPerson)).may('approveAccount'),
  roles('B1').on(inUnit).may('rejectAccount'),
  roles('P1').on(direct).may('rejectAccount'),
  roles('A').on(inUnit).may('disableAccount', 'unlockAccount', 'resetCredential', 'endSessions'),
  roles('S V I').on(ownAccount).may('endSessions'),
  roles('V I').on(ownAccount).may('rotateServiceKey'),
]);
