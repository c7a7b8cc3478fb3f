import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { abilityOf } from '../../src/kernel/ability.js';
import type { Ability } from '../../src/kernel/ability.js';
import { canRead, rememberFacts } from '../../src/kernel/authorize.js';
import { nounNamed as productNoun, nounOf, type Noun } from '../../src/kernel/nouns.js';
import { POLICIES } from '../../src/server/policies.js';
import type { Asker } from './askers.js';
import type { Row } from './oracle/rows.js';
import type { Proving } from './proving.js';
import { proveRights } from './rights.js';
import type { ProofWorld } from './world.js';
import { nounNamed } from './worldview.js';

const BATCH = 60;
/** Figures that are shown by their value: in memory there is no value to judge. */
const VALUED = ['memberCount', 'probationaryCount', 'officialCount'];

/** A row with the relations that rules ask for, as JSON gives it. */
export interface Found {
  readonly columns: Record<string, unknown>;
  readonly facts: Readonly<Record<string, readonly Found[]>>;
}

/** Rows on which nothing is done are judged by the relations of their relations too: a tally by its ballot and that by its nominees. */
const depthOf = ({ acts }: Noun): number => (acts.size === 0 ? 2 : 1);

function factsSql(noun: Noun, row: string, depth: number): string {
  const facts = [...noun.facts.values()].map((fact) => {
    const of = nounOf(fact.of());
    const name = `${row}f`;
    const on = fact.on({ row, fact: name, today: () => '$2' });
    const inner = depth > 1 ? factsSql(of, name, depth - 1) : `'{}'::json`;
    const made = `json_build_object('columns', to_jsonb(${name}), 'facts', ${inner})`;
    return `'${fact.name}', (select coalesce(json_agg(${made}), '[]') from ${of.table} ${name} where ${on})`;
  });
  return `json_build_object(${facts.join(', ')})`;
}

/** The columns of a row, and its relations by name. */
export function partsOf(
  noun: Noun,
  { columns, facts }: Found,
): { readonly row: object; readonly related: Readonly<Record<string, readonly object[]>> } {
  const row = Object.assign(Object.create(noun.class.prototype as object) as object, named(noun, columns));
  const given = [...noun.facts.values()].filter(({ name }) => name in facts);
  return {
    row,
    related: Object.fromEntries(given.map((fact) => [fact.name, (facts[fact.name] ?? []).map((each) => inner(nounOf(fact.of()), each))])),
  };
}

function inner(noun: Noun, found: Found): object {
  const { row, related } = partsOf(noun, found);
  return Object.assign(row, related);
}

function madeOf(noun: Noun, found: Found): object {
  const { row, related } = partsOf(noun, found);
  rememberFacts(row, related);
  return row;
}

/** Rows of a noun with the relations that rules ask for. */
export async function foundRows({ client, today }: ProofWorld, noun: Noun, rows: readonly Row[]): Promise<readonly Found[]> {
  const text = `select to_jsonb(t) as columns, ${factsSql(noun, 't', depthOf(noun))} as facts, $2::date from ${noun.table} t where id = any($1)`;
  return (await client.query<Found>(text, [rows.map(({ id }) => id), today])).rows;
}

/** Rows of a noun as `load` makes them, for judging in memory. */
async function judgedRows({ ground }: Proving, noun: Noun, rows: readonly Row[]): Promise<ReadonlyMap<string, object>> {
  const found = await foundRows(ground, noun, rows);
  return new Map(found.map((each) => [each.columns['id'] as string, madeOf(noun, each)]));
}

/** Columns under the names that rules use. */
function named(noun: Noun, columns: Readonly<Record<string, unknown>>): object {
  const fields = [...noun.fields.values()].filter((field) => field.kind === 'column');
  return Object.fromEntries(fields.map((field) => [field.name, columns[field.column]]));
}

/** Fields with a plain value, as an operation selects them. */
function plainFields(type: GraphQLObjectType): readonly string[] {
  const { fields } = nounNamed(type.name);
  return Object.values(type.getFields())
    .filter(({ name, type: of }) => fields[name]?.kind === 'value' && !isObjectType(getNamedType(of)) && name !== 'id')
    .map(({ name }) => name);
}

/** One asker, one type, some rows: three judges of every cell that holds a value. */
async function judge(proof: Proving, asker: Asker, ability: Ability, type: GraphQLObjectType): Promise<void> {
  const { oracle } = proof.world;
  const rows = proof.random.shuffled(oracle.rowsOf(type.name)).slice(0, BATCH);
  const fields = plainFields(type);
  const memory = await judgedRows(proof, productNoun(type.name), rows);
  const ids = rows.map(({ id }) => Buffer.from(`${type.name}:${id}`).toString('base64url'));
  const text = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type.name} { id ${fields.join(' ')} } } }`;
  const operation = { text, variables: { ids } };
  const { text: data } = await proof.product.ask({ ...asker, resolved: false }, proof.product.document(operation), operation.variables);
  const { nodes } = JSON.parse(data) as { nodes: readonly (Readonly<Record<string, unknown>> | null)[] };
  const actor = proof.world.actor(asker.account, asker.reason);
  for (const [i, row] of rows.entries()) {
    const loaded = memory.get(row.id);
    if (!loaded) throw new Error(`${type.name} ${row.id} has gone`);
    for (const field of ['id', ...fields]) {
      const stored = field === 'id' ? row.id : valueOf(proof, type.name, row, field);
      if (stored === null) continue;
      const bySql = (nodes[i]?.[field] ?? null) !== null;
      const byOracle = oracle.readable(actor, type.name, row.id, field);
      const inMemory = VALUED.includes(field) ? byOracle : canRead(ability, loaded, field);
      if (bySql !== byOracle || inMemory !== byOracle) {
        throw proof.disagreement('A cell differs', asker, { type: type.name, row: row.id, field, inMemory, bySql, byOracle });
      }
      proof.tally.cells += 1;
    }
  }
  await proveRights(proof, asker, { noun: productNoun(type.name), ability, rows, memory });
}

function valueOf(proof: Proving, type: string, row: Row, name: string): unknown {
  const field = nounNamed(type).fields[name];
  return field?.kind === 'value' ? field.of(row as never, proof.world) : null;
}

/** Ability, compiled SQL and oracle agree on sampled cells (actor, row, field). */
export async function proveCells(proof: Proving, cells: number): Promise<void> {
  const { schema } = proof;
  while (proof.tally.cells < cells) {
    for (const asker of proof.random.shuffled(proof.askers)) {
      if (proof.tally.cells >= cells) return;
      const ability = abilityOf(await proof.product.actor(asker.account), POLICIES, asker.reason);
      for (const name of proof.random.shuffled(proof.world.oracle.types).slice(0, 6)) {
        const type = schema.getType(name);
        if (isObjectType(type) && name !== 'AccessLogEntry') await judge(proof, asker, ability, type);
      }
    }
  }
}
