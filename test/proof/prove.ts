import { buildSchema, type DocumentNode, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { Random } from '../../seeds/random.js';
import { askersIn, type Asker } from './askers.js';
import { proveCells } from './cells.js';
import { Evaluator } from './evaluator.js';
import { difference } from './law.js';
import { proveNoninterference } from './noninterference.js';
import { Operations, type Operation } from './operations.js';
import { Product, type Answer } from './product.js';
import type { Proving } from './proving.js';
import { add, Disagreement, inParallel, noTally, type Sizes, type Tally } from './tally.js';
import { Vocabulary } from './vocabulary.js';
import { ProofWorld } from './world.js';
import type { World } from './worldview.js';

/** The schema as clients see it: the naive evaluator reads no other. */
const SCHEMA: GraphQLSchema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

const ASKERS = 16;
const AT_ONCE = 4;
/** Accounts that ask one operation: the one for which it was made, and others. */
const EACH = 3;
const MOST_PAGES = 3;

/** One world with all that is compared in it. */
export class Proof implements Proving {
  readonly tally: Tally = noTally();
  readonly schema = SCHEMA;
  readonly product: Product;
  readonly askers: readonly Asker[];
  readonly random: Random;
  private readonly vocabulary: Vocabulary;

  private constructor(
    readonly ground: ProofWorld,
    public world: World,
  ) {
    this.random = ground.random;
    this.product = new Product(ground.database.pool, ground.today);
    this.askers = askersIn(world, this.random, ASKERS);
    this.vocabulary = new Vocabulary(world, this.random, SCHEMA);
  }

  /** Makes the world of a seed, compares as much as asked, and gives what was compared; throws the first disagreement. */
  static async run(seed: number, sizes: Sizes): Promise<Tally> {
    const ground = await ProofWorld.open(seed);
    try {
      const proof = new Proof(ground, await ground.look());
      await proof.all(sizes);
      return proof.tally;
    } finally {
      await ground.close();
    }
  }

  /** Compares once more in a world that has been looked at, by the same operations; throws the first disagreement. */
  static async again(ground: ProofWorld, world: World, sizes: Sizes): Promise<void> {
    await new Proof(ground.again(), world).all(sizes);
  }

  private async all(sizes: Sizes): Promise<void> {
    await this.menus();
    await proveCells(this, sizes.cells);
    const operations = Array.from({ length: Math.ceil((sizes.pairs * 0.9) / EACH) }, () => this.operation());
    await inParallel(operations, AT_ONCE, ({ operation, askers }) => this.compareAll(operation, askers));
    const lists = Array.from({ length: Math.ceil((sizes.pairs * 0.07) / MOST_PAGES) }, () => this.operation('pages'));
    await inParallel(lists, AT_ONCE, ({ operation, askers }) => this.pages(operation, askers));
    for (let i = 0; i < sizes.pairs * 0.03; i += 1) await this.logs();
    // Lists may end before their last page: what is missing is made up for.
    while (this.tally.pairs < sizes.pairs) {
      const { operation, askers } = this.operation();
      await this.compareAll(operation, askers);
    }
    await proveNoninterference(this, sizes.noninterference);
  }

  /** An operation made for one asker, and who else asks it. */
  operation(kind: 'next' | 'pages' | 'log' = 'next'): { operation: Operation; askers: readonly Asker[] } {
    const [first, ...others] = this.random.shuffled(this.askers);
    if (!first) throw new Error('Nobody asks');
    const actor = this.world.actor(first.account, first.reason);
    const { oracle } = this.world;
    const operations = new Operations(SCHEMA, this.random, this.vocabulary, (type, field) => oracle.searchable(actor, type, field));
    return { operation: operations[kind](), askers: [first, ...others.slice(0, EACH - 1)] };
  }

  /** What a menu offers is what lists hold: `viewer.can` is true exactly where some grant has rows of the type. */
  private async menus(): Promise<void> {
    for (const asker of this.askers) {
      const actor = this.world.actor(asker.account, asker.reason);
      for (const type of this.world.oracle.types) {
        const got = await this.product.can({ ...asker, resolved: true }, 'read', type);
        const wanted = this.world.oracle.reads(actor, type);
        if (got !== wanted) throw this.disagreement('viewer.can differs', asker, { type, got, wanted });
      }
    }
  }

  private async compareAll(operation: Operation, askers: readonly Asker[]): Promise<void> {
    const document = this.product.document(operation);
    for (const asker of askers) await this.compare(operation, document, asker, new Map());
  }

  /** The law: the product's answer is that of the naive evaluator. */
  async compare(operation: Operation, document: DocumentNode, asker: Asker, cursors: Map<string, string>): Promise<Answer> {
    const resolved = this.random.chance(0.25);
    const got = await this.product.ask({ ...asker, resolved }, document, operation.variables).catch((error: unknown) => {
      throw this.disagreement('The product fails', asker, { ...operation, error: String(error) });
    });
    const actor = this.world.actor(asker.account, asker.reason);
    const wanted = new Evaluator(SCHEMA, this.world, actor, cursors).answer(document, operation.variables);
    const found =
      got.code === wanted.code ? this.parted(got, wanted.data, cursors) : `${got.code ?? 'data'} instead of ${wanted.code ?? 'data'}`;
    if (found !== null) throw this.disagreement('The answer differs', asker, { ...operation, found });
    this.tally.pairs += 1;
    if (got.code !== null) this.tally.refused += 1;
    return got;
  }

  private parted(got: Answer, wanted: unknown, cursors: Map<string, string>): string | null {
    return got.code === null ? difference(JSON.parse(got.text), wanted, cursors) : null;
  }

  /** A list page by page, and its cursor in other hands. */
  private async pages(operation: Operation, [first, other]: readonly Asker[]): Promise<void> {
    if (!first || !other) return;
    const document = this.product.document(operation);
    const cursors = new Map<string, string>();
    let after: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const given: Operation = { ...operation, variables: { ...operation.variables, after } };
      const { text, code } = await this.compare(given, document, first, cursors);
      this.tally.pages += 1;
      const next = code === null ? endOf(text) : null;
      if (next === null) return;
      after = next;
    }
    // A cursor is bound to the account: in other hands it opens nothing.
    const stolen: Operation = { ...operation, variables: { ...operation.variables, after } };
    if (other.account !== first.account) await this.compare(stolen, document, other, new Map());
  }

  /** Logs grow while others read, so they are read again and asked alone. */
  private async logs(): Promise<void> {
    const { operation, askers } = this.operation('log');
    this.world = await this.ground.look(this.world, ['access_log', 'audit_log']);
    const [asker] = askers;
    if (asker) await this.compare(operation, this.product.document(operation), asker, new Map());
  }

  disagreement(what: string, { account, reason }: Asker, details: Readonly<Record<string, unknown>>): Disagreement {
    const actor = this.world.actor(account, reason);
    const grants = actor.grants.map(({ role, unit, types }) => `${role}@${unit?.no ?? ''}${types ? ` for ${types.join(' ')}` : ''}`);
    return new Disagreement(this.ground.seed, what, { account: actor.account.username, reason, grants: grants.join(', '), ...details });
  }
}

/** The end cursor of a page, where there are further ones. */
function endOf(text: string): string | null {
  const { page } = JSON.parse(text) as { page: { pageInfo: { endCursor: string | null; hasNextPage: boolean } } };
  return page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
}

/** Two worlds at once: while the database plans for one, the other is judged. */
const WORLDS_AT_ONCE = 2;

/** Proves the worlds of some seeds; a disagreement is printed with its seed, counted as a leak, and ends that world. */
export async function proveWorlds(seeds: readonly number[], sizes: Sizes): Promise<Tally> {
  const tally = noTally();
  await inParallel(seeds, WORLDS_AT_ONCE, async (seed) => {
    try {
      add(tally, await Proof.run(seed, sizes));
    } catch (error) {
      if (!(error instanceof Disagreement)) throw error;
      console.error(error.message);
      tally.leaks += 1;
    }
  });
  return tally;
}
