import { json, number, type Form } from './json.js';
import { globalId, rule, type Query } from './query.js';

const CELLS = `('CELL', 'GRASSROOTS_CELL')`;
const COUNTS = { memberCount: 'member_count', probationaryCount: 'probationary_count', officialCount: 'official_count' };
const PARTS = { unitCount: 'unit_count', cellCount: 'cell_count' };

function written(form: Form, level: number): string {
  const figure = (column: string): string => `case when ${rule.figures('o')} then o.${column} end`;
  const own = Object.entries({ ...COUNTS, ...PARTS }).map(([name, column]) => [name, number(figure(column), true)] as const);
  const total = (sql: string) => json(`(${form.object({ totalCount: number(sql) })})`);
  const children = `(select count(*) from organization u
    where u.parent = o.no and u.state in ('ACTIVE', 'SUSPENDED') and ${rule.unit('u')})`;
  const units = (test: string): string => `(select count(*) from organization u join organization_count c on c.no = u.no
    where u.l${level} = :no and u.state in ('ACTIVE', 'SUSPENDED') and ${rule.figures('u')} and ${test})`;
  const organization = `(select ${form.object({ ...Object.fromEntries(own), children: total(children) })} from (
    select o.*, c.member_count, c.probationary_count, c.official_count, c.unit_count, c.cell_count
    from organization o join organization_count c on c.no = o.no where o.code = :code and ${rule.unit('o')}) o)`;
  const secretaries = (table: string, row: string): string => `(select count(*) from ${table} ${row}
    where ${row}.l${level} = :no and ${row}.title = 'SECRETARY' and ${row}.state = 'ACTIVE' and ${rule.holding(row)})`;
  const all = form.object({
    organization: json(organization, true),
    tooFew: total(units(`u.kind in ${CELLS} and c.official_count < 3`)),
    large: total(units(`u.kind = 'GRASSROOTS_CELL' and c.member_count >= 30`)),
    secretaries: total(secretaries('seat_holding', 'h')),
    seats: total(secretaries('seat', 's')),
  });
  return `select (${all})::text as json`;
}

const TEXT = `query Dashboard($code: String!, $unit: ID!) {
  organization(code: $code) { memberCount probationaryCount officialCount unitCount cellCount children(first: 1) { totalCount } }
  tooFew: organizations(filter: { within: $unit, kind: { in: [CELL, GRASSROOTS_CELL] }, officialCount: { lt: 3 } }) { totalCount }
  large: organizations(filter: { within: $unit, kind: { eq: GRASSROOTS_CELL }, memberCount: { gte: 30 } }) { totalCount }
  secretaries: holdings(filter: { within: $unit, title: { eq: SECRETARY }, state: { eq: ACTIVE } }) { totalCount }
  seats(filter: { within: $unit, title: { eq: SECRETARY }, state: { eq: ACTIVE } }) { totalCount } }`;

/** Ten numbers over the actor's scope: five roll-ups, the units directly below, two findings, secretaries and their seats. */
export const dashboard: Query = {
  id: 'Q6',
  name: 'dashboard',
  role: 'committee',
  others: ['leader'],
  nation: true,
  open: false,
  own: TEXT,
  plain: TEXT,
  pgl: `query Dashboard($code: String!, $units: OrganizationCondition!, $large: OrganizationCondition!,
      $holdings: SeatHoldingCondition!, $seats: SeatCondition!) {
    organization: organizationByCode(code: $code) {
      count: organizationCountByNo { memberCount probationaryCount officialCount unitCount cellCount }
      children: organizationsByParent(condition: { listed: true }) { totalCount } }
    tooFew: allOrganizations(condition: $units) { totalCount }
    large: allOrganizations(condition: $large) { totalCount }
    secretaries: allSeatHoldings(condition: $holdings) { totalCount }
    seats: allSeats(condition: $seats) { totalCount } }`,
  pglVariables: ({ code, no, level }) => {
    const scope = { [`l${String(level)}`]: no };
    const held = { ...scope, title: 'SECRETARY', state: 'ACTIVE' };
    return {
      code,
      units: { ...scope, listed: true, tooFew: true },
      large: { ...scope, listed: true, kind: 'GRASSROOTS_CELL', large: true },
      holdings: held,
      seats: held,
    };
  },
  cut: (data) => data,
  parameters: ({ unit }) => [
    { variables: { code: unit.code, unit: globalId('Organization', unit.id), no: unit.no, level: unit.level }, page: 0 },
  ],
  written: (form, level) => ({ name: `dashboard ${form.name} ${level}`, sql: written(form, level) }),
  cursor: null,
};
