import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { Member } from './member.entity.js';
import { MemberRecord } from './member-record.entity.js';

export const KinRelation = enumeration('KinRelation', 'What a relative is to the person (quan hệ gia đình).', {
  SPOUSE: { vi: 'Vợ, chồng', en: 'Wife or husband' },
  PARENT: { vi: 'Cha, mẹ', en: 'Father or mother' },
  CHILD: { vi: 'Con', en: 'Child' },
  SIBLING: { vi: 'Anh, chị, em ruột', en: 'Brother or sister' },
  SPOUSE_PARENT: { vi: 'Cha, mẹ vợ hoặc chồng', en: 'Parent of the wife or husband' },
  SPOUSE_SIBLING: { vi: 'Anh, chị, em ruột vợ hoặc chồng', en: 'Brother or sister of the wife or husband' },
});
export type KinRelation = CodeOf<typeof KinRelation>;

export const KinshipSource = enumeration('KinshipSource', 'Where a kinship is known from.', {
  DECLARED: { vi: 'Kê khai', en: 'Declared', note: 'by the person' },
  REGISTERED: { vi: 'Xác minh', en: 'Verified', note: 'entered by the record-keeper' },
});
export type KinshipSource = CodeOf<typeof KinshipSource>;

@Noun({
  table: 'kinship',
  subject: 'personId',
  description: 'A relative of a person (quan hệ gia đình), part of the record; kin do not decide on each other (K4).',
  sorts: [{ name: 'ID', description: 'By id.', fields: [], terms: [] }],
})
export class Kinship {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  personId!: string;

  @BelongsTo(() => MemberRecord, {
    class: 'F2f',
    column: 'person_id',
    description: 'The record that it is part of.',
    inverse: { name: 'kinship', class: 'F2f', description: 'Relatives (quan hệ gia đình).' },
  })
  record!: MemberRecord | null;

  @Hidden({ type: 'uuid', nullable: true })
  relativeId!: string | null;

  @BelongsTo(() => Member, {
    class: 'F2f',
    column: 'relative_id',
    description: 'The relative, where a person of ours whom you may see; `name` tells who it is.',
  })
  relative!: Member | null;

  @Column({ class: 'F2f', type: 'text', enum: KinRelation, description: 'What the relative is to the person.' })
  relation!: KinRelation;

  @Column({ class: 'F2f', type: 'text', description: 'Name of the relative (họ và tên).' })
  name!: string;

  @Column({ class: 'F2f', type: 'text', enum: KinshipSource, description: 'Where it is known from.' })
  source!: KinshipSource;

  @Facts(() => Member, ({ row, fact }) => `${fact}.id = ${row}.person_id`)
  person!: Member[];
}
