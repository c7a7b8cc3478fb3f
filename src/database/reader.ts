import { hash } from 'node:crypto';
import { allRules, rulesFor, type Ability, type GrantRule } from '../kernel/ability.js';
import type { Actor } from '../kernel/actor.js';
import type { Action } from '../kernel/policy.js';
import type { Conditions } from '../kernel/scope.js';

/** Rules that differ by values alone: the same rows in words, for other units. One group is one branch of SQL. */
export interface RuleGroup {
  readonly subject: string;
  /** `see`, `cover`, the fields by which a search cuts the rows, or an act. */
  readonly purpose: string;
  /** Names the group among those of every reader with the same shape. */
  readonly key: string;
  readonly rules: readonly GrantRule[];
}

export type Path = readonly (string | number)[];

/** The keys whose numbers grants bring: those of units. All other numbers and all words are our own. */
const NUMBERS = new Set(['l1', 'l2', 'l3', 'l4', 'l5', 'no', 'unitNo', 'draftingUnit']);
/** An id is always a grant's or the actor's: no code looks like one. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** True for a value that differs from grant to grant. 0 stands for a level that is absent and is no unit's number. */
export function isSlot(value: unknown, path: Path): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((item) => isSlot(item, path));
  if (typeof value === 'string') return UUID.test(value);
  const field = path.findLast((step) => typeof step === 'string' && !step.startsWith('$'));
  return typeof value === 'number' && value > 0 && NUMBERS.has(String(field));
}

/** Where in a group's conditions values of grants stand. */
export function slotsOf(conditions: unknown, path: Path = []): readonly { path: Path; value: unknown }[] {
  if (isSlot(conditions, path)) return [{ path, value: conditions }];
  if (typeof conditions !== 'object' || conditions === null) return [];
  return Object.entries(conditions).flatMap(([key, inner]) => slotsOf(inner, [...path, key]));
}

/** What stands for a value of a grant. */
type Naming = (value: unknown) => string;

const unnamed: Naming = () => '';

function shapeOf(value: unknown, naming = unnamed, path: Path = []): string {
  if (isSlot(value, path)) return Array.isArray(value) ? `[#${naming(value)}]` : `#${naming(value)}`;
  if (Array.isArray(value)) return `[${value.map((item, i) => shapeOf(item, naming, [...path, i])).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}:${shapeOf(inner, naming, [...path, key])}`)
    .join()}}`;
}

const ruleShape = (rule: GrantRule, naming = unnamed): string =>
  `${String(rule.action)} ${shapeOf(rule.conditions, naming)} ${rule.fields.join()} ${rule.searchable.join()} ${rule.atLeast ?? ''}`;

/** Begins the purpose of a group of rules that allow an act. */
const ACT = '#act';
/** Purposes that no list of fields can be taken for: a type may well have a field `act` or `see`. */
const SEE = '#see';
const COVER = '#cover';

/** Sets of fields by which one reader's rows have been cut; the rest is made anew. */
const MOST_GROUPINGS = 200;

/** Stands for the level of a unit that the reader does not see, or that there is not. */
export const UNSEEN = 0;
/** Units whose level a reader has come to know; past these it forgets them all. */
const MOST_LEVELS = 1_000;

/** One reader's rules, ready for SQL: grouped, named, and comparable with other readers'. */
export class Reader {
  /** Names what the rules say but for their values: readers of one shape share every SQL text. */
  readonly shape: string;
  private readonly groups = new Map<string, readonly RuleGroup[]>();
  private readonly searching = new Map<string, boolean>();
  /** Levels of units that the reader has named: a guess for the next statement, which makes sure of it. */
  private readonly levels = new Map<string, number>();
  /** How often this has changed: arguments that were checked before are checked again. */
  levelsLearned = 0;

  constructor(
    readonly ability: Ability,
    readonly actor: Actor,
    subjects: readonly string[],
  ) {
    this.shape = hash('sha256', shapeOfGrants(subjects.flatMap((subject) => allRules(ability, subject))), 'base64');
  }

  /** Level of a unit that the reader has named before, `UNSEEN` where it was not seen then; null when it is not known. */
  levelOf(unit: string | null): number | null {
    return unit === null ? UNSEEN : (this.levels.get(unit) ?? null);
  }

  learnLevel(unit: string, level: number): void {
    if (this.levels.get(unit) === level) return;
    if (this.levels.size >= MOST_LEVELS) this.levels.clear();
    this.levels.set(unit, level);
    this.levelsLearned += 1;
  }

  /** A unit has another level than it had. */
  forgetLevel(unit: string): void {
    this.levels.delete(unit);
    this.levelsLearned += 1;
  }

  get today(): string {
    return this.actor.today;
  }

  get account(): string {
    return this.actor.account;
  }

  /** Groups of all rules on the rows that the reader sees: what they show differs. */
  seeing(subject: string): readonly RuleGroup[] {
    return this.grouped(subject, SEE);
  }

  /**
   * The fewest groups that name the rows which the reader sees or, with fields, those on which one grant shows
   * all the fields and lets them be searched (access.md 5.2).
   */
  covering(subject: string, fields: readonly string[] = []): readonly RuleGroup[] {
    const all = this.grouped(subject, COVER);
    if (fields.length === 0) return all;
    const found = this.grouped(subject, [...new Set(fields)].sort().join());
    return isSame(found, all) ? all : found;
  }

  /** Groups of the rules that allow an act. */
  doing(subject: string, act: string): readonly RuleGroup[] {
    return this.grouped(subject, `${ACT} ${act}`);
  }

  searchable(subject: string, field: string): boolean {
    const name = `${subject}.${field}`;
    const known = this.searching.get(name);
    if (known !== undefined) return known;
    const found = rulesFor(this.ability, 'read', subject).some((rule) => rule.searchable.includes(field));
    this.searching.set(name, found);
    return found;
  }

  /** The reader's own rules of a group that another reader of the same shape has made. */
  rules(group: Pick<RuleGroup, 'subject' | 'purpose' | 'key'>): readonly GrantRule[] {
    const found = this.grouped(group.subject, group.purpose).find(({ key }) => key === group.key);
    if (!found) throw new Error('The reader has another shape than the statement');
    return found.rules;
  }

  private grouped(subject: string, purpose: string): readonly RuleGroup[] {
    const name = `${subject} ${purpose}`;
    const known = this.groups.get(name);
    if (known) return known;
    const made = groupsOf(subject, purpose, this.purposeful(subject, purpose));
    if (this.groups.size >= MOST_GROUPINGS) this.groups.clear();
    this.groups.set(name, made);
    return made;
  }

  private purposeful(subject: string, purpose: string): readonly GrantRule[] {
    const [first, act] = purpose.split(' ');
    if (first === ACT) return widest(rulesFor(this.ability, act as Action, subject));
    const rules = rulesFor(this.ability, 'read', subject);
    if (purpose === SEE) return rules;
    return widest(purpose === COVER ? rules : cut(rules, purpose.split(',')));
  }
}

/**
 * Each kind of grant with its rules on all types, and whether there are several. Equal values of a grant have one number: that a rule
 * lies within another of its grant, be it on another type, is then the same for all readers of the shape.
 */
function shapeOfGrants(rules: readonly GrantRule[]): string {
  const kinds = new Map<string, number>();
  for (const own of byGrant(rules)) {
    const shape = grantShape(own);
    kinds.set(shape, (kinds.get(shape) ?? 0) + 1);
  }
  const named = [...kinds].map(([shape, count]) => shape + (count > 1 ? ' *' : ''));
  return named.sort().join('\n');
}

function grantShape(rules: readonly GrantRule[]): string {
  const values = new Map<string, number>();
  const naming: Naming = (value) => {
    const key = JSON.stringify(value);
    const no = values.get(key) ?? values.size;
    values.set(key, no);
    return String(no);
  };
  const ordered = rules.map((rule) => ({ rule, shape: `${String(rule.subject)} ${ruleShape(rule)}` }));
  ordered.sort((a, b) => (a.shape < b.shape ? -1 : Number(a.shape > b.shape)));
  return ordered.map(({ rule }) => `${String(rule.subject)}: ${ruleShape(rule, naming)}`).join(' + ');
}

/** Whether both name the same rows by the same rules, as they then do for every reader of the shape. */
function isSame(some: readonly RuleGroup[], others: readonly RuleGroup[]): boolean {
  const conditions = (groups: readonly RuleGroup[]): readonly Conditions[] =>
    groups.flatMap(({ rules }) => rules).map((rule) => rule.conditions);
  const [one, two] = [conditions(some), conditions(others)];
  return one.length === two.length && one.every((each, i) => each === two[i]);
}

/** Whether each row of some groups is a row of others by the same grant. */
export function isWithin(some: readonly RuleGroup[], others: readonly RuleGroup[]): boolean {
  const wide = others.flatMap(({ rules }) => rules);
  return some.every(({ rules }) => rules.every((rule) => wide.some((other) => other.grant === rule.grant && covers(other, rule, true))));
}

/** Leaves out a rule whose rows another rule of the same grant has too: it names the same conditions and more. */
function widest(rules: readonly GrantRule[]): readonly GrantRule[] {
  return rules.filter((rule, i) => !rules.some((other, j) => i !== j && other.grant === rule.grant && covers(other, rule, j < i)));
}

function covers(wide: GrantRule, narrow: GrantRule, alsoEqual: boolean): boolean {
  const conditions = Object.entries(wide.conditions);
  const same = conditions.every(([key, value]) => JSON.stringify(value) === JSON.stringify(narrow.conditions[key]));
  return same && (alsoEqual || conditions.length < Object.keys(narrow.conditions).length);
}

/** Rules with the same rows in words, and for masks the same fields, stand in one group. */
function groupsOf(subject: string, purpose: string, rules: readonly GrantRule[]): readonly RuleGroup[] {
  const groups = new Map<string, GrantRule[]>();
  for (const rule of rules) {
    const shape = purpose === SEE ? ruleShape(rule) : shapeOf(rule.conditions);
    groups.set(shape, [...(groups.get(shape) ?? []), rule]);
  }
  return [...groups].map(([shape, members]) => ({
    subject,
    purpose,
    key: `${subject} ${purpose} ${shape}${members.length > 1 ? ' *' : ''}`,
    rules: members,
  }));
}

function byGrant(rules: readonly GrantRule[]): readonly GrantRule[][] {
  const grants = new Map<number, GrantRule[]>();
  for (const rule of rules) grants.set(rule.grant, [...(grants.get(rule.grant) ?? []), rule]);
  return [...grants.values()];
}

/** For each grant the rows on which it shows every field: a conjunction over fields of alternatives. */
function cut(rules: readonly GrantRule[], fields: readonly string[]): readonly GrantRule[] {
  return byGrant(rules).flatMap((own) => {
    const options = fields.map((field) => own.filter((rule) => rule.searchable.includes(field)));
    return productOf(options)
      .filter((chosen) => chosen.length > 0)
      .map(together);
  });
}

type Combination = readonly GrantRule[];

/** Combinations of one rule for each field, as few as name the same rows: there are few rules, however many fields are named. */
function productOf(options: readonly Combination[]): readonly Combination[] {
  return options.reduce<readonly Combination[]>(
    (sofar, rules) => {
      const wider = sofar.flatMap((chosen) => rules.map((rule) => narrowest([...chosen, rule])));
      return absorbed([...new Map(wider.map((chosen) => [keyOf(chosen), chosen])).values()]);
    },
    [[]],
  );
}

/** Of rules that all have to hold those that say something: not one that another of them implies. */
function narrowest(chosen: Combination): Combination {
  return chosen.filter((rule, i) => !chosen.some((other, j) => i !== j && covers(rule, other, j < i)));
}

/** Leaves out a combination whose rows another has too. */
function absorbed(combinations: readonly Combination[]): readonly Combination[] {
  const within = (narrow: Combination, wide: Combination): boolean =>
    wide.every((rule) => narrow.some((other) => covers(rule, other, true)));
  return combinations.filter(
    (each, i) => !combinations.some((other, j) => i !== j && within(each, other) && (j < i || !within(other, each))),
  );
}

const keyOf = (chosen: readonly GrantRule[]): string =>
  chosen
    .map((rule) => JSON.stringify(rule.conditions))
    .sort()
    .join();

function together(chosen: readonly GrantRule[]): GrantRule {
  const [first, ...rest] = chosen;
  if (!first) throw new Error('A combination has at least one rule');
  const conditions: Conditions = rest.length === 0 ? first.conditions : { $and: chosen.map((rule) => rule.conditions) };
  return { ...first, conditions, fields: [], searchable: [], atLeast: null };
}
