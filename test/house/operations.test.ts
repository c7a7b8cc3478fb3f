import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { join } from 'node:path';
import { print } from 'graphql';
import { actorWith, type Actor } from '../../seeds/actor.factory.js';
import * as documents from '../../schema/generated/graphql.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type TestServer } from '../harness/server.js';

let database: TestDatabase;
let server: TestServer;
let officer: Actor;
let chair: Actor;

beforeAll(async () => {
  database = await minimalDatabase();
  server = await startServer(database.url, { operations: join(import.meta.dirname, '../../schema/generated/persisted-documents.json') });
  officer = await actorWith(database.pool, ['B4@K']);
  chair = await actorWith(database.pool, ['B7c@K']);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

/** Sends a stored document, as the organisation board's officer of the bloc K unless told otherwise. */
async function send<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  who: Actor = officer,
): Promise<Data> {
  const { body } = await server.as(who.username).query(print(document), variables);
  expect(body.errors).toBeUndefined();
  return body.data as Data;
}

async function unit(code: string): Promise<NonNullable<documents.BlocOverviewQuery['organization']>> {
  const { organization } = await send(documents.BlocOverviewDocument, { code });
  if (!organization) throw new Error(`${code} is not seen`);
  return organization;
}

/** A holding that has ended, of a title that one person holds at a time. */
interface Past {
  readonly id: string;
  readonly code: string;
  readonly kind: 'EXECUTIVE';
  readonly title: 'SECRETARY';
  readonly first: string;
  readonly end: string;
}

const PAST = `
  select h.id, o.code, b.kind, s.title, h.valid_from as first, h.valid_to as end
  from seat_holding h join seat s on s.id = h.seat_id join body b on b.id = s.body_id join organization o on o.no = h.unit
  where h.state = 'ENDED' and h.valid_from < h.valid_to and h.l2 = (select no from organization where code = 'K') order by h.id limit 1`;

const COMPLETE = `
  update member_record set verified_at = $2, verified_by_id = id, birth_date = make_date((select birth_year from member m where m.id = member_record.id), 1, 1),
    citizen_id = '001099000001', profile_number = 'X-99', home_town = 'N', ethnicity = 'Kinh', permanent_address = 'N'
  where id = $1`;

const decodeId = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';

describe('stored operations', () => {
  test('question 5: seats vacant now, since when, and who is planned for them', async () => {
    const { seats } = await send(documents.VacantSeatsDocument, { within: (await unit('A')).id, first: 100 });
    const empty = await database.pool.query<{ id: string }>(
      `select s.id from seat s where s.l3 = (select no from organization where code = 'A') and s.state = 'ACTIVE'
         and not exists (select from seat_holding h where h.seat_id = s.id and h.state = 'ACTIVE')`,
    );
    expect(seats?.totalCount).toBe(empty.rows.length);
    const deputy = seats?.nodes.find((seat) => seat.title === 'DEPUTY_SECRETARY' && seat.unitLabel?.name === 'Đảng bộ Sở A');
    expect(deputy).toMatchObject({
      vacantSince: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      vacancies: { nodes: [{ state: 'PROPOSED' }] },
    });
    expect(deputy?.plannedFor?.nodes).toMatchObject([{ personName: 'Trần Thị Nhị', term: '2025-2030' }]);
  });

  test('Viewer names the caller and the grants', async () => {
    const { viewer } = await send(documents.ViewerDocument, {});
    expect(viewer).toMatchObject({ username: officer.username, today: '2022-11-14' });
    expect(viewer?.grants.map(({ role }) => role)).toContain('B4');
  });

  test('BlocOverview lists the units below with their members', async () => {
    const { children, memberCount } = await unit('K');
    expect(children?.nodes.map(({ code }) => code)).toEqual(['A', 'O', 'Q']);
    const counts = children?.nodes.map((child) => child.memberCount ?? 0) ?? [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(memberCount);
  });

  test('UnitMembers and MemberProfile show the same person', async () => {
    const { organization } = await send(documents.UnitMembersDocument, { unit: (await unit('A')).id, search: 'nguyen' });
    const [first] = organization?.members?.nodes ?? [];
    const { member } = await send(documents.MemberProfileDocument, { id: first?.id ?? '' });
    expect(member?.fullName).toBe(first?.fullName);
    expect(member?.fullName).toContain('Nguyễn');
  });

  test('Secretaries are those in office within the unit', async () => {
    const { holdings } = await send(documents.SecretariesDocument, { within: (await unit('K')).id });
    expect(holdings?.nodes.map(({ unitLabel }) => unitLabel?.name)).toContain('Đảng bộ Khối K');
    expect(holdings?.nodes.every(({ holderName }) => holderName !== null)).toBe(true);
  });

  test('UnitBodies has seats with their holders', async () => {
    const { organization } = await send(documents.UnitBodiesDocument, { unit: (await unit('K')).id });
    const holdings = organization?.bodies?.nodes.flatMap(({ seats }) => seats?.nodes.flatMap((seat) => seat.holdings?.nodes ?? []) ?? []);
    expect(holdings?.length).toBeGreaterThan(0);
  });

  test('UnitTree goes down to the cells', async () => {
    const { organization } = await send(documents.UnitTreeDocument, { code: 'K' });
    const grassroots = organization?.children?.nodes.find(({ code }) => code === 'A');
    expect(grassroots?.children?.nodes.map(({ code }) => code)).toEqual(['A1', 'A2', 'AS']);
    expect(grassroots?.children?.nodes.at(-1)?.children?.nodes.map(({ code }) => code)).toEqual(['AS1']);
  });

  test('StructuralChanges have their decision, between two days (question 3)', async () => {
    const within = (await unit('K')).id;
    const { organizationEvents } = await send(documents.StructuralChangesDocument, { within, from: '2022-07-01', to: '2022-07-02' });
    expect(organizationEvents?.nodes).toMatchObject([
      { type: 'MERGE', documentNumber: '15-QĐ/ĐUK', headCount: 8, unitLabel: { name: 'Đảng bộ E' } },
    ]);
    const later = await send(documents.StructuralChangesDocument, { within, from: '2022-07-02' });
    expect(later.organizationEvents?.totalCount).toBe(0);
  });

  test('UnitsAgainstNorms finds the cells that the numbers ask to look at (question 2)', async () => {
    const found = await send(documents.UnitsAgainstNormsDocument, { within: (await unit('K')).id, least: 5 });
    expect(found.tooFew?.nodes.map(({ code }) => code)).toEqual(['AS1']);
    expect(found.largeCells?.nodes.map(({ code, findings }) => [code, findings])).toEqual([
      ['A1', ['NEEDS_CELL_COMMITTEE']],
      ['Q', ['NEEDS_CELL_COMMITTEE']],
    ]);
    expect(found.pastCommittee?.nodes).toEqual([]);
  });

  test('EnumLabels names the codes of one enum, or of all', async () => {
    const { enumLabels } = await send(documents.EnumLabelsDocument, { type: 'Gender' });
    expect(enumLabels?.map(({ code, label }) => `${code} ${label}`)).toEqual(['M Nam', 'F Nữ']);
    const all = await send(documents.EnumLabelsDocument, {});
    expect(all.enumLabels?.length).toBeGreaterThan(200);
  });

  test('SeatHolders are those of the day, and SeatsOfPerson those of today (question 4)', async () => {
    const [past] = (await database.pool.query<Past>(PAST)).rows;
    if (!past) throw new Error('The dataset has no past holding in the bloc');
    const { id } = await unit(past.code);
    const on = async (day: string): Promise<readonly unknown[]> => {
      const { kind, title } = past;
      const { holdings } = await send(documents.SeatHoldersDocument, { unit: id, on: day, title, kind });
      return holdings?.nodes.map((node) => decodeId(node.id)) ?? [];
    };
    expect([(await on(past.first)).includes(past.id), (await on(past.end)).includes(past.id)]).toEqual([true, false]);
    const today = await send(documents.SeatHoldersDocument, { unit: (await unit('K')).id, on: '2022-11-14' });
    expect(today.holdings?.nodes).toMatchObject([{ title: 'SECRETARY', to: null, unitLabel: { name: 'Đảng bộ Khối K' } }]);
    const { organization } = await send(documents.UnitMembersDocument, { unit: (await unit('K')).id, first: 100 });
    const seated = organization?.members?.nodes.find(({ positions }) => (positions?.nodes.length ?? 0) > 0);
    const { member } = await send(documents.SeatsOfPersonDocument, { id: seated?.id ?? '' });
    const titles = (nodes: readonly { readonly title: string }[] = []): readonly string[] => nodes.map(({ title }) => title).sort();
    expect(titles(member?.positions?.nodes)).toEqual(titles(seated?.positions?.nodes));
    expect(member?.positions?.totalCount).toBeGreaterThan(0);
  });

  test('RecordsToCheck finds what is missing and what nobody has checked for a year (question 25)', async () => {
    const variables = { within: (await unit('A1')).id, since: '2021-11-14' };
    const { incomplete, unverified } = await send(documents.RecordsToCheckDocument, variables);
    const id = unverified?.nodes[0]?.id ?? '';
    expect([incomplete, unverified].map((list) => list?.nodes.some((node) => node.id === id))).toEqual([true, true]);
    const counts = async (verified: string): Promise<readonly unknown[]> => {
      await database.pool.query(COMPLETE, [decodeId(id), verified]);
      const found = await send(documents.RecordsToCheckDocument, variables);
      return [found.incomplete?.totalCount, found.unverified?.totalCount];
    };
    const [missing, old] = [Number(incomplete?.totalCount), Number(unverified?.totalCount)];
    expect(await counts('2021-11-13')).toEqual([missing - 1, old]);
    expect(await counts('2021-11-14')).toEqual([missing - 1, old - 1]);
  });

  test('LooksAtMember tells who was found by sensitive fields (question 25)', async () => {
    const variables = { within: (await unit('A2')).id, since: '2021-11-14' };
    const { unverified } = await send(documents.RecordsToCheckDocument, variables);
    const { accessLog } = await send(documents.LooksAtMemberDocument, { id: unverified?.nodes[0]?.id ?? '' }, chair);
    const look = { role: 'B4', roleUnit: { name: 'Đảng bộ Khối K' }, classes: ['F2'], reason: null };
    expect(accessLog?.nodes).toContainEqual(
      expect.objectContaining({ ...look, fields: expect.arrayContaining(['MemberRecord.verifiedAt']) }),
    );
  });

  test('PlannedWithoutLevel tells who lacks what the planned title requires (question 8)', async () => {
    const variables = { within: (await unit('K')).id, gapType: 'POLITICAL_THEORY', enrolled: [false] } as const;
    const { trainingNeeds } = await send(documents.PlannedWithoutLevelDocument, { ...variables, enrolled: [...variables.enrolled] });
    expect(trainingNeeds?.totalCount).toBe(1);
    expect(trainingNeeds?.nodes).toMatchObject([
      {
        personName: 'Nguyễn Văn Nhất',
        requiredLevel: 'ADVANCED',
        currentLevel: 'INTERMEDIATE',
        enrolment: null,
        entry: { title: 'SECRETARY' },
      },
    ]);
    const enrolled = await send(documents.PlannedWithoutLevelDocument, { ...variables, enrolled: [true] });
    expect(enrolled.trainingNeeds?.totalCount).toBe(0);
  });

  test('ClassesOfYear counts classes, enrolments, people and completions (question 10)', async () => {
    const found = await send(documents.ClassesOfYearDocument, { within: (await unit('K')).id, from: '2022-01-01', to: '2023-01-01' });
    expect(found.trainingClasses?.nodes.map(({ enrolledCount, completedCount }) => [enrolledCount, completedCount])).toEqual([
      [2, 2],
      [2, 0],
    ]);
    const counts = [found.enrolments, found.completed, found.people].map((list) => list?.totalCount);
    expect(counts).toEqual([4, 2, 3]);
    const before = await send(documents.ClassesOfYearDocument, { within: (await unit('K')).id, from: '2021-01-01', to: '2022-01-01' });
    expect([before.trainingClasses, before.enrolments, before.people].map((list) => list?.totalCount)).toEqual([0, 0, 0]);
  });

  test('TrainingOfMember and NewMembersWithoutClass tell what was completed and what was missed (question 11)', async () => {
    const { organization } = await send(documents.UnitMembersDocument, { unit: (await unit('A1')).id, search: 'nguyen van nhat' });
    const { member } = await send(documents.TrainingOfMemberDocument, { id: organization?.members?.nodes[0]?.id ?? '' });
    expect(member?.enrolments?.nodes.map(({ state, result }) => [state, result?.passed])).toEqual([
      ['ATTENDING', null],
      ['COMPLETED', true],
    ]);
    const days = { admittedFrom: '2020-01-01', admittedBefore: '2022-01-01' };
    const missed = await send(documents.NewMembersWithoutClassDocument, { within: (await unit('A')).id, ...days });
    expect(missed.members?.nodes.map(({ fullName }) => fullName)).toEqual(['Bùi Thị Bát']);
    expect(missed.ruleSets?.nodes.flatMap(({ params }) => params?.nodes)).toEqual([{ value: '12', measure: 'tháng kể từ ngày kết nạp' }]);
    await database.pool.query(`update training_class set level = 'NEW_MEMBERS' where code = 'T2'`);
    await database.pool.query(`insert into enrolment (unit, class_id, member_id, state, nominated_on)
      select m.unit, c.id, m.id, 'COMPLETED', '2022-06-01' from member m, training_class c where m.full_name = 'Bùi Thị Bát' and c.code = 'T2'`);
    const after = await send(documents.NewMembersWithoutClassDocument, { within: (await unit('A')).id, ...days });
    expect(after.members?.totalCount).toBe(0);
  });

  test('each typed document is answered by its id', async () => {
    const typed = Object.values(documents).flatMap((value) => (typeof value === 'object' && '__meta__' in value ? [value.__meta__] : []));
    expect(typed.length).toBeGreaterThan(0);
    const days = {
      on: '2022-11-14',
      since: '2021-11-14',
      from: '2022-01-01',
      to: '2023-01-01',
      admittedFrom: '2021-01-01',
      admittedBefore: '2022-01-01',
      term: '2020-2025',
    };
    const both = await actorWith(database.pool, ['B4@K', 'B7c@K']);
    const token = await server.as(both.username).token;
    for (const meta of typed) {
      const { hash } = meta as { hash: string };
      const response = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          documentId: hash,
          variables: { code: 'K', id: 'x', unit: 'x', within: 'x', gapType: 'POLITICAL_THEORY', enrolled: [false], ...days },
        }),
      });
      expect(await response.json()).not.toHaveProperty('errors');
    }
  });
});
