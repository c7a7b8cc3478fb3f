import { Hidden, Id, Noun } from '../kernel/marks.js';

/** Whom a token stands for: an account of ours by id, by user name where another issuer has signed, or a service by the hash of its key. */
export interface Bearer {
  readonly account: { readonly id: string } | { readonly username: string } | { readonly keyHash: string };
  /** Null for tokens of another issuer, which keeps the sessions itself, and for keys. */
  readonly session: string | null;
}

@Noun({
  table: 'session',
  shown: false,
  description: 'A sign-in and the tokens that follow from it (phiên đăng nhập).',
  sorts: [
    { name: 'CREATED', description: 'By start.', fields: ['createdAt'], terms: [{ sql: (t) => `${t}.created_at`, type: 'timestamptz' }] },
  ],
})
export class Session {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  accountId!: string;

  @Hidden({ type: 'timestamptz' })
  createdAt!: Date;

  @Hidden({ type: 'timestamptz' })
  expiresAt!: Date;

  @Hidden({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  /** SHA-256 of the one refresh token that is good now. */
  @Hidden({ type: 'text' })
  refreshHash!: string;
}
