import type { AccountKind, Place, Role } from '../kernel/actor.js';
import { Hidden, Id, Noun } from '../kernel/marks.js';
import type { BodyKind, OrganizationKind, SeatTitle } from '../organization/index.js';
import type { RoleGrantTargetKind } from './role-grant-target.entity.js';
import type { RoleGrantKind } from './role-grant.entity.js';

export type AccountState = 'ACTIVE' | 'DISABLED';

@Noun({
  table: 'account',
  shown: false,
  description: 'Who signs in (tài khoản): a person, or a service with a unit and a name.',
  sorts: [{ name: 'USERNAME', description: 'By user name.', fields: ['username'], terms: [{ sql: (t) => `${t}.username`, type: 'text' }] }],
})
export class Account {
  @Id()
  id!: string;

  /** Lower case, NFC. */
  @Hidden({ type: 'text' })
  username!: string;

  @Hidden({ type: 'text' })
  kind!: AccountKind;

  /** The person of a PERSON account. */
  @Hidden({ type: 'uuid', nullable: true })
  memberId!: string | null;

  /** Number of the unit of a service account. */
  @Hidden({ type: 'integer', nullable: true })
  unit!: number | null;

  @Hidden({ type: 'text', nullable: true })
  serviceName!: string | null;

  /** Argon2id in PHC text form. */
  @Hidden({ type: 'text' })
  passwordHash!: string;

  @Hidden({ type: 'text' })
  state!: AccountState;

  /** Raised with every change that touches the account's rights; a cached actor of another version is not used. */
  @Hidden({ type: 'bigint' })
  authzVersion!: string;

  @Hidden({ type: 'timestamptz' })
  createdAt!: Date;

  @Hidden({ type: 'timestamptz', nullable: true })
  lastSignInAt!: Date | null;

  @Hidden({ type: 'integer' })
  failedSignIns!: number;

  @Hidden({ type: 'timestamptz', nullable: true })
  lastFailedAt!: Date | null;

  @Hidden({ type: 'boolean' })
  mfaEnabled!: boolean;
}

/** A holding in force today, as roles are read from it. */
export interface HeldSeat {
  readonly holding: string;
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly title: SeatTitle;
  readonly unit: number;
}

/** A unit of a grant. */
export interface GrantPlace extends Place {
  readonly kind: OrganizationKind;
  /** Numbers of ENDED units some heir of which lies within the unit. */
  readonly heirs: readonly number[];
}

/** A stored role grant in force today (access.md 1.6). */
export interface GivenRight {
  readonly kind: RoleGrantKind;
  readonly role: Role;
  /** The base holding. */
  readonly holding: string;
  /** The delegator's seat; null of other kinds, and where that seat gives nothing any more. */
  readonly seat: HeldSeat | null;
  readonly subjects: readonly string[];
  readonly acts: readonly string[];
  readonly targets: readonly { readonly kind: RoleGrantTargetKind; readonly id: string; readonly place: Place | null }[];
}

/** What an ACTIVE account stands on today. */
export interface Footing {
  readonly kind: AccountKind;
  /** Unit of a service account. */
  readonly unit: number | null;
  readonly seats: readonly HeldSeat[];
  readonly given: readonly GivenRight[];
  /** Unit of the home membership that gives M. */
  readonly home: number | null;
  readonly places: readonly GrantPlace[];
}
