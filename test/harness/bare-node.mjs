/**
 * What the processes of a test run load first: TypeScript as it is, and Jest's globals under the name that tests import.
 * The files of a worker share one process and its modules, as requests of the product do: loading them is paid once.
 */
import { registerHooks } from 'node:module';
import '../../tools/typescript.mjs';

const GLOBALS = new URL('globals.mjs', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: GLOBALS, format: 'module', shortCircuit: true } : next(specifier, context),
});
