import type { Incoming } from './incoming.js';

/** Characters of all remembered bodies together, and of the longest. */
const MOST_CHARACTERS = 4_000_000;
const LONGEST = 8_000;

/**
 * What requests said that have come before with the same bytes: it need not be read and checked again. Only reads that were
 * answered whole are remembered, so that no password is.
 */
export class KnownBodies {
  private readonly known = new Map<string, Incoming>();
  private characters = 0;

  find(body: Buffer): Incoming | null {
    return body.length > LONGEST ? null : (this.known.get(textOf(body)) ?? null);
  }

  remember(body: unknown, incoming: Incoming): void {
    if (!Buffer.isBuffer(body) || body.length > LONGEST) return;
    const text = textOf(body);
    if (this.known.has(text)) return;
    this.known.set(text, incoming);
    this.characters += text.length;
    while (this.characters > MOST_CHARACTERS) this.forgetEldest();
  }

  private forgetEldest(): void {
    const [eldest = ''] = this.known.keys();
    this.known.delete(eldest);
    this.characters -= eldest.length;
  }
}

/** Each byte as a character: for comparing, not for reading. */
const textOf = (body: Buffer): string => body.toString('latin1');
