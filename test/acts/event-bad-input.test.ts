import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { inventedId } from '../access/world.js';
import { EventGround, eventId } from './event-ground.js';
import { Ground, TODAY, answerOf, gid, suspending } from './ground.js';

/* Code, rule and path of what is refused of organisation events, and nothing written but a line in the audit log. */

let ground: Ground;
let events: EventGround;
let drafter: Actor;
let decider: Actor;
let suspended = false;

const ports = {
  noMoratorium: suspending((process, unit, day) => (suspended ? `${process} ${unit} ${day}` : null)),
};

beforeAll(async () => {
  ground = await Ground.open({ ports });
  events = new EventGround(ground);
  drafter = await ground.actor(['G1@A', 'B4@K']);
  decider = await ground.actor(['G1@A', 'B2@K']);
});

afterAll(() => ground.close());

const TABLES = ['organization', 'organization_period', 'body', 'seat', 'membership', 'organization_event', 'organization_event_party', 'organization_event_cell', 'organization_event_home', 'decision', 'idempotency_key']; // prettier-ignore
const stateOf = (): Promise<string> =>
  ground.one(
    `select json_build_array(${TABLES.map((table) => `(select coalesce(json_agg(t order by t::text), '[]') from ${table} t)`).join(', ')})::text as value`,
  );

let state = '';

beforeEach(() => {
  suspended = false;
  state = '';
});

afterEach(async () => {
  if (state !== '') expect(await stateOf()).toBe(state);
});

/** Sends an act that has to be refused and compares everything that it could have written. */
async function refused(who: Actor, act: string, input: object): Promise<object> {
  state = await stateOf();
  const lines = (await ground.audit()).length;
  const answer = answerOf(await ground.act(who, `${act}OrganizationEvent`, input));
  const added = (await ground.audit()).slice(lines);
  expect(added.filter(({ outcome }) => outcome !== 'REFUSED')).toEqual([]);
  return answer;
}

const rule = (name: string, ...fields: string[]): object => ({ code: 'RULE_VIOLATION', rule: name, fields });
const create = async (code: string, input: object): Promise<object> =>
  refused(drafter, 'create', { unitId: await events.unitId(code), ...input });
const on = (id: string, values: object = {}): object => ({ id: eventId(id), expectedVersion: 1, ...values });

describe('a draft', () => {
  const cell = { type: 'ESTABLISH', newKind: 'CELL', newCode: 'B1', newName: 'Chi bộ B1' };

  test.each(['TRANSFER', 'MERGE', 'SPLIT', 'DISSOLVE', 'END', 'SUSPEND'])('of a type whose acts come later: %s', async (type) => {
    expect(await create('A1', { type })).toEqual(rule('EVENT_TYPE_NOT_OPEN', 'input.type'));
  });

  test('of a hidden, invented or ended unit', async () => {
    const hidden = { code: 'NOT_FOUND', fields: ['input.unitId'] };
    expect(await create('N1', { type: 'RENAME', newName: 'Tên' })).toEqual(hidden);
    expect(await create('A1', { type: 'RENAME', newName: 'Tên', unitId: inventedId('Organization') })).toEqual(hidden);
    expect(await create('A1', { type: 'RENAME', newName: 'Tên', unitId: 'x' })).toEqual(hidden);
    expect(await create('E', { type: 'RENAME', newName: 'Tên' })).toEqual(rule('UNIT_HAS_ENDED', 'unit'));
  });

  test('of a unit above, which is seen', async () => {
    expect(await create('X', { type: 'RENAME', newName: 'Tên' })).toEqual({ code: 'FORBIDDEN' });
  });

  test('without the kind of the unit to be', async () => {
    expect(await create('A', { ...cell, newKind: null })).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.newKind'] });
  });

  test.each([
    ['A', 'ESTABLISH', 'GROUP'],
    ['A', 'ESTABLISH', 'GRASSROOTS_CELL'],
    ['Q', 'ESTABLISH', 'CELL'],
    ['Q', 'CHANGE_KIND', 'CELL'],
    ['A', 'CHANGE_KIND', 'GRASSROOTS_CELL'],
  ])('of a kind that does not fit: %s %s %s', async (code, type, newKind) => {
    const answer = await create(code, { type, newKind });
    // An establishment of level 5 in Q, or of level 3 in A, is refused before: nobody has that right.
    expect([rule('KIND_DOES_NOT_FIT', 'input.newKind'), { code: 'FORBIDDEN' }]).toContainEqual(answer);
  });

  test('of what the type does not change', async () => {
    expect(await create('A1', { type: 'RENAME', newName: 'Tên', newCode: 'B1' })).toEqual(rule('NOT_OF_THIS_EVENT', 'input.newCode'));
    expect(await create('A', { ...cell, cells: [] })).toEqual(rule('NOT_OF_THIS_EVENT', 'input.cells'));
  });

  test('with a code that a unit has: the same words for a hidden one', async () => {
    const words: unknown[] = [];
    for (const newCode of ['A1', 'N1', 'Y', 'E1']) {
      const body = await ground.act(drafter, 'createOrganizationEvent', { unitId: await events.unitId('A'), ...cell, newCode });
      words.push(body.errors?.map(({ message, extensions }) => ({ message, extensions })));
    }
    expect(words).toEqual(
      words.map(() => [{ message: 'Giá trị này không dùng được.', extensions: { code: 'BAD_USER_INPUT', fields: ['input.newCode'] } }]),
    );
  });

  test('with numbers, days and texts that can not be', async () => {
    expect(await create('A', { ...cell, headCount: -1 })).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.headCount'] });
    expect(await create('A', { ...cell, handoverOn: '2022-11-15' })).toEqual(rule('DATE_IN_FUTURE', 'input.handoverOn'));
    expect(await create('A', { ...cell, newCode: 'x'.repeat(31) })).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.newCode'] });
  });

  test('with cells whose members are hidden, named twice, or without a name', async () => {
    const upgrade = { type: 'CHANGE_KIND', newKind: 'GRASSROOTS_COMMITTEE' };
    const [first = '', second = ''] = await events.homes('Q');
    const hidden = gid('Member', await ground.member('N1'));
    const cells = [{ code: 'Q8', name: 'Chi bộ Q8', memberIds: [first, hidden] }];
    expect(await create('Q', { ...upgrade, cells })).toEqual({ code: 'NOT_FOUND', fields: ['input.cells.memberIds.1'] });
    const twice = [{ code: 'Q8', name: 'Chi bộ Q8', memberIds: [first, first] }];
    expect(await create('Q', { ...upgrade, cells: twice })).toEqual(rule('CELLS_DO_NOT_FIT', 'input.cells'));
    const nameless = [{ code: 'Q8', name: ' ', memberIds: [second] }];
    expect(await create('Q', { ...upgrade, cells: nameless })).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.cells.0.name'] });
    const same = ['Q8', 'Q8'].map((code, i) => ({ code, name: 'Chi bộ', memberIds: [i === 0 ? first : second] }));
    expect(await create('Q', { ...upgrade, cells: same })).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.cells.1.code'] });
  });
});

describe('a submission', () => {
  test.each<[string, object, string[]]>([
    ['A', { type: 'ESTABLISH', subject_level: 5, new_kind: 'CELL' }, ['newCode', 'newName', 'headCount']],
    ['A1', { new_name: null }, ['newName']],
    ['Q', { type: 'CHANGE_KIND', new_kind: 'GRASSROOTS_COMMITTEE', drafting_unit: 10 }, ['headCount', 'cells']],
  ])('of what is not complete: %s', async (code, values, missing) => {
    const id = await events.event(code, { drafting_unit: 101, ...values });
    expect(await refused(drafter, 'submit', on(id))).toEqual(rule('EVENT_INCOMPLETE', ...missing));
  });

  test('of cells that leave a member out', async () => {
    const [one = '', ...others] = await events.homes('Q');
    const content = { type: 'CHANGE_KIND', newKind: 'GRASSROOTS_COMMITTEE', headCount: 9 };
    const cells = [{ code: 'Q8', name: 'Chi bộ Q8', memberIds: others }];
    const id = await events.created(drafter, { unitId: await events.unitId('Q'), ...content, cells });
    expect(await refused(drafter, 'submit', on(id))).toEqual(rule('CELLS_DO_NOT_FIT', 'cells'));
    const body = await ground.act(drafter, 'editOrganizationEvent', on(id, { cells: [{ ...cells[0], memberIds: [one, ...others] }] }));
    expect(answerOf(body)).toEqual({ code: 'DONE' });
    state = '';
    expect(answerOf(await ground.act(drafter, 'submitOrganizationEvent', on(id, { expectedVersion: 2 })))).toEqual({ code: 'DONE' });
  });
});

describe('a decision', () => {
  const submitted = (values: object = {}): Promise<string> => events.event('A1', { state: 'SUBMITTED', drafting_unit: 101, ...values });
  const decide = async (id: string, values: object = {}): Promise<object> =>
    refused(decider, 'decide', on(id, { effectiveDate: TODAY, decision: await ground.decision('A'), ...values }));

  test('without its meeting, or by a body of another unit', async () => {
    const id = await submitted();
    expect(await decide(id, { decision: null })).toMatchObject({ code: 'RULE_VIOLATION', rule: 'DECISION_INCOMPLETE' });
    expect(await decide(id, { decision: await ground.decision('K') })).toEqual(rule('WRONG_DECIDING_BODY', 'input.decision.bodyId'));
  });

  test('that would hold before it was made, or before the unit was', async () => {
    const id = await submitted();
    expect(await decide(id, { effectiveDate: '2022-11-13' })).toEqual(rule('DATE_BEFORE_CAUSE', 'input.effectiveDate'));
    const documentId = gid('Document', await ground.document('A', { date: '2014-01-02' }));
    const early = await ground.decision('A', { date: '2014-01-01', documentId });
    expect(await decide(id, { effectiveDate: '2014-01-01', decision: early })).toMatchObject({ code: 'RULE_VIOLATION' });
  });

  test('in another version, under a moratorium, of a hidden event', async () => {
    const id = await submitted();
    expect(await decide(id, { expectedVersion: 7 })).toEqual({ code: 'CONFLICT' });
    suspended = true;
    const body = await ground.act(decider, 'decideOrganizationEvent', on(id, { effectiveDate: TODAY }));
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'MORATORIUM', document: 'ORGANIZATION_EVENT 1001 2022-11-14' });
    const missing = { code: 'NOT_FOUND', fields: ['input.id'] };
    expect(await decide(await events.event('N1', { state: 'SUBMITTED' }))).toEqual(missing);
    expect(await decide(id, { id: inventedId('Organization') })).toEqual(missing);
  });

  test('of a unit that has ended since', async () => {
    const id = await events.event('E', { state: 'SUBMITTED', drafting_unit: 10 });
    const decision = await ground.decision('K');
    expect(await refused(decider, 'decide', on(id, { effectiveDate: TODAY, decision }))).toEqual(rule('UNIT_HAS_ENDED', 'unit'));
  });

  test('of a transfer, whose acts come later', async () => {
    const id = await events.event('Q', { type: 'TRANSFER', state: 'SUBMITTED', receiving_unit: 11, drafting_unit: 10 });
    const decision = await ground.decision('K');
    expect(await refused(decider, 'decide', on(id, { effectiveDate: TODAY, decision }))).toEqual(rule('EVENT_TYPE_NOT_OPEN', 'input.type'));
  });

  test('a return without remarks, a rejection without a reason', async () => {
    const id = await submitted();
    expect(await refused(decider, 'return', on(id))).toEqual(rule('REASON_MISSING', 'input.comments'));
    expect(await refused(decider, 'reject', on(id, { decision: await ground.decision('A') }))).toEqual(
      rule('REASON_MISSING', 'input.reason'),
    );
  });
});
