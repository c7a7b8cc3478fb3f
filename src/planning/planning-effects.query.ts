import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import type { Decided, PlanningCycle } from './planning-cycle.entity.js';
import { PlanningEntry } from './planning-entry.entity.js';
import type { Planned } from './planning-rules.entity.js';

type Work = Pick<Transaction, 'line'>;

const AUTHORISED = 'by the act that was authorised on the cycle';

const appraised = (): string => fragment`
  select e.member_id as "memberId", e.title from ${unscoped(() => PlanningEntry, AUTHORISED)} e
  where e.cycle_id = $1 and e.state = 'APPRAISED' order by e.id for update of e`;

/** The entries that a decision on the cycle would approve, locked. */
export function appraisedIn(tx: Work, { id }: PlanningCycle): Promise<readonly Planned[]> {
  return query<Planned>(tx, appraised(), [id]);
}

const approve = (): string => fragment`
  update ${unscoped(() => PlanningEntry, AUTHORISED)} e
  set state = 'APPROVED', approved_on = $2, document_number = $3, decision_id = $4, version = e.version + 1
  where e.cycle_id = $1 and e.state = 'APPRAISED'`;

/** What was proposed and not appraised has not been decided: it goes back to who drafted it. */
const sendBack = (): string => fragment`
  update ${unscoped(() => PlanningEntry, AUTHORISED)} e set state = 'RETURNED', version = e.version + 1
  where e.cycle_id = $1 and e.state = 'PROPOSED'`;

/** The decision on the cycle approves its appraised entries. */
export async function approveEntries(tx: Work, { id }: PlanningCycle, { decision, documentNumber }: Decided): Promise<void> {
  await query(tx, approve(), [id, decision.date, documentNumber, decision.id]);
  await query(tx, sendBack(), [id]);
}

const expire = (): string => fragment`
  update ${unscoped(() => PlanningEntry, AUTHORISED)} e set state = 'EXPIRED', version = e.version + 1
  where e.cycle_id = $1 and e.state = 'APPROVED'`;

/** With a closed cycle its list is no longer in force. */
export async function expireEntries(tx: Work, { id }: PlanningCycle): Promise<void> {
  await query(tx, expire(), [id]);
}
