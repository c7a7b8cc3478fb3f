/** What a request may cost before anything is executed (api.md section 3). */
export interface Limits {
  readonly bodyBytes: number;
  /** Open brackets at once, in the document and in the JSON: both are parsed by recursion. */
  readonly documentNesting: number;
  readonly jsonNesting: number;
  readonly tokens: number;
  readonly anonymousTokens: number;
  readonly depth: number;
  readonly cost: number;
  readonly anonymousCost: number;
  readonly aliases: number;
  readonly directives: number;
  readonly signIns: number;
  /** Selections with every fragment spread out. */
  readonly selections: number;
  readonly errors: number;
  readonly stringLength: number;
  /** Of an account, and of an address where nobody is signed in. */
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
  /** Answers with narrow figures on one measure that an account may have before it is said (security.md row 32). */
  readonly narrowFiguresPerDay: number;
  readonly connections: number;
  /** Of answers that clients have not taken, all together. */
  readonly unreadBytes: number;
  readonly headersMs: number;
  readonly requestMs: number;
}

export const LIMITS: Limits = {
  bodyBytes: 256 * 1024,
  documentNesting: 60,
  jsonNesting: 40,
  tokens: 4000,
  anonymousTokens: 1000,
  depth: 12,
  cost: 50_000,
  anonymousCost: 1000,
  aliases: 30,
  directives: 10,
  signIns: 1,
  selections: 20_000,
  errors: 10,
  stringLength: 10_000,
  requestsPerMinute: 600,
  signInsPerMinute: 20,
  narrowFiguresPerDay: 20,
  connections: 1000,
  unreadBytes: 256 * 1024 * 1024,
  headersMs: 10_000,
  requestMs: 30_000,
};

/** Rows of a connection when neither `first` nor `last` is given. */
export const DEFAULT_PAGE = 20;
