import { fragment, unscoped } from '../database/fragment.js';
import { computed } from '../kernel/marks.js';
import { Member } from '../membership/index.js';
import { Document } from '../organization/index.js';
import { TrainingClass } from './training-class.entity.js';
import { TrainingLecturer } from './training-lecturer.entity.js';
import { TrainingSession } from './training-session.entity.js';

const LABEL = 'label: lecturers and numbers of documents are open (access.md 5.3)';

/** Names of the lecturers that a condition picks, each once, in the order in which they were entered. */
const namesWhere = (condition: string): string => fragment`(
  select coalesce(array_agg(n.name order by n.first, n.name), '{}') from (
    select coalesce(p.full_name, l.name) as name, min(l.ordinal) as first
    from ${unscoped(() => TrainingLecturer, LABEL)} l left join ${unscoped(() => Member, LABEL)} p on p.id = l.member_id
    where ${condition} group by coalesce(p.full_name, l.name)) n)`;

computed(TrainingClass, 'lecturers', {
  class: 'F0',
  type: 'text[]',
  description: 'Names of the lecturers, those of single sessions included (giảng viên, báo cáo viên).',
  sql: ({ row }) => namesWhere(`l.class_id = ${row}.id`),
});

computed(TrainingSession, 'lecturers', {
  class: 'F0',
  type: 'text[]',
  description: 'Names of the lecturers of the session (giảng viên, báo cáo viên).',
  sql: ({ row }) => namesWhere(`l.session_id = ${row}.id`),
});

computed(TrainingClass, 'documentNumber', {
  class: 'F0',
  type: 'text',
  description: 'Number and symbol of the document that decides it (số, ký hiệu văn bản).',
  sql: ({ row }) =>
    fragment`(select d.number || '-' || d.symbol from ${unscoped(() => Document, LABEL)} d where d.id = ${row}.document_id)`,
});
