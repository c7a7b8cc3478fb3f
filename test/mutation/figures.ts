import { Readers } from '../../src/database/readers.js';
import { grantsOf } from '../../src/identity/role.policy.js';
import type { RequestContext } from '../../src/kernel/context.js';
import { POLICIES } from '../../src/server/policies.js';
import { AGGREGATES } from '../../src/statistics/aggregate.policy.js';
import { counting } from '../../src/statistics/statistics.query.js';
import { StatisticsService, type Asked } from '../../src/statistics/statistics.service.js';
import { FIGURE_ROLES, type FigureRoles } from '../access/figure-roles.js';
import { actorOf, type Asker, type Bench } from './worlds.js';

/** The list as it is with these entries in its place. */
async function listedAs<T>(changed: typeof AGGREGATES, work: () => Promise<T>): Promise<T> {
  const live = AGGREGATES as (typeof AGGREGATES)[number][];
  const sound = live.splice(0, live.length, ...changed);
  try {
    return await work();
  } finally {
    live.splice(0, live.length, ...sound);
  }
}

/** One asker of each role, each in the units of the grants. */
function oneOfEach({ askers }: Bench): readonly Asker[] {
  const seen = new Set<string>();
  return askers.filter(({ oracle, reasoned }) => {
    const fresh = !reasoned && oracle.grants.some(({ role }) => !seen.has(role));
    if (fresh) for (const { role } of oracle.grants) seen.add(role);
    return fresh;
  });
}

/** Whether section 2 gives the asker figures of the unit: by a grant of its own there, or one level above. */
function isTold({ oracle }: Asker, { roles }: FigureRoles, unit: { readonly no: number; readonly level: number }, bench: Bench): boolean {
  const { ground } = bench.world;
  const place = ground.unit(unit.no);
  return oracle.grants.some(
    ({ role, unit: own, types }) =>
      types === null && roles.includes(role) && own && place && ground.W(ground.place(place), own) && unit.level <= own.level + 1,
  );
}

/** The first figure that a list of roles tells otherwise than section 2, or null; whoever sees the rows has exact figures and is not asked. */
export async function figureThatDiffers(bench: Bench, changed: typeof AGGREGATES): Promise<string | null> {
  const { pool } = bench.ground.database;
  const clock = { instant: () => new Date() };
  const unheard = { many: 1_000_000, note: () => undefined };
  const service = new StatisticsService(counting({ pool, clock, readers: new Readers(POLICIES) }), POLICIES, unheard);
  return listedAs(changed, async () => {
    for (const asker of oneOfEach(bench)) {
      const actor = actorOf(asker, bench.ground.today, grantsOf(asker.footing));
      const context = { actor, reason: null, renew: () => Promise.resolve() } as unknown as RequestContext;
      for (const { unit } of asker.oracle.grants) {
        if (!unit || unit.level > 5) continue;
        for (const each of FIGURE_ROLES) {
          const where = each.where ? [each.where] : [];
          const asked = { measure: each.measure, unit: null, unitCode: unit.code, by: [], level: null, where } as unknown as Asked;
          const figures = await service.figures(context, asked);
          if (!figures?.exact && (figures !== null) !== isTold(asker, each, unit, bench))
            return `${asker.footing.username}: ${each.measure} ${each.where?.value ?? ''} of ${unit.code}`;
        }
      }
    }
    return null;
  });
}
