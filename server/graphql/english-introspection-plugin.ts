import { type ApolloServerPlugin, type BaseContext, HeaderMap } from "@apollo/server";
import { type DocumentNode, execute, type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";

/** Answers introspection in English where the address says `?lang=en`; every other operation goes its usual way. */
export function englishIntrospectionPlugin(english: () => GraphQLSchema): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ request, document, operation }) {
          if (!isEnglish(request.http?.search) || !isIntrospection(operation)) return null;
          const variableValues = request.variables ?? {};
          const { data, errors } = await execute({
            schema: english(),
            document: only(document, operation),
            variableValues,
          });
          // What fails fails in the usual way too, and comes out with the usual words.
          if (errors || !data) return null;
          return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { data } } };
        },
      };
    },
  };
}

/** Whether a query string asks for English. */
export function isEnglish(search = ""): boolean {
  return /^en\b/iu.test(new URLSearchParams(search).get("lang") ?? "");
}

function isIntrospection({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every((one) => one.kind === Kind.FIELD && one.name.value.startsWith("__"));
}

/** The document without its other operations, of which one would have to be chosen. */
function only(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const definitions = document.definitions.filter((one) => one === operation || one.kind === Kind.FRAGMENT_DEFINITION);
  return { ...document, definitions };
}
