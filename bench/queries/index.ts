import { dashboard } from './dashboard.js';
import { deep } from './deep.js';
import { members } from './members.js';
import type { Query } from './query.js';
import { tree } from './tree.js';

/** Q3 coverage, Q4 training, Q5 inspection and Q8 act join this list with their contexts: one file each, like these. */
export const QUERIES: readonly Query[] = [tree, members, dashboard, deep];
