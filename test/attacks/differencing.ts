/** One figure that was told: these cells hold so many together. */
export interface Equation {
  readonly cells: readonly number[];
  readonly sum: number;
}

const ALMOST = 1e-9;

/** Rows in echelon form, each beginning with 1 in a column of its own. */
function eliminated(rows: readonly number[][], width: number): readonly number[][] {
  const left = rows.map((row) => [...row]);
  const done: number[][] = [];
  for (let column = 0; column < width; column += 1) {
    const at = left.findIndex((row) => Math.abs(row[column] ?? 0) > ALMOST);
    if (at < 0) continue;
    const [pivot = []] = left.splice(at, 1);
    const unit = pivot.map((value) => value / (pivot[column] ?? 1));
    const without = (row: number[]): number[] => row.map((value, i) => value - (row[column] ?? 0) * (unit[i] ?? 0));
    left.forEach((row, i) => (left[i] = without(row)));
    done.forEach((row, i) => (done[i] = without(row)));
    done.push(unit);
  }
  return done;
}

/** How many some cells hold together, if it follows from what was told by adding and subtracting, else null. */
export function follows(equations: readonly Equation[], cells: readonly number[], width: number): number | null {
  const rowOf = (held: readonly number[], sum: number): number[] => [
    ...Array.from({ length: width }, (_, i) => (held.includes(i) ? 1 : 0)),
    sum,
  ];
  const basis = eliminated(equations.map((each) => rowOf(each.cells, each.sum)), width); // prettier-ignore
  const rest = basis.reduce<number[]>(
    (row, known) => {
      const column = known.findIndex((value) => Math.abs(value) > ALMOST);
      const factor = row[column] ?? 0;
      return row.map((value, i) => value - factor * (known[i] ?? 0));
    },
    rowOf(cells, 0),
  );
  return rest.slice(0, width).every((value) => Math.abs(value) < ALMOST) ? Math.round(-(rest[width] ?? 0)) : null;
}
