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
import * as rulebook from './024-rulebook.js';
import * as documents from './025-documents.js';

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
  { name: '024-rulebook', up: rulebook.up },
  { name: '025-documents', up: documents.up },
];
