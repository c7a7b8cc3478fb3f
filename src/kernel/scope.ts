import type { Actor, Grant, Named, Place, Role, TargetKind } from './actor.js';
import { never, reaching, type Reach } from './reach.js';

/** Conditions on one row in CASL's query language; the keys are the row's property names. */
export type Conditions = Readonly<Record<string, unknown>>;

/** A set of rows as a rule of a grant names them: words for people, alternatives for machines. */
export interface Rows {
  readonly text: string;
  /** Alternatives, each a conjunction; none means that the grant has no such row. `reasoned`: the request gives a reason. */
  readonly where: (grant: Grant, actor: Actor, reasoned: boolean) => readonly Conditions[];
  /** True where a stored role grant names the rows: sensitive fields do not become searchable by it (access.md 1.8). */
  readonly named: boolean;
  /** Whether the set has all rows of a unit by a scope letter (P, B, G, C, IN): its figures are exact then (access.md 2.0). */
  readonly reaches: Reach;
  readonly and: (other: Rows) => Rows;
}

/** Number of a unit that exists: never 0, which would match every row that lacks the level. */
export type UnitNo = number & { readonly unitNo: unique symbol };

function isUnitNo(no: number): no is UnitNo {
  return Number.isInteger(no) && no > 0;
}

function rows(text: string, where: Rows['where'], named = false, reaches = never): Rows {
  return { text, where, named, reaches, and: (other) => both({ text, where, named, reaches }, other) };
}

function both(a: Omit<Rows, 'and'>, b: Rows): Rows {
  const where: Rows['where'] = (...given) => a.where(...given).flatMap((x) => b.where(...given).flatMap((y) => conjunction(x, y)));
  const named = a.named || b.named;
  return rows(`${a.text} and ${b.text}`, where, named, named ? never : (...given) => a.reaches(...given) || b.reaches(...given));
}

/** Both, as one where they can be; none where the two contradict each other. */
function conjunction(x: Conditions, y: Conditions): readonly Conditions[] {
  const both: Record<string, unknown> = { ...x };
  for (const [key, value] of Object.entries(y)) {
    const other = both[key];
    if (!(key in both) || same(other, value)) both[key] = value;
    else if (isPlain(other) && isPlain(value)) return [];
    else {
      const merged = operators(other, value);
      if (!merged) return [{ $and: [x, y] }];
      both[key] = merged;
    }
  }
  return [both];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Two tests of one field as one; null for two of the same operator. */
function operators(a: unknown, b: unknown): object | null {
  const [x, y] = [a, b].map((value) => (isPlain(value) ? { $eq: value } : (value as object)));
  const clash = Object.keys(y ?? {}).some((operator) => operator in (x ?? {}));
  return clash ? null : { ...x, ...y };
}

/** The rows of either. */
export function either(...sets: readonly Rows[]): Rows {
  const text = `(${sets.map((set) => set.text).join(' or ')})`;
  return rows(
    text,
    (...given) => sets.flatMap((set) => set.where(...given)),
    sets.some(({ named }) => named),
    (...given) => sets.some(({ reaches }) => reaches(...given)),
  );
}

/** The rows of which a row of the fact is one of these: a detail has its parent's scope, a party its own. */
export function through(fact: string, set: Rows): Rows {
  return rows(
    `${fact}: ${set.text}`,
    (...given) => set.where(...given).map((inner) => ({ [fact]: { $elemMatch: inner } })),
    set.named,
    set.reaches,
  );
}

/** No row of the fact is one of these: what other rows tell of a conflict of interest. */
export function without(fact: string, set: Rows): Rows {
  const none = (inner: Conditions): Conditions => ({ [fact]: { $none: inner } });
  const where: Rows['where'] = (...given) => {
    const [first, ...more] = set.where(...given).map(none);
    if (!first) return [{}];
    return more.length === 0 ? [first] : [{ $and: [first, ...more] }];
  };
  return rows(`no ${fact}: ${set.text}`, where, set.named);
}

function at(level: number, no: number): readonly Conditions[] {
  return isUnitNo(no) ? [{ [`l${level}`]: no }] : [];
}

const HOME_LEVELS = [1, 2, 3, 4, 5];
const SECTIONAL_LEVEL = 4;

function homeLevel(place: Place): number | null {
  return HOME_LEVELS.includes(place.level) ? place.level : null;
}

function withinPlace({ unit }: Grant): readonly Conditions[] {
  const level = homeLevel(unit);
  return level === null ? [] : at(level, unit.no);
}

function inherited({ heirs }: Grant): readonly Conditions[] {
  return heirs.length > 0 ? [{ unitNo: { $in: heirs } }] : [];
}

/** `W` of access.md 1.2. */
export const within = rows('W', withinPlace);

/** `IN` of access.md 1.2: within, or owned by an ended unit whose heir is within. */
const inPlace = (grant: Grant): readonly Conditions[] => [...withinPlace(grant), ...inherited(grant)];
export const inScope = rows('IN', inPlace, false, reaching(inPlace));

/** `ANC` of access.md 1.2, for unit rows. */
export const ancestors = rows('ANC', ({ unit }) => {
  const numbers = numbersAbove(unit);
  return numbers.length > 0 ? [{ no: { $in: numbers } }] : [];
});

/** Owned by a unit above the grant's. */
export const ownedAbove = rows('owned above', ({ unit }) => {
  const numbers = numbersAbove(unit);
  return numbers.length > 0 ? [{ unitNo: { $in: numbers } }] : [];
});

function numbersAbove(unit: Place): readonly number[] {
  const above = HOME_LEVELS.filter((n) => n < unit.level).map((n) => levelOf(unit, n));
  return above.filter((no) => isUnitNo(no) && no !== unit.no);
}

/** Number of the ancestor-or-self of a place at a level, 0 where there is none. */
function levelOf(place: Place, level: number): number {
  return [0, place.l1, place.l2, place.l3, place.l4, place.l5][level] ?? 0;
}

type Letter = 'P' | 'B' | 'G' | 'C';

const familyOf = (role: Role): string => role.charAt(0);

/** A scope letter of access.md 1.7, read by the family of the grant's role. */
export function letter(name: Letter): Rows {
  const where = (grant: Grant): readonly Conditions[] => letterOf(name, grant);
  return rows(name, where, false, reaching(where));
}

function letterOf(name: Letter, grant: Grant): readonly Conditions[] {
  const family = familyOf(grant.role);
  if (name === 'C' || family === 'V' || family === 'I') return withinPlace(grant);
  if (name === family) return inPlace(grant);
  if (name === 'B') return grant.unit.l2 > 0 ? at(2, grant.unit.l2) : at(3, grant.unit.l3);
  return name === 'G' ? at(3, grant.unit.l3) : [];
}

/** `HOST` of access.md 1.4: a host membership in force within the grant's unit. */
export const hosted = rows('HOST', (grant) => withinPlace(grant).map((place) => ({ hosts: { $elemMatch: place } })));

/** `S`: the row is the actor's own person. */
export const self = oneself('id');

/** `S` by a property: the person whom the row is about, or who submitted it (access.md 4.6), is the actor. */
export function oneself(property: string): Rows {
  const text = property === 'id' ? 'S' : `S (${property})`;
  return rows(text, (_grant, { person }) => (person === null ? [] : [{ [property]: person }]));
}

/** The row was proposed by the actor's own account (K21). */
export const proposedBySelf = rows('rows it proposed', (_grant, { account }) => [{ proposedBy: account }]);

/** The grant's unit is a cell: the secretary of a sectional committee reads, and has no act (access.md 1.5). */
export const ofCell = rows('u a cell', ({ unit }) => (unit.level === SECTIONAL_LEVEL ? [] : [{}]));

/** Rows of a kind need no more; all others have to be among the set. One alternative, however many the set has. */
export function unless(text: string, kind: Conditions, set: Rows): Rows {
  const held = (where: readonly Conditions[]): Conditions =>
    where.some((each) => Object.keys(each).length === 0) ? {} : { $or: [kind, ...where] };
  return rows(`(${text} or ${set.text})`, (...given) => [held(set.where(...given))], set.named);
}

/** The row names the actor's person by this property: the holder of a right, who proposed it. */
export const ofActor = (property: string): Rows =>
  rows(`${property} = actor`, (_grant, { person }) => (person === null ? [] : [{ [property]: person }]));

/** The row is the actor's own account. */
export const ownAccount = rows('own account', (_grant, { account }) => [{ id: account }]);

/** `own` of access.md 1.7: drafted by the grant's unit. */
export const drafted = rows('own', ({ unit }) => (isUnitNo(unit.no) ? [{ draftingUnit: unit.no }] : []));

/** The row's owner is the grant's unit itself. */
export const ofUnit = rows('unit = u', ({ unit }) => (isUnitNo(unit.no) ? [{ unitNo: unit.no }] : []));

/** K3 of access.md: the actor is not the person whom the row, by this property, is about. */
export const impartial = (property: string): Rows =>
  rows('K3', (_grant, { person }) => (person === null ? [] : [{ [property]: { $ne: person } }]));

/** K5 of access.md: the actor neither made this version nor edited it last. */
export const fourEyes = rows('K5', (_grant, { person }) =>
  person === null ? [] : [{ createdBy: { $ne: person }, editedBy: { $ne: person } }],
);

/** K5 of access.md for rows that nobody edits: the actor did not make this one. */
export const madeByOther = rows('K5', (_grant, { person }) => (person === null ? [] : [{ createdBy: { $ne: person } }]));

/** The actor's own account, by this property: rows that it has proposed. */
export const byAccount = (property: string): Rows => rows('proposer', (_grant, { account }) => [{ [property]: account }]);

/** The grant's unit is of this kind: at level 3 a cell and a committee have different rights. */
export const ofKind = (kind: string): Rows => rows(`u is a ${kind}`, ({ unit }) => (unit.kind === kind ? [{}] : []));

/** A line with this holds only in a request that gives a reason (access.md 1.4). */
export const reasoned = rows('reason', (_grant, _actor, given) => (given ? [{}] : []));

/** `T(k..)` of access.md 1.6: an assignment of the same holding names what the row has in the property of that kind. */
export function assigned(properties: Readonly<Partial<Record<TargetKind, string>>>): Rows {
  return byName('T', 'ASSIGNMENT', properties);
}

/** Opened for 24 hours by break-glass (K18), by the property of its kind. */
export function broken(properties: Readonly<Partial<Record<TargetKind, string>>>): Rows {
  return byName('BREAK_GLASS', 'BREAK_GLASS', properties);
}

/** CLERK of access.md 1.6: the person counts the ballot that this property names. */
export const clerkOf = (property: string): Rows => byName('CLERK', 'CLERK', { BALLOT: property });

function byName(letterOf: string, by: Named['by'], properties: Readonly<Partial<Record<TargetKind, string>>>): Rows {
  const text = `${letterOf}(${Object.keys(properties).join(', ')})`;
  return rows(text, ({ named }) => Object.entries(properties).flatMap(([kind, property]) => namedBy(named, by, kind, property)), true);
}

function namedBy(named: readonly Named[], by: Named['by'], kind: string, property: string): readonly Conditions[] {
  const ids = named.filter((target) => target.by === by && target.kind === kind).map(({ id }) => id);
  return ids.length > 0 ? [{ [property]: { $in: ids } }] : [];
}

/** `T(UNIT)`: an assignment of the same holding names a unit that the row lies within. */
export const inAssignedUnit = rows(
  'T(UNIT)',
  ({ named }) =>
    named.flatMap(({ by, kind, place }) =>
      by === 'ASSIGNMENT' && kind === 'UNIT' && place && homeLevel(place) !== null ? at(place.level, place.no) : [],
    ),
  true,
);

/** Held by an officer whom a stored role grant marks as security officer (access.md 1.6). */
export const securityOfficer = rows('SECURITY_OFFICER', (grant) => (grant.securityOfficer ? [{}] : []));

/** K4 of access.md: the person whom the row, by this property, is about is no kin of the actor. */
export const notKin = (property: string): Rows =>
  rows('K4', (_grant, { kin }) => (kin.length > 0 ? [{ [property]: { $nin: kin } }] : [{}]));

/** The row, by this property, is about the actor or kin (access.md 1.4). */
export const ofActorOrKin = (property: string): Rows =>
  rows('actor or kin', (_grant, { person, kin }) => (person === null ? [] : [{ [property]: { $in: [person, ...kin] } }]));

/** `D` of access.md 1.7: owned by the grant's own body, by this property. */
export const ofBody = (property: string): Rows => rows('D', ({ body }) => (body === null ? [] : [{ [property]: body }]));

/** The day of the row in this property has come: whatever began is in force or past. */
export const begun = (property: string): Rows => rows('begun', (_grant, { today }) => [{ [property]: { $lte: today } }]);

/** The row holds on the business day, from the first of these properties on and until the second. */
export const ongoing = (from: string, to: string): Rows =>
  rows('in force', (_grant, { today }) => [{ [from]: { $lte: today }, [to]: { $gt: today } }]);

/** A condition on the row alone, in words and as CASL has it. */
export function when(text: string, conditions: Conditions): Rows {
  return rows(text, () => [conditions]);
}

/** Owned by CENTRAL, which is no unit (architecture.md section 5). */
export const ofCentral = when('CENTRAL', { central: true });

/** *Near u* of access.md 2.10: the owner is CENTRAL, the grant's unit, one above it or one inside it. */
export const near = either(ofCentral, within, ownedAbove);

/** The row's owner is a unit of one of these levels, told by its level columns. */
export function ownedAtLevel(...levels: readonly (2 | 3 | 4 | 5)[]): Rows {
  const shapes = {
    2: { l2: { $gt: 0 }, l3: 0, l4: 0, l5: 0 },
    3: { l3: { $gt: 0 }, l4: 0, l5: 0 },
    4: { l4: { $gt: 0 }, l5: 0 },
    5: { l5: { $gt: 0 } },
  };
  return rows(`unit of level ${levels.join(' or ')}`, () => levels.map((level) => shapes[level]));
}

/** *Provincial* unit of access.md 1.2: decided at the province. */
export const provincialUnit = either(ownedAtLevel(2), when('level 3 or below, directly under the province', { l2: 0, l3: { $gt: 0 } }));

/** *Provincial* unit of access.md 1.2 at level 2 or 3. */
export const provincial = either(ownedAtLevel(2), ownedAtLevel(3).and(when('directly under the province', { l2: 0 })));
