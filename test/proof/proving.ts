import type { GraphQLSchema } from 'graphql';
import type { Random } from '../../seeds/random.js';
import type { Asker } from './askers.js';
import type { Operation } from './operations.js';
import type { Product } from './product.js';
import type { Disagreement, Tally } from './tally.js';
import type { ProofWorld } from './world.js';
import type { World } from './worldview.js';

/** A proof under way in one world, as its parts see it. */
export interface Proving {
  readonly tally: Tally;
  readonly schema: GraphQLSchema;
  readonly product: Product;
  readonly askers: readonly Asker[];
  readonly random: Random;
  readonly ground: ProofWorld;
  /** The rows as they were last read. */
  world: World;
  operation(): { readonly operation: Operation; readonly askers: readonly Asker[] };
  disagreement(what: string, asker: Asker, details: Readonly<Record<string, unknown>>): Disagreement;
}
