import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freshDatabase, minimalDatabase } from '../harness/database.js';
import { startTestServer } from '../harness/test-server.js';
import { DefectTree, type Verdict } from './defect-tree.js';
import type { Defect } from './defect.js';
import { DEFECTS } from './defects/index.js';

const TABLE = join(import.meta.dirname, 'README.md');
const ABOUT = `# Planted defects

Each is planted alone in a copy of the repository; the test beside it must turn red (security.md 2.3). Written by \`npm run prove -- defects\`;
eight a day are in \`npm test\`.
`;

/** Plants every defect, or those whose name or file holds \`--only\`, and prints which test has seen it. */
export async function prove(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string', default: '' } } });
  const chosen = DEFECTS.filter(({ name, file }) => name.includes(values.only) || file.includes(values.only));
  const server = await startTestServer();
  process.env['TEST_DATABASE_URL'] = server.url;
  const tree = new DefectTree();
  try {
    for (const database of [await freshDatabase(), await minimalDatabase()]) await database.drop();
    const judged = chosen.map((defect) => told(defect, tree.judge(defect)));
    const caught = judged.filter(({ verdict }) => verdict.caught).length;
    console.log(`${caught} of ${chosen.length} planted defects are seen`);
    if (values.only === '') writeFileSync(TABLE, tableOf(judged));
    return caught === chosen.length;
  } finally {
    tree.remove();
    await server.stop();
  }
}

interface Judged {
  readonly defect: Defect;
  readonly verdict: Verdict;
}

function told(defect: Defect, verdict: Verdict): Judged {
  console.log(`${verdict.caught ? 'seen    ' : 'NOT SEEN'} ${defect.name} (${defect.kind}): ${verdict.by || defect.named}`);
  if (!verdict.caught) console.log(verdict.text);
  return { defect, verdict };
}

function tableOf(judged: readonly Judged[]): string {
  const caught = judged.filter(({ verdict }) => verdict.caught).length;
  const lines = judged.map(({ defect, verdict }) => {
    const cells = [defect.name, defect.kind, defect.file, verdict.caught ? `${defect.test}: ${verdict.by}` : 'NOT SEEN'];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  });
  return `${ABOUT}\n${caught} of ${judged.length} are seen.\n\n| defect | kind | planted in | seen by |\n|---|---|---|---|\n${lines.join('\n')}\n`;
}
