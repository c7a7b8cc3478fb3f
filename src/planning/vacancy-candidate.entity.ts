import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { Member } from '../membership/index.js';
import { PlanningEntry } from './planning-entry.entity.js';
import { Vacancy } from './vacancy.entity.js';

@Noun({
  table: 'vacancy_candidate',
  secret: 'F3',
  subject: 'memberId',
  description: 'Who is considered for a vacancy (nhân sự dự kiến); whoever sees the vacancy sees it.',
  sorts: [{ name: 'ID', description: 'By id.', fields: [], terms: [] }],
})
export class VacancyCandidate {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  vacancyId!: string;

  @BelongsTo(() => Vacancy, {
    class: 'base',
    column: 'vacancy_id',
    description: 'The vacancy.',
    inverse: { name: 'candidates', class: 'F3', description: 'Who is considered (nhân sự dự kiến).' },
  })
  vacancy!: Vacancy | null;

  @Column({ class: 'F3', type: 'integer', description: 'Place among the candidates, from 1 (thứ tự).' })
  ordinal!: number;

  @Hidden({ type: 'uuid' })
  memberId!: string;

  name!: string | null;

  @BelongsTo(() => Member, {
    class: 'F3',
    column: 'member_id',
    description: 'The person, where you may see the person; `name` has the name (nhân sự).',
  })
  member!: Member | null;

  @Hidden({ type: 'uuid', nullable: true })
  entryId!: string | null;

  fromPlanning!: boolean | null;

  @BelongsTo(() => PlanningEntry, {
    class: 'F3',
    column: 'entry_id',
    description: 'The approved planning entry that the candidate comes from, where you may see it (trường hợp quy hoạch).',
  })
  entry!: PlanningEntry | null;

  @Facts(() => Vacancy, ({ row, fact }) => `${fact}.id = ${row}.vacancy_id`)
  readonly vacancies!: readonly Vacancy[];
}
