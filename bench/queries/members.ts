import { code, json, text, type Form } from './json.js';
import { hosting, rule, type Query } from './query.js';

const PREFIXES = ['H', 'Th', 'L', 'N', 'Tr'];
const PAGES = 3;

const NAMES = 'm.given_name, m.family_name, m.middle_name, m.id';

/** A prefix is a range: U+FFFF sorts behind every letter in the collation of names. */
const filters = (next: boolean): string => `m.standing = :standing
  and m.given_name >= :prefix::text and m.given_name < :prefix::text || U&'\\FFFF' and starts_with(m.given_name, :prefix::text)
  ${next ? 'and (m.given_name, m.family_name, m.middle_name, m.id) > (:k0::text, :k1::text, :k2::text, :k3::uuid)' : ''}`;

const COLUMNS = 'm.id, m.full_name, m.given_name, m.family_name, m.middle_name, m.standing, m.admission_date, m.home_unit';

const branch = (level: number, next: boolean): string => `(
  select m.* from unnest(:m${level}::int[]) g(no) cross join lateral (
    select ${COLUMNS} from member m where m.l${level} = g.no and ${filters(next)} order by ${NAMES} limit 51) m)`;

const guestsAt = (level: number): string => `
  select h.member_id from unnest(:g${level}::int[]) g(no)
  cross join lateral (select h.member_id from membership h where h.l${level} = g.no and ${hosting('h')} offset 0) h`;

/**
 * Members of each unit in the order of its index, and the guests, cut again: each grant reads a page at most. The guests
 * are found first, behind the fence of `offset`, or a plan that knows no values looks for them among all who bear the name.
 */
export const memberPage = (next: boolean, levels: readonly number[] = [1, 2, 3]): string => `
  select * from (
    ${levels.map((level) => branch(level, next)).join(' union ')}
    union (select ${COLUMNS} from (${levels.map(guestsAt).join(' union ')}) g
           cross join lateral (select * from member m where m.id = g.member_id offset 0) m where ${filters(next)})) m
  order by ${NAMES} limit 51`;

function written(form: Form, next: boolean, levels: readonly number[]): string {
  const label = form.object({ name: text('o.name') });
  const seat = form.object({
    title: code('h.title'),
    from: code('h.valid_from'),
    unitLabel: json(`(select ${label} from organization o where o.no = h.unit)`),
  });
  const seats = `(select ${form.list(seat)} from (
    select h.title, h.valid_from, h.unit from seat_holding h
    where h.member_id = m.id and h.state = 'ACTIVE' and ${rule.holding('h')} order by h.valid_from, h.id limit 5) h)`;
  const row = form.object({
    id: code('m.id'),
    fullName: text('m.full_name'),
    standing: code('m.standing'),
    admissionDate: code('m.admission_date', true),
    homeUnit: json(
      `(select ${form.object({ code: text('o.code'), name: text('o.name') })} from organization o where o.no = m.home_unit and ${rule.unit('o')})`,
      true,
    ),
    positions: json(`(${form.object({ nodes: json(seats) })})`),
  });
  const info = form.object({
    hasNextPage: form.name === 'json' ? json('count(*) > 50') : { sql: 'count(*) > 50', kind: 'number', nullable: false },
    endCursor: code(
      `(select translate(encode(convert_to(json_build_array(${NAMES})::text, 'UTF8'), 'base64'), E'\\n', '')
      from (select * from page m order by ${NAMES} offset 49 limit 1) m)`,
      true,
    ),
  });
  const page = form.object({
    nodes: json(`(select ${form.list(row)} from (select * from page m order by ${NAMES} limit 50) m)`),
    pageInfo: json(`(select ${info} from page)`),
  });
  return `with page as materialized (${memberPage(next, levels)}) select (${form.object({ members: json(`(${page})`) })})::text as json`;
}

const TEXT = `query Members($prefix: String!, $standing: Standing!, $after: String) {
  members(first: 50, after: $after, filter: { standing: { eq: $standing }, givenName: { startsWith: $prefix } }, orderBy: [{ field: NAME }]) {
    nodes { id fullName standing admissionDate homeUnit { code name }
      positions(first: 5, filter: { state: { eq: ACTIVE } }) { nodes { title from unitLabel { name } } } }
    pageInfo { hasNextPage endCursor } } }`;

const NAME_ASC = 'GIVEN_NAME_ASC, FAMILY_NAME_ASC, MIDDLE_NAME_ASC, PRIMARY_KEY_ASC';

/** Fifty members by standing and the beginning of the given name, with home and seats, for an actor with three grants. */
export const members: Query = {
  id: 'Q2',
  name: 'members',
  role: 'officer3',
  others: ['officer', 'board'],
  nation: true,
  open: true,
  own: TEXT,
  plain: TEXT,
  pgl: `query Members($prefix: String!, $standing: String!, $after: Cursor) {
    members: allMembers(first: 50, after: $after, condition: { standing: $standing, prefix: $prefix }, orderBy: [${NAME_ASC}]) {
      nodes { id: rowId fullName standing admissionDate homeUnit: organizationByHomeUnit { code name }
        positions: seatHoldingsByMemberId(first: 5, condition: { state: "ACTIVE" }, orderBy: [VALID_FROM_ASC, PRIMARY_KEY_ASC]) {
          nodes { title from: validFrom unitLabel: organizationByUnit { name } } } }
      pageInfo { hasNextPage endCursor } } }`,
  pglVariables: ({ level: _level, ...variables }) => variables,
  cut: (data) => data,
  parameters: ({ unit: { level } }) =>
    PREFIXES.flatMap((prefix) =>
      Array.from({ length: PAGES }, (_, page) => ({ variables: { prefix, standing: 'OFFICIAL', after: null, level }, page })),
    ),
  written: (form, level, next) => ({
    name: `members ${form.name} ${level} ${next ? 'next' : 'first'}`,
    sql: written(form, next, level === 1 ? [1] : [2, 3]),
  }),
  cursor: (data: { members: { pageInfo: { hasNextPage: boolean; endCursor: string | null } } }) => data.members.pageInfo,
};
