import { execute, type DocumentNode } from 'graphql';
import type { Logger } from 'pino';
import { checkOperation, insteadOf, type CheckTools, type Executed } from './checks.js';
import type { RequestScope } from './context.js';
import type { Outcome } from './exchange.js';
import { resultOf } from './result.js';

/** One operation as it was sent. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One operation on its way through the resolved lane. */
interface Passage {
  readonly document: DocumentNode;
  readonly asked: Asked;
  readonly context: RequestScope;
  /** Told when the checks have been passed. */
  readonly checked: () => void;
}

/** Executes a document that has been validated: Apollo would find it in its store, and do the same at twice the cost. */
export async function executeKnown(passage: Passage, tools: CheckTools, log: Logger): Promise<Omit<Outcome, 'performed'>> {
  const { context } = passage;
  const executed = await executedOf(passage, tools).catch((error: unknown): Executed => ({ errors: [error] }));
  const instead = executed.errors.length > 0 ? await insteadOf(context, tools) : null;
  const { body, status, headers } = resultOf(instead ?? executed, context, tools.limits.errors, log);
  return { status, headers, body: `${JSON.stringify(body)}\n` };
}

async function executedOf({ document, asked, context, checked }: Passage, tools: CheckTools): Promise<Executed> {
  const { operationName, variables: variableValues } = asked;
  await checkOperation(document, operationName, variableValues, context, tools);
  checked();
  const { schema } = tools;
  const { data, errors = [] } = await execute({ schema, document, operationName, contextValue: context, variableValues });
  return { data, errors };
}
