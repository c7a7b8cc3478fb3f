import type { Actor, Named } from '../../src/kernel/actor.js';
import type { Grant } from '../proof/oracle/grants.js';
import type { Asker, Bench } from './worlds.js';
import type { Rules } from './cells.js';

type Own = Actor['grants'][number];
type Target = Pick<Named, 'kind' | 'id'>;

const idsOf = (targets: readonly Target[]): string => targets.map(({ kind, id }) => `${kind} ${id}`).sort().join(); // prettier-ignore
const namedBy = ({ named }: Own, by: Named['by']): string => idsOf(named.filter((each) => each.by === by));

/** One grant of the product as a text; what a clerk counts stands with S there and by itself before the oracle. */
function textsOf(grant: Own): readonly string[] {
  const { role, unit, body, holding, securityOfficer, delegated } = grant;
  const types = delegated?.subjects.join() ?? '-';
  const mark = securityOfficer ? 'marked' : '';
  const clerk = namedBy(grant, 'CLERK');
  const own = [role, unit.no, body, holding, types, mark, namedBy(grant, 'ASSIGNMENT'), namedBy(grant, 'BREAK_GLASS')].join(' | ');
  return role === 'S' && clerk !== '' ? [own, `CLERK ${clerk}`] : [own];
}

/** A CASE stands for its subjects, once there are cases. */
const isNamed = ({ kind }: { readonly kind: string }): boolean => kind !== 'CASE';

function oracleText({ role, unit, body, holding, types, security, assigned, broken }: Grant): string {
  if (role === 'CLERK') return `CLERK ${idsOf(assigned as readonly Target[])}`;
  const mark = security && role === 'B6' && types === null ? 'marked' : '';
  const named = [assigned, broken].map((targets) => idsOf((targets as readonly Target[]).filter(isNamed)));
  return [role, unit?.no ?? 0, body, holding, types?.join() ?? '-', mark, ...named].join(' | ');
}

const sorted = (texts: readonly string[]): string => [...texts].sort().join('\n');

function parted({ footing, oracle }: Asker, { grantsOf }: Rules): string | null {
  const [own, wanted] = [sorted(grantsOf(footing).flatMap(textsOf)), sorted(oracle.grants.map(oracleText))];
  return own === wanted ? null : `${footing.username}: "${own}" instead of "${wanted}"`;
}

/** Accounts whose grants the two sides write down otherwise though nothing is changed; asked before anything is. */
export function leftOut({ askers }: Bench, sound: Rules): ReadonlySet<Asker> {
  return new Set(askers.filter((asker) => parted(asker, sound) !== null));
}

/** The first account of a world whose grants are others than the oracle's, or null. */
export function grantThatDiffers({ askers, ground }: Bench, rules: Rules, without: ReadonlySet<Asker>): string | null {
  const found = askers.find((asker) => !without.has(asker) && parted(asker, rules) !== null);
  return found ? `world ${ground.seed}: grants of ${found.footing.username}` : null;
}
