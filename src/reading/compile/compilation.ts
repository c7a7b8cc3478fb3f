import { heldBy, type Held, type Row } from '../../database/held.js';
import { checkAny, type ReaderEnv } from '../../database/visible.js';
import type { Reader, RuleGroup } from '../../database/reader.js';
import { Parameters } from '../../database/statement.js';
import type { ManyField, Noun } from '../../kernel/nouns.js';
import type { ListArguments } from '../list-arguments.js';
import type { ListPlan } from '../plan.js';
import { Beside } from './beside.js';

/** Values that a root field is asked with. */
export interface RootValues {
  readonly lists: readonly ListArguments[];
  /** The id or key of a root field for one row. */
  readonly key: string | null;
  /** Types and uuids of `nodes`, in the order asked; null where an id names nothing. */
  readonly ids: readonly ({ readonly type: string; readonly uuid: string } | null)[];
}

/** Values that a statement is run with: the reader, and those of each root field in it. */
export interface Env extends ReaderEnv {
  readonly reader: Reader;
  readonly roots: readonly RootValues[];
  readonly look: Looking;
}

/** Who looks, for the access log; every answer is a look of its own. */
export interface Looking {
  readonly request: string;
  readonly at: Date;
  readonly reason: string | null;
}

/** What a statement says of the level of a unit. */
export interface UnitLevel {
  readonly sql: string;
  readonly unit: (env: Pick<Env, 'roots'>) => string | null;
}

/** A list below the row behind an alias. */
export interface Below {
  readonly list: ListPlan;
  readonly field: ManyField;
  readonly above: Row;
  /** Groups of rules of which one shows the list on the row above. */
  readonly shown: readonly RuleGroup[];
}

/** A list among others below the same row, under its key. */
export type Neighbour = Below & { readonly key: string };

/** Objects hold lists and lists hold objects: an object reaches its lists through here. */
export interface Lists {
  readonly json: (c: Compilation, below: Below) => string;
  /** Neighbours that hang by one edge. */
  readonly together: (c: Compilation, neighbours: readonly Neighbour[]) => string;
}

/** The making of one statement: its parameters, and what its shape depends on. */
export class Compilation {
  readonly params = new Parameters<Env>();
  /** What is worked out once for a row. */
  readonly beside = new Beside();
  /** One test for each cursor: whether its row can still be read. */
  readonly cursors: { readonly sql: string; readonly place: string }[] = [];
  /** Levels of units named by `within` that have to be asked first, and those that the statement was made for. */
  readonly levels: UnitLevel[] = [];
  readonly assumed: UnitLevel[] = [];
  /** Units named by `within` that have been looked up, by id, and the joins that do so once for the statement. */
  readonly units = new Map<unknown, string>();
  readonly joins: string[] = [];
  /** Whether a list of the statement is searched. */
  searches = false;
  /** Whether entries of the access log stand in the answer. */
  logs = false;
  /** Position of the root field that is being compiled. */
  private root = -1;
  private args: readonly ListArguments[] = [];

  constructor(
    readonly reader: Reader,
    /** Whether rows of abstract types say their type, for graphql-js to go on with. */
    readonly typed: boolean,
    readonly lists: Lists,
  ) {}

  readonly today = (): string => this.params.bind('today', (env) => env.reader.today);

  /** Placeholder of what every entry of the access log says. */
  look(): string {
    return this.params.bind('look', ({ look, reader: { actor } }) => {
      const grants = actor.grants.map(({ role, unit }) => [role, unit.no > 0 ? unit.no : null]);
      return JSON.stringify({ ...look, account: actor.account, reader: actor.person, grants });
    });
  }

  private readonly masks = new Map<string, string>();

  /** The test of some groups on a row whose text will be settled, made once. */
  mask(groups: readonly RuleGroup[], noun: Noun, alias: string): string {
    const key = [alias, ...groups.map((group) => group.key)].join(' + ');
    const made = this.masks.get(key) ?? this.beside.keep(alias, checkAny(groups, this.row(noun, alias)));
    this.masks.set(key, made);
    return made;
  }

  private readonly shared = new Map<string, Map<string, string>>();

  /** Tests of the row behind an alias will be settled with its text. */
  share(alias: string): void {
    this.shared.set(alias, new Map());
  }

  /** A test of the row behind an alias, made once for a key that says all of it; null where none does. */
  once(alias: string, key: string | null, make: () => string): string {
    const known = this.shared.get(alias);
    if (!known || key === null) return make();
    const made = known.get(key) ?? this.beside.keep(alias, make());
    known.set(key, made);
    return made;
  }

  private readonly held = new Map<string, Held | null>();

  /** An alias for the rows of a list, which hang on the row above. */
  hang({ list, field, above, shown }: Below): string {
    const alias = this.params.alias('t');
    this.held.set(alias, heldBy(list.noun, field.join, above, shown));
    return alias;
  }

  /** The row behind an alias, as rules and fragments want it. */
  row(noun: Noun, alias: string): Row & { readonly params: Parameters<Env> } {
    return { noun, alias, params: this.params, held: this.held.get(alias) ?? null };
  }

  /** Starts on the next root field of the statement. */
  startRoot(lists: readonly ListArguments[]): void {
    this.root += 1;
    this.args = lists;
    this.searches ||= lists.some(({ words }) => words.length > 0);
  }

  /** Placeholder of a value of the root field. */
  bind(key: string, value: (values: RootValues) => unknown): string {
    const { root } = this;
    return this.params.bind(`${root} ${key}`, (env) => value(rootIn(env, root)));
  }

  /** Placeholder of a value of one of its lists. */
  bindList(no: number, key: string, value: (list: ListArguments) => unknown): string {
    return this.bind(`list ${no} ${key}`, ({ lists }) => value(listIn(lists, no)));
  }

  /** A value of a list of the root field that is being compiled, when the statement runs. */
  valueOf(no: number, slot: number): UnitLevel['unit'] {
    const { root } = this;
    return (env) => (listIn(rootIn(env, root).lists, no).values[slot] ?? null) as string | null;
  }

  listOf(no: number): ListArguments {
    return listIn(this.args, no);
  }
}

function rootIn({ roots }: Pick<Env, 'roots'>, no: number): RootValues {
  const root = roots[no];
  if (!root) throw new Error(`No values for root field ${no}`);
  return root;
}

function listIn(lists: readonly ListArguments[], no: number): ListArguments {
  const list = lists[no];
  if (!list) throw new Error(`No arguments for list ${no}`);
  return list;
}
