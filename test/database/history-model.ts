/** Facts of a unit that a change names. */
export interface Facts {
  readonly parent: number | null;
  readonly kind: string;
  readonly level: number;
  readonly name: string;
  readonly state: string;
}

export type Place = readonly [number, number, number, number, number];

/** One spell as `organization_period` has it. */
export interface Spell extends Facts {
  readonly from: number;
  readonly place: Place;
}

interface Change {
  readonly day: number;
  readonly facts: Partial<Facts>;
  /** Where the unit was when its end was recorded. */
  readonly frozen: Place | null;
}

export const LEVELS = [1, 2, 3, 4, 5] as const;

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  PROVINCE: [],
  UPPER: ['PROVINCE'],
  GRASSROOTS_COMMITTEE: ['PROVINCE', 'UPPER'],
  GRASSROOTS_CELL: ['PROVINCE', 'UPPER'],
  SECTIONAL: ['GRASSROOTS_COMMITTEE'],
  CELL: ['GRASSROOTS_COMMITTEE', 'SECTIONAL'],
  GROUP: ['GRASSROOTS_CELL', 'CELL'],
};

export const fits = (kind: string, parentKind: string): boolean => PARENTS[kind]?.includes(parentKind) ?? false;

/** What was recorded of each unit, in the order in which it was recorded; everything else is computed from this log. */
export class History {
  private readonly log = new Map<number, Change[]>();
  private readonly firstDays = new Map<number, number>();

  units(): readonly number[] {
    return [...this.log.keys()];
  }

  begin(no: number, day: number, facts: Facts): void {
    const first = Math.max(day, facts.parent === null ? day : this.first(facts.parent));
    this.firstDays.set(no, first);
    this.log.set(no, [{ day: first, facts, frozen: null }]);
  }

  forget(no: number): void {
    this.log.delete(no);
  }

  first(no: number): number {
    return this.firstDays.get(no) ?? Infinity;
  }

  /** Records a change; a change of the day it names overwrites that fact on all later days. */
  change(no: number, day: number, facts: Partial<Facts>): void {
    const frozen = facts.state === 'ENDED' ? this.placeAt(no, day) : null;
    this.log.get(no)?.push({ day, facts, frozen });
  }

  takeBack(no: number): void {
    this.log.get(no)?.pop();
  }

  factsAt(no: number, day: number): Facts {
    const changes = (this.log.get(no) ?? []).filter((change) => change.day <= day);
    return Object.assign({}, ...changes.map(({ facts }) => facts)) as Facts;
  }

  now(no: number): Facts {
    return this.factsAt(no, Infinity);
  }

  placeAt(no: number, day: number): Place {
    const facts = this.factsAt(no, day);
    const ended = (this.log.get(no) ?? []).filter((change) => change.day <= day && change.facts.state !== undefined).at(-1);
    if (facts.state === 'ENDED' && ended?.frozen) return ended.frozen;
    const above = facts.parent === null ? [0, 0, 0, 0, 0] : this.placeAt(facts.parent, day);
    return LEVELS.map((level) => (level === facts.level ? no : (above[level - 1] ?? 0))) as unknown as Place;
  }

  /** Spells with nothing changed, places included. */
  spells(no: number): readonly Spell[] {
    return this.joined(no, (day) => ({ ...this.factsAt(no, day), place: this.placeAt(no, day) })) as Spell[];
  }

  /** First day of the last spell of the unit's own facts. */
  lastOwnChange(no: number): number {
    return this.joined(no, (day) => this.factsAt(no, day)).at(-1)?.from ?? Infinity;
  }

  /** True when the unit is ended on the day or on a later one. */
  isEndedSince(no: number, day: number): boolean {
    return [day, ...this.days().filter((later) => later > day)].some((later) => this.factsAt(no, later).state === 'ENDED');
  }

  private joined(no: number, valueAt: (day: number) => object): readonly { from: number }[] {
    const days = this.days().filter((day) => day >= this.first(no));
    const values = days.map((day) => ({ from: day, value: valueAt(day) }));
    const changed = values.filter(({ value }, i) => i === 0 || JSON.stringify(value) !== JSON.stringify(values[i - 1]?.value));
    return changed.map(({ from, value }) => ({ ...value, from }));
  }

  private days(): readonly number[] {
    const days = [...this.log.values()].flatMap((changes) => changes.map(({ day }) => day));
    return [...new Set(days)].sort((a, b) => a - b);
  }

  /** True when on no day a unit at work is below one that has ended or that can't have it. */
  isSound(): boolean {
    return this.days().every((day) => this.units().every((no) => day < this.first(no) || this.isSoundOn(no, day)));
  }

  private isSoundOn(no: number, day: number): boolean {
    const { parent, kind, state } = this.factsAt(no, day);
    if (state === 'ENDED' || parent === null) return true;
    if (day < this.first(parent)) return false;
    const above = this.factsAt(parent, day);
    return above.state !== 'ENDED' && fits(kind, above.kind);
  }
}
