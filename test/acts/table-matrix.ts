import { expect } from '@jest/globals';
import type { Actor, ActorOptions } from '../../seeds/actor.factory.js';
import { Oracle } from '../access/oracle.js';
import { readRows, type Rows, type Unit } from '../access/rows.js';
import { cansOf, grantsOf, tried, type Asked, type Specs, type Trial } from './acting.js';
import { Ground, TODAY } from './ground.js';
import { TableOracle, type Row, type Seated, type Table } from './table-oracle.js';

/** An actor of a matrix: the seats, and what an assignment on them names. */
export type Cast = readonly [specs: Specs, options?: ActorOptions];

/** What the matrices over a table of access.md section 2 have in common: actors, grants, and the comparison with the table. */
export class TableMatrix {
  readonly actors = new Map<Specs, Actor>();
  readonly printed: string[] = [];
  private readonly named = new Map<Specs, readonly string[]>();
  private readonly decisions = new Map<string, object>();
  /** What stands on the accounts themselves, such as the right of a clerk. */
  private readonly marks = new Map<Specs, string[]>();
  private rows: Rows | null = null;
  private known: Oracle | null = null;

  constructor(
    readonly ground: Ground,
    private readonly table: Table,
  ) {}

  async cast(actors: readonly Cast[]): Promise<void> {
    for (const [specs, options = {}] of actors) {
      this.actors.set(specs, await this.ground.actor(specs, options));
      this.named.set(specs, (options.named ?? []).map(({ kind, id }) => `${kind} ${id}`)); // prettier-ignore
    }
  }

  /** Reads the world as it is once the actors have their seats. */
  async read(): Promise<void> {
    this.rows = await readRows(this.ground.pool);
    this.known = new Oracle(this.rows, TODAY);
  }

  get oracle(): Oracle {
    if (!this.known) throw new Error('The rows have not been read.');
    return this.known;
  }

  unit(code: string): Unit {
    const unit = this.oracle.unit(this.ground.no(code));
    if (!unit) throw new Error(`No unit ${code}`);
    return unit;
  }

  seated(specs: Specs): readonly Seated[] {
    if (!this.rows) throw new Error('The rows have not been read.');
    const named = this.named.get(specs) ?? [];
    return grantsOf(this.rows, this.actors.get(specs)).map((grant) => ({
      ...grant,
      named: grant.role === 'S' ? (this.marks.get(specs) ?? []) : named,
    }));
  }

  mark(specs: Specs, target: string): void {
    this.marks.set(specs, [...(this.marks.get(specs) ?? []), target]);
  }

  self(specs: Specs): string | null {
    return this.actors.get(specs)?.member ?? null;
  }

  seesUnit(specs: Specs, code: string): boolean {
    return this.oracle.readableUnit(this.seated(specs), this.unit(code)) !== null;
  }

  on(specs: Specs, act: string, row: Row): string {
    return new TableOracle(this.oracle, this.table).on(this.seated(specs), act, row, this.self(specs));
  }

  create(specs: Specs, act: string, row: Row, seen: boolean): string {
    return new TableOracle(this.oracle, this.table).create(this.seated(specs), act, row, seen, this.self(specs));
  }

  has(specs: Specs, act: string): boolean {
    return new TableOracle(this.oracle, this.table).has(this.seated(specs), act);
  }

  sees(specs: Specs, row: Row): boolean {
    return new TableOracle(this.oracle, this.table).sees(this.seated(specs), row, this.self(specs));
  }

  /** A whole decision of the unit where the actor sits. */
  async decision(specs: Specs): Promise<object> {
    const code = specs[0]?.split('@')[1] ?? 'K';
    const known = this.decisions.get(code) ?? (await this.ground.decision(code));
    this.decisions.set(code, known);
    return known;
  }

  /** Tries the act by every actor, and compares. */
  async judge(act: string, trialsOf: (specs: Specs) => Promise<readonly Trial[]>): Promise<void> {
    const { wrong, done, lines } = await tried(this.ground, act, [this.actors, trialsOf]);
    this.printed.push(...lines);
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(0);
  }

  /** `can...`, `viewerPermissions` and whether the row is seen at all. */
  async compareCans(
    type: string,
    acts: readonly string[],
    rows: readonly { id: string; name: string; row: Row }[],
    least = 6,
  ): Promise<void> {
    const asked: readonly Asked<Specs>[] = rows.map(({ id, name, row }) => ({
      ...{ id, name },
      mayOf: (specs) => (this.sees(specs, row) ? acts.map((act) => this.on(specs, act, row) === 'DONE') : null),
    }));
    const { wrong, allowed } = await cansOf(this.ground, [type, acts], [this.actors, asked]);
    expect(wrong).toEqual([]);
    expect(allowed).toBeGreaterThanOrEqual(least);
  }

  async close(): Promise<void> {
    console.log(['D done, f FORBIDDEN, . NOT_FOUND, r RULE_VIOLATION, - not asked', ...this.printed].join('\n'));
    expect(this.ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
    await this.ground.close();
  }
}
