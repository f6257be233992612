import type { Inquiry, Reply } from "./exchange.ts";
import { type HttpRefusal, refuseRequest } from "./http-refusal.ts";

/** One address of the server, or a folder of addresses. */
export interface Route {
  /** The exact path; with a final slash everything below it, except for "/" itself. */
  readonly path: string;
  readonly methods: readonly ("GET" | "POST")[];
  readonly answer: (inquiry: Inquiry) => Promise<Reply | HttpRefusal> | Reply | HttpRefusal;
}

/** Answers an inquiry by the first route that fits. HEAD is asked as GET; OPTIONS is answered here. */
export type Router = (inquiry: Inquiry) => Promise<Reply | HttpRefusal>;

export function createRouter(routes: readonly Route[]): Router {
  const exact = new Map([...routes].reverse().map((route) => [route.path, route]));
  const folders = routes.filter((route) => route.path !== "/" && route.path.endsWith("/"));

  return async (inquiry) => {
    if (inquiry.method === "OPTIONS" && inquiry.path === "*") return optionsReply("GET, HEAD, POST, OPTIONS");
    const route = exact.get(inquiry.path) ?? folders.find((folder) => inquiry.path.startsWith(folder.path));
    if (route === undefined) return refuseRequest("PATH_UNKNOWN", inquiry.path);
    const method = inquiry.method === "HEAD" ? "GET" : inquiry.method;
    if (route.methods.some((allowed) => allowed === method)) return await route.answer({ ...inquiry, method });
    const allow = allowedMethods(route);
    return method === "OPTIONS" ? optionsReply(allow) : refuseRequest("METHOD_REFUSED", method, { allow });
  };
}

function allowedMethods(route: Route): string {
  return [...route.methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])), "OPTIONS"].join(", ");
}

function optionsReply(allow: string): Reply {
  return { status: 204, headers: { allow }, body: "" };
}
