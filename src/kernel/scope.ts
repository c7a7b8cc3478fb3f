import type { Actor, Grant, Place, Role } from './actor.js';

/** Conditions on one row in CASL's query language; the keys are the row's property names. */
export type Conditions = Readonly<Record<string, unknown>>;

/** A set of rows as a rule of a grant names them: words for people, alternatives for machines. */
export interface Rows {
  readonly text: string;
  /** Alternatives, each a conjunction; none means that the grant has no such row. */
  readonly where: (grant: Grant, actor: Actor) => readonly Conditions[];
  /** Exact figures need a letter that holds for the unit itself (access.md 2.0). */
  readonly and: (other: Rows) => Rows;
}

/** Number of a unit that exists: never 0, which would match every row that lacks the level. */
export type UnitNo = number & { readonly unitNo: unique symbol };

function isUnitNo(no: number): no is UnitNo {
  return Number.isInteger(no) && no > 0;
}

function rows(text: string, where: Rows['where']): Rows {
  return { text, where, and: (other) => both({ text, where }, other) };
}

function both(a: Pick<Rows, 'text' | 'where'>, b: Rows): Rows {
  return rows(`${a.text} and ${b.text}`, (grant, actor) =>
    a.where(grant, actor).flatMap((x) => b.where(grant, actor).map((y) => conjunction(x, y))),
  );
}

function conjunction(x: Conditions, y: Conditions): Conditions {
  const clash = Object.keys(y).some((key) => key in x);
  return clash ? { $and: [x, y] } : { ...x, ...y };
}

/** The rows of either. */
export function either(...sets: readonly Rows[]): Rows {
  const text = `(${sets.map((set) => set.text).join(' or ')})`;
  return rows(text, (grant, actor) => sets.flatMap((set) => set.where(grant, actor)));
}

function at(level: number, no: number): readonly Conditions[] {
  return isUnitNo(no) ? [{ [`l${level}`]: no }] : [];
}

const HOME_LEVELS = [1, 2, 3, 4, 5];

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
export const inScope = rows('IN', (grant) => [...withinPlace(grant), ...inherited(grant)]);

/** `ANC` of access.md 1.2, for unit rows. */
export const ancestors = rows('ANC', ({ unit }) => {
  const above = HOME_LEVELS.filter((n) => n < unit.level).map((n) => levelOf(unit, n));
  const numbers = above.filter((no) => isUnitNo(no) && no !== unit.no);
  return numbers.length > 0 ? [{ no: { $in: numbers } }] : [];
});

/** Number of the ancestor-or-self of a place at a level, 0 where there is none. */
function levelOf(place: Place, level: number): number {
  return [0, place.l1, place.l2, place.l3, place.l4, place.l5][level] ?? 0;
}

type Letter = 'P' | 'B' | 'G' | 'C';

const familyOf = (role: Role): string => role.charAt(0);

/** A scope letter of access.md 1.7, read by the family of the grant's role. */
export function letter(name: Letter): Rows {
  return rows(name, (grant) => {
    const family = familyOf(grant.role);
    if (name === 'C' || family === 'V' || family === 'I') return withinPlace(grant);
    if (name === family) return [...withinPlace(grant), ...inherited(grant)];
    if (name === 'B') return grant.unit.l2 > 0 ? at(2, grant.unit.l2) : at(3, grant.unit.l3);
    return name === 'G' ? at(3, grant.unit.l3) : [];
  });
}

/** `HOST` of access.md 1.4: a host membership in force within the grant's unit. */
export const hosted = rows('HOST', (grant) => withinPlace(grant).map((place) => ({ hosts: { $elemMatch: place } })));

/** `S`: the row is the actor's own person. */
export const self = rows('S', (_grant, { person }) => (person === null ? [] : [{ id: person }]));

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

/** A condition on the row alone, in words and as CASL has it. */
export function when(text: string, conditions: Conditions): Rows {
  return rows(text, () => [conditions]);
}

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

/** *Provincial* unit of access.md 1.2 at level 2 or 3. */
export const provincial = either(ownedAtLevel(2), ownedAtLevel(3).and(when('directly under the province', { l2: 0 })));
