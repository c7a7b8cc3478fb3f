/** The tree is the map (architecture.md section 2): folders of src are a closed list, and so are the roles of a context's files. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { repositoryFiles } from './files.mjs';

const LAYERS = new Set(['server', 'kernel', 'database', 'reading']);
const CONTEXTS = new Set([
  'organization',
  'membership',
  'identity',
  'rulebook',
  'inspection',
  'planning',
  'training',
  'breakthrough',
  'meeting',
  'example',
  'rating',
  'statistics',
]);
const DOORS = ['README.md', 'index.ts', 'module.ts'];
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*\.(entity|policy|service|resolver|input|query|loader)(\.test)?\.ts$/;
const MOST_WORDS = 30;

function folderOf(file) {
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function nameProblem(file) {
  const folder = folderOf(file);
  if (folder === null || LAYERS.has(folder)) return [];
  if (!CONTEXTS.has(folder)) return [`${file}: src has no folder ${folder}`];
  const name = file.slice(`src/${folder}/`.length);
  if (DOORS.includes(name) || NAME.test(name)) return [];
  return [`${file}: a file of a context is <noun>.<role>.ts, the roles are entity, policy, service, resolver, input, query, loader`];
}

function contextProblems(context) {
  const folder = `src/${context}`;
  const missing = DOORS.filter((name) => !existsSync(`${folder}/${name}`)).map((name) => `${folder} has no ${name}`);
  if (missing.length > 0) return missing;
  const lines = readFileSync(`${folder}/README.md`, 'utf8').trimEnd().split('\n').length;
  return lines > MOST_WORDS ? [`${folder}/README.md has ${lines} lines: it holds the words of the context, at most ${MOST_WORDS}`] : [];
}

const contexts = readdirSync('src').filter((name) => CONTEXTS.has(name));
const present = repositoryFiles().filter((file) => existsSync(file));
const found = [...present.flatMap(nameProblem), ...contexts.flatMap(contextProblems)];
for (const line of found) console.log(line);
process.exitCode = found.length > 0 ? 1 : 0;
