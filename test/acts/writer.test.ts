import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DEFECTS } from '../../src/database/constraint-defects.js';
import { CONSTRAINT_RULES, TAKEN } from '../../src/database/constraints.js';
import { required } from '../../src/database/load.js';
import { Writing } from '../../src/database/writing.js';
import { Writer, type ActTransaction, type Versioned } from '../../src/database/transact.js';
import { query } from '../../src/database/transaction.js';
import { authorize } from '../../src/kernel/authorize.js';
import type { Requester } from '../../src/kernel/context.js';
import { Gate } from '../../src/kernel/gate.js';
import { SeatHolding } from '../../src/membership/index.js';
import { POLICIES } from '../../src/server/policies.js';
import { Asker } from '../harness/ask.js';
import { Ground, holdingId, suspending } from './ground.js';

/* The way of writing itself, in this process: what no act of ours provokes on its own. */

let ground: Ground;
let writing: Writing;
let writer: Writer;
let who: Requester;

beforeAll(async () => {
  ground = await Ground.open();
  writing = await Writing.open(ground.database.url);
  const ports = { noMoratorium: suspending(() => null) };
  writer = new Writer({ writing: () => Promise.resolve(writing), policies: POLICIES, clock: ground.server.clock, ports });
  const asker = new Asker(ground.pool);
  const { account } = await ground.actor(['B4@K']);
  who = {
    actor: await asker.actor(account),
    reason: null,
    address: 'here',
    renew: async () => void (who.actor = await asker.actor(account)),
  };
});

afterAll(async () => {
  await writing.close();
  await ground.close();
});

type Work = (tx: ActTransaction) => Promise<Versioned>;

const act = (id: string, work: Work): Promise<unknown> =>
  writer.act(who, { act: 'editHolding', subject: SeatHolding, input: { idempotencyKey: randomUUID() }, target: id }, work);

const found = async (tx: ActTransaction, id: string): Promise<SeatHolding> => {
  const row = await required(tx, SeatHolding, holdingId(id), 'input.id');
  authorize(tx.ability, 'editHolding', row);
  return row;
};

const versionOf = (id: string): Promise<number> => ground.one('select version as value from seat_holding where id = $1', [id]);

describe('constraints', () => {
  const EVENTS = ['organization_event', 'organization_event_party', 'organization_event_cell', 'organization_event_home'];
  const PEOPLE = ['seat_holding', 'membership', 'membership_event', 'membership_event_party'];
  const RIGHTS = ['role_grant', 'role_grant_target', 'account'];
  const RECORDS = ['member', 'member_record', 'correction', 'correction_item', 'qualification'];
  const RULES = ['moratorium', 'rule_set', 'rule_set_param', 'document', 'document_party', 'document_register'];
  const CLASSES = ['training_plan', 'training_class', 'training_session', 'training_lecturer'];
  const TRAINING = [...CLASSES, 'enrolment', 'enrolment_party', 'enrolment_result', 'attendance'];
  const PLANNING = ['planning_cycle', 'planning_entry'];
  const BALLOTS = ['ballot', 'ballot_tally', 'ballot_slip', 'ballot_box', 'vacancy', 'vacancy_candidate'];
  const ACTS = [...BALLOTS, ...TRAINING, ...PLANNING, ...RULES, ...EVENTS, ...PEOPLE, ...RECORDS, ...RIGHTS];
  const WRITTEN = [...ACTS, 'decision', 'audit_log', 'idempotency_key'];

  test('of the tables that acts write have a rule, or are known as what no input can break', async () => {
    const names = await ground.one<string[]>(
      `select array_agg(c.conname order by c.conname)::text[] as value from pg_constraint c join pg_class t on t.oid = c.conrelid
       where t.relname = any($1) and c.contype in ('c', 'f', 'p', 'u', 'x')`,
      [WRITTEN],
    );
    // Of the units an act makes new rows alone; the rest of their rules are those of history. These keys are partial.
    const partial = [
      'account_one_of_a_person',
      'planning_cycle_one_of_a_term',
      'planning_entry_one_of_a_person',
      'vacancy_one_open_of_a_seat',
    ];
    const all = [...names, ...partial, 'organization_code_unique'].sort();
    expect([...Object.keys(CONSTRAINT_RULES), ...Object.keys(TAKEN), ...DEFECTS].sort()).toEqual(all);
  });

  test('without a rule are a defect: not told to the client, nothing written', async () => {
    const { id } = await ground.holding('A');
    const state = await ground.state();
    const broken = act(id, async (tx) => {
      const row = await found(tx, id);
      row.how = 'NONSENSE' as 'ELECTED';
      return row;
    });
    await expect(broken).rejects.toThrow('violates check constraint "seat_holding_how_known"');
    expect(await ground.state()).toBe(state);
  });

  test('with a rule speak by it', async () => {
    const { id } = await ground.holding('A');
    const broken = act(id, async (tx) => {
      const row = await found(tx, id);
      row.to = '1999-01-01';
      return row;
    });
    await expect(broken).rejects.toMatchObject({ code: 'RULE_VIOLATION', details: { rule: 'DATES_OUT_OF_ORDER' } });
  });
});

test('an act that has asked for no right writes nothing', async () => {
  const { id } = await ground.holding('A');
  const state = await ground.state();
  const careless = act(id, async (tx) => {
    const row = await required(tx, SeatHolding, holdingId(id), 'input.id');
    row.version += 1;
    return row;
  });
  await expect(careless).rejects.toThrow('editHolding has changed a row on which it was not authorised');
  expect(await ground.state()).toBe(state);
});

describe('two acts that lock each other out', () => {
  /** Waits until as many have come. */
  function meeting(size: number): () => Promise<void> {
    let missing = size;
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    return () => {
      missing -= 1;
      if (missing <= 0) open();
      return opened;
    };
  }

  test('are both done: the one that PostgreSQL breaks off starts again', async () => {
    const [a, b] = [await ground.holding('A'), await ground.holding('A')];
    const meet = meeting(2);
    let tries = 0;
    const crossing = (first: string, second: string): Promise<unknown> =>
      act(first, async (tx) => {
        tries += 1;
        const row = await found(tx, first);
        await meet();
        await query(tx, 'update seat_holding set version = version where id = $1', [second]);
        row.version += 1;
        return row;
      });
    await Promise.all([crossing(a.id, b.id), crossing(b.id, a.id)]);
    // The one that starts again may meet the other once more.
    expect(tries).toBeGreaterThan(2);
    expect([await versionOf(a.id), await versionOf(b.id)]).toEqual([2, 2]);
  });

  test('an act that fails so every time is tried three times', async () => {
    const { id } = await ground.holding('A');
    let tries = 0;
    const hopeless = act(id, async (tx) => {
      tries += 1;
      await query(tx, `do $$ begin raise exception using errcode = 'serialization_failure', message = 'again'; end $$`, []);
      return found(tx, id);
    });
    await expect(hopeless).rejects.toThrow('again');
    expect(tries).toBe(3);
  });
});

test('rights that changed since they were read are read anew before anything is looked at', async () => {
  const { id } = await ground.holding('A');
  const before = who.actor?.version;
  await ground.pool.query('update account set authz_version = authz_version + 1 where id = $1', [who.actor?.account]);
  await act(id, async (tx) => {
    const row = await found(tx, id);
    expect(tx.actor.version).not.toBe(before);
    row.version += 1;
    return row;
  });
  expect(await versionOf(id)).toBe(2);
});

test('a field of an act has the gate of that act alone', () => {
  expect(() => Gate('editHolding', () => SeatHolding)({}, 'rejectHolding')).toThrow(
    'rejectHolding would have the gate of the act editHolding',
  );
});
