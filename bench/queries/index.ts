import { act } from './act.js';
import { coverage } from './coverage.js';
import { dashboard } from './dashboard.js';
import { deep } from './deep.js';
import { members } from './members.js';
import type { Query } from './query.js';
import { training } from './training.js';
import { tree } from './tree.js';

/** Q5 inspection joins this list with its context: a file like these. */
export const QUERIES: readonly Query[] = [tree, members, coverage, training, dashboard, deep, act];
