/** A row of security.md section 1 and the tests that show it; none, with a reason, where what is attacked does not exist yet. */
export interface Attack {
  readonly row: number;
  readonly attack: string;
  /** Files, each with a part of the names of its tests. */
  readonly shown: readonly (readonly [file: string, named: string])[];
  readonly absent?: string;
}

const LIMITS = 'test/door/limits.test.ts';
const TRANSPORT = 'test/door/transport.test.ts';
const LEAKS = 'test/door/leaks.test.ts';
const SIGN_IN = 'test/door/sign-in.test.ts';
const SESSIONS = 'test/door/sessions.test.ts';
const REVOCATION = 'test/door/revocation.test.ts';
const OUTAGE = 'test/door/outage.test.ts';
const PATHS = 'test/access/paths.test.ts';
const PROBES = 'test/access/probes.test.ts';
const HIDDEN = 'test/access/hidden.test.ts';
const BAD_INPUT = 'test/acts/bad-input.test.ts';
const GRANTS = 'test/acts/role-grants.test.ts';
const ATTACKS = 'test/attacks/attacks.test.ts';
const HOSTILE = 'test/attacks/hostile.test.ts';
const READERS = 'test/attacks/slow-readers.test.ts';
const DATABASE = 'test/attacks/database.test.ts';

export const CATALOGUE: readonly Attack[] = [
  { row: 1, attack: 'array batching', shown: [[LIMITS, '1 a batch']] },
  { row: 2, attack: 'alias overload', shown: [[LIMITS, '2 %i aliases'], [LIMITS, '2 aliases spread'], [LIMITS, '2 one sign-in']] },
  { row: 3, attack: 'field duplication', shown: [[LIMITS, '3 a field'], [LIMITS, '3 100,000 fields']] },
  { row: 4, attack: 'directive overload', shown: [[LIMITS, '4 directives']] },
  { row: 5, attack: 'depth', shown: [[LIMITS, '5 depth %i'], [LIMITS, '5 depth through fragments']] },
  { row: 6, attack: 'fragment bomb', shown: [[LIMITS, '6 a fragment bomb']] },
  { row: 7, attack: 'circular fragments', shown: [[LIMITS, '7 fragments in a circle']] },
  { row: 8, attack: 'overlapping fields', shown: [[LIMITS, '8 overlapping fields']] },
  { row: 9, attack: 'stack overflow of parser and coercion', shown: [[LIMITS, '9 nesting of %s'], [LIMITS, '9 nesting of JSON'], ['src/server/scan.test.ts', '']] },
  { row: 10, attack: 'introspection in circles', shown: [[LIMITS, '10 introspection']] },
  { row: 11, attack: 'cost', shown: [[LIMITS, '11 nodes times pages'], [LIMITS, '11 sizes'], [LIMITS, '11 first'], [LIMITS, '11 fragments']] },
  { row: 12, attack: 'huge payload, text', shown: [[LIMITS, '12 size and text']] },
  { row: 13, attack: 'slow headers, slow body, slow readers', shown: [[TRANSPORT, '13 %s are cut off'], [READERS, '13 a client that reads nothing'], [READERS, '13 a file of persons that nobody reads']] },
  { row: 14, attack: 'pool exhaustion', shown: [[OUTAGE, '14 a pool']] },
  { row: 15, attack: 'abandoned requests', shown: [[OUTAGE, '15 statements'], ['test/door/departure.test.ts', 'the statements of clients']] },
  { row: 16, attack: 'pathological search', shown: [[ATTACKS, '16 patterns'], ['test/reading/filters.test.ts', 'signs of patterns']] },
  { row: 17, attack: 'subscription flood', shown: [], absent: 'no subscriptions' },
  { row: 18, attack: 'introspection', shown: [[LEAKS, '18 introspection']] },
  { row: 19, attack: 'suggestions', shown: [[LEAKS, '19 nothing']] },
  { row: 20, attack: 'stack, exception, trace', shown: [[LEAKS, '20 errors'], [HOSTILE, 'hostile inputs']] },
  { row: 21, attack: 'console discovery', shown: [[LEAKS, '21 nothing']] },
  { row: 22, attack: 'malformed JSON', shown: [[LEAKS, '22 malformed'], [HOSTILE, 'hostile inputs']] },
  { row: 23, attack: 'headers', shown: [[LEAKS, '23 headers']] },
  { row: 24, attack: 'log injection', shown: [[LEAKS, '24 the log']] },
  { row: 25, attack: 'IDOR by id', shown: [[HIDDEN, 'a hidden %s and an invented one'], [PATHS, 'by node'], ['test/reading/within.test.ts', 'the same statement']] },
  { row: 26, attack: 'type confusion in ids', shown: [[ATTACKS, '26 an id']] },
  { row: 27, attack: 'nested edges', shown: [[PATHS, 'by the edges of a unit'], [PATHS, 'by the edge from a person home']] },
  { row: 28, attack: 'totalCount, pageInfo', shown: [[PATHS, 'by root list'], [HIDDEN, 'a hidden name or code'], ['test/reading/pages.test.ts', 'meet each row once']] },
  { row: 29, attack: 'aggregates', shown: [[PROBES, 'counts by a filter on figures'], ['test/access/worked-examples-upper.test.ts', '18 B3@K']] },
  { row: 30, attack: 'inference by filter, order, search', shown: [[PROBES, 'a filter on F1'], [PROBES, 'an order by an F1'], [PROBES, 'nested filters'], ['test/access/records.test.ts', '51 M@A1']] },
  { row: 31, attack: 'cells of two roles mixed', shown: [['test/reading/objects.test.ts', 'several grants'], [PROBES, 'two fields of a filter'], ['test/access/records.test.ts', '17 B2@K']] },
  { row: 32, attack: 'differencing of aggregates', shown: [['test/attacks/differencing.test.ts', '32 nobody with figures alone'], ['src/statistics/suppression.service.test.ts', 'by subtraction from the total'], ['test/access/fields.test.ts', 'reads units'], ['test/attacks/narrow-figures.test.ts', '32 narrow figures are logged'], ['test/attacks/narrow-figures.test.ts', '32 many narrow figures']], absent: 'what follows from several answers is open (32 what follows from several answers), and logged' },
  { row: 33, attack: 'mass assignment', shown: [[ATTACKS, '33 mass']] },
  { row: 34, attack: 'moves into and out of scope', shown: [['test/acts/event-matrix.test.ts', 'allowed exactly'], ['test/database/races.test.ts', 'moves of A below B'], [GRANTS, 'no row outside']] },
  { row: 35, attack: 'existence by uniqueness or reference', shown: [[BAD_INPUT, 'hidden, invented'], [BAD_INPUT, 'by a hidden body'], ['test/acts/accounts.test.ts', 'a taken name']] },
  { row: 36, attack: 'views and functions with the rights of their owner', shown: [[DATABASE, '36 no view']] },
  { row: 37, attack: 'state of pooled connections', shown: [[ATTACKS, '37 the state'], [REVOCATION, 'two accounts at once']] },
  { row: 38, attack: 'scope by injected SQL', shown: [[ATTACKS, '37 the state'], [ATTACKS, '39 SQL']] },
  { row: 39, attack: 'SQL injection', shown: [[ATTACKS, '39 SQL'], [HOSTILE, 'hostile inputs']] },
  { row: 40, attack: 'cursor tampering', shown: [['test/reading/pages.test.ts', 'with any byte'], ['test/reading/pages.test.ts', 'of another account'], ['test/reading/pages.test.ts', 'can no longer be read']] },
  { row: 41, attack: 'stale rights', shown: [[REVOCATION, 'the next request has lost'], [SESSIONS, 'another process knows'], [GRANTS, 'the next request knows'], ['test/acts/exports.test.ts', 'in the middle, when the seat ends']] },
  { row: 42, attack: 'JWT attacks', shown: [['test/door/token.test.ts', '42 tokens'], ['test/door/issuer.test.ts', 'a token that proves nothing']] },
  { row: 43, attack: 'loaders shared by users', shown: [[REVOCATION, 'two accounts at once']] },
  { row: 44, attack: 'caches', shown: [[ATTACKS, '44 one document'], [LEAKS, '23 headers']] },
  { row: 45, attack: 'stored documents', shown: [[TRANSPORT, '45 stored']] },
  { row: 46, attack: 'service account as deputy', shown: [['test/access/worked-examples-officers.test.ts', '58 I@K'], [PATHS, 'by root list']], absent: 'no OData' },
  { row: 47, attack: 'federation', shown: [[ATTACKS, '47, 52']] },
  { row: 48, attack: 'CSRF', shown: [[TRANSPORT, '48 %s is 415'], [TRANSPORT, '48 a GET with a cookie'], [TRANSPORT, 'GET does not act']] },
  { row: 49, attack: 'user enumeration', shown: [[SIGN_IN, '49 nothing']] },
  { row: 50, attack: 'guessing, spraying', shown: [[SIGN_IN, '50 guessing'], [SIGN_IN, '20 sign-ins']] },
  { row: 51, attack: 'refresh re-use, fixation', shown: [[SIGN_IN, '51 refresh'], [SESSIONS, 'two uses of a refresh token']] },
  { row: 52, attack: 'SSRF', shown: [[ATTACKS, '47, 52'], ['test/door/issuer.test.ts', 'keys']] },
  { row: 53, attack: 'formulas in exports', shown: [['src/server/csv.test.ts', 'is no formula'], ['test/acts/exports.test.ts', 'holds nothing that a spreadsheet']] },
  { row: 54, attack: 'stored XSS', shown: [['test/door/pages.test.ts', 'the explorer comes with a policy'], [LEAKS, '23 headers']] },
  { row: 55, attack: 'upload', shown: [], absent: 'no files' },
  { row: 56, attack: 'Unicode', shown: [[ATTACKS, '56 composed'], [SIGN_IN, 'NFC and NFD'], ['test/reading/filters.test.ts', 'search'], [LIMITS, '%s in a variable and in the document']] },
  { row: 57, attack: 'dates', shown: [['test/reading/filters.test.ts', 'filters'], ['test/acts/input-shape.test.ts', 'a day that is none'], ['src/kernel/clock.test.ts', '']] },
  { row: 58, attack: 'HTTP', shown: [[HOSTILE, 'hostile inputs'], ['test/door/token.test.ts', 'a token of 1 MB']] },
  { row: 59, attack: 'dependencies', shown: [['test/ground/packages.test.ts', 'package.json pins'], ['test/ground/packages.test.ts', 'names no registry']] },
]; // prettier-ignore

/** The catalogue as test/attacks/README.md has it. */
export function tableOfAttacks(): string {
  const lines = CATALOGUE.map(({ row, attack, shown, absent }) => {
    const tests = shown.map(([file, named]) => `${file}${named && `: ${named}`}`).join('; ');
    return `| ${row} | ${attack} | ${[tests, absent].filter(Boolean).join(' - ')} |`;
  });
  return `# Attacks\n\nFor each row of security.md section 1 the tests that show it. Both lanes: test/door/lanes.test.ts compares them byte for byte.\n\n| row | attack | shown by |\n|---|---|---|\n${lines.join('\n')}\n`;
}
