import { Field as GraphField, Int, ObjectType } from 'type-graphql';
import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { BelongsTo, Column, Hidden, Id, listed, Noun } from '../kernel/marks.js';

export const OrganizationKind = enumeration('OrganizationKind', 'Kind of a Party organisation (loại tổ chức đảng).', {
  PROVINCE: { vi: 'Đảng bộ tỉnh', en: 'Provincial Party organisation', note: 'level 1' },
  UPPER: { vi: 'Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng', en: 'Committee directly above the grass roots', note: 'level 2' },
  GRASSROOTS_COMMITTEE: { vi: 'Đảng bộ cơ sở', en: 'Grassroots Party committee', note: 'level 3' },
  GRASSROOTS_CELL: { vi: 'Chi bộ cơ sở', en: 'Grassroots Party cell', note: 'level 3' },
  SECTIONAL: { vi: 'Đảng bộ bộ phận', en: 'Sectional Party committee', note: 'level 4' },
  CELL: { vi: 'Chi bộ trực thuộc', en: 'Cell under a committee', note: 'level 5' },
  GROUP: { vi: 'Tổ đảng', en: 'Party group inside a cell', note: 'level 6' },
});
export type OrganizationKind = CodeOf<typeof OrganizationKind>;

export const OrganizationState = enumeration('OrganizationState', 'State of a Party organisation.', {
  DRAFT: { vi: 'Đang thành lập', en: 'Being established', note: 'not shown' },
  ACTIVE: { vi: 'Đang hoạt động', en: 'At work' },
  SUSPENDED: { vi: 'Đình chỉ hoạt động', en: 'Suspended', note: 'by discipline' },
  ENDED: { vi: 'Đã kết thúc hoạt động', en: 'Ended', note: 'merged, dissolved or ended' },
});
export type OrganizationState = CodeOf<typeof OrganizationState>;

export const Finding = enumeration('Finding', 'A numerical rule of the Charter that a unit does not meet.', {
  TOO_FEW_OFFICIAL_MEMBERS: {
    vi: 'Chi bộ thiếu đảng viên chính thức',
    en: 'Too few official members',
    note: 'fewer than a cell needs (3; 24-QĐ/TW)',
  },
  NEEDS_CELL_COMMITTEE: {
    vi: 'Chi bộ đủ điều kiện lập chi ủy mà chưa có',
    en: 'Needs a cell committee',
    note: 'official members enough (9; 24-QĐ/TW) to elect one, without one',
  },
  NEEDS_GRASSROOTS_COMMITTEE: {
    vi: 'Chi bộ cơ sở đủ điều kiện lập đảng bộ cơ sở',
    en: 'Needs to become a grassroots committee',
    note: 'a grassroots cell with so many members (30; 24-QĐ/TW)',
  },
});
export type Finding = CodeOf<typeof Finding>;

/** What a row says of a unit that it names, whatever the unit's own rules (access.md 5.3). */
@ObjectType('UnitLabel', { description: 'Name of a unit as part of the row that carries it: no id, no edge.', simpleResolvers: true })
export class UnitLabel {
  @GraphField(() => String, { description: "The unit's name today; of an ended unit its last name." })
  name!: string;

  @GraphField(() => OrganizationKind, { description: 'Kind of the unit.' })
  kind!: OrganizationKind;

  @GraphField(() => Int, { description: 'Level of the unit, 1 to 6.' })
  level!: number;
}

@Noun({
  table: 'organization',
  description: 'A Party organisation (tổ chức đảng): the unit that scopes follow.',
  sorts: [
    { name: 'CODE', description: 'By code.', fields: ['code'], terms: [{ sql: (t) => `${t}.code`, type: 'text' }] },
    { name: 'NAME', description: 'By name, in Vietnamese order.', fields: ['name'], terms: [{ sql: (t) => `${t}.name`, type: 'text' }] },
  ],
  listed: { unless: null, sql: (t) => `${t}.state in ('ACTIVE','SUSPENDED')` },
  search: { key: 'search_key', exact: 'name', fields: ['name', 'code'] },
})
export class Organization {
  @Id()
  id!: string;

  @Hidden({ type: 'integer' })
  no!: number;

  @Column({ class: 'base', type: 'text', description: 'Code of the unit (mã tổ chức), unique in the province.' })
  code!: string;

  @Column({ class: 'base', type: 'text', vietnamese: true, description: 'Full name (tên tổ chức đảng).' })
  name!: string;

  @Column({ class: 'base', type: 'text', enum: OrganizationKind, description: 'Kind (loại tổ chức).' })
  kind!: OrganizationKind;

  @Column({ class: 'base', type: 'integer', description: 'Level: 1 province, 2 upper, 3 grassroots, 4 sectional, 5 cell, 6 group.' })
  level!: number;

  @Column({ class: 'base', type: 'text', enum: OrganizationState, description: 'State.' })
  state!: OrganizationState;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Short name (tên viết tắt).' })
  shortName!: string | null;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Sector (ngành, lĩnh vực).' })
  sector!: string | null;

  @Column({ class: 'F0', type: 'date', column: 'valid_from', description: 'First day of the unit in force.' })
  from!: string;

  @Column({
    class: 'F0',
    type: 'date',
    column: 'valid_to',
    nullable: true,
    description: 'First day no longer in force; null while it goes on.',
  })
  to!: string | null;

  @Column({ class: 'F0', type: 'date', nullable: true, description: 'Day of foundation (ngày thành lập).' })
  foundedOn!: string | null;

  @Column({
    class: 'F0',
    type: 'text[]',
    filter: false,
    description: 'Acts that the upper committee has delegated to this one (nội dung được ủy quyền).',
  })
  delegatedActs!: string[];

  @Hidden({ type: 'integer', column: 'parent', nullable: true })
  parentNo!: number | null;

  @BelongsTo(() => Organization, {
    class: 'F0',
    column: 'parent',
    target: 'no',
    description: 'The unit directly above (tổ chức đảng cấp trên trực tiếp).',
    inverse: { name: 'children', class: 'F0', description: 'Units directly below (tổ chức đảng trực thuộc), ended ones left out.' },
  })
  parent!: Organization | null;

  @Hidden({ type: 'integer', generated: true })
  l1!: number;

  @Hidden({ type: 'integer', generated: true })
  l2!: number;

  @Hidden({ type: 'integer', generated: true })
  l3!: number;

  @Hidden({ type: 'integer', generated: true })
  l4!: number;

  @Hidden({ type: 'integer', generated: true })
  l5!: number;

  @Hidden({ type: 'date' })
  effectiveOn!: string;

  @Hidden({ type: 'integer' })
  version!: number;

  /** A unit owns itself; rules about owners then hold for units too. */
  @Hidden({ type: 'integer', column: 'no', generated: true })
  unitNo!: number;
}

listed(Organization, 'predecessors', {
  class: 'F0',
  to: () => Organization,
  all: true,
  join: { by: 'link', table: 'organization_successor', own: 'to_no', far: 'from_no', theirs: 'no' },
  description: 'Units that this one took over (tổ chức tiền thân), ended ones included.',
});

listed(Organization, 'successors', {
  class: 'F0',
  to: () => Organization,
  all: true,
  join: { by: 'link', table: 'organization_successor', own: 'from_no', far: 'to_no', theirs: 'no' },
  description: 'Units that took this one over (tổ chức kế thừa).',
});
