import { GraphQLError, type DocumentNode } from 'graphql';
import type { Logger } from 'pino';
import { DangboError, UnavailableError } from '../kernel/errors.js';
import { publicErrorOf, type PublicError } from './answer.js';
import { checkedBefore, checkOperation, type CheckTools } from './checks.js';
import type { RequestScope } from './context.js';
import type { Outcome } from './exchange.js';
import type { KnownDocuments } from './known-documents.js';
import { executeKnown, type Asked } from './resolved.js';

const OPENING = Buffer.from('{"data":');

type DirectAnswer = Omit<Outcome, 'performed'>;

/** How many operations went each way. */
export interface LaneUse {
  direct: number;
  resolved: number;
}

/**
 * The direct lane: an operation that has been validated once, and of which SQL answers every field, is answered by one
 * statement whose bytes go to the client as they are. Everything that is checked is checked by the same functions as in
 * the resolved lane; what does not end well goes to that lane, so that there is one way to tell an error.
 */
export class DirectLane {
  readonly use: LaneUse = { direct: 0, resolved: 0 };
  private readonly answerable = new WeakSet<DocumentNode>();

  constructor(
    private readonly tools: CheckTools,
    private readonly documents: KnownDocuments,
    private readonly log: Logger,
  ) {}

  /** The document of a text that has been validated before. */
  known(source: string): DocumentNode | null {
    return this.documents.find(source);
  }

  /** Notes a validated document that has passed the checks: whether the engine can answer it alone, and that it is somebody's. */
  remember(document: DocumentNode, source: string | undefined, context: RequestScope): void {
    if (this.tools.engine.partsOf(context)) this.answerable.add(document);
    if (source !== undefined && context.actor) this.documents.keep(source, document);
  }

  /** The answer, or null when the operation goes the resolved way. */
  async answer(document: DocumentNode | null, asked: Asked, context: RequestScope): Promise<DirectAnswer | null> {
    const answer = document && this.answerable.has(document) ? await this.tried(document, asked, context) : null;
    this.use[answer ? 'direct' : 'resolved'] += 1;
    return answer;
  }

  /** The resolved way of an operation that has been validated before. */
  execute(document: DocumentNode, asked: Asked, context: RequestScope): Promise<DirectAnswer> {
    const checked = (): void => this.remember(document, asked.query, context);
    return executeKnown({ document, asked, context, checked }, this.tools, this.log);
  }

  private async tried(document: DocumentNode, { operationName, variables }: Asked, context: RequestScope): Promise<DirectAnswer | null> {
    try {
      if (!checkedBefore(document, operationName, variables, context, this.tools))
        await checkOperation(document, operationName, variables, context, this.tools);
      const data = await this.tools.engine.direct(context);
      return data === null ? null : this.whole(data, context);
    } catch (error) {
      if (error instanceof UnavailableError) return this.unavailable(error, context);
      // The resolved lane meets it again and tells it; here it is noted, for it has cost a statement.
      if (!(error instanceof DangboError) && !context.state.lost) this.log.warn({ err: error }, 'the direct lane gave up');
      return null;
    }
  }

  private whole(data: Buffer, { state, facts }: RequestScope): DirectAnswer {
    const body = Buffer.concat([OPENING, data, Buffer.from(`,"extensions":{"cost":${state.cost}}}\n`)]);
    return { status: 200, headers: { 'content-type': `${facts.media}; charset=utf-8` }, body };
  }

  /** Asked again, a database that is away would be away again: every field says so, as it would in the resolved lane. */
  private unavailable(error: UnavailableError, context: RequestScope): DirectAnswer {
    const { facts, state } = context;
    const parts = this.tools.engine.partsOf(context) ?? [];
    const errors = parts.flatMap((part): PublicError[] => {
      if ('kind' in part) return [];
      const located = new GraphQLError(error.message, { nodes: part.node, path: [part.key], originalError: error });
      return [publicErrorOf(located, facts.language, this.log)];
    });
    const data = Object.fromEntries(parts.map((part) => [part.key, 'kind' in part ? part.name : null]));
    const body = JSON.stringify({ errors: errors.map((each) => each.body), data, extensions: { cost: state.cost } });
    const headers = { 'content-type': `${facts.media}; charset=utf-8`, ...errors[0]?.headers };
    return { status: errors[0]?.status ?? 503, headers, body: `${body}\n` };
  }
}
