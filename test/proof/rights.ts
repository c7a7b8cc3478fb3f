import { can } from '../../src/kernel/authorize.js';
import type { Ability } from '../../src/kernel/ability.js';
import { columnOf, type Noun } from '../../src/kernel/nouns.js';
import type { Action } from '../../src/kernel/policy.js';
import type { Asker } from './askers.js';
import type { Row } from './oracle/rows.js';
import type { Proving } from './proving.js';

/** What is judged: rows of a noun, and the same rows as they are judged in memory. */
interface Judged {
  readonly noun: Noun;
  readonly ability: Ability;
  readonly rows: readonly Row[];
  readonly memory: ReadonlyMap<string, object>;
}

/** Whether each act leads on from each row, asked of the rows themselves. */
async function leading(proof: Proving, { noun, rows }: Judged): Promise<ReadonlyMap<string, Readonly<Record<string, boolean>>>> {
  const today = (): string => '$2::date';
  const tests = [...noun.acts].map(([act, { from, sql }]) => {
    const state = from ? `t.${columnOf(noun, 'state').column} = any('{${from.join()}}'::text[])` : 'true';
    return `'${act}', (${state} and ${sql?.({ row: 't', today }) ?? 'true'}) is true`;
  });
  const text = `select t.id, json_build_object(${tests.join(', ')}) as acts, $2::date from ${noun.table} t where t.id = any($1)`;
  const { rows: found } = await proof.ground.client.query<{ id: string; acts: Record<string, boolean> }>(text, [
    rows.map(({ id }) => id),
    proof.ground.today,
  ]);
  return new Map(found.map(({ id, acts }) => [id, acts]));
}

const fieldOf = (act: string): string => `can${act.charAt(0).toUpperCase()}${act.slice(1)}`;

interface Permission {
  readonly action: string;
  readonly allowed: boolean;
  readonly reason: string | null;
}

/**
 * `can...` and `viewerPermissions` say of a row that the oracle shows what its rule says in memory and the row itself says of
 * the act; of one that it hides they say nothing. That the rule is the norm's is tried by the matrices of test/acts.
 */
export async function proveRights(proof: Proving, asker: Asker, judged: Judged): Promise<void> {
  const { noun, ability, rows, memory } = judged;
  const acts = [...noun.acts.keys()];
  if (acts.length === 0) return;
  const ids = rows.map(({ id }) => Buffer.from(`${noun.name}:${id}`).toString('base64url'));
  const fields = [...acts.map(fieldOf), 'viewerPermissions { action allowed reason }'].join(' ');
  const operation = { text: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${noun.name} { ${fields} } } }`, variables: { ids } };
  const { text } = await proof.product.ask({ ...asker, resolved: false }, proof.product.document(operation), operation.variables);
  const { nodes } = JSON.parse(text) as { nodes: readonly (Readonly<Record<string, unknown>> | null)[] };
  const leads = await leading(proof, judged);
  const actor = proof.world.actor(asker.account, asker.reason);
  rows.forEach(({ id }, i) => {
    const loaded = memory.get(id);
    const isSeen = proof.world.oracle.isVisible(actor, noun.name, id);
    const wanted = !loaded || !isSeen ? null : acts.map((act) => permissionOf(ability, loaded, act, leads.get(id)?.[act] === true));
    const got = toldOf(nodes[i] ?? null, acts);
    if (JSON.stringify(got) !== JSON.stringify(wanted)) throw proof.disagreement('A right differs', asker, { type: noun.name, row: id, got, wanted });
    proof.tally.cells += acts.length;
  });
} // prettier-ignore

function permissionOf(ability: Ability, row: object, act: string, leads: boolean): Permission {
  const rule = can(ability, act as Action, row);
  return { action: act, allowed: rule && leads, reason: rule ? (leads ? null : 'WRONG_STATE') : 'FORBIDDEN' };
}

/** What the answer says of the acts; both ways of asking say one thing. */
function toldOf(node: Readonly<Record<string, unknown>> | null, acts: readonly string[]): readonly Permission[] | null {
  if (!node) return null;
  const permissions = node['viewerPermissions'] as readonly Permission[];
  return permissions.map(({ action, allowed, reason }, i) => {
    const field = node[fieldOf(acts[i] ?? '')];
    return { action, allowed: field === allowed && allowed, reason: field === allowed ? reason : 'can... says another thing' };
  });
}
