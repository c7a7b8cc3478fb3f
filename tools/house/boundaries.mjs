/** Runs dependency-cruiser over the current folder with the rules of `.dependency-cruiser.mjs`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const CRUISER = join(import.meta.dirname, '..', '..', 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
const roots = ['src', 'seeds', 'test', 'web', 'start.ts'].filter(existsSync);
const args = [CRUISER, '--config', '.dependency-cruiser.mjs', ...process.argv.slice(2), ...roots];

process.exitCode = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
