import type { Actor } from '../../seeds/actor.factory.js';
import { ballotRow, type BallotRow } from '../../seeds/ballot.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { planningCycleRow, type PlanningCycleRow } from '../../seeds/planning-cycle.factory.js';
import { planningEntryRow, type PlanningEntryRow } from '../../seeds/planning-entry.factory.js';
import { gid as nounGid, type Noun } from '../access/world.js';
import { answerOf, Ground } from './ground.js';

/* Cycles and entries to act on, in the minimal world. */

export const gid = (noun: 'PlanningCycle' | 'PlanningEntry' | 'Member' | 'Organization', id: string): string => nounGid(noun as Noun, id);

type Cycled = Partial<PlanningCycleRow> & { readonly state: PlanningCycleRow['state'] };
type Entered = Partial<PlanningEntryRow> & Pick<PlanningEntryRow, 'member_id' | 'state'>;

export class PlanningGround {
  private year = 2040;

  private constructor(
    readonly ground: Ground,
    private readonly rules: string,
  ) {}

  static async open(options: Parameters<typeof Ground.open>[0] = {}): Promise<PlanningGround> {
    const ground = await Ground.open(options);
    return new PlanningGround(ground, await ground.one(`select id as value from rule_set where code = '50-QĐ/TW'`));
  }

  /** A cycle of a term of its own unless told otherwise, drafted by K. */
  async cycle(code: string, values: Cycled): Promise<PlanningCycleRow> {
    this.year += 1;
    const term = { from_year: this.year, to_year: this.year + 5 };
    const row = planningCycleRow({
      id: newId(),
      unit: this.ground.no(code),
      rule_set_id: this.rules,
      drafting_unit: 10,
      ...term,
      ...values,
    });
    await this.ground.insert('planning_cycle', row);
    return row;
  }

  async entry(cycle: PlanningCycleRow, values: Entered): Promise<string> {
    return this.ground.insert('planning_entry', planningEntryRow(cycle, { id: newId(), title: 'SECRETARY', ...values }));
  }

  /** The confirmed ballot of the last meeting, with so many votes of ten for the person. */
  async ballot(cycle: string, nominee_id: string, votes: number, values: Partial<BallotRow> = {}): Promise<string> {
    const unit = await this.ground.one<number>('select unit as value from planning_cycle where id = $1', [cycle]);
    const row = ballotRow({ id: cycle, unit }, { id: newId(), step: 5, title: 'SECRETARY', convened: 10, ...values });
    const client = await this.ground.pool.connect();
    try {
      await client.query('begin');
      await insertRows(client, 'ballot', [row]);
      await insertRows(client, 'ballot_tally', [{ id: newId(), ballot_id: row.id, ordinal: 1, nominee_id, votes }]);
      await client.query('commit');
    } finally {
      client.release();
    }
    return row.id;
  }

  /** A person of the age for any term, at home in a cell, without seat or account. */
  async person(code = 'A2', values: { birth_year?: number; gender?: string } = {}): Promise<string> {
    const { birth_year = 2040, gender = 'M' } = values;
    const id = newId();
    await this.ground.pool.query(
      `insert into member (id, full_name, family_name, middle_name, given_name, gender, birth_year, standing, admission_date, official_date)
       values ($1, 'Người Quy Hoạch', 'Người', 'Quy', 'Hoạch', $2, $3, 'OFFICIAL', '2015-01-01', '2016-01-01')`,
      [id, gender, birth_year],
    );
    await this.ground.pool.query(
      `insert into membership (unit, member_id, kind, status, valid_from) values ($1, $2, 'OFFICIAL', 'ACTIVE', '2016-01-01')`,
      [this.ground.no(code), id],
    );
    return id;
  }

  async act(actor: Actor, name: string, input: object): Promise<ReturnType<typeof answerOf>> {
    return answerOf(await this.ground.act(actor, name, input));
  }

  state(table: 'planning_cycle' | 'planning_entry', id: string): Promise<string> {
    return this.ground.one(`select state as value from ${table} where id = $1`, [id]);
  }
}
