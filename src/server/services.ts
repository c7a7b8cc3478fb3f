import { readersBy } from '../database/readers.js';
import { Writer } from '../database/transact.js';
import { Writing } from '../database/writing.js';
import {
  AccountService,
  ActorService,
  PasswordService,
  RoleGrantService,
  SessionService,
  TokenService,
  ViewerService,
} from '../identity/module.js';
import type { ServiceClass } from '../kernel/context.js';
import type { Ports } from '../kernel/ports.js';
import { DocumentService, OrganizationEventService } from '../organization/module.js';
import { BallotBox, BallotService, PlanningCycleService, PlanningEntryService, VacancyService } from '../planning/module.js';
import { notSuspended, MoratoriumService, RuleSetService } from '../rulebook/module.js';
import {
  CorrectionService,
  HomesService,
  MemberExportService,
  MemberRecordService,
  MemberService,
  MembershipEventService,
  QualificationService,
  SeatHoldingService,
} from '../membership/module.js';
import {
  EnrolmentResultService,
  EnrolmentService,
  TrainingClassService,
  TrainingNeedService,
  TrainingPlanService,
} from '../training/module.js';
import { counting, StatisticsService } from '../statistics/module.js';
import type { Limits } from './limits.js';
import { NarrowFigures } from './narrow-figures.js';
import type { ServerOptions } from './options.js';
import { POLICIES } from './policies.js';

/** The services of one server. */
export interface Services {
  readonly tokens: TokenService;
  readonly actors: ActorService;
  readonly passwords: PasswordService;
  readonly narrow: NarrowFigures;
  /** The instance of a class, for resolvers. */
  readonly find: <T extends object>(type: ServiceClass<T>) => T;
  /** Ends the connections of the writing side. */
  readonly close: () => Promise<void>;
}

type Needs = Pick<ServerOptions, 'pool' | 'clock' | 'secret' | 'env' | 'databaseUrl' | 'log'> & Partial<Pick<ServerOptions, 'ports'>>;

const PORTS: Ports = { noMoratorium: notSuspended };

/** A statement of an act, and the wait for a connection, in milliseconds: past these the client is told UNAVAILABLE. */
const LIMITS = { statement: 5_000, connection: 5_000 };

export function createServices({ pool, clock, secret, env, databaseUrl, log, ports = PORTS }: Needs, limits: Limits): Services {
  const writing = opened(() => Writing.open(databaseUrl, LIMITS));
  const writer = new Writer({ writing: writing.get, policies: POLICIES, clock, ports });
  const tokens = new TokenService(secret, env.oidcIssuer, clock);
  const actors = new ActorService(pool, clock);
  const passwords = new PasswordService();
  const narrow = new NarrowFigures(limits.narrowFiguresPerDay, log);
  const all: readonly object[] = [
    ...[tokens, actors, passwords, new SessionService({ writing: writing.get, pool, clock, passwords, tokens }), new ViewerService(pool)],
    new StatisticsService(counting({ pool, clock, readers: readersBy(POLICIES) }), POLICIES, narrow),
    ...[new SeatHoldingService(writer), new OrganizationEventService(writer, new HomesService()), new MembershipEventService(writer)],
    ...[new RoleGrantService(writer), new AccountService(writer, passwords)],
    ...[new MemberService(writer), new MemberRecordService(writer), new MemberExportService(writer)],
    ...[new CorrectionService(writer), new QualificationService(writer)],
    ...[new TrainingPlanService(writer), new TrainingClassService(writer)],
    ...[new EnrolmentService(writer), new EnrolmentResultService(writer), new TrainingNeedService(writer)],
    ...[new DocumentService(writer), new MoratoriumService(writer), new RuleSetService(writer)],
    ...planningServices(writer, secret),
  ];
  return { tokens, actors, passwords, narrow, find: finderIn(all), close: writing.close };
}

const finderIn =
  (services: readonly object[]): Services['find'] =>
  <T extends object>(type: ServiceClass<T>): T => {
    const found = services.find((service): service is T => service instanceof type);
    if (!found) throw new Error(`No service ${type.name}`);
    return found;
  };

const planningServices = (writer: Writer, secret: string): readonly object[] => [
  ...[new PlanningCycleService(writer), new PlanningEntryService(writer)],
  ...[new BallotService(writer, new BallotBox(secret)), new VacancyService(writer)],
];

interface Closable {
  readonly close: () => Promise<unknown>;
}

/** Opens at the first act; a server that only reads keeps no connections for writing. What fails to open is tried again. */
function opened<T extends Closable>(open: () => Promise<T>): { readonly get: () => Promise<T>; readonly close: () => Promise<void> } {
  let opening: Promise<T> | null = null;
  const close = async (): Promise<void> => {
    await (await opening)?.close();
  };
  const get = (): Promise<T> =>
    (opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    }));
  return { get, close };
}
