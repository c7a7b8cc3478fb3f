import { rememberFacts, type Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved, type Move } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { ACTS, EDITABLE, MOVES, OrganizationEventState, OrganizationEventType } from './organization-event-codes.entity.js';
import { LEVEL_OF, missingIn, type Content, type PlannedCell } from './organization-event-content.entity.js';
import { deciding, OrganizationEventParty, receiving } from './organization-event-party.entity.js';
import type { Decision } from './decision.entity.js';
import { Organization, OrganizationKind, UnitLabel } from './organization.entity.js';

declare module '../kernel/policy.js' {
  interface Actions {
    requestOrganizationEvent: OrganizationEvent;
    createOrganizationEvent: OrganizationEvent;
    editOrganizationEvent: OrganizationEvent;
    adoptOrganizationEvent: OrganizationEvent;
    submitOrganizationEvent: OrganizationEvent;
    returnOrganizationEvent: OrganizationEvent;
    rejectOrganizationEvent: OrganizationEvent;
    decideOrganizationEvent: OrganizationEvent;
    applyOrganizationEvent: OrganizationEvent;
    cancelOrganizationEvent: OrganizationEvent;
  }
}

/** Who writes, and when. */
interface Writing {
  readonly person: string | null;
  readonly today: string;
}

/** What a new event is about. */
interface Subject {
  readonly type: OrganizationEventType;
  readonly newKind: OrganizationKind | null;
}

const NAMED = { class: 'F0', of: () => Organization, target: 'no', fields: ['name', 'kind', 'level'] } as const;
const EDGE = { class: 'F0', target: 'no' } as const;

@Noun({
  table: 'organization_event',
  scoped: true,
  acts: ACTS,
  description: 'An event in the life of a unit (biến động tổ chức): units change by events alone.',
  sorts: [
    {
      name: 'EFFECTIVE_DATE',
      description: 'By the day from which the change holds; those without one last.',
      fields: ['effectiveDate'],
      terms: [{ sql: (t) => `coalesce(${t}.effective_date,'infinity'::date)`, type: 'date' }],
    },
  ],
})
export class OrganizationEvent extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: OrganizationEventType, description: 'Type (loại biến động).' })
  type!: OrganizationEventType;

  @Column({ class: 'base', type: 'text', enum: OrganizationEventState, description: 'State.' })
  state!: OrganizationEventState;

  @Hidden({ type: 'text', nullable: true })
  stateBefore!: OrganizationEventState | null;

  /** What rules on rows and fields ask instead of the state (access.md 2.0). */
  @Hidden({ type: 'text', generated: true })
  stage!: string;

  @Column({ class: 'base', type: 'date', nullable: true, description: 'Day of the decision (ngày quyết định).' })
  decisionDate!: string | null;

  @Column({ class: 'base', type: 'date', nullable: true, description: 'Day from which the change holds (ngày có hiệu lực).' })
  effectiveDate!: string | null;

  @Hidden({ type: 'integer' })
  subjectLevel!: number;

  @Label(() => UnitLabel, {
    ...NAMED,
    column: 'unit',
    description: 'Name of the unit that the event is about; of an establishment the parent to be.',
  })
  unitLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, {
    ...EDGE,
    column: 'unit',
    description: 'The unit that the event is about; of an establishment the parent to be.',
    inverse: { name: 'events', class: 'F0', description: 'Events of the unit itself, and establishments directly below it (biến động).' },
  })
  unit!: Organization | null;

  @Hidden({ type: 'integer', nullable: true })
  receivingUnit!: number | null;

  @Label(() => UnitLabel, {
    ...NAMED,
    column: 'receiving_unit',
    description: 'Name of the receiving parent of a transfer or merger; from the decision on.',
  })
  receivingLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, {
    ...EDGE,
    column: 'receiving_unit',
    description: 'The receiving parent of a transfer or merger (nơi tiếp nhận); from the decision on.',
  })
  receiving!: Organization | null;

  @Hidden({ type: 'integer', nullable: true })
  establishedUnit!: number | null;

  @Label(() => UnitLabel, {
    ...NAMED,
    column: 'established_unit',
    description: 'Name of the unit that an establishment has made.',
  })
  establishedLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, {
    ...EDGE,
    column: 'established_unit',
    description: 'The unit that an establishment has made (tổ chức được thành lập); once it is effective.',
  })
  established!: Organization | null;

  @Column({ class: 'F0', type: 'integer', nullable: true, description: 'Members concerned, as the minutes have it (số đảng viên).' })
  headCount!: number | null;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Number and symbol of the decision (số, ký hiệu quyết định).' })
  documentNumber!: string | null;

  @Column({ class: 'F0', type: 'date', nullable: true, description: 'Day of the handover minutes (ngày biên bản bàn giao).' })
  handoverOn!: string | null;

  @Column({ class: 'F3', type: 'text', enum: OrganizationKind, nullable: true, description: 'Kind of the unit to be (loại tổ chức mới).' })
  newKind!: OrganizationKind | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Code of the unit to be (mã tổ chức mới).' })
  newCode!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, vietnamese: true, description: 'Name of the unit to be (tên mới).' })
  newName!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, vietnamese: true, description: 'Short name of the unit to be (tên viết tắt mới).' })
  newShortName!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'What is proposed and why (nội dung tờ trình).' })
  draftText!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Remarks of who returned or rejected it (ý kiến).' })
  comments!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Votes for of those present (số phiếu tán thành trên số có mặt).' })
  votes!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  decisionId!: string | null;

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Hidden({ type: 'date' })
  recordedOn!: string;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  @Facts(() => OrganizationEventParty, receiving)
  receivers!: OrganizationEventParty[];

  @Facts(() => OrganizationEventParty, deciding)
  coDeciders!: OrganizationEventParty[];

  /** An event that nobody has authorised yet: in memory, in the place of its unit. */
  static draft(id: string, unit: Organization, { type, newKind }: Subject, { person, today }: Writing): OrganizationEvent {
    const { no, l1, l2, l3, l4, l5 } = unit;
    const subjectLevel = type === 'ESTABLISH' && newKind !== null ? LEVEL_OF[newKind] : unit.level;
    const event = Object.assign(new OrganizationEvent(), {
      ...{ id, unitNo: no, l1, l2, l3, l4, l5, type, subjectLevel, newKind, state: 'DRAFT', stage: 'DRAFT', recordedOn: today },
      ...{ createdBy: person, editedBy: person, version: 1, ...BLANK },
    });
    rememberFacts(event, { receivers: [], coDeciders: [] });
    return event;
  }

  /** Puts the event forward (dự thảo), or asks for it (đề nghị), for the unit that drafts. */
  open(
    this: Authorised<OrganizationEvent, 'requestOrganizationEvent' | 'createOrganizationEvent'>,
    state: 'REQUESTED' | 'DRAFT',
    content: Content,
    draftingUnit: number | null,
  ): void {
    Object.assign(this, content, { state, draftingUnit });
  }

  /** Corrects a draft; what is left out stays. */
  edit(this: Authorised<OrganizationEvent, 'editOrganizationEvent'>, content: Content, { person }: Writing): void {
    if (!EDITABLE.includes(this.state)) throw new RuleViolationError('WRONG_STATE', ['state']);
    Object.assign(this, content);
    this.editedBy = person;
    this.version += 1;
  }

  /** Makes a request the draft of the unit that was asked (tiếp nhận đề nghị). */
  adopt(this: Authorised<OrganizationEvent, 'adoptOrganizationEvent'>, draftingUnit: number | null, { person }: Writing): void {
    this.move(MOVES.adopt);
    this.draftingUnit = draftingUnit;
    this.editedBy = person;
  }

  /** Lays the draft before the body that decides (trình); who submits answers for this version (K5). */
  submit(this: Authorised<OrganizationEvent, 'submitOrganizationEvent'>, cells: readonly PlannedCell[], { person }: Writing): void {
    this.move(MOVES.submit);
    this.ensureComplete(cells);
    this.submittedBy = person;
    this.editedBy = person;
  }

  /** Sends it back with remarks (trả lại). */
  return(this: Authorised<OrganizationEvent, 'returnOrganizationEvent'>, comments: string | null): void {
    this.move(MOVES.return);
    this.comments = ensureGiven(comments, 'input.comments');
  }

  /** Refusal by the deciding body (không đồng ý). */
  reject(this: Authorised<OrganizationEvent, 'rejectOrganizationEvent'>, decision: Decision, reason: string | null): void {
    this.stateBefore = this.state;
    this.move(MOVES.reject);
    this.comments = ensureGiven(reason, 'input.reason');
    this.decisionId = decision.id;
    this.votes = decision.votes;
  }

  /** Decision of the deciding body; effective at once where its day has come (quyết định). */
  decide(
    this: Authorised<OrganizationEvent, 'decideOrganizationEvent'>,
    decision: Decision,
    made: { effectiveDate: string; documentNumber: string; cells: readonly PlannedCell[]; today: string },
  ): void {
    this.move(MOVES.decide);
    this.ensureComplete(made.cells);
    if (made.effectiveDate < decision.date) throw new RuleViolationError('DATE_BEFORE_CAUSE', ['input.effectiveDate']);
    Object.assign(this, { decisionId: decision.id, votes: decision.votes, decisionDate: decision.date });
    this.effectiveDate = made.effectiveDate;
    this.documentNumber = made.documentNumber;
    if (made.effectiveDate <= made.today) this.state = 'EFFECTIVE';
  }

  /** Makes a decision effective whose day has come (có hiệu lực). */
  apply(this: Authorised<OrganizationEvent, 'applyOrganizationEvent'>, { today }: Writing): void {
    this.move(MOVES.apply);
    if (this.effectiveDate === null || this.effectiveDate > today) throw new RuleViolationError('NOT_YET_EFFECTIVE', ['effectiveDate']);
  }

  /** Withdraws a draft (hủy). */
  cancel(this: Authorised<OrganizationEvent, 'cancelOrganizationEvent'>, { person }: Writing): void {
    this.stateBefore = this.state;
    this.move(MOVES.cancel);
    this.editedBy = person;
  }

  private move(move: Move<OrganizationEventState>): void {
    this.state = moved(this.state, move);
    this.version += 1;
  }

  private ensureComplete(cells: readonly PlannedCell[]): void {
    const missing = missingIn(this.type, this, cells);
    if (missing.length > 0) throw new RuleViolationError('EVENT_INCOMPLETE', missing);
  }
}

const BLANK = {
  ...{ stateBefore: null, decisionDate: null, effectiveDate: null, receivingUnit: null, establishedUnit: null, headCount: null },
  ...{ documentNumber: null, handoverOn: null, newCode: null, newName: null, newShortName: null, draftText: null, comments: null },
  ...{ votes: null, decisionId: null, draftingUnit: null, submittedBy: null },
};

function ensureGiven(text: string | null, field: string): string {
  if (text === null) throw new RuleViolationError('REASON_MISSING', [field]);
  return text;
}
