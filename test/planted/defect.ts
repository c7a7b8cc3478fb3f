/** A fault that somebody could make in the product, and the test that must see it. */
export interface Defect {
  readonly name: string;
  /** What sort of fault it is, in the words of security.md 2.3. */
  readonly kind: string;
  readonly file: string;
  /** Text that stands in the file exactly once, and what is put in its place. */
  readonly find: string;
  readonly replace: string;
  /** The test file that turns red, and a pattern of the names of its tests. */
  readonly test: string;
  readonly named: string;
}
