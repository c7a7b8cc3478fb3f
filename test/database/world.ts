import type { PoolClient } from 'pg';
import { Random } from '../../seeds/random.js';
import { sendNamed } from '../../src/database/named.js';
import { fits, History, type Facts } from './history-model.js';

const EPOCH = Date.UTC(2015, 0, 1);
const DAY = 86_400_000;

/** The date of a day of the model. */
const dateOf = (day: number): string => new Date(EPOCH + day * DAY).toISOString().slice(0, 10);

export const dayOf = (date: string): number => (Date.parse(date) - EPOCH) / DAY;

/** One random step; false when there was nothing to do it to. */
export type Step = (world: World) => Promise<boolean>;

type Steps = readonly (readonly [name: string, step: Step])[];

/** A random Party organisation in a database, beside the log of what was recorded of its units. */
export class World {
  readonly history = new History();
  readonly random: Random;
  /** The latest day; changes before it are recorded late. */
  today = 100;
  private lastNo = 0;
  /** Rows of people and bodies that the present step changes on purpose. */
  readonly touched = new Set<string>();

  constructor(
    readonly client: PoolClient,
    readonly label: string,
  ) {
    this.random = new Random(label);
  }

  /** What is asked after every step is planned once: by a name, as the product sends its statements. */
  async query<Row extends object>(sql: string, ...parameters: unknown[]): Promise<Row[]> {
    return (await sendNamed<Row>(this.client, sql, parameters)).rows;
  }

  /** A random row among those that the query gives. */
  async pick<Row extends object>(sql: string, ...parameters: unknown[]): Promise<Row | null> {
    const rows = await this.query<Row>(sql, ...parameters);
    return rows.length === 0 ? null : this.random.pick(rows);
  }

  touch(...ids: readonly string[]): void {
    for (const id of ids) this.touched.add(id);
  }

  /** Units whose present facts pass the test. */
  unitsWhere(test: (facts: Facts, no: number) => boolean): readonly number[] {
    return this.history.units().filter((no) => test(this.history.now(no), no));
  }

  pickUnit(test: (facts: Facts, no: number) => boolean): number | null {
    const found = this.unitsWhere(test);
    return found.length === 0 ? null : this.random.pick(found);
  }

  pickParent(kind: string, test: (facts: Facts, no: number) => boolean = () => true): number | null {
    return this.pickUnit((facts, no) => fits(kind, facts.kind) && facts.state !== 'ENDED' && test(facts, no));
  }

  /** Mostly a new day, sometimes the same again, sometimes one long past. */
  nextDay(earliest: number): number {
    if (this.random.chance(0.3)) return this.random.int(Math.min(earliest, this.today), this.today);
    if (this.random.chance(0.8)) this.today += this.random.int(1, 20);
    return this.today;
  }

  async establish(kind: string, level: number, parent: number | null, day: number): Promise<boolean> {
    const no = ++this.lastNo;
    const facts: Facts = { parent, kind, level, name: `Đơn vị ${no}`, state: 'ACTIVE' };
    this.history.begin(no, day, facts);
    if (!this.history.isSound()) {
      this.history.forget(no);
      return false;
    }
    await this.query(
      `insert into organization (no, code, name, kind, level, parent, valid_from, effective_on)
       values ($1::integer, $1::integer::text, $2, $3, $4, $5, '2010-01-01', $6)`,
      no,
      facts.name,
      kind,
      level,
      parent,
      dateOf(day),
    );
    return true;
  }

  /** Records a change of a unit in both; false when it changes nothing or the model says that the rules forbid it. */
  async change(no: number, day: number, wanted: Partial<Facts>): Promise<boolean> {
    const now = Object.entries(this.history.now(no));
    const facts = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => !now.some(([k, v]) => k === key && v === value)));
    if (Object.keys(facts).length === 0 || !this.allowsAll([{ no, day, facts }])) return false;
    const set = Object.keys(facts).map((key, i) => `${key} = $${i + 4}`);
    await this.query(
      `update organization set effective_on = $2, valid_to = case when $3 = 'ENDED' then $2::date end, ${set.join(', ')} where no = $1`,
      no,
      dateOf(day),
      this.history.now(no).state,
      ...Object.values(facts),
    );
    return true;
  }

  /** Records changes in the model alone, all or none. */
  allowsAll(changes: readonly { no: number; day: number; facts: Partial<Facts> }[]): boolean {
    const made = changes.filter(({ no, day, facts }) => this.mayBegin(no, day, facts));
    for (const { no, day, facts } of made) this.history.change(no, day, facts);
    if (made.length === changes.length && this.history.isSound()) return true;
    for (const { no } of made) this.history.takeBack(no);
    return false;
  }

  private mayBegin(no: number, day: number, { state, parent }: Partial<Facts>): boolean {
    const ends = state === 'ENDED' && this.history.now(no).state !== 'ENDED';
    if (day < this.history.first(no) || (ends && day < this.history.lastOwnChange(no))) return false;
    return parent === undefined || !this.history.isEndedSince(no, day);
  }

  /** A province with a tree below it and people in its cells. */
  async found(peopleSteps: Steps): Promise<void> {
    await this.establish('PROVINCE', 1, null, 0);
    await this.establish('PROVINCE', 1, null, 5);
    for (const [kind, level, count] of FIRST_UNITS) {
      for (let i = 0; i < count; i++) await this.establish(kind, level, this.pickParent(kind), this.random.int(0, 50));
    }
    for (let i = 0; i < 150; i++) await this.step(peopleSteps);
    await this.query(SERVICES);
  }

  /** One step in a transaction of its own; returns its name. */
  async step(steps: Steps): Promise<string> {
    this.touched.clear();
    const [name, step] = this.random.pick(steps);
    await this.query('begin');
    const done = await step(this);
    await this.query('commit');
    return done ? name : 'nothing';
  }
}

/** A service account at each province and upper committee. */
const SERVICES = `insert into account (username, kind, unit, service_name, password_hash)
  select 'v' || no, 'REPORTING', no, 'Báo cáo', 'x' from organization where level <= 2`;

const FIRST_UNITS = [
  ['UPPER', 2, 4],
  ['GRASSROOTS_COMMITTEE', 3, 9],
  ['GRASSROOTS_CELL', 3, 4],
  ['SECTIONAL', 4, 3],
  ['CELL', 5, 18],
  ['GROUP', 6, 6],
] as const;
