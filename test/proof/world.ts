import pg from 'pg';
import { Builder } from '../../seeds/builder.js';
import { insertRows } from '../../seeds/insert.js';
import { writeDataset } from '../../seeds/load.js';
import { Random } from '../../seeds/random.js';
import { freshDatabase, type TestDatabase } from '../harness/database.js';
import { businessDay, readTables } from './oracle/load.js';
import type { Tables } from './oracle/rows.js';
import { planOf } from './plan.js';
import { addExtras, moveSome } from './world-extras.js';
import {
  addAccounts,
  addDocuments,
  addExports,
  addMembershipEvents,
  addOrganizationEvents,
  addRoleGrants,
  addRulings,
} from './world-acts.js';
import { addBallots, addClerks, addVacancies, slipsOf } from './world-ballots.js';
import { addPlanning } from './world-planning.js';
import { addHoldings, addKin, addPeople, recordsOf } from './world-people.js';
import { addStandards, addTraining } from './world-training.js';
import { addBodies, addUnits, endSome } from './world-units.js';
import { NOUNS, World } from './worldview.js';

/** A random world in a database of its own, with a connection for the oracle alone. */
export class ProofWorld {
  private constructor(
    readonly seed: number,
    readonly database: TestDatabase,
    readonly client: pg.Client,
    readonly random: Random,
    readonly today: string,
  ) {}

  static async open(seed: number): Promise<ProofWorld> {
    const database = await freshDatabase();
    await fill(database.pool, seed);
    return ProofWorld.at(seed, database);
  }

  /** The world of a seed that another process has filled. */
  static async at(seed: number, database: TestDatabase): Promise<ProofWorld> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    return new ProofWorld(seed, database, client, new Random(`proof/${seed}`), await businessDay(client));
  }

  /** The same world with its random sequence from the beginning. */
  again(): ProofWorld {
    return new ProofWorld(this.seed, this.database, this.client, new Random(`proof/${this.seed}`), this.today);
  }

  /** The rows as they are now; with a former view only the named tables are read again. */
  async look(before?: World, names?: readonly (keyof Tables)[]): Promise<World> {
    const read = await readTables(this.client, names);
    const tables = { ...before?.tables, ...read } as Tables;
    return new World(tables, this.today, await this.collation(tables, before?.texts ?? []));
  }

  /** Places of all texts of the world in Vietnamese order. */
  private async collation(tables: Tables, words: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const texts = new Set(['không', ...words]);
    for (const noun of NOUNS.values()) {
      const fields = Object.values(noun.fields).filter((field) => field.kind === 'value' && field.vietnamese);
      for (const row of fields.length > 0 ? (tables[noun.table] as readonly object[]) : []) {
        for (const field of fields) {
          const value = field.kind === 'value' ? field.of(row as never, null as never) : null;
          if (typeof value === 'string') texts.add(value);
        }
      }
    }
    const { rows } = await this.client.query<{ text: string; place: number }>(
      `select t as text, row_number() over (order by t collate "vi-x-icu")::integer as place from unnest($1::text[]) t`,
      [[...texts]],
    );
    return new Map(rows.map(({ text, place }) => [text, place]));
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.database.drop();
  }
}

async function fill(pool: pg.Pool, seed: number): Promise<void> {
  const plan = planOf(seed);
  const random = new Random(`world/${seed}`);
  const builder = new Builder(`proof/${seed}`);
  addUnits(builder, random.fork('units'), plan);
  addPeople(builder, random.fork('people'));
  const seats = addBodies(builder, random.fork('bodies'));
  const cadres = addHoldings(builder, random.fork('holdings'), plan, seats);
  addKin(builder, random.fork('kin'), cadres);
  const drafts = addDocuments(builder, random.fork('documents'));
  addAccounts(builder, random.fork('accounts'), cadres);
  addRulings(builder, random.fork('rulings'));
  addStandards(builder, random.fork('standards'));
  addPlanning(builder, random.fork('planning'), cadres);
  addBallots(builder, random.fork('ballots'), cadres);
  addVacancies(builder, random.fork('vacancies'), cadres);
  addTraining(builder, random.fork('training'), cadres);
  addClerks(builder, random.fork('clerks'), cadres);
  addExports(builder, random.fork('exports'), cadres);
  addRoleGrants(builder, random.fork('grants'), plan, cadres);
  addMembershipEvents(builder, random.fork('events'), cadres);
  addOrganizationEvents(builder, random.fork('changes'), cadres);
  const extras = addExtras(builder, random.fork('extras'), cadres);
  endSome(builder, random.fork('endings'), plan);
  const later = { document: drafts, member_record: recordsOf(builder, random.fork('records')) };
  const tables = { ...extras.tables, ballot_slip: slipsOf(builder, random.fork('slips'), cadres) };
  await write(pool, builder, { tables, later }, random.fork('moves'));
}

interface Extras {
  readonly tables: Readonly<Record<string, readonly object[]>>;
  /** Values of columns that are filled once all rows are there. */
  readonly later: Readonly<Record<string, readonly object[]>>;
}

async function write(pool: pg.Pool, builder: Builder, { tables, later }: Extras, random: Random): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await writeDataset(client, 'minimal', builder.rows, () => undefined);
    for (const [table, rows] of Object.entries(tables)) await insertRows(client, table, rows);
    for (const [table, rows] of Object.entries(later)) await fillColumns(client, table, rows);
    await moveSome(client, random);
    await client.query('commit');
    await client.query('analyze');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function fillColumns(client: pg.PoolClient, table: string, rows: readonly object[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'id');
  await client.query(
    `update ${table} r set (${names.join(', ')}) = (select ${names.map((name) => `v.${name}`).join(', ')})
     from json_populate_recordset(null::${table}, $1) v where v.id = r.id`,
    [JSON.stringify(rows)],
  );
}
