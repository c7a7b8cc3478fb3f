import type { Asker, ListField, Node, Noun } from './world.js';

const page = (field: string, size: number): string => `${field}(first: ${size}) { totalCount nodes { id } }`;
const SPELL = 'from to unitLabel { name kind level } unit { id }';

/** Every field of each type, with the ids of what its edges lead to. */
const SELECTIONS: Readonly<Record<Noun, string>> = {
  Organization: `code name kind level state shortName sector from to foundedOn delegatedActs parent { id } secretaryName
    memberCount probationaryCount officialCount unitCount cellCount findings ${page('predecessors', 5)} ${page('successors', 5)}
    ${page('children', 20)} ${page('terms', 5)} ${page('bodies', 20)} ${page('seats', 40)} ${page('holdings', 40)} ${page('members', 100)}`,
  Member: `fullName familyName middleName givenName birthYear gender standing admissionDate officialDate partyAge
    homeUnit { id } homeUnitLabel { name kind level } ${page('positions', 50)}`,
  Membership: `kind status from to endReason personName person { id } unitLabel { name kind level } unit { id }`,
  MembershipEvent: `type state decisionDate effectiveDate personName person { id } unitLabel { name kind level }
    receivingUnitLabel { name kind level } documentNumber reason remarks checklist attachments votes`,
  Term: `state fromYear toYear congressNo ${SPELL} ${page('bodies', 20)}`,
  Body: `kind state name maxSeats ${SPELL} term { id } ${page('seats', 20)}`,
  Seat: `title state ordinal ${SPELL} body { id } ${page('holdings', 20)}`,
  SeatHolding: `title state how ${SPELL} seat { id } holder { id } holderName`,
};

const CHUNK = 50;

/** Edges as ids, lists as sorted ids that are as many as the list says; of findings only whether they are readable. */
function flat(field: string, value: unknown): unknown {
  if (field === 'findings') return value === null ? null : 'readable';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('nodes' in value) return flatList(field, value as { totalCount: number; nodes: Node[] });
  return 'id' in value ? value.id : value;
}

function flatList(field: string, { totalCount, nodes }: { readonly totalCount: number; readonly nodes: readonly Node[] }): string[] {
  if (totalCount !== nodes.length) throw new Error(`${field} counts ${totalCount} and holds ${nodes.length}.`);
  return nodes.map(({ id }) => id).sort();
}

function flatten(node: Node): Node {
  const entries = Object.entries(node).map(([field, value]) => [field, flat(field, value)]);
  return { ...(Object.fromEntries(entries) as object), id: node.id };
}

/** All rows of these ids by `nodes`, with every field; hidden ones are left out. */
export async function readNodes(asker: Asker, noun: Noun, ids: readonly string[]): Promise<Node[]> {
  const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${noun} { ${SELECTIONS[noun]} } } }`;
  const seen: Node[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const { nodes } = await asker.data<{ nodes: (Node | null)[] }>(document, { ids: ids.slice(from, from + CHUNK) });
    seen.push(...nodes.filter((node) => node !== null).map(flatten));
  }
  return seen;
}

/** A whole root list, with every field. */
export async function readList(asker: Asker, field: ListField, noun: Noun): Promise<Node[]> {
  const { nodes, totalCount } = await asker.list(field, SELECTIONS[noun]);
  if (totalCount !== nodes.length) throw new Error(`${field} counts ${totalCount} and holds ${nodes.length}.`);
  return nodes.map(flatten);
}
