import { code, json, number, text, type Form, type Value } from './json.js';
import { rule, type Query } from './query.js';

/** The running term and the next one, and the name that an answer gives each. */
const TERMS = [
  ['now', '2020-2025'],
  ['next', '2025-2030'],
] as const;
const DECIDED = ['APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW'];
const GAPS = 10;

const TERM_LIST = `(${TERMS.map(([, term]) => `'${term}'`).join(', ')})`;

/** Whether a unit has an approved list for a term that the actor sees. */
export const planned = (unit: string, term: string, states: string): string =>
  `exists (select from planning_cycle y where y.unit = ${unit}.no and y.term = ${term} and y.state ${states} and ${rule.cycle('y')})`;

const decided = `in (${DECIDED.map((state) => `'${state}'`).join(', ')})`;

/** Each unit below a committee is read once: it counts for both terms, and is a gap of each that it lacks. */
function sums(form: Form): string {
  const gap = form.object({ code: text('c.code'), name: text('c.name') });
  const columns = TERMS.map(
    ([name]) =>
      `count(*) filter (where c.${name}) as ${name}, ${form.list(gap, `not c.${name} and c.${name}_no <= ${GAPS}`)} as ${name}_gaps`,
  );
  const numbers = TERMS.map(([name]) => `row_number() over (partition by o.${name} order by o.code, o.id) as ${name}_no`);
  const flags = TERMS.map(([name, term]) => `${planned('o', `'${term}'`, decided)} as ${name}`);
  return `(select count(*) as obliged, ${columns.join(', ')} from (
    select o.*, ${numbers.join(', ')} from (
      select o.code, o.name, o.id, ${flags.join(', ')} from organization o
      where o.parent = g.no and o.state in ('ACTIVE', 'SUSPENDED') and o.kind <> 'GROUP' and ${rule.unit('o')} offset 0) o
    order by o.code, o.id) c) s`;
}

function written(form: Form): string {
  const object = (fields: Readonly<Record<string, Value>>): Value => json(`(${form.object(fields)})`);
  const cycle = form.object({ term: code('y.term'), state: code('y.state') });
  const cycles = `(select ${form.list(cycle)} from (
    select y.term, y.state from planning_cycle y where y.unit = g.no and y.term in ${TERM_LIST} and ${rule.cycle('y')} order by y.term, y.id limit 2) y)`;
  const committee = form.object({
    code: text('g.code'),
    name: text('g.name'),
    planningCycles: object({ nodes: json(cycles) }),
    obliged: object({ totalCount: number('s.obliged') }),
    ...Object.fromEntries(TERMS.map(([name]) => [name, object({ totalCount: number(`s.${name}`) })])),
    ...Object.fromEntries(TERMS.map(([name]) => [`${name}Gaps`, object({ nodes: json(`s.${name}_gaps`) })])),
  });
  const committees = `(select o.no, o.code, o.name from organization o
    where o.parent = u.no and o.state in ('ACTIVE', 'SUSPENDED') and o.kind = 'GRASSROOTS_COMMITTEE' and ${rule.unit('o')} order by o.code, o.id limit 100) g`;
  const upper = form.object({
    code: text('u.code'),
    name: text('u.name'),
    children: object({ nodes: json(`(select ${form.list(committee)} from ${committees} cross join lateral ${sums(form)})`) }),
  });
  const all = form.object({ organization: json(`(select ${upper} from organization u where u.code = :code and ${rule.unit('u')})`, true) });
  return `select (${all})::text as json`;
}

const lists = (term: string): string => `{ term: { eq: "${term}" }, state: { in: [${DECIDED.join(', ')}] } }`;
const UNITS = 'kind: { ne: GROUP }';

const TEXT = `query Coverage($code: String!) {
  organization(code: $code) { code name
    children(first: 100, filter: { kind: { eq: GRASSROOTS_COMMITTEE } }, orderBy: [{ field: CODE }]) { nodes { code name
      planningCycles(first: 2, filter: { term: { in: [${TERMS.map(([, term]) => `"${term}"`).join(', ')}] } }, orderBy: [{ field: TERM }]) { nodes { term state } }
      obliged: children(filter: { ${UNITS} }) { totalCount }
      ${TERMS.map(([name, term]) => `${name}: children(filter: { ${UNITS}, planningCycles: { some: ${lists(term)} } }) { totalCount }`).join('\n      ')}
      ${TERMS.map(
        ([name, term]) =>
          `${name}Gaps: children(first: ${GAPS}, filter: { ${UNITS}, planningCycles: { none: ${lists(term)} } }, orderBy: [{ field: CODE }]) { nodes { code name } }`,
      ).join('\n      ')} } } } }`;

/** Of each committee below an upper one: its own lists of two terms, how many of its units have theirs, and which have none. */
export const coverage: Query = {
  id: 'Q3',
  name: 'coverage',
  role: 'leader',
  others: ['committee'],
  nation: false,
  open: false,
  own: TEXT,
  plain: TEXT,
  pgl: `query Coverage($code: String!) {
    organization: organizationByCode(code: $code) { code name
      children: organizationsByParent(first: 100, condition: { kind: "GRASSROOTS_COMMITTEE", listed: true }, orderBy: [CODE_ASC]) { nodes { code name
        planningCycles: planningCyclesByUnit(first: 2, condition: { ofTerms: [${TERMS.map(([, term]) => `"${term}"`).join(', ')}] },
          orderBy: [TERM_ASC, PRIMARY_KEY_ASC]) { nodes { term state } }
        obliged: organizationsByParent(condition: { listed: true, obliged: true }) { totalCount }
        ${TERMS.map(([name, term]) => `${name}: organizationsByParent(condition: { listed: true, obliged: true, planned: "${term}" }) { totalCount }`).join('\n        ')}
        ${TERMS.map(
          ([name, term]) =>
            `${name}Gaps: organizationsByParent(first: ${GAPS}, condition: { listed: true, obliged: true, unplanned: "${term}" }, orderBy: [CODE_ASC]) { nodes { code name } }`,
        ).join('\n        ')} } } } }`,
  pglVariables: (variables) => variables,
  cut: (data) => data,
  parameters: ({ role, unit, subjects }) =>
    (role === 'leader' ? subjects.uppers : [unit.code]).map((upper) => ({ variables: { code: upper }, page: 0 })),
  written: (form) => ({ name: `coverage ${form.name}`, sql: written(form) }),
  cursor: null,
};
