import type { Figure } from './measure/blocks.js';
import type { ServerName } from './measure/servers.js';
import { geomean, interval, median } from './measure/statistics.js';
import { QUERIES } from './queries/index.js';

export interface Row {
  readonly query: string;
  readonly actor: string;
  readonly server: ServerName;
  readonly rps: number;
  readonly p50: number;
  readonly p99: number;
  readonly nodeCpuUs: number;
  readonly pgCpuUs: number;
  readonly statements: number | null;
  readonly rssMb: number;
  readonly ratioToLimit: number;
}

/** A row with what the table shows besides. */
export interface Detailed extends Row {
  readonly errors: number;
  readonly blocks: number;
  readonly interval: readonly [number, number];
}

const round = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits;

const keyOf = ({ query, actor }: { query: string; actor: string }): string => `${query} ${actor}`;

/** 100 % is the better of the limit's two forms, query by query. */
function bestLimits(figures: readonly Figure[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const key of new Set(figures.map(keyOf))) {
    const forms = (['limit', 'limit-json'] as const).map((name) => figures.filter((each) => keyOf(each) === key && each.server === name));
    best.set(key, Math.max(...forms.filter(({ length }) => length > 0).map((form) => median(form.map(({ ratio }) => ratio)))));
  }
  return best;
}

export function rowsOf(figures: readonly Figure[], statements: ReadonlyMap<string, number>): readonly Detailed[] {
  const best = bestLimits(figures);
  const groups = Map.groupBy(figures, (each) => `${keyOf(each)} ${each.server}`);
  return [...groups.entries()].map(([key, group]) => {
    const [{ query, actor, server }] = group as [Figure];
    const of = (name: 'rps' | 'p50' | 'p99' | 'nodeCpuUs' | 'pgCpuUs' | 'ratio'): number => median(group.map((each) => each[name]));
    const limit = best.get(keyOf({ query, actor })) ?? 1;
    const [from, to] = interval(group.map(({ ratio }) => ratio / limit));
    return {
      query,
      actor,
      server,
      rps: round(of('rps')),
      p50: round(of('p50'), 2),
      p99: round(of('p99'), 2),
      nodeCpuUs: round(of('nodeCpuUs')),
      pgCpuUs: round(of('pgCpuUs')),
      statements: statements.get(key) ?? null,
      rssMb: round(Math.max(...group.map(({ rssMb }) => rssMb))),
      ratioToLimit: round(of('ratio') / limit, 3),
      errors: group.reduce((sum, each) => sum + each.errors, 0),
      blocks: group.length,
      interval: [round(from, 3), round(to, 3)] as const,
    };
  });
}

export interface Share {
  readonly geomean: number;
  readonly min: number;
}

export type Summary = Readonly<Record<'oursVsLimit' | 'oursVsPgl' | 'oursVsMerc' | 'oursVsUsual', Share | null>>;

const ACTS: readonly string[] = QUERIES.filter(({ own }) => own.startsWith('mutation')).map(({ id }) => id);

/** Ratios of one server to another in the same blocks: to the limit over all pairs, to a peer over its reads. */
function share(rows: readonly Row[], mine: ServerName, theirs: ServerName | null): Share | null {
  const ratios = rows
    .filter(({ query, server }) => server === mine && (theirs === null || !ACTS.includes(query)))
    .flatMap((row) => {
      if (theirs === null) return [row.ratioToLimit];
      const other = rows.find((each) => keyOf(each) === keyOf(row) && each.server === theirs);
      return other ? [row.ratioToLimit / other.ratioToLimit] : [];
    });
  return ratios.length === 0 ? null : { geomean: round(geomean(ratios), 3), min: round(Math.min(...ratios), 3) };
}

export const summaryOf = (rows: readonly Row[]): Summary => ({
  oursVsLimit: share(rows, 'ours', null),
  oursVsPgl: share(rows, 'ours', 'pgl-rls'),
  oursVsMerc: share(rows, 'ours', 'merc'),
  oursVsUsual: share(rows, 'ours', 'usual'),
});

const COLUMNS = [
  'query',
  'actor',
  'server',
  'rps',
  'of limit',
  '95 %',
  'p50 ms',
  'p99 ms',
  'Node us',
  'PG us',
  'stmts',
  'RSS MB',
  'blocks',
  'errors',
];

export function tableOf(rows: readonly Detailed[], summary: Summary): string {
  const lines = rows.map((row) => [
    row.query,
    row.actor,
    row.server,
    row.rps,
    `${(row.ratioToLimit * 100).toFixed(1)} %`,
    row.interval.map((value) => (value * 100).toFixed(0)).join('-'),
    row.p50,
    row.p99,
    row.nodeCpuUs,
    row.pgCpuUs,
    row.statements ?? '-',
    row.rssMb,
    row.blocks,
    row.errors,
  ]);
  const cells = [COLUMNS, ...lines].map((line) => line.map(String));
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((line) => (line[i] as string).length)));
  const text = cells.map((line) =>
    line.map((cell, i) => (i < 3 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join('  '),
  );
  const ends = Object.entries(summary).map(([name, value]) => `${name}: ${value ? `geomean ${value.geomean}, min ${value.min}` : '-'}`);
  return [...text, '', ...ends].join('\n');
}
