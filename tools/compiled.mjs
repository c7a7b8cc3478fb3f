/** What swc makes of a TypeScript file, kept until the file changes: one file for each, so that no more are left than there are. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc.mjs';

const FOLDER = fileURLToPath(new URL('../node_modules/.cache/swc', import.meta.url));

const require = createRequire(import.meta.url);
const { version } = require('@swc/core/package.json');

/** Another swc, or other options, make something else of the same text. */
const MADE_BY = `${version} ${JSON.stringify(swcOptions)}`;

const hashOf = (...texts) => createHash('sha256').update(texts.join('\0')).digest('hex');

/** The code behind its key on the first line, or null. */
function kept(file, key) {
  try {
    const text = readFileSync(file, 'utf8');
    return text.startsWith(`${key}\n`) ? text.slice(key.length + 1) : null;
  } catch {
    return null;
  }
}

/** Written under another name first: who reads at the same time reads all of it or nothing. */
function keep(file, text) {
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // Where nothing can be written it is made anew each time.
  }
}

/** JavaScript of a file's text, with its source map. */
export function compiled(filename, text) {
  const file = join(FOLDER, hashOf(filename));
  const key = hashOf(MADE_BY, text);
  const known = kept(file, key);
  if (known !== null) return known;
  const { code } = require('@swc/core').transformSync(text, { filename, ...swcOptions, sourceMaps: 'inline' });
  keep(file, `${key}\n${code}`);
  return code;
}
