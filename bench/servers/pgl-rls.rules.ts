import pg from 'pg';
import { readerPassword } from '../database.js';
import type { Claims, Scope } from '../actors.js';
import { LOG, MAKE, PLACE } from '../queries/act.js';

/**
 * The rules of PostGraphile: row security of PostgreSQL, as its documentation advises for speed. Scopes are arrays of
 * integers in settings of the transaction; each setting is read in a subquery, once for a statement and not for each
 * row; a rule over another table is an uncorrelated subquery over an indexed column.
 */
export const READER = 'bench_reader';

/** What `pgSettings` puts into the transaction of each request. */
export function settingsOf(claims: Claims): Record<string, string> {
  return {
    ...arrays('member', claims.member),
    ...arrays('guest', claims.guest),
    ...arrays('unit', claims.unit),
    ...arrays('figures', claims.figures),
    ...arrays('holding', claims.holding),
    ...arrays('planning', claims.planning),
    ...arrays('training', claims.training),
    ...arrays('enrolment', claims.enrolment),
    'bench.nos': `{${claims.nos.join(',')}}`,
    'bench.own': `{${claims.own.join(',')}}`,
    'bench.person': claims.person,
    'bench.account': claims.account,
  };
}

const arrays = (name: string, { l1, l2, l3 }: Scope): Record<string, string> => ({
  [`bench.${name}1`]: `{${l1.join(',')}}`,
  [`bench.${name}2`]: `{${l2.join(',')}}`,
  [`bench.${name}3`]: `{${l3.join(',')}}`,
});

const numbers = (name: string): string => `(select current_setting('bench.${name}')::int[])`;
/** A subquery after `any` would be a set: the array is what is compared with. */
const among = (column: string, name: string): string => `${column} = any(${numbers(name)}::int[])`;
const within = (name: string): string => [1, 2, 3].map((level) => among(`l${level}`, `${name}${level}`)).join(' or ');

export const TABLES: readonly string[] = [
  ...['organization', 'organization_count', 'member', 'membership', 'seat', 'seat_holding', 'planning_cycle'],
  ...['training_class', 'training_session', 'enrolment', 'enrolment_party', 'attendance', 'training_plan', 'body'],
];

const POLICIES = [
  `create policy bench on organization for select to ${READER} using ((${within('unit')} or ${among('no', 'nos')}) and state <> 'DRAFT')`,
  `create policy bench on organization_count for select to ${READER}
     using (exists (select from organization o where o.no = organization_count.no and (${within('figures').replaceAll(/\bl(\d) =/g, 'o.l$1 =')})))`,
  `create policy bench on membership for select to ${READER} using (${within('guest')})`,
  `create policy bench on member for select to ${READER} using (${within('member')}
     or id = (select current_setting('bench.person')::uuid)
     or id = any(array(select h.member_id from membership h where h.kind = 'TEMPORARY' and h.status = 'ACTIVE'
       and h.valid_from <= date '2022-11-14' and (h.valid_to is null or h.valid_to > date '2022-11-14'))))`,
  `create policy bench on seat for select to ${READER} using (${within('holding')})`,
  `create policy bench on seat_holding for select to ${READER} using (${within('holding')})`,
  `create policy bench on planning_cycle for select to ${READER}
     using ((${within('planning')}) and state <> 'DRAFT' or ${among('drafting_unit', 'own')} and state = 'DRAFT')`,
  `create policy bench on training_class for select to ${READER} using ((${within('training')}) and stage <> 'PLANNED' or ${among('drafting_unit', 'own')})`,
  `create policy bench on training_plan for select to ${READER} using (${among('drafting_unit', 'own')})`,
  `create policy bench on body for select to ${READER} using (${within('holding')} or ${among('unit', 'own')})`,
  // The policies of the other table are part of the subquery: what a class or an enrolment shows follows it.
  `create policy bench on training_session for select to ${READER} using (exists (select from training_class k where k.id = training_session.class_id))`,
  `create policy bench on enrolment_party for select to ${READER} using (role = 'ORGANISER' and (${within('enrolment')}))`,
  `create policy bench on enrolment for select to ${READER} using (${within('enrolment')} or member_id = (select current_setting('bench.person')::uuid)
     or exists (select from enrolment_party y where y.enrolment_id = enrolment.id))`,
  `create policy bench on attendance for select to ${READER} using (exists (select from enrolment e where e.id = attendance.enrolment_id))`,
];

/**
 * The mutation of PostGraphile is a function that writes as the owner of the tables and tests the right itself: triggers lock
 * the unit, which a reader may not.
 */
const MUTATION = `
  create function bench.create_training_plan(body uuid, year integer, title text, budget integer, items text[]) returns training_plan
  language plpgsql volatile security definer set search_path = public as $$
  #variable_conflict use_variable
  declare
    made training_plan;
  begin
    ${settings(`with place as (${PLACE}) ${MAKE} returning *`)} into made;
    if made.id is null then raise exception 'FORBIDDEN'; end if;
    ${settings(`${LOG} from (select made.unit, made.id) m`)};
    return made;
  end $$`;

/** Parameters of the function stand by their names, what the token says in settings. */
function settings(sql: string): string {
  return sql
    .replaceAll(':own::int[]', `current_setting('bench.own')::int[]`)
    .replaceAll(':person::uuid', `current_setting('bench.person')::uuid`)
    .replaceAll(':account::uuid', `current_setting('bench.account')::uuid`)
    .replace(/(?<!:):([a-z]+)::/g, '$1::');
}

/** Row security binds the reader of PostGraphile alone: the owner of the tables, whom the others use, is exempt from it. */
export async function preparePolicies(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [READER]);
    if (rowCount === 0) await client.query(`create role ${READER} login password '${readerPassword}'`);
    for (const table of TABLES) {
      await client.query(`alter table ${table} enable row level security`);
      await client.query(`grant select on ${table} to ${READER}`);
    }
    for (const policy of POLICIES) await client.query(policy);
    await client.query(MUTATION);
    await client.query(`grant usage on schema bench to ${READER}`);
  } finally {
    await client.end();
  }
}
