import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Reader } from '../database/reader.js';
import type { Variables } from './collect.js';

/** Operations with their values that readers are remembered to have asked, all readers together, and the longest values that are. */
const MOST_ASKED = 3_000;
const LONGEST_VALUES = 1_000;

/** What a reader has asked before with the same values was checked then: screens ask the same again and again. */
export class AskedBefore<T extends object> {
  private readonly checked = new LRUCache<string, T>({ max: MOST_ASKED });
  private readonly numbers = new WeakMap<Reader | DocumentNode, number>();
  private readonly texts = new WeakMap<Variables, string>();
  private numbered = 0;

  find(reader: Reader, document: DocumentNode, operation: string | null, variables: Variables): T | null {
    return this.checked.get(this.keyOf(reader, document, operation, variables)) ?? null;
  }

  keep(reader: Reader, document: DocumentNode, operation: string | null, variables: Variables, checked: T): void {
    if (this.textOf(variables).length > LONGEST_VALUES) return;
    this.checked.set(this.keyOf(reader, document, operation, variables), checked);
  }

  private keyOf(reader: Reader, document: DocumentNode, operation: string | null, variables: Variables): string {
    return `${this.numberOf(reader)} ${this.numberOf(document)} ${operation ?? ''} ${this.textOf(variables)}`;
  }

  /** No two readers or documents have one number, though one comes where another has gone. */
  private numberOf(one: Reader | DocumentNode): number {
    const known = this.numbers.get(one);
    if (known !== undefined) return known;
    this.numbered += 1;
    this.numbers.set(one, this.numbered);
    return this.numbered;
  }

  /** The door gives the same object for the same request. */
  private textOf(variables: Variables): string {
    const known = this.texts.get(variables);
    if (known !== undefined) return known;
    const made = JSON.stringify(variables);
    this.texts.set(variables, made);
    return made;
  }
}
