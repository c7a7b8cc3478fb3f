import { load, referred, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Asked, type Outcome, type Writer, unitsBehind } from '../database/transact.js';
import { authorize } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import type { DecisionInput } from '../kernel/decision-input.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { Decision, meetingOf, Seat, type Meeting } from '../organization/index.js';
import { Member } from './member.entity.js';
import { SeatHolding, type HoldingOrigin, type Proposal, type Writing } from './seat-holding.entity.js';

interface Keyed {
  readonly idempotencyKey: string;
}

interface OnHolding extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

interface OfSeat extends Keyed {
  readonly seatId: string;
  readonly memberId: string;
  readonly from: string;
}

interface Decided {
  readonly decision?: DecisionInput | null | undefined;
}

interface Reasoned {
  readonly reason?: string | null | undefined;
}

interface Words {
  readonly proposalNote?: string | null | undefined;
  readonly backdateReason?: string | null | undefined;
}

interface Edits extends Words {
  readonly how?: HoldingOrigin | null | undefined;
  readonly from?: string | null | undefined;
}

const LONGEST = 1000;

/** The acts on seat holdings: proposed by who keeps the records, decided by the body that access.md 2.3 names. */
export class SeatHoldingService {
  constructor(private readonly writer: Writer) {}

  propose(who: Requester, input: OfSeat & Words & { readonly how: HoldingOrigin }): Promise<Outcome> {
    const words = wordsOf(input);
    return this.writer.act(who, asked('proposeHolding', input, null), async (tx) => {
      const { holding, seat, member } = await draftOf(tx, input);
      authorize(tx.ability, 'proposeHolding', holding);
      tx.ensureNoMoratorium('SEAT_HOLDING', holding.unitNo);
      const proposal: Proposal = { how: input.how, from: input.from, ...words };
      holding.propose(proposal, seat, member);
      holding.draftingUnit = unitsBehind(tx, 'proposeHolding', holding)[0] ?? null;
      tx.em.persist(holding);
      return holding;
    });
  }

  edit(who: Requester, input: OnHolding & Edits): Promise<Outcome> {
    const { how, from } = input;
    const change = { ...(how != null && { how }), ...(from != null && { from }), ...givenWords(input) };
    return this.writer.act(who, asked('editHolding', input, input.id), async (tx) => {
      const { holding, seat } = await seatedOf(tx, input);
      authorize(tx.ability, 'editHolding', holding);
      tx.ensureNoMoratorium('SEAT_HOLDING', holding.unitNo);
      holding.edit(change, seat, writing(tx));
      return holding;
    });
  }

  recognise(who: Requester, input: OnHolding & Decided): Promise<Outcome> {
    return this.writer.act(who, asked('recogniseHolding', input, input.id), async (tx) => {
      const { holding, seat, meeting } = await seatedOf(tx, input);
      authorize(tx.ability, 'recogniseHolding', holding);
      holding.ensureTimely();
      tx.ensureNoMoratorium('SEAT_HOLDING', holding.unitNo);
      holding.recognise(await decide(tx, 'recogniseHolding', holding, meeting), seat);
      return holding;
    });
  }

  approveBackdating(who: Requester, input: OnHolding & Reasoned): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.writer.act(who, asked('approveBackdatedHolding', input, input.id), async (tx) => {
      const { holding } = await seatedOf(tx, input);
      authorize(tx.ability, 'approveBackdatedHolding', holding);
      tx.ensureNoMoratorium('SEAT_HOLDING', holding.unitNo);
      holding.approveBackdating(reason);
      return holding;
    });
  }

  reject(who: Requester, input: OnHolding & Decided & Reasoned): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.writer.act(who, asked('rejectHolding', input, input.id), async (tx) => {
      const { holding, meeting } = await seatedOf(tx, input);
      authorize(tx.ability, 'rejectHolding', holding);
      tx.ensureNoMoratorium('SEAT_HOLDING', holding.unitNo);
      holding.reject(await decide(tx, 'rejectHolding', holding, meeting), reason);
      return holding;
    });
  }

  end(who: Requester, input: OnHolding & Decided & Reasoned & { readonly to: string }): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.writer.act(who, asked('endHolding', input, input.id), async (tx) => {
      const { holding, meeting } = await seatedOf(tx, input);
      authorize(tx.ability, 'endHolding', holding);
      tx.ensureNoMoratorium('SEAT_HOLDING', holding.unitNo);
      holding.end(await decide(tx, 'endHolding', holding, meeting), { to: input.to, reason, today: tx.actor.today });
      return holding;
    });
  }

  appoint(who: Requester, input: OfSeat & Decided): Promise<Outcome> {
    return this.writer.act(who, asked('appointHolding', input, null), async (tx) => {
      const { holding, seat, member } = await draftOf(tx, input);
      const meeting = await meetingOf(tx, input.decision);
      authorize(tx.ability, 'appointHolding', holding);
      holding.ensureTimely();
      tx.ensureNoMoratorium('SEAT_HOLDING', holding.unitNo);
      holding.appoint(await decide(tx, 'appointHolding', holding, meeting), seat, member);
      holding.draftingUnit = unitsBehind(tx, 'appointHolding', holding)[0] ?? null;
      tx.em.persist(holding);
      return holding;
    });
  }
}

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: SeatHolding, input, target });

const writing = ({ actor }: ActTransaction): Writing => ({ person: actor.person, today: actor.today });

/** The holding that an act is on, with the rows that its decision names, in the version that the client has seen. */
async function seatedOf(tx: ActTransaction, input: OnHolding & Decided): Promise<{ holding: SeatHolding; seat: Seat; meeting: Meeting }> {
  const holding = await required(tx, SeatHolding, input.id, 'input.id');
  const meeting = await meetingOf(tx, input.decision);
  ensureVersion(holding, input.expectedVersion);
  const seat = await load(tx, Seat, holding.seatId);
  if (!seat) throw new Error('Whoever sees a holding sees its seat');
  return { holding, seat, meeting };
}

/** A holding that does not exist yet, in the seat that the input names. */
async function draftOf(tx: ActTransaction, input: OfSeat): Promise<{ holding: SeatHolding; seat: Seat; member: Member }> {
  const seat = await referred(tx, Seat, input.seatId, 'input.seatId');
  const member = await referred(tx, Member, input.memberId, 'input.memberId');
  const holding = SeatHolding.draft(newId(tx.now), seat, member, writing(tx));
  return { holding: Object.assign(holding, { how: 'ASSIGNED', from: input.from }), seat, member };
}

/** The decision of a body of the unit whose right the act uses. */
async function decide(tx: ActTransaction, act: Act, holding: SeatHolding, meeting: Meeting): Promise<Decision> {
  const deciding = { id: newId(tx.now), units: unitsBehind(tx, act, holding), today: tx.actor.today };
  const decision = Decision.of(meeting, deciding);
  // The unit of work knows no order between rows that name each other by id alone.
  await tx.em.persist(decision).flush();
  return decision;
}

function wordsOf({ proposalNote, backdateReason }: Words): Pick<Proposal, 'proposalNote' | 'backdateReason'> {
  return {
    proposalNote: cleanText(proposalNote, 'input.proposalNote', LONGEST),
    backdateReason: cleanText(backdateReason, 'input.backdateReason', LONGEST),
  };
}

/** The words that an edit gives; those left out stay. */
function givenWords(input: Words): Partial<Proposal> {
  return Object.fromEntries(Object.entries(wordsOf(input)).filter(([name]) => input[name as keyof Words] !== undefined));
}
