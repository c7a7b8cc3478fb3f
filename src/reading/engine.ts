import { getOperationAST, getVariableValues, type DocumentNode, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import { Reader } from '../database/reader.js';
import { run } from '../database/run.js';
import { abilityOf } from '../kernel/ability.js';
import type { Actor } from '../kernel/actor.js';
import type { RequestContext } from '../kernel/context.js';
import { InvalidCursorError, UnauthenticatedError } from '../kernel/errors.js';
import { gateOf } from '../kernel/gate.js';
import { nounOf } from '../kernel/nouns.js';
import type { Policy } from '../kernel/policy.js';
import { prepareRoot, type Prepared } from './asked.js';
import type { Variables } from './collect.js';
import { listArguments, type ListArguments } from './list-arguments.js';
import { planOf } from './planner.js';
import { StatementCache } from './statement-cache.js';

export interface EngineOptions {
  readonly schema: GraphQLSchema;
  readonly pool: Pool;
  readonly policies: readonly Policy[];
  /** Signs cursors. */
  readonly secret: string;
}

/** What a statement gives: the account's `authz_version`, the JSON, and whether each cursor still holds. */
interface Answer {
  readonly v: string;
  readonly d: string;
  readonly ok: readonly boolean[];
}

/** Times that a read starts again when rights change while it runs. */
const MOST_RENEWALS = 3;

/** Answers root fields: plan, compile, execute. */
export class Engine {
  private readonly statements = new StatementCache();
  private readonly readers = new WeakMap<Actor, Reader>();
  private readonly requests = new WeakMap<RequestContext, ReadonlyMap<string, Prepared>>();
  private readonly secret: Buffer;
  private readonly subjects: readonly string[];

  constructor(private readonly options: EngineOptions) {
    this.secret = Buffer.from(options.secret);
    this.subjects = options.policies.map(({ subject }) => nounOf(subject).name);
  }

  /** Plans an operation and checks gates, arguments, rights to search and cursors before anything is executed. */
  prepare(document: DocumentNode, operation: string | null | undefined, variables: Variables, context: RequestContext): void {
    const ast = getOperationAST(document, operation);
    const { coerced } = getVariableValues(this.options.schema, ast?.variableDefinitions ?? [], variables);
    // What cannot be coerced is answered by the execution, with the variable's path.
    if (!ast || !coerced) return;
    const { roots, fields } = planOf(this.options.schema, document, operation ?? null, coerced);
    if (!context.actor && fields.some((name) => gateOf(name)?.kind === 'gate')) throw new UnauthenticatedError();
    const prepared = new Map([...roots].map(([key, plan]) => [key, prepareRoot(plan, coerced)]));
    const reader = context.actor && this.readerOf(context.actor);
    if (reader) for (const each of prepared.values()) this.listsOf(each, reader);
    this.requests.set(context, prepared);
  }

  /** The value of a root field of a prepared operation. */
  async read(context: RequestContext, info: GraphQLResolveInfo): Promise<unknown> {
    const prepared = this.requests.get(context)?.get(String(info.path.key));
    if (!prepared) throw new Error(`${info.fieldName} was not prepared`);
    return JSON.parse(await this.text(context, prepared, 0)) as unknown;
  }

  /** The JSON text, read again with new rights when those of the actor have changed. */
  private async text(context: RequestContext, prepared: Prepared, renewals: number): Promise<string> {
    const { actor } = context;
    if (!actor || renewals > MOST_RENEWALS) throw new UnauthenticatedError();
    const { answer, cursors } = await this.ask(prepared, actor);
    if (answer?.v !== actor.version) {
      await context.renew();
      return this.text(context, prepared, renewals + 1);
    }
    const stale = cursors.filter((_place, i) => answer.ok[i] !== true);
    if (stale.length > 0) throw new InvalidCursorError(stale);
    return answer.d;
  }

  private async ask(prepared: Prepared, actor: Actor): Promise<{ answer: Answer | null; cursors: readonly string[] }> {
    const reader = this.readerOf(actor);
    const lists = this.listsOf(prepared, reader);
    const { text, binders, cursors } = this.statements.find(prepared.plan, prepared.asked, reader, lists);
    const env = { reader, lists, key: prepared.key, ids: prepared.ids };
    const { rows } = await run<Answer>(
      this.options.pool,
      text,
      binders.map((bind) => bind(env)),
    );
    return { answer: rows[0] ?? null, cursors };
  }

  private listsOf({ plan, args }: Prepared, reader: Reader): readonly ListArguments[] {
    return plan.lists.map((list, i) => listArguments(list, args[i] ?? {}, reader, this.secret));
  }

  private readerOf(actor: Actor): Reader {
    const known = this.readers.get(actor);
    if (known) return known;
    const made = new Reader(abilityOf(actor, this.options.policies), actor.today, actor.account, this.subjects);
    this.readers.set(actor, made);
    return made;
  }
}

export function createEngine(options: EngineOptions): Engine {
  return new Engine(options);
}
