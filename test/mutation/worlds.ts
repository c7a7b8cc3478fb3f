import { subject } from '@casl/ability';
import { Random } from '../../seeds/random.js';
import { createPool } from '../../src/database/pool.js';
import { findAccount, type Found as Footing } from '../../src/identity/actor.query.js';
import type { Actor } from '../../src/kernel/actor.js';
import { nounNamed } from '../../src/kernel/nouns.js';
import { askersIn } from '../proof/askers.js';
import { foundRows, partsOf } from '../proof/cells.js';
import type { Actor as OracleActor } from '../proof/oracle/grants.js';
import { ProofWorld } from '../proof/world.js';
import { NOUNS, type World } from '../proof/worldview.js';

/** A world in a database that the process before this one has filled. */
export interface Filled {
  readonly seed: number;
  readonly url: string;
}

/** An account as the product's rights begin with it, and the same account before the oracle. */
export interface Asker {
  readonly footing: Footing;
  readonly oracle: OracleActor;
  readonly reasoned: boolean;
}

/** Rows of a type as rules see them in memory, and what the oracle shows of each to each asker: the names of the fields. */
export interface Sheet {
  readonly type: string;
  readonly rows: readonly object[];
  readonly shown: ReadonlyMap<Asker, readonly string[]>;
  readonly fields: readonly string[];
}

const ASKERS = 110;
const MOST_ROWS = 450;

const FIGURES = ['memberCount', 'probationaryCount', 'officialCount', 'enrolledCount', 'completedCount'];

/** One world with what changed policies are compared with; the oracle is asked once for each type. */
export class Bench {
  private readonly sheets = new Map<string, Promise<Sheet>>();

  private constructor(
    readonly ground: ProofWorld,
    readonly world: World,
    readonly askers: readonly Asker[],
  ) {}

  static async open({ seed, url }: Filled): Promise<Bench> {
    const pool = createPool(url);
    const ground = await ProofWorld.at(seed, { url, pool, drop: () => pool.end() });
    const world = await ground.look();
    const askers: Asker[] = [];
    for (const { account } of askersIn(world, new Random(`mutation/${seed}`), ASKERS)) {
      const footing = await findAccount(pool, { account: { id: account }, session: null }, ground.today, new Date());
      if (!footing) throw new Error('An asker has no account');
      for (const reasoned of [false, true]) askers.push({ footing, reasoned, oracle: world.actor(account, reasoned) });
    }
    return new Bench(ground, world, askers);
  }

  /** What the oracle says of a type; fields that show only by their value are left to the proof. */
  sheet(type: string): Promise<Sheet> {
    const known = this.sheets.get(type);
    if (known) return known;
    const made = this.look(type);
    this.sheets.set(type, made);
    return made;
  }

  private async look(type: string): Promise<Sheet> {
    const { oracle } = this.world;
    const noun = nounNamed(type);
    const random = new Random(`mutation/${this.ground.seed}/${type}`);
    const found = await foundRows(this.ground, noun, this.namedFirst(random.shuffled(oracle.rowsOf(type))).slice(0, MOST_ROWS));
    const judged = oracle.fieldsOf(type);
    const fields = [...noun.fields.values()].flatMap(({ name, class: of }) => (of !== null && judged.includes(name) ? [name] : []));
    const ids = found.map(({ columns }) => columns['id'] as string);
    const shownTo = ({ oracle: actor }: Asker): readonly string[] =>
      ids.map((id) => fieldsIn(oracle.readableFields(actor, type, id), fields));
    const rows = found.map((each) => {
      const { row, related } = partsOf(noun, each);
      return subject(type, { ...row, ...related, ...this.figuresOf(type, each.columns['id'] as string, fields) });
    });
    return { type, rows, fields, shown: new Map(this.askers.map((asker) => [asker, shownTo(asker)])) };
  }

  /** Rows that name what stored role grants name stand first: these rights are rare. */
  private namedFirst<R extends object>(rows: readonly R[]): readonly R[] {
    const targets = new Set<unknown>(this.world.tables.role_grant_target.map(({ target_id }) => target_id));
    const isNamed = (row: R): boolean => Object.values(row).some((value) => targets.has(value));
    return [...rows.filter(isNamed), ...rows.filter((row) => !isNamed(row))];
  }

  /** Figures that are shown by their value: no column has them, the naive evaluator counts. */
  private figuresOf(type: string, id: string, fields: readonly string[]): object {
    const row = this.world.byId(type, id);
    const told = FIGURES.filter((name) => fields.includes(name)).map((name) => {
      const field = NOUNS.get(type)?.fields[name];
      return [name, field?.kind === 'value' ? field.of(row as never, this.world) : null];
    });
    return Object.fromEntries(told) as object;
  }

  async close(): Promise<void> {
    await this.ground.client.end();
    await this.ground.database.drop();
  }
}

/** Of the fields that are compared those in a set, as one text. */
export function fieldsIn(names: ReadonlySet<string>, fields: readonly string[]): string {
  return fields.filter((name) => names.has(name)).join(' ');
}

/** The actor behind an account, as the product makes it (src/identity/actor.service.ts). */
export function actorOf({ footing, reasoned: _reasoned }: Asker, today: string, grants: Actor['grants']): Actor {
  const { id: account, username, kind, person, kin, version, mustChange } = footing;
  return { account, username, kind, person, mustChange, grants: mustChange ? [] : grants, kin, version, today };
}
