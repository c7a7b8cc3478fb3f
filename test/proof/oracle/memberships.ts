import type { Grant } from './grants.js';
import type { Membership, MembershipEvent } from './rows.js';
import { entry, is, own, reached, rule, scopes, stage, words, type AnyRule, type Bench, type Entry } from './rule.js';
import type { Ground, Place } from './scope.js';

// 2.6 Membership, membership event.

const MEMBERSHIP = { base: words('id kind status'), F1: words('person personName unit unitLabel from to'), F2: ['endReason'] };

/** Levels of its unit; a host membership also those of the person's home, of a past one the home on its last day. */
function placesOf(row: Membership, ground: Ground): readonly Place[] {
  const unit = ground.place(row);
  if (row.kind === 'OFFICIAL') return [unit];
  const last = row.valid_to === null ? ground.today : dayBefore(row.valid_to);
  const day = last < ground.today ? last : ground.today;
  const homes = ground.memberships(row.member_id).filter((each) => each.kind === 'OFFICIAL' && covers(each, day));
  return [unit, ...homes.map((home) => ground.place(home))];
}

const covers = (row: Membership, day: string): boolean => row.valid_from <= day && (row.valid_to === null || day < row.valid_to);
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function membershipEntries(grant: Grant, { ground, actor }: Bench): readonly Entry<Membership>[] {
  const { F1, F2: more } = MEMBERSHIP;
  const { W, IN } = scopes(grant, ground);
  const at = (test: (place: Place) => boolean) => (row: Membership) => placesOf(row, ground).some(test);
  const inForce = (row: Membership): boolean => ground.inForce(row);
  if (grant.role === 'S') return [entry((row) => row.member_id === actor.person?.id, [...F1, ...more], 'S')];
  if (is(grant, 'P1 P2')) return [entry((row) => inForce(row) && at(IN)(row), F1)];
  if (is(grant, 'P3o B7 G3')) return [entry(at(IN), F1)];
  if (is(grant, 'B1 B2 B4 G1 G2')) return [entry(at(IN), [...F1, ...more])];
  return is(grant, 'C1') ? [entry((row) => inForce(row) && at(W)(row), F1)] : [];
}

const EVENT = {
  base: words('id type state decisionDate effectiveDate version'),
  F1: words('person personName unitLabel receivingUnitLabel documentNumber'),
  F2: words('reason remarks checklist attachments votes'),
};
const GRAVE = words('EXPULSION STRIKE_OFF WITHDRAWAL SUSPENSION');
const ORDER = words('DRAFT SUBMITTED AGREED DECIDED PRESENTED ACCEPTED EFFECTIVE');

const at = (row: MembershipEvent, state: string): boolean => reached(ORDER, stage(row), state);
const isGrave = (row: MembershipEvent): boolean => GRAVE.includes(row.type);

function eventEntries(grant: Grant, { ground, actor }: Bench): readonly Entry<MembershipEvent>[] {
  const { F1, F2: more } = EVENT;
  const { W, IN } = scopes(grant, ground);
  const self = actor.person?.id ?? null;
  if (grant.role === 'S') {
    const former = actor.person !== null && ground.isFormer(actor.person);
    const about = (row: MembershipEvent): boolean => row.member_id === self && at(row, isGrave(row) || former ? 'DECIDED' : 'SUBMITTED');
    const sent = (row: MembershipEvent): boolean => row.submitted_by === self && stage(row) !== 'DRAFT';
    // Who submitted a grave event about himself is its person all the same.
    const shown = (row: MembershipEvent): boolean => sent(row) && !(isGrave(row) && row.member_id === self);
    const fields = [...F1, ...more].filter((field) => field !== 'votes');
    return [entry(about, fields, 'S'), entry(shown, [], 'S')];
  }
  if (grant.role === 'I') return [entry((row) => row.proposed_by === actor.account.id)];
  const inside = (row: MembershipEvent): boolean => (grant.role === 'C1' ? W : IN)(ground.place(row));
  if (is(grant, 'P3o B7 G3')) return [entry((row) => inside(row) && at(row, 'DECIDED'), F1)];
  if (!is(grant, 'B1 B2 B4 G1 G2 C1')) return [];
  const mine = (row: MembershipEvent): boolean => is(grant, 'B4 G1 G2 C1') && own(grant, row);
  const decides = (row: MembershipEvent): boolean =>
    is(grant, 'B1 B2') || (is(grant, 'G1') && (grant.unit?.delegated_acts.includes(row.type) ?? false));
  const returned = (row: MembershipEvent): boolean => stage(row) === 'RETURNED' && W(ground.place(row)) && decides(row);
  const open = (row: MembershipEvent): boolean => (inside(row) && at(row, 'SUBMITTED')) || mine(row) || returned(row);
  const parties = (row: MembershipEvent) => ground.rows.membership_event_party.filter(({ event_id }) => event_id === row.id);
  // The receiving side has no owner of its own whose heirs could read.
  const to = (row: MembershipEvent): boolean => at(row, 'DECIDED') && parties(row).some((party) => W(ground.place(party)));
  const received = is(grant, 'G2') ? [] : [entry(to, F1)];
  return [entry(open, [...F1, ...more]), ...received];
}

/** Rules on memberships and their events. */
export const MEMBERSHIPS: readonly AnyRule[] = [
  rule<Membership>({ type: 'Membership', classes: MEMBERSHIP, rows: ({ rows }) => rows.membership, entries: membershipEntries }),
  rule<MembershipEvent>({
    type: 'MembershipEvent',
    classes: EVENT,
    rows: ({ rows }) => rows.membership_event,
    entries: eventEntries,
    cond: (row, { actor }, { role }) => role === 'S' || !isGrave(row) || row.member_id !== actor.person?.id,
  }),
];
