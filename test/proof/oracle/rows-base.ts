/** Levels of a unit or row: numbers of the ancestors-or-self at levels 1 to 5, 0 where there is none. Index 0 is not used. */
export type Levels = readonly [number, number, number, number, number, number];

export interface Row {
  readonly id: string;
}

/** A row with an owner unit and the levels that it carries. */
export interface Placed extends Row {
  readonly unit: number | null;
  readonly l: Levels;
}

export interface Dated {
  readonly valid_from: string;
  readonly valid_to: string | null;
}
