import { checkAny, type ReaderEnv } from '../../database/visible.js';
import type { Reader, RuleGroup } from '../../database/reader.js';
import { Parameters } from '../../database/statement.js';
import type { ManyField, Noun } from '../../kernel/nouns.js';
import type { ListArguments } from '../list-arguments.js';
import type { ListPlan } from '../plan.js';

/** Values that a statement is run with. */
export interface Env extends ReaderEnv {
  readonly reader: Reader;
  readonly lists: readonly ListArguments[];
  /** The id or key of a root field for one row. */
  readonly key: string | null;
  /** Types and uuids of `nodes`, in the order asked; null where an id names nothing. */
  readonly ids: readonly ({ readonly type: string; readonly uuid: string } | null)[];
}

/** The making of one statement: its parameters, and what its shape depends on. */
export class Compilation {
  readonly params = new Parameters<Env>();
  /** One test for each cursor: whether its row can still be read. */
  readonly cursors: { readonly sql: string; readonly place: string }[] = [];

  constructor(
    readonly reader: Reader,
    readonly lists: readonly ListArguments[],
    /** Objects hold lists and lists hold objects: an object reaches its lists through here. */
    readonly nested: (c: Compilation, list: ListPlan, field: ManyField, above: string) => string,
  ) {}

  readonly today = (): string => this.params.bind('today', (env) => env.reader.today);

  private readonly masks = new Map<string, string>();

  /** The test of some groups on a row, made once: the same test gives the same text. */
  mask(groups: readonly RuleGroup[], noun: Noun, alias: string): string {
    const key = [alias, ...groups.map((group) => group.key)].join(' + ');
    const made = this.masks.get(key) ?? checkAny(groups, this.row(noun, alias));
    this.masks.set(key, made);
    return made;
  }

  /** The row behind an alias, as rules and fragments want it. */
  row(noun: Noun, alias: string): { noun: Noun; alias: string; params: Parameters<Env> } {
    return { noun, alias, params: this.params };
  }

  listOf(no: number): ListArguments {
    const list = this.lists[no];
    if (!list) throw new Error(`The statement has no list ${no}`);
    return list;
  }
}

/** The arguments of a list when the statement runs. */
export function listIn(env: Env, no: number): ListArguments {
  const list = env.lists[no];
  if (!list) throw new Error(`No arguments for list ${no}`);
  return list;
}
