import { referred } from '../database/load.js';
import type { Transaction } from '../database/transact.js';
import type { DecisionInput } from '../kernel/decision-input.js';
import { Body } from './body.entity.js';
import type { Meeting } from './decision.entity.js';
import { Document } from './document.entity.js';

/** The record of a decision with the rows that it names; what is missing is for the decision itself to refuse. */
export async function meetingOf(tx: Transaction, input: DecisionInput | null | undefined): Promise<Meeting> {
  const { bodyId, documentId, ...rest } = input ?? {};
  const body = bodyId == null ? null : await referred(tx, Body, bodyId, 'input.decision.bodyId');
  const document = documentId == null ? null : await referred(tx, Document, documentId, 'input.decision.documentId');
  return { ...rest, body, document };
}
