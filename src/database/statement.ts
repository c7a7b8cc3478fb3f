/** A value that is known only when the statement runs. */
export type Binder<Env> = (env: Env) => unknown;

/** SQL text with what to bind to it: one text serves every request of the same shape. */
export interface Statement<Env> {
  readonly text: string;
  readonly binders: readonly Binder<Env>[];
}

/** Collects the parameters of one statement while its text is put together. */
export class Parameters<Env> {
  readonly binders: Binder<Env>[] = [];
  private readonly known = new Map<string, string>();
  private aliases = 0;

  /** Placeholder of a value; the same key gives the same placeholder. */
  bind(key: string, binder: Binder<Env>): string {
    const found = this.known.get(key);
    if (found) return found;
    this.binders.push(binder);
    const placeholder = `$${this.binders.length}`;
    this.known.set(key, placeholder);
    return placeholder;
  }

  /** A part of the text as a statement of its own, with the parameters that it names. */
  only(part: string): Statement<Env> {
    const binders: Binder<Env>[] = [];
    const places = new Map<string, number>();
    const text = part.replace(/\$(\d+)/gu, (name, no: string) => {
      const place = places.get(name) ?? binders.push(this.binders[Number(no) - 1] ?? (() => null));
      places.set(name, place);
      return `$${place}`;
    });
    return { text, binders };
  }

  /** An alias that the statement has not used yet. */
  alias(prefix: string): string {
    this.aliases += 1;
    return `${prefix}${this.aliases}`;
  }
}

/** A value as the driver would send it, for those that are sent again and again: arrays are written out once. */
export function wireValue(value: unknown): unknown {
  if (!Array.isArray(value)) return typeof value === 'number' ? String(value) : value;
  return value.every(isPlain) ? `{${value.map(element).join(',')}}` : value;
}

const isPlain = (item: unknown): item is string | number | null => item === null || typeof item === 'string' || typeof item === 'number';

function element(item: string | number | null): string {
  if (typeof item !== 'string') return item === null ? 'NULL' : String(item);
  return `"${item.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}
