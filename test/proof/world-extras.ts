import type { PoolClient } from 'pg';
import type { Builder } from '../../seeds/builder.js';
import { dayBetween, TODAY } from '../../seeds/day.js';
import type { Random } from '../../seeds/random.js';
import type { QualificationRow } from '../../seeds/qualification.factory.js';

const LEVELS: readonly (readonly [QualificationRow['type'], readonly string[]])[] = [
  ['POLITICAL_THEORY', ['ELEMENTARY', 'INTERMEDIATE', 'ADVANCED']],
  ['PROFESSIONAL', ['UNIVERSITY', 'MASTER']],
  ['IT', ['BASIC', 'ADVANCED']],
];

/** Rows that no factory of the seeds makes, by table; qualifications go with the dataset. */
export function addExtras(
  builder: Builder,
  random: Random,
  cadres: readonly string[],
): { readonly tables: Readonly<Record<string, readonly object[]>> } {
  for (const { id } of builder.rows.member) {
    for (
      let i = 0;
      i <
      random.weighted([
        [0, 4],
        [1, 4],
        [3, 2],
      ]);
      i++
    ) {
      // prettier-ignore
      const [type, levels] = random.pick(LEVELS);
      const completed_on = random.chance(0.8) ? dayBetween(random, '2000-01-01', TODAY) : null;
      const words = { school: random.pick([null, 'Trường Chính trị tỉnh', 'Học viện']), certificate_number: random.pick([null, `CC${i}`]) };
      const state = random.pick(['CONFIRMED', 'CONFIRMED', 'PROPOSED'] as const);
      builder.qualification(id, { type, level: random.pick(levels), completed_on, ...words, state });
    }
  }
  const tables = {
    ...corrections(builder, random),
    ...addressees(builder, random),
    ...planned(builder, random),
    audit_log: audits(builder, random),
    access_log: looks(builder, random, cadres),
  };
  return { tables };
}

function corrections(builder: Builder, random: Random): Readonly<Record<string, readonly object[]>> {
  const { account, member, qualification } = builder.rows;
  const proposers = account.filter(({ kind }) => ['PERSON', 'INTEGRATION'].includes(kind));
  const correction = Array.from({ length: 30 }, () => {
    const by = random.pick(proposers);
    const member_id = by.member_id ?? random.pick(member).id;
    const state = random.pick(['PROPOSED', 'ACCEPTED', 'REJECTED']);
    const decided = state === 'PROPOSED' ? null : TODAY;
    const own = qualification.filter((row) => row.member_id === member_id);
    return {
      ...{ id: builder.id(), member_id, account_id: by.id, created_by: by.member_id, state, note: random.pick([null, 'Sai sót']) },
      qualification_id: own.length > 0 && random.chance(0.5) ? random.pick(own).id : null,
      ...{ proposed_on: dayBetween(random, '2022-09-01', TODAY), decided_on: decided, decided_by_id: decided && random.pick(member).id },
      reason: state === 'REJECTED' ? 'Không có giấy tờ' : null,
    };
  });
  const correction_item = correction.flatMap(({ id }) => {
    const fields = random.shuffled(['phone', 'email', 'homeTown']).slice(0, random.int(1, 2));
    return fields.map((field) => ({ id: builder.id(), correction_id: id, field, old_value: random.pick([null, 'cũ']), new_value: 'mới' }));
  });
  return { correction, correction_item };
}

function addressees({ rows, id }: Builder, random: Random): Readonly<Record<string, readonly object[]>> {
  const parties = rows.document.flatMap((document) =>
    random.chance(0.4)
      ? random.shuffled(rows.organization).slice(0, random.int(1, 4)).map((unit) => ({ id: id(), unit: unit.no, document_id: document.id, role: 'ADDRESSEE' })) // prettier-ignore
      : [],
  );
  return { document_party: parties };
}

/** Cells that a change of kind plans, with the members of each. */
function planned({ rows }: Builder, random: Random): Readonly<Record<string, readonly object[]>> {
  const events = rows.organization_event.filter(({ type }) => type === 'CHANGE_KIND');
  const cells = events.flatMap(({ id }) => [1, 2].map((ordinal) => ({ event_id: id, ordinal, code: `C${ordinal}`, name: 'Chi bộ mới', short_name: null }))); // prettier-ignore
  const homes = events.flatMap(({ id }) =>
    random
      .shuffled(rows.member)
      .slice(0, random.int(0, 9))
      .map((member) => ({ event_id: id, ordinal: random.int(1, 2), member_id: member.id })),
  );
  return { organization_event_cell: cells, organization_event_home: homes };
}

const at = (random: Random): string =>
  `2022-11-${String(random.int(1, 13)).padStart(2, '0')}T0${random.int(0, 9)}:${random.int(10, 59)}:07Z`;

/** Types of which it is confidential that a row exists: a security officer reads less of their entries (access.md 2.9). */
const CADRE = ['Ballot', 'PlanningEntry', 'Vacancy', 'TrainingNeed'];
const ENTRIES = 150;

function audits({ rows, id }: Builder, random: Random): readonly object[] {
  return Array.from({ length: ENTRIES }, () => {
    const account = random.pick(rows.account);
    const [entity_type, row_id] = random.pick([
      ['Member', random.pick(rows.member).id],
      ['MemberRecord', random.pick(rows.member).id],
      ['Account', random.pick(rows.account).id],
      ['Session', null],
      ['SeatHolding', random.pick(rows.seat_holding).id],
      ...CADRE.map((kind) => [kind, random.pick(rows.member).id] as const),
    ]);
    const unit = random.pick([null, ...rows.organization.map(({ no }) => no)]);
    const refused = random.chance(0.3);
    return {
      ...{
        id: id(),
        unit,
        at: at(random),
        account_id: account.id,
        member_id: account.member_id,
        act: random.pick(['editProfile', 'signIn']),
      },
      ...{
        roles: ['B4'],
        role_units: [random.pick(rows.organization).no],
        entity_type,
        row_id,
        changed_fields: random.pick([[], ['phone']]),
      },
      ...{ outcome: refused ? 'REFUSED' : 'DONE', code: refused ? 'FORBIDDEN' : null, address: '127.0.0.1' },
    };
  });
}

function looks({ rows, id }: Builder, random: Random, cadres: readonly string[]): readonly object[] {
  return Array.from({ length: ENTRIES }, () => {
    const account = random.pick(rows.account);
    const subject = random.chance(0.85) ? (random.chance(0.6) ? random.pick(cadres) : random.pick(rows.member).id) : null;
    const kind = random.pick(['MemberRecord', 'OrganizationEvent', 'SeatHolding', ...CADRE]);
    return {
      ...{ id: id(), unit: random.pick([null, ...rows.organization.map(({ no }) => no)]), at: at(random), request: id() },
      ...{
        account_id: account.id,
        reader_id: account.member_id,
        role: random.pick(['B4', 'G2']),
        role_unit: random.pick(rows.organization).no,
      },
      ...{ entity_type: kind, row_id: subject, subject_id: subject, classes: random.pick([['F2'], ['F2', 'F2f'], ['F3'], ['F2f']]) },
      ...{ fields: ['phone'], reason: random.pick([null, 'Kiểm tra theo kế hoạch']) },
    };
  });
}

const PARENT_KINDS = `(child.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL') and u.kind in ('UPPER', 'PROVINCE'))
  or (child.kind = 'CELL' and u.kind in ('GRASSROOTS_COMMITTEE', 'SECTIONAL')) or (child.kind = 'SECTIONAL' and u.kind = 'GRASSROOTS_COMMITTEE')`;

/** Some units move elsewhere: living rows go with them, closed ones stay. */
export async function moveSome(client: PoolClient, random: Random): Promise<void> {
  const { rows } = await client.query<{ no: number; parents: number[] }>(
    `select child.no, array_agg(u.no order by u.no) as parents
     from organization child join organization u on u.no <> child.parent and u.state = 'ACTIVE' and (${PARENT_KINDS})
     where child.state in ('ACTIVE', 'SUSPENDED') group by child.no order by child.no`,
  );
  for (const { no, parents } of random.shuffled(rows).slice(0, random.int(1, 4))) {
    await client.query('update organization set parent = $2, effective_on = $3 where no = $1', [no, random.pick(parents), TODAY]);
  }
}
