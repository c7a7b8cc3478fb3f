import type { Builder } from '../builder.js';
import type { Day } from '../day.js';
import type { Gender, MemberRow } from '../member.factory.js';
import { memberRow } from '../member.factory.js';
import { composeName } from '../person-name.factory.js';
import { Random } from '../random.js';
import { MERGER } from './units.js';

/** A person that the examples name, with the home cell. */
interface Named {
  readonly code: string;
  readonly name: string;
  readonly gender: Gender;
  readonly home: number | null;
  readonly values?: Partial<MemberRow>;
  /** Day and reason of the end of the home membership. */
  readonly left?: readonly [day: Day, reason: string];
}

/** Each given name is the person's number in Sino-Vietnamese: Nhất 1, Nhị 2 ... */
const NAMED: readonly Named[] = [
  { code: 'p1', name: 'Nguyễn Văn Nhất', gender: 'M', home: 1001 },
  { code: 'p2', name: 'Trần Thị Nhị', gender: 'F', home: 1002 },
  { code: 'p3', name: 'Lê Thị Tam', gender: 'F', home: 102 },
  { code: 'p4', name: 'Phạm Văn Tứ', gender: 'M', home: 1101 },
  { code: 'p5', name: 'Hoàng Văn Ngũ', gender: 'M', home: null, values: { standing: 'GUEST', sponsor_unit: 101 } },
  { code: 'p6', name: 'Vũ Văn Lục', gender: 'M', home: 1001, values: { standing: 'LEFT' }, left: ['2021-12-01', 'EXPULSION'] },
  { code: 'p7', name: 'Đặng Thị Thất', gender: 'F', home: 1031, values: { standing: 'DECEASED' }, left: ['2022-03-10', 'DEATH'] },
  {
    code: 'p8',
    name: 'Bùi Thị Bát',
    gender: 'F',
    home: 1051,
    values: { standing: 'PROBATIONARY', admission_date: '2021-12-22', birth_year: 1996 },
  },
  { code: 'p9', name: 'Đỗ Văn Cửu', gender: 'M', home: 100 },
  { code: 'p10', name: 'Ngô Văn Thập', gender: 'M', home: 1901 },
  { code: 'p11', name: 'Dương Thập Nhất', gender: 'M', home: 1001, values: { standing: 'SUSPENDED' } },
];

/** Home cell | men | women beside the named: women in all are A 9, Q 8, O 3 (example 31). */
const OTHERS: readonly (readonly [number, number, number])[] = [
  [1001, 6, 4],
  [1002, 5, 2],
  [1051, 2, 1],
  [100, 2, 3],
  [102, 1, 7],
  [1101, 5, 4],
  [1901, 4, 2],
];

/** Members of A2 who came from E1 at the merger. */
const FROM_E1 = 2;

function addNamed(builder: Builder, person: Named): string {
  const { gender, values, left } = person;
  const member = memberRow({ id: builder.id(), full_name: person.name, gender, ...values });
  builder.rows.member.push(member);
  const ending = left && { valid_to: left[0], end_reason: left[1], status: 'ENDED' as const };
  const since = member.standing === 'PROBATIONARY' ? { valid_from: '2021-12-22' } : {};
  if (person.home !== null) builder.membership(person.home, member.id, { ...since, ...ending });
  return member.id;
}

function addOther(builder: Builder, random: Random, home: number, gender: Gender): string {
  const birth_year = random.int(1965, 1990);
  const admission_date = `${birth_year + 23}-05-19`;
  const member = memberRow({ id: builder.id(), ...composeName(random, gender), gender, birth_year, admission_date });
  builder.rows.member.push(member);
  return member.id;
}

/** The two men of A2 who were E1's until the merger: their old home membership, then the present one. */
function addMoved(builder: Builder, member: string): void {
  builder.membership(1031, member, { valid_to: MERGER, end_reason: 'MERGER' });
  builder.membership(1002, member, { valid_from: MERGER });
}

function addOthers(builder: Builder): void {
  const random = new Random('minimal/people');
  for (const [home, men, women] of OTHERS) {
    const genders: Gender[] = [...Array<Gender>(men).fill('M'), ...Array<Gender>(women).fill('F')];
    genders.forEach((gender, index) => {
      const member = addOther(builder, random, home, gender);
      if (home === 1002 && index < FROM_E1) addMoved(builder, member);
      else builder.membership(home, member);
    });
  }
}

/** Writes the persons of access.md section 6 and the others of their cells; returns the named ones' ids by code. */
export function addPeople(builder: Builder): ReadonlyMap<string, string> {
  const people = new Map(NAMED.map((person) => [person.code, addNamed(builder, person)] as const));
  addOthers(builder);
  const p4 = people.get('p4');
  if (p4 !== undefined) builder.membership(1001, p4, { kind: 'TEMPORARY', valid_from: '2022-06-01' });
  return people;
}
