import { ApolloServer } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";

import { ANONYMOUS } from "../../server/domain/actor.ts";
import { createQueryContext, type QueryContext } from "../../server/graphql/context.ts";
import { createErrorGate } from "../../server/graphql/error-gate.ts";
import { flatListPlugin } from "../../server/graphql/flat-lists.ts";
import { limitsRule } from "../../server/graphql/limits.ts";
import { createOpenSubscription } from "../../server/graphql/open-subscription.ts";
import { createSchema } from "../../server/graphql/schema.ts";
import { subscriptionPlugin } from "../../server/graphql/subscription-plugin.ts";

import { openSeededLibrary, type SeededLibrary } from "./seeded-library.ts";

/** What an operation came to. */
export interface Outcome {
  // biome-ignore lint/suspicious/noExplicitAny: the tests read whatever shape they asked for.
  readonly data: any;
  readonly errors: readonly GraphQLFormattedError[];
}

export interface GraphqlClient extends SeededLibrary {
  /** Executes an operation as the server does, without a port. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>, context?: QueryContext): Promise<Outcome>;
  /** The data of an operation that must succeed. */
  data(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Outcome["data"]>;
  /** Subscribes, takes the first event, and ends the subscription. */
  firstEvent(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Outcome>;
  /** The first error of an operation that must fail. */
  error(query: string, variables?: Readonly<Record<string, unknown>>): Promise<GraphQLFormattedError>;
}

/** A client of the real schema on the real book, behind the limits and the error gate. */
export async function openGraphqlClient(): Promise<GraphqlClient> {
  const library = await openSeededLibrary();
  const gate = createErrorGate({ log: () => undefined, createId: () => "outside" });
  const schema = await createSchema();
  const openSubscription = createOpenSubscription({ schema, formatError: gate.formatError });
  const server = new ApolloServer<QueryContext>({
    schema,
    formatError: gate.formatError,
    plugins: [gate.plugin, subscriptionPlugin(), flatListPlugin()],
    validationRules: [limitsRule],
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    introspection: true,
    nodeEnv: "production",
  });
  const ask: GraphqlClient["ask"] = async (query, variables = {}, context) => {
    const contextValue = context ?? createQueryContext({ ...library, requestId: "test" });
    const { body } = await server.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind !== "single") throw new Error("The answer came in pieces.");
    return { data: body.singleResult.data, errors: body.singleResult.errors ?? [] };
  };
  return {
    ...library,
    ask,
    async data(query, variables) {
      const { data, errors } = await ask(query, variables);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
    },
    async firstEvent(query, variables = {}) {
      const events = await openSubscription({ query, variables }, { ...library, actor: ANONYMOUS, requestId: "test" });
      const { value } = await events.next();
      await events.return();
      return { data: value?.data, errors: value?.errors ?? [] };
    },
    async error(query, variables) {
      const { errors } = await ask(query, variables);
      const [error] = errors;
      if (!error) throw new Error(`No error came of ${query}`);
      return error;
    },
    async close() {
      await server.stop();
      await library.close();
    },
  };
}
