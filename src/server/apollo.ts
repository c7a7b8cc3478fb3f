import { ApolloServer, HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext, type HTTPGraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import { checkOperation, insteadOf, type CheckTools, type Executed } from './checks.js';
import type { RequestScope } from './context.js';
import type { DirectLane } from './direct.js';
import type { KnownDocuments } from './known-documents.js';
import { resultOf } from './result.js';
import { limitRules } from './rules.js';

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
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), door(tools, direct, log)],
    logger: log,
  });
}

function door(tools: CheckTools, direct: DirectLane, log: Logger): ApolloServerPlugin<RequestScope> {
  const listener = {
    didResolveOperation: async ({ document, source, request, contextValue }: Context) => {
      if (!document) throw new Error('A validated request has a document');
      await checkOperation(document, request.operationName ?? null, request.variables ?? {}, contextValue, tools);
      direct.remember(document, source, contextValue);
    },
    willSendResponse: async (context: Context) => {
      const instead = context.errors && (await insteadOf(context.contextValue, tools));
      finish(context, instead ?? null, tools.limits.errors, log);
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

/** Puts our errors, cost, status and headers in the place of Apollo's. */
function finish({ response, contextValue, errors = [] }: Context, instead: Executed | null, most: number, log: Logger): void {
  const { body } = response;
  if (body?.kind !== 'single') return;
  const result = resultOf(instead ?? { errors, data: body.singleResult.data }, contextValue, most, log);
  body.singleResult = result.body as typeof body.singleResult;
  response.http.status = result.status;
  response.http.headers.clear();
  for (const [name, value] of Object.entries(result.headers)) response.http.headers.set(name, value);
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
