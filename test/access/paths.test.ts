import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CASES, ENDED, HOMES, PARENTS, PERSONS, UNITS, type Case } from './paths.cases.js';
import { World, type Asker, type Node } from './world.js';

/* Rights do not depend on the path (access.md 5.1): one table of who sees what, asked by every path that leads there. */

interface Rows {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}

let world: World;
let names: ReadonlyMap<string, string>;
const askers = new Map<Case, Asker>();

beforeAll(async () => {
  world = await World.open();
  for (const each of CASES) askers.set(each, await world.actor(each.specs, each.options));
  const { rows } = await world.database.pool.query<{ code: string; name: string }>(
    `select username as code, full_name as name from account a join member m on m.id = a.member_id
     union all select code, name from organization`,
  );
  names = new Map(rows.map(({ code, name }) => [code, name]));
});

afterAll(() => world.close());

/** Persons that a list without a filter on standing holds. */
const current = (persons: readonly string[]): string[] => persons.filter((code) => code in HOMES);
const livesIn = (unit: string, persons: readonly string[]): string[] => persons.filter((code) => HOMES[code]?.includes(unit));
const atWork = (units: readonly string[]): string[] => units.filter((code) => !ENDED.includes(code));
const isInside = (unit: string | undefined, top: string): boolean => unit !== undefined && (unit === top || isInside(PARENTS[unit], top));

const isService = ({ specs }: Case): boolean => ['V@X', 'A@X', 'A@Y'].includes(specs[0] ?? '');
/** V and A list no field of persons; whoever has S lists all of F1 (1.8, 5.2). */
const searchesPersons = (each: Case): boolean => !isService(each);
const searchesUnits = (each: Case): boolean => each.units.length > 0;

const byNumber = (codes: readonly string[]): string[] => PERSONS.filter((code) => codes.includes(code));
const inOrder = (codes: readonly string[]): string[] => UNITS.filter((code) => codes.includes(code));
const units = (rows: readonly { readonly id: string }[]): string[] =>
  UNITS.filter((code) => rows.some(({ id }) => id === world.unit(code)));

/** One field with the value that it is asked for. */
const operation = (type: string, field: (variable: string) => string): string => `query ($value: ${type}) { asked: ${field('$value')} }`;

/** The same operation for each code: one statement, planned once. */
async function askEach<T>(
  asker: Asker,
  document: string,
  codes: readonly string[],
  value: (code: string) => string,
): Promise<Map<string, T>> {
  const answers = new Map<string, T>();
  for (const code of codes) answers.set(code, (await asker.data<{ readonly asked: T }>(document, { value: value(code) })).asked);
  return answers;
}

const shown = <T>(answers: ReadonlyMap<string, T | null>): string[] =>
  [...answers].filter(([, node]) => node !== null).map(([code]) => code);
const PAGE = 'totalCount nodes { id }';
const unitId = (code: string): string => world.unit(code);
const personId = (code: string): string => world.person(code);
const nameOf = (code: string): string => names.get(code) ?? '';

/** The rows of each list, which must be as many as its totalCount. */
function counted(answers: ReadonlyMap<string, Rows>): Map<string, readonly Node[]> {
  for (const [code, { totalCount, nodes }] of answers) expect({ code, totalCount }).toEqual({ code, totalCount: nodes.length });
  return new Map([...answers].map(([code, { nodes }]) => [code, nodes]));
}

const expectRefused = async (asker: Asker, document: string): Promise<void> =>
  expect(await asker.codes(document)).toEqual(['FORBIDDEN_FIELD']);

describe.each(CASES)('$title', (each) => {
  let asker: Asker;

  beforeAll(() => {
    const found = askers.get(each);
    if (!found) throw new Error('The actor is missing.');
    asker = found;
  });

  test('by node, nodes and the fields of one row', async () => {
    for (const field of ['node', 'member']) {
      const document = operation('ID!', (variable) => `${field}(id: ${variable}) { id }`);
      expect(shown(await askEach<Node | null>(asker, document, PERSONS, personId))).toEqual(byNumber(each.persons));
    }
    for (const field of ['node', 'organization']) {
      const document = operation('ID!', (variable) => `${field}(id: ${variable}) { id }`);
      expect(shown(await askEach<Node | null>(asker, document, UNITS, unitId))).toEqual(inOrder(each.units));
    }
    const byCode = operation('String', (variable) => `organization(code: ${variable}) { id }`);
    expect(shown(await askEach<Node | null>(asker, byCode, UNITS, (code) => code))).toEqual(inOrder(each.units));
    const ids = [...PERSONS.map(personId), ...UNITS.map(unitId)];
    const { nodes } = await asker.data<{ nodes: (Node | null)[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    const visible = [...PERSONS.map((code) => each.persons.includes(code)), ...UNITS.map((code) => each.units.includes(code))];
    expect(nodes).toEqual(ids.map((id, index) => (visible[index] ? { id } : null)));
  });

  test('by root list', async () => {
    const people = await asker.list('members');
    expect(world.named(people.nodes)).toEqual(byNumber(current(each.persons)));
    const seen = await asker.list('organizations');
    expect(units(seen.nodes)).toEqual(inOrder(atWork(each.units)));
    expect([people.totalCount, seen.totalCount]).toEqual([people.nodes.length, seen.nodes.length]);
  });

  test('by a filter on the id of a person', async () => {
    if (!searchesPersons(each)) return expectRefused(asker, `{ members(filter: { id: { eq: "${personId('p1')}" } }) { totalCount } }`);
    const document = operation('ID', (variable) => `members(filter: { id: { eq: ${variable} } }) { ${PAGE} }`);
    const found = counted(await askEach<Rows>(asker, document, PERSONS, personId));
    expect(PERSONS.filter((code) => found.get(code)?.length === 1)).toEqual(byNumber(current(each.persons)));
    const all = await asker.list('members', '', { id: { in: PERSONS.map(personId) } });
    expect(world.named(all.nodes)).toEqual(byNumber(current(each.persons)));
    const anyStanding = { in: ['GUEST', 'LEFT', 'DECEASED', 'OFFICIAL', 'PROBATIONARY', 'SUSPENDED'] };
    const others = await asker.list('members', '', { id: { in: PERSONS.map(personId) }, standing: anyStanding });
    expect(world.named(others.nodes)).toEqual(byNumber(each.profiles));
  });

  test('by a filter on the id or code of a unit', async () => {
    if (!searchesUnits(each)) return expectRefused(asker, `{ organizations(filter: { id: { eq: "${unitId('A')}" } }) { totalCount } }`);
    const byId = operation('ID', (variable) => `organizations(filter: { id: { eq: ${variable} } }) { ${PAGE} }`);
    const byCode = operation('String', (variable) => `organizations(filter: { code: { eq: ${variable} } }) { ${PAGE} }`);
    for (const answers of [await askEach<Rows>(asker, byId, UNITS, unitId), await askEach<Rows>(asker, byCode, UNITS, (code) => code)]) {
      const found = counted(answers);
      expect(UNITS.filter((code) => found.get(code)?.length === 1)).toEqual(inOrder(atWork(each.units)));
    }
  });

  test('by within', async () => {
    if (!searchesPersons(each)) return expectRefused(asker, `{ members(filter: { within: "${unitId('A')}" }) { totalCount } }`);
    const document = operation('ID', (variable) => `members(first: 60, filter: { within: ${variable} }) { ${PAGE} }`);
    const found = counted(await askEach<Rows>(asker, document, UNITS, unitId));
    const inside = (unit: string): string[] => (each.units.includes(unit) ? byNumber(livesIn(unit, each.persons)) : []);
    expect(Object.fromEntries(UNITS.map((code) => [code, world.named(found.get(code) ?? [])]))).toEqual(
      Object.fromEntries(UNITS.map((code) => [code, inside(code)])),
    );
  });

  test('by within, of units', async () => {
    if (!searchesUnits(each)) return expectRefused(asker, `{ organizations(filter: { within: "${unitId('A')}" }) { totalCount } }`);
    const document = operation('ID', (variable) => `organizations(filter: { within: ${variable} }) { ${PAGE} }`);
    const found = counted(await askEach<Rows>(asker, document, UNITS, unitId));
    for (const top of UNITS) {
      const inside = each.units.includes(top) ? atWork(each.units).filter((code) => isInside(code, top)) : [];
      expect([top, ...units(found.get(top) ?? [])]).toEqual([top, ...inOrder(inside)]);
    }
  });

  test('by search', async () => {
    if (!searchesPersons(each)) return expectRefused(asker, '{ members(search: "Nguyễn Văn Nhất") { totalCount } }');
    const people = operation('String', (variable) => `members(search: ${variable}) { ${PAGE} }`);
    const hits = counted(await askEach<Rows>(asker, people, PERSONS, nameOf));
    expect(PERSONS.filter((code) => hits.get(code)?.some(({ id }) => id === personId(code)))).toEqual(byNumber(current(each.persons)));
    if (!searchesUnits(each)) return expectRefused(asker, '{ organizations(search: "Chi bộ") { totalCount } }');
    const document = operation('String', (variable) => `organizations(search: ${variable}) { ${PAGE} }`);
    const found = counted(await askEach<Rows>(asker, document, UNITS, nameOf));
    expect(UNITS.filter((code) => found.get(code)?.some(({ id }) => id === unitId(code)))).toEqual(inOrder(atWork(each.units)));
  });

  test('by the edges of a unit', async () => {
    const selection = `id ... on Organization { parent { id } children(first: 20) { ${PAGE} } members(first: 80) { ${PAGE} }
      hostMembers(first: 20) { ${PAGE} } predecessors(first: 5) { ${PAGE} } successors(first: 5) { ${PAGE} } }`;
    const document = operation('ID!', (variable) => `node(id: ${variable}) { ${selection} }`);
    const answers = each.units.length > 0 ? await askEach<Node>(asker, document, each.units, unitId) : new Map<string, Node>();
    for (const [code, node] of answers) {
      const people = node['members'] as Rows;
      expect([code, ...world.named(people.nodes)]).toEqual([code, ...byNumber(livesIn(code, each.persons))]);
      expect(people.totalCount).toBe(people.nodes.length);
      const hosts = world.named((node['hostMembers'] as Rows | null)?.nodes ?? []);
      expect(each.persons).toEqual(expect.arrayContaining(hosts));
      const parent = PARENTS[code];
      expect(node['parent']).toEqual(parent && each.units.includes(parent) ? { id: unitId(parent) } : null);
      expect(units((node['children'] as Rows).nodes)).toEqual(inOrder(atWork(each.units).filter((child) => PARENTS[child] === code)));
      const [before, after] = [node['predecessors'] as Rows, node['successors'] as Rows].map((rows) => units(rows.nodes));
      expect(before).toEqual({ A: ['E'], A2: ['E1'] }[code]?.filter((unit) => each.units.includes(unit)) ?? []);
      expect(after).toEqual({ E: ['A'], E1: ['A2'] }[code]?.filter((unit) => each.units.includes(unit)) ?? []);
    }
  });

  test('by the edge from a person home', async () => {
    const document = operation('ID!', (variable) => `member(id: ${variable}) { id homeUnit { id } homeUnitLabel { name } }`);
    const answers = await askEach<Node | null>(asker, document, PERSONS, personId);
    for (const code of current(each.persons)) {
      const home = HOMES[code]?.[0] ?? '';
      const isKnown = each.profiles.includes(code);
      const edge = isKnown && each.units.includes(home) ? { id: unitId(home) } : null;
      const label = isKnown ? { name: nameOf(home) } : null;
      expect(answers.get(code)).toEqual({ id: personId(code), homeUnit: edge, homeUnitLabel: label });
    }
  });

  test('by a holding, whose holder has a name for all and an edge for some', async () => {
    const seesHolding = each.units.includes('A2') && each.specs[0] !== 'I@K';
    const { nodes } = await asker.list('holdings', 'state title holderName holder { id } unit { id }');
    const past = nodes.filter((node) => node['state'] === 'ENDED' && node['holderName'] === nameOf('p2'));
    const holder = each.persons.includes('p2') ? { id: personId('p2') } : null;
    const row = { state: 'ENDED', title: 'SECRETARY', holderName: nameOf('p2'), holder, unit: { id: unitId('A2') } };
    expect(past).toEqual(seesHolding ? [expect.objectContaining(row)] : []);
  });

  test('by the bodies and seats of units', async () => {
    for (const field of ['bodies', 'seats'] as const) {
      const { nodes, totalCount } = await asker.list(field, 'unitLabel { name }');
      const owners = new Set(nodes.map((node) => (node['unitLabel'] as { name: string }).name));
      expect(UNITS.filter((code) => owners.has(nameOf(code)))).toEqual(inOrder(each.bodies));
      expect(totalCount).toBe(nodes.length);
      const edges = operation('ID', (variable) => `organization(id: ${variable}) { ${field}(first: 20) { ${PAGE} } }`);
      const answers = await askEach<Readonly<Record<string, Rows>> | null>(asker, edges, UNITS, unitId);
      const filled = UNITS.filter((code) => (answers.get(code)?.[field]?.nodes.length ?? 0) > 0);
      expect(filled).toEqual(inOrder(each.bodies.filter((code) => each.units.includes(code))));
    }
  });

  test('by bodies within a unit', async () => {
    if (!searchesUnits(each)) return expectRefused(asker, `{ bodies(filter: { within: "${unitId('A')}" }) { totalCount } }`);
    const document = operation(
      'ID',
      (variable) => `bodies(first: 80, filter: { within: ${variable} }) { totalCount nodes { id unitLabel { name } } }`,
    );
    const found = counted(await askEach<Rows>(asker, document, UNITS, unitId));
    for (const top of UNITS) {
      const owners = new Set(found.get(top)?.map((node) => (node['unitLabel'] as { name: string }).name));
      const inside = each.units.includes(top) ? each.bodies.filter((code) => isInside(code, top)) : [];
      expect([top, ...UNITS.filter((code) => owners.has(nameOf(code)))]).toEqual([top, ...inOrder(inside)]);
    }
  });
});
