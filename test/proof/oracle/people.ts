import type { Grant } from './grants.js';
import type { Correction, CorrectionItem, Kinship, Member, MemberRecord, Qualification, Row, Unit } from './rows.js';
import { personsPlanned } from './planning.js';
import {
  assigned,
  broken,
  entry,
  is,
  isBroken,
  isOpened,
  rule,
  scopes,
  words,
  type AnyRule,
  type Bench,
  type Entry,
  type Part,
} from './rule.js';
import type { Place } from './scope.js';
import { isTaughtBy } from './training.js';

const CELL_KIND = 'GRASSROOTS_CELL';

/** What is asked of a person: who it is, where it stands, whether it is the actor. */
class Person {
  readonly place: Place;
  readonly former: boolean;
  readonly home: boolean;
  readonly self: boolean;

  constructor(
    readonly row: Member,
    { ground, actor }: Bench,
  ) {
    this.place = ground.personPlace(row);
    this.former = ground.isFormer(row);
    this.home = ground.homeInForce(row.id) !== null;
    this.self = actor.person?.id === row.id;
  }
}

const KNOWN = new WeakMap<Bench, Map<string, Person>>();

/** The person with an id. */
function personOf(id: string, bench: Bench): Person | null {
  const known = KNOWN.get(bench) ?? new Map<string, Person>();
  KNOWN.set(bench, known);
  const found = known.get(id);
  if (found) return found;
  const row = bench.ground.member(id);
  if (!row) return null;
  const made = new Person(row, bench);
  known.set(id, made);
  return made;
}

/** A test of a row's person. */
const of =
  (bench: Bench, test: (person: Person) => boolean, id: (row: never) => string) =>
  (row: Row): boolean => {
    const person = personOf(id(row as never), bench);
    return person !== null && test(person);
  };

// 2.4 Profile.

const MEMBER = {
  base: words('id fullName familyName middleName givenName version record qualifications corrections'),
  F1: words(
    'birthYear gender standing homeUnit homeUnitLabel admissionDate officialDate partyAge positions memberships membershipEvents enrolments',
  ),
};

function memberEntries(grant: Grant, bench: Bench): readonly Entry<Member>[] {
  const { ground } = bench;
  const { F1 } = MEMBER;
  const { W, IN } = scopes(grant, ground);
  const rows = (test: (person: Person) => boolean) => of(bench, test, (row: Member) => row.id);
  if (grant.role === 'S')
    return [
      entry(
        rows(({ self }) => self),
        F1,
        'S',
      ),
    ];
  if (!grant.unit) return [];
  const hosted = ({ row }: Person): boolean => ground.host(row, grant.unit as Unit);
  if (is(grant, 'P1 P2 P3o'))
    return [
      entry(
        rows(({ place }) => IN(place)),
        F1,
      ),
    ];
  if (is(grant, 'B1 B2 B4 B7 G1 G2 G3'))
    return [
      entry(
        rows((person) => IN(person.place) || hosted(person)),
        F1,
      ),
    ];
  if (is(grant, 'C1'))
    return [
      entry(
        rows((person) => !person.former && (W(person.place) || hosted(person))),
        F1,
      ),
    ];
  // Who has a place in an own class of the board that is at work (2.4).
  const taught = ({ row, place }: Person): boolean => W(place) && isTaughtBy(ground, row.id, grant.body);
  if (is(grant, 'B5')) return [entry(rows(taught), F1)];
  if (is(grant, 'M')) return [entry(rows(({ place, home }) => home && W(place)))];
  if (!is(grant, 'I')) return [];
  const shown = F1.filter((field) => !['positions', 'partyAge'].includes(field));
  return [
    entry(
      rows(({ place, row }) => W(place) && ground.isCurrent(row)),
      shown,
    ),
  ];
}

// 2.5 Record, kinship, corrections.

const F2B = words('birthDate phone');
const F2 = [
  ...words('citizenId cardNumber cardIssuedOn cardIssuedAt profileNumber'),
  ...F2B,
  ...words('email permanentAddress temporaryAddress'),
  ...words('birthName aliases birthPlace homeTown ethnicity religion health photo occupation employmentStatus generalEducation'),
  ...words('professionalQualification academicTitle foreignLanguages itLevel youthUnionDate workHistory rewards verifiedAt verifiedBy'),
];
const F2F = words('familyHistory politicalHistory kinship');
const RECORD = { base: words('id version'), F2, F2f: F2F };
const KINSHIP = { base: ['id'], F2f: words('record relative relation name source') };
const CORRECTION = {
  base: words('id state member version items'),
  F2: words('proposedOn proposerName note decidedOn deciderName reason qualification'),
};
const ITEM = { base: words('id correction'), F2: words('field newValue oldValue') };

/** A row of the table of 2.5: persons, fields on all of them, and those with an assignment. */
interface RecordLine {
  readonly persons: (person: Person) => boolean;
  readonly parts: readonly (Omit<Part<never>, 'when'> & { readonly named?: boolean })[];
}

function recordLines(grant: Grant, bench: Bench): readonly RecordLine[] {
  const { ground, actor } = bench;
  const { W, IN } = scopes(grant, ground);
  const named = ({ row }: Person): boolean => assigned(grant, 'PERSON', row.id);
  const alive = (test: (person: Person) => boolean) => (person: Person) => !person.former && test(person);
  const byName = (fields: readonly string[]): readonly RecordLine[] => (isOpened(grant, 'PERSON') ? [lineOf(fields)] : []);
  const lineOf = (fields: readonly string[]): RecordLine => ({
    persons: alive((person) => named(person) && IN(person.place)),
    parts: [{ fields, by: 'T' }],
  });
  const everywhere: RecordLine = {
    persons: alive(({ place }) => W(place)),
    parts: [{ fields: F2 }, { fields: F2F, by: 'T', named: true }],
  };
  const gone: RecordLine = { persons: (person) => person.former && actor.reason && IN(person.place), parts: [{ fields: F2 }] };
  const opened: RecordLine = {
    persons: alive(({ row, place }) => broken(grant, 'PERSON', row.id) && W(place)),
    parts: [{ fields: [...F2, ...F2F], by: 'GLASS' }],
  };
  const glass = is(grant, 'B1 B7c') && isBroken(grant, 'PERSON') ? [opened] : [];
  if (grant.role === 'S') return [{ persons: alive(({ self }) => self), parts: [{ fields: [...F2, ...F2F], by: 'S' }] }];
  if (is(grant, 'P1')) return actor.reason ? byName(F2) : [];
  if (is(grant, 'P3o B7')) return byName([...F2, ...F2F]);
  if (is(grant, 'B1')) return actor.reason ? [everywhere, ...glass] : glass;
  if (is(grant, 'B7c')) return glass;
  if (is(grant, 'B4 G2')) return actor.reason ? [everywhere, gone] : [everywhere];
  if (is(grant, 'G1') && grant.unit?.kind !== CELL_KIND) return [everywhere];
  if (is(grant, 'G1 C1')) return [{ persons: alive(({ place, home }) => W(place) && home), parts: [{ fields: F2B }] }];
  if (is(grant, 'G3')) return byName(F2);
  if (!is(grant, 'I')) return [];
  return [{ persons: ({ place, row }) => W(place) && ground.isCurrent(row), parts: [{ fields: words('citizenId cardNumber phone') }] }];
}

function recordEntries(grant: Grant, bench: Bench): readonly Entry<MemberRecord>[] {
  return recordLines(grant, bench).map(({ persons, parts }) => ({
    rows: of(bench, persons, (row: MemberRecord) => row.id),
    parts: parts.map(({ named, ...part }) => ({ ...part, ...(named && { when: (row) => assigned(grant, 'PERSON', row.id) }) })),
  }));
}

/** A relative is as open as the kinship of the record: class F2f. */
function kinshipEntries(grant: Grant, bench: Bench): readonly Entry<Kinship>[] {
  return recordLines(grant, bench).flatMap(({ persons, parts }) =>
    parts
      .filter(({ fields }) => fields.includes('kinship'))
      .map(({ by = 'plain', named }) => {
        const test = (person: Person): boolean => persons(person) && (!named || assigned(grant, 'PERSON', person.row.id));
        return entry(of(bench, test, (row: Kinship) => row.person_id) as (row: Kinship) => boolean, KINSHIP.F2f, by);
      }),
  );
}

/** Seen by who proposed them, and by G2 with W, who decides them; heirs read the record alone (2.5). */
function correctionEntries(grant: Grant, bench: Bench, fields: readonly string[]): readonly Entry<Correction>[] {
  const { ground, actor } = bench;
  const mine = (row: Correction): boolean => row.account_id === actor.account.id;
  if (grant.role === 'S') {
    const former = actor.person !== null && ground.isFormer(actor.person);
    const sent = (row: Correction): boolean => row.created_by === actor.person?.id;
    return former ? [entry(sent, [], 'S')] : [entry((row) => mine(row) || sent(row), fields, 'S')];
  }
  const { W } = scopes(grant, ground);
  if (grant.role === 'I') {
    const current = of(bench, ({ row, place }) => W(place) && ground.isCurrent(row), (row: Correction) => row.member_id); // prettier-ignore
    return [entry((row) => mine(row) && current(row), fields)];
  }
  if (!is(grant, 'G2')) return [];
  // Nothing of a former person is shown without a reason.
  const test = ({ former, place }: Person): boolean => W(place) && (!former || actor.reason);
  return [entry(of(bench, test, (row: Correction) => row.member_id) as (row: Correction) => boolean, fields)];
}

function itemEntries(grant: Grant, bench: Bench): readonly Entry<CorrectionItem>[] {
  const whole = new Map(bench.ground.rows.correction.map((row) => [row.id, row]));
  const test = (rows: (row: Correction) => boolean) => (row: CorrectionItem) => {
    const found = whole.get(row.correction_id);
    return found !== undefined && rows(found);
  };
  return correctionEntries(grant, bench, ITEM.F2).map(({ rows, ...rest }) => ({ ...rest, rows: test(rows), parts: rest.parts as never }));
}

// 2.7 Qualification.

const QUALIFICATION = { base: words('id type level member version'), F1: words('completedOn school certificateNumber state') };

function qualificationEntries(grant: Grant, bench: Bench): readonly Entry<Qualification>[] {
  const { W, IN } = scopes(grant, bench.ground);
  const { F1 } = QUALIFICATION;
  const rows = (test: (person: Person) => boolean, proposed = false) => {
    const fits = of(bench, test, (row: Qualification) => row.member_id);
    return (row: Qualification): boolean => (proposed || row.state !== 'PROPOSED') && fits(row);
  };
  if (grant.role === 'S')
    return [
      entry(
        rows(({ self, former }) => self && !former, true),
        F1,
        'S',
      ),
    ];
  if (is(grant, 'P3o B7') && !isOpened(grant, 'PERSON', 'CYCLE')) return [];
  if (is(grant, 'P3o B7')) {
    const cycles = grant.assigned.filter(({ kind }) => kind === 'CYCLE').flatMap(({ id }) => personsPlanned(bench.ground, id));
    const named = (id: string): boolean => assigned(grant, 'PERSON', id) || cycles.includes(id);
    return [
      entry(
        rows(({ row, place }) => named(row.id) && IN(place)),
        F1,
        'T',
      ),
    ];
  }
  if (is(grant, 'B1 G1'))
    return [
      entry(
        rows(({ place }) => IN(place)),
        F1,
      ),
    ];
  if (is(grant, 'B4 G2'))
    return [
      entry(
        rows(({ place }) => IN(place), true),
        F1,
      ),
    ];
  const { ground } = bench;
  const taught = ({ row, place }: Person): boolean => W(place) && isTaughtBy(ground, row.id, grant.body);
  if (is(grant, 'B5')) return [entry(rows(taught), ['completedOn'])];
  return is(grant, 'C1') ? [entry(rows(({ place, former }) => !former && W(place)))] : [];
}

/** Rules on persons. */
export const PEOPLE: readonly AnyRule[] = [
  rule<Member>({ type: 'Member', classes: MEMBER, rows: ({ rows }) => rows.member, entries: memberEntries }),
  rule<MemberRecord>({ type: 'MemberRecord', classes: RECORD, rows: ({ rows }) => rows.member_record, entries: recordEntries }),
  rule<Kinship>({ type: 'Kinship', classes: KINSHIP, rows: ({ rows }) => rows.kinship, entries: kinshipEntries }),
  rule<Correction>({
    type: 'Correction',
    classes: CORRECTION,
    rows: ({ rows }) => rows.correction,
    entries: (grant, bench) => correctionEntries(grant, bench, CORRECTION.F2),
  }),
  rule<CorrectionItem>({ type: 'CorrectionItem', classes: ITEM, rows: ({ rows }) => rows.correction_item, entries: itemEntries }),
  rule<Qualification>({
    type: 'Qualification',
    classes: QUALIFICATION,
    rows: ({ rows }) => rows.qualification,
    entries: qualificationEntries,
  }),
];
