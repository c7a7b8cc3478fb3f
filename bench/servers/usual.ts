import 'reflect-metadata';
import { createServer } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { FilterQuery } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { MikroORM, raw, type EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import {
  Arg,
  buildSchema,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Claims } from '../actors.js';
import { AUDIT } from '../queries/act.js';
import { claimsOf } from './auth.js';
import { CONNECTIONS, portOf, ready, url } from './child.js';
import * as entities from './usual.entities.js';
import {
  Attendance,
  Enrolment,
  EnrolmentConnection,
  HoldingConnection,
  Member,
  MemberConnection,
  Organization,
  OrganizationConnection,
  PlanningCycle,
  PlanningCycleConnection,
  Seat,
  SeatHolding,
  TrainingClass,
  TrainingPlan,
  TrainingPlanPayload,
  TrainingSession,
  TrainingSessionConnection,
  UnitLabel,
} from './usual.entities.js';
import { ofFigures, readsFigures, suspending, visible } from './usual.rules.js';

const enumOf = (name: string, ...codes: string[]): Record<string, string> => {
  const made = Object.fromEntries(codes.map((code) => [code, code]));
  registerEnumType(made, { name });
  return made;
};

const Kind = enumOf('OrganizationKind', 'PROVINCE', 'UPPER', 'GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL', 'SECTIONAL', 'CELL', 'GROUP');
const Standing = enumOf('Standing', 'PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED');
const Title = enumOf('SeatTitle', 'SECRETARY');
const State = enumOf('State', 'ACTIVE', 'ENDED');
const CycleState = enumOf('PlanningCycleState', 'OPEN', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW', 'CLOSED');
const CycleKey = enumOf('PlanningCycleOrderField', 'TERM');
const SessionKey = enumOf('TrainingSessionOrderField', 'NO', 'DATE');
const OrganizationKey = enumOf('OrganizationOrderField', 'CODE');
const MemberKey = enumOf('MemberOrderField', 'NAME');

@InputType()
class OrganizationOrder {
  @Field(() => OrganizationKey)
  field!: string;
}

@InputType()
class PlanningCycleOrder {
  @Field(() => CycleKey)
  field!: string;
}

@InputType()
class CycleStateFilter {
  @Field(() => [CycleState], { nullable: true })
  in?: string[];
}

@InputType()
class TextFilter {
  @Field(() => String, { nullable: true })
  eq?: string;

  @Field(() => [String], { nullable: true })
  in?: string[];
}

@InputType()
class PlanningCycleFilter {
  @Field(() => TextFilter, { nullable: true })
  term?: TextFilter;

  @Field(() => CycleStateFilter, { nullable: true })
  state?: CycleStateFilter;
}

@InputType()
class PlanningCycleRelationFilter {
  @Field(() => PlanningCycleFilter, { nullable: true })
  some?: PlanningCycleFilter;

  @Field(() => PlanningCycleFilter, { nullable: true })
  none?: PlanningCycleFilter;
}

@InputType()
class TrainingSessionOrder {
  @Field(() => SessionKey)
  field!: string;
}

@InputType()
class BooleanFilter {
  @Field(() => Boolean, { nullable: true })
  eq?: boolean;
}

@InputType()
class AttendanceFilter {
  @Field(() => BooleanFilter, { nullable: true })
  present?: BooleanFilter;
}

@InputType()
class MemberOrder {
  @Field(() => MemberKey)
  field!: string;
}

@InputType()
class KindFilter {
  @Field(() => Kind, { nullable: true })
  eq?: string;

  @Field(() => Kind, { nullable: true })
  ne?: string;

  @Field(() => [Kind], { nullable: true })
  in?: string[];
}

@InputType()
class IntFilter {
  @Field(() => Int, { nullable: true })
  lt?: number;

  @Field(() => Int, { nullable: true })
  gte?: number;
}

@InputType()
class StandingFilter {
  @Field(() => Standing, { nullable: true })
  eq?: string;
}

@InputType()
class StringFilter {
  @Field(() => String, { nullable: true })
  startsWith?: string;
}

@InputType()
class TitleFilter {
  @Field(() => Title, { nullable: true })
  eq?: string;
}

@InputType()
class StateFilter {
  @Field(() => State, { nullable: true })
  eq?: string;
}

@InputType()
class OrganizationFilter {
  @Field(() => ID, { nullable: true })
  within?: string;

  @Field(() => KindFilter, { nullable: true })
  kind?: KindFilter;

  @Field(() => IntFilter, { nullable: true })
  officialCount?: IntFilter;

  @Field(() => IntFilter, { nullable: true })
  memberCount?: IntFilter;

  @Field(() => PlanningCycleRelationFilter, { nullable: true })
  planningCycles?: PlanningCycleRelationFilter;
}

@InputType()
class MemberFilter {
  @Field(() => StandingFilter, { nullable: true })
  standing?: StandingFilter;

  @Field(() => StringFilter, { nullable: true })
  givenName?: StringFilter;
}

@InputType()
class HoldingFilter {
  @Field(() => ID, { nullable: true })
  within?: string;

  @Field(() => TitleFilter, { nullable: true })
  title?: TitleFilter;

  @Field(() => StateFilter, { nullable: true })
  state?: StateFilter;
}

@ObjectType()
class Count {
  @Field(() => Int)
  totalCount!: number;
}

interface Context {
  readonly claims: Claims;
  readonly em: EntityManager;
  readonly loaders: Map<string, DataLoader<unknown, unknown>>;
}

const LIVING: FilterQuery<Organization> = { state: ['ACTIVE', 'SUSPENDED'] };
const NAMES = { givenName: 'asc', familyName: 'asc', middleName: 'asc', id: 'asc' } as const;

/** One loader for each relation and its arguments in a request. */
function loaderOf<T>(
  { loaders }: Context,
  name: string,
  batch: (keys: readonly never[]) => Promise<(row: T) => unknown | null>,
  all: () => T[],
): DataLoader<unknown, T[]> {
  const known = loaders.get(name);
  if (known) return known as DataLoader<unknown, T[]>;
  const made = new DataLoader<unknown, T[]>(async (keys) => {
    const keyOf = await batch(keys as readonly never[]);
    const found = new Map<unknown, T[]>(keys.map((key) => [key, []]));
    for (const row of all()) found.get(keyOf(row))?.push(row);
    return keys.map((key) => found.get(key) ?? []);
  });
  loaders.set(name, made as DataLoader<unknown, unknown>);
  return made;
}

/** Rows of one statement by the value that they were asked by. */
function relation<T>(
  context: Context,
  name: string,
  find: (keys: never[]) => Promise<T[]>,
  key: (row: T) => unknown,
): DataLoader<unknown, T[]> {
  let rows: T[] = [];
  return loaderOf<T>(
    context,
    name,
    async (keys) => {
      rows = await find([...keys]);
      return key;
    },
    () => rows,
  );
}

interface Children {
  readonly no: number;
  readonly first: number;
  readonly filter: OrganizationFilter | undefined;
}

/** A filter's own conditions; a list that the actor may not see is none. */
function restriction(filter: OrganizationFilter | undefined, claims: Claims): FilterQuery<Organization> {
  const { eq, ne } = filter?.kind ?? {};
  const { some, none } = filter?.planningCycles ?? {};
  const lists = (cycle: PlanningCycleFilter) => ({
    $and: [{ term: cycle.term?.eq ?? '', state: cycle.state?.in ?? [] }, visible.cycle(claims)],
  });
  return {
    $and: [
      ...(eq ? [{ kind: eq }] : []),
      ...(ne ? [{ kind: { $ne: ne } }] : []),
      ...(some ? [{ cycles: { $some: lists(some) } }] : []),
      ...(none ? [{ cycles: { $none: lists(none) } }] : []),
    ],
  } as FilterQuery<Organization>;
}

@Resolver(() => Organization)
class OrganizationResolver {
  @Query(() => Organization, { nullable: true })
  organization(@Ctx() { em, claims }: Context, @Arg('code', () => String, { nullable: true }) code: string): Promise<Organization | null> {
    return em.findOne(Organization, { $and: [{ code }, visible.unit(claims)] }, { populate: ['count'] });
  }

  @Query(() => OrganizationConnection, { nullable: true })
  async organizations(
    @Ctx() { em, claims }: Context,
    @Arg('filter', () => OrganizationFilter) filter: OrganizationFilter,
  ): Promise<object> {
    const { kind, officialCount, memberCount } = filter;
    const figures = {
      ...(officialCount?.lt !== undefined && { officialCount: { $lt: officialCount.lt } }),
      ...(memberCount?.gte !== undefined && { memberCount: { $gte: memberCount.gte } }),
    };
    const parts = [await within(em, filter.within), LIVING, ofFigures(claims), { kind: kind?.in ?? [kind?.eq ?? ''] }, { count: figures }];
    return { totalCount: await em.count(Organization, { $and: parts } as FilterQuery<Organization>) };
  }

  @FieldResolver(() => OrganizationConnection, { nullable: true })
  children(
    @Root() { no }: Organization,
    @Arg('first', () => Int, { nullable: true }) first = 20,
    @Arg('filter', () => OrganizationFilter, { nullable: true }) filter?: OrganizationFilter,
    @Arg('orderBy', () => [OrganizationOrder], { nullable: true }) _orderBy?: OrganizationOrder[],
  ): Children {
    return { no, first, filter };
  }

  @FieldResolver(() => MemberConnection, { nullable: true })
  async members(
    @Root() { no }: Organization,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true }) first = 20,
    @Arg('orderBy', () => [MemberOrder], { nullable: true }) _orderBy?: MemberOrder[],
  ): Promise<object> {
    const { em, claims } = context;
    const current = { standing: ['PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED'] };
    const find = (keys: number[]): Promise<Member[]> =>
      em.find(Member, { $and: [{ l5: keys }, current, visible.member(claims)] } as FilterQuery<Member>, { orderBy: NAMES });
    const rows = await relation(context, 'members', find, (row) => row.l5).load(no);
    return { nodes: rows.slice(0, first) };
  }

  @FieldResolver(() => PlanningCycleConnection, { nullable: true })
  async planningCycles(
    @Root() { no }: Organization,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true }) first = 20,
    @Arg('filter', () => PlanningCycleFilter, { nullable: true }) filter?: PlanningCycleFilter,
    @Arg('orderBy', () => [PlanningCycleOrder], { nullable: true }) _orderBy?: PlanningCycleOrder[],
  ): Promise<object> {
    const { em, claims } = context;
    const find = (organization: number[]): Promise<PlanningCycle[]> =>
      em.find(
        PlanningCycle,
        { $and: [{ organization, term: filter?.term?.in ?? [] }, visible.cycle(claims)] } as FilterQuery<PlanningCycle>,
        {
          orderBy: { term: 'asc', id: 'asc' },
        },
      );
    const rows = await relation(context, 'cycles', find, (row) => row.organization.no).load(no);
    return { nodes: rows.slice(0, first) };
  }

  @FieldResolver(() => Int, { nullable: true })
  memberCount(@Root() unit: Organization, @Ctx() { claims }: Context): number | null {
    return readsFigures(claims, unit) ? (unit.count?.memberCount ?? 0) : null;
  }

  @FieldResolver(() => Int, { nullable: true })
  probationaryCount(@Root() unit: Organization, @Ctx() { claims }: Context): number | null {
    return readsFigures(claims, unit) ? (unit.count?.probationaryCount ?? 0) : null;
  }

  @FieldResolver(() => Int, { nullable: true })
  officialCount(@Root() unit: Organization, @Ctx() { claims }: Context): number | null {
    return readsFigures(claims, unit) ? (unit.count?.officialCount ?? 0) : null;
  }

  @FieldResolver(() => Int, { nullable: true })
  unitCount(@Root() unit: Organization, @Ctx() { claims }: Context): number | null {
    return readsFigures(claims, unit) ? (unit.count?.unitCount ?? 0) : null;
  }

  @FieldResolver(() => Int, { nullable: true })
  cellCount(@Root() unit: Organization, @Ctx() { claims }: Context): number | null {
    return readsFigures(claims, unit) ? (unit.count?.cellCount ?? 0) : null;
  }
}

const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';

/** Rows within the unit that a global id names. */
async function within(em: EntityManager, id = ''): Promise<object> {
  const unit = await em.findOneOrFail(Organization, { id: uuidOf(id) }, { populate: [] });
  const level = ([1, 2, 3, 4, 5] as const).find((each) => unit[`l${each}`] === unit.no) ?? 1;
  return { [`l${level}`]: unit.no };
}

@Resolver(() => OrganizationConnection)
class OrganizationConnectionResolver {
  @FieldResolver(() => [Organization])
  async nodes(@Root() { no, first, filter }: Children, @Ctx() context: Context): Promise<Organization[]> {
    const { em, claims } = context;
    const find = (parent: number[]): Promise<Organization[]> =>
      em.find(
        Organization,
        { $and: [{ parent }, restriction(filter, claims), LIVING, visible.unit(claims)] } as FilterQuery<Organization>,
        {
          orderBy: { code: 'asc', id: 'asc' },
          populate: ['count'],
        },
      );
    return (await relation(context, `children ${JSON.stringify(filter)}`, find, (row) => row.parent).load(no)).slice(0, first);
  }

  @FieldResolver(() => Int)
  async totalCount(@Root() connection: Children & { totalCount?: number }, @Ctx() context: Context): Promise<number> {
    const { em, claims } = context;
    const { no, filter, totalCount } = connection;
    if (totalCount !== undefined) return totalCount;
    const count = async (parent: number[]): Promise<{ parent: number; total: number }[]> => {
      const where = { $and: [{ parent }, restriction(filter, claims), LIVING, visible.unit(claims)] } as never;
      const counts = em.createQueryBuilder(Organization, 'o').select(['parent', raw('count(distinct o.no)::int as total')]);
      return counts.where(where).groupBy('parent').execute();
    };
    const rows = await relation(context, `child counts ${JSON.stringify(filter)}`, count, (row) => row.parent).load(no);
    return rows[0]?.total ?? 0;
  }
}

@Resolver(() => Member)
class MemberResolver {
  @Query(() => MemberConnection, { nullable: true })
  async members(
    @Ctx() { em, claims }: Context,
    @Arg('first', () => Int, { nullable: true }) first = 20,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => MemberFilter, { nullable: true }) filter?: MemberFilter,
    @Arg('orderBy', () => [MemberOrder], { nullable: true }) _orderBy?: MemberOrder[],
  ): Promise<object> {
    const prefix = filter?.givenName?.startsWith ?? '';
    const name = { givenName: { $gte: prefix, $lt: `${prefix}\uffff`, $like: `${prefix}%` } };
    const where = { $and: [{ standing: filter?.standing?.eq ?? '', ...name }, visible.member(claims)] } as FilterQuery<Member>;
    const page = await em.findByCursor(Member, { where, first, ...(after && { after }), orderBy: NAMES, includeCount: false });
    return { nodes: page.items, pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.endCursor } };
  }

  @FieldResolver(() => Organization, { nullable: true })
  async homeUnit(@Root() { homeNo }: Member, @Ctx() context: Context): Promise<Organization | null> {
    const { em, claims } = context;
    if (homeNo === null) return null;
    const find = (no: number[]): Promise<Organization[]> =>
      em.find(Organization, { $and: [{ no }, visible.unit(claims)] } as FilterQuery<Organization>);
    return (await relation(context, 'homes', find, (row) => row.no).load(homeNo))[0] ?? null;
  }

  @FieldResolver(() => HoldingConnection, { nullable: true })
  async positions(
    @Root() { id }: Member,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true }) first = 20,
    @Arg('filter', () => HoldingFilter, { nullable: true }) filter?: HoldingFilter,
  ): Promise<object> {
    const { em, claims } = context;
    const find = (memberId: string[]): Promise<SeatHolding[]> =>
      em.find(SeatHolding, { $and: [{ memberId, state: filter?.state?.eq ?? '' }, visible.holding(claims)] } as FilterQuery<SeatHolding>, {
        orderBy: { from: 'asc', id: 'asc' },
      });
    const rows = await relation(context, 'positions', find, (row) => row.memberId).load(id);
    return { nodes: rows.slice(0, first) };
  }
}

@Resolver(() => SeatHolding)
class HoldingResolver {
  @Query(() => HoldingConnection, { nullable: true })
  async holdings(@Ctx() { em, claims }: Context, @Arg('filter', () => HoldingFilter) filter: HoldingFilter): Promise<object> {
    const held = { title: filter.title?.eq ?? '', state: filter.state?.eq ?? '' };
    return {
      totalCount: await em.count(SeatHolding, {
        $and: [await within(em, filter.within), held, visible.holding(claims)],
      } as FilterQuery<SeatHolding>),
    };
  }

  @Query(() => Count, { nullable: true })
  async seats(@Ctx() { em, claims }: Context, @Arg('filter', () => HoldingFilter) filter: HoldingFilter): Promise<object> {
    const held = { title: filter.title?.eq ?? '', state: filter.state?.eq ?? '' };
    return {
      totalCount: await em.count(Seat, { $and: [await within(em, filter.within), held, visible.holding(claims)] } as FilterQuery<Seat>),
    };
  }

  @FieldResolver(() => UnitLabel, { nullable: true })
  unitLabel(@Root() { unit }: SeatHolding, @Ctx() context: Context): Promise<UnitLabel | null> {
    return labelOf(unit, context);
  }
}

async function labelOf(unit: number, context: Context): Promise<UnitLabel | null> {
  const find = (no: number[]): Promise<Organization[]> => context.em.find(Organization, { no });
  return (await relation(context, 'labels', find, (row) => row.no).load(unit))[0] ?? null;
}

const inClass = (classId: string[], claims: Claims): FilterQuery<Enrolment> =>
  ({ $and: [{ classId }, visible.enrolment(claims)] }) as FilterQuery<Enrolment>;

@Resolver(() => TrainingClass)
class TrainingClassResolver {
  @Query(() => TrainingClass, { nullable: true })
  trainingClass(@Ctx() { em, claims }: Context, @Arg('id', () => ID) id: string): Promise<TrainingClass | null> {
    return em.findOne(TrainingClass, { $and: [{ id: uuidOf(id) }, visible.class(claims)] } as FilterQuery<TrainingClass>);
  }

  @FieldResolver(() => TrainingSessionConnection, { nullable: true })
  async sessions(
    @Root() { id }: TrainingClass,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true }) first = 20,
    @Arg('orderBy', () => [TrainingSessionOrder], { nullable: true }) _orderBy?: TrainingSessionOrder[],
  ): Promise<object> {
    const find = (classId: string[]): Promise<TrainingSession[]> =>
      context.em.find(TrainingSession, { classId }, { orderBy: { no: 'asc', id: 'asc' } });
    const rows = await relation(context, 'sessions', find, (row) => row.classId).load(id);
    return { nodes: rows.slice(0, first) };
  }

  @FieldResolver(() => EnrolmentConnection, { nullable: true })
  enrolments(@Root() { id }: TrainingClass, @Arg('first', () => Int, { nullable: true }) first = 20): object {
    return { id, first };
  }
}

@Resolver(() => EnrolmentConnection)
class EnrolmentConnectionResolver {
  /** Of one class, so that the page is cut by the database. */
  @FieldResolver(() => [Enrolment])
  nodes(@Root() { id, first }: { id: string; first: number }, @Ctx() { em, claims }: Context): Promise<Enrolment[]> {
    return em.find(Enrolment, inClass([id], claims), { orderBy: { state: 'asc', id: 'asc' }, populate: ['member'], limit: first });
  }

  @FieldResolver(() => Int)
  totalCount(@Root() { id }: { id: string }, @Ctx() { em, claims }: Context): Promise<number> {
    return em.count(Enrolment, inClass([id], claims));
  }
}

@Resolver(() => Enrolment)
class EnrolmentResolver {
  @FieldResolver(() => String, { nullable: true })
  participantName(@Root() { member }: Enrolment): string {
    return member.fullName;
  }

  @FieldResolver(() => UnitLabel, { nullable: true })
  sendingUnitLabel(@Root() { unit }: Enrolment, @Ctx() context: Context): Promise<UnitLabel | null> {
    return labelOf(unit, context);
  }

  @FieldResolver(() => Count, { nullable: true })
  async attendance(
    @Root() { id }: Enrolment,
    @Ctx() context: Context,
    @Arg('filter', () => AttendanceFilter, { nullable: true }) filter?: AttendanceFilter,
  ): Promise<Count> {
    const present = filter?.present?.eq;
    const find = (enrolmentId: string[]): Promise<{ enrolmentId: string; total: number }[]> =>
      context.em
        .createQueryBuilder(Attendance, 'a')
        .select(['enrolmentId', raw('count(*)::int as total')])
        .where({ enrolmentId, ...(present !== undefined && { present }) })
        .groupBy('enrolmentId')
        .execute();
    const rows = await relation(context, `marks ${present}`, find, (row) => row.enrolmentId).load(id);
    return { totalCount: rows[0]?.total ?? 0 };
  }
}

@InputType()
class CreateTrainingPlanInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  ownerBodyId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  title!: string;

  @Field(() => Int, { nullable: true })
  budget?: number | null;

  @Field(() => [String], { nullable: true })
  items?: string[];
}

@Resolver(() => TrainingPlan)
class TrainingPlanResolver {
  /** The plan and its line in the audit log, in one transaction. */
  @Mutation(() => TrainingPlanPayload, { nullable: true })
  async createTrainingPlan(
    @Ctx() { em, claims }: Context,
    @Arg('input', () => CreateTrainingPlanInput) { ownerBodyId, year, title, budget = null, items = [] }: CreateTrainingPlanInput,
  ): Promise<TrainingPlanPayload> {
    const trainingPlan = await em.transactional(async (tx) => {
      const owner = { $and: [{ id: uuidOf(ownerBodyId) }, visible.planOwner(claims)] } as FilterQuery<entities.Body>;
      const body = await tx.findOneOrFail(entities.Body, owner, { populate: ['organization'] });
      const unit = body.organization.no;
      if ((await tx.count(entities.Moratorium, suspending(body.organization))) > 0) throw new Error('MORATORIUM');
      const hands = { draftingUnit: unit, createdBy: claims.person, editedBy: claims.person };
      const plan = tx.create(TrainingPlan, { unit, body, year, title, budget, items, state: 'DRAFT', version: 1, ...hands } as never);
      await tx.persist(plan).flush();
      const who = { accountId: claims.account, memberId: claims.person, roles: [AUDIT.role], roleUnits: [unit], address: '127.0.0.1' };
      const what = { act: AUDIT.act, entityType: AUDIT.entity, rowId: plan.id, changedFields: [...AUDIT.changed], outcome: 'DONE' };
      tx.persist(tx.create(entities.AuditLine, { at: new Date(), unit, ...who, ...what } as never));
      return plan;
    });
    return { trainingPlan };
  }

  @FieldResolver(() => UnitLabel, { nullable: true })
  unitLabel(@Root() { unit }: TrainingPlan, @Ctx() context: Context): Promise<UnitLabel | null> {
    return labelOf(unit, context);
  }

  @FieldResolver(() => entities.Body, { nullable: true })
  ownerBody(@Root() { body }: TrainingPlan): entities.Body {
    return body;
  }
}

const orm = await MikroORM.init({
  clientUrl: url(),
  entities: [
    ...[entities.Organization, entities.OrganizationCount, entities.Member, entities.Membership, entities.Seat, entities.SeatHolding],
    ...[entities.PlanningCycle, TrainingClass, TrainingSession, Enrolment, entities.EnrolmentParty, Attendance],
    ...[entities.Body, entities.Moratorium, TrainingPlan, entities.AuditLine],
  ],
  metadataProvider: ReflectMetadataProvider,
  pool: { min: CONNECTIONS, max: CONNECTIONS },
  forceUtcTimezone: true,
});
const schema = await buildSchema({
  resolvers: [
    ...([OrganizationResolver, OrganizationConnectionResolver, MemberResolver, HoldingResolver] as const),
    ...([TrainingClassResolver, EnrolmentConnectionResolver, EnrolmentResolver, TrainingPlanResolver] as const),
  ],
  validate: false,
});
const apollo = new ApolloServer<Context>({ schema, introspection: false });
await apollo.start();

/** Node's http without a framework, the lightest door of Apollo. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const headers = new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
    const context = async (): Promise<Context> => ({
      claims: claimsOf(request.headers.authorization),
      em: orm.em.fork(),
      loaders: new Map(),
    });
    void apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: { method: 'POST', headers, search: '', body }, context }).then((answer) => {
      const text = answer.body.kind === 'complete' ? answer.body.string : '';
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    });
  });
});
server.listen(0, '127.0.0.1', () => ready(portOf(server)));
