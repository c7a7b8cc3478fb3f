import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { kinshipRow } from '../../seeds/kinship.factory.js';
import { nouns } from '../../src/kernel/nouns.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import { Ground, holdingId, TODAY, type Target } from '../acts/ground.js';
import { gid } from './world.js';

/* Whoever sees a sensitive field leaves an entry, written by the statement that shows it (access.md 2.9). */

interface Entry {
  readonly entity_type: string;
  readonly row_id: string | null;
  readonly subject_id: string | null;
  readonly unit: number | null;
  readonly role: string;
  readonly role_unit: number | null;
  readonly classes: readonly string[];
  readonly fields: readonly string[];
  readonly reason: string | null;
}

let ground: Ground;
let staff: Actor;
let proposal: Target;
let plain: Target;

beforeAll(async () => {
  ground = await Ground.open();
  staff = await ground.actor(['B4@K']);
  proposal = await ground.holding('A', { proposal_note: 'vì việc chung', drafting_unit: ground.no('K') });
  plain = await ground.holding('A');
});

afterAll(() => ground.close());

const entries = async (): Promise<readonly Entry[]> =>
  (await ground.pool.query<Entry>('select * from access_log order by entity_type, row_id nulls last')).rows;

beforeEach(async () => {
  await ground.pool.query('alter table access_log disable trigger user');
  await ground.pool.query('delete from access_log');
  await ground.pool.query('alter table access_log enable trigger user');
});

/** Asks until the document has gone through the direct lane too; both lanes log alike. */
async function ask(who: Actor, document: string, reason?: string): Promise<Record<string, unknown>> {
  const extensions = reason === undefined ? {} : { accessReason: reason };
  const { body } = await ground.server.as(who.username).query(document, {}, {}, extensions);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data ?? {};
}

const node = (id: string, fields: string): string => `{ node(id: "${holdingId(id)}") { ... on SeatHolding { ${fields} } } }`;

describe.each(['resolved', 'direct'])('one row, %s lane', () => {
  test('a value shown is one entry: who, by which right, whose, which fields', async () => {
    expect(await ask(staff, node(proposal.id, 'proposalNote'))).toEqual({ node: { proposalNote: 'vì việc chung' } });
    const [entry, ...others] = await entries();
    expect(others).toEqual([]);
    const subject = await ground.one<string>('select member_id as value from seat_holding where id = $1', [proposal.id]);
    const unit = await ground.one<number>('select unit as value from member where id = $1', [subject]);
    expect(entry).toMatchObject({ entity_type: 'SeatHolding', row_id: proposal.id, subject_id: subject, unit });
    expect(entry).toMatchObject({ role: 'B4', role_unit: ground.no('K'), classes: ['F3'], fields: ['proposalNote'], reason: null });
  });

  test('a value that is not there, a field that is hidden and fields of F0 write nothing', async () => {
    await ask(staff, node(plain.id, 'proposalNote votes how holderName'));
    await ask(await ground.actor(['B1@K']), `{ holdings(first: 5) { nodes { title how votes proposalNote } } }`);
    expect(await entries()).toEqual([]);
  });

  test('the reason of the request stands in the entry', async () => {
    await ask(staff, node(proposal.id, 'proposalNote state'), 'kiểm tra hồ sơ nhân sự');
    expect(await entries()).toMatchObject([{ reason: 'kiểm tra hồ sơ nhân sự' }]);
  });
});

describe('lists', () => {
  const find = (text: string, fields: string): string =>
    `{ holdings(first: 5, filter: { proposalNote: { startsWith: "${text}" } }) { ${fields} } }`;

  test('a row shown twice has one entry with all fields', async () => {
    const one = `node(id: "${holdingId(proposal.id)}")`;
    await ask(staff, `{ a: ${one} { ... on SeatHolding { proposalNote } } b: ${one} { ... on SeatHolding { backdateReason state } } }`);
    expect(await entries()).toMatchObject([{ row_id: proposal.id, fields: ['proposalNote'] }]);
  });

  test('a row shown by two root fields has one entry, in either lane, with what both show', async () => {
    const document = `{ a: node(id: "${holdingId(proposal.id)}") { __typename ... on SeatHolding { proposalNote } }
      b: holdings(first: 3, filter: { proposalNote: { eq: "vì việc chung" } }) { nodes { proposalNote votes } } KIND }`;
    const wanted = { a: { __typename: 'SeatHolding', proposalNote: 'vì việc chung' }, b: { nodes: [{ proposalNote: 'vì việc chung' }] } };
    // A field with a resolver of its own keeps the whole operation out of the direct lane.
    for (const [kind, more] of [['__typename', { __typename: 'Query' }], ['viewer { username }', { viewer: { username: staff.username } }]] as const) {
      for (const _lane of ['resolved', 'direct']) expect(await ask(staff, document.replace('KIND', kind))).toMatchObject({ ...wanted, ...more });
    }
    expect(await entries()).toMatchObject(Array(4).fill({ entity_type: 'SeatHolding', row_id: proposal.id, fields: ['proposalNote'] }));
  }); // prettier-ignore

  test('a row found by such a field is logged, whatever it shows', async () => {
    const found = await ask(staff, find('vì', 'nodes { state } edges { cursor }'));
    expect(found).toMatchObject({ holdings: { nodes: [{ state: 'PROPOSED' }] } });
    const entry = { row_id: proposal.id, classes: ['F3'], fields: ['proposalNote'] };
    expect(await entries()).toMatchObject([entry]);
    for (const shown of ['edges { node { state } }', 'edges { cursor }', 'edges { __typename }']) await ask(staff, find('vì', shown));
    expect(await entries()).toMatchObject([entry, entry, entry, entry]);
  });

  test('a search that finds nothing, and one that only counts, leave an entry without subject', async () => {
    await ask(staff, find('không có', 'nodes { state }'));
    expect(await entries()).toMatchObject([{ row_id: null, subject_id: null, unit: ground.no('K'), fields: ['proposalNote'] }]);
    await ask(staff, find('vì', 'totalCount'));
    expect(await entries()).toMatchObject([{ row_id: null }, { row_id: null }]);
  });

  test('a page logs its own rows and not the one that it reads ahead', async () => {
    const more = await ground.holding('A', { proposal_note: 'vì lẽ khác' });
    const { holdings } = await ask(
      staff,
      `{ holdings(first: 1, filter: { proposalNote: { startsWith: "vì" } }) { nodes { id } pageInfo { hasNextPage } } }`,
    );
    expect(holdings).toMatchObject({ pageInfo: { hasNextPage: true } });
    expect(await entries()).toHaveLength(1);
    await ground.pool.query('delete from seat_holding where id = $1', [more.id]);
  });
});

describe('whose the row is', () => {
  let keeper: Actor;
  let person: string;
  let home: number;

  beforeAll(async () => {
    keeper = await ground.actor(['G2@A']);
    person = await ground.one(`select member_id as value from account where username = 'p1'`);
    home = await ground.one('select home_unit as value from member where id = $1', [person]);
  });

  test('a look at a record names its person, and so does one at a relative', async () => {
    await ask(keeper, `{ member(id: "${gid('Member', person)}") { record { citizenId phone } } }`);
    const own = { row_id: person, subject_id: person, unit: home };
    expect(await entries()).toMatchObject([{ ...own, entity_type: 'MemberRecord', classes: ['F2'], fields: ['citizenId', 'phone'] }]);

    const relative = { id: newId(), person_id: person, relative_id: null, relation: 'SPOUSE', name: 'Trần Thị M' } as const;
    await ground.insert('kinship', kinshipRow(relative));
    await ask({ ...keeper, username: 'p1' }, `{ member(id: "${gid('Member', person)}") { record { kinship { nodes { name } } } } }`);
    const [found] = (await entries()).filter(({ row_id }) => row_id === relative.id);
    expect(found).toMatchObject({ entity_type: 'Kinship', subject_id: person, unit: home, role: 'S', classes: ['F2f'] });
  });

  test('a look at a correction and at what it proposes names the person to be corrected', async () => {
    const proposed = await ground.act(await ground.actor(['I@K']), 'proposeCorrection', {
      ...{ memberId: gid('Member', person), phone: '0987654321', note: 'Đối soát dữ liệu' },
    });
    expect(proposed.errors).toBeUndefined();
    const correction = await ground.one<string>('select id as value from correction where member_id = $1', [person]);
    const document = `{ member(id: "${gid('Member', person)}") { corrections { nodes { note items { nodes { newValue } } } } } }`;
    const { member } = await ask(keeper, document);
    expect(member).toMatchObject({
      corrections: { nodes: [{ note: 'Đối soát dữ liệu', items: { nodes: [{ newValue: '0987654321' }] } }] },
    });
    const own = { subject_id: person, unit: home, role: 'G2', classes: ['F2'] };
    expect(await entries()).toMatchObject([
      { ...own, entity_type: 'Correction', row_id: correction, fields: ['note'] },
      { ...own, entity_type: 'CorrectionItem', fields: ['newValue'] },
    ]);
  });

  test('every type with personal data of class F2 says whose its rows are', () => {
    buildDangboSchema();
    const personal = nouns().filter(({ shown, fields }) => shown && [...fields.values()].some((field) => /^F2/.test(field.class ?? '')));
    expect(personal.filter(({ subject }) => subject === null).map(({ name }) => name)).toEqual([]);
    expect(personal.map(({ name }) => name)).toEqual(expect.arrayContaining(['MemberRecord', 'Kinship', 'Correction', 'MembershipEvent']));
  });
});

describe('no entry, no answer', () => {
  test('where the log cannot be written the read is UNAVAILABLE, in both lanes, and others go on', async () => {
    await ground.pool.query(`alter table access_log add constraint full_now check (reason is not null) not valid`);
    const document = node(proposal.id, 'proposalNote');
    for (const _lane of ['resolved', 'direct', 'direct']) {
      const { body } = await ground.server.as(staff.username).query(document);
      expect(body).toMatchObject({ data: { node: null }, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    }
    expect(await ask(staff, node(proposal.id, 'state'))).toEqual({ node: { state: 'PROPOSED' } });
    await ground.pool.query('alter table access_log drop constraint full_now');
    expect(await entries()).toEqual([]);
  });

  test('an entry is never changed', async () => {
    await ask(staff, node(proposal.id, 'proposalNote'));
    await expect(ground.pool.query(`update access_log set fields = '{}'`)).rejects.toThrow('never changed');
    await expect(ground.pool.query('delete from access_log')).rejects.toThrow('never changed');
    await expect(ground.pool.query('truncate access_log')).rejects.toThrow('never changed');
  });
});

describe('who reads the log', () => {
  const LOG = '{ accessLog { nodes { role readerName subjectName subject { id } fields entityType rowId } } }';

  test('the chair of the inspection committee sees all of it, an unmarked officer nothing', async () => {
    await ask(staff, node(proposal.id, 'proposalNote'));
    const { accessLog } = await ask(await ground.actor(['B7c@K']), LOG);
    expect(accessLog).toMatchObject({ nodes: [{ role: 'B4', fields: ['proposalNote'], rowId: holdingId(proposal.id) }] });
    for (const spec of ['B6@K', 'B1@K', 'B7@K', 'P3v@X', 'A@X', 'B7c@H']) {
      expect(await ask(await ground.actor([spec]), LOG)).toEqual({ accessLog: { nodes: [] } });
    }
  });

  test('of an entry on a confidential row the security officer sees neither row nor person, whatever its type, nor finds it by them', async () => {
    await ask(staff, node(proposal.id, 'proposalNote'));
    const types = nouns().flatMap(({ name, secret }) => (secret === null ? [] : [name]));
    expect(types).toEqual(expect.arrayContaining(['Ballot', 'BallotTally', 'VacancyCandidate', 'TrainingNeed']));
    await ground.pool.query(
      `insert into access_log (unit, at, request, account_id, role, entity_type, row_id, subject_id, classes, fields)
       select $1, now(), uuidv7(), $2, 'B4', t.type, uuidv7(), $3, '{F3}', '{id}' from unnest($4::text[]) t(type)`,
      [ground.no('K'), staff.account, staff.member, types],
    );
    const marked = await ground.actor(['B6@K'], { securityOfficer: true });
    const { accessLog } = (await ask(marked, LOG)) as { accessLog: { nodes: { entityType: string }[] } };
    const seen = accessLog.nodes.filter(({ entityType }) => entityType !== 'SeatHolding');
    expect(seen.map(({ entityType }) => entityType).sort()).toEqual([...types].sort());
    expect(seen).toMatchObject(types.map(() => ({ rowId: null, subject: null, subjectName: null, fields: ['id'] })));
    const named = await ask(marked, '{ accessLog(filter: { not: { subject: { and: [] } } }) { nodes { entityType } } }');
    expect(named).toEqual({ accessLog: { nodes: [{ entityType: 'SeatHolding' }] } });
  });

  test('a person sees nothing of looks at F3', async () => {
    const person = await ground.actor(['M@A1']);
    const own = await ground.holding('A', { member_id: String(person.member), proposal_note: 'việc riêng' });
    await ask(staff, node(own.id, 'proposalNote'));
    expect(await entries()).toHaveLength(1);
    expect(await ask(person, LOG)).toEqual({ accessLog: { nodes: [] } });
  });

  test('an assignment of a person opens the entries on the person and the record, and none of another kind, whatever its id', async () => {
    const person = await ground.member('A2');
    await ground.pool.query(
      `insert into audit_log (at, account_id, roles, role_units, act, entity_type, row_id, unit, changed_fields, outcome, address)
       select now(), $1, '{B4}', $2, 'editProfile', t.type, $3, $4, '{}', 'DONE', '127.0.0.1' from unnest($5::text[]) t(type)`,
      [staff.account, [ground.no('K')], person, ground.no('A2'), ['Member', 'MemberRecord', 'Ballot', 'SeatHolding']],
    );
    const question = '{ auditLog { totalCount nodes { entityType } } }';
    const inspector = await ground.actor(['P3v@X'], { named: [{ kind: 'PERSON', id: person }] });
    const { auditLog } = (await ask(inspector, question)) as { auditLog: { totalCount: number; nodes: { entityType: string }[] } };
    expect([auditLog.totalCount, ...auditLog.nodes.map(({ entityType }) => entityType).sort()]).toEqual([2, 'Member', 'MemberRecord']);
    expect(await ask(await ground.actor(['P3v@X']), question)).toEqual({ auditLog: { totalCount: 0, nodes: [] } });
  });

  test('own acts stand in the audit log, with act, type and outcome alone', async () => {
    const actor = await ground.actor(['B2@K']);
    const input = { id: holdingId(plain.id), expectedVersion: 1, decision: await ground.decision('K') };
    await ground.act(actor, 'recogniseHolding', input);
    const { auditLog } = await ask(actor, '{ auditLog { nodes { act outcome entityType rowId changedFields username at } } }');
    const own = { act: 'recogniseHolding', outcome: 'DONE', entityType: 'SeatHolding', rowId: null, changedFields: null, username: null };
    expect(auditLog).toMatchObject({ nodes: [own] });
    const found = await ask(actor, '{ auditLog(filter: { act: { eq: "recogniseHolding" } }) { totalCount nodes { act } } }');
    expect(found).toEqual({ auditLog: { totalCount: 1, nodes: [{ act: 'recogniseHolding' }] } });
    expect(TODAY).toBe('2022-11-14');
  });
});
