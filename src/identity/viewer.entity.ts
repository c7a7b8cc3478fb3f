import { Field, ObjectType } from 'type-graphql';
import type { AccountKind, Role } from '../kernel/actor.js';
import { enumeration, type Words } from '../kernel/enumeration.js';
import type { Language } from '../kernel/errors.js';
import { CalendarDate, Instant } from '../kernel/scalars.js';
import { UnitLabel } from '../organization/index.js';

export const AccountKindEnum = enumeration('AccountKind', 'Kind of an account (loại tài khoản).', {
  PERSON: { vi: 'Tài khoản cá nhân', en: 'Personal account' },
  REPORTING: { vi: 'Công cụ báo cáo', en: 'Reporting tool', note: 'figures only' },
  INTEGRATION: { vi: 'Hệ thống tích hợp', en: 'Integration', note: 'a system that exchanges member data' },
  ADMIN: { vi: 'Quản trị kỹ thuật', en: 'Technical administration', note: 'without business data' },
} satisfies Record<AccountKind, Words>);

const LanguageEnum = enumeration('Language', 'Language of messages and labels, chosen by `Accept-Language`.', {
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese', note: 'the default' },
  en: { vi: 'Tiếng Anh', en: 'English' },
} satisfies Record<Language, Words>);

export const RoleEnum = enumeration('RoleCode', 'A role that follows from a seat, a home membership or an account.', {
  P1: { vi: 'Thường trực tỉnh ủy', en: 'Provincial secretaries' },
  P2: { vi: 'Ủy viên ban thường vụ tỉnh ủy', en: 'Member of the provincial standing committee' },
  P3o: { vi: 'Ban tổ chức tỉnh ủy', en: 'Provincial organisation board' },
  P3k: { vi: 'Ủy ban kiểm tra tỉnh ủy', en: 'Provincial inspection committee' },
  P3t: { vi: 'Ban tuyên giáo, ban dân vận tỉnh ủy', en: 'Provincial propaganda or mass mobilisation board' },
  P3v: { vi: 'Văn phòng tỉnh ủy', en: 'Provincial committee office' },
  B1: { vi: 'Thường trực cấp ủy cấp trên cơ sở', en: 'Secretaries of an upper committee' },
  B2: { vi: 'Ủy viên ban thường vụ cấp trên cơ sở', en: 'Member of the standing committee of an upper committee' },
  B3: { vi: 'Ủy viên ban chấp hành cấp trên cơ sở', en: 'Member of an upper committee' },
  B4: { vi: 'Ban tổ chức cấp trên cơ sở', en: 'Organisation board of an upper committee' },
  B5: { vi: 'Ban tuyên giáo, ban dân vận cấp trên cơ sở', en: 'Propaganda or mass mobilisation board of an upper committee' },
  B6: { vi: 'Văn phòng cấp ủy cấp trên cơ sở', en: 'Office of an upper committee' },
  B7: { vi: 'Ủy ban kiểm tra cấp trên cơ sở', en: 'Inspection committee of an upper committee' },
  B7c: { vi: 'Chủ nhiệm ủy ban kiểm tra cấp trên cơ sở', en: 'Chair of the inspection committee of an upper committee' },
  G1: { vi: 'Bí thư, phó bí thư tổ chức cơ sở đảng', en: 'Secretaries of a grassroots organisation' },
  G2: { vi: 'Văn phòng đảng ủy cơ sở', en: 'Office of a grassroots organisation' },
  G3: { vi: 'Ủy ban kiểm tra đảng ủy cơ sở', en: 'Inspection committee of a grassroots organisation' },
  C1: { vi: 'Bí thư, phó bí thư chi bộ', en: 'Secretaries of a cell' },
  M: { vi: 'Đảng viên', en: 'Party member in the home cell' },
  S: { vi: 'Bản thân', en: 'Oneself' },
  V: { vi: 'Công cụ báo cáo', en: 'Reporting tool' },
  I: { vi: 'Hệ thống tích hợp', en: 'Integration' },
  A: { vi: 'Quản trị kỹ thuật', en: 'Technical administration' },
  T: { vi: 'Theo phân công', en: 'Assigned case by case' },
} satisfies Record<Role, Words>);

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

  @Field(() => Boolean, {
    description: 'True for a first password, which somebody else has seen: it gives no right until you change it (phải đổi mật khẩu).',
  })
  mustChangePassword!: boolean;

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
