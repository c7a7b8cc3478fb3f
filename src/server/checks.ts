import { OperationTypeNode, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Clock } from '../kernel/clock.js';
import { CostLimitError, ForbiddenFieldError } from '../kernel/errors.js';
import { networkOf } from '../kernel/network.js';
import { coerceVariables } from './coercion.js';
import type { RequestScope } from './context.js';
import { costOf } from './cost.js';
import type { Limits } from './limits.js';
import { actsOnly, ensureIntrospection, operationOf, readsOnly, rootFields } from './operation.js';
import type { Engine } from './options.js';
import type { RateLimiter } from './rate.js';
import { tooMany, wrongMethod } from './refusal.js';
import { PROVING } from './rules.js';
import { scanDocument } from './scan.js';
import type { Services } from './services.js';
import { ensureCleanDocument } from './text.js';

/** What both lanes check of an operation before it is executed. */
export interface CheckTools {
  readonly schema: GraphQLSchema;
  readonly engine: Engine;
  readonly services: Services;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly signIns: RateLimiter;
  readonly openIntrospection: boolean;
}

type Values = Readonly<Record<string, unknown>>;

/** Before parsing: the parser and the validator must not be given what only costs time. */
export function ensureSmall(source: string, signedIn: boolean, limits: Limits): void {
  const { tokens, nesting } = scanDocument(source);
  const most = signedIn ? limits.tokens : limits.anonymousTokens;
  if (tokens > most) throw tooLarge('dài', 'long', 'tokens', most, tokens);
  if (nesting > limits.documentNesting) throw tooLarge('lồng sâu', 'nested', 'levels of brackets', limits.documentNesting, nesting);
}

/** After validation, before execution, in this order; returns when the operation may run. */
export async function checkOperation(
  document: DocumentNode,
  name: string | null,
  given: Values,
  context: RequestScope,
  tools: CheckTools,
): Promise<void> {
  const { schema, limits, engine } = tools;
  const operation = operationOf(document, name);
  const fields = rootFields(document, operation);
  context.state.operation = operation;
  ensureMethod(operation, context);
  ensureIntrospection(fields, tools.openIntrospection || context.actor !== null);
  ensureCleanDocument(document, limits.stringLength);
  const variables = coerceVariables(schema, operation, given);
  ensureCheap(costOf(schema, document, operation)(variables), context, limits);
  if (fields.some(({ name: field }) => PROVING.has(field))) ensureRate(context, tools);
  if (readsOnly(fields)) CHECKED.set(given, { document, name, operation, cost: context.state.cost });
  else if (actsOnly(fields)) context.state.acts = true;
  else await ensureCurrent(context, tools.services);
  await currently(context, tools.services, () => engine.prepare(document, name, given, context));
}

/** What old rights refuse those of today are asked for: no statement has compared them. */
async function currently(context: RequestScope, services: Services, prepare: () => void | Promise<void>): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    if (!(error instanceof ForbiddenFieldError) || !(await ensureCurrent(context, services))) throw error;
    await prepare();
  }
}

/** A read with its values that has passed the checks. */
interface Checked {
  readonly document: DocumentNode;
  readonly name: string | null;
  readonly operation: OperationDefinitionNode;
  readonly cost: number;
}

/** By the values, of which a request that comes again brings the same object. */
const CHECKED = new WeakMap<Values, Checked>();

/** Whether the same read has passed before; of the checks then those are left that depend on who asks. */
export function checkedBefore(
  document: DocumentNode,
  name: string | null,
  given: Values,
  context: RequestScope,
  { limits, engine }: CheckTools,
): boolean {
  const checked = CHECKED.get(given);
  if (!checked || !context.actor || checked.document !== document || checked.name !== name) return false;
  context.state.operation = checked.operation;
  ensureCheap(checked.cost, context, limits);
  return engine.resume(document, name, given, context);
}

function ensureMethod({ operation }: OperationDefinitionNode, { facts }: RequestScope): void {
  if (facts.safe && operation !== OperationTypeNode.QUERY) throw wrongMethod('POST');
}

function ensureCheap(cost: number, { state, actor }: RequestScope, limits: Limits): void {
  state.cost = cost;
  const most = actor ? limits.cost : limits.anonymousCost;
  if (cost > most) throw tooLarge('lớn', 'large', 'nodes', most, cost);
}

function ensureRate({ address }: RequestScope, { signIns, clock }: CheckTools): void {
  const seconds = signIns.take(networkOf(address), clock.instant());
  if (seconds !== null) throw tooMany(seconds);
}

/** What an execution comes to, before anything of it is put for the client. */
export interface Executed {
  /** Absent where nothing was executed. */
  readonly data?: unknown;
  readonly errors: readonly unknown[];
}

/**
 * What is told in place of an act's errors: it may not have come as far as to compare the version, and what it says is for those alone who
 * may still ask. Null where they are.
 */
export async function insteadOf(context: RequestScope, { services }: CheckTools): Promise<Executed | null> {
  if (!context.state.acts || context.state.lost) return null;
  try {
    await ensureCurrent(context, services);
    return null;
  } catch (error) {
    return { errors: [error] };
  }
}

/** Operations that read nothing have no read to compare the version: it is asked for. True when the rights had changed. */
async function ensureCurrent(context: RequestScope, { actors }: Services): Promise<boolean> {
  const { caller } = context.facts;
  if (!caller?.cached || (await actors.isCurrent(caller.bearer, caller.actor))) return false;
  await context.renew();
  return true;
}

function tooLarge(vi: string, en: string, unit: string, limit: number, actual: number): CostLimitError {
  const text = {
    vi: `Truy vấn quá ${vi}: ${actual}, giới hạn ${limit}.`,
    en: `The operation is too ${en}: ${actual} ${unit}, ${limit} are allowed.`,
  };
  return new CostLimitError(text, limit, actual);
}
