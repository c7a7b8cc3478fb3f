import type { Random } from '../../seeds/random.js';
import type { Actor } from './oracle/grants.js';
import type { Asking } from './product.js';
import type { World } from './worldview.js';

export type Asker = Omit<Asking, 'resolved'>;

/** Who asks in a world: accounts that may sign in, as different in their rights as can be found, with a reason or without. */
export function askersIn(world: World, random: Random, count: number): readonly Asker[] {
  const accounts = random.shuffled(world.tables.account.filter(({ state, must_change }) => state === 'ACTIVE' && !must_change));
  const roles = new Map(accounts.map(({ id }) => [id, rolesOf(world.actor(id, false))]));
  const seen = new Set<string>();
  const isNew = (id: string): boolean => (roles.get(id) ?? []).some((role) => !seen.has(role));
  const chosen: string[] = [];
  for (const { id } of accounts) {
    if (!isNew(id)) continue;
    chosen.push(id);
    for (const role of roles.get(id) ?? []) seen.add(role);
  }
  const rest = accounts.map(({ id }) => id).filter((id) => !chosen.includes(id));
  return [...chosen, ...rest].slice(0, count).map((account) => ({ account, reason: random.chance(0.5) }));
}

function rolesOf({ grants }: Actor): readonly string[] {
  return grants.map(({ role, types, assigned, broken, security }) =>
    [role, types && 'delegated', assigned.length > 0 && 'assigned', broken.length > 0 && 'broken', security && 'marked']
      .filter(Boolean)
      .join(' '),
  );
}
