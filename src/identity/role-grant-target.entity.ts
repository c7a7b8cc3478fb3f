import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { Member } from '../membership/index.js';
import { Organization } from '../organization/index.js';
import { RoleGrant } from './role-grant.entity.js';

export const RoleGrantTargetKind = enumeration('RoleGrantTargetKind', 'What a role grant can name (đối tượng được giao).', {
  PERSON: { vi: 'Cá nhân', en: 'Person' },
  CLASS: { vi: 'Lớp đào tạo, bồi dưỡng', en: 'Training class' },
  CYCLE: { vi: 'Đợt quy hoạch', en: 'Planning cycle' },
  ENTRY: { vi: 'Trường hợp quy hoạch', en: 'Entry of a planning cycle' },
  VACANCY: { vi: 'Vị trí khuyết', en: 'Vacancy' },
  UNIT: { vi: 'Tổ chức đảng', en: 'Unit', note: 'with all that lies within' },
  BALLOT: { vi: 'Lần lấy phiếu', en: 'Ballot', note: 'of its clerks alone' },
  CASE: { vi: 'Vụ việc kiểm tra', en: 'Inspection case', note: 'it stands for its subjects' },
});
export type RoleGrantTargetKind = CodeOf<typeof RoleGrantTargetKind>;

@Noun({
  table: 'role_grant_target',
  description: 'A row that a role grant names (đối tượng của quyền được giao); whoever sees the grant sees it.',
  sorts: [{ name: 'KIND', description: 'By kind.', fields: ['kind'], terms: [{ sql: (t) => `${t}.kind`, type: 'text' }] }],
})
export class RoleGrantTarget {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: RoleGrantTargetKind, description: 'Kind (loại đối tượng).' })
  kind!: RoleGrantTargetKind;

  name!: string | null;

  @Hidden({ type: 'uuid' })
  roleGrantId!: string;

  @BelongsTo(() => RoleGrant, {
    class: 'F0',
    column: 'role_grant_id',
    description: 'The grant that names it.',
    inverse: { name: 'targets', class: 'F0', description: 'What the grant names (đối tượng).' },
  })
  roleGrant!: RoleGrant | null;

  /** Id of the row, of the table that the kind tells. */
  @Hidden({ type: 'uuid' })
  targetId!: string;

  @BelongsTo(() => Member, { class: 'F0', column: 'target_id', description: 'The person named, where you may see the person.' })
  person!: Member | null;

  @BelongsTo(() => Organization, { class: 'F0', column: 'target_id', description: 'The unit named, where you may see it.' })
  unit!: Organization | null;

  @Facts(() => RoleGrant, ({ row, fact }) => `${fact}.id = ${row}.role_grant_id`)
  grants!: RoleGrant[];

  @Facts(() => Member, ({ row, fact }) => `${fact}.id = ${row}.target_id`)
  persons!: Member[];

  @Facts(() => Organization, ({ row, fact }) => `${fact}.id = ${row}.target_id`)
  units!: Organization[];

  static of(id: string, grant: string, { kind, row }: { readonly kind: RoleGrantTargetKind; readonly row: string }): RoleGrantTarget {
    return Object.assign(new RoleGrantTarget(), { id, roleGrantId: grant, kind, targetId: row });
  }
}
