import type { Authorised } from '../kernel/authorize.js';
import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { RuleViolationError } from '../kernel/errors.js';
import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import type { FragmentScope } from '../kernel/nouns.js';
import { Member } from '../membership/index.js';
import { EnrolmentParty } from './enrolment-party.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { TrainingClass } from './training-class.entity.js';
import type { Writing } from './training.entity.js';

export const Grade = enumeration('Grade', 'Grade of a result (xếp loại).', {
  EXCELLENT: { vi: 'Xuất sắc', en: 'Excellent' },
  GOOD: { vi: 'Giỏi', en: 'Good' },
  FAIR: { vi: 'Khá', en: 'Fair' },
  AVERAGE: { vi: 'Trung bình', en: 'Average' },
  BELOW_STANDARD: { vi: 'Không đạt', en: 'Below standard' },
});
export type Grade = CodeOf<typeof Grade>;

export const CertificateType = enumeration('CertificateType', 'Kind of a certificate (loại chứng chỉ).', {
  CERTIFICATE: { vi: 'Giấy chứng nhận', en: 'Certificate', note: 'of a fostering class or workshop' },
  DIPLOMA: { vi: 'Bằng tốt nghiệp', en: 'Diploma', note: 'of degree training' },
});
export type CertificateType = CodeOf<typeof CertificateType>;

declare module '../kernel/policy.js' {
  interface Actions {
    enterResult: EnrolmentResult;
    correctResult: EnrolmentResult;
    issueCertificate: EnrolmentResult;
  }
}

/** What is entered. */
export interface Marks {
  readonly passed: boolean;
  readonly score: string | null;
  readonly grade: Grade | null;
}

export interface Certificate {
  readonly certificateType: CertificateType;
  readonly certificateNumber: string;
  readonly issuedOn: string;
}

const SCORE = /^(10|[0-9])([.][0-9]{1,2})?$/;

const entered =
  (yes: boolean) =>
  ({ row }: FragmentScope): string =>
    `${row}.passed is ${yes ? 'not ' : ''}null`;

/** One who has not been marked as taking part has no result. */
const attends = (scope: FragmentScope): string =>
  `${entered(false)(scope)} and (select e.state from enrolment e where e.id = ${scope.row}.id) = 'ATTENDING'`;

@Noun({
  table: 'enrolment_result',
  subject: 'memberId',
  acts: {
    enterResult: { sql: attends },
    correctResult: { sql: entered(true) },
    issueCertificate: { sql: ({ row }) => `${row}.passed and ${row}.issued_on is null` },
  },
  description: 'Result and certificate of an enrolment (kết quả, chứng chỉ); empty until they are entered.',
  sorts: [{ name: 'ID', description: 'By id.', fields: [], terms: [] }],
})
export class EnrolmentResult {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'boolean', nullable: true, description: 'Passed (đạt); null until the result is entered.' })
  passed!: boolean | null;

  @Column({ class: 'F1', type: 'text', enum: CertificateType, nullable: true, description: 'Kind of certificate (loại chứng chỉ).' })
  certificateType!: CertificateType | null;

  @Column({ class: 'F1', type: 'text', nullable: true, description: 'Number of the certificate (số hiệu).' })
  certificateNumber!: string | null;

  @Column({ class: 'F1', type: 'date', nullable: true, description: 'Day of issue (ngày cấp).' })
  issuedOn!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Score, 0 to 10, two decimals at most (điểm).' })
  score!: string | null;

  @Column({ class: 'F3', type: 'text', enum: Grade, nullable: true, description: 'Grade (xếp loại).' })
  grade!: Grade | null;

  @BelongsTo(() => Enrolment, { class: 'base', column: 'id', description: 'The enrolment.' })
  enrolment!: Enrolment | null;

  @Hidden({ type: 'uuid' })
  classId!: string;

  @Hidden({ type: 'uuid' })
  memberId!: string;

  @Hidden({ type: 'uuid', nullable: true })
  qualificationId!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** The sending unit, for the audit log. */
  unitNo: number | null = null;

  @Facts(() => Enrolment, ({ row, fact }) => `${fact}.id = ${row}.id`)
  enrolments!: Enrolment[];

  @Facts(() => EnrolmentParty, ({ row, fact }) => `${fact}.enrolment_id = ${row}.id and ${fact}.role = 'ORGANISER'`)
  organisers!: EnrolmentParty[];

  @Facts(() => TrainingClass, ({ row, fact }) => `${fact}.id = ${row}.class_id`)
  classes!: TrainingClass[];

  @Facts(() => Member, ({ row, fact }) => `${fact}.id = ${row}.member_id`)
  persons!: Member[];

  /** Enters a result (vào điểm); the enrolment gets its final state with it. */
  enter(this: Authorised<EnrolmentResult, 'enterResult'>, marks: Marks, { person }: Writing): void {
    if (this.passed !== null) throw new RuleViolationError('RESULT_ENTERED', ['passed']);
    this.take(marks, person);
  }

  /** Corrects a result (sửa điểm); a certificate that was issued stands in the way of failing. */
  correct(this: Authorised<EnrolmentResult, 'correctResult'>, marks: Marks, { person }: Writing): void {
    if (this.passed === null) throw new RuleViolationError('RESULT_MISSING', ['passed']);
    if (!marks.passed && this.issuedOn !== null) throw new RuleViolationError('CERTIFICATE_ISSUED', ['certificateNumber']);
    this.take(marks, person);
  }

  /** Issues the certificate (cấp chứng chỉ). */
  issue(this: Authorised<EnrolmentResult, 'issueCertificate'>, certificate: Certificate, { person, today }: Writing): void {
    if (this.passed === null) throw new RuleViolationError('RESULT_MISSING', ['passed']);
    if (!this.passed) throw new RuleViolationError('NOT_PASSED', ['passed']);
    if (this.issuedOn !== null) throw new RuleViolationError('CERTIFICATE_ISSUED', ['certificateNumber']);
    if (certificate.issuedOn > today) throw new RuleViolationError('DATE_IN_FUTURE', ['input.issuedOn']);
    Object.assign(this, certificate, { editedBy: person });
    this.version += 1;
  }

  private take({ passed, score, grade }: Marks, person: string | null): void {
    if (score !== null && !SCORE.test(score)) throw new RuleViolationError('SCORE_FORM', ['input.score']);
    if (grade !== null && (grade === 'BELOW_STANDARD') === passed) throw new RuleViolationError('GRADE_DOES_NOT_FIT', ['input.grade']);
    Object.assign(this, { passed, score, grade, editedBy: person });
    this.version += 1;
  }
}
