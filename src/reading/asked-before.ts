import type { DocumentNode } from 'graphql';
import type { Reader } from '../database/reader.js';
import type { Variables } from './collect.js';

/** Operations with their values that one reader is remembered to have asked, and the longest values that are remembered. */
const MOST_ASKED = 200;
const LONGEST_VALUES = 1_000;

/** What a reader has asked before with the same values was checked then: screens ask the same again and again. */
export class AskedBefore<T> {
  private readonly readers = new WeakMap<Reader, Map<DocumentNode, Map<string, T>>>();
  private readonly sizes = new WeakMap<Reader, number>();

  find(reader: Reader, document: DocumentNode, operation: string | null, variables: Variables): T | null {
    const asked = this.readers.get(reader)?.get(document);
    return asked?.get(keyOf(operation, variables)) ?? null;
  }

  keep(reader: Reader, document: DocumentNode, operation: string | null, variables: Variables, checked: T): void {
    const key = keyOf(operation, variables);
    if (key.length > LONGEST_VALUES) return;
    const size = this.sizes.get(reader) ?? 0;
    const documents = size >= MOST_ASKED ? undefined : this.readers.get(reader);
    const asked = documents ?? new Map<DocumentNode, Map<string, T>>();
    this.readers.set(reader, asked);
    this.sizes.set(reader, documents ? size + 1 : 1);
    asked.set(document, (asked.get(document) ?? new Map<string, T>()).set(key, checked));
  }
}

const keyOf = (operation: string | null, variables: Variables): string => `${operation ?? ''} ${JSON.stringify(variables)}`;
