import type { ActTransaction } from '../database/transact.js';
import type { Writing } from './training.entity.js';

export const writing = ({ actor }: ActTransaction): Writing => ({ person: actor.person, today: actor.today });
