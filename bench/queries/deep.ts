import { code, json, text, type Form } from './json.js';
import { mapped, rule, type Query } from './query.js';

const UNITS = { committees: 10, cells: 5, members: 10, seats: 5 };

const below = (above: string, row: string, test: string, limit: number): string => `(
  select o.no, o.code, o.name from organization o
  where o.parent = ${above}.no and o.state in ('ACTIVE', 'SUSPENDED') and ${test} and ${rule.unit('o')}
  order by o.code, o.id limit ${limit}) ${row}`;

function written(form: Form): string {
  const list = (row: string, from: string) => json(`(${form.object({ nodes: json(`(select ${form.list(row)} from ${from})`) })})`);
  const unit = (row: string, more: Parameters<Form['object']>[0]): string =>
    form.object({ code: text(`${row}.code`), name: text(`${row}.name`), ...more });
  const holdings = `(select h.title from seat_holding h
    where h.member_id = m.id and h.state = 'ACTIVE' and ${rule.holding('h')} order by h.valid_from, h.id limit ${UNITS.seats}) h`;
  const positions = list(form.object({ title: code('h.title') }), holdings);
  const member = form.object({
    fullName: text('m.full_name'),
    standing: code('case when m.open then m.standing end', true),
    positions: json(`case when m.open then ${positions.sql} end`, true),
  });
  // Whoever reads the cell by name alone reads it within the own unit here, so that one test decides rows and fields.
  const members = `(select m.id, m.full_name, m.standing, ${rule.member('m')} as open from member m
    where m.l5 = c.no and m.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') and ${rule.member('m')}
    order by m.given_name, m.family_name, m.middle_name, m.id limit ${UNITS.members}) m`;
  const cell = unit('c', { members: list(member, members) });
  const committee = unit('g', { children: list(cell, below('g', 'c', 'true', UNITS.cells)) });
  const committees = below('u', 'g', `o.kind = 'GRASSROOTS_COMMITTEE'`, UNITS.committees);
  const upper = `(select ${unit('u', { children: list(committee, committees) })} from organization u where u.code = :code and ${rule.unit('u')})`;
  return `select (${form.object({ organization: json(upper, true) })})::text as json`;
}

const textWith = (masked: string): string => `query Deep($code: String!) {
  organization(code: $code) { code name
    children(first: 10, filter: { kind: { eq: GRASSROOTS_COMMITTEE } }, orderBy: [{ field: CODE }]) { nodes { code name
      children(first: 5, orderBy: [{ field: CODE }]) { nodes { code name
        members(first: 10, orderBy: [{ field: NAME }]) { nodes { fullName${masked}
          positions(first: 5, filter: { state: { eq: ACTIVE } }) { nodes { title } } } } } } } } } }`;

/** Upper committee, ten committees, five cells each, ten members each, their seats: 500 members. */
export const deep: Query = {
  id: 'Q7',
  name: 'deep',
  role: 'officer',
  others: ['committee', 'officer3'],
  nation: true,
  open: true,
  own: textWith(' standing'),
  plain: textWith(''),
  pgl: `query Deep($code: String!) {
    organization: organizationByCode(code: $code) { code name
      children: organizationsByParent(first: 10, condition: { kind: "GRASSROOTS_COMMITTEE", listed: true }, orderBy: [CODE_ASC]) {
        nodes { code name
          children: organizationsByParent(first: 5, condition: { listed: true }, orderBy: [CODE_ASC]) { nodes { code name
            members: membersByHomeUnit(first: 10, condition: { current: true },
                orderBy: [GIVEN_NAME_ASC, FAMILY_NAME_ASC, MIDDLE_NAME_ASC, PRIMARY_KEY_ASC]) { nodes { fullName
              positions: seatHoldingsByMemberId(first: 5, condition: { state: "ACTIVE" }, orderBy: [VALID_FROM_ASC, PRIMARY_KEY_ASC]) {
                nodes { title } } } } } } } } } }`,
  pglVariables: (variables) => variables,
  cut: (data) => mapped(data, ({ standing: _masked, ...rest }) => rest),
  parameters: ({ unit }) => [{ variables: { code: unit.code }, page: 0 }],
  written: (form) => ({ name: `deep ${form.name}`, sql: written(form) }),
  cursor: null,
};
