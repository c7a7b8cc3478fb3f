import type { Grant } from '../kernel/actor.js';
import type { Statement } from '../kernel/ports.js';

/** One line of the audit log (access.md 2.9): names of fields, never values. */
export interface AuditEntry {
  readonly at: Date;
  readonly account: string;
  readonly person: string | null;
  /** Grants that allow the act; of a refused one those that have the act at all. */
  readonly grants: readonly Grant[];
  readonly act: string;
  readonly entity: string;
  readonly row: string | null;
  /** Number of the row's unit. */
  readonly unit: number | null;
  readonly changed: readonly string[];
  readonly outcome: 'DONE' | 'REFUSED';
  readonly code: string | null;
  readonly rule: string | null;
  readonly reason: string | null;
  readonly address: string;
}

const WRITE = `
  insert into audit_log (at, account_id, member_id, roles, role_units, act, entity_type, row_id, unit, changed_fields, outcome, code, rule,
    reason, address)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;

/** The statement that writes the line: in the transaction of the act, or alone. */
export function auditLine(entry: AuditEntry): Statement {
  const { at, account, person, grants, act, entity, row, unit, changed, outcome, code, rule, reason, address } = entry;
  const roles = grants.map(({ role }) => role);
  const units = grants.map((grant) => grant.unit.no);
  return {
    text: WRITE,
    values: [at, account, person, roles, units, act, entity, row, unit, changed, outcome, code, rule, reason, address],
  };
}
