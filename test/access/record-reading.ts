import { expect } from '@jest/globals';
import { gid, uuidOf, type Asker, type World } from './world.js';

/* What an actor of the worked examples reads of a record (access.md 2.5), class by class. */

/** At least ten characters, as a request that gives a reason has them. */
export const REASON = 'Kiểm tra hồ sơ định kỳ';

const F2 = 'citizenId cardNumber cardIssuedOn profileNumber birthDate phone email homeTown ethnicity verifiedBy rewards';
const F2F = 'familyHistory politicalHistory kinship { totalCount nodes { name relation } }';

/** The record by its edge; the same by its node. */
export async function recordOf(world: World, actor: Asker, code: string): Promise<Readonly<Record<string, unknown>> | null> {
  const id = world.person(code);
  const query = `query ($id: ID!, $record: ID!) {
    member(id: $id) { record { ${F2} ${F2F} } } node(id: $record) { ... on MemberRecord { ${F2} ${F2F} } } }`;
  type Data = { readonly member: { readonly record: Readonly<Record<string, unknown>> | null } | null; readonly node: unknown };
  const { member, node } = await actor.data<Data>(query, { id, record: gid('MemberRecord', uuidOf(id)) });
  expect(node).toEqual(member?.record ?? null);
  return member?.record ?? null;
}

/** Fields of F2 that the minimal dataset fills for everyone. */
export const f2 = (code: string): object => ({
  citizenId: `0010198200${code.slice(1).padStart(2, '0')}`,
  phone: `09120000${code.slice(1).padStart(2, '0')}`,
  homeTown: 'Xã N, huyện H',
});

export const NO_FAMILY = { familyHistory: null, politicalHistory: null, kinship: null };

export const family = (code: string): object => ({ familyHistory: `Gia đình của ${code}` });

/** Code of the answer to a search of members by a field of their records; `found` where it is allowed. */
export async function searchBy(actor: Asker, field: string): Promise<string> {
  const [code] = await actor.codes(`{ members(filter: { record: { ${field}: { isNull: false } } }) { totalCount } }`);
  return code ?? 'found';
}
