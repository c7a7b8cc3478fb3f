import 'reflect-metadata';
import { isDeepStrictEqual } from 'node:util';
import { grantsOf } from '../../src/identity/role.policy.js';
import { nounOf } from '../../src/kernel/nouns.js';
import type { Policy } from '../../src/kernel/policy.js';
import { POLICIES } from '../../src/server/policies.js';
import { CASES } from '../database/visible.cases.js';
import { Proof } from '../proof/prove.js';
import { seatsThatDiffer } from '../proof/seat-roles.js';
import { Decisions } from './acts.js';
import { cellThatDiffers, type Rules } from './cells.js';
import { figureThatDiffers } from './figures.js';
import { grantThatDiffers, leftOut } from './grants.js';
import { Bench, type Filled } from './worlds.js';

const RULES: Rules = { policies: POLICIES, grantsOf };
const ROLES = 'src/identity/role.policy.ts';
const FIGURES = 'src/statistics/aggregate.policy.ts';
const SQL = 'src/database/visible.ts';
/** What is compared in each world where SQL is written otherwise. */
const SIZES = { pairs: 60, noninterference: 0, cells: 1_500 };

type Exports = Readonly<Record<string, unknown>>;

const isPolicy = (value: unknown): value is Policy => typeof value === 'object' && value !== null && 'lines' in value;
const typeOf = ({ subject }: Policy): string => nounOf(subject).name;

/** What a file exports; another query behind its name is another reading of it. */
async function readAs(file: string): Promise<Exports> {
  return (await import(new URL(`../../${file}`, import.meta.url).href)) as Exports;
}

/** Compares changed sources with the oracle; what it says is what saw the change, null where nothing did. */
export class Judge {
  private readonly leftOut: ReadonlyMap<Bench, ReturnType<typeof leftOut>>;

  private constructor(
    private readonly benches: readonly Bench[],
    private readonly decisions: Decisions,
  ) {
    this.leftOut = new Map(benches.map((bench) => [bench, leftOut(bench, RULES)]));
  }

  static async open(worlds: readonly Filled[], heard: string): Promise<Judge> {
    const benches: Bench[] = [];
    for (const world of worlds) benches.push(await Bench.open(world));
    return new Judge(benches, new Decisions(heard, POLICIES));
  }

  /** What a file as it now is says otherwise than the oracle; `instance` tells one reading of the file from another. */
  async see(file: string, instance: string): Promise<string | null> {
    if (file === SQL) return this.seeAnswers().catch((error: unknown) => String(error).slice(0, 500));
    const live = await readAs(file);
    const changed = await readAs(`${file}?${instance}`).catch((error: unknown) => String(error));
    if (typeof changed === 'string') return `does not load: ${changed}`;
    try {
      return await this.seeRules(file, live, changed);
    } catch (error) {
      return String(error);
    }
  }

  private async seeRules(file: string, live: Exports, changed: Exports): Promise<string | null> {
    if (file === ROLES) {
      const [seat] = seatsThatDiffer(changed['rolesOf'] as Parameters<typeof seatsThatDiffer>[0]);
      return seat ?? this.seeGrants({ ...RULES, grantsOf: changed['grantsOf'] as Rules['grantsOf'] });
    }
    if (file === FIGURES) return this.seeFigures(changed['AGGREGATES'] as Parameters<typeof figureThatDiffers>[1]);
    const own = Object.entries(live).flatMap(([name, value]) => (isPolicy(value) ? [[value, changed[name] as Policy] as const] : []));
    const swapped = new Map(own);
    const rules = { ...RULES, policies: POLICIES.map((policy) => swapped.get(policy) ?? policy) };
    for (const type of new Set(own.map(([policy]) => typeOf(policy)))) {
      const seen = this.decisions.thatDiffers(type, rules.policies) ?? (await this.seeCells(rules, type));
      if (seen !== null) return seen;
    }
    return null;
  }

  private async seeCells(rules: Rules, type: string): Promise<string | null> {
    // Targets of stored grants have no type of their own in the schema.
    if (!this.benches[0]?.world.oracle.types.includes(type)) return null;
    for (const bench of this.benches) {
      const seen = await cellThatDiffers(bench, rules, RULES, type);
      if (seen !== null) return seen;
    }
    return null;
  }

  private async seeGrants(rules: Rules): Promise<string | null> {
    for (const bench of this.benches) {
      const seen = grantThatDiffers(bench, rules, this.leftOut.get(bench) ?? new Set());
      if (seen !== null) return seen;
    }
    for (const type of ['Organization', 'Member', 'Document']) {
      const seen = await this.seeCells(rules, type);
      if (seen !== null) return seen;
    }
    return null;
  }

  private async seeFigures(changed: Parameters<typeof figureThatDiffers>[1]): Promise<string | null> {
    for (const bench of this.benches.slice(0, 3)) {
      const seen = await figureThatDiffers(bench, changed);
      if (seen !== null) return seen;
    }
    return null;
  }

  /** SQL is judged by the worked cases, then by what the database answers. */
  private async seeAnswers(): Promise<string | null> {
    const wrong = CASES.find(({ said, wanted }) => !isDeepStrictEqual(said(), wanted));
    if (wrong) return `case: ${wrong.name}`;
    for (const { ground, world } of this.benches.slice(0, 2)) {
      await Proof.again(ground, world, SIZES);
    }
    return null;
  }

  get told(): string {
    const accounts = [...this.leftOut.values()].reduce((sum, { size }) => sum + size, 0);
    return `${accounts} accounts left out; ${this.decisions.size} decisions of acts, ${this.decisions.dropped} left out, ${this.benches.length} worlds`;
  }

  async close(): Promise<void> {
    for (const bench of this.benches) await bench.close();
  }
}
