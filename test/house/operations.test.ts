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

beforeAll(async () => {
  database = await minimalDatabase();
  server = await startServer(database.url, { operations: join(import.meta.dirname, '../../schema/generated/persisted-documents.json') });
  officer = await actorWith(database.pool, ['B4@K']);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

/** Sends a stored document as the organisation board's officer of the bloc K. */
async function send<Data, Variables extends object>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const { body } = await server.as(officer.username).query(print(document), variables);
  expect(body.errors).toBeUndefined();
  return body.data as Data;
}

async function unit(code: string): Promise<NonNullable<documents.BlocOverviewQuery['organization']>> {
  const { organization } = await send(documents.BlocOverviewDocument, { code });
  if (!organization) throw new Error(`${code} is not seen`);
  return organization;
}

describe('stored operations', () => {
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

  test('each typed document is answered by its id', async () => {
    const typed = Object.values(documents).flatMap((value) => (typeof value === 'object' && '__meta__' in value ? [value.__meta__] : []));
    expect(typed.length).toBeGreaterThan(0);
    const token = await server.as(officer.username).token;
    for (const meta of typed) {
      const { hash } = meta as { hash: string };
      const response = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ documentId: hash, variables: { code: 'K', id: 'x', unit: 'x', within: 'x' } }),
      });
      expect(await response.json()).not.toHaveProperty('errors');
    }
  });
});
