import 'reflect-metadata';
import { execute, Kind, parse, validate, type DefinitionNode, type DocumentNode } from 'graphql';
import type { Pool } from 'pg';
import { isCurrent } from '../../src/identity/actor.query.js';
import { findActor } from '../../src/identity/actor.service.js';
import type { Actor } from '../../src/kernel/actor.js';
import type { RequestContext } from '../../src/kernel/context.js';
import { DangboError } from '../../src/kernel/errors.js';
import { createEngine, type Engine } from '../../src/reading/index.js';
import { POLICIES } from '../../src/server/policies.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import type { Operation } from './operations.js';

/** The schema of the product; building it takes a while. */
const PRODUCT_SCHEMA = buildDangboSchema();

const SECRET = 'a secret of the proofs, 32 characters';
const REASON = 'Kiểm tra hồ sơ theo kế hoạch';

/** What the product answers: the text of its data, or the code of a refusal. */
export interface Answer {
  readonly text: string;
  readonly code: string | null;
}

export interface Asking {
  readonly account: string;
  readonly reason: boolean;
  /** The way through graphql-js, or one statement for the whole where that is possible. */
  readonly resolved: boolean;
}

const asksViewer = (definition: DefinitionNode): boolean =>
  definition.kind === Kind.OPERATION_DEFINITION &&
  definition.selectionSet.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === 'viewer');

/** Times that an operation is asked which is UNAVAILABLE. */
const MOST_TIMES = 3;

/** The product over one database, asked in this process: both lanes, every account. */
export class Product {
  private readonly engine: Engine;
  private readonly actors = new Map<string, Promise<Actor>>();

  constructor(
    private readonly pool: Pool,
    private readonly today: string,
  ) {
    const clock = { instant: (): Date => new Date() };
    this.engine = createEngine({ schema: PRODUCT_SCHEMA, pool, policies: POLICIES, secret: SECRET, clock });
  }

  document({ text }: Operation): DocumentNode {
    const document = parse(text);
    const [error] = validate(PRODUCT_SCHEMA, document);
    if (error) throw new Error(`${error.message} in ${text}`);
    return document;
  }

  actor(account: string): Promise<Actor> {
    const known = this.actors.get(account);
    if (known) return known;
    const found = findActor(this.pool, { account: { id: account }, session: null }, this.today, new Date()).then((each) => {
      if (!each) throw new Error('No such account');
      return each.actor;
    });
    this.actors.set(account, found);
    return found;
  }

  /** Takes the account's rights anew: a refusal compares no version, and another's round may have changed them. */
  forget(account: string): void {
    this.actors.delete(account);
  }

  private async context({ account, reason }: Asking): Promise<RequestContext> {
    const context: RequestContext = {
      actor: await this.actor(account),
      session: null,
      language: 'en',
      reason: reason ? REASON : null,
      address: '127.0.0.1',
      read: (info) => this.engine.read(context, info),
      readNode: (info, uuid) => this.engine.readNode(context, info, uuid),
      can: (action, subject) => this.engine.can(context, action, subject),
      renew: async () => {
        this.forget(account);
        context.actor = await this.actor(account);
      },
      service: () => {
        throw new Error('Reading needs no service');
      },
    };
    return context;
  }

  /** UNAVAILABLE is no answer but a machine that has too much to do: the operation is asked again. */
  async ask(asking: Asking, document: DocumentNode, variables: Operation['variables'], times = 1): Promise<Answer> {
    const answer = await this.askOnce(asking, document, variables);
    if (answer.code !== 'UNAVAILABLE') return answer;
    if (times >= MOST_TIMES) throw new Error(`UNAVAILABLE ${times} times`);
    console.warn('An operation was UNAVAILABLE and is asked again');
    return this.ask(asking, document, variables, times + 1);
  }

  private async askOnce(asking: Asking, document: DocumentNode, variables: Operation['variables']): Promise<Answer> {
    const context = await this.context(asking);
    // What reads no row has no version to compare: the door asks for it (server/checks.ts).
    if (document.definitions.some(asksViewer) && !(await isCurrent(this.pool, await this.actor(asking.account), null, new Date())))
      await context.renew();
    try {
      this.engine.prepare(document, null, variables, context);
      const direct = asking.resolved ? null : await this.engine.direct(context);
      return direct === null ? await this.resolved(document, variables, context) : { text: direct.toString(), code: null };
    } catch (error) {
      if (error instanceof DangboError) return { text: '', code: error.code };
      throw error;
    }
  }

  private async resolved(document: DocumentNode, variables: Operation['variables'], context: RequestContext): Promise<Answer> {
    const { data, errors } = await execute({ schema: PRODUCT_SCHEMA, document, contextValue: context, variableValues: variables });
    const [error] = errors ?? [];
    if (error) throw error.originalError ?? error;
    return { text: JSON.stringify(data), code: null };
  }

  /** Whether some right of the account has the action on the type at all. */
  async can(asking: Asking, action: string, subject: string): Promise<boolean> {
    return this.engine.can(await this.context(asking), action, subject);
  }
}
