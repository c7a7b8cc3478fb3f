import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { edge } from '../kernel/marks.js';
import { Qualification, type QualificationLevel, type QualificationType } from '../membership/index.js';
import { EnrolmentResult } from './enrolment-result.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { TrainingClass } from './training-class.entity.js';

edge(Enrolment, 'result', {
  class: 'base',
  to: () => EnrolmentResult,
  column: 'id',
  target: 'id',
  description: 'Result and certificate (kết quả, chứng chỉ), where you may see them.',
});

type Sql = Pick<Transaction, 'line'>;

/** The level that a class gives. */
export interface GivenLevel {
  readonly type: QualificationType;
  readonly level: QualificationLevel;
  readonly school: string | null;
  readonly lastDay: string | null;
}

const BY_RESULT = 'what a completed class gives; the act was authorised on the result';

const given = (): string => fragment`
  select c.gives as type, c.level, c.school, c.ends_on as "lastDay"
  from ${unscoped(() => TrainingClass, BY_RESULT)} c where c.id = $1 and c.gives is not null`;

/** The level that the class of a result gives; null where it gives none, such as a workshop. */
export async function levelGivenBy(tx: Sql, { classId }: EnrolmentResult): Promise<GivenLevel | null> {
  const [found] = await query<GivenLevel>(tx, given(), [classId]);
  return found ?? null;
}

const withdraw = (): string => fragment`
  delete from ${unscoped(() => Qualification, BY_RESULT)} q where q.id = $1 and q.state = 'PROPOSED' returning q.id`;

/** Takes a proposed qualification back; false where the record-keeper has confirmed it. */
export async function withdrawQualification(tx: Sql, id: string): Promise<boolean> {
  return (await query(tx, withdraw(), [id])).length > 0;
}

const number = (): string => fragment`
  update ${unscoped(() => Qualification, BY_RESULT)} q set certificate_number = $2, version = q.version + 1
  where q.id = $1 and q.state = 'PROPOSED'`;

/** The number of the certificate stands on the qualification that waits for the record-keeper. */
export async function writeNumber(tx: Sql, { qualificationId, certificateNumber }: EnrolmentResult): Promise<void> {
  if (qualificationId !== null) await query(tx, number(), [qualificationId, certificateNumber]);
}
