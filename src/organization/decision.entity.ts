import type { DecisionInput } from '../kernel/decision-input.js';
import { RuleViolationError } from '../kernel/errors.js';
import { Hidden, Id, Noun } from '../kernel/marks.js';
import type { Body, BodyKind } from './body.entity.js';
import type { Document } from './document.entity.js';

/** A decision as it was recorded: some of it may be missing. */
export interface Meeting extends Omit<DecisionInput, 'bodyId' | 'documentId'> {
  readonly body: Body | null;
  readonly document: Document | null;
}

/** Who decides, and on what day it is recorded. */
export interface Deciding {
  readonly id: string;
  /** Numbers of the units whose committees decide the matter. */
  readonly units: readonly number[];
  readonly today: string;
}

/** The collectives of a unit that decide: the committee and its standing committee (access.md 2.0). */
const COLLECTIVES: readonly BodyKind[] = ['EXECUTIVE', 'STANDING'];
const PATH = 'input.decision';
const COUNTS = ['convened', 'present', 'votesFor', 'votesAgainst'] as const;

type Complete = { readonly [K in keyof Meeting]-?: NonNullable<Meeting[K]> };

@Noun({
  table: 'decision',
  shown: false,
  description: 'A collective decision: the body, its meeting and the votes (PR3: collectives decide, people record).',
  sorts: [{ name: 'DATE', description: 'By date.', fields: ['date'], terms: [{ sql: (t) => `${t}.date`, type: 'date' }] }],
})
export class Decision {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  bodyId!: string;

  @Hidden({ type: 'date' })
  date!: string;

  @Hidden({ type: 'uuid', nullable: true })
  documentId!: string | null;

  @Hidden({ type: 'integer' })
  convened!: number;

  @Hidden({ type: 'integer' })
  present!: number;

  @Hidden({ type: 'integer' })
  votesFor!: number;

  @Hidden({ type: 'integer' })
  votesAgainst!: number;

  /** The decision of a meeting; RULE_VIOLATION where its record has a gap or contradicts itself. */
  static of(meeting: Meeting, { id, units, today }: Deciding): Decision {
    const complete = completed(meeting);
    const { body, document, date, convened, present, votesFor, votesAgainst } = complete;
    ensureDecides(body, units, date);
    ensureDated(date, document, today);
    ensureCounted(complete);
    const made = new Decision();
    return Object.assign(made, { id, bodyId: body.id, date, documentId: document.id, convened, present, votesFor, votesAgainst });
  }

  /** What the row that it decides shows of the votes. */
  get votes(): string {
    return `${this.votesFor}/${this.present}`;
  }
}

function completed(meeting: Meeting): Complete {
  const { body, document, date } = meeting;
  const missing = [
    ...(body ? [] : ['bodyId']),
    ...(date == null ? ['date'] : []),
    ...(document ? [] : ['documentId']),
    ...COUNTS.filter((name) => meeting[name] == null),
  ];
  if (missing.length > 0) refuse('DECISION_INCOMPLETE', ...missing);
  return meeting as Complete;
}

function ensureDecides(body: Body, units: readonly number[], date: string): void {
  const decides = COLLECTIVES.includes(body.kind) && body.unitNo !== null && units.includes(body.unitNo);
  const inBeing = body.from <= date && (body.to === null || date < body.to);
  if (!decides || !inBeing) refuse('WRONG_DECIDING_BODY', 'bodyId');
}

function ensureDated(date: string, document: Document, today: string): void {
  if (date > today) refuse('DATE_IN_FUTURE', 'date');
  if (document.date < date) refuse('DATE_BEFORE_CAUSE', 'documentId');
}

function ensureCounted({ convened, present, votesFor, votesAgainst }: Complete): void {
  if (convened < 1 || present < 1) refuse('VOTES_DO_NOT_ADD_UP', 'convened', 'present');
  if (present > convened) refuse('VOTES_DO_NOT_ADD_UP', 'present');
  if (Math.min(votesFor, votesAgainst) < 0 || votesFor + votesAgainst > present) refuse('VOTES_DO_NOT_ADD_UP', 'votesFor', 'votesAgainst');
  if (votesFor <= votesAgainst) refuse('DECISION_NOT_CARRIED', 'votesFor', 'votesAgainst');
}

function refuse(rule: ConstructorParameters<typeof RuleViolationError>[0], ...fields: readonly string[]): never {
  throw new RuleViolationError(
    rule,
    fields.map((field) => `${PATH}.${field}`),
  );
}
