import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActorOptions } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { membershipEventRow, type MembershipEventRow } from '../../seeds/membership-event.factory.js';
import type { TestDatabase } from '../harness/database.js';
import { differences } from './differences.js';
import { addExtras } from './extras.js';
import { MembershipOracle, type Reader } from './membership-oracle.js';
import { Oracle } from './oracle.js';
import { readRows, type Membership, type MembershipEvent } from './rows.js';
import { readList, readNodes } from './selections.js';
import { gid, inventedId, World, type Asker, type Node } from './world.js';

/* Every row and every field of 2.6 that an actor gets, compared with the oracle: by node, by list and by the person's edge. */

type Case = readonly [specs: readonly string[], options?: ActorOptions];

const ACTORS: readonly Case[] = [
  [['P1@X']], [['P2@X']], [['P3o@X']], [['P3k@X']], [['P3t@X']], [['P3v@X']],
  [['B1@K']], [['B2@K']], [['B3@K']], [['B4@K']], [['B5@K']], [['B6@K']], [['B7@K']], [['B7c@K']],
  [['G1@A']], [['G2@A']], [['G3@A']], [['C1@A1']], [['M@A1']], [['V@X']], [['I@K']], [['A@X']],
  [['P3o@Y']], [['B1@H']], [['B4@H']], [['B7@H']], [['G1@N']], [['G2@N']], [['C1@N1']], [['G1@Z', 'M@Z1']], [['G1@Q', 'C1@Q']], [['G2@Q']],
  [['C1@AS']], [['C1@AS1']], [['C1@A2']], [['C1@A1', 'M@A2'], { person: 'p2' }], [['B2@K', 'G1@A', 'M@A1'], { person: 'p1' }], [['B2@K', 'M@Q'], { person: 'p3' }],
  [['M@N1'], { person: 'p4' }], [['M@AS1'], { person: 'p8' }], [[], { person: 'p5' }], [[], { person: 'p6' }], [['B1@K'], { person: 'p7' }], [['C1@A1'], { person: 'p11' }],
]; // prettier-ignore

const STATES = ['DRAFT', 'SUBMITTED', 'AGREED', 'DECIDED', 'EFFECTIVE', 'RETURNED'] as const;
/** Of a rejected or cancelled event the state before counts. */
const CLOSED = [['REJECTED', 'AGREED'], ['REJECTED', 'SUBMITTED'], ['CANCELLED', 'DRAFT'], ['CANCELLED', 'DECIDED'], ['CANCELLED', 'RETURNED']] as const; // prettier-ignore
const KINDS = ['EXEMPTION', 'RECOGNITION', 'EXPULSION', 'TRANSFER_OFFICIAL'] as const;
/** Person | unit of the event | unit that drafted | receiving unit of a transfer. */
const OWNERS: readonly (readonly [string, number, number, number])[] = [
  ['p1', 1001, 1001, 1101],
  ['p2', 1002, 101, 102],
  ['p3', 102, 10, 1901],
  ['p4', 1101, 1101, 1051],
  ['p6', 1001, 1001, 1101],
  ['p7', 1031, 1031, 1901],
  ['p10', 1901, 190, 1002],
];

let world: World;
let oracle: Oracle;
let judge: MembershipOracle;
const askers = new Map<Case, Asker>();

/** Every kind of event in every state, for persons of every part of the world; some submitted by p2, some proposed by a service. */
async function addEvents({ pool }: TestDatabase, service: string): Promise<void> {
  const { rows: people } = await pool.query<{ username: string; member_id: string }>(`select username, member_id from account`);
  const person = new Map(people.map(({ username, member_id }) => [username, member_id]));
  const decision = (await pool.query<{ id: string }>('select id from decision limit 1')).rows[0]?.id ?? null;
  const made: MembershipEventRow[] = [];
  const states = [...STATES.map((state) => [state, null] as const), ...CLOSED];
  for (const [who, unit, drafting_unit, to] of OWNERS) {
    for (const type of KINDS) {
      states.forEach(([state, state_before], i) => {
        const receiving_unit = type === 'TRANSFER_OFFICIAL' ? to : null;
        const words = {
          reason: 'Lý do',
          remarks: 'Nhận xét',
          checklist: ['Đơn'],
          attachments: ['Biên bản'],
          votes: '7/8',
          decision_id: decision,
        };
        const member_id = person.get(who) ?? '';
        const submitted_by = i % 2 === 0 ? (person.get('p2') ?? null) : null;
        const by = { drafting_unit, submitted_by, proposed_by: i % 3 === 0 ? service : null };
        made.push(membershipEventRow({ id: newId(), unit, member_id, type, state, state_before, receiving_unit, ...words, ...by }));
      });
    }
  }
  const client = await pool.connect();
  await insertRows(client, 'membership_event', made).finally(() => client.release());
}

beforeAll(async () => {
  world = await World.open(addExtras);
  const { pool } = world.database;
  await pool.query(`update organization set delegated_acts = '{RECOGNITION,EXPULSION}' where code = 'A'`);
  for (const each of ACTORS) askers.set(each, await world.actor(...each));
  const service = ACTORS.find(([specs]) => specs[0] === 'I@K');
  await addEvents(world.database, (service && askers.get(service)?.account.account) ?? '');
  oracle = new Oracle(await readRows(pool), '2022-11-14');
  judge = new MembershipOracle(oracle);
}, 60_000);

afterAll(() => world.close());

interface Subject {
  readonly asker: Asker;
  readonly reader: Reader;
}

function subjectOf(each: Case): Subject {
  const asker = askers.get(each);
  const account = oracle.rows.accounts.find(({ id }) => id === asker?.account.account);
  if (!asker || !account) throw new Error('The actor is missing.');
  return { asker, reader: { grants: oracle.grants(account), self: account.member_id, account: account.id } };
}

function cut(values: Node, readable: ReadonlySet<string>): Node {
  const entries = Object.entries(values).map(([field, value]) => [field, readable.has(field) ? value : null]);
  return { ...(Object.fromEntries(entries) as object), id: values.id };
}

const label = (no: number | null): unknown => {
  const unit = oracle.unit(no);
  return unit && { name: unit.name, kind: unit.kind, level: unit.level };
};

/** The person's label, and the edge as the person's own rules have it. */
function personOf(id: string, { grants, self }: Reader): object {
  const member = oracle.rows.members.find((each) => each.id === id);
  const seen = member && oracle.readablePerson(grants, member, self);
  return { personName: member?.full_name, person: seen ? gid('Member', id) : null };
}

function membershipNode(row: Membership, reader: Reader): Node | null {
  const readable = judge.readableMembership(reader, row);
  if (!readable) return null;
  const unit = oracle.unit(row.unit);
  const edge = unit && oracle.readableUnit(reader.grants, unit) ? gid('Organization', unit.id) : null;
  const dates = { from: row.valid_from, to: row.valid_to, endReason: row.end_reason };
  const values = {
    kind: row.kind,
    status: row.status,
    ...dates,
    unitLabel: label(row.unit),
    unit: edge,
    ...personOf(row.member_id, reader),
  };
  return cut({ id: gid('Membership', row.id), ...values }, readable);
}

const DECIDED = ['DECIDED', 'PRESENTED', 'ACCEPTED', 'EFFECTIVE'];

function eventNode(row: MembershipEvent, reader: Reader): Node | null {
  const readable = judge.readableEvent(reader, row);
  if (!readable) return null;
  const { type, state, decision_date, effective_date, reason, remarks, checklist, attachments, votes } = row;
  const to = DECIDED.includes(judge.stage(row)) ? row.receiving_unit : null;
  const basic = { type, state, decisionDate: decision_date, effectiveDate: effective_date, reason, remarks, checklist, attachments, votes };
  const labels = { unitLabel: label(row.unit), receivingUnitLabel: label(to), documentNumber: null, ...personOf(row.member_id, reader) };
  return cut({ id: gid('MembershipEvent', row.id), ...basic, ...labels }, readable);
}

const EMPTY = 'totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor }';
const QUESTIONS = {
  Membership: [
    'node(id: $id) { __typename id } nodes(ids: [$id]) { id }',
    `members(filter: { memberships: { some: { id: { eq: $id } } } }) { ${EMPTY} }`,
  ],
  MembershipEvent: [
    'node(id: $id) { __typename id } nodes(ids: [$id]) { id }',
    `membershipEvents(filter: { id: { eq: $id } }) { ${EMPTY} }`,
    `members(filter: { membershipEvents: { some: { id: { eq: $id } } } }) { ${EMPTY} }`,
  ],
};

const TITLED = ACTORS.map((each) => ({ title: [...each[0], each[1]?.person].filter(Boolean).join(' '), each }));

describe.each(TITLED)('$title', ({ each }) => {
  let subject: Subject;

  beforeAll(() => {
    subject = subjectOf(each);
  });

  test('reads memberships', async () => {
    const { asker, reader } = subject;
    const expected = oracle.rows.memberships.map((row) => membershipNode(row, reader)).filter((node) => node !== null);
    const ids = oracle.rows.memberships.map(({ id }) => gid('Membership', id));
    expect(differences(expected, await readNodes(asker, 'Membership', ids))).toEqual([]);
  });

  test('reads membership events', async () => {
    const { asker, reader } = subject;
    const expected = oracle.rows.events.map((row) => eventNode(row, reader)).filter((node) => node !== null);
    const ids = oracle.rows.events.map(({ id }) => gid('MembershipEvent', id));
    expect(differences(expected, await readNodes(asker, 'MembershipEvent', ids))).toEqual([]);
    expect(differences(expected, await readList(asker, 'membershipEvents', 'MembershipEvent'))).toEqual([]);
  });

  test('gets one answer for a hidden row and an invented one', async () => {
    const { asker, reader } = subject;
    const hidden = {
      Membership: oracle.rows.memberships.filter((row) => !membershipNode(row, reader)),
      MembershipEvent: oracle.rows.events.filter((row) => !eventNode(row, reader)),
    };
    for (const [noun, questions] of Object.entries(QUESTIONS)) {
      const rows = hidden[noun as keyof typeof hidden].filter((_row, i) => i % 23 === 0);
      for (const question of questions) {
        const document = `query ($id: ID!) { ${question} }`;
        const invented = await asker.bytes(document, { id: inventedId(noun as keyof typeof hidden) });
        const answers = await Promise.all(rows.map(({ id }) => asker.bytes(document, { id: gid(noun as keyof typeof hidden, id) })));
        expect([...new Set(answers)].filter((answer) => answer !== invented)).toEqual([]);
      }
    }
  });

  test('reads both by the person', async () => {
    const { asker, reader } = subject;
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Member {
      memberships(first: 20) { totalCount nodes { id } } membershipEvents(first: 60) { totalCount nodes { id } } } } }`;
    type Listed = { readonly totalCount: number; readonly nodes: readonly Node[] } | null;
    type Found = { readonly id: string; readonly memberships: Listed; readonly membershipEvents: Listed };
    const of = (member: string, rows: readonly { member_id: string; id: string }[], seen: (row: never) => unknown): string[] =>
      rows.filter((row) => row.member_id === member && seen(row as never)).map(({ id }) => id);
    for (const [username] of OWNERS) {
      const id = world.person(username);
      const [found] = (await asker.data<{ nodes: (Found | null)[] }>(document, { ids: [id] })).nodes;
      const member = oracle.rows.members.find((row) => gid('Member', row.id) === id);
      if (!member || !found) continue;
      const readable = oracle.readablePerson(reader.grants, member, reader.self)?.has('standing');
      const expect1 = of(member.id, oracle.rows.memberships, (row) => membershipNode(row, reader)).map((row) => gid('Membership', row));
      const expect2 = of(member.id, oracle.rows.events, (row) => eventNode(row, reader)).map((row) => gid('MembershipEvent', row));
      const ids = (listed: Listed): string[] | null => listed && listed.nodes.map((node) => node.id).sort();
      expect(ids(found.memberships)).toEqual(readable ? expect1.sort() : null);
      expect(ids(found.membershipEvents)).toEqual(readable ? expect2.sort() : null);
      if (readable) expect(found.membershipEvents?.totalCount).toBe(expect2.length);
    }
  });
});
