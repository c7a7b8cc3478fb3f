import { ApolloServer, HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext, type HTTPGraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import { publicErrorOf, statusOf, type PublicError } from './answer.js';
import { checkOperation, type CheckTools } from './checks.js';
import type { RequestScope } from './context.js';
import type { DirectLane } from './direct.js';
import type { KnownDocuments } from './known-documents.js';
import { limitRules } from './rules.js';
import { wrongToken } from './refusal.js';

type Context = GraphQLRequestContext<RequestScope>;

/** The resolved lane: Apollo parses, validates, remembers documents and walks the objects; every limit and every error is ours. */
export function createApollo(tools: CheckTools, direct: DirectLane, documents: KnownDocuments, log: Logger): ApolloServer<RequestScope> {
  const { schema, limits } = tools;
  return new ApolloServer<RequestScope>({
    schema,
    // Who may introspect depends on the caller, and a remembered document is not validated again.
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    persistedQueries: false,
    documentStore: documents.store,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: limits.selections,
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationRules: limitRules(limits),
    validationOptions: { maxErrors: limits.errors },
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), door(tools, direct, documents, log)],
    logger: log,
  });
}

function door(tools: CheckTools, direct: DirectLane, documents: KnownDocuments, log: Logger): ApolloServerPlugin<RequestScope> {
  const listener = {
    didResolveOperation: async ({ document, source, request, contextValue }: Context) => {
      if (!document) throw new Error('A validated request has a document');
      await checkOperation(document, request.operationName ?? null, request.variables ?? {}, contextValue, tools);
      direct.remember(document, contextValue);
      if (source !== undefined && contextValue.actor) documents.keep(source, document);
    },
    willSendResponse: (context: Context) => {
      finish(context, tools.limits.errors, log);
      return Promise.resolve();
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

/** Puts our errors, cost, status and headers in the place of Apollo's. */
function finish({ response, contextValue, errors }: Context, most: number, log: Logger): void {
  const { body } = response;
  if (body?.kind !== 'single') return;
  const { state, facts } = contextValue;
  const causes = state.lost ? [wrongToken()] : (errors ?? []).slice(0, most);
  const told = causes.map((error) => publicErrorOf(error, facts.language, log));
  const data = state.lost ? undefined : body.singleResult.data;
  body.singleResult = {
    ...(told.length > 0 && { errors: told.map((error) => error.body) }),
    ...(data !== undefined && { data }),
    extensions: { cost: state.cost },
  };
  response.http.status = statusOf(told, data !== undefined, facts.media);
  headersOf(response.http.headers, told, facts.media, response.http.status);
}

function headersOf(headers: HeaderMap, errors: readonly PublicError[], media: string, status: number): void {
  headers.clear();
  headers.set('content-type', `${media}; charset=utf-8`);
  const cause = errors.find((error) => error.status === status);
  for (const [name, value] of Object.entries(cause?.headers ?? {})) headers.set(name, value);
}

/** Runs one document; Apollo sees every request as a POST, for the door has read it already. */
export function runInApollo(
  apollo: ApolloServer<RequestScope>,
  body: { query: string; operationName: string | null; variables: object },
  context: RequestScope,
): Promise<HTTPGraphQLResponse> {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  return apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body },
    context: () => Promise.resolve(context),
  });
}
