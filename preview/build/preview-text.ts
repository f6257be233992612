import { DELIBERATE_ERRORS, TYPED_REPORT } from "./typed-report.ts";

/** What the browser's tab says. */
export const PREVIEW_TITLE = "Plancell 示例工作簿";

const WRONG_CELLS = DELIBERATE_ERRORS.map(({ cell }) => cell).join("、");

/** What stands over the sample workbook, as HTML. */
export const PREVIEW_HEADER = `<header>
<h1>${PREVIEW_TITLE}</h1>
<p>示例工作簿：在浏览器里试用，与 Excel 中的加载项相同；关闭页面不保存。“${TYPED_REPORT.name}”表——${TYPED_REPORT.note}，其中 ${WRONG_CELLS} 故意写错。按 F6 在表格、任务窗格、右侧链接之间切换。</p>
<nav aria-label="其他页面"><a href="/">返回首页</a><a href="/#excel">装入 Excel</a></nav>
</header>`;
