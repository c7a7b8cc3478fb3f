import { actorWith } from '../../seeds/actor.factory.js';
import type { Actor } from '../../src/kernel/actor.js';
import { DangboError } from '../../src/kernel/errors.js';
import { Asker } from '../harness/ask.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';

export interface List {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly name: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const MEMBERS = `query ($first: Int, $last: Int, $after: String, $before: String, $filter: MemberFilter, $search: String, $orderBy: [MemberOrder!]) {
  list: members(first: $first, last: $last, after: $after, before: $before, filter: $filter, search: $search, orderBy: $orderBy) {
    totalCount edges { cursor node { name: fullName } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

/** The minimal world, and how a test asks the engine about its members. */
export class World {
  private constructor(
    readonly database: TestDatabase,
    readonly asker: Asker,
  ) {}

  static async open(): Promise<World> {
    const database = await minimalDatabase();
    return new World(database, new Asker(database.pool));
  }

  close(): Promise<void> {
    return this.database.drop();
  }

  async as(...specs: readonly string[]): Promise<Actor> {
    return this.asker.actor((await actorWith(this.database.pool, specs)).account);
  }

  async page(actor: Actor, variables: Record<string, unknown>): Promise<List> {
    return ((await this.asker.data(actor, MEMBERS, variables)) as { list: List }).list;
  }
}

export const namesOn = ({ edges }: List): string[] => edges.map(({ node }) => node.name);

/** The code with which something is refused, `none` when it is not. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof DangboError ? error.code : String(error);
  }
}
