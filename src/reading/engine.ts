import { randomUUID } from 'node:crypto';
import { getOperationAST, getVariableValues, type DocumentNode, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { Reader } from '../database/reader.js';
import { Readers } from '../database/readers.js';
import { run } from '../database/run.js';
import { allRules } from '../kernel/ability.js';
import type { Clock } from '../kernel/clock.js';
import type { RequestContext } from '../kernel/context.js';
import { InvalidCursorError, UnauthenticatedError, UnavailableError } from '../kernel/errors.js';
import { gateOf } from '../kernel/gate.js';
import type { Policy } from '../kernel/policy.js';
import { prepareRoot, type Prepared } from './asked.js';
import type { Variables } from './collect.js';
import type { Env, Looking, RootValues } from './compile/compilation.js';
import type { AskedRoot, OperationPart, ReadStatement } from './compile/root.js';
import { padsOf, type CursorKey } from './cursor.js';
import { listArguments, type ListArguments } from './list-arguments.js';
import type { DirectPart } from './plan.js';
import { AskedBefore } from './asked-before.js';
import { planOf } from './planner.js';
import { StatementCache, type CacheUse } from './statement-cache.js';
import { Turns } from './turns.js';

export interface EngineOptions {
  readonly schema: GraphQLSchema;
  readonly pool: Pool;
  readonly policies: readonly Policy[];
  /** Signs cursors. */
  readonly secret: string;
  /** Says when a look was taken. */
  readonly clock: Pick<Clock, 'instant'>;
}

/** What a statement gives: the account's `authz_version`, the JSON, and whether each cursor still holds. */
interface Answer {
  readonly v: string;
  readonly d: string;
  /** Tests: each cursor holds, each unit has the level that the statement assumes. */
  readonly ok: readonly boolean[];
  /** Levels of units named by `within`. */
  readonly levels?: readonly (number | null)[];
}

/** What `prepare` has found of a request. */
interface Request {
  readonly roots: ReadonlyMap<string, Prepared>;
  /** The operation in order when one statement can answer it. */
  readonly direct: readonly DirectPart[] | null;
}

/** A statement for one reader, with its values. */
interface Ready {
  readonly statement: ReadStatement;
  readonly roots: readonly RootValues[];
}

/** Arguments that were checked for a reader, with what was known of the levels of units then. */
interface Checked {
  readonly reader: Reader;
  readonly levelsLearned: number;
  readonly lists: readonly ListArguments[];
}

/** Times that a read starts again when rights change while it runs. */
const MOST_RENEWALS = 3;

/** Answers reads: plan, compile, execute. Two lanes share all but the last step. */
export class Engine {
  private readonly statements = new StatementCache();
  private readonly turns = new Turns();
  private readonly readers: Readers;
  private readonly requests = new WeakMap<RequestContext, Request>();
  private readonly asked = new AskedBefore<Request>();
  private readonly checked = new WeakMap<Prepared['args'], Checked>();
  private readonly secret: CursorKey;

  constructor(private readonly options: EngineOptions) {
    this.secret = padsOf(Buffer.from(options.secret));
    this.readers = new Readers(options.policies);
  }

  /** Hits and misses of the cache of statements, and how many it holds. */
  get use(): CacheUse & { readonly size: number } {
    return { ...this.statements.use, size: this.statements.size };
  }

  /** Plans an operation and checks gates, arguments, rights to search and cursors before anything is executed. */
  prepare(document: DocumentNode, operation: string | null | undefined, variables: Variables, context: RequestContext): void {
    const reader = context.actor && this.readers.of(context.actor, context.reason);
    const name = operation ?? null;
    const known = reader && this.asked.find(reader, document, name, variables);
    const request = known ?? this.planned(document, name, variables, reader);
    if (!request) return;
    if (reader) this.checkAll(request, reader);
    if (reader && !known) this.asked.keep(reader, document, name, variables, request);
    this.requests.set(context, request);
  }

  /** Null where the variables can't be coerced: the execution answers that, with the variable's path. */
  private planned(document: DocumentNode, operation: string | null, variables: Variables, reader: Reader | null): Request | null {
    const ast = getOperationAST(document, operation);
    const { coerced } = getVariableValues(this.options.schema, ast?.variableDefinitions ?? [], variables);
    if (!ast || !coerced) return null;
    const { roots, fields, direct } = planOf(this.options.schema, document, operation, coerced);
    if (!reader && fields.some((field) => gateOf(field)?.kind === 'gate')) throw new UnauthenticatedError();
    return { roots: new Map([...roots].map(([key, plan]) => [key, prepareRoot(plan, coerced)])), direct };
  }

  private checkAll({ roots }: Request, reader: Reader): void {
    for (const each of roots.values()) this.askedRoot(each, reader);
  }

  /** The value of a root field of a prepared operation. */
  async read(context: RequestContext, info: GraphQLResolveInfo): Promise<unknown> {
    return this.one(context, this.prepared(context, String(info.path.key)));
  }

  /** The row of a payload, read after the act under the rights that then hold; null where they no longer reach it. */
  async readNode(context: RequestContext, info: GraphQLResolveInfo, uuid: string): Promise<unknown> {
    const prepared = this.prepared(context, `${info.path.prev?.key ?? ''}.${info.path.key}`);
    return this.one(context, { ...prepared, asked: { property: 'id', types: [] }, key: uuid });
  }

  /** Whether some right of the caller has the action on the type at all. */
  can(context: RequestContext, action: string, subject: string): boolean {
    if (!context.actor) return false;
    return allRules(this.readers.of(context.actor, context.reason).ability, subject).some((rule) => rule.action === action);
  }

  /** The parts of a prepared operation when one statement can answer them all. */
  partsOf(context: RequestContext): readonly DirectPart[] | null {
    return this.requests.get(context)?.direct ?? null;
  }

  /** The whole `data` of a prepared operation as JSON text; null when a resolver has to take part. */
  async direct(context: RequestContext): Promise<string | null> {
    const request = this.requests.get(context);
    const parts = request?.direct;
    if (!request || !parts) return null;
    return this.text(context, (reader) => this.wholeFor(reader, parts, request.roots), 0);
  }

  /** The statement of a prepared operation with its values, for `npm run explain`; null when a resolver has to take part. */
  explained(context: RequestContext): { readonly text: string; readonly values: readonly unknown[] } | null {
    const request = this.requests.get(context);
    if (!request?.direct || !context.actor) return null;
    const reader = this.readers.of(context.actor, context.reason);
    const { statement, roots } = this.wholeFor(reader, request.direct, request.roots);
    const look = this.looking(context);
    return { text: statement.text, values: statement.binders.map((bind) => bind({ reader, roots, look })) };
  }

  private prepared(context: RequestContext, key: string): Prepared {
    const found = this.requests.get(context)?.roots.get(key);
    if (!found) throw new Error(`${key} was not prepared`);
    return found;
  }

  private async one(context: RequestContext, prepared: Prepared): Promise<unknown> {
    const text = await this.text(context, (reader) => this.rootFor(reader, prepared), 0);
    return JSON.parse(text) as unknown;
  }

  private rootFor(reader: Reader, prepared: Prepared): Ready {
    const root = this.askedRoot(prepared, reader);
    return { statement: this.statements.root(root, reader), roots: [{ ...prepared, lists: root.lists }] };
  }

  private wholeFor(reader: Reader, parts: readonly DirectPart[], prepared: ReadonlyMap<string, Prepared>): Ready {
    const roots: RootValues[] = [];
    const asked = parts.map((part): OperationPart => {
      const found = prepared.get(part.key);
      if ('kind' in part || !found) return { key: part.key, name: part.name };
      const root = this.askedRoot(found, reader);
      roots.push({ ...found, lists: root.lists });
      return { key: part.key, root };
    });
    return { statement: this.statements.operation(asked, reader), roots };
  }

  /** The JSON text, read again with new rights when those of the actor have changed. */
  private async text(context: RequestContext, make: (reader: Reader) => Ready, renewals: number): Promise<string> {
    const { actor } = context;
    if (!actor || renewals > MOST_RENEWALS) throw new UnauthenticatedError();
    const reader = this.readers.of(actor, context.reason);
    const { statement, roots } = make(reader);
    const env = { reader, roots, look: this.looking(context) };
    const values = statement.binders.map((bind) => bind(env));
    const options = { signal: context.signal, fresh: statement.fresh };
    const { rows } = await this.turns
      .run(actor.account, () => run<Answer>(this.options.pool, statement.text, values, options))
      .catch(unlogged);
    const [answer] = rows;
    if (answer?.v !== actor.version) {
      await context.renew();
      return this.text(context, make, renewals + 1);
    }
    if (!learned(statement, env, answer)) return this.text(context, make, renewals + 1);
    const stale = statement.cursors.filter((_place, i) => answer.ok[i] !== true);
    if (stale.length > 0) throw new InvalidCursorError(stale);
    return answer.d;
  }

  private looking({ reason }: RequestContext): Looking {
    return { request: randomUUID(), at: this.options.clock.instant(), reason };
  }

  /** A root field with its arguments, checked once for a request and a reader. */
  private askedRoot(prepared: Prepared, reader: Reader): AskedRoot {
    const { plan, asked, args } = prepared;
    const known = this.checked.get(args);
    if (known?.reader === reader && known.levelsLearned === reader.levelsLearned) return { plan, asked, lists: known.lists };
    const lists = plan.lists.map((list, i) => listArguments(list, args[i] ?? {}, reader, this.secret));
    this.checked.set(args, { reader, levelsLearned: reader.levelsLearned, lists });
    return { plan, asked, lists };
  }
}

/** Remembers the levels that the statement tells; false where one that it was made for is no longer true. */
function learned(statement: ReadStatement, env: Env, answer: Answer): boolean {
  statement.levels.forEach(({ unit }, i) => {
    const [id, level] = [unit(env), answer.levels?.[i]];
    if (id !== null && level != null) env.reader.learnLevel(id, level);
  });
  const wrong = statement.assumed.filter((_level, i) => answer.ok[statement.cursors.length + i] !== true);
  for (const { unit } of wrong) env.reader.forgetLevel(unit(env) ?? '');
  return wrong.length === 0;
}

/** A look that cannot be logged is no look: UNAVAILABLE (access.md 5.4). */
function unlogged(error: unknown): never {
  const { where } = error as { where?: unknown };
  throw typeof where === 'string' && where.includes('log_access') ? new UnavailableError() : error;
}

export function createEngine(options: EngineOptions): Engine {
  return new Engine(options);
}
