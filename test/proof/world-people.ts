import type { Builder } from '../../seeds/builder.js';
import { addDays, addYears, dayBetween, TODAY } from '../../seeds/day.js';
import type { HoldingRow } from '../../seeds/holding.factory.js';
import { memberRow, type Standing } from '../../seeds/member.factory.js';
import { composeName } from '../../seeds/person-name.factory.js';
import type { Random, Weighted } from '../../seeds/random.js';
import type { SeatRow } from '../../seeds/seat.factory.js';
import type { WorldPlan } from './plan.js';

const AT_HOME: Weighted<Standing> = [
  ['OFFICIAL', 14],
  ['PROBATIONARY', 3],
  ['EXEMPT', 2],
  ['SUSPENDED', 2],
];
const GONE: readonly Standing[] = ['TRANSFERRED_OUT', 'DECEASED', 'LEFT'];
const CELLS = ['CELL', 'GRASSROOTS_CELL'];

function addPerson(builder: Builder, random: Random, standing: Standing, sponsor: number | null): string {
  const gender = random.pick(['M', 'F'] as const);
  const name = composeName(random, gender);
  const admission = ['CANDIDATE', 'GUEST'].includes(standing) ? null : dayBetween(random, '1990-01-01', '2022-06-30');
  const official_date = admission !== null && standing !== 'PROBATIONARY' && random.chance(0.8) ? addYears(admission, 1) : null;
  const row = memberRow({ id: builder.id(), ...name, gender, birth_year: random.int(1950, 2002), standing, sponsor_unit: sponsor, admission_date: admission, official_date }); // prettier-ignore
  builder.rows.member.push(row);
  return row.id;
}

/** Members of the cells, of every standing, with past and host memberships; guests, candidates and people without a home. */
export function addPeople(builder: Builder, random: Random): void {
  const units = builder.rows.organization;
  const cells = units.filter(({ kind }) => CELLS.includes(kind)).map(({ no }) => no);
  for (const cell of cells) {
    const count = random.weighted([[0, 1], [1, 3], [3, 4], [5, 2], [7, 1]]); // prettier-ignore
    for (let i = 0; i < count; i++) {
      const person = addPerson(builder, random, random.weighted(AT_HOME), null);
      const since = dayBetween(random, '2016-01-01', '2022-11-14');
      if (random.chance(0.2)) builder.membership(random.pick(cells), person, { valid_from: '2015-01-01', valid_to: since, end_reason: 'TRANSFER_INTERNAL' }); // prettier-ignore
      builder.membership(cell, person, { valid_from: since });
      if (random.chance(0.12)) host(builder, random, random.pick(cells), person);
    }
    if (random.chance(0.3)) {
      const person = addPerson(builder, random, random.pick(GONE), null);
      builder.membership(cell, person, { valid_from: '2016-01-01', valid_to: '2021-05-01', end_reason: 'DEATH' });
    }
  }
  for (let i = 0; i < 6; i++) addPerson(builder, random, random.pick(['CANDIDATE', 'GUEST'] as const), random.pick(units).no);
  addPerson(builder, random, 'OFFICIAL', null);
}

/** A host membership: over, going on, ending today, ending tomorrow, or to come. */
function host(builder: Builder, random: Random, cell: number, person: string): void {
  const span = random.weighted([
    [{ valid_from: '2022-01-01', valid_to: null }, 6],
    [{ valid_from: '2020-01-01', valid_to: '2021-01-01', status: 'ENDED', end_reason: 'RETURNED' }, 2],
    [{ valid_from: '2022-01-01', valid_to: TODAY }, 1],
    [{ valid_from: '2022-01-01', valid_to: addDays(TODAY, 1) }, 1],
    [{ valid_from: addDays(TODAY, 1), valid_to: null }, 1],
  ] as const);
  builder.membership(cell, person, { kind: 'TEMPORARY', ...span });
}

const TEXTS = ['Vì nhu cầu công tác', 'theo nguyện vọng', 'Đúng quy trình', 'ý kiến khác', 'an toàn', 'Ổn định'];

/** Who sits where: today's holders, past, future, proposed and refused ones. Cadres hold several seats each. */
export function addHoldings(builder: Builder, random: Random, plan: WorldPlan, seats: readonly SeatRow[]): readonly string[] {
  const people = builder.rows.member.filter(({ standing }) => standing !== 'DECEASED').map(({ id }) => id);
  const cadres = random.shuffled(people).slice(0, plan.cadres);
  const anyone = (): string => (random.chance(0.75) ? random.pick(cadres) : random.pick(people));
  const more = (state: string) =>
    state === 'ACTIVE'
      ? {}
      : {
          end_reason: state === 'PROPOSED' ? null : random.pick(TEXTS),
          votes: `${random.int(1, 9)}/9`,
          proposal_note: random.pick([null, ...TEXTS]),
        };
  for (const [no, seat] of seats.entries()) {
    if (random.chance(0.15)) {
      builder.hold(seat, anyone(), { valid_from: '2018-01-01', valid_to: '2020-06-15', how: 'DESIGNATED', ...more('ENDED') });
    }
    if (random.chance(0.12)) {
      const state = random.pick(['PROPOSED', 'PROPOSED', 'REJECTED'] as const);
      const drafting_unit = random.chance(0.5) ? seat.unit : random.pick(builder.rows.organization).no;
      builder.hold(seat, anyone(), {
        state,
        // Every second one long after its first day, and of these every second one approved (K15).
        valid_from: no % 2 === 0 ? '2022-11-01' : '2022-09-01',
        recorded_on: '2022-11-10',
        backdate_approval: no % 4 === 1 ? 'Đã đối chiếu' : null,
        drafting_unit,
        backdate_reason: random.pick([null, 'Ghi chậm']),
        ...more(state),
      });
    }
    if (random.chance(plan.vacant)) continue;
    builder.hold(seat, anyone(), {
      how: random.pick(['ELECTED', 'SUPPLEMENTARY', 'ASSIGNED']),
      ...random.weighted<Partial<HoldingRow>>([
        [{ valid_from: '2021-03-01', valid_to: null }, 20],
        [{ valid_from: '2021-03-01', valid_to: TODAY, state: 'ACTIVE' }, 1],
        [{ valid_from: '2021-03-01', valid_to: addDays(TODAY, 1), state: 'ACTIVE' }, 1],
        [{ valid_from: addDays(TODAY, 1), valid_to: null }, 1],
        [{ valid_from: TODAY, valid_to: null }, 1],
        [{ valid_from: '2021-03-01', valid_to: '2022-01-01', ...more('ENDED') }, 1],
      ]),
    });
  }
  return cadres;
}

const ETHNIC = ['Kinh', 'Tày', 'Mường', null];

/** Values of every column of the records, some left out. */
export function recordsOf(builder: Builder, random: Random): readonly object[] {
  const some = (text: string): string | null => (random.chance(0.75) ? text : null);
  return builder.rows.member.map(({ id, birth_year }, i) => {
    const digits = String(100_000_000 + i);
    const checked = random.chance(0.3);
    return {
      id,
      ...{ citizen_id: some(`030${digits}`), card_number: some(`T${digits}`), card_issued_on: checked ? '2012-03-03' : null },
      ...{
        card_issued_at: some('Hải Dương'),
        profile_number: some(`HS${i % 40}`),
        birth_date: some(`${birth_year}-0${random.int(1, 9)}-12`),
      },
      ...{ phone: some(`09${digits}`), email: some(`p${i}@example.vn`), permanent_address: some(`Số ${random.int(1, 9)}, Ái Quốc`) },
      ...{ temporary_address: some('Ân Thi'), birth_name: some('Tên khai sinh'), aliases: some('Bí danh'), birth_place: some('Ý Yên') },
      ...{ home_town: some('Ứng Hòa'), ethnicity: random.pick(ETHNIC), religion: some('Không'), health: some(`Loại ${random.int(1, 3)}`) },
      ...{ photo: some(`anh-${i}`), occupation: some('Giáo viên'), employment_status: some('Biên chế'), general_education: some('12/12') },
      ...{
        professional_qualification: some('Đại học'),
        academic_title: some('Thạc sĩ'),
        foreign_languages: some('Anh B'),
        it_level: some('A'),
      },
      ...{ youth_union_date: some('1998-03-26'), work_history: some('Quá trình công tác'), rewards: some('Bằng khen') },
      ...{ family_history: some(`Gia đình ${i % 7}`), political_history: some('Rõ ràng'), verified_at: checked ? '2022-10-10' : null },
      verified_by_id: checked ? random.pick(builder.rows.member).id : null,
    };
  });
}

/** Relatives, most of them persons of the world too. */
export function addKin(builder: Builder, random: Random, cadres: readonly string[]): void {
  for (const { id } of builder.rows.member) {
    if (!random.chance(0.25)) continue;
    const relative = random.chance(0.4) ? random.pick(cadres) : random.pick(builder.rows.member).id;
    const relation = random.pick(['SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'SPOUSE_PARENT', 'SPOUSE_SIBLING'] as const);
    const relative_id = relative === id || random.chance(0.3) ? null : relative;
    builder.kinship(id, { relative_id, relation, name: 'Người thân', source: random.pick(['DECLARED', 'REGISTERED'] as const) });
  }
}
