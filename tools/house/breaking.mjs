/**
 * Names changes of the schema that break clients, against the SDL in the current folder, the one of the last commit and
 * the one before it. A field that was @deprecated there may go; anything else has to be deprecated first (api.md section 3).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { CriticalityLevel, diff, DiffRule } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { printSdl } from './contracts.mjs';

const FILE = 'schema/schema.graphql';

function committed(commit) {
  const { status, stdout } = spawnSync('git', ['show', `${commit}:./${FILE}`], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return status === 0 ? [stdout] : [];
}

/** SDLs that clients may have been written against. A checkout without history has the file alone. */
function promised() {
  const onDisk = existsSync(FILE) ? [readFileSync(FILE, 'utf8')] : [];
  return [...new Set([...onDisk, ...committed('HEAD'), ...committed('HEAD^')])];
}

async function breaksOf(before, now) {
  const changes = await diff(buildSchema(before), buildSchema(now), [DiffRule.suppressRemovalOfDeprecatedField]);
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ message }) => message);
}

const now = await printSdl();
const breaks = new Set((await Promise.all(promised().map((before) => breaksOf(before, now)))).flat());
for (const message of breaks) console.log(message);
if (breaks.size > 0) console.log('These break clients: keep the old form, @deprecated with what to use and a date.');
process.exit(breaks.size > 0 ? 1 : 0);
