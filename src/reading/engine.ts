import { randomUUID } from 'node:crypto';
import {
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Pool } from 'pg';
import type { Reader } from '../database/reader.js';
import { readersBy, type Readers } from '../database/readers.js';
import { run } from '../database/run.js';
import { wireValue } from '../database/statement.js';
import { unlogged } from '../database/unavailable.js';
import { allRules } from '../kernel/ability.js';
import type { Clock } from '../kernel/clock.js';
import type { Following, RequestContext } from '../kernel/context.js';
import { InvalidCursorError, UnauthenticatedError } from '../kernel/errors.js';
import { gateOf } from '../kernel/gate.js';
import type { Policy } from '../kernel/policy.js';
import { prepareRoot, type Prepared } from './asked.js';
import type { Variables } from './collect.js';
import type { Env, Looking, RootValues } from './compile/compilation.js';
import type { AskedRoot, OperationPart } from './compile/root.js';
import { padsOf, type CursorKey } from './cursor.js';
import { answerTo, byId, type Followed } from './followed.js';
import type { Checked, Make, Ready, ReadyBefore, Request } from './ready.js';
import { listArguments } from './list-arguments.js';
import type { DirectPart } from './plan.js';
import { learned, type Answer } from './answer.js';
import { AskedBefore } from './asked-before.js';
import { planOf } from './planner.js';
import { StatementCache, type CacheUse } from './statement-cache.js';

export interface EngineOptions {
  readonly schema: GraphQLSchema;
  readonly pool: Pool;
  readonly policies: readonly Policy[];
  /** Signs cursors. */
  readonly secret: string;
  /** Says when a look was taken. */
  readonly clock: Pick<Clock, 'instant'>;
}

/** A statement with its values. */
export interface Explained {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** For statements that log nothing. */
const NO_LOOK: Looking = { request: '', at: new Date(0), reason: null };

const NO_BYTES = Buffer.alloc(0);

const parsed = (json: Buffer): unknown => JSON.parse(json.toString());

type Values = Readonly<Record<string, unknown>>;

/** Times that a read starts again when rights change while it runs. */
const MOST_RENEWALS = 3;

/** Answers reads: plan, compile, execute. Two lanes share all but the last step. */
export class Engine {
  private readonly statements = new StatementCache();
  private readonly readers: Readers;
  private readonly requests = new WeakMap<RequestContext, Request>();
  private readonly shared = new WeakMap<RequestContext, Promise<Values | null>>();
  private readonly followed = new WeakMap<RequestContext, Followed>();
  private readonly asked = new AskedBefore<Request>();
  private readonly checked = new WeakMap<Prepared['args'], Checked>();
  private readonly ready = new WeakMap<Request, ReadyBefore>();
  private readonly secret: CursorKey;

  constructor(private readonly options: EngineOptions) {
    this.secret = padsOf(Buffer.from(options.secret));
    this.readers = readersBy(options.policies);
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
    if (reader && !this.isReady(request, reader)) this.checkAll(request, reader);
    // An act comes with a key of its own, and no two are alike.
    if (reader && !known && !request.acts) this.asked.keep(reader, document, name, variables, request);
    this.requests.set(context, request);
  }

  /** Takes up what the caller has asked before, where nothing has changed since; false when it has to be prepared. */
  resume(document: DocumentNode, operation: string | null, variables: Variables, context: RequestContext): boolean {
    const reader = context.actor && this.readers.of(context.actor, context.reason);
    const known = reader && this.asked.find(reader, document, operation, variables);
    if (!known || !this.isReady(known, reader)) return false;
    this.requests.set(context, known);
    return true;
  }

  /** Null where the variables can't be coerced: the execution answers that, with the variable's path. */
  private planned(document: DocumentNode, operation: string | null, variables: Variables, reader: Reader | null): Request | null {
    const ast = getOperationAST(document, operation);
    const { coerced } = getVariableValues(this.options.schema, ast?.variableDefinitions ?? [], variables);
    if (!ast || !coerced) return null;
    const { roots, fields, direct } = planOf(this.options.schema, document, operation, coerced);
    if (!reader && fields.some((field) => gateOf(field)?.kind === 'gate')) throw new UnauthenticatedError();
    const prepared = new Map([...roots].map(([key, plan]) => [key, prepareRoot(plan, coerced)]));
    const [only] = prepared.values();
    const isAfter = fields.length === 1 && prepared.size === 1 && only?.plan.mark.kind === 'after';
    return { roots: prepared, direct, after: isAfter ? only : null, acts: ast.operation === OperationTypeNode.MUTATION };
  }

  private checkAll({ roots }: Request, reader: Reader): void {
    for (const each of roots.values()) this.askedRoot(each, reader);
  }

  /** The value of a root field of a prepared operation. */
  async read(context: RequestContext, info: GraphQLResolveInfo): Promise<unknown> {
    const key = String(info.path.key);
    const together = await this.together(context);
    return together && Object.hasOwn(together, key) ? together[key] : this.one(context, this.prepared(context, key));
  }

  /**
   * Root fields of which one is logged are read by one statement, so that a row that two of them show has one entry
   * (access.md 2.9). Null where each is read alone; what does not end well is met again there, and told by its field.
   */
  private together(context: RequestContext): Promise<Values | null> {
    const made = this.shared.get(context) ?? this.allLogged(context).catch(() => null);
    this.shared.set(context, made);
    return made;
  }

  private async allLogged(context: RequestContext): Promise<Values | null> {
    const { actor } = context;
    const prepared = this.requests.get(context)?.roots ?? new Map<string, Prepared>();
    const parts = [...prepared.values()].map(({ plan }) => plan);
    if (!actor || parts.length < 2) return null;
    const reader = this.readers.of(actor, context.reason);
    if (![...prepared.values()].some((root) => this.rootFor(reader, root).statement.logs)) return null;
    const bytes = await this.bytes(context, (again) => this.wholeFor(again, parts, prepared, true), 0);
    return parsed(bytes) as Values;
  }

  /** The row of a payload, read after the act under the rights that then hold; null where they no longer reach it. */
  async readNode(context: RequestContext, info: GraphQLResolveInfo, uuid: string): Promise<unknown> {
    const prepared = this.prepared(context, `${info.path.prev?.key ?? ''}.${info.path.key}`);
    return this.one(context, byId(prepared, uuid), this.followed.get(context));
  }

  /** The same read, to leave with the act; what may be large, tells more than its rows or is planned for its values is asked by itself. */
  following(context: RequestContext, uuid: string): Following | null {
    const after = this.requests.get(context)?.after;
    if (!after || after.plan.lists.length > 0 || !context.actor) return null;
    const reader = this.readers.of(context.actor, context.reason);
    const { statement, roots } = this.rootFor(reader, byId(after, uuid));
    if (statement.fresh || statement.logs || statement.levels.length > 0) return null;
    const values = this.valuesOf({ statement, roots }, { reader, roots, look: NO_LOOK });
    return { text: statement.text, values, deliver: (rows) => this.followed.set(context, { uuid, statement, rows }) };
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

  /** The whole `data` of a prepared operation as JSON in UTF-8; null when a resolver has to take part. */
  async direct(context: RequestContext): Promise<Buffer | null> {
    const request = this.requests.get(context);
    const parts = request?.direct;
    if (!request || !parts) return null;
    return this.bytes(context, (reader) => this.readyFor(reader, request, parts), 0);
  }

  private isReady(request: Request, reader: Reader): boolean {
    const known = this.ready.get(request);
    return known?.reader === reader && known.levelsLearned === reader.levelsLearned;
  }

  /** What one reader asks again is made ready once. */
  private readyFor(reader: Reader, request: Request, parts: readonly DirectPart[]): ReadyBefore {
    const known = this.ready.get(request);
    if (known && this.isReady(request, reader)) {
      this.statements.use.hits += 1;
      return known;
    }
    const made = this.wholeFor(reader, parts, request.roots, false);
    const values = made.statement.logs ? null : this.valuesOf(made, { reader, roots: made.roots, look: NO_LOOK });
    const ready = { ...made, reader, levelsLearned: reader.levelsLearned, values };
    this.ready.set(request, ready);
    return ready;
  }

  private valuesOf({ statement }: Ready, env: Env): readonly unknown[] {
    return statement.binders.map((bind) => wireValue(bind(env)));
  }

  /** The statement of a prepared operation with its values, for `npm run explain`; null when a resolver has to take part. */
  async explained(context: RequestContext, levelsOf: (asked: Explained) => Promise<Answer['levels']>): Promise<Explained | null> {
    const request = this.requests.get(context);
    if (!request?.direct || !context.actor) return null;
    const reader = this.readers.of(context.actor, context.reason);
    const { statement, roots } = this.wholeFor(reader, request.direct, request.roots, false);
    const look = this.looking(context);
    const made = { text: statement.text, values: statement.binders.map((bind) => bind({ reader, roots, look })) };
    if (statement.levels.length === 0) return made;
    learned(statement, { reader, roots }, { v: '', json_bytes: NO_BYTES, levels: (await levelsOf(made)) ?? [] });
    return this.explained(context, levelsOf);
  }

  private prepared(context: RequestContext, key: string): Prepared {
    const found = this.requests.get(context)?.roots.get(key);
    if (!found) throw new Error(`${key} was not prepared`);
    return found;
  }

  private async one(context: RequestContext, prepared: Prepared, followed?: Followed): Promise<unknown> {
    return parsed(await this.bytes(context, (reader) => this.rootFor(reader, prepared), 0, followed));
  }

  private rootFor(reader: Reader, prepared: Prepared): Ready {
    const root = this.askedRoot(prepared, reader);
    return { statement: this.statements.root(root, reader), roots: [{ ...prepared, lists: root.lists }] };
  }

  private wholeFor(reader: Reader, parts: readonly DirectPart[], prepared: ReadonlyMap<string, Prepared>, typed: boolean): Ready {
    const roots: RootValues[] = [];
    const asked = parts.map((part): OperationPart => {
      const found = prepared.get(part.key);
      if ('kind' in part || !found) return { key: part.key, name: part.name };
      const root = this.askedRoot(found, reader);
      roots.push({ ...found, lists: root.lists });
      return { key: part.key, root };
    });
    return { statement: this.statements.operation(asked, reader, typed), roots };
  }

  /** The JSON, read again with new rights when those of the actor have changed. */
  private async bytes(context: RequestContext, make: Make, renewals: number, followed?: Followed): Promise<Buffer> {
    const { actor } = context;
    if (!actor || renewals > MOST_RENEWALS) throw new UnauthenticatedError();
    const reader = this.readers.of(actor, context.reason);
    const ready = make(reader);
    const answer = (await answerTo(ready, followed)) ?? (await this.answerOf(ready, reader, context));
    if (answer?.v !== actor.version) {
      await context.renew();
      return this.bytes(context, make, renewals + 1);
    }
    const { statement, roots } = ready;
    if (!learned(statement, { reader, roots }, answer)) return this.bytes(context, make, renewals + 1);
    const stale = statement.cursors.filter((_place, i) => answer.ok?.[i] !== true);
    if (stale.length > 0) throw new InvalidCursorError(stale);
    return answer.json_bytes;
  }

  private async answerOf(ready: Ready | ReadyBefore, reader: Reader, context: RequestContext): Promise<Answer | undefined> {
    const { statement, roots } = ready;
    const known = 'values' in ready ? ready.values : null;
    const values = known ?? this.valuesOf(ready, { reader, roots, look: this.looking(context) });
    const options = { departure: context.departure, fresh: statement.fresh, account: reader.account };
    const { rows } = await run<Answer>(this.options.pool, statement.text, values, options).catch(unlogged);
    return rows[0];
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

export function createEngine(options: EngineOptions): Engine {
  return new Engine(options);
}
