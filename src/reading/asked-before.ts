import type { DocumentNode } from 'graphql';
import type { Reader } from '../database/reader.js';
import type { Variables } from './collect.js';

/** Operations with their values that one reader is remembered to have asked, and the longest values that are remembered. */
const MOST_ASKED = 200;
const LONGEST_VALUES = 1_000;
/** Milliseconds for which it is remembered: a reader stays as long as somebody works with the same rights, and this would pile up. */
const LONGEST_MS = 60_000;

interface Asked<T> {
  /** Of documents that are still known. */
  readonly byText: WeakMap<DocumentNode, Map<string, T>>;
  /** The door gives the same object for the same request. */
  readonly byObject: WeakMap<Variables, Same<T>>;
  readonly since: number;
  size: number;
}

interface Same<T> {
  readonly document: DocumentNode;
  readonly operation: string | null;
  readonly checked: T;
}

/** What a reader has asked before with the same values was checked then: screens ask the same again and again. */
export class AskedBefore<T> {
  private readonly readers = new WeakMap<Reader, Asked<T>>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  find(reader: Reader, document: DocumentNode, operation: string | null, variables: Variables): T | null {
    const asked = this.lately(reader);
    if (!asked) return null;
    const same = asked.byObject.get(variables);
    if (same?.document === document && same.operation === operation) return same.checked;
    const found = asked.byText.get(document)?.get(keyOf(operation, variables)) ?? null;
    if (found) asked.byObject.set(variables, { document, operation, checked: found });
    return found;
  }

  keep(reader: Reader, document: DocumentNode, operation: string | null, variables: Variables, checked: T): void {
    const key = keyOf(operation, variables);
    if (key.length > LONGEST_VALUES) return;
    const asked = this.roomFor(reader);
    asked.size += 1;
    asked.byText.set(document, (asked.byText.get(document) ?? new Map<string, T>()).set(key, checked));
  }

  private lately(reader: Reader): Asked<T> | null {
    const known = this.readers.get(reader);
    return known && this.now() - known.since < LONGEST_MS ? known : null;
  }

  private roomFor(reader: Reader): Asked<T> {
    const known = this.lately(reader);
    if (known && known.size < MOST_ASKED) return known;
    const made: Asked<T> = { byText: new WeakMap(), byObject: new WeakMap(), since: this.now(), size: 0 };
    this.readers.set(reader, made);
    return made;
  }
}

const keyOf = (operation: string | null, variables: Variables): string => `${operation ?? ''} ${JSON.stringify(variables)}`;
