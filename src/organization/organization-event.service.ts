import { referred, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Asked, type Outcome, type Writer, unitsBehind } from '../database/transact.js';
import { authorize } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import type { DecisionInput } from '../kernel/decision-input.js';
import { BadInputError, RuleViolationError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import type { Homes } from '../kernel/ports.js';
import { cleanText } from '../kernel/text.js';
import { Decision, type Meeting } from './decision.entity.js';
import { meetingOf } from './decision.query.js';
import type { OrganizationEventType } from './organization-event-codes.entity.js';
import { ensureKindFits, ensureOfType, ensureOpen } from './organization-event-content.entity.js';
import { contentOf, ensureFree, givenIn, plannedIn, type GivenContent } from './organization-event-content.service.js';
import { takeEffect } from './organization-event-effect.service.js';
import { OrganizationEvent } from './organization-event.entity.js';
import { cellsOf, keepCells, unitOf, type Unit } from './organization-event.query.js';
import { Organization, type OrganizationKind } from './organization.entity.js';

interface Keyed {
  readonly idempotencyKey: string;
}

interface OnEvent extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

interface NewEvent extends Keyed, GivenContent {
  readonly unitId: string;
  readonly type: OrganizationEventType;
  readonly newKind?: OrganizationKind | null | undefined;
}

interface Decided {
  readonly decision?: DecisionInput | null | undefined;
}

interface HandedOver {
  readonly handoverOn?: string | null | undefined;
}

const LONGEST = 1000;

/** The acts on organisation events (access.md 2.2): drafted by who keeps the structure, decided by the body above. */
export class OrganizationEventService {
  constructor(
    private readonly writer: Writer,
    private readonly homes: Homes<ActTransaction>,
  ) {}

  request(who: Requester, input: NewEvent): Promise<Outcome> {
    return this.start(who, 'requestOrganizationEvent', 'REQUESTED', input);
  }

  create(who: Requester, input: NewEvent): Promise<Outcome> {
    return this.start(who, 'createOrganizationEvent', 'DRAFT', input);
  }

  edit(who: Requester, input: OnEvent & GivenContent): Promise<Outcome> {
    const content = contentOf(input);
    return this.on(who, 'editOrganizationEvent', input, async (tx, event) => {
      const cells = await plannedIn(tx, this.homes, input);
      ensureVersion(event, input.expectedVersion);
      authorize(tx.ability, 'editOrganizationEvent', event);
      tx.ensureNoMoratorium('ORGANIZATION_EVENT', event.unitNo);
      event.edit(content, tx.actor);
      ensureOfType(event.type, givenIn(input));
      ensureNotToCome(content.handoverOn, tx);
      await ensureFree(tx, content.newCode, cells);
      if (cells) await keepCells(tx, event, cells);
    });
  }

  adopt(who: Requester, input: OnEvent): Promise<Outcome> {
    return this.on(who, 'adoptOrganizationEvent', input, (tx, event) => {
      ensureVersion(event, input.expectedVersion);
      authorize(tx.ability, 'adoptOrganizationEvent', event);
      tx.ensureNoMoratorium('ORGANIZATION_EVENT', event.unitNo);
      event.adopt(unitsBehind(tx, 'adoptOrganizationEvent', event)[0] ?? null, tx.actor);
    });
  }

  submit(who: Requester, input: OnEvent): Promise<Outcome> {
    return this.on(who, 'submitOrganizationEvent', input, async (tx, event) => {
      ensureVersion(event, input.expectedVersion);
      authorize(tx.ability, 'submitOrganizationEvent', event);
      tx.ensureNoMoratorium('ORGANIZATION_EVENT', event.unitNo);
      const unit = await workingUnitOf(tx, event);
      const cells = await cellsOf(tx, event);
      event.submit(cells, tx.actor);
      await this.ensureHomesFit(tx, { event, unit });
    });
  }

  return(who: Requester, input: OnEvent & { readonly comments?: string | null | undefined }): Promise<Outcome> {
    const comments = cleanText(input.comments, 'input.comments', LONGEST);
    return this.on(who, 'returnOrganizationEvent', input, (tx, event) => {
      ensureVersion(event, input.expectedVersion);
      authorize(tx.ability, 'returnOrganizationEvent', event);
      tx.ensureNoMoratorium('ORGANIZATION_EVENT', event.unitNo);
      event.return(comments);
    });
  }

  reject(who: Requester, input: OnEvent & Decided & { readonly reason?: string | null | undefined }): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.on(who, 'rejectOrganizationEvent', input, async (tx, event) => {
      const meeting = await meetingOf(tx, input.decision);
      ensureVersion(event, input.expectedVersion);
      authorize(tx.ability, 'rejectOrganizationEvent', event);
      tx.ensureNoMoratorium('ORGANIZATION_EVENT', event.unitNo);
      event.reject(await decisionOf(tx, 'rejectOrganizationEvent', event, meeting), reason);
    });
  }

  decide(who: Requester, input: OnEvent & Decided & HandedOver & { readonly effectiveDate: string }): Promise<Outcome> {
    const { effectiveDate } = input;
    return this.on(who, 'decideOrganizationEvent', input, async (tx, event) => {
      const meeting = await meetingOf(tx, input.decision);
      ensureVersion(event, input.expectedVersion);
      authorize(tx.ability, 'decideOrganizationEvent', event);
      tx.ensureNoMoratorium('ORGANIZATION_EVENT', event.unitNo);
      ensureOpen(event.type);
      const unit = await workingUnitOf(tx, event);
      const decision = await decisionOf(tx, 'decideOrganizationEvent', event, meeting);
      const documentNumber = meeting.document ? `${meeting.document.number}-${meeting.document.symbol}` : '';
      const cells = await cellsOf(tx, event);
      event.decide(decision, { effectiveDate, documentNumber, cells, today: tx.actor.today });
      handOver(tx, event, input);
      await this.ensureHomesFit(tx, { event, unit });
      if (event.state === 'EFFECTIVE') await takeEffect(tx, this.homes, event);
    });
  }

  apply(who: Requester, input: OnEvent & HandedOver): Promise<Outcome> {
    return this.on(who, 'applyOrganizationEvent', input, async (tx, event) => {
      ensureVersion(event, input.expectedVersion);
      authorize(tx.ability, 'applyOrganizationEvent', event);
      tx.ensureNoMoratorium('ORGANIZATION_EVENT', event.unitNo);
      ensureOpen(event.type);
      const unit = await workingUnitOf(tx, event);
      event.apply(tx.actor);
      handOver(tx, event, input);
      await this.ensureHomesFit(tx, { event, unit });
      await takeEffect(tx, this.homes, event);
    });
  }

  cancel(who: Requester, input: OnEvent): Promise<Outcome> {
    return this.on(who, 'cancelOrganizationEvent', input, (tx, event) => {
      ensureVersion(event, input.expectedVersion);
      authorize(tx.ability, 'cancelOrganizationEvent', event);
      tx.ensureNoMoratorium('ORGANIZATION_EVENT', event.unitNo);
      event.cancel(tx.actor);
    });
  }

  private start(who: Requester, act: Starting, state: 'REQUESTED' | 'DRAFT', input: NewEvent): Promise<Outcome> {
    const content = contentOf(input);
    const { type, newKind = null } = input;
    ensureKindGiven(type, newKind);
    return this.writer.act(who, asked(act, input, null), async (tx) => {
      const unit = await referred(tx, Organization, input.unitId, 'input.unitId');
      const cells = await plannedIn(tx, this.homes, input);
      const event = OrganizationEvent.draft(newId(tx.now), unit, { type, newKind }, tx.actor);
      authorize(tx.ability, act, event);
      tx.ensureNoMoratorium('ORGANIZATION_EVENT', event.unitNo);
      ensureAtWork(unit);
      ensureOfType(type, givenIn(input));
      ensureKindFits(type, unit, newKind);
      ensureNotToCome(content.handoverOn, tx);
      await ensureFree(tx, content.newCode, cells);
      event.open(state, content, unitsBehind(tx, act, event)[0] ?? null);
      if (cells) await keepCells(tx, event, cells);
      tx.em.persist(event);
      return event;
    });
  }

  /** An act on an event that is there: loaded, hidden as missing. */
  private on(
    who: Requester,
    act: Act,
    input: OnEvent,
    work: (tx: ActTransaction, event: OrganizationEvent) => void | Promise<void>,
  ): Promise<Outcome> {
    return this.writer.act(who, asked(act, input, input.id), async (tx) => {
      const event = await required(tx, OrganizationEvent, input.id, 'input.id');
      await work(tx, event);
      return event;
    });
  }

  private async ensureHomesFit(tx: ActTransaction, { event, unit }: { event: OrganizationEvent; unit: Unit }): Promise<void> {
    if (event.type !== 'CHANGE_KIND') return;
    const members = (await cellsOf(tx, event)).flatMap((cell) => cell.members);
    if (!(await this.homes.areAll(tx, unit.no, members))) throw new RuleViolationError('CELLS_DO_NOT_FIT', ['cells']);
  }
}

type Starting = 'requestOrganizationEvent' | 'createOrganizationEvent';

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: OrganizationEvent, input, target });

/** The decision of a body of the unit whose right the act uses. */
async function decisionOf(tx: ActTransaction, act: Act, event: OrganizationEvent, meeting: Meeting): Promise<Decision> {
  const decision = Decision.of(meeting, { id: newId(tx.now), units: unitsBehind(tx, act, event), today: tx.actor.today });
  // The unit of work knows no order between rows that name each other by id alone.
  await tx.em.persist(decision).flush();
  return decision;
}

/** The unit of the event, locked until the end of the act. */
async function workingUnitOf(tx: ActTransaction, event: OrganizationEvent): Promise<Unit> {
  const unit = await unitOf(tx, event.unitNo);
  ensureAtWork(unit);
  ensureKindFits(event.type, unit, event.newKind);
  return unit;
}

function ensureAtWork({ state }: { readonly state: string }): void {
  if (state === 'ENDED') throw new RuleViolationError('UNIT_HAS_ENDED', ['unit']);
}

function ensureNotToCome(day: string | null | undefined, { actor }: ActTransaction): void {
  if (day != null && day > actor.today) throw new RuleViolationError('DATE_IN_FUTURE', ['input.handoverOn']);
}

/** Minutes that come with the decision; without them the event is marked, not refused (domain.md 11.6). */
function handOver(tx: ActTransaction, event: OrganizationEvent, { handoverOn }: HandedOver): void {
  ensureNotToCome(handoverOn, tx);
  if (handoverOn != null) event.handoverOn = handoverOn;
}

/** The level of a unit to be tells who decides, so its kind belongs to the shape of the input. */
function ensureKindGiven(type: OrganizationEventType, newKind: OrganizationKind | null): void {
  if (type !== 'ESTABLISH' || newKind !== null) return;
  throw new BadInputError({ vi: 'Thành lập phải nêu loại tổ chức.', en: 'An establishment names the kind of the unit.' }, [
    'input.newKind',
  ]);
}
