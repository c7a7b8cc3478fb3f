import { Field, ObjectType } from 'type-graphql';
import type { AccountKind, Role } from '../kernel/actor.js';
import { enumeration } from '../kernel/enumeration.js';
import type { Language } from '../kernel/errors.js';
import { CalendarDate, Instant } from '../kernel/scalars.js';
import { UnitLabel } from '../organization/index.js';

export const AccountKindEnum = enumeration('AccountKind', 'Kind of an account (loại tài khoản).', {
  PERSON: 'Of one person.',
  REPORTING: 'Of a reporting tool: figures only.',
  INTEGRATION: 'Of a system that exchanges member data.',
  ADMIN: 'Of technical administration, without business data.',
} satisfies Record<AccountKind, string>);

const LanguageEnum = enumeration('Language', 'Language of messages and labels, chosen by `Accept-Language`.', {
  vi: 'Vietnamese, the default.',
  en: 'English.',
} satisfies Record<Language, string>);

export const RoleEnum = enumeration('RoleCode', 'A role that follows from a seat, a home membership or an account.', {
  P1: 'Provincial secretaries (thường trực tỉnh ủy).',
  P2: 'Member of the provincial standing committee (ủy viên ban thường vụ tỉnh ủy).',
  P3o: 'Provincial organisation board (ban tổ chức tỉnh ủy).',
  P3k: 'Provincial inspection committee (ủy ban kiểm tra tỉnh ủy).',
  P3t: 'Provincial propaganda or mass mobilisation board (ban tuyên giáo, ban dân vận tỉnh ủy).',
  P3v: 'Provincial committee office (văn phòng tỉnh ủy).',
  B1: 'Secretaries of an upper committee (thường trực cấp ủy).',
  B2: 'Member of its standing committee (ủy viên ban thường vụ).',
  B3: 'Committee member (ủy viên ban chấp hành).',
  B4: 'Its organisation board (ban tổ chức).',
  B5: 'Its propaganda or mass mobilisation board (ban tuyên giáo, ban dân vận).',
  B6: 'Its office (văn phòng).',
  B7: 'Its inspection committee (ủy ban kiểm tra).',
  B7c: 'Chair of its inspection committee (chủ nhiệm ủy ban kiểm tra).',
  G1: 'Secretaries of a grassroots organisation (bí thư, phó bí thư tổ chức cơ sở đảng).',
  G2: 'Office of a grassroots organisation (văn phòng đảng ủy cơ sở).',
  G3: 'Inspection committee of a grassroots organisation (ủy ban kiểm tra đảng ủy cơ sở).',
  C1: 'Secretaries of a cell (bí thư, phó bí thư chi bộ).',
  M: 'Party member in the home cell (đảng viên).',
  S: 'Oneself (bản thân).',
  V: 'Reporting tool (công cụ báo cáo).',
  I: 'Integration (tích hợp).',
  A: 'Technical administration (quản trị kỹ thuật).',
  T: 'Assigned case by case (theo phân công).',
} satisfies Record<Role, string>);

@ObjectType('ViewerGrant', { description: 'A role in a unit.', simpleResolvers: true })
export class ViewerGrant {
  @Field(() => RoleEnum, { description: 'Role.' })
  role!: Role;

  @Field(() => UnitLabel, { nullable: true, description: 'Unit in which the role is held; null for S.' })
  unit!: UnitLabel | null;
}

@ObjectType('Viewer', { description: 'Who is signed in, and the rights of the business day.', simpleResolvers: true })
export class Viewer {
  @Field(() => String, { description: 'User name (tên đăng nhập).' })
  username!: string;

  @Field(() => AccountKindEnum, { description: 'Kind of the account.' })
  kind!: AccountKind;

  @Field(() => LanguageEnum, { description: 'Language of this answer.' })
  language!: Language;

  @Field(() => CalendarDate, { description: 'Business day of this answer (ngày làm việc): seats, terms and ages are judged by it.' })
  today!: string;
}

@ObjectType('SessionTokens', { description: 'Tokens of a session.', simpleResolvers: true })
export class SessionTokens {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer ...`.' })
  accessToken!: string;

  @Field(() => Instant, { description: 'End of the access token, 10 minutes on.' })
  expiresAt!: Date;

  @Field(() => String, { description: 'Good for one `refresh`.' })
  refreshToken!: string;
}
