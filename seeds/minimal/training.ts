import type { Builder } from '../builder.js';
import type { BodyKind } from '../body.factory.js';
import { trainingClassRow, trainingLecturerRow, trainingSessionRow, type TrainingClassRow } from '../training-class.factory.js';

const BLOC = 10;

function boardOf({ rows }: Builder, kind: BodyKind): string {
  const found = rows.body.find((body) => body.unit === BLOC && body.kind === kind);
  if (!found) throw new Error(`K has no ${kind}.`);
  return found.id;
}

function addClass(builder: Builder, values: Omit<TrainingClassRow, 'id' | 'unit'>, days: readonly string[]): void {
  const { rows, id } = builder;
  const made = trainingClassRow({ ...values, id: id(), unit: BLOC });
  rows.training_class.push(made);
  days.forEach((date, index) => {
    const topic = values.topics[index] ?? made.title;
    rows.training_session.push(trainingSessionRow({ id: id(), class_id: made.id, no: index + 1, date, topic }));
  });
  rows.training_lecturer.push(trainingLecturerRow({ id: id(), class_id: made.id, ordinal: 1, name: 'ThS. Lý Thị Giảng' }));
}

/** Classes of access.md section 6: t1 of the Propaganda Board, RUNNING; t2 of the Organisation Board, CLOSED. */
export function addTraining(builder: Builder): void {
  const t1 = { code: 'T1', title: 'Bồi dưỡng cập nhật kiến thức cho cấp ủy viên', starts_on: '2022-11-10', ends_on: '2022-11-17' };
  const t2 = { code: 'T2', title: 'Tập huấn công tác tổ chức xây dựng Đảng', starts_on: '2022-06-14', ends_on: '2022-06-15' };
  const empty = trainingClassRow({ id: '', unit: BLOC, owner_body: '', ...t1 });
  const fostering = { type: 'FOSTERING', level: 'UPDATE', audience: 'COMMITTEE_MEMBERS', field: 'PROPAGANDA' } as const;
  const [ofPropaganda, ofOrganisation] = [boardOf(builder, 'PROPAGANDA_BOARD'), boardOf(builder, 'ORGANISATION_BOARD')];
  const first = {
    ...t1,
    ...fostering,
    owner_body: ofPropaganda,
    state: 'RUNNING' as const,
    topics: ['Tình hình thời sự', 'Công tác tư tưởng'],
  };
  const second = { ...t2, owner_body: ofOrganisation, state: 'CLOSED' as const, topics: ['Công tác đảng viên'] };
  addClass(builder, { ...empty, ...first }, ['2022-11-10', '2022-11-17']);
  addClass(builder, { ...empty, ...second }, ['2022-06-14', '2022-06-15']);
}
