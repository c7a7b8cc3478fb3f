import type { Grant } from './grants.js';
import type { Body, Document, Holding, OrganizationEvent, Placed, Seat, Term, Unit } from './rows.js';
import { entry, is, own, reached, rule, scopes, stage, unitOf, words, type AnyRule, type Bench, type Entry } from './rule.js';
import type { Ground } from './scope.js';

const ANY_P = 'P1 P2 P3o P3k P3t P3v';
const ANY_B = 'B1 B2 B3 B4 B5 B6 B7';
const ANY_G = 'G1 G2 G3';

// 2.1 Organisation unit.

const UNIT = {
  base: words('id code name kind level state'),
  F0: words(`shortName sector parent from to foundedOn predecessors successors delegatedActs secretaryName
    children terms bodies seats holdings members events planningCycles trainingPlans trainingClasses`),
  FA: words('memberCount probationaryCount officialCount findings hostMembers'),
  FU: words('unitCount cellCount'),
};
const COUNTS = words('memberCount probationaryCount officialCount');

/** Figures of a unit (FA) are known to whoever asks with the world; the oracle is given a way to count. */
export type Counter = (unit: Unit, field: string) => number;

function unitEntries(grant: Grant, { ground }: Bench, count: Counter): readonly Entry<Unit>[] {
  if (!grant.unit) return [];
  const u = grant.unit;
  const { W, IN, smallB, smallG } = scopes(grant, ground);
  const at = (test: (place: ReturnType<Ground['place']>) => boolean) => (row: Unit) => row.state !== 'DRAFT' && test(ground.place(row));
  const rows = (test: (place: ReturnType<Ground['place']>) => boolean) => (row: Unit) =>
    row.state !== 'DRAFT' && (test(ground.place(row)) || ground.ANC(row, u));
  const F0 = { fields: UNIT.F0 };
  const inside = { fields: [...UNIT.FA, ...UNIT.FU], when: at(IN) };
  const within = { fields: [...UNIT.FA, ...UNIT.FU], when: at(W) };
  if (is(grant, 'P1 P2 P3o B1 B2 B4 B7')) return [{ rows: rows(IN), parts: [F0, inside] }];
  if (is(grant, 'B3 B5 B6')) {
    const figures = COUNTS.map((field) => ({
      fields: [field],
      when: (row: Unit) => at(W)(row) && row.level <= 3 && count(row, field) >= 5,
      valued: true,
    }));
    return [{ rows: rows(IN), parts: [F0, { fields: UNIT.FU, when: at(IN) }, ...figures] }];
  }
  if (is(grant, 'P3k P3t P3v')) return [{ rows: rows(IN), parts: [F0, { fields: UNIT.FU, when: at(IN) }] }];
  if (is(grant, ANY_G)) return [{ rows: rows(smallB), parts: [F0, inside] }];
  if (is(grant, 'C1')) return [{ rows: rows(smallB), parts: [F0, within] }];
  if (is(grant, 'M')) return [{ rows: rows(smallG), parts: [F0, within] }];
  return is(grant, 'I') ? [entry(at(W), UNIT.F0)] : [];
}

// 2.2 Organisation event.

const EVENT = {
  base: words('id type state decisionDate effectiveDate version'),
  F0: words('unitLabel unit receivingLabel receiving establishedLabel established headCount documentNumber handoverOn'),
  F3: words('draftText comments votes newKind newCode newName newShortName warnings'),
};
const EVENT_ORDER = words('REQUESTED DRAFT SUBMITTED DECIDED EFFECTIVE');

/** Numbers of the units that decide an event, by the level of what it is about. */
function deciders(row: OrganizationEvent, ground: Ground): readonly number[] {
  const { l, subject_level: level } = row;
  if (level === 2 || (level === 3 && l[2] === 0)) return [l[1]];
  if (level === 4 || level === 5) return [l[3]];
  if (level !== 3) return [];
  const to = row.type === 'TRANSFER' ? ground.rows.organization_event_party.filter(({ event_id }) => event_id === row.id) : [];
  return [l[2], ...to.map((party) => party.l[2])].filter((no) => no !== 0);
}

/** The receiving parent is named from the decision on alone, to the drafting side too (access.md 2.0). */
const RECEIVING = words('receivingLabel receiving');
const UNDECIDED = EVENT.F0.filter((field) => !RECEIVING.includes(field));

const isDecided = (row: OrganizationEvent): boolean => reached(EVENT_ORDER, stage(row), 'DECIDED');

type EventTest = (row: OrganizationEvent) => boolean;

const some =
  (...tests: readonly EventTest[]): EventTest =>
  (row) =>
    tests.some((test) => test(row));

/** F0 on all rows, F3 on some. */
function eventEntry(rows: EventTest, secret?: EventTest): Entry<OrganizationEvent> {
  const open = [{ fields: UNDECIDED }, { fields: RECEIVING, when: isDecided }];
  return { rows, parts: secret ? [...open, { fields: EVENT.F3, when: secret }] : open };
}

function eventEntries(grant: Grant, { ground, actor }: Bench): readonly Entry<OrganizationEvent>[] {
  if (grant.role === 'S') {
    const sent: EventTest = (row) => row.submitted_by === actor.person?.id && stage(row) !== 'DRAFT';
    return [entry(sent, [], 'S')];
  }
  if (!grant.unit || is(grant, 'P3k P3t P3v B5 G3 M A V B7c')) return [];
  const { W, IN } = scopes(grant, ground);
  const u = grant.unit;
  /** The receiving parent has levels of its own, and no heirs: these are of the owner. */
  const inside: EventTest = (row) => {
    const parties = ground.rows.organization_event_party.filter(({ event_id }) => event_id === row.id);
    return (grant.role === 'I' ? W : IN)(ground.place(row)) || parties.some((party) => W(ground.place(party)));
  };
  const decided: EventTest = (row) => isDecided(row) && inside(row);
  const decides: EventTest = (row) => deciders(row, ground).includes(u.no);
  const judge: EventTest = (row) => stage(row) === 'SUBMITTED' && decides(row);
  const asked: EventTest = (row) => stage(row) === 'REQUESTED' && decides(row);
  const returned: EventTest = (row) => stage(row) === 'RETURNED' && decides(row);
  const mine: EventTest = (row) => own(grant, row);
  if (is(grant, 'P2 B1 B2')) return [eventEntry(some(decided, judge, returned), decides)];
  if (is(grant, 'P3o')) return [eventEntry(some(decided, judge, mine), some(judge, mine))];
  if (is(grant, 'B4')) return [eventEntry(some(decided, judge, mine, asked), some(judge, mine, asked))];
  if (is(grant, 'P1 B6 B7 I')) return [eventEntry(decided)];
  if (is(grant, 'B3')) return [entry(decided)];
  if (is(grant, 'G1')) return [eventEntry(some(decided, judge, mine, asked, returned), some(judge, mine, asked, returned))];
  if (is(grant, 'G2')) return [eventEntry(some(decided, mine), mine)];
  return is(grant, 'C1') ? [eventEntry(mine, mine)] : [];
}

// 2.3 Body, term, seat, seat holding.

const BODY = { base: words('id kind state'), F0: words('name maxSeats from to unitLabel unit term seats') };
const TERM = { base: words('id state'), F0: words('fromYear toYear congressNo from to unitLabel unit bodies') };
const SEAT = { base: words('id title state vacancies'), F0: words('ordinal from to unitLabel unit body holdings vacantSince plannedFor') };
const HOLDING = {
  base: words('id title state version'),
  F0: words('holderName holder seat unit unitLabel how from to'),
  F3: words('endReason votes proposalNote backdateReason backdateApproval'),
};

/** The letter of each role over public rows. */
function publicRows(grant: Grant, ground: Ground): ((row: Placed) => boolean) | null {
  const { W, IN, smallB, smallG } = scopes(grant, ground);
  if (is(grant, `${ANY_P} ${ANY_B} G2 G3`)) return (row) => IN(ground.place(row));
  if (is(grant, 'I')) return (row) => W(ground.place(row));
  if (is(grant, 'G1 C1')) return (row) => smallB(ground.place(row));
  return is(grant, 'M') ? (row) => smallG(ground.place(row)) : null;
}

const publicEntries =
  (F0: readonly string[]) =>
  (grant: Grant, { ground }: Bench): readonly Entry<Placed>[] => {
    const rows = publicRows(grant, ground);
    return rows ? [entry(rows, F0)] : [];
  };

/** K15: proposed more than 30 days after its first day, and not approved by B1. */
function waiting({ state, valid_from, recorded_on, backdate_approval }: Holding): boolean {
  const days = (Date.parse(recorded_on) - Date.parse(valid_from)) / 86_400_000;
  return state === 'PROPOSED' && days > 30 && backdate_approval === null;
}

function holdingEntries(grant: Grant, { ground }: Bench): readonly Entry<Holding>[] {
  const seen = publicRows(grant, ground);
  if (!seen) return [];
  const { W, IN } = scopes(grant, ground);
  const { F0, F3 } = HOLDING;
  const shown = (row: Holding): boolean => ['ACTIVE', 'ENDED'].includes(row.state) && seen(row);
  const proposed = (row: Holding): boolean => ['PROPOSED', 'REJECTED'].includes(row.state);
  const also = (rows: (row: Holding) => boolean): Entry<Holding>[] => [
    { rows: (row) => shown(row) || (proposed(row) && rows(row)), parts: [{ fields: F0 }, { fields: F3, when: proposed }] },
  ];
  const levelOf = (row: Holding): number => ground.unit(row.unit)?.level ?? 0;
  if (is(grant, 'P2'))
    return also((row) => IN(ground.place(row)) && [2, 3].includes(levelOf(row)) && ground.provincial(levelOf(row), ground.place(row)));
  if (is(grant, 'B2')) return also((row) => IN(ground.place(row)) && levelOf(row) === 3);
  if (is(grant, 'B4')) return [entry((row) => IN(ground.place(row)), [...F0, ...F3])];
  if (is(grant, 'G1')) return also((row) => IN(ground.place(row)) && [4, 5].includes(levelOf(row)));
  if (is(grant, 'G2')) return also((row) => own(grant, row));
  if (is(grant, 'B1')) return [entry((row) => shown(row) || (waiting(row) && W(ground.place(row))), F0)];
  if (is(grant, 'I')) return [entry((row) => shown(row) && row.state !== 'ENDED', F0)];
  return [entry(shown, F0)];
}

// 2.10 Documents.

const DOCUMENT = {
  base: words('id version'),
  F0: words('number symbol type issuer date title signer state audience content'),
};

function documentEntries(grant: Grant, { ground }: Bench): readonly Entry<Document>[] {
  if (!grant.unit) return [];
  const { F0 } = DOCUMENT;
  const { W, IN } = scopes(grant, ground);
  const open = (row: Document): boolean => row.class !== 'F3';
  const registered = (row: Document): boolean => reached(words('DRAFT REGISTERED PUBLISHED REPLACED'), row.state, 'REGISTERED');
  const inside = (row: Document): boolean => IN(ground.place(row)) && registered(row);
  const drafted = (row: Document): boolean => grant.body !== null && row.drafting_body === grant.body;
  const addressed = (row: Document): boolean =>
    ground.rows.document_party.some((party) => party.document_id === row.id && party.unit === unitOf(grant).no);
  const rows = (test: (row: Document) => boolean) => (row: Document) => open(row) && test(row);
  if (is(grant, 'P1 P2 B1 B2 B3')) return [entry(rows(inside), F0)];
  if (is(grant, 'P3o P3k P3t P3v B4 B5 B7'))
    return [
      entry(
        rows((row) => inside(row) || (row.state === 'DRAFT' && drafted(row))),
        F0,
      ),
    ];
  if (is(grant, 'B6 G2'))
    return [
      entry(
        rows((row) => inside(row) || own(grant, row)),
        F0,
      ),
    ];
  if (is(grant, 'G1'))
    return [
      entry(
        rows((row) => registered(row) && (IN(ground.place(row)) || addressed(row))),
        F0,
      ),
    ];
  if (is(grant, 'G3')) return [entry(rows(drafted), F0)];
  if (is(grant, 'C1')) return [entry((row) => row.class === 'F0' && registered(row) && addressed(row), F0)];
  if (is(grant, 'M')) {
    const above = (row: Document): boolean => {
      const owner = ground.unit(row.unit);
      return owner !== null && (owner.no === unitOf(grant).no || ground.ANC(owner, unitOf(grant)));
    };
    return [entry((row) => row.class === 'F0' && row.state === 'PUBLISHED' && row.audience === 'MEMBERS' && above(row), F0)];
  }
  if (!is(grant, 'V')) return [];
  const metadata = words('number type issuer date');
  return [entry((row) => row.class === 'F0' && row.state === 'PUBLISHED' && W(ground.place(row)), metadata)];
}

/** Rules on units, what they have, and what happens to them. */
export const organizationRules = (count: Counter): readonly AnyRule[] => [
  rule<Unit>({
    type: 'Organization',
    classes: UNIT,
    rows: ({ rows }) => rows.organization,
    entries: (grant, bench) => unitEntries(grant, bench, count),
  }),
  rule<OrganizationEvent>({
    type: 'OrganizationEvent',
    classes: EVENT,
    rows: ({ rows }) => rows.organization_event,
    entries: eventEntries,
  }),
  rule<Body>({ type: 'Body', classes: BODY, rows: ({ rows }) => rows.body, entries: publicEntries(BODY.F0) }),
  rule<Term>({ type: 'Term', classes: TERM, rows: ({ rows }) => rows.term, entries: publicEntries(TERM.F0) }),
  rule<Seat>({ type: 'Seat', classes: SEAT, rows: ({ rows }) => rows.seat, entries: publicEntries(SEAT.F0) }),
  rule<Holding>({ type: 'SeatHolding', classes: HOLDING, rows: ({ rows }) => rows.seat_holding, entries: holdingEntries }),
  rule<Document>({ type: 'Document', classes: DOCUMENT, rows: ({ rows }) => rows.document, entries: documentEntries }),
];
