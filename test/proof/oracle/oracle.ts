import { BALLOT_RULES } from './ballots.js';
import { Rights, type Actor, type Grant } from './grants.js';
import { organizationRules, type Counter } from './organization.js';
import { MEMBERSHIPS } from './memberships.js';
import { OTHERS } from './others.js';
import { PEOPLE } from './people.js';
import { PLANNING } from './planning.js';
import type { Account, Row } from './rows.js';
import { SENSITIVE, type AnyRule, type Bench, type Entry, type Part } from './rule.js';
import type { Ground } from './scope.js';
import { TRAINING } from './training.js';

/** What one grant shows of one row. */
interface Shown {
  readonly fields: ReadonlySet<string>;
  /** Of these the ones by which the row may be found. */
  readonly searched: ReadonlySet<string>;
}

/** A table of one grant with a set of fields for each combination of its cells. */
interface Table {
  readonly grant: Grant;
  readonly entries: readonly Entry<Row>[];
  readonly sets: Map<string, Shown>;
}

/** Everything that an actor sees of one type. */
interface View {
  readonly rows: readonly Row[];
  readonly shown: ReadonlyMap<string, readonly Shown[]>;
  readonly searchable: ReadonlySet<string>;
}

const NOTHING: readonly Shown[] = [];

/** Who sees what, by loops over raw rows: written from the access specification, and from nothing of the product. */
export class Oracle {
  private readonly rules: ReadonlyMap<string, AnyRule>;
  private readonly rights: Rights;
  private readonly views = new WeakMap<Actor, Map<string, View>>();
  private readonly benches = new WeakMap<Actor, Bench>();

  constructor(
    readonly ground: Ground,
    now: string,
    count: Counter,
  ) {
    const rules = [...organizationRules(count), ...PEOPLE, ...MEMBERSHIPS, ...OTHERS, ...PLANNING, ...BALLOT_RULES, ...TRAINING];
    this.rules = new Map(rules.map((rule) => [rule.type, rule]));
    this.rights = new Rights(ground, now);
  }

  /** The types that the oracle knows. */
  get types(): readonly string[] {
    return [...this.rules.keys()];
  }

  actor(account: Account, reason: boolean): Actor {
    return this.rights.actor(account, reason);
  }

  /** Whether a holding is in force today. */
  get held(): Rights['held'] {
    return (row) => this.rights.held(row);
  }

  rowsOf(type: string): readonly Row[] {
    return this.rule(type).rows(this.ground);
  }

  fieldsOf(type: string): readonly string[] {
    return Object.values(this.rule(type).classes).flat();
  }

  /** Rows of a type that the actor sees. */
  visibleRows(actor: Actor, type: string): readonly Row[] {
    return this.view(actor, type).rows;
  }

  isVisible(actor: Actor, type: string, id: string): boolean {
    return this.view(actor, type).shown.has(id);
  }

  readable(actor: Actor, type: string, id: string, field: string): boolean {
    return this.shown(actor, type, id).some(({ fields }) => fields.has(field));
  }

  /** Fields of a row that the actor reads: of one grant each, never the rows of one with the fields of another. */
  readableFields(actor: Actor, type: string, id: string): ReadonlySet<string> {
    return new Set(this.shown(actor, type, id).flatMap(({ fields }) => [...fields]));
  }

  /** Whether some grant lists the field for search at all: no row is looked at (access.md 1.8). */
  searchable(actor: Actor, type: string, field: string): boolean {
    return this.view(actor, type).searchable.has(field);
  }

  /** Whether one grant shows all the fields of the row and counts for search in each (access.md 5.2). */
  findable(actor: Actor, type: string, id: string, fields: readonly string[]): boolean {
    return this.shown(actor, type, id).some(({ searched }) => fields.every((field) => searched.has(field)));
  }

  /** Whether some grant of the actor has rows of the type at all. */
  reads(actor: Actor, type: string): boolean {
    return this.view(actor, type).searchable.has('id');
  }

  private rule(type: string): AnyRule {
    const rule = this.rules.get(type);
    if (!rule) throw new Error(`The oracle has no rule on ${type}`);
    return rule;
  }

  private shown(actor: Actor, type: string, id: string): readonly Shown[] {
    return this.view(actor, type).shown.get(id) ?? NOTHING;
  }

  private view(actor: Actor, type: string): View {
    const views = this.views.get(actor) ?? new Map<string, View>();
    this.views.set(actor, views);
    const known = views.get(type);
    if (known) return known;
    const made = this.look(actor, this.rule(type));
    views.set(type, made);
    return made;
  }

  private look(actor: Actor, rule: AnyRule): View {
    const bench = this.benches.get(actor) ?? { ground: this.ground, actor };
    this.benches.set(actor, bench);
    const grants = actor.grants.filter(({ types }) => types === null || types.includes(rule.type));
    const tables = grants.map((grant): Table => ({ grant, entries: rule.entries(grant, bench), sets: new Map() }));
    const shown = new Map<string, readonly Shown[]>();
    const all = rule.rows(this.ground);
    for (const row of all) {
      const found = tables.flatMap((table) => this.judge(rule, table, row, bench) ?? []);
      if (found.length > 0) shown.set(row.id, found);
    }
    return { rows: all.filter(({ id }) => shown.has(id)), shown, searchable: searchableIn(rule, tables) };
  }

  /** What a grant shows of a row; null when the row is none of its own. */
  private judge(rule: AnyRule, { grant, entries, sets }: Table, row: Row, bench: Bench): Shown | null {
    const held = entries.map((entry) => (entry.rows(row) ? entry.parts.map(({ when }) => when?.(row) ?? true) : null));
    if (held.every((each) => each === null)) return null;
    if (rule.cond && !rule.cond(row, bench, grant)) return null;
    const key = held.map((each) => each?.map((yes) => (yes ? 1 : 0)).join('') ?? '-').join();
    const known = sets.get(key);
    if (known) return known;
    const parts = entries.flatMap((entry, i) => entry.parts.filter((_part, j) => held[i]?.[j] === true));
    const made = { fields: fieldsOf(rule, parts), searched: fieldsOf(rule, parts.filter(({ valued }) => !valued), true) }; // prettier-ignore
    sets.set(key, made);
    return made;
  }
}

const base = ({ classes }: AnyRule): readonly string[] => classes['base'] ?? [];

function isSensitive({ classes }: AnyRule, field: string): boolean {
  return SENSITIVE.some((name) => classes[name]?.includes(field));
}

/** Fields of cells; for search without the sensitive ones that come by S, T or BREAK_GLASS. */
function fieldsOf(rule: AnyRule, parts: readonly Part<Row>[], search = false): ReadonlySet<string> {
  const counts = (field: string, by: Part<Row>['by']): boolean => !search || (by ?? 'plain') === 'plain' || !isSensitive(rule, field);
  return new Set([...base(rule), ...parts.flatMap(({ fields, by }) => fields.filter((field) => counts(field, by)))]);
}

function searchableIn(rule: AnyRule, tables: readonly Table[]): ReadonlySet<string> {
  const entries = tables.flatMap((table) => table.entries);
  if (entries.length === 0) return new Set();
  return fieldsOf(rule, entries.flatMap(({ parts }) => parts).filter(({ valued }) => !valued), true); // prettier-ignore
}
