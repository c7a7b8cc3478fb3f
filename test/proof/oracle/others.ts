import type { Grant } from './grants.js';
import type {
  AccessLogEntry,
  Account,
  AuditEntry,
  MemberExport,
  Moratorium,
  RoleGrant,
  RoleGrantTarget,
  RuleSet,
  RuleSetParam,
  Ruling,
} from './rows.js';
import { assigned, entry, is, isOpened, own, rule, scopes, words, type AnyRule, type Bench, type Entry } from './rule.js';
import type { Ground, Place } from './scope.js';

// 2.8 Account, role grant.

const TECH = words('username state createdAt lastSignInAt failedSignIns mfaEnabled');
const BIZ = words('name person unit unitName grants');
const ACCOUNT = { base: words('id kind version'), tech: TECH, biz: BIZ };

/** The levels of an account: the person's, or those of a service's unit. */
function accountPlace(row: Account, ground: Ground): Place {
  const person = ground.member(row.member_id);
  return person ? ground.personPlace(person) : ground.placeOf(ground.unit(row.unit));
}

function accountEntries(grant: Grant, { ground, actor }: Bench): readonly Entry<Account>[] {
  const { W, IN } = scopes(grant, ground);
  const place = (row: Account): Place => accountPlace(row, ground);
  const ownAccount = (row: Account): boolean => row.id === actor.account.id;
  if (is(grant, 'S V I')) return [entry(ownAccount, [...TECH, ...BIZ], 'S')];
  if (is(grant, 'B1 B6')) return [entry((row) => IN(place(row)), [...TECH, ...BIZ])];
  const proposed = (row: Account): boolean => row.created_by !== null && row.created_by === actor.person?.id && own(grant, row);
  if (is(grant, 'B4 G1')) return [entry(proposed, ['state', ...BIZ])];
  if (is(grant, 'P3v P1')) return [entry((row) => W(place(row)) && place(row).l[2] === 0, [...TECH, ...BIZ])];
  return is(grant, 'A') ? [entry((row) => W(place(row)), TECH)] : [];
}

const GRANT = {
  base: words('id kind version'),
  F0: words(`role state purpose from to endsAt subjects acts endReason unitLabel unit holding delegatorHolding holder targets
    holderName documentNumber proposerName approverName`),
};
const TARGET = { base: words('id kind'), F0: words('name person unit roleGrant cycle entry trainingClass') };

function grantRows(grant: Grant, { ground, actor }: Bench): ((row: RoleGrant) => boolean) | null {
  const { W } = scopes(grant, ground);
  const isCase = (row: RoleGrant): boolean =>
    row.kind === 'ASSIGNMENT' && ground.rows.role_grant_target.some((each) => each.role_grant_id === row.id && each.kind === 'CASE');
  const within = (row: RoleGrant): boolean => W(ground.place(row));
  if (grant.role === 'S') return (row) => row.member_id === actor.person?.id;
  if (is(grant, 'B1 B6')) return (row) => within(row) && !isCase(row);
  if (is(grant, 'B4 G1')) return (row) => row.created_by === actor.person?.id && own(grant, row);
  if (is(grant, 'B7c')) return (row) => within(row) && (isCase(row) || row.kind === 'BREAK_GLASS');
  if (is(grant, 'P3v P1')) return (row) => within(row) && ground.unit(row.unit)?.level === 1 && !isCase(row);
  return null;
}

function grantEntries(grant: Grant, bench: Bench): readonly Entry<RoleGrant>[] {
  const rows = grantRows(grant, bench);
  return rows ? [entry(rows, GRANT.F0, grant.role === 'S' ? 'S' : 'plain')] : [];
}

function targetEntries(grant: Grant, bench: Bench): readonly Entry<RoleGrantTarget>[] {
  const rows = grantRows(grant, bench);
  if (!rows) return [];
  const grants = new Map(bench.ground.rows.role_grant.map((row) => [row.id, row]));
  const seen = (row: RoleGrantTarget): boolean => {
    const whole = grants.get(row.role_grant_id);
    return whole !== undefined && rows(whole);
  };
  return [entry(seen, TARGET.F0, grant.role === 'S' ? 'S' : 'plain')];
}

// 2.9 Audit entry, access-log entry.

const AUDIT = { base: words('id at'), F0: words('act entityType rowId actorName roles roleUnits username changedFields outcome code') };
const ACCESS = {
  base: words('id at'),
  F0: words('readerName role roleUnit classes fields reason entityType rowId caseId subjectName subject'),
};
/** Entities of 2.12 to 2.14 and 2.19, with their parts: their ids and subjects are not for the security officer. */
const CADRE = words('Ballot BallotTally BallotSlip PlanningEntry Vacancy VacancyCandidate TrainingNeed');

interface Logged {
  readonly entity_type: string;
}

function logEntries<R extends Logged>(rows: (row: R) => boolean, all: readonly string[]): Entry<R> {
  const hidden = words('rowId subject subjectName changedFields');
  const open = all.filter((field) => !hidden.includes(field));
  return { rows, parts: [{ fields: open }, { fields: hidden, when: (row) => !CADRE.includes(row.entity_type) }] };
}

/** T(PERSON, UNIT) for an entry: its person, or a unit within which it lies. */
function named(grant: Grant, ground: Ground, place: Place, person: string | null): boolean {
  const units = grant.assigned.filter(({ kind }) => kind === 'UNIT').flatMap(({ id }) => ground.unitIds.get(id) ?? []);
  return (person !== null && assigned(grant, 'PERSON', person)) || units.some((unit) => ground.W(place, unit));
}

/** The person whom a row acted on is about. */
function personIn(row: AuditEntry): string | null {
  return ['Member', 'MemberRecord'].includes(row.entity_type) ? row.row_id : null;
}

function auditEntries(grant: Grant, { ground, actor }: Bench): readonly Entry<AuditEntry>[] {
  const { W, IN } = scopes(grant, ground);
  const within = (row: AuditEntry): boolean => W(ground.place(row));
  if (grant.role === 'S') return [entry((row) => row.account_id === actor.account.id, words('act entityType outcome'), 'S')];
  if (is(grant, 'B6')) return grant.security ? [logEntries(within, AUDIT.F0)] : [];
  if (is(grant, 'B7c')) return [entry(within, AUDIT.F0)];
  if (is(grant, 'P3v') && !isOpened(grant, 'PERSON', 'UNIT')) return [];
  if (is(grant, 'P3v')) {
    const test = (row: AuditEntry): boolean => IN(ground.place(row)) && named(grant, ground, ground.place(row), personIn(row));
    return [entry(test, AUDIT.F0, 'T')];
  }
  if (!is(grant, 'A')) return [];
  return [entry((row) => within(row) && ['Account', 'Session'].includes(row.entity_type), words('act outcome username'))];
}

function accessEntries(grant: Grant, { ground, actor }: Bench): readonly Entry<AccessLogEntry>[] {
  const { W, IN } = scopes(grant, ground);
  const within = (row: AccessLogEntry): boolean => W(ground.place(row));
  if (grant.role === 'S') {
    const self = actor.person?.id;
    const about = (row: AccessLogEntry): boolean => row.subject_id === self && row.reader_id !== self && row.case_id === null;
    return [entry((row) => about(row) && row.classes.some((each) => ['F2', 'F2f'].includes(each)), ['role'], 'S')];
  }
  if (is(grant, 'B6')) return grant.security ? [logEntries(within, ACCESS.F0)] : [];
  if (is(grant, 'B7c')) return [entry(within, ACCESS.F0)];
  if (!is(grant, 'P3v') || !isOpened(grant, 'PERSON', 'UNIT')) return [];
  const test = (row: AccessLogEntry): boolean => IN(ground.place(row)) && named(grant, ground, ground.place(row), row.subject_id);
  return [entry(test, ACCESS.F0, 'T')];
}

// 2.10 Rule set, moratorium.

const RULING = words('from to state central issuer documentNumber documentDate unitLabel unit');
const RULE_SET = { base: words('id version'), F0: [...RULING, ...words('subject code name params')] };
const PARAM = { base: ['id'], F0: words('name kind value measure regulation proposed ruleSet') };
const MORATORIUM = { base: words('id version'), F0: [...RULING, ...words('title processes inForce scope scopeLabel')] };
const PLANNERS = 'P1 P2 P3o B1 B2 B3 B4 B7 G1 G2 C1';

type Seen = (row: Ruling) => boolean;

/** Rows of a ruling that a grant sees, where the ruling is open to its role at all. */
function rulings(grant: Grant, { ground }: Bench, planning: boolean): Seen | null {
  const past = (row: Ruling): boolean => ['DECIDED', 'ENDED'].includes(row.state) && row.valid_from <= ground.today;
  if (grant.role === 'S') return planning ? null : (row) => row.central && past(row);
  if (!grant.unit || is(grant, 'V I A') || (planning && !is(grant, PLANNERS))) return null;
  const u = grant.unit;
  const near = (row: Ruling): boolean => {
    const owner = ground.unit(row.unit);
    return row.central || ground.W(ground.place(row), u) || (owner !== null && (owner.no === u.no || ground.ANC(owner, u)));
  };
  const mine = (row: Ruling): boolean => own(grant, row) && (is(grant, 'P3o B4') || (is(grant, 'P2 B1 B2') && row.state === 'SUBMITTED'));
  return (row) => (near(row) && past(row)) || mine(row);
}

function setRows(grant: Grant, bench: Bench): ((row: RuleSet) => boolean) | null {
  const planning = rulings(grant, bench, true);
  const other = rulings(grant, bench, false);
  if (!planning && !other) return null;
  return (row) => (row.subject === 'PLANNING' ? planning : other)?.(row) ?? false;
}

const origin = (grant: Grant): 'S' | 'plain' => (grant.role === 'S' ? 'S' : 'plain');

function setEntries(grant: Grant, bench: Bench): readonly Entry<RuleSet>[] {
  const rows = setRows(grant, bench);
  return rows ? [entry(rows, RULE_SET.F0, origin(grant))] : [];
}

function paramEntries(grant: Grant, bench: Bench): readonly Entry<RuleSetParam>[] {
  const rows = setRows(grant, bench);
  if (!rows) return [];
  const sets = new Map(bench.ground.rows.rule_set.map((row) => [row.id, row]));
  const seen = (row: RuleSetParam): boolean => {
    const whole = sets.get(row.rule_set_id);
    return whole !== undefined && rows(whole);
  };
  return [entry(seen, PARAM.F0, origin(grant))];
}

function moratoriumEntries(grant: Grant, bench: Bench): readonly Entry<Moratorium>[] {
  const rows = rulings(grant, bench, false);
  return rows ? [entry(rows, MORATORIUM.F0, origin(grant))] : [];
}

// K23: who asked for a file, and for one of records with a reason who approves it.
const EXPORT = {
  base: words('id state version'),
  F0: words('fileClass columns reason requestedAt expiresAt downloads refusal requesterName unitLabel unit'),
};

function exportEntries(grant: Grant, { ground, actor }: Bench): readonly Entry<MemberExport>[] {
  const { W } = scopes(grant, ground);
  if (is(grant, 'B4 G1')) return [entry((row) => row.created_by === actor.person?.id && W(ground.place(row)), EXPORT.F0)];
  if (!is(grant, 'B1') || !actor.reason) return [];
  return [entry((row) => row.file_class === 'F2' && W(ground.place(row)), EXPORT.F0)];
}

/** Rules on accounts, logs and rulings. */
export const OTHERS: readonly AnyRule[] = [
  rule<Account>({ type: 'Account', classes: ACCOUNT, rows: ({ rows }) => rows.account, entries: accountEntries }),
  rule<MemberExport>({ type: 'MemberExport', classes: EXPORT, rows: ({ rows }) => rows.member_export, entries: exportEntries }),
  rule<RoleGrant>({ type: 'RoleGrant', classes: GRANT, rows: ({ rows }) => rows.role_grant, entries: grantEntries }),
  rule<RoleGrantTarget>({ type: 'RoleGrantTarget', classes: TARGET, rows: ({ rows }) => rows.role_grant_target, entries: targetEntries }),
  rule<AuditEntry>({ type: 'AuditEntry', classes: AUDIT, rows: ({ rows }) => rows.audit_log, entries: auditEntries }),
  rule<AccessLogEntry>({ type: 'AccessLogEntry', classes: ACCESS, rows: ({ rows }) => rows.access_log, entries: accessEntries }),
  rule<RuleSet>({ type: 'RuleSet', classes: RULE_SET, rows: ({ rows }) => rows.rule_set, entries: setEntries }),
  rule<RuleSetParam>({ type: 'RuleSetParam', classes: PARAM, rows: ({ rows }) => rows.rule_set_param, entries: paramEntries }),
  rule<Moratorium>({ type: 'Moratorium', classes: MORATORIUM, rows: ({ rows }) => rows.moratorium, entries: moratoriumEntries }),
];
