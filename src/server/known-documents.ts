import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { hash } from 'node:crypto';

/** Characters of all documents together; one with its plan takes some hundred times as many bytes. */
const MOST_CHARACTERS = 300_000;
/** Apollo asks for a hash behind the schema's. */
const HASH_LENGTH = 64;

type Store = NonNullable<ApolloServerOptions<never>['documentStore']>;

/** Documents that have been validated, for both lanes; what was asked for longest ago goes. */
export class KnownDocuments {
  private readonly known = new LRUCache<string, DocumentNode>({ maxSize: MOST_CHARACTERS, sizeCalculation: ({ loc }) => loc?.end || 1 });

  /** The same documents as Apollo keeps and finds them. */
  readonly store: Store = {
    get: (key) => Promise.resolve(this.known.get(key.slice(-HASH_LENGTH))),
    set: (key, document) => Promise.resolve(void this.known.set(key.slice(-HASH_LENGTH), document)),
    delete: (key) => Promise.resolve(this.known.delete(key.slice(-HASH_LENGTH))),
  };

  find(source: string): DocumentNode | null {
    return this.known.get(hash('sha256', source)) ?? null;
  }
}
