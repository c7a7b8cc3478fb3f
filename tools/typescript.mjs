/**
 * Lets Node run the TypeScript of this repository as it is: `node --import ./tools/typescript.mjs file.ts`.
 * Node's own type stripping gives no decorator metadata; swc does, as in the tests.
 */
import { readFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.mjs';

// What V8 has made of a module serves the next process: a third of the time to start.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));

/** A query behind the name asks for another instance of the file. */
const isTypeScript = (url) => /\.ts(\?|$)/.test(url ?? '');

registerHooks({
  /** A neighbour is where its name says: Node would look for links and for packages around each of them. */
  resolve(specifier, context, next) {
    const fromSource = isTypeScript(context.parentURL) && /^\.{1,2}\/.*\.js$/.test(specifier);
    if (!fromSource) return next(specifier, context);
    const { href } = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    return { url: href, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    if (!isTypeScript(url) || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    return { format: 'module', source: compiled(filename, readFileSync(filename, 'utf8')), shortCircuit: true };
  },
});
