import { Field, Int, ObjectType } from 'type-graphql';
import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { UnitLabel } from '../organization/index.js';

export const Measure = enumeration('Measure', 'What is counted (chỉ tiêu thống kê).', {
  UNITS: { vi: 'Số tổ chức đảng', en: 'Units', note: 'by UNIT, KIND, LEVEL, STATE' },
  ORGANISATION_EVENTS: { vi: 'Số biến động tổ chức', en: 'Organisation events', note: 'decided ones, by UNIT, TYPE, YEAR' },
  SEATS: { vi: 'Số vị trí', en: 'Seats', note: 'in bodies in force, by UNIT, TITLE' },
  SEATS_FILLED: { vi: 'Số vị trí có người giữ', en: 'Seats filled', note: 'by UNIT, TITLE' },
  SEATS_VACANT: { vi: 'Số vị trí khuyết', en: 'Seats vacant', note: 'by UNIT, TITLE' },
  PERSONS: { vi: 'Số đảng viên', en: 'Members at home', note: 'by UNIT, GENDER, AGE_BAND, STANDING, ADMISSION_YEAR' },
  SHARE_WOMEN: { vi: 'Tỷ lệ nữ', en: 'Share of women among members', note: 'grouped as PERSONS' },
  SHARE_UNDER_40: { vi: 'Tỷ lệ dưới 40 tuổi', en: 'Share of members under 40', note: 'by year of birth, grouped as PERSONS' },
  QUALIFIED_PERSONS: { vi: 'Số người có trình độ', en: 'Persons with a confirmed qualification', note: 'by UNIT, TYPE, LEVEL' },
  MEMBERSHIP_EVENTS: {
    vi: 'Số biến động đảng viên',
    en: 'Membership events',
    note: 'effective ones, by UNIT of the from-side, TYPE, YEAR',
  },
  UNITS_OBLIGED: { vi: 'Số tổ chức phải xây dựng quy hoạch', en: 'Units that have to plan', note: 'active ones, by UNIT, TERM' },
  UNITS_APPROVED: { vi: 'Số tổ chức đã được phê duyệt quy hoạch', en: 'Units with approved planning', note: 'by UNIT, TERM' },
  SHARE_APPROVED: { vi: 'Tỷ lệ phê duyệt quy hoạch', en: 'Share of units with approved planning', note: 'by UNIT, TERM' },
  PLANNING_ENTRIES: { vi: 'Số lượt quy hoạch', en: 'Approved planning entries', note: 'by UNIT, TITLE, TERM' },
  PLANNED_PERSONS: { vi: 'Số người được quy hoạch', en: 'Persons with approved entries', note: 'by UNIT, TITLE, TERM' },
  PLANNED_SHARE_WOMEN: { vi: 'Tỷ lệ nữ trong quy hoạch', en: 'Share of women among them', note: 'by UNIT, TITLE, TERM' },
  PLANNED_SHARE_UNDER_40: { vi: 'Tỷ lệ dưới 40 tuổi trong quy hoạch', en: 'Share under 40 among them', note: 'by UNIT, TITLE, TERM' },
  PLANNED_SHARE_MINORITY: {
    vi: 'Tỷ lệ dân tộc thiểu số trong quy hoạch',
    en: 'Share of ethnic minorities among them',
    note: 'by UNIT, TITLE, TERM',
  },
  TRAINING_PLANS: { vi: 'Số kế hoạch đào tạo, bồi dưỡng', en: 'Approved training plans', note: 'by UNIT, YEAR, STATE' },
  TRAINING_CLASSES: { vi: 'Số lớp', en: 'Announced classes', note: 'by UNIT, TYPE, SECTOR, FIELD, AUDIENCE, YEAR, STATE' },
  TRAINING_SESSIONS: { vi: 'Số buổi học', en: 'Sessions of these classes', note: 'grouped as TRAINING_CLASSES' },
  TRAINING_CAPACITY: { vi: 'Số chỗ', en: 'Places in these classes', note: 'grouped as TRAINING_CLASSES' },
  ENROLMENTS: { vi: 'Số lượt học viên', en: 'Enrolments in closed classes', note: 'by UNIT that sent, TYPE, YEAR' },
  PARTICIPANTS: { vi: 'Số học viên', en: 'Persons in closed classes', note: 'grouped as ENROLMENTS' },
  SHARE_ATTENDED: { vi: 'Tỷ lệ tham dự', en: 'Share of participants who came', note: 'to a session at least; grouped as ENROLMENTS' },
  SHARE_COMPLETED: { vi: 'Tỷ lệ hoàn thành', en: 'Share of participants who completed', note: 'grouped as ENROLMENTS' },
  TRAINING_NEEDS: { vi: 'Số người cần đào tạo', en: 'Persons with a training need', note: 'by UNIT, GAP_TYPE, REQUIRED_LEVEL, DUE_TERM' },
});
export type Measure = CodeOf<typeof Measure>;

export const Dimension = enumeration('Dimension', 'By what figures are grouped or cut (tiêu chí phân tổ).', {
  UNIT: { vi: 'Tổ chức đảng', en: 'Unit', note: 'at the level that is asked' },
  KIND: { vi: 'Loại tổ chức', en: 'Kind of unit' },
  LEVEL: { vi: 'Cấp, trình độ', en: 'Level', note: 'of a unit or of a qualification' },
  STATE: { vi: 'Trạng thái', en: 'State' },
  TYPE: { vi: 'Loại', en: 'Type' },
  YEAR: { vi: 'Năm', en: 'Year' },
  TITLE: { vi: 'Chức danh', en: 'Title of a seat' },
  GENDER: { vi: 'Giới tính', en: 'Gender' },
  AGE_BAND: { vi: 'Độ tuổi', en: 'Age band', note: 'UNDER_40, FROM_40_TO_50 or OVER_50, by year of birth' },
  STANDING: { vi: 'Tình trạng đảng viên', en: 'Standing' },
  ADMISSION_YEAR: { vi: 'Năm vào Đảng', en: 'Year of admission' },
  TERM: { vi: 'Nhiệm kỳ', en: 'Term', note: 'such as `2020-2025`' },
  SECTOR: { vi: 'Ngành', en: 'Sector of a class' },
  FIELD: { vi: 'Lĩnh vực', en: 'Field of a class' },
  AUDIENCE: { vi: 'Đối tượng', en: 'Audience of a class' },
  GAP_TYPE: { vi: 'Loại thiếu hụt', en: 'Type of the gap' },
  REQUIRED_LEVEL: { vi: 'Trình độ yêu cầu', en: 'Required level' },
  DUE_TERM: { vi: 'Nhiệm kỳ đến hạn', en: 'Term by which it is due' },
});
export type Dimension = CodeOf<typeof Dimension>;

@ObjectType('StatisticsKey', { description: 'What the rows of a group have in common.', simpleResolvers: true })
export class StatisticsKey {
  @Field(() => Dimension, { description: 'Dimension (tiêu chí).' })
  dimension!: Dimension;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the value, such as `F` or `2022`; null for a unit and for rows without a value.',
  })
  code!: string | null;

  @Field(() => UnitLabel, {
    nullable: true,
    description: 'Name of the unit; null for other dimensions and for rows without a unit at the level.',
  })
  unitLabel!: UnitLabel | null;
}

@ObjectType('Figure', { description: 'One figure (số liệu).', simpleResolvers: true })
export class Figure {
  @Field(() => Int, { nullable: true, description: 'What was counted; of a share its part.' })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Distinct persons behind the figure, or rows where there are no persons (cơ số).' })
  base!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Share in percent with two decimals, such as `38.46`; null for a count and over nothing.',
  })
  percent!: string | null;
}

@ObjectType('StatisticsGroup', { description: 'The figure of one combination of keys.', simpleResolvers: true })
export class StatisticsGroup {
  @Field(() => [StatisticsKey], { description: 'Keys, in the order of `by`.' })
  keys!: readonly StatisticsKey[];

  @Field(() => Figure, { description: 'Figure of the group.' })
  figure!: Figure;
}

@ObjectType('Statistics', { description: 'A measure of a unit and all below it (thống kê).', simpleResolvers: true })
export class Statistics {
  @Field(() => Measure, { description: 'What was counted.' })
  measure!: Measure;

  @Field(() => Boolean, {
    description: 'True for figures over all rows that you see; else groups of fewer than five persons are left out (access.md 2.0).',
  })
  exact!: boolean;

  @Field(() => Figure, {
    nullable: true,
    description: 'Figure over all groups, left-out ones included; null where it is too small to be told.',
  })
  total!: Figure | null;

  @Field(() => [StatisticsGroup], { description: 'Groups in the order of their keys; none without `by`.' })
  groups!: readonly StatisticsGroup[];
}
