import type { Defect } from '../defect.js';
import { acts } from './acts.js';
import { door } from './door.js';
import { identity } from './identity.js';
import { neighbours } from './neighbours.js';
import { planning } from './planning.js';
import { policies } from './policies.js';
import { reading } from './reading.js';
import { statistics } from './statistics.js';
import { training } from './training.js';
import { writing } from './writing.js';

/** Negative controls (security.md 2.3): a suite that lets one of these pass proves nothing. */
export const DEFECTS: readonly Defect[] = [
  ...policies,
  ...reading,
  ...neighbours,
  ...writing,
  ...identity,
  ...door,
  ...planning,
  ...acts,
  ...training,
  ...statistics,
];
