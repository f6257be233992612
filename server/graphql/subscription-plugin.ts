import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import { GraphQLError } from "graphql";

import { sentenceOf } from "./error-code.ts";

/** Apollo would run a subscription once, like a query; this tells the client where it is served instead. */
export function subscriptionPlugin(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          if (operation?.operation !== "subscription") return;
          const { message, hint } = sentenceOf("SUBSCRIPTION_BY_POST");
          const extensions = { code: "SUBSCRIPTION_BY_POST", hint, http: { status: 400 } };
          throw new GraphQLError(`${message}。`, { extensions });
        },
      };
    },
  };
}
