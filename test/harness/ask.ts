import { execute, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Pool } from 'pg';
import { findActor } from '../../src/identity/actor.service.js';
import type { Actor } from '../../src/kernel/actor.js';
import type { RequestContext } from '../../src/kernel/context.js';
import { createEngine, type Engine } from '../../src/reading/index.js';
import { POLICIES } from '../../src/server/policies.js';
import { buildDangboSchema } from '../../src/server/schema.js';

const TODAY = '2022-11-14';

/** Asks the engine in this process, without HTTP: for tests of reading itself. */
export class Asker {
  readonly schema = buildDangboSchema();
  readonly engine: Engine;
  private readonly documents = new Map<string, DocumentNode>();

  constructor(private readonly pool: Pool) {
    const secret = 'a secret of the tests, 32 characters';
    const clock = { instant: (): Date => new Date() };
    this.engine = createEngine({ schema: this.schema, pool, policies: POLICIES, secret, clock });
  }

  async actor(account: string): Promise<Actor> {
    const found = await findActor(this.pool, { account: { id: account }, session: null }, TODAY, new Date());
    if (!found) throw new Error('No such account');
    return found.actor;
  }

  private document(text: string): DocumentNode {
    const known = this.documents.get(text);
    if (known) return known;
    const document = parse(text);
    const [error] = validate(this.schema, document);
    if (error) throw error;
    this.documents.set(text, document);
    return document;
  }

  /** The result of an operation; what `prepare` refuses is thrown. */
  async ask(actor: Actor, text: string, variables: Record<string, unknown> = {}): Promise<ExecutionResult> {
    const document = this.document(text);
    const context: RequestContext = {
      actor,
      session: null,
      language: 'en',
      reason: null,
      address: '127.0.0.1',
      read: (info) => this.engine.read(context, info),
      readNode: (info, uuid) => this.engine.readNode(context, info, uuid),
      can: (action, subject) => this.engine.can(context, action, subject),
      renew: async () => {
        context.actor = await this.actor(actor.account);
      },
      service: () => {
        throw new Error('Reading needs no service');
      },
    };
    this.engine.prepare(document, null, variables, context);
    return execute({ schema: this.schema, document, contextValue: context, variableValues: variables });
  }

  /** The data of an operation that must give no error. */
  async data(actor: Actor, text: string, variables: Record<string, unknown> = {}): Promise<unknown> {
    const { data, errors } = await this.ask(actor, text, variables);
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return JSON.parse(JSON.stringify(data)) as unknown;
  }
}
