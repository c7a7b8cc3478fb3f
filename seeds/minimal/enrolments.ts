import type { Builder } from '../builder.js';
import type { EnrolmentState } from '../enrolment.factory.js';
import { attendanceRow, enrolmentRow, resultRow } from '../enrolment.factory.js';
import { addTrainingRules } from '../training-rules.js';

/** Person, class, state, sending unit. */
const ENROLMENTS = [
  ['p1', 'T1', 'ATTENDING', 1001],
  ['p4', 'T1', 'CONFIRMED', 1101],
  ['p5', 'T2', 'COMPLETED', 101],
  ['p1', 'T2', 'COMPLETED', 1001],
] as const satisfies readonly (readonly [string, string, EnrolmentState, number])[];
const NOMINATED: Readonly<Record<string, string>> = { T1: '2022-10-20', T2: '2022-05-20' };
const PASSED = { passed: true, score: '8', grade: 'GOOD', certificate_type: 'CERTIFICATE', issued_on: '2022-06-20' } as const;

/** n1, n4, n5, n6 of access.md section 6, and the rules by which p1 and p2 lack what their planned titles require (w1, w2). */
export function addEnrolments(builder: Builder, people: ReadonlyMap<string, string>): void {
  ENROLMENTS.forEach(([code, to, state, unit], index) => {
    const [id, class_id, member_id] = [builder.id(), classOf(builder, to), people.get(code) ?? ''];
    builder.rows.enrolment.push(enrolmentRow({ id, unit, class_id, member_id, state, nominated_on: NOMINATED[to] ?? '' }));
    const session = builder.rows.training_session.find((each) => each.class_id === class_id);
    if (state === 'CONFIRMED' || !session) return;
    builder.rows.attendance.push(attendanceRow({ id: builder.id(), enrolment_id: id, session_id: session.id }));
    if (state === 'COMPLETED') builder.rows.results.push(resultRow({ id, ...PASSED, certificate_number: `T2/00${index}` }));
  });
  addTrainingRules(builder, [[3, 'SECRETARY', 'ADVANCED', '?']], { STATE_MANAGEMENT_L3_DEPUTY_SECRETARY: 'OFFICER' });
  addSecretaryLevel(builder);
}

function classOf({ rows }: Builder, code: string): string {
  const found = rows.training_class.find((each) => each.code === code);
  if (!found) throw new Error(`There is no class ${code}.`);
  return found.id;
}

/** The secretary of A has the level: the world has the needs w1 and w2 alone. */
function addSecretaryLevel(builder: Builder): void {
  const holding = builder.rows.seat_holding.find(({ unit, state }) => unit === 101 && state === 'ACTIVE');
  if (!holding) throw new Error('A has no secretary.');
  builder.qualification(holding.member_id, { type: 'POLITICAL_THEORY', level: 'ADVANCED', completed_on: '2016-06-30' });
}
