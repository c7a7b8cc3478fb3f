import { RuleViolationError } from '../kernel/errors.js';
import type { Move } from '../kernel/lifecycle.js';
import type {
  TrainingAudience,
  TrainingClassState,
  TrainingField,
  TrainingLevel,
  TrainingSector,
  TrainingType,
} from './training-codes.entity.js';

/** The acts of access.md 2.16 and the states that they move between. */
export const MOVES = {
  edit: { from: ['PLANNED'], to: 'PLANNED' },
  announce: { from: ['PLANNED'], to: 'ANNOUNCED' },
  enrol: { from: ['ANNOUNCED'], to: 'ENROLLING' },
  run: { from: ['ENROLLING'], to: 'RUNNING' },
  grade: { from: ['RUNNING'], to: 'GRADING' },
  close: { from: ['GRADING'], to: 'CLOSED' },
  cancel: { from: ['PLANNED', 'ANNOUNCED', 'ENROLLING', 'RUNNING'], to: 'CANCELLED' },
} as const satisfies Readonly<Record<string, Move<TrainingClassState>>>;

/** What a draft says, and an edit may change. */
export interface ClassTerms {
  readonly code: string | null;
  readonly title: string | null;
  readonly type: TrainingType;
  readonly level: TrainingLevel;
  readonly sector: TrainingSector;
  readonly field: TrainingField;
  readonly audience: TrainingAudience;
  readonly place: string | null;
  readonly school: string | null;
  readonly from: string;
  readonly to: string;
  readonly topics: readonly string[];
  readonly capacity: number;
}

/** The plan, or the document, that a class follows from. */
export interface Grounds {
  readonly planId: string | null;
  readonly documentId: string | null;
}

/** The levels that each type leads to (domain.md 4). */
const LEVELS: Readonly<Record<TrainingType, readonly TrainingLevel[]>> = {
  DEGREE_TRAINING: ['ELEMENTARY', 'INTERMEDIATE', 'ADVANCED'],
  FOSTERING: ['AWARENESS', 'NEW_MEMBERS', 'UPDATE', 'SKILLS'],
  WORKSHOP: ['SKILLS'],
};

/** What a class has of its terms; throws where they lack something or contradict each other. */
export function ensureTerms(terms: ClassTerms): object {
  const { code, title, type, level, sector, field, audience, place, school, from, to, topics, capacity } = terms;
  if (code === null) throw new RuleViolationError('TITLE_MISSING', ['input.code']);
  if (title === null) throw new RuleViolationError('TITLE_MISSING', ['input.title']);
  if (!LEVELS[type].includes(level)) throw new RuleViolationError('LEVEL_NOT_OF_TYPE', ['input.level']);
  if (to < from) throw new RuleViolationError('DATES_OUT_OF_ORDER', ['input.to']);
  if (capacity < 1) throw new RuleViolationError('NUMBER_TOO_SMALL', ['input.capacity']);
  return { code, title, type, level, sector, field, audience, place, school, from, to, capacity, topics: [...topics] };
}
