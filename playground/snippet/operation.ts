import { type DocumentNode, GraphQLError, getOperationAST, parse, print } from "graphql";

/** An operation as it stands in the playground's editors, and where it is sent. */
export interface WrittenOperation {
  readonly query: string;
  /** JSON text; "" for none. */
  readonly variables: string;
  /** Which one runs, where there are several. */
  readonly operationName: string | null;
  /** The server's address, such as https://plan.example.cn, without a final slash. */
  readonly origin: string;
  /** Whether a token was given to the page. The token itself stays there. */
  readonly hasToken: boolean;
}

/** What can be taken elsewhere, or in a sentence why it cannot. */
export type Snippet = { readonly text: string } | { readonly reason: string };

/** An operation that was read and is complete. */
export interface Operation {
  readonly document: DocumentNode;
  /** Without comments, laid out anew. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Undefined where the document has one operation alone. */
  readonly operationName: string | undefined;
  readonly isSubscription: boolean;
  readonly origin: string;
  readonly hasToken: boolean;
}

/** Name of the environment variable that copied texts take the token from. */
export const TOKEN_VARIABLE = "PLANCELL_TOKEN";

/** Reads what was written; a reason where it cannot be sent as it is. */
export function readOperation({
  query,
  variables,
  operationName,
  origin,
  hasToken,
}: WrittenOperation): Operation | { readonly reason: string } {
  if (query.trim() === "") return { reason: "编辑器里还没有操作。" };
  const document = parsed(query);
  if ("reason" in document) return document;
  const values = readVariables(variables);
  if (values === undefined) return { reason: "变量不是有效的 JSON 对象；请改正后再复制。" };
  const several = document.definitions.filter(({ kind }) => kind === "OperationDefinition").length > 1;
  const operation = getOperationAST(document, several ? operationName : undefined);
  if (!operation) return { reason: "这里有几个操作；请先选定要运行的一个（按运行按钮选择）。" };
  return {
    document,
    query: print(document),
    variables: values,
    operationName: several ? operation.name?.value : undefined,
    isSubscription: operation.operation === "subscription",
    origin,
    hasToken,
  };
}

/** What is sent as the request's body. */
export function bodyOf({ query, variables, operationName }: Operation): Readonly<Record<string, unknown>> {
  return {
    query,
    ...(Object.keys(variables).length > 0 ? { variables } : {}),
    ...(operationName === undefined ? {} : { operationName }),
  };
}

/** Where the operation is sent: the path without its first slash. */
export function pathOf({ isSubscription }: Operation): string {
  return isSubscription ? "graphql/stream" : "graphql";
}

function parsed(query: string): DocumentNode | { readonly reason: string } {
  try {
    return parse(query);
  } catch (error) {
    const where = error instanceof GraphQLError ? error.locations?.[0] : undefined;
    return { reason: `操作有语法错误${where ? `（第 ${where.line} 行）` : ""}；请改正后再复制。` };
  }
}

/** The editor admits comments, which JSON does not; an operation with such variables has to be tidied first. */
function readVariables(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? Object.fromEntries(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}
