import type { GraphiQLProps } from 'graphiql';

type Fetcher = GraphiQLProps['fetcher'];

interface Tokens {
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly refreshToken: string;
}

interface Result {
  readonly data?: Record<string, Tokens | null> | null;
  readonly errors?: readonly { readonly message: string }[];
}

const TOKENS = '{ accessToken expiresAt refreshToken }';
const SIGN_IN = `mutation ($username: String!, $password: String!) { tokens: signIn(username: $username, password: $password) ${TOKENS} }`;
const REFRESH = `mutation ($refreshToken: String!) { tokens: refresh(refreshToken: $refreshToken) ${TOKENS} }`;

/** Tokens are renewed this long before they expire. */
const EARLY_MS = 30_000;

async function post(body: object, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** The tokens of this page: in memory alone, gone when it is closed. */
export class Session {
  private tokens: Tokens | null = null;
  private renewal: Promise<void> | null = null;

  /** Signs in; throws the server's sentence when it refuses. */
  signIn(username: string, password: string): Promise<void> {
    return this.obtain(SIGN_IN, { username, password });
  }

  async signOut(): Promise<void> {
    const headers = await this.headers();
    this.tokens = null;
    await post({ query: 'mutation { signOut }' }, headers);
  }

  /** Sends what the editor holds; a header typed there goes before ours. */
  readonly fetcher: Fetcher = async ({ query, operationName, variables }, options) => {
    const own = await this.headers();
    return (await post({ query, operationName, variables }, { ...own, ...options?.headers })) as never;
  };

  private async obtain(query: string, variables: object): Promise<void> {
    const { data, errors } = (await post({ query, variables })) as Result;
    const tokens = data?.['tokens'];
    if (!tokens) throw new Error(errors?.[0]?.message ?? 'No answer');
    this.tokens = tokens;
  }

  private async headers(): Promise<Record<string, string>> {
    if (this.tokens && Date.parse(this.tokens.expiresAt) - EARLY_MS < Date.now()) await this.renew(this.tokens.refreshToken);
    return this.tokens ? { Authorization: `Bearer ${this.tokens.accessToken}` } : {};
  }

  /** One at a time: a refresh token is good once. */
  private renew(refreshToken: string): Promise<void> {
    this.renewal ??= this.obtain(REFRESH, { refreshToken })
      .catch(() => {
        this.tokens = null;
      })
      .finally(() => {
        this.renewal = null;
      });
    return this.renewal;
  }
}
