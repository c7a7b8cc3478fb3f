import { back, columns, labelIn, nameIn, one, ref, sort, unitIn, value, type Noun } from './model.js';
import type { AccessLogEntry, Account, AuditEntry, Moratorium, RoleGrant, RoleGrantTarget } from './oracle/rows.js';
import { dated } from './oracle/scope.js';

const ACCOUNT: Noun = {
  type: 'Account',
  table: 'account',
  fields: {
    ...columns('id kind version username state createdAt lastSignInAt failedSignIns mfaEnabled'),
    name: value((row: Account, { ground }) => row.service_name ?? ground.member(row.member_id)?.full_name ?? null),
    person: ref('Member', 'member_id'),
    unit: unitIn('unit'),
    unitName: value((row: Account, { ground }) => ground.unit(row.unit ?? ground.member(row.member_id)?.unit ?? null)?.name ?? null),
    grants: back('RoleGrant', 'member_id', 'member_id'),
  },
  sorts: { USERNAME: sort('username', 'username') },
};

const ROLE_GRANT: Noun = {
  type: 'RoleGrant',
  table: 'role_grant',
  fields: {
    ...columns('id kind version role state purpose from=valid_from to=valid_to endsAt subjects acts endReason'),
    unit: unitIn('unit'),
    unitLabel: labelIn('unit'),
    holding: ref('SeatHolding', 'holding_id'),
    delegatorHolding: ref('SeatHolding', 'delegator_holding_id'),
    holder: ref('Member', 'member_id'),
    holderName: nameIn('member_id'),
    proposerName: nameIn('created_by'),
    approverName: nameIn('approved_by'),
    documentNumber: value((row: RoleGrant, world) => world.documentNumber(row.document_id)),
    targets: back('RoleGrantTarget', 'role_grant_id'),
  },
  sorts: { FROM: sort('from', 'valid_from') },
};

const TARGET: Noun = {
  type: 'RoleGrantTarget',
  table: 'role_grant_target',
  fields: {
    ...columns('id kind'),
    name: value(({ kind, target_id }: RoleGrantTarget, { ground }) => {
      if (kind === 'PERSON') return ground.member(target_id)?.full_name ?? null;
      return kind === 'UNIT' ? (ground.unitIds.get(target_id)?.name ?? null) : null;
    }),
    person: ref('Member', 'target_id'),
    unit: one('Organization', (row: RoleGrantTarget, { ground }) => ground.unitIds.get(row.target_id)),
    roleGrant: ref('RoleGrant', 'role_grant_id'),
    cycle: ref('PlanningCycle', 'target_id'),
    entry: ref('PlanningEntry', 'target_id'),
    trainingClass: ref('TrainingClass', 'target_id'),
  },
  sorts: { KIND: sort('kind', 'kind') },
};

const gid = (type: string, id: string | null): string | null => (id === null ? null : Buffer.from(`${type}:${id}`).toString('base64url'));

const AUDIT: Noun = {
  type: 'AuditEntry',
  table: 'audit_log',
  fields: {
    ...columns('id at act entityType roles changedFields outcome code'),
    actorName: value((row: AuditEntry, world) => world.accountName(row.account_id)),
    username: value((row: AuditEntry, world) => world.account(row.account_id)?.username ?? null),
    roleUnits: value((row: AuditEntry, { ground }) => row.role_units.map((no) => ground.unit(no)?.name ?? '')),
    rowId: value((row: AuditEntry) => gid(row.entity_type, row.row_id)),
  },
  sorts: { AT: { ...sort('at', 'at'), lastFirst: true } },
};

const ACCESS: Noun = {
  type: 'AccessLogEntry',
  table: 'access_log',
  fields: {
    ...columns('id at role classes fields reason entityType caseId'),
    readerName: value((row: AccessLogEntry, world) => world.accountName(row.account_id)),
    roleUnit: labelIn('role_unit'),
    subject: ref('Member', 'subject_id'),
    subjectName: nameIn('subject_id'),
    rowId: value((row: AccessLogEntry) => gid(row.entity_type, row.row_id)),
  },
  sorts: { AT: { ...sort('at', 'at'), lastFirst: true } },
};

const RULING = 'id version from=valid_from to=valid_to state central issuer documentNumber documentDate';

const RULE_SET: Noun = {
  type: 'RuleSet',
  table: 'rule_set',
  fields: {
    ...columns(`${RULING} subject code name`),
    unit: unitIn('unit'),
    unitLabel: labelIn('unit'),
    params: back('RuleSetParam', 'rule_set_id'),
  },
  sorts: { FROM: sort('from', 'valid_from') },
};

const PARAM: Noun = {
  type: 'RuleSetParam',
  table: 'rule_set_param',
  fields: { ...columns('id name kind value measure regulation proposed'), ruleSet: ref('RuleSet', 'rule_set_id') },
  sorts: { NAME: sort('name', 'name') },
};

const EXPORT: Noun = {
  type: 'MemberExport',
  table: 'member_export',
  fields: {
    ...columns('id state version fileClass columns reason requestedAt expiresAt downloads refusal'),
    unit: unitIn('unit'),
    unitLabel: labelIn('unit'),
    requesterName: nameIn('created_by'),
  },
  sorts: { REQUESTED_AT: { ...sort('requestedAt', 'requested_at'), lastFirst: true } },
};

const MORATORIUM: Noun = {
  type: 'Moratorium',
  table: 'moratorium',
  fields: {
    ...columns(`${RULING} title processes`),
    unit: unitIn('unit'),
    unitLabel: labelIn('unit'),
    scope: unitIn('scope_unit'),
    scopeLabel: labelIn('scope_unit'),
    inForce: value((row: Moratorium, { ground }) => ['DECIDED', 'ENDED'].includes(row.state) && dated(row, ground.today)),
  },
  sorts: { FROM: sort('from', 'valid_from') },
};

export const OTHER_NOUNS: readonly Noun[] = [ACCOUNT, ROLE_GRANT, TARGET, AUDIT, ACCESS, RULE_SET, PARAM, EXPORT, MORATORIUM];
