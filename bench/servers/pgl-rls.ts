import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { addPgTableCondition, pgSmartTags } from 'postgraphile/utils';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { claimsOf } from './auth.js';
import { CONNECTIONS, portOf, ready, url } from './child.js';
import { settingsOf, TABLES } from './pgl-rls.rules.js';

const organization = { schemaName: 'public', tableName: 'organization' };
const member = { schemaName: 'public', tableName: 'member' };

type Helpers = Parameters<NonNullable<Parameters<typeof addPgTableCondition>[3]>>[1];

const flag = (table: typeof member, name: string, test: (helpers: Helpers) => ReturnType<Helpers['sql']>) =>
  addPgTableCondition(
    table,
    name,
    (build) => ({ type: build.graphql.GraphQLBoolean }),
    (value, helpers) => (value === true ? test(helpers) : null),
  );

/** Units with an approved list for a term, or those without. */
const ofTerm = (name: string, has: boolean) =>
  addPgTableCondition(
    organization,
    name,
    (build) => ({ type: build.graphql.GraphQLString }),
    (value, { sql, sqlTableAlias: o }) => {
      const lists = sql`exists (select from planning_cycle y where y.unit = ${o}.no and y.term = ${sql.value(value as string)}::text
        and y.state in ('APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW'))`;
      return has ? lists : sql`not ${lists}`;
    },
  );

const CONDITIONS = [
  flag(organization, 'listed', ({ sql, sqlTableAlias: o }) => sql`${o}.state in ('ACTIVE', 'SUSPENDED')`),
  flag(
    organization,
    'tooFew',
    ({ sql, sqlTableAlias: o }) => sql`${o}.kind in ('CELL', 'GRASSROOTS_CELL')
      and exists (select from organization_count c where c.no = ${o}.no and c.official_count < 3)`,
  ),
  flag(
    organization,
    'large',
    ({ sql, sqlTableAlias: o }) => sql`exists (select from organization_count c where c.no = ${o}.no and c.member_count >= 30)`,
  ),
  flag(organization, 'obliged', ({ sql, sqlTableAlias: o }) => sql`${o}.kind <> 'GROUP'`),
  ofTerm('planned', true),
  ofTerm('unplanned', false),
  addPgTableCondition(
    { schemaName: 'public', tableName: 'planning_cycle' },
    'ofTerms',
    ({ graphql: { GraphQLList, GraphQLString } }) => ({ type: new GraphQLList(GraphQLString) }),
    (value, { sql, sqlTableAlias: y }) => sql`${y}.term = any(${sql.value(value as never)}::text[])`,
  ),
  flag(member, 'current', ({ sql, sqlTableAlias: m }) => sql`${m}.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')`),
  addPgTableCondition(
    member,
    'prefix',
    (build) => ({ type: build.graphql.GraphQLString }),
    (value, { sql, sqlTableAlias: m }) => {
      const from = sql.value(value as string);
      const to = sql.value(`${String(value)}\uffff`);
      return sql`${m}.given_name >= ${from}::text and ${m}.given_name < ${to}::text and starts_with(${m}.given_name, ${from}::text)`;
    },
  ),
];

/** Tables that the reader may not read are no part of its schema. */
const hidden = pgSmartTags([
  { kind: 'class', match: ({ relname }) => !TABLES.includes(relname), tags: { behavior: '-*' } },
  { kind: 'procedure', match: (procedure) => procedure.getNamespace()?.nspname !== 'bench', tags: { behavior: '-*' } },
  { kind: 'attribute', match: ({ attname }) => attname === 'row_id', tags: { name: 'otherRow' } },
]);

const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [...CONDITIONS, hidden],
  // Columns that are no index's first are filtered too.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  schema: { defaultBehavior: '-insert -update -delete' },
  pgServices: [makePgService({ connectionString: url(), schemas: ['public', 'bench'], poolConfig: { max: CONNECTIONS } })],
  grafserv: { graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: (requestContext) => {
      const { node } = requestContext as { node?: { req: IncomingMessage } };
      return { pgSettings: settingsOf(claimsOf(node?.req.headers.authorization)) };
    },
  },
};

const pgl = postgraphile(preset);
const serv = pgl.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
await pgl.getSchemaResult();
server.listen(0, '127.0.0.1', () => ready(portOf(server)));
