import type { Builder } from '../builder.js';
import { addDays, addYears, dayBetween } from '../day.js';
import type { MemberRow } from '../member.factory.js';
import type { Random, Weighted } from '../random.js';

const ETHNICITIES: Weighted<string> = [
  ['Kinh', 955],
  ['Tày', 15],
  ['Mường', 12],
  ['Nùng', 8],
  ['Sán Dìu', 10],
];
const RELIGIONS: Weighted<string> = [
  ['Không', 97],
  ['Phật giáo', 2],
  ['Công giáo', 1],
];
const HOMES = ['Thanh Hà', 'Bình Lâm', 'Kim Sơn', 'Nam Thịnh', 'Cẩm Vân', 'Gia Phúc', 'Ninh Hải', 'Tứ Minh'] as const;
const OCCUPATIONS = ['Công chức', 'Viên chức', 'Người lao động', 'Cán bộ doanh nghiệp'] as const;
/** Level of political theory: most of the bloc have one (domain.md section 4). */
const THEORY: Weighted<string | null> = [
  [null, 30],
  ['ELEMENTARY', 28],
  ['INTERMEDIATE', 31],
  ['ADVANCED', 10],
  ['BACHELOR', 1],
];
const DEGREES: Weighted<string> = [
  ['INTERMEDIATE', 6],
  ['COLLEGE', 12],
  ['UNIVERSITY', 62],
  ['MASTER', 18],
  ['DOCTOR', 2],
];
const DEGREE_WORDS: Readonly<Record<string, string>> = {
  INTERMEDIATE: 'Trung cấp',
  COLLEGE: 'Cao đẳng',
  UNIVERSITY: 'Đại học',
  MASTER: 'Thạc sĩ',
  DOCTOR: 'Tiến sĩ',
};
const SCHOOLS = ['Trường Chính trị tỉnh', 'Học viện Chính trị khu vực'] as const;
const LAST_COMPLETION = '2022-06-30';

interface Numbered {
  readonly member: MemberRow;
  readonly number: number;
}

const digits = (number: number, length: number): string => String(number).padStart(length, '0');

/** Numbers begin with codes that no province and no network has. */
function addRecord(builder: Builder, random: Random, { member, number }: Numbered, degree: string): void {
  const birth_date = dayBetween(random, `${member.birth_year}-01-01`, `${member.birth_year}-12-31`);
  const home = random.pick(HOMES);
  const carded = member.official_date !== null && member.standing !== 'PROBATIONARY';
  builder.record(member.id, {
    citizen_id: `099${member.gender === 'M' ? 0 : 1}${digits(member.birth_year % 100, 2)}${digits(number, 6)}`,
    ...(carded && { card_number: `99.${digits(number, 6)}`, card_issued_on: addDays(member.official_date ?? '', 90) }),
    profile_number: `HS-${digits(number, 6)}`,
    birth_date,
    phone: `0999${digits(number, 6)}`,
    permanent_address: `Số ${random.int(1, 220)}, phường ${random.pick(HOMES)}`,
    birth_place: `Xã ${home}`,
    home_town: `Xã ${home}`,
    ethnicity: random.weighted(ETHNICITIES),
    religion: random.weighted(RELIGIONS),
    occupation: random.pick(OCCUPATIONS),
    general_education: '12/12',
    professional_qualification: DEGREE_WORDS[degree] ?? degree,
    family_history: 'Gia đình chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước.',
    political_history: 'Không có vấn đề về lịch sử chính trị.',
  });
}

function addQualifications(builder: Builder, random: Random, { id, birth_year }: MemberRow, degree: string): void {
  const graduated = `${birth_year + 22}-07-01`;
  const completed_on = graduated < LAST_COMPLETION ? graduated : LAST_COMPLETION;
  builder.qualification(id, { type: 'PROFESSIONAL', level: degree, completed_on });
  const theory = random.weighted(THEORY);
  if (theory === null) return;
  const day = dayBetween(random, addYears(completed_on, 2), LAST_COMPLETION);
  const school = SCHOOLS[theory === 'ELEMENTARY' || theory === 'INTERMEDIATE' ? 0 : 1];
  builder.qualification(id, {
    type: 'POLITICAL_THEORY',
    level: theory,
    completed_on: day > LAST_COMPLETION ? LAST_COMPLETION : day,
    school,
  });
}

/** Records and qualifications of everyone in the dataset, in the order in which they were made. */
export function addRecords(builder: Builder, random: Random): void {
  builder.rows.member.forEach((member, index) => {
    const degree = random.weighted(DEGREES);
    addRecord(builder, random, { member, number: index + 1 }, degree);
    addQualifications(builder, random, member, degree);
  });
  addCouples(builder, random);
}

const COUPLES = 60;

/** Husbands and wives among the members: K4 binds them. */
function addCouples(builder: Builder, random: Random): void {
  const official = random.shuffled(builder.rows.member.filter(({ standing }) => standing === 'OFFICIAL'));
  const men = official.filter(({ gender }) => gender === 'M').slice(0, COUPLES);
  const women = official.filter(({ gender }) => gender === 'F').slice(0, COUPLES);
  men.forEach((man, index) => {
    const wife = women[index];
    if (wife) builder.kinship(man.id, { relative_id: wife.id, relation: 'SPOUSE', name: wife.full_name });
  });
}
