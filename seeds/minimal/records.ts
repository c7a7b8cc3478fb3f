import type { Builder } from '../builder.js';
import { TODAY } from '../day.js';

/** What the examples ask of the records of p1 to p11: every one has a number of its own. */
function addRecord(builder: Builder, code: string, member: string, birthYear: number): void {
  const number = code.slice(1).padStart(2, '0');
  builder.record(member, {
    citizen_id: `0010${birthYear}00${number}`,
    card_number: `77.0000${number}`,
    profile_number: `X-${number}`,
    birth_date: `${birthYear}-03-${number}`,
    phone: `09120000${number}`,
    home_town: 'Xã N, huyện H',
    ethnicity: code === 'p1' ? 'Tày' : 'Kinh',
    family_history: `Gia đình của ${code}`,
    political_history: 'Không có vấn đề về lịch sử chính trị',
    verified_at: null,
  });
}

/** Records, relatives and qualifications of the persons of access.md section 6. */
export function addRecords(builder: Builder, people: ReadonlyMap<string, string>): void {
  const born = new Map(builder.rows.member.map(({ id, birth_year }) => [id, birth_year]));
  for (const [code, member] of people) addRecord(builder, code, member, born.get(member) ?? 1982);
  const of = (code: string): string => people.get(code) ?? '';
  builder.kinship(of('p1'), { relative_id: null, relation: 'PARENT', name: 'Nguyễn Thị Mẫu' });
  builder.kinship(of('p4'), { relative_id: of('p10'), relation: 'SPOUSE_SIBLING', name: 'Ngô Văn Thập', source: 'REGISTERED' });
  addQualifications(builder, of);
}

function addQualifications(builder: Builder, of: (code: string) => string): void {
  const theory = { type: 'POLITICAL_THEORY', school: 'Trường Chính trị tỉnh X' } as const;
  for (const code of ['p1', 'p3', 'p6', 'p7', 'p9'])
    builder.qualification(of(code), { ...theory, level: 'INTERMEDIATE', completed_on: '2015-06-30', certificate_number: `TC-${code}` });
  builder.qualification(of('p2'), { ...theory, level: 'ADVANCED', completed_on: '2018-06-30', certificate_number: 'CC-p2' });
  builder.qualification(of('p4'), { ...theory, level: 'ELEMENTARY', completed_on: '2012-06-30' });
  builder.qualification(of('p1'), { ...theory, level: 'ADVANCED', completed_on: TODAY, state: 'PROPOSED' });
  builder.qualification(of('p1'), { type: 'PROFESSIONAL', level: 'UNIVERSITY', completed_on: '2004-07-01', school: 'Đại học Y' });
}
