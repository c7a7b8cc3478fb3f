import type { Detailed } from './report.js';

const COLOURS: Readonly<Record<string, string>> = {
  limit: '#9aa0a6',
  'limit-json': '#c4c7cc',
  ours: '#c62828',
  'ours-apollo': '#ef9a9a',
  'pgl-rls': '#1565c0',
  merc: '#2e7d32',
  usual: '#f9a825',
};

const [WIDTH, LEFT, BAR, GAP] = [820, 150, 14, 22];
/** Room for the words behind the longest bar. */
const WORDS = 230;
/** Letters of a line of the caption. */
const LINE = 130;

const escaped = (text: string): string => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const text = (x: number, y: number, words: string, rest = ''): string => `<text x="${x}" y="${y}" ${rest}>${escaped(words)}</text>`;

/** A text in lines, broken at blanks. */
const linesOf = (words: string): readonly string[] =>
  (words.match(new RegExp(`.{1,${LINE}}(?:\\s|$)`, 'g')) ?? [words]).map((line) => line.trimEnd());

/** Bars of each query's throughput as a share of the hand-written statement's, and the command that made them. */
export function pictureOf(rows: readonly Detailed[], titles: ReadonlyMap<string, string>, caption: string): string {
  const parts: string[] = [];
  const scale = (WIDTH - LEFT - WORDS) / Math.max(1, ...rows.map(({ ratioToLimit }) => ratioToLimit));
  let y = 52;
  for (const [key, group] of Map.groupBy(rows, ({ query, actor }) => `${query} ${actor}`)) {
    parts.push(text(12, y, titles.get(key) ?? key, 'font-weight="600"'));
    y += 8;
    for (const { server, ratioToLimit, rps, nodeCpuUs, pgCpuUs } of group) {
      const width = Math.max(1, Math.round(ratioToLimit * scale));
      parts.push(`<rect x="${LEFT}" y="${y}" width="${width}" height="${BAR - 3}" fill="${COLOURS[server] ?? '#666'}"/>`);
      parts.push(text(LEFT - 8, y + 10, server, 'text-anchor="end"'));
      const share = `${(ratioToLimit * 100).toFixed(0)} %, ${rps.toLocaleString('en')} a second, ${(nodeCpuUs + pgCpuUs).toLocaleString('en')} us`;
      parts.push(text(LEFT + width + 6, y + 10, share, 'fill="#555"'));
      y += BAR;
    }
    y += GAP;
  }
  for (const line of linesOf(caption)) {
    parts.push(text(12, y, line, 'fill="#555"'));
    y += BAR;
  }
  const head = text(12, 24, 'Requests a second, as a share of the same query written by hand', 'font-size="15" font-weight="600"');
  const style = 'font-family="system-ui, sans-serif" font-size="11" fill="#222"';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y + 16}" viewBox="0 0 ${WIDTH} ${y + 16}" ${style}>
<rect width="100%" height="100%" fill="#fff"/>
${[head, ...parts].join('\n')}
</svg>
`;
}
