/** Texts about the row behind an alias, and what must stand in FROM after the row for them. */
export interface Settled {
  readonly texts: readonly string[];
  readonly from: string;
}

/** An expression where it is named, and as a column beside the row. */
interface Kept {
  readonly sql: string;
  readonly beside: string;
}

/** Names of what stands beside a row: that which asks the row alone, and that which asks the first. */
const FIRST = '_';
const SECOND = '__';

/**
 * Expressions that read other rows and stand in several places of a row's text: they are worked out once, in a lateral beside the row.
 * Who keeps an expression gets a name for it; once all texts about the row are there, `settle` makes the names good.
 */
export class Beside {
  private readonly kept = new Map<string, Kept[]>();

  /** A name for an expression on the row; a cheap one stays as it is. With a test, it is worked out where that holds alone. */
  keep(alias: string, sql: string, test: string | null = null): string {
    if (!reads(sql, alias)) return sql;
    const beside = test === null ? sql : `case when ${test} then ${sql} end`;
    const place = `${alias}${beside.includes(`${alias}${FIRST}.c`) ? SECOND : FIRST}`;
    const columns = this.kept.get(place) ?? [];
    this.kept.set(place, columns);
    const known = columns.findIndex((column) => column.beside === beside);
    if (known < 0) columns.push({ sql, beside });
    return nameOf(place, known < 0 ? columns.length - 1 : known);
  }

  /** Puts what stands in one place alone back there, and the rest into laterals. */
  settle(alias: string, texts: readonly string[]): Settled {
    const second = this.settlePlace(`${alias}${SECOND}`, texts);
    const [first, outer] = [`${alias}${FIRST}`, [...second.columns, ...second.texts]];
    const { texts: all, columns } = this.settlePlace(first, outer);
    const inner = all.slice(0, second.columns.length);
    return { texts: all.slice(inner.length), from: `${lateral(first, columns)}${lateral(`${alias}${SECOND}`, inner)}` };
  }

  /** The same for one text. */
  settleOne(alias: string, text: string): { readonly text: string; readonly from: string } {
    const { texts, from } = this.settle(alias, [text]);
    return { text: texts.join(''), from };
  }

  private settlePlace(place: string, texts: readonly string[]): { texts: readonly string[]; columns: readonly string[] } {
    const columns: string[] = [];
    const settled = (this.kept.get(place) ?? []).reduce<readonly string[]>((given, { sql, beside }, i) => {
      const name = nameOf(place, i);
      if (given.reduce((sum, text) => sum + text.split(name).length - 1, 0) < 2)
        return given.map((text) => text.split(name).join(`(${sql})`));
      columns.push(`${beside} ${name.slice(place.length + 1)}`);
      return given;
    }, texts);
    this.kept.delete(place);
    return { texts: settled, columns };
  }
}

/** The closing mark keeps the name from being the beginning of another. */
const nameOf = (place: string, i: number): string => `${place}.c${i}_`;

/** Without the row in it, it would be no lateral, and could be joined the other way round. */
const reads = (sql: string, alias: string): boolean => /\(\s*select\b/u.test(sql) && sql.includes(`${alias}.`);

/** OFFSET keeps PostgreSQL from putting the expressions back where they are named. */
function lateral(place: string, columns: readonly string[]): string {
  return columns.length === 0 ? '' : ` cross join lateral (select ${columns.join(', ')} offset 0) ${place}`;
}
