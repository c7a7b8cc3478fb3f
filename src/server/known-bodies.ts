import { LRUCache } from 'lru-cache';

/** Characters of all remembered bodies together, and of the longest; what a body said takes about three times as many bytes. */
const MOST_CHARACTERS = 1_000_000;
const LONGEST = 8_000;

/**
 * What requests said that have come before with the same bytes: it need not be read and checked again. Only reads that were
 * answered whole are remembered, so that no password is.
 */
export class KnownBodies<T extends object> {
  private readonly known = new LRUCache<string, T>({ maxSize: MOST_CHARACTERS, sizeCalculation: (_said, text) => text.length });

  find(body: Buffer): T | null {
    return body.length > LONGEST ? null : (this.known.get(textOf(body)) ?? null);
  }

  remember(body: unknown, said: T): void {
    if (!Buffer.isBuffer(body) || body.length > LONGEST) return;
    const text = textOf(body);
    if (!this.known.has(text)) this.known.set(text, said);
  }
}

/** Each byte as a character: for comparing, not for reading. */
const textOf = (body: Buffer): string => body.toString('latin1');
