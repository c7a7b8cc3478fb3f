import DataLoader from 'dataloader';
import fastify from 'fastify';
import mercuriusModule from 'mercurius';
import type { AddressInfo } from 'node:net';
import type { Claims } from '../actors.js';
import { LOG, MAKE, PLACE } from '../queries/act.js';
import { planned } from '../queries/coverage.js';
import { memberPage } from '../queries/members.js';
import { claimsOf } from './auth.js';
import { poolOf, ready } from './child.js';
import { prepared, rule, type Prepared } from './merc.rules.js';
import { SCHEMA } from './merc.schema.js';

// The package is CommonJS whose export is the plugin itself.
const mercurius = mercuriusModule as unknown as typeof mercuriusModule.default;
const pool = poolOf('auto');

interface Context {
  readonly claims: Claims;
  readonly loaders: Map<string, DataLoader<unknown, unknown>>;
}

type Row = Record<string, unknown>;

const run = async (statement: Prepared, { claims }: Context, more: Row): Promise<Row[]> =>
  (await pool.query<Row>({ name: statement.name, text: statement.text, values: statement.values(claims, more) })).rows;

/** One loader for each statement and its arguments in a request: keys in, rows by key out. */
function loaderOf(context: Context, statement: Prepared, more: Row): DataLoader<unknown, Row[]> {
  const name = `${statement.name} ${JSON.stringify(more)}`;
  const known = context.loaders.get(name);
  if (known) return known as DataLoader<unknown, Row[]>;
  const made = new DataLoader<unknown, Row[]>(async (keys) => {
    const found = new Map<unknown, Row[]>(keys.map((key) => [key, []]));
    for (const row of await run(statement, context, { ...more, keys })) found.get(row['key'])?.push(row);
    return keys.map((key) => found.get(key) ?? []);
  });
  context.loaders.set(name, made as DataLoader<unknown, unknown>);
  return made;
}

const FIGURES = ['memberCount member_count', 'probationaryCount probationary_count', 'officialCount official_count']
  .concat(['unitCount unit_count', 'cellCount cell_count'])
  .map((pair) => {
    const [name, column] = pair.split(' ');
    return `case when ${rule.figures('o')} then c.${column} end "${name}"`;
  })
  .join(', ');
const UNIT = `o.no, o.id, o.code, o.name, o.kind, o.l5, ${FIGURES}`;
const UNITS = 'organization o join organization_count c on c.no = o.no';
const LIVING = `o.state in ('ACTIVE', 'SUSPENDED')`;

const organization = prepared('organization', `select ${UNIT} from ${UNITS} where o.code = :code and ${rule.unit('o')}`);
const homes = prepared(
  'homes',
  `select o.no as key, o.code, o.name from organization o where o.no = any(:keys::int[]) and ${rule.unit('o')}`,
);
const labels = prepared('labels', 'select o.no as key, o.name from organization o where o.no = any(:keys::int[])');
/** A filter on planning is a statement of its own, so that those without it plan for themselves. */
const LISTS = {
  any: 'true',
  some: planned('o', ':term', '= any(:states)'),
  none: `not ${planned('o', ':term', '= any(:states)')}`,
};
type Planned = keyof typeof LISTS;
const OF_KIND = '(:kind::text is null or o.kind = :kind) and (:other::text is null or o.kind <> :other)';
const byPlanning = (make: (planning: Planned) => Prepared): Readonly<Record<Planned, Prepared>> => ({
  any: make('any'),
  some: make('some'),
  none: make('none'),
});
const children = byPlanning((planning) =>
  prepared(
    `children ${planning}`,
    `select k.no as key, o.* from unnest(:keys::int[]) k(no) cross join lateral (
     select ${UNIT} from ${UNITS} where o.parent = k.no and ${LIVING} and ${rule.unit('o')}
       and ${OF_KIND} and ${LISTS[planning]} order by o.code, o.id limit :first::int) o`,
  ),
);
const childCounts = byPlanning((planning) =>
  prepared(
    `child counts ${planning}`,
    `select o.parent as key, count(*)::int as total from organization o
   where o.parent = any(:keys::int[]) and ${LIVING} and ${rule.unit('o')} and ${OF_KIND} and ${LISTS[planning]} group by o.parent`,
  ),
);
const cycles = prepared(
  'cycles',
  `select k.no as key, y.* from unnest(:keys::int[]) k(no) cross join lateral (
     select y.term, y.state from planning_cycle y where y.unit = k.no and y.term = any(:terms) and ${rule.cycle('y')}
     order by y.term, y.id limit :first::int) y`,
);
const MEMBER = 'm.id, m.full_name as "fullName", m.standing, m.admission_date as "admissionDate", m.home_unit';
const cellMembers = prepared(
  'cell members',
  `select k.no as key, m.* from unnest(:keys::int[]) k(no) cross join lateral (
     select ${MEMBER} from member m where m.l5 = k.no and m.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
       and ${rule.member('m')} order by m.given_name, m.family_name, m.middle_name, m.id limit :first::int) m`,
);
const positions = prepared(
  'positions',
  `select k.id as key, h.* from unnest(:keys::uuid[]) k(id) cross join lateral (
     select h.title, h.valid_from as "from", h.unit from seat_holding h
     where h.member_id = k.id and h.state = :state and ${rule.holding('h')} order by h.valid_from, h.id limit :first::int) h`,
);
const MEMBER_ROW = `${MEMBER}, m.given_name, m.family_name, m.middle_name`;
const pages = [false, true].map((next) => prepared(`members ${next}`, `select ${MEMBER_ROW} from (${memberPage(next)}) m`));

const WITHIN = (row: string): string =>
  `(select no from organization where id = :within::uuid) in (${row}.l1, ${row}.l2, ${row}.l3, ${row}.l4, ${row}.l5)`;
const units = prepared(
  'units',
  `select count(*)::int as total from ${UNITS} where ${WITHIN('o')} and ${LIVING} and ${rule.figures('o')} and o.kind = any(:kinds)
     and (:fewer::int is null or c.official_count < :fewer) and (:least::int is null or c.member_count >= :least)`,
);
const byLevel = (name: string, table: string): Prepared =>
  prepared(
    name,
    `select count(*)::int as total from ${table} h where h.title = :title and h.state = :state and ${rule.holding('h')} and ${WITHIN('h')}`,
  );
const holdings = byLevel('holdings', 'seat_holding');
const seats = byLevel('seats', 'seat');

const trainingClass = prepared(
  'class',
  `select k.id, k.code, k.title, k.state, k.enrolled_count as "enrolledCount", k.completed_count as "completedCount"
   from training_class k where k.id = :class::uuid and ${rule.class('k')}`,
);
const sessions = prepared(
  'sessions',
  `select s.class_id as key, s.no, s.date, s.topic from unnest(:keys::uuid[]) k(id) cross join lateral (
     select s.* from training_session s where s.class_id = k.id order by s.no, s.id limit :first::int) s`,
);
const enrolments = prepared(
  'enrolments',
  `select k.id as key, e.* from unnest(:keys::uuid[]) k(id) cross join lateral (
     select e.id, e.state, e.unit, p.full_name as "participantName"
     from (select e.* from enrolment e where e.class_id = k.id and ${rule.enrolment('e')} order by e.state, e.id limit :first::int) e
     join member p on p.id = e.member_id order by e.state, e.id) e`,
);
const enrolmentCounts = prepared(
  'enrolment counts',
  `select e.class_id as key, count(*)::int as total from enrolment e where e.class_id = any(:keys::uuid[]) and ${rule.enrolment('e')} group by e.class_id`,
);
/** Marks of enrolments that were found by the rule. */
const marks = prepared(
  'marks',
  `select a.enrolment_id as key, count(*)::int as total from attendance a
   where a.enrolment_id = any(:keys::uuid[]) and (:present::boolean is null or a.present = :present) group by a.enrolment_id`,
);

const makePlan = prepared('make plan', `with place as (${PLACE}) ${MAKE} returning id`);
const logPlan = prepared('log plan', `${LOG} from training_plan m where m.id = :plan::uuid`);
const plan = prepared(
  'plan',
  `select m.title, m.year, m.state, m.budget, m.items, m.version, m.unit, m.owner_body from training_plan m
   where m.id = :plan::uuid and m.drafting_unit = any(:own::int[])`,
);
const bodies = prepared('bodies', `select b.id as key, b.kind, b.name from body b where b.id = any(:keys::uuid[]) and ${rule.body('b')}`);

/** Ids are global ones, as in our schema. */
const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';

interface CycleFilter {
  readonly term: { readonly eq: string };
  readonly state: { readonly in: readonly string[] };
}

interface Filter {
  readonly within?: string;
  readonly kind?: { readonly eq?: string; readonly ne?: string; readonly in?: readonly string[] };
  readonly planningCycles?: { readonly some?: CycleFilter; readonly none?: CycleFilter };
  readonly officialCount?: { readonly lt?: number };
  readonly memberCount?: { readonly gte?: number };
  readonly title?: { readonly eq: string };
  readonly state?: { readonly eq: string };
  readonly standing?: { readonly eq: string };
  readonly givenName?: { readonly startsWith: string };
}

interface Arguments {
  readonly first?: number;
  readonly after?: string | null;
  readonly code?: string;
  readonly filter?: Filter;
}

const cursorOf = (row: Row): string =>
  Buffer.from(JSON.stringify([row['given_name'], row['family_name'], row['middle_name'], row['id']])).toString('base64');

async function page({ first = 50, after, filter }: Arguments, context: Context): Promise<Row> {
  const [k0, k1, k2, k3] = typeof after === 'string' ? (JSON.parse(Buffer.from(after, 'base64').toString()) as string[]) : [];
  const statement = pages[k3 === undefined ? 0 : 1] as Prepared;
  const rows = await run(statement, context, { standing: filter?.standing?.eq, prefix: filter?.givenName?.startsWith, k0, k1, k2, k3 });
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  const hasNextPage = rows.length > first;
  return { nodes, pageInfo: { hasNextPage, endCursor: hasNextPage && last ? cursorOf(last) : null } };
}

const total = async (statement: Prepared, context: Context, more: Row): Promise<Row> => {
  const [row] = await run(statement, context, more);
  return { totalCount: row?.['total'] ?? 0 };
};

const held = (statement: Prepared, { filter }: Arguments, context: Context): Promise<Row> =>
  total(statement, context, { within: uuidOf(filter?.within ?? ''), title: filter?.title?.eq, state: filter?.state?.eq });

interface Restrictions {
  readonly planning: Planned;
  readonly values: Row;
}

interface Children extends Restrictions {
  readonly no: number;
  readonly first: number;
}

function restrictionsOf(filter: Filter | undefined): Restrictions {
  const { some, none } = filter?.planningCycles ?? {};
  const cycle = some ?? none;
  const kinds = { kind: filter?.kind?.eq ?? null, other: filter?.kind?.ne ?? null };
  if (!cycle) return { planning: 'any', values: kinds };
  return { planning: some ? 'some' : 'none', values: { ...kinds, term: cycle.term.eq, states: cycle.state.in } };
}

interface PlanInput {
  readonly ownerBodyId: string;
  readonly year: number;
  readonly title: string;
  readonly budget?: number | null;
  readonly items?: readonly string[];
}

/** The plan and its line in the audit log, in one transaction. */
async function createPlan({ ownerBodyId, budget = null, items = [], ...input }: PlanInput, { claims }: Context) {
  const client = await pool.connect();
  const step = async (statement: Prepared, more: Row): Promise<Row[]> =>
    (await client.query<Row>({ name: statement.name, text: statement.text, values: statement.values(claims, more) })).rows;
  try {
    await client.query('begin');
    const [made] = await step(makePlan, { ...input, budget, items, body: uuidOf(ownerBodyId) });
    if (!made) throw new Error('FORBIDDEN');
    await step(logPlan, { plan: made['id'] });
    await client.query('commit');
    return { id: made['id'] };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const labelOf = (unit: unknown, context: Context): Promise<Row | null> =>
  loaderOf(context, labels, {})
    .load(unit)
    .then((rows) => rows[0] ?? null);

const resolvers = {
  Query: {
    organization: async (_: unknown, { code }: Arguments, context: Context) => (await run(organization, context, { code }))[0] ?? null,
    organizations: (_: unknown, { filter }: Arguments, context: Context) =>
      total(units, context, {
        within: uuidOf(filter?.within ?? ''),
        kinds: filter?.kind?.in ?? [filter?.kind?.eq],
        fewer: filter?.officialCount?.lt ?? null,
        least: filter?.memberCount?.gte ?? null,
      }),
    members: (_: unknown, args: Arguments, context: Context) => page(args, context),
    holdings: (_: unknown, args: Arguments, context: Context) => held(holdings, args, context),
    seats: (_: unknown, args: Arguments, context: Context) => held(seats, args, context),
    trainingClass: async (_: unknown, { id }: { id: string }, context: Context) =>
      (await run(trainingClass, context, { class: uuidOf(id) }))[0] ?? null,
  },
  Mutation: {
    createTrainingPlan: (_: unknown, { input }: { input: PlanInput }, context: Context) => createPlan(input, context),
  },
  TrainingPlanPayload: {
    trainingPlan: async ({ id }: Row, _: unknown, context: Context) => (await run(plan, context, { plan: id }))[0] ?? null,
  },
  TrainingPlan: {
    unitLabel: ({ unit }: Row, _: unknown, context: Context) => labelOf(unit, context),
    ownerBody: ({ owner_body }: Row, _: unknown, context: Context) =>
      loaderOf(context, bodies, {})
        .load(owner_body)
        .then((rows) => rows[0] ?? null),
  },
  TrainingClass: {
    sessions: ({ id }: Row, { first = 20 }: Arguments, context: Context) =>
      loaderOf(context, sessions, { first })
        .load(id)
        .then((nodes) => ({ nodes })),
    enrolments: ({ id }: Row, { first = 20 }: Arguments) => ({ id, first }),
  },
  EnrolmentConnection: {
    nodes: ({ id, first }: Row, _: unknown, context: Context) => loaderOf(context, enrolments, { first }).load(id),
    totalCount: ({ id }: Row, _: unknown, context: Context) =>
      loaderOf(context, enrolmentCounts, {})
        .load(id)
        .then((rows) => rows[0]?.['total'] ?? 0),
  },
  Enrolment: {
    sendingUnitLabel: ({ unit }: Row, _: unknown, context: Context) => labelOf(unit, context),
    attendance: ({ id }: Row, { filter }: { filter?: { present: { eq: boolean } } }, context: Context) =>
      loaderOf(context, marks, { present: filter?.present.eq ?? null })
        .load(id)
        .then((rows) => ({ totalCount: rows[0]?.['total'] ?? 0 })),
  },
  Organization: {
    children: ({ no }: { no: number }, { first = 20, filter }: Arguments): Children => ({ no, first, ...restrictionsOf(filter) }),
    planningCycles: (
      { no }: { no: number },
      { first = 20, filter }: { first?: number; filter?: { term: { in: string[] } } },
      context: Context,
    ) =>
      loaderOf(context, cycles, { first, terms: filter?.term.in })
        .load(no)
        .then((nodes) => ({ nodes })),
    members: ({ no }: { no: number }, { first = 20 }: Arguments, context: Context) =>
      loaderOf(context, cellMembers, { first })
        .load(no)
        .then((nodes) => ({ nodes })),
  },
  OrganizationConnection: {
    nodes: ({ no, first, planning, values }: Children, _: unknown, context: Context) =>
      loaderOf(context, children[planning], { first, ...values }).load(no),
    totalCount: (connection: Children | { totalCount: number }, _: unknown, context: Context) =>
      'totalCount' in connection
        ? connection.totalCount
        : loaderOf(context, childCounts[connection.planning], connection.values)
            .load(connection.no)
            .then((rows) => rows[0]?.['total'] ?? 0),
  },
  Member: {
    homeUnit: (row: Row, _: unknown, context: Context) =>
      row['home_unit'] === null
        ? null
        : loaderOf(context, homes, {})
            .load(row['home_unit'])
            .then((rows) => rows[0] ?? null),
    positions: ({ id }: Row, { first = 20, filter }: Arguments, context: Context) =>
      loaderOf(context, positions, { first, state: filter?.state?.eq })
        .load(id)
        .then((nodes) => ({ nodes })),
  },
  Holding: {
    unitLabel: ({ unit }: Row, _: unknown, context: Context) => labelOf(unit, context),
  },
};

const app = fastify({ logger: false });
await app.register(mercurius, {
  schema: SCHEMA,
  resolvers: resolvers as never,
  jit: 1,
  context: (request: { headers: { authorization?: string } }) => ({ claims: claimsOf(request.headers.authorization), loaders: new Map() }),
} as never);
await app.listen({ port: 0, host: '127.0.0.1' });
ready((app.server.address() as AddressInfo).port);
