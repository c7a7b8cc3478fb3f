/** Processes that a moratorium can suspend (domain.md 1.5); a context adds those of its acts. */
export type Process = 'SEAT_HOLDING' | 'ORGANIZATION_EVENT' | 'MEMBERSHIP_EVENT' | 'ROLE_GRANT' | 'MEMBER_RECORD' | 'TRAINING' | 'PLANNING';

/** A statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs one statement in the transaction of the act that asks. */
export type Ask = <R>(text: string, values: readonly unknown[]) => Promise<readonly R[]>;

/** A discipline of a person, of which planning asks how long ago it was. */
export interface Discipline {
  readonly form: 'REPRIMAND' | 'WARNING' | 'REMOVAL';
  /** Day of the decision. */
  readonly decidedOn: string;
}

/** What acts ask of contexts above them; filled in by `server/`. */
export interface Ports {
  /** Disciplines of a person that were decided by the day and not annulled; absent as long as no context keeps any. */
  readonly disciplinesOf?: (member: string, day: string, ask: Ask) => Promise<readonly Discipline[]>;
  /** A statement that fails with MORATORIUM, and the number of its document, when the process is suspended at the unit on the day. */
  readonly noMoratorium: (process: Process, unit: number, day: string) => Statement;
}

/** Where members of a unit are at home from a day on: the number of each new unit, with the uuids of its members. */
export interface Move {
  readonly from: number;
  readonly day: string;
  readonly homes: readonly { readonly unit: number; readonly members: readonly string[] }[];
}

/** What an act on units asks of the context that knows their members, inside its own transaction. */
export interface Homes<Work> {
  /** Uuids behind global ids of members, in their order; NOT_FOUND with the path of the first that is hidden or missing. */
  readonly named: (work: Work, ids: readonly string[], path: string) => Promise<readonly string[]>;
  /** True when exactly these persons are at home in the unit. */
  readonly areAll: (work: Work, unit: number, members: readonly string[]) => Promise<boolean>;
  readonly move: (work: Work, move: Move) => Promise<void>;
}
