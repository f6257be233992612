import { type Html, html } from "./html.ts";

/** Where else to go from a page. */
export interface SiteLink {
  readonly path: string;
  readonly name: string;
  /** What is there, in a sentence. */
  readonly text: string;
}

/** The server's pages and files for people, in the order in which they are offered. */
const LINKS: readonly SiteLink[] = [
  {
    path: "/graphql",
    name: "查询台",
    text: "在浏览器里查数：有例子、接口文档，能复制成 Power Query、Python、Excel 公式。",
  },
  { path: "/preview", name: "示例工作簿", text: "不装 Excel 也能试：任务窗格和公式与加载项相同。" },
  { path: "/manifest.xml", name: "Excel 加载项", text: "下载清单，装入 Excel；装法见页末。" },
  { path: "/connect", name: "连接到…", text: "Power Query、Tableau、帆软、Superset、pandas……现成的连接文字。" },
  { path: "/data", name: "数据导出", text: "固定栏目的 CSV、JSON，按保存的查询下载。" },
  { path: "/help", name: "使用说明", text: "分析人员、BI、开发、运维各一篇。" },
  { path: "/schema", name: "接口地图", text: "有哪些类型，怎么相连。" },
  { path: "/schema.graphql", name: "接口定义", text: "全部类型、字段和中文说明，供工具读取。" },
  { path: "/help/errors", name: "错误代码", text: "每个代码的意思、原因和办法。" },
  { path: "/schema/changes", name: "接口的变更", text: "各版本新增、弃用、移除了什么。" },
  { path: "/healthz", name: "运行状况", text: "服务是否在运行；/readyz 给出数据是否就绪。" },
];

/** Those of the links that this server has. */
export function siteLinks(has: (path: string) => boolean): SiteLink[] {
  return LINKS.filter(({ path }) => has(path));
}

/** The first of the links in a line, over every page. */
export function siteHeader(links: readonly SiteLink[], current: string): Html {
  const shown = [{ path: "/", name: "首页" }, ...links.filter(({ path }) => !/\.|healthz|\/.+\//u.test(path))];
  return html`<header class="site">
<strong>Plancell</strong>
<nav aria-label="页面"><ul>${shown.map(
    ({ path, name }) => html`<li><a href="${path}"${path === current && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>
</header>`;
}
