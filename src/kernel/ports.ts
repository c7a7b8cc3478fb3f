/** Processes that a moratorium can suspend (domain.md 1.5); a context adds those of its acts. */
export type Process = 'SEAT_HOLDING';

/** Runs one statement in the transaction of the act that asks. */
export type Ask = <R>(text: string, values: readonly unknown[]) => Promise<readonly R[]>;

/** What acts ask of contexts above them; filled in by `server/`. */
export interface Ports {
  /** Throws MORATORIUM, with the number of its document, when the process is suspended at the unit on the day. */
  readonly ensureNoMoratorium: (process: Process, unit: number, day: string, ask: Ask) => Promise<void>;
}
