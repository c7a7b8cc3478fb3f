import { load, referred, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Asked, type Outcome, type Writer, unitsBehind } from '../database/transact.js';
import { authorize, rememberFacts } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import type { DecisionInput } from '../kernel/decision-input.js';
import { BadInputError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { Decision, meetingOf, type Meeting } from '../organization/index.js';
import { Member } from './member.entity.js';
import { MembershipChange } from './membership-change.entity.js';
import type { MembershipEventType } from './membership-event-type.entity.js';
import { MembershipEvent, type Dossier } from './membership-event.entity.js';
import { normsOn } from './membership-event.query.js';
import { endMemberships, homeCell } from './membership.query.js';
import type { Writing } from './seat-holding.entity.js';

interface Keyed {
  readonly idempotencyKey: string;
}

interface OnEvent extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

interface Words {
  readonly reason?: string | null | undefined;
  readonly remarks?: string | null | undefined;
  readonly checklist?: readonly string[] | null | undefined;
  readonly attachments?: readonly string[] | null | undefined;
}

interface Opening extends Keyed, Words {
  readonly type: string;
  readonly memberId: string;
}

interface Decided {
  readonly decision?: DecisionInput | null | undefined;
}

interface Reasoned {
  readonly reason?: string | null | undefined;
}

interface Dated {
  readonly effectiveDate?: string | null | undefined;
}

const LONGEST = 2000;
const LONGEST_ENTRY = 200;
const MOST_ENTRIES = 30;

/** The acts on membership events: drafted by who keeps the records, agreed and decided by the committees that access.md 2.6 names. */
export class MembershipEventService {
  constructor(private readonly writer: Writer) {}

  create(who: Requester, input: Opening): Promise<Outcome> {
    return this.open('createMembershipEvent', who, input);
  }

  /** A service proposes into the drafts of its unit, where the organisation board takes it up (K21). */
  propose(who: Requester, input: Opening): Promise<Outcome> {
    return this.open('proposeMembershipEvent', who, input);
  }

  edit(who: Requester, input: OnEvent & Words): Promise<Outcome> {
    const change = givenWords(input);
    return this.writer.act(who, asked('editMembershipEvent', input, input.id), async (tx) => {
      const { event } = await eventOf(tx, input);
      authorize(tx.ability, 'editMembershipEvent', event);
      tx.ensureNoMoratorium('MEMBERSHIP_EVENT', event.unitNo);
      event.edit(change, writing(tx));
      return event;
    });
  }

  submit(who: Requester, input: OnEvent): Promise<Outcome> {
    return this.writer.act(who, asked('submitMembershipEvent', input, input.id), async (tx) => {
      const { event } = await eventOf(tx, input);
      authorize(tx.ability, 'submitMembershipEvent', event);
      tx.ensureNoMoratorium('MEMBERSHIP_EVENT', event.unitNo);
      event.submit(writing(tx));
      return event;
    });
  }

  agree(who: Requester, input: OnEvent): Promise<Outcome> {
    return this.writer.act(who, asked('agreeMembershipEvent', input, input.id), async (tx) => {
      const { event } = await eventOf(tx, input);
      authorize(tx.ability, 'agreeMembershipEvent', event);
      tx.ensureNoMoratorium('MEMBERSHIP_EVENT', event.unitNo);
      event.agree();
      return event;
    });
  }

  return(who: Requester, input: OnEvent & Reasoned): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.writer.act(who, asked('returnMembershipEvent', input, input.id), async (tx) => {
      const { event } = await eventOf(tx, input);
      authorize(tx.ability, 'returnMembershipEvent', event);
      tx.ensureNoMoratorium('MEMBERSHIP_EVENT', event.unitNo);
      event.return(reason);
      return event;
    });
  }

  reject(who: Requester, input: OnEvent & Decided & Reasoned): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.writer.act(who, asked('rejectMembershipEvent', input, input.id), async (tx) => {
      const { event, meeting } = await eventOf(tx, input);
      authorize(tx.ability, 'rejectMembershipEvent', event);
      tx.ensureNoMoratorium('MEMBERSHIP_EVENT', event.unitNo);
      event.reject(await decisionOf(tx, 'rejectMembershipEvent', event, meeting), reason);
      return event;
    });
  }

  decide(who: Requester, input: OnEvent & Decided & Dated): Promise<Outcome> {
    const { effectiveDate = null } = input;
    return this.writer.act(who, asked('decideMembershipEvent', input, input.id), async (tx) => {
      const { event, meeting } = await eventOf(tx, input);
      authorize(tx.ability, 'decideMembershipEvent', event);
      tx.ensureNoMoratorium('MEMBERSHIP_EVENT', event.unitNo);
      const decision = await decisionOf(tx, 'decideMembershipEvent', event, meeting);
      const grounds = { decision, member: await load(tx, Member, event.memberId), effectiveDate, today: tx.actor.today };
      await takeEffect(tx, event, event.decide(grounds));
      return event;
    });
  }

  private open(act: 'createMembershipEvent' | 'proposeMembershipEvent', who: Requester, input: Opening): Promise<Outcome> {
    const dossier = { ...EMPTY, ...givenWords(input) };
    return this.writer.act(who, asked(act, input, null), async (tx) => {
      const member = await referred(tx, Member, input.memberId, 'input.memberId');
      const event = draftOf(tx, input.type as MembershipEventType, member);
      authorize(tx.ability, act, event);
      tx.ensureNoMoratorium('MEMBERSHIP_EVENT', event.unitNo);
      event.create(dossier, member);
      event.draftingUnit = unitsBehind(tx, act, event)[0] ?? null;
      event.proposedBy = act === 'proposeMembershipEvent' ? tx.actor.account : null;
      tx.em.persist(event);
      return event;
    });
  }
}

const EMPTY: Dossier = { reason: null, remarks: null, checklist: [], attachments: [] };

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: MembershipEvent, input, target });

const writing = ({ actor }: ActTransaction): Writing => ({ person: actor.person, today: actor.today });

/** The event that an act is on, with the rows that its decision names, in the version that the client has seen. */
async function eventOf(tx: ActTransaction, input: OnEvent & Decided): Promise<{ event: MembershipEvent; meeting: Meeting }> {
  const event = await required(tx, MembershipEvent, input.id, 'input.id');
  const meeting = await meetingOf(tx, input.decision);
  ensureVersion(event, input.expectedVersion);
  return { event, meeting };
}

/** A draft has no rows around it that a rule on drafts asks for. */
function draftOf(tx: ActTransaction, type: MembershipEventType, member: Member): MembershipEvent {
  const event = MembershipEvent.draft(newId(tx.now), type, member, writing(tx));
  rememberFacts(event, { persons: [member], grassroots: [], delegates: [], receivers: [] });
  return event;
}

/** The decision of a body of the unit whose right the act uses. */
async function decisionOf(tx: ActTransaction, act: Act, event: MembershipEvent, meeting: Meeting): Promise<Decision> {
  const deciding = { id: newId(tx.now), units: unitsBehind(tx, act, event), today: tx.actor.today };
  const decision = Decision.of(meeting, deciding);
  // The unit of work knows no order between rows that name each other by id alone.
  await tx.em.persist(decision).flush();
  return decision;
}

/** Standing, dates and memberships change with the decision, in its transaction. */
async function takeEffect(tx: ActTransaction, event: MembershipEvent, member: Member): Promise<void> {
  const { home } = event.effect();
  const { unitNo, memberId, decisionDate, effectiveDate, type } = event;
  if (unitNo === null || decisionDate === null || effectiveDate === null) throw new Error('A decided event has its unit and days');
  const change = new MembershipChange(event, member);
  change.apply({ norms: await normsOn(tx, decisionDate), home: await homeCell(tx, unitNo, memberId) });
  if (home === 'OPENS') tx.em.persist(change.openedHome(newId(tx.now)));
  if (home === 'ENDS') await endMemberships(tx, memberId, effectiveDate, type);
}

/** The words that an input gives; those left out stay. */
function givenWords({ reason, remarks, checklist, attachments }: Words): Partial<Dossier> {
  return {
    ...(reason !== undefined && { reason: cleanText(reason, 'input.reason', LONGEST) }),
    ...(remarks !== undefined && { remarks: cleanText(remarks, 'input.remarks', LONGEST) }),
    ...(checklist !== undefined && { checklist: cleanList(checklist, 'input.checklist') }),
    ...(attachments !== undefined && { attachments: cleanList(attachments, 'input.attachments') }),
  };
}

function cleanList(values: readonly string[] | null, field: string): readonly string[] {
  const found = (values ?? []).map((value) => cleanText(value, field, LONGEST_ENTRY)).filter((value) => value !== null);
  if (found.length <= MOST_ENTRIES) return found;
  throw new BadInputError({ vi: `Quá ${MOST_ENTRIES} mục: ${field}.`, en: `${field} has more than ${MOST_ENTRIES} entries.` }, [field]);
}
