import * as functions from './001-functions.js';
import * as organization from './002-organization.js';
import * as organizationHistory from './003-organization-history.js';
import * as scope from './004-scope.js';
import * as bodies from './005-bodies.js';
import * as people from './006-people.js';
import * as unitEnd from './007-unit-end.js';
import * as identity from './008-identity.js';
import * as counts from './009-counts.js';
import * as authzVersion from './010-authz-version.js';
import * as idempotency from './011-idempotency.js';
import * as auditLog from './012-audit-log.js';
import * as seatHoldingActs from './013-seat-holding-acts.js';
import * as roleGrants from './014-role-grants.js';
import * as accounts from './015-accounts.js';
import * as accessLog from './016-access-log.js';
import * as memberRecord from './017-member-record.js';
import * as corrections from './018-corrections.js';
import * as membershipEvents from './019-membership-events.js';
import * as membershipNorms from './020-membership-norms.js';
import * as organizationEvent from './021-organization-event.js';
import * as organizationEventPlan from './022-organization-event-plan.js';
import * as rulebook from './023-rulebook.js';
import * as documents from './024-documents.js';
import * as firstPasswords from './025-first-passwords.js';
import * as familiarAddresses from './026-familiar-addresses.js';
import * as planning from './027-planning.js';
import * as planningCodes from './028-planning-codes.js';
import * as ballots from './030-ballots.js';
import * as vacancies from './031-vacancies.js';
import * as clerks from './032-clerks.js';
import * as trainingPlans from './033-training-plans.js';
import * as trainingClasses from './034-training-classes.js';
import * as enrolments from './035-enrolments.js';
import * as results from './036-results.js';
import * as trainingNeeds from './037-training-needs.js';
import * as trainingNeedCodes from './040-training-need-codes.js';
import * as ballotCodes from './041-ballot-codes.js';
import * as accessLogRole from './042-access-log-role.js';
import * as backdatedHoldings from './043-backdated-holdings.js';
import * as accountRequests from './044-account-requests.js';
import * as memberExports from './045-member-exports.js';
import * as trainingNeedReading from './046-training-need-reading.js';

/** One step of the schema: SQL that is never changed once it has been published. */
export interface Migration {
  readonly name: string;
  readonly up: string;
}

/** All steps in order. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '001-functions', up: functions.up },
  { name: '002-organization', up: organization.up },
  { name: '003-organization-history', up: organizationHistory.up },
  { name: '004-scope', up: scope.up },
  { name: '005-bodies', up: bodies.up },
  { name: '006-people', up: people.up },
  { name: '007-unit-end', up: unitEnd.up },
  { name: '008-identity', up: identity.up },
  { name: '009-counts', up: counts.up },
  { name: '010-authz-version', up: authzVersion.up },
  { name: '011-idempotency', up: idempotency.up },
  { name: '012-audit-log', up: auditLog.up },
  { name: '013-seat-holding-acts', up: seatHoldingActs.up },
  { name: '014-role-grants', up: roleGrants.up },
  { name: '015-accounts', up: accounts.up },
  { name: '016-access-log', up: accessLog.up },
  { name: '017-member-record', up: memberRecord.up },
  { name: '018-corrections', up: corrections.up },
  { name: '019-membership-events', up: membershipEvents.up },
  { name: '020-membership-norms', up: membershipNorms.up },
  { name: '021-organization-event', up: organizationEvent.up },
  { name: '022-organization-event-plan', up: organizationEventPlan.up },
  { name: '023-rulebook', up: rulebook.up },
  { name: '024-documents', up: documents.up },
  { name: '025-first-passwords', up: firstPasswords.up },
  { name: '026-familiar-addresses', up: familiarAddresses.up },
  { name: '027-planning', up: planning.up },
  { name: '028-planning-codes', up: planningCodes.up },
  { name: '030-ballots', up: ballots.up },
  { name: '031-vacancies', up: vacancies.up },
  { name: '032-clerks', up: clerks.up },
  { name: '033-training-plans', up: trainingPlans.up },
  { name: '034-training-classes', up: trainingClasses.up },
  { name: '035-enrolments', up: enrolments.up },
  { name: '036-results', up: results.up },
  { name: '037-training-needs', up: trainingNeeds.up },
  { name: '040-training-need-codes', up: trainingNeedCodes.up },
  { name: '041-ballot-codes', up: ballotCodes.up },
  { name: '042-access-log-role', up: accessLogRole.up },
  { name: '043-backdated-holdings', up: backdatedHoldings.up },
  { name: '044-account-requests', up: accountRequests.up },
  { name: '045-member-exports', up: memberExports.up },
  { name: '046-training-need-reading', up: trainingNeedReading.up },
];
