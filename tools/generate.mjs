/**
 * `npm run generate`: writes what `schema/` holds from the sources. `node tools/generate.mjs schema/permissions.md` writes
 * that alone. Typed documents come last: they are made from the SDL as it then stands on disk.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONTRACTS } from './house/contracts.mjs';

const ROOT = join(import.meta.dirname, '..');

function write(contract, files) {
  if (contract.endsWith('/')) rmSync(join(ROOT, contract), { recursive: true, force: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(ROOT, file)), { recursive: true });
    writeFileSync(join(ROOT, file), text);
  }
}

async function generate(names) {
  for (const [contract, print] of Object.entries(CONTRACTS)) {
    if (names.length > 0 && !names.includes(contract)) continue;
    write(contract, await print());
    console.log(contract);
  }
}

await generate(process.argv.slice(2));
process.exit(0);
