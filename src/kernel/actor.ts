/** The role codes of access.md 1.5, in the order in which the access log names them. */
export const ROLES = [
  'P1',
  'B1',
  'G1',
  'P2',
  'B2',
  'B3',
  'P3o',
  'B4',
  'P3t',
  'B5',
  'P3v',
  'B6',
  'G2',
  'P3k',
  'B7',
  'G3',
  'B7c',
  'C1',
  'M',
  'S',
  'V',
  'I',
  'A',
  'T',
] as const;

export type Role = (typeof ROLES)[number];

/** A unit's number and its ancestor-or-self at each level; 0 where there is none (access.md 1.2). */
export interface Place {
  readonly no: number;
  readonly level: number;
  readonly l1: number;
  readonly l2: number;
  readonly l3: number;
  readonly l4: number;
  readonly l5: number;
  /** Kind of the unit, for the rules that tell a cell from a committee of one level; a place without it has neither right. */
  readonly kind?: string;
}

/** The place of a grant that has no unit (S): equal to no unit's numbers. */
export const NOWHERE: Place = { no: 0, level: 0, l1: 0, l2: 0, l3: 0, l4: 0, l5: 0 };

/** What a stored role grant may name (access.md 1.6). A CASE stands for its subjects. */
export type TargetKind = 'PERSON' | 'CLASS' | 'CYCLE' | 'ENTRY' | 'VACANCY' | 'UNIT' | 'BALLOT';

/** A row that a stored role grant of the grant's own holding names; a CLERK's stands with S, for it has no holding. */
export interface Named {
  readonly by: 'ASSIGNMENT' | 'BREAK_GLASS' | 'CLERK';
  readonly kind: TargetKind;
  /** Uuid of the row. */
  readonly id: string;
  /** The place of a UNIT, else null. */
  readonly place: Place | null;
}

/** What a delegation lets its delegate do with the delegator's role (K17). */
export interface Delegated {
  /** Names of the types that it opens for reading. */
  readonly subjects: readonly string[];
  readonly acts: readonly string[];
}

/** One right to act in one place, computed from a holding, a home membership or an account (access.md 1.5). */
export interface Grant {
  readonly role: Role;
  readonly unit: Place;
  readonly body: string | null;
  readonly holding: string | null;
  /** Numbers of ENDED units some heir of which lies within `unit` (HEIR of access.md 1.2). */
  readonly heirs: readonly number[];
  /** Rows that assignments and break-glass of this holding name. */
  readonly named: readonly Named[];
  /** True for a seat of an office that a stored grant marks (access.md 1.6). */
  readonly securityOfficer: boolean;
  /** Null for a right of one's own. */
  readonly delegated: Delegated | null;
}

/** What a grant has unless stored role grants add to it. */
export const UNNAMED: Pick<Grant, 'named' | 'securityOfficer' | 'delegated'> = { named: [], securityOfficer: false, delegated: null };

export type AccountKind = 'PERSON' | 'REPORTING' | 'INTEGRATION' | 'ADMIN';

/** Who asks: an ACTIVE account with its grants of one business day. */
export interface Actor {
  readonly account: string;
  readonly username: string;
  readonly kind: AccountKind;
  /** Id of the person of a PERSON account, else null. */
  readonly person: string | null;
  /** The password was made by somebody else: until it is changed there are no grants. */
  readonly mustChange: boolean;
  /** In the order of `ROLES`. */
  readonly grants: readonly Grant[];
  /** Ids of the persons who are the actor's kin (access.md 1.4). */
  readonly kin: readonly string[];
  /** `account.authz_version` of which the grants were computed. */
  readonly version: string;
  /** Business day, `YYYY-MM-DD`. */
  readonly today: string;
}
