import type { AccountKind, Place, Role } from '../kernel/actor.js';
import type { Authorised } from '../kernel/authorize.js';
import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import type { FragmentScope } from '../kernel/nouns.js';
import { Member } from '../membership/index.js';
import { Organization, type BodyKind, type OrganizationKind, type SeatTitle } from '../organization/index.js';
import type { RoleGrantTargetKind } from './role-grant-target.entity.js';
import type { RoleGrantKind } from './role-grant-codes.entity.js';
import { AccountKindEnum } from './viewer.entity.js';

export const AccountState = enumeration('AccountState', 'State of an account (trạng thái tài khoản).', {
  REQUESTED: { vi: 'Đề nghị cấp', en: 'Requested', note: 'waits for the office' },
  PROPOSED: { vi: 'Chờ duyệt', en: 'Proposed', note: 'waits for the second person' },
  ACTIVE: { vi: 'Đang dùng', en: 'Active', note: 'may sign in' },
  REJECTED: { vi: 'Không được duyệt', en: 'Rejected' },
  DISABLED: { vi: 'Đã vô hiệu hóa', en: 'Disabled', note: 'may no longer sign in' },
});
export type AccountState = CodeOf<typeof AccountState>;

declare module '../kernel/policy.js' {
  interface Actions {
    requestAccount: Account;
    createAccount: Account;
    createServiceAccount: Account;
    approveAccount: Account;
    rejectAccount: Account;
    disableAccount: Account;
    unlockAccount: Account;
    resetCredential: Account;
    endSessions: Account;
    rotateServiceKey: Account;
  }
}

/** The hash that no password has. */
export const NO_PASSWORD = '!';

/** What a new account is made of. */
export interface Opening {
  readonly kind: AccountKind;
  readonly username: string;
  readonly memberId: string | null;
  readonly serviceUnit: number | null;
  readonly serviceName: string | null;
  readonly passwordHash: string;
  readonly keyHash: string | null;
  readonly keyExpiresAt: Date | null;
}

/** Something waits for the second person: the account, or its end. */
const waits = ({ row }: FragmentScope): string => `(${row}.state = 'PROPOSED' or ${row}.disable_asked)`;
/** A request is refused by the second person, and let in force by nobody before the office has made it an account. */
const refusable = ({ row }: FragmentScope): string => `(${row}.state in ('REQUESTED', 'PROPOSED') or ${row}.disable_asked)`;

/** No act is possible on what was rejected (access.md 2.0), and what is requested has no credential yet. */
const LIVING = { from: ['PROPOSED', 'ACTIVE', 'DISABLED'] } as const;

@Noun({
  table: 'account',
  subject: 'memberId',
  acts: {
    ...{ approveAccount: { sql: waits }, rejectAccount: { sql: refusable }, disableAccount: { from: ['ACTIVE'] } },
    ...{ unlockAccount: LIVING, resetCredential: LIVING, endSessions: LIVING, rotateServiceKey: LIVING },
  },
  description: 'Who signs in (tài khoản): a person, or a service with a unit and a name.',
  sorts: [{ name: 'USERNAME', description: 'By user name.', fields: ['username'], terms: [{ sql: (t) => `${t}.username`, type: 'text' }] }],
})
export class Account {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: AccountKindEnum, description: 'Kind (loại tài khoản).' })
  kind!: AccountKind;

  /** Lower case, NFC. */
  @Column({ class: 'F0', type: 'text', description: 'User name (tên đăng nhập).' })
  username!: string;

  @Column({ class: 'F0', type: 'text', enum: AccountState, description: 'State (trạng thái).' })
  state!: AccountState;

  @Column({ class: 'F0', type: 'timestamptz', description: 'Made at (ngày tạo).' })
  createdAt!: Date;

  @Column({ class: 'F0', type: 'timestamptz', nullable: true, description: 'Last sign-in (đăng nhập lần cuối).' })
  lastSignInAt!: Date | null;

  @Column({ class: 'F0', type: 'integer', description: 'Failed sign-ins since the last good one (số lần đăng nhập sai).' })
  failedSignIns!: number;

  @Column({ class: 'F0', type: 'boolean', description: 'A second factor is on (xác thực hai lớp).' })
  mfaEnabled!: boolean;

  name!: string | null;
  unitName!: string | null;

  /** The person of a PERSON account. */
  @Hidden({ type: 'uuid', nullable: true })
  memberId!: string | null;

  @BelongsTo(() => Member, { class: 'F1', column: 'member_id', description: 'The person, where you may see the person.' })
  person!: Member | null;

  /** Number of the unit of a service account. */
  @Hidden({ type: 'integer', column: 'unit', nullable: true })
  serviceUnit!: number | null;

  @BelongsTo(() => Organization, { class: 'F1', column: 'unit', target: 'no', description: 'Unit of a service (đơn vị của dịch vụ).' })
  unit!: Organization | null;

  @Hidden({ type: 'text', nullable: true })
  serviceName!: string | null;

  /** Argon2id in PHC text form. */
  @Hidden({ type: 'text' })
  passwordHash!: string;

  /** Raised with every change that touches the account's rights; a cached actor of another version is not used. */
  @Hidden({ type: 'bigint', generated: true })
  authzVersion!: string;

  @Hidden({ type: 'timestamptz', nullable: true })
  lastFailedAt!: Date | null;

  @Hidden({ type: 'boolean' })
  disableAsked!: boolean;

  @Hidden({ type: 'boolean' })
  mustReset!: boolean;

  /** The password is known to who made the account: until it is changed it gives no right. */
  @Hidden({ type: 'boolean' })
  mustChange!: boolean;

  @Hidden({ type: 'text', nullable: true })
  keyHash!: string | null;

  @Hidden({ type: 'timestamptz', nullable: true })
  keyExpiresAt!: Date | null;

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** Number of the unit whose levels the row has, for the audit log. */
  unitNo: number | null = null;

  @Facts(() => Member, ({ row, fact }) => `${fact}.id = ${row}.member_id`)
  persons!: Member[];

  @Facts(() => Organization, ({ row, fact }) => `${fact}.no = ${row}.unit`)
  units!: Organization[];

  /** An account that nobody has authorised yet: in memory. */
  static draft(id: string, opening: Opening, person: string | null, now: Date): Account {
    return Object.assign(new Account(), {
      ...{ id, ...opening, state: 'PROPOSED', createdAt: now, lastSignInAt: null, failedSignIns: 0, mfaEnabled: false, version: 1 },
      ...{ lastFailedAt: null, disableAsked: false, mustReset: false, mustChange: false, draftingUnit: null },
      ...{ createdBy: person, editedBy: person, approvedBy: null },
    });
  }

  /** Asks the office for the account (đề nghị cấp). */
  request(this: Authorised<Account, 'requestAccount'>): void {
    this.state = 'REQUESTED';
  }

  /** A first password; the account waits for the second person, as it did when it was new. */
  issue(this: Authorised<Account, 'createAccount'>, username: string, passwordHash: string, person: string | null): void {
    if (this.mustReset || this.state === 'REQUESTED') this.version += 1;
    this.username = username;
    this.state = 'PROPOSED';
    this.passwordHash = passwordHash;
    this.mustReset = false;
    this.mustChange = true;
    this.disableAsked = false;
    this.editedBy = person;
  }

  /** The second person lets in force what waits: the account, or its end (duyệt). */
  approve(this: Authorised<Account, 'approveAccount'>, person: string | null): void {
    this.ensureWaiting();
    this.state = this.disableAsked ? 'DISABLED' : 'ACTIVE';
    this.disableAsked = false;
    this.approvedBy = person;
    this.version += 1;
  }

  /** The second person refuses what waits (không duyệt). */
  reject(this: Authorised<Account, 'rejectAccount'>): void {
    if (this.state !== 'REQUESTED') this.ensureWaiting();
    if (!this.disableAsked) this.state = 'REJECTED';
    this.disableAsked = false;
    this.version += 1;
  }

  /** The office asks for the end; the administrator ends at once (khóa tài khoản). */
  disable(this: Authorised<Account, 'disableAccount'>, atOnce: boolean, person: string | null): void {
    const state = moved(this.state, { from: ['ACTIVE'], to: 'DISABLED' } as const);
    if (atOnce) this.state = state;
    else if (this.disableAsked) throw new RuleViolationError('WRONG_STATE', ['state']);
    else this.editedBy = person;
    this.disableAsked = !atOnce;
    this.version += 1;
  }

  /** Forgets failed sign-ins, so that the next try need not wait (mở khóa). */
  unlock(this: Authorised<Account, 'unlockAccount'>): void {
    this.ensureLiving();
    this.failedSignIns = 0;
    this.lastFailedAt = null;
    this.version += 1;
  }

  /** Voids the password; nobody gets another by this (K22). */
  resetCredential(this: Authorised<Account, 'resetCredential'>): void {
    this.ensureLiving();
    this.passwordHash = NO_PASSWORD;
    this.keyHash = null;
    this.keyExpiresAt = null;
    this.mustReset = true;
    this.version += 1;
  }

  /** Counts an end of sessions. */
  sessionsEnded(this: Authorised<Account, 'endSessions'>): void {
    this.ensureLiving();
    this.version += 1;
  }

  /** A new key in the place of the old, which is good for nothing from now on. */
  rotateKey(this: Authorised<Account, 'rotateServiceKey'>, keyHash: string, keyExpiresAt: Date): void {
    this.keyHash = keyHash;
    this.keyExpiresAt = keyExpiresAt;
    this.version += 1;
  }

  private ensureLiving(): void {
    if (!LIVING.from.some((state) => state === this.state)) throw new RuleViolationError('WRONG_STATE', ['state']);
  }

  private ensureWaiting(): void {
    if (this.state !== 'PROPOSED' && !this.disableAsked) throw new RuleViolationError('NOTHING_TO_DECIDE', ['state']);
  }
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
  /** The base holding; null of a CLERK. */
  readonly holding: string | null;
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
