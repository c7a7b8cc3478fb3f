import { place, referred, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Asked, type Outcome, type Writer } from '../database/transact.js';
import type { Role } from '../kernel/actor.js';
import { authorize, grantsBehind, grantsFor, rememberFacts } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { BadInputError, ForbiddenError, NotFoundError } from '../kernel/errors.js';
import { gateOf } from '../kernel/gate.js';
import { newId, uuidIn } from '../kernel/ids.js';
import { nouns, type NounClass } from '../kernel/nouns.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { SeatHolding } from '../membership/index.js';
import { Document } from '../organization/index.js';
import { grantSeatOf, parameterOn, type GrantSeat } from './role-grant.query.js';
import { RoleGrantTarget, type RoleGrantTargetKind } from './role-grant-target.entity.js';
import type { RoleGrantKind } from './role-grant-codes.entity.js';
import { RoleGrant, type Base, type Right, type Terms, type Writing } from './role-grant.entity.js';
import { rolesOf } from './role.policy.js';

interface Keyed {
  readonly idempotencyKey: string;
}

interface OnGrant extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

interface Reasoned {
  readonly reason?: string | null | undefined;
}

interface NamedRow {
  readonly kind: RoleGrantTargetKind;
  readonly id: string;
}

interface Proposal extends Keyed {
  readonly kind: RoleGrantKind;
  readonly holdingId: string;
  readonly role?: string | null | undefined;
  readonly targets?: readonly NamedRow[] | null | undefined;
  readonly purpose?: string | null | undefined;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly documentId?: string | null | undefined;
  readonly delegatorHoldingId?: string | null | undefined;
  readonly subjects?: readonly string[] | null | undefined;
  readonly acts?: readonly string[] | null | undefined;
}

const LONGEST = 1000;
const MOST_TARGETS = 100;
const MOST_NAMES = 50;
const PROPOSE = 'proposeRoleGrant';

/** The acts on role grants (access.md 2.8): proposed by those who keep the records, in force once a second person approves. */
export class RoleGrantService {
  constructor(private readonly writer: Writer) {}

  propose(who: Requester, input: Proposal): Promise<Outcome> {
    const purpose = cleanText(input.purpose, 'input.purpose', LONGEST);
    ensureCount(input.targets, 'input.targets', MOST_TARGETS);
    ensureCount(input.subjects, 'input.subjects', MOST_NAMES);
    ensureCount(input.acts, 'input.acts', MOST_NAMES);
    return this.writer.act(who, asked(PROPOSE, input, null), async (tx) => {
      const { grant, targets, delegator } = await draftOf(tx, input, purpose ?? '');
      authorize(tx.ability, PROPOSE, grant);
      const by = sameGrants(tx, grant, targets, delegator);
      tx.ensureNoMoratorium('ROLE_GRANT', grant.unitNo);
      grant.propose(await termsOf(tx, input, grant));
      grant.draftingUnit = tx.actor.grants[by[0] ?? -1]?.unit.no ?? null;
      await persist(tx, grant, targets);
      return grant;
    });
  }

  approve(who: Requester, input: OnGrant): Promise<Outcome> {
    return this.writer.act(who, asked('approveRoleGrant', input, input.id), async (tx) => {
      const grant = await presentOf(tx, input);
      authorize(tx.ability, 'approveRoleGrant', grant);
      tx.ensureNoMoratorium('ROLE_GRANT', grant.unitNo);
      grant.approve(await rolesBehind(tx, grant), writing(tx));
      return grant;
    });
  }

  reject(who: Requester, input: OnGrant & Reasoned): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.writer.act(who, asked('rejectRoleGrant', input, input.id), async (tx) => {
      const grant = await presentOf(tx, input);
      authorize(tx.ability, 'rejectRoleGrant', grant);
      grant.reject(reason);
      return grant;
    });
  }

  /** No moratorium holds it up: taking a right back is always in time. */
  revoke(who: Requester, input: OnGrant & Reasoned): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.writer.act(who, asked('revokeRoleGrant', input, input.id), async (tx) => {
      const grant = await presentOf(tx, input);
      authorize(tx.ability, 'revokeRoleGrant', grant);
      grant.revoke(reason);
      return grant;
    });
  }

  breakGlass(who: Requester, input: Keyed & Reasoned & { readonly target: NamedRow }): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    ensureBreakable(input.target);
    return this.writer.act(who, asked('breakGlass', input, null), async (tx) => {
      await referred(tx, typeOf(input.target, 'input.target'), input.target.id, 'input.target.id');
      const id = newId(tx.now);
      const target = await targetOf(tx, id, input.target, 'input.target');
      const grant = given(RoleGrant.draft(id, ownBase(tx, target), emergency(tx, reason ?? ''), writing(tx)), null);
      authorize(tx.ability, 'breakGlass', grant);
      grant.breakGlass(rolesAt(tx, grant), tx.now, await parameterOn(tx, 'BREAK_GLASS_HOURS', tx.actor.today));
      await persist(tx, grant, [target]);
      return grant;
    });
  }
}

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: RoleGrant, input, target });

const writing = ({ actor }: ActTransaction): Writing => ({ person: actor.person, today: actor.today });

function ensureCount(list: readonly unknown[] | null | undefined, field: string, most: number): void {
  if ((list?.length ?? 0) <= most) return;
  throw new BadInputError({ vi: `Nhiều hơn ${most} mục.`, en: `More than ${most} items.` }, [field]);
}

/** K18 names persons and cycles. */
function ensureBreakable({ kind }: NamedRow): void {
  if (kind === 'PERSON' || kind === 'CYCLE') return;
  throw new BadInputError({ vi: 'Chỉ mở được PERSON hoặc CYCLE.', en: 'Only a PERSON or a CYCLE can be opened.' }, ['input.target.kind']);
}

/** The grant that an act is on, in the version that the client has seen. */
async function presentOf(tx: ActTransaction, input: OnGrant): Promise<RoleGrant> {
  const grant = await required(tx, RoleGrant, input.id, 'input.id');
  ensureVersion(grant, input.expectedVersion);
  return grant;
}

interface Draft {
  readonly grant: RoleGrant;
  readonly targets: readonly RoleGrantTarget[];
  /** The same right on the delegator's seat: both seats of a delegation lie within the proposer's unit. */
  readonly delegator: RoleGrant | null;
}

/** A right that does not exist yet, with all that the input names. */
async function draftOf(tx: ActTransaction, input: Proposal, purpose: string): Promise<Draft> {
  const id = newId(tx.now);
  const holding = await referred(tx, SeatHolding, input.holdingId, 'input.holdingId');
  const other = await optional(tx, SeatHolding, input.delegatorHoldingId, 'input.delegatorHoldingId');
  const document = await optional(tx, Document, input.documentId, 'input.documentId');
  const targets: RoleGrantTarget[] = [];
  for (const [i, named] of (input.targets ?? []).entries()) targets.push(await targetOf(tx, id, named, `input.targets.${i}`));
  const right = rightOf(input, purpose, { delegator: other?.id ?? null, document: document?.id ?? null });
  const on = (base: SeatHolding): RoleGrant => given(RoleGrant.draft(id, baseOf(base), right, writing(tx)), other);
  return { grant: on(holding), targets, delegator: other && on(other) };
}

/** A draft with the seat that its rules ask for. */
function given(grant: RoleGrant, delegator: SeatHolding | null): RoleGrant {
  rememberFacts(grant, { delegators: delegator ? [delegator] : [] });
  return grant;
}

async function optional<T extends object>(tx: ActTransaction, subject: abstract new () => T, id: string | null | undefined, path: string) {
  return id == null ? null : referred(tx, subject, id, path);
}

function rightOf(input: Proposal, purpose: string, ids: { delegator: string | null; document: string | null }): Right {
  const { kind, from, to, subjects, acts } = input;
  const lists = { subjects: unique(subjects), acts: unique(acts) };
  return { kind, purpose, from, to: to ?? null, ...lists, delegatorHoldingId: ids.delegator, documentId: ids.document };
}

const unique = (names: readonly string[] | null | undefined): readonly string[] => [...new Set(names ?? [])].sort();

function baseOf({ id, memberId, unitNo, l1, l2, l3, l4, l5 }: SeatHolding): Base {
  if (unitNo === null) throw new Error('A holding has a unit');
  return { holdingId: id, memberId, unitNo, l1, l2, l3, l4, l5 };
}

/** Names of the types behind the kinds of targets; a type comes with its context. */
const TYPES: Readonly<Record<RoleGrantTargetKind, string>> = {
  PERSON: 'Member',
  CLASS: 'TrainingClass',
  CYCLE: 'PlanningCycle',
  ENTRY: 'PlanningEntry',
  VACANCY: 'Vacancy',
  UNIT: 'Organization',
  BALLOT: 'Ballot',
  CASE: 'InspectionCase',
};

/** The type behind a kind of target; one that has no rows yet names nothing. */
function typeOf({ kind }: NamedRow, path: string): NounClass {
  const found = nouns().find(({ name }) => name === TYPES[kind]);
  if (!found) throw new NotFoundError(`${path}.id`);
  return found.class;
}

const UNLISTED: readonly RoleGrantTargetKind[] = ['PERSON', 'UNIT'];

/** A target within the unit of a grant that may name it; NOT_FOUND for every other, whether or not it exists. */
async function targetOf(tx: ActTransaction, grant: string, { kind, id }: NamedRow, path: string): Promise<RoleGrantTarget> {
  const row = uuidIn(id, TYPES[kind]);
  if (row === null) throw new NotFoundError(`${path}.id`);
  const target = RoleGrantTarget.of(newId(tx.now), grant, { kind, row });
  // An office names persons and units whom its rules do not list; of all else that it exists may be what is hidden.
  if (!UNLISTED.includes(kind)) await referred(tx, typeOf({ kind, id }, path), id, `${path}.id`);
  await place(tx, target);
  if (path !== 'input.target' && naming(tx, PROPOSE, target).length === 0) throw new NotFoundError(`${path}.id`);
  return target;
}

const naming = ({ ability }: ActTransaction, act: Act, target: RoleGrantTarget): readonly number[] =>
  grantsFor(ability, act, RoleGrantTarget, target);

/** The grants of the proposer that allow all of it: one seat, its targets and both sides of a delegation (access.md 1.8). */
function sameGrants(
  tx: ActTransaction,
  grant: RoleGrant,
  targets: readonly RoleGrantTarget[],
  delegator: RoleGrant | null,
): readonly number[] {
  const sides = targets.map((target) => naming(tx, PROPOSE, target));
  if (delegator) sides.push(grantsFor(tx.ability, PROPOSE, RoleGrant, delegator));
  const by = grantsBehind(PROPOSE, grant).filter((no) => sides.every((side) => side.includes(no)));
  if (by.length === 0) throw new ForbiddenError();
  return by;
}

async function termsOf(tx: ActTransaction, input: Proposal, grant: RoleGrant): Promise<Terms> {
  const roles = await rolesBehind(tx, grant);
  const role = input.role == null ? roles[0] : roles.find((each) => each === input.role);
  const days = await parameterOn(tx, 'ASSIGNMENT_DAYS', tx.actor.today);
  const delegable = grant.subjects.every(isDelegable) && grant.acts.every(isDelegableAct);
  return { role: role ?? null, targets: input.targets?.length ?? 0, days, delegable };
}

/** Roles that the seat of the right gives today: of a delegation the delegator's, and none unless the delegate's is in force too. */
async function rolesBehind(tx: ActTransaction, { holdingId, delegatorHoldingId }: RoleGrant): Promise<readonly Role[]> {
  const own = await seatRoles(tx, holdingId);
  if (own === null || delegatorHoldingId === null) return own ?? [];
  return (await seatRoles(tx, delegatorHoldingId)) ?? [];
}

async function seatRoles(tx: ActTransaction, holding: string | null): Promise<readonly Role[] | null> {
  const found: GrantSeat | null = holding === null ? null : await grantSeatOf(tx, holding, tx.actor.today);
  return found && rolesOf(found.seat, found.unit);
}

/** Rights on rights stay with the seat: a delegation that could make others would be transitive (K17). */
const KEPT: readonly string[] = ['RoleGrant', 'RoleGrantTarget', 'Account'];

const isDelegable = (subject: string): boolean => nouns().some(({ name, shown }) => name === subject && shown && !KEPT.includes(name));

function isDelegableAct(act: string): boolean {
  const gate = gateOf(act);
  return gate?.kind === 'gate' && gate.action === act && !KEPT.includes(gate.subject);
}

/** The seat of the actor by which the target may be opened; FORBIDDEN where the row is seen and not within any. */
function ownBase(tx: ActTransaction, target: RoleGrantTarget): Base {
  const { grants, person } = tx.actor;
  const grant = naming(tx, 'breakGlass', target).flatMap((no) => grants[no] ?? [])[0];
  if (!grant?.holding || person === null) throw new ForbiddenError();
  const { no: unitNo, l1, l2, l3, l4, l5 } = grant.unit;
  return { holdingId: grant.holding, memberId: person, unitNo, l1, l2, l3, l4, l5 };
}

const emergency = ({ actor }: ActTransaction, purpose: string): Right => ({
  ...{ kind: 'BREAK_GLASS', purpose, from: actor.today, to: null },
  ...{ subjects: [], acts: [], delegatorHoldingId: null, documentId: null },
});

/** Roles of the grants by which the glass is broken. */
const rolesAt = ({ actor }: ActTransaction, grant: RoleGrant): readonly Role[] =>
  grantsBehind('breakGlass', grant).flatMap((no) => actor.grants[no]?.role ?? []);

/** The unit of work knows no order between rows that name each other by id alone. */
async function persist({ em }: ActTransaction, grant: RoleGrant, targets: readonly RoleGrantTarget[]): Promise<void> {
  await em.persist(grant).flush();
  em.persist([...targets]);
}
