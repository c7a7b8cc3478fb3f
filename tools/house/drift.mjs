/**
 * Compares a contract in `schema/` with what the sources say now. Usage: node tools/house/drift.mjs schema/schema.graphql
 * It reads the committed side in the current folder.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { CONTRACTS } from './contracts.mjs';

const MOST_LINES = 10;

const linesOf = (text) => text.split('\n');

/** Lines that only one side has; enough to see what has changed. */
function differences(committed, printed) {
  const known = new Set(linesOf(committed));
  const made = new Set(linesOf(printed));
  const gone = linesOf(committed).filter((line) => !made.has(line));
  const come = linesOf(printed).filter((line) => !known.has(line));
  return [...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)];
}

function driftOf(file, printed) {
  if (!existsSync(file)) return [`${file} is missing`];
  const committed = readFileSync(file, 'utf8');
  if (committed === printed) return [];
  const lines = differences(committed, printed);
  const more = lines.length > MOST_LINES ? [`  and ${lines.length - MOST_LINES} lines more`] : [];
  return [`${file} is not what the sources say:`, ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`), ...more];
}

/** Files of a generated folder that nothing makes any more. */
function leftOver(contract, files) {
  if (!contract.endsWith('/') || !existsSync(contract)) return [];
  const names = readdirSync(contract).map((name) => `${contract}${name}`);
  return names.filter((name) => !files.has(name)).map((name) => `${name} is made by nothing any more`);
}

async function compare(contract) {
  const files = await CONTRACTS[contract]();
  return [...[...files].flatMap(([file, printed]) => driftOf(file, printed)), ...leftOver(contract, files)];
}

const found = (await Promise.all(process.argv.slice(2).map(compare))).flat();
if (found.length > 0) console.log([...found, 'Run `npm run generate` and commit what it writes with its cause.'].join('\n'));
process.exit(found.length > 0 ? 1 : 0);
