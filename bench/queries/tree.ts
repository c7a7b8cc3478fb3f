import { json, number, text, code, type Form } from './json.js';
import { rule, type Query } from './query.js';

const unit = (form: Form, row: string, more: Parameters<Form['object']>[0]): string =>
  form.object({
    code: text(`${row}.code`),
    name: text(`${row}.name`),
    memberCount: number(`case when ${rule.figures(row)} then ${row}.member_count end`, true),
    ...more,
  });

const below = (above: string, row: string): string => `(
  select o.no, o.code, o.name, o.kind, o.l1, o.l2, o.l3, c.member_count
  from organization o join organization_count c on c.no = o.no
  where o.parent = ${above}.no and o.state in ('ACTIVE', 'SUSPENDED') and ${rule.unit('o')}
  order by o.code, o.id limit 100) ${row}`;

function written(form: Form): string {
  const grassroots = unit(form, 'g', { kind: code('g.kind') });
  const lower = form.object({ nodes: json(`(select ${form.list(grassroots)} from ${below('u', 'g')})`) });
  const upper = unit(form, 'u', { children: json(`(${lower})`) });
  const uppers = form.object({ nodes: json(`(select ${form.list(upper)} from ${below('p', 'u')})`) });
  const province = `(select ${unit(form, 'p', { children: json(`(${uppers})`) })} from (
    select o.no, o.code, o.name, o.l1, o.l2, o.l3, c.member_count from organization o join organization_count c on c.no = o.no
    where o.code = :code and ${rule.unit('o')}) p)`;
  return `select (${form.object({ organization: json(province, true) })})::text as json`;
}

const TEXT = `query Tree($code: String!) {
  organization(code: $code) { code name memberCount
    children(first: 100, orderBy: [{ field: CODE }]) { nodes { code name memberCount
      children(first: 100, orderBy: [{ field: CODE }]) { nodes { code name kind memberCount } } } } } }`;

/** Province, upper committees, grassroots organisations, with their member counts. */
export const tree: Query = {
  id: 'Q1',
  name: 'tree',
  role: 'leader',
  others: ['board'],
  nation: true,
  open: false,
  own: TEXT,
  plain: TEXT,
  pgl: `query Tree($code: String!) {
    organization: organizationByCode(code: $code) { code name count: organizationCountByNo { memberCount }
      children: organizationsByParent(first: 100, condition: { listed: true }, orderBy: [CODE_ASC]) {
        nodes { code name count: organizationCountByNo { memberCount }
          children: organizationsByParent(first: 100, condition: { listed: true }, orderBy: [CODE_ASC]) {
            nodes { code name kind count: organizationCountByNo { memberCount } } } } } } }`,
  pglVariables: (variables) => variables,
  cut: (data) => data,
  parameters: ({ unit: { code: own } }) => [{ variables: { code: own }, page: 0 }],
  written: (form) => ({ name: `tree ${form.name}`, sql: written(form) }),
  cursor: null,
};
