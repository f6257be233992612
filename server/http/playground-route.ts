import { acceptsHtml } from "./accepts-html.ts";
import { type Inquiry, type Reply, varyOn } from "./exchange.ts";
import type { HttpRefusal } from "./http-refusal.ts";
import type { Route } from "./router.ts";
import { PAGE_POLICY, PLAYGROUND_POLICY } from "./security-headers.ts";
import { staticRoute } from "./static-files.ts";

const MOUNT = "/playground/";
const PAGE = `${MOUNT}index.html`;

/** What is shown as long as the page has not been built. */
const NOT_BUILT: Reply = {
  status: 503,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": PAGE_POLICY,
  },
  body: `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>Plancell 查询台</title></head>
<body><h1>查询台还没有生成</h1>
<p>没有找到查询台的文件。请在服务器上停止服务，运行 npm start 重新打包，再刷新本页。接口本身可以照常使用。</p>
<p><a href="/">返回首页</a></p></body>
</html>
`,
};

export interface PlaygroundRoutes {
  /** The playground's page, for whoever opens /graphql in a browser. Everybody may see it, as the start page. */
  readonly page: (inquiry: Inquiry) => Promise<Reply | HttpRefusal>;
  /** What the page loads, and the page itself at an address of its own. */
  readonly routes: readonly Route[];
}

/** The playground that was built into that folder. */
export async function playgroundRoutes(folder: string): Promise<PlaygroundRoutes> {
  // A worker is bound by the policy that it comes with, so every file has the page's.
  const files = await staticRoute({
    mount: MOUNT,
    folder,
    headers: { "content-security-policy": PLAYGROUND_POLICY },
  });
  const page = async (inquiry: Inquiry) => {
    const reply = await files.answer({ ...inquiry, path: PAGE });
    if (!("body" in reply)) return NOT_BUILT;
    return { ...reply, headers: { ...reply.headers, vary: varyOn(reply.headers.vary, "accept") } };
  };
  const redirect = { status: 308, headers: { location: "/graphql" }, body: "" };
  return {
    page,
    routes: [
      { path: "/playground", methods: ["GET"], answer: () => redirect },
      { path: MOUNT, methods: ["GET"], answer: (one) => (one.path === MOUNT ? redirect : files.answer(one)) },
    ],
  };
}

/** Whether somebody opened the address in a browser, rather than a program asking a question. */
export function isVisit({ method, headers, search }: Pick<Inquiry, "method" | "headers" | "search">): boolean {
  const asks = new URLSearchParams(search);
  return method === "GET" && !asks.has("query") && !asks.has("extensions") && acceptsHtml(headers.accept);
}
