/** Characters of all remembered bodies together, and of the longest. */
const MOST_CHARACTERS = 4_000_000;
const LONGEST = 8_000;

/**
 * What requests said that have come before with the same bytes: it need not be read and checked again. Only reads that were
 * answered whole are remembered, so that no password is.
 */
export class KnownBodies<T extends object> {
  private readonly known = new Map<string, T>();
  private characters = 0;

  find(body: Buffer): T | null {
    return body.length > LONGEST ? null : (this.known.get(textOf(body)) ?? null);
  }

  remember(body: unknown, said: T): void {
    if (!Buffer.isBuffer(body) || body.length > LONGEST) return;
    const text = textOf(body);
    if (this.known.has(text)) return;
    this.known.set(text, said);
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
