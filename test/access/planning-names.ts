import type { Pool } from 'pg';
import { uuidOf, type Asker } from './world.js';

/** Types that the planning of cadres and training add to the rows of a world. */
export type PlanningNoun =
  | 'PlanningCycle' | 'PlanningEntry' | 'Ballot' | 'BallotTally' | 'Vacancy' | 'VacancyCandidate' | 'TrainingClass' | 'TrainingPlan' | 'Enrolment' | 'EnrolmentResult' | 'TrainingNeed'; // prettier-ignore

export const planningId = (noun: PlanningNoun, id: string): string => Buffer.from(`${noun}:${id}`).toString('base64url');

/** Rows by the names that access.md section 6 gives them. */
export class Names {
  private readonly byId = new Map<string, string>();
  private readonly byName = new Map<string, string>();

  /** `sql` gives what tells a row (`key`) and its id; `names` what the norm calls it. Rows without a name are left out. */
  async add(pool: Pool, noun: PlanningNoun, sql: string, names: Readonly<Record<string, string>>): Promise<void> {
    const { rows } = await pool.query<{ key: string; id: string }>(sql);
    for (const { key, id } of rows) {
      const name = names[key];
      if (name === undefined) continue;
      this.byId.set(planningId(noun, id), name);
      this.byName.set(name, planningId(noun, id));
    }
    const missing = Object.values(names).filter((name) => !this.byName.has(name));
    if (missing.length > 0) throw new Error(`The minimal dataset has no ${missing.join(', ')}.`);
  }

  id(name: string): string {
    const found = this.byName.get(name);
    if (found === undefined) throw new Error(`No row is called ${name}.`);
    return found;
  }

  /** As the database writes it. */
  uuid(name: string): string {
    return uuidOf(this.id(name));
  }

  /** What a root list of the actor holds: names in order, ? for a row that has none, and the count it promises. */
  async listed(
    actor: Asker,
    field: string,
    args = 'first: 100',
  ): Promise<{ readonly names: readonly string[]; readonly totalCount: number }> {
    const answer = await actor.data<Record<string, { totalCount: number; nodes: readonly { id: string }[] }>>(
      `{ ${field}(${args}) { totalCount nodes { id } } }`,
    );
    const { totalCount = -1, nodes = [] } = answer[field] ?? {};
    return { names: nodes.map(({ id }) => this.byId.get(id) ?? '?').sort(), totalCount };
  }
}

export const ENTRIES = `select a.username || ' ' || o.code as key, e.id from planning_entry e
  join organization o on o.no = e.unit join account a on a.member_id = e.member_id`;
export const ENTRY_NAMES = { 'p1 A': 'e1', 'p2 A': 'e2', 'p3 Q': 'e3', 'p9 K': 'e4', 'p1 K': 'e5' };
export const CYCLES = 'select o.code as key, c.id from planning_cycle c join organization o on o.no = c.unit';
export const CYCLE_NAMES = { A: 'cA', Q: 'cQ', K: 'cK', A1: 'cA1' };
