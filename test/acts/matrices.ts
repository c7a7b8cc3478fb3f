/**
 * Where each act is tried by every role of access.md 1.5 in every state. Each file checks that it has done what it is listed
 * for (`expectWhole`), and `matrices.test.ts` that no act of the schema is missing here.
 */
export const MATRICES = {
  matrix: [
    'editHolding', 'recogniseHolding', 'approveBackdatedHolding', 'rejectHolding', 'endHolding', 'proposeHolding', 'appointHolding',
  ],
  'event-matrix': [
    'editOrganizationEvent', 'adoptOrganizationEvent', 'submitOrganizationEvent', 'returnOrganizationEvent', 'rejectOrganizationEvent',
    'decideOrganizationEvent', 'applyOrganizationEvent', 'cancelOrganizationEvent', 'requestOrganizationEvent', 'createOrganizationEvent',
  ],
  'membership-event-matrix': [
    'editMembershipEvent', 'submitMembershipEvent', 'agreeMembershipEvent', 'returnMembershipEvent', 'rejectMembershipEvent',
    'decideMembershipEvent', 'createMembershipEvent', 'proposeMembershipEvent',
  ],
  'records-matrix': ['editRecord', 'verifyRecord', 'editProfile', 'addQualification', 'proposeCorrection'],
  'qualification-matrix': [
    'editQualification', 'confirmQualification', 'acceptCorrection', 'rejectCorrection', 'createPerson', 'proposeQualificationCorrection',
  ],
  'account-matrix': [
    'approveAccount', 'rejectAccount', 'disableAccount', 'unlockAccount', 'resetCredential', 'endSessions', 'createAccount', 'requestAccount',
    'createServiceAccount', 'rotateServiceKey',
  ],
  'export-matrix': ['requestMemberExport', 'approveMemberExport', 'rejectMemberExport'],
  'role-grant-matrix': ['approveRoleGrant', 'rejectRoleGrant', 'revokeRoleGrant', 'proposeRoleGrant', 'breakGlass'],
  'document-matrix': ['createDocument', 'editDocument', 'registerDocument', 'publishDocument'],
  'rule-set-matrix': ['createRuleSet', 'editRuleSet', 'submitRuleSet', 'decideRuleSet'],
  'moratorium-matrix': ['createMoratorium', 'editMoratorium', 'submitMoratorium', 'decideMoratorium', 'endMoratorium'],
  'training-matrix': [
    'createTrainingPlan', 'editTrainingPlan', 'submitTrainingPlan', 'decideTrainingPlan', 'returnTrainingPlan', 'createTrainingClass',
    'editTrainingClass', 'announceTrainingClass', 'openTrainingEnrolment', 'runTrainingClass', 'gradeTrainingClass', 'closeTrainingClass',
    'cancelTrainingClass',
  ],
  'enrolment-matrix': [
    'nominateEnrolment', 'submitEnrolment', 'confirmEnrolment', 'rejectEnrolment', 'withdrawEnrolment', 'markAttendance', 'enterResult',
    'correctResult', 'issueCertificate', 'enrolTrainingNeeds',
  ],
  'planning-cycle-matrix': [
    'createPlanningCycle', 'editPlanningCycle', 'requestPlanningConsent', 'consentPlanningCycle', 'openPlanningCycle', 'submitPlanningCycle',
    'appraisePlanningCycle', 'decidePlanningCycle', 'publishPlanningCycle', 'reviewPlanningCycle', 'closePlanningCycle',
  ],
  'planning-entry-matrix': [
    'createPlanningEntry', 'editPlanningEntry', 'proposePlanningEntry', 'appraisePlanningEntry', 'giveInspectionOpinion', 'decidePlanningEntry',
    'returnPlanningEntry', 'proposePlanningRemoval', 'decidePlanningRemoval', 'notifyPlanningEntry',
  ],
  'ballot-matrix': ['createBallot', 'enterBallotCount', 'confirmBallotCount', 'castBallotSlip', 'giveBallotOpinion'],
  'vacancy-matrix': [
    'createVacancy', 'editVacancy', 'submitVacancy', 'returnVacancy', 'appraiseVacancy', 'giveVacancyOpinion', 'decideVacancy', 'fillVacancy',
    'closeVacancy',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>; // prettier-ignore

/** What opens and ends the caller's own session: no row is acted on, and no role has it alone (test/door). */
export const OF_THE_SESSION = ['signIn', 'refresh', 'signOut', 'changePassword'];
