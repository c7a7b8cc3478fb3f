/** A row that belongs to a unit: the owner's number and its ancestor at each level, 0 where there is none. */
export abstract class Scoped {
  unitNo!: number | null;
  /** The owner while the row is living, null once it is closed. */
  liveUnit!: number | null;
  l1!: number;
  l2!: number;
  l3!: number;
  l4!: number;
  l5!: number;
}
