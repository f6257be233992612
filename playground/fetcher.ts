import { getOperationAST, parse } from "graphql";
import { createClient, NetworkError } from "graphql-sse";

/** An operation as GraphiQL hands it over. */
export interface AskedOperation {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
}

/** What fetching needs of the page. */
export interface FetcherPorts {
  /** The token that was typed into the page; "" for none. */
  readonly token: string;
  readonly fetch: typeof fetch;
}

interface FetcherOptions {
  /** Headers that were written for this operation. */
  readonly headers?: Readonly<Record<string, unknown>>;
}

type Headers = Readonly<Record<string, string>>;

/** Fetches answers by POST, and the events of a subscription by the server's stream. The token goes into a header only. */
export function createFetcher({ token, fetch: send }: FetcherPorts) {
  return (asked: AskedOperation, options: FetcherOptions = {}) => {
    const { operation, isSubscription } = chosen(asked);
    const headers = { ...(token === "" ? {} : { authorization: `Bearer ${token}` }), ...texts(options.headers) };
    return isSubscription ? subscribe(operation, headers, send) : ask(operation, headers, send);
  };
}

async function ask(operation: AskedOperation, headers: Headers, send: typeof fetch) {
  const answer = await send("/graphql", {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json", ...headers },
    body: JSON.stringify(operation),
  });
  return await readAnswer(answer);
}

/** The events; a refusal by the server is the only one of them. */
async function* subscribe({ query, variables, operationName }: AskedOperation, headers: Headers, send: typeof fetch) {
  // Whoever runs it sees that it has ended, and runs it again.
  const client = createClient({ url: "/graphql/stream", headers, fetchFn: send, retryAttempts: 0 });
  const named = operationName ? { operationName } : {};
  try {
    yield* client.iterate({ query, variables: isRecord(variables) ? variables : {}, ...named });
  } catch (error) {
    if (!(error instanceof NetworkError) || !(error.response instanceof Response)) throw error;
    yield await readAnswer(error.response);
  } finally {
    client.dispose();
  }
}

/** The server answers in JSON whatever happens; a proxy before it may not. */
async function readAnswer(answer: Response) {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    return { errors: [{ message: `服务器没有给出 JSON（HTTP ${answer.status}）：${text.slice(0, 200)}` }] };
  }
}

/**
 * The operation that runs. GraphiQL is slow to notice that another one stands in the editor, so the only one of a text
 * runs whatever it is said to be called. What cannot be read is asked, so that the server says what is wrong with it.
 */
function chosen(asked: AskedOperation): { readonly operation: AskedOperation; readonly isSubscription: boolean } {
  try {
    const document = parse(asked.query);
    const only = getOperationAST(document);
    const { operationName: _, ...unnamed } = asked;
    const kind = (only ?? getOperationAST(document, asked.operationName))?.operation;
    return { operation: only ? unnamed : asked, isSubscription: kind === "subscription" };
  } catch {
    return { operation: asked, isSubscription: false };
  }
}

/** Header names count without their case, so what was written for the operation stands in the place of the page's own. */
function texts(headers: FetcherOptions["headers"] = {}): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
