/** Who writes, and when. */
export interface Writing {
  readonly person: string | null;
  readonly today: string;
}
