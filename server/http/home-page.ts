import type { Route } from "./router.ts";
import { PAGE_POLICY } from "./security-headers.ts";

const ADDRESSES = [
  { path: "/preview", text: "示例工作簿：先在浏览器里试用，任务窗格和公式与 Excel 中的加载项相同" },
  { path: "/connect", text: "连接到…：Power Query、Excel、帆软、Tableau、Grafana、pandas 等的现成连接文字" },
  { path: "/graphql", text: "GraphQL 接口：用 POST 发送 JSON，或用 GET 加请求头 apollo-require-preflight: 1" },
  { path: "/graphql/stream", text: "数据更新的订阅：用 POST 发送 JSON，请求头 Accept 写 text/event-stream" },
  { path: "/schema.graphql", text: "接口说明：全部类型、字段和中文注释" },
  { path: "/manifest.xml", text: "Excel 加载项清单：下载后在 Excel 里上传" },
  { path: "/addin/taskpane.html", text: "加载项任务窗格（由 Excel 打开）" },
  { path: "/healthz", text: "服务是否在运行；/readyz 给出数据是否就绪及数据版本" },
] as const;

const STYLE =
  "body{font:16px/1.7 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}" +
  "dt{font-family:ui-monospace,monospace}dd{margin:0 0 .8rem}";

const ENTRIES = ADDRESSES.map(({ path, text }) => `<dt><a href="${path}">${path}</a></dt><dd>${text}</dd>`).join("\n");

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plancell</title><style>${STYLE}</style></head>
<body>
<h1>Plancell</h1>
<p>把全市工业经济的计划和统计数据，变成 Excel 里的活公式，并通过 GraphQL 供 BI 工具和开发者使用。</p>
<dl>
${ENTRIES}
</dl>
<h2 id="excel">装入 Excel</h2>
<p>Excel 只从 https 地址装载加载项：先在服务器上运行 npm run certs，按提示信任证书，再重新启动。然后下载 <a href="/manifest.xml">/manifest.xml</a>：</p>
<ul>
<li>Windows：把清单放进共享文件夹；文件 → 选项 → 信任中心 → 受信任的加载项目录，添加该文件夹；重启 Excel，插入 → 我的加载项 → 共享文件夹。</li>
<li>Mac：把清单复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/，重启 Excel，插入 → 我的加载项。</li>
<li>网页版：插入 → 加载项 → 上传我的加载项，每个浏览器一次。</li>
</ul>
</body>
</html>
`;

/** What a person sees who opens the server's address in a browser. */
export const HOME_ROUTE: Route = {
  path: "/",
  methods: ["GET"],
  answer: () => ({
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
      "content-security-policy": PAGE_POLICY,
    },
    body: PAGE,
  }),
};
