import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Body, BodyState } from './body.entity.js';
import { Organization, UnitLabel } from './organization.entity.js';

export const SeatTitle = enumeration('SeatTitle', 'Title of a seat (chức danh).', {
  SECRETARY: { vi: 'Bí thư', en: 'Secretary' },
  STANDING_DEPUTY_SECRETARY: { vi: 'Phó bí thư thường trực', en: 'Standing deputy secretary' },
  DEPUTY_SECRETARY: { vi: 'Phó bí thư', en: 'Deputy secretary' },
  FULL_TIME_DEPUTY_SECRETARY: { vi: 'Phó bí thư chuyên trách', en: 'Full-time deputy secretary' },
  STANDING_MEMBER: { vi: 'Ủy viên ban thường vụ', en: 'Member of the standing committee' },
  COMMITTEE_MEMBER: { vi: 'Cấp ủy viên', en: 'Committee member' },
  HEAD: { vi: 'Trưởng ban, chánh văn phòng', en: 'Head of a board or office' },
  DEPUTY_HEAD: { vi: 'Phó trưởng ban, phó chánh văn phòng', en: 'Deputy head of a board or office' },
  OFFICER: { vi: 'Chuyên viên', en: 'Officer' },
  INSPECTION_CHAIR: { vi: 'Chủ nhiệm ủy ban kiểm tra', en: 'Chair of the inspection committee' },
  INSPECTION_DEPUTY_CHAIR: { vi: 'Phó chủ nhiệm ủy ban kiểm tra', en: 'Deputy chair of the inspection committee' },
  INSPECTION_MEMBER: { vi: 'Ủy viên ủy ban kiểm tra', en: 'Member of the inspection committee' },
  INSPECTION_OFFICER: { vi: 'Cán bộ kiểm tra', en: 'Officer of the inspection committee' },
  GROUP_HEAD: { vi: 'Tổ trưởng tổ đảng', en: 'Head of a Party group' },
  GROUP_DEPUTY: { vi: 'Tổ phó tổ đảng', en: 'Deputy head of a Party group' },
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

  vacantSince!: string | null;

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
