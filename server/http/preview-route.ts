import type { Inquiry, Reply } from "./exchange.ts";
import type { Route } from "./router.ts";
import { PAGE_POLICY, PREVIEW_PANE_POLICY, PREVIEW_POLICY } from "./security-headers.ts";
import { staticRoute } from "./static-files.ts";

const MOUNT = "/preview/";
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
<head><meta charset="utf-8"><title>Plancell 示例工作簿</title></head>
<body><h1>示例工作簿还没有生成</h1>
<p>没有找到试用页的文件。请在服务器上停止服务，运行 npm start 重新打包，再刷新本页。</p>
<p><a href="/">返回首页</a></p></body>
</html>
`,
};

/** The sample workbook at /preview, and below it what its page loads. Everybody may see it, as the start page. */
export async function previewRoutes(folder: string): Promise<Route[]> {
  const files = await staticRoute({
    mount: MOUNT,
    folder,
    headers: { "content-security-policy": PREVIEW_PANE_POLICY },
  });
  const page = async (inquiry: Inquiry) => {
    const reply = await files.answer({ ...inquiry, path: PAGE });
    if (!("body" in reply)) return NOT_BUILT;
    return { ...reply, headers: { ...reply.headers, "content-security-policy": PREVIEW_POLICY } };
  };
  const isPage = ({ path }: Inquiry) => path === MOUNT || path === PAGE;
  return [
    { path: "/preview", methods: ["GET"], answer: page },
    { path: MOUNT, methods: ["GET"], answer: (inquiry) => (isPage(inquiry) ? page(inquiry) : files.answer(inquiry)) },
  ];
}
