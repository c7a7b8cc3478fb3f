import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Body, BodyState } from './body.entity.js';
import { Organization, UnitLabel } from './organization.entity.js';

export const SeatTitle = enumeration('SeatTitle', 'Title of a seat (chức danh).', {
  SECRETARY: 'Secretary (bí thư).',
  STANDING_DEPUTY_SECRETARY: 'Standing deputy secretary (phó bí thư thường trực).',
  DEPUTY_SECRETARY: 'Deputy secretary (phó bí thư).',
  FULL_TIME_DEPUTY_SECRETARY: 'Full-time deputy secretary (phó bí thư chuyên trách).',
  STANDING_MEMBER: 'Member of the standing committee (ủy viên ban thường vụ).',
  COMMITTEE_MEMBER: 'Committee member (cấp ủy viên).',
  HEAD: 'Head of a board or office (trưởng ban, chánh văn phòng).',
  DEPUTY_HEAD: 'Deputy head of a board or office (phó trưởng ban, phó chánh văn phòng).',
  OFFICER: 'Officer (chuyên viên).',
  INSPECTION_CHAIR: 'Chair of the inspection committee (chủ nhiệm ủy ban kiểm tra).',
  INSPECTION_DEPUTY_CHAIR: 'Deputy chair of the inspection committee (phó chủ nhiệm).',
  INSPECTION_MEMBER: 'Member of the inspection committee (ủy viên ủy ban kiểm tra).',
  INSPECTION_OFFICER: 'Officer of the inspection committee (cán bộ kiểm tra).',
  GROUP_HEAD: 'Head of a Party group (tổ trưởng tổ đảng).',
  GROUP_DEPUTY: 'Deputy head of a Party group (tổ phó tổ đảng).',
});
export type SeatTitle = CodeOf<typeof SeatTitle>;

@Noun({
  table: 'seat',
  scoped: true,
  description: 'A seat in a body: one place that one person at a time can hold.',
  sorts: [
    {
      name: 'TITLE',
      description: 'By title, then number within the title.',
      fields: ['title', 'ordinal'],
      terms: [
        { sql: (t) => `${t}.title`, type: 'text' },
        { sql: (t) => `${t}.ordinal`, type: 'integer' },
      ],
    },
  ],
})
export class Seat extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: SeatTitle, description: 'Title.' })
  title!: SeatTitle;

  @Column({ class: 'base', type: 'text', enum: BodyState, description: 'State.' })
  state!: BodyState;

  @Column({ class: 'F0', type: 'integer', description: 'Number among the seats of this title in the body, from 1.' })
  ordinal!: number;

  @Column({ class: 'F0', type: 'date', column: 'valid_from', description: 'First day.' })
  from!: string;

  @Column({ class: 'F0', type: 'date', column: 'valid_to', nullable: true, description: 'First day no longer in being.' })
  to!: string | null;

  @Label(() => UnitLabel, {
    class: 'F0',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit.',
  })
  unitLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, {
    class: 'F0',
    column: 'unit',
    target: 'no',
    description: 'The unit.',
    inverse: { name: 'seats', class: 'F0', description: 'Seats in the bodies of the unit itself.' },
  })
  unit!: Organization | null;

  @Hidden({ type: 'uuid' })
  bodyId!: string;

  @BelongsTo(() => Body, {
    class: 'F0',
    column: 'body_id',
    description: 'The body.',
    inverse: { name: 'seats', class: 'F0', description: 'Seats of the body.' },
  })
  body!: Body | null;
}
