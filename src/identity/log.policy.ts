import { policy, roles } from '../kernel/policy.js';
import { assigned, impartial, inAssignedUnit, letter, oneself, securityOfficer, when, within } from '../kernel/scope.js';
import { AccessLogEntry } from './access-log.entity.js';
import { AuditEntry } from './audit-log.entity.js';

/** Rows of access.md 2.12-2.14 and 2.19, with their parts: that a row exists is itself confidential. */
const CADRE = ['Ballot', 'BallotTally', 'BallotSlip', 'PlanningEntry', 'Vacancy', 'VacancyCandidate', 'TrainingNeed'];
const ofCadre = when('on rows of 2.12-2.14, 2.19', { entityType: { $in: CADRE } });
const ofOthers = when('on other rows', { entityType: { $nin: CADRE } });
const ofPerson = when('on a person or the record', { entityType: { $in: ['Member', 'MemberRecord'] } });
const ofSignIn = when('on ACCOUNT or SESSION', { entityType: { $in: ['Account', 'Session'] } });
/** A case and its notice come with inspection: until then the person sees nothing of looks for a case. */
const personal = when('class F2 or F2f, for no case', { personal: true, caseId: null });

export const accessLogPolicy = policy(AccessLogEntry, '2.9', [
  roles('B6').on(within.and(securityOfficer).and(ofOthers)).read('F0'),
  roles('B6')
    .on(within.and(securityOfficer).and(ofCadre))
    .read('F0', { except: ['rowId', 'subject', 'subjectName'] }),
  roles('B7c').on(within).read('F0'),
  roles('P3v')
    .on(letter('P').and(assigned({ PERSON: 'subjectId' })))
    .read('F0'),
  roles('P3v').on(letter('P').and(inAssignedUnit)).read('F0'),
  roles('S')
    .on(oneself('subjectId').and(impartial('readerId')).and(personal))
    .read('F0', { only: ['role'] }),
]);

export const auditLogPolicy = policy(AuditEntry, '2.9', [
  roles('B6').on(within.and(securityOfficer).and(ofOthers)).read('F0'),
  roles('B6')
    .on(within.and(securityOfficer).and(ofCadre))
    .read('F0', { except: ['rowId', 'changedFields'] }),
  roles('B7c').on(within).read('F0'),
  roles('P3v')
    .on(
      letter('P')
        .and(ofPerson)
        .and(assigned({ PERSON: 'rowUuid' })),
    )
    .read('F0'),
  roles('P3v').on(letter('P').and(inAssignedUnit)).read('F0'),
  roles('A')
    .on(within.and(ofSignIn))
    .read('F0', { only: ['act', 'outcome', 'username'] }),
  roles('S')
    .on(oneself('memberId'))
    .read('F0', { only: ['act', 'entityType', 'outcome'] }),
]);
