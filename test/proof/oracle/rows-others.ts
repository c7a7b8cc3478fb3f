import type { Dated, Placed, Row } from './rows-base.js';

export interface Account extends Row {
  readonly username: string;
  readonly kind: string;
  readonly member_id: string | null;
  readonly unit: number | null;
  readonly service_name: string | null;
  readonly created_by: string | null;
  readonly drafting_unit: number | null;
  readonly state: string;
  readonly created_at: string;
  readonly last_sign_in_at: string | null;
  readonly failed_sign_ins: number;
  readonly mfa_enabled: boolean;
  readonly must_change: boolean;
  readonly version: number;
}

export interface RoleGrant extends Placed, Dated {
  readonly kind: string;
  readonly role: string;
  readonly state: string;
  readonly holding_id: string | null;
  readonly account_id: string | null;
  readonly member_id: string;
  readonly delegator_holding_id: string | null;
  readonly subjects: readonly string[];
  readonly acts: readonly string[];
  readonly purpose: string;
  readonly ends_at: string | null;
  readonly document_id: string | null;
  readonly drafting_unit: number | null;
  readonly created_by: string | null;
  readonly approved_by: string | null;
  readonly end_reason: string | null;
  readonly version: number;
}

export interface RoleGrantTarget extends Row {
  readonly role_grant_id: string;
  readonly kind: string;
  readonly target_id: string;
}

export interface AuditEntry extends Placed {
  readonly at: string;
  readonly account_id: string;
  readonly member_id: string | null;
  readonly roles: readonly string[];
  readonly role_units: readonly (number | null)[];
  readonly act: string;
  readonly entity_type: string;
  readonly row_id: string | null;
  readonly changed_fields: readonly string[];
  readonly outcome: string;
  readonly code: string | null;
}

export interface AccessLogEntry extends Placed {
  readonly at: string;
  readonly account_id: string;
  readonly reader_id: string | null;
  readonly role: string;
  readonly role_unit: number | null;
  readonly entity_type: string;
  readonly row_id: string | null;
  readonly subject_id: string | null;
  readonly classes: readonly string[];
  readonly fields: readonly string[];
  readonly reason: string | null;
  readonly case_id: string | null;
}

/** What rule sets and moratoria share. */
export interface Ruling extends Placed, Dated {
  readonly central: boolean;
  readonly state: string;
  readonly issuer: string | null;
  readonly document_number: string | null;
  readonly document_date: string | null;
  readonly drafting_unit: number | null;
  readonly version: number;
}

export interface RuleSet extends Ruling {
  readonly subject: string;
  readonly code: string;
  readonly name: string;
}

export interface RuleSetParam extends Row {
  readonly rule_set_id: string;
  readonly name: string;
  readonly kind: string;
  readonly value: string;
  readonly measure: string | null;
  readonly regulation: string | null;
  readonly proposed: boolean;
}

export interface MemberExport extends Placed {
  readonly state: string;
  readonly version: number;
  readonly file_class: string;
  readonly columns: readonly string[];
  readonly reason: string;
  readonly requested_at: string;
  readonly expires_at: string | null;
  readonly downloads: number;
  readonly refusal: string | null;
  readonly created_by: string;
}

export interface Moratorium extends Ruling {
  readonly scope_unit: number | null;
  readonly processes: readonly string[];
  readonly title: string;
}
