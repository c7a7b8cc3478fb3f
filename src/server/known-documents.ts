import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { hash } from 'node:crypto';

/** Characters of all documents together; one with its plan takes some hundred times as many bytes. */
const MOST_CHARACTERS = 200_000;
/** Of those that nobody who has signed in was answered by; a stranger can push out no others. */
const MOST_OF_STRANGERS = 40_000;
/** Of one document, blanks and comments among them. */
const LONGEST = 20_000;
/** Apollo asks for a hash behind the schema's. */
const HASH_LENGTH = 64;

type Store = NonNullable<ApolloServerOptions<never>['documentStore']>;

const cacheOf = (maxSize: number): LRUCache<string, DocumentNode> =>
  new LRUCache({ maxSize, maxEntrySize: LONGEST, sizeCalculation: ({ loc }) => loc?.end || 1 });

/** Documents that have been validated, for both lanes; what was asked for longest ago goes. */
export class KnownDocuments {
  private readonly kept = cacheOf(MOST_CHARACTERS);
  private readonly fresh = cacheOf(MOST_OF_STRANGERS);

  /** The same documents as Apollo keeps and finds them. */
  readonly store: Store = {
    get: (key) => Promise.resolve(this.get(key.slice(-HASH_LENGTH))),
    set: (key, document) => Promise.resolve(void this.fresh.set(key.slice(-HASH_LENGTH), document)),
    delete: (key) => Promise.resolve(this.fresh.delete(key.slice(-HASH_LENGTH))),
  };

  find(source: string): DocumentNode | null {
    return this.get(hash('sha256', source)) ?? null;
  }

  /** Keeps a document by which somebody who has signed in may be answered. */
  keep(source: string, document: DocumentNode): void {
    const key = hash('sha256', source);
    if (this.kept.has(key)) return;
    this.kept.set(key, document);
    this.fresh.delete(key);
  }

  private get(key: string): DocumentNode | undefined {
    return this.kept.get(key) ?? this.fresh.get(key);
  }
}
