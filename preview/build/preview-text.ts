/** What the browser's tab says. */
export const PREVIEW_TITLE = "Plancell 示例工作簿";

/** What stands over the sample workbook, as HTML. */
export const PREVIEW_HEADER = `<header>
<h1>${PREVIEW_TITLE}</h1>
<p>示例工作簿：在浏览器里试用，与 Excel 中的加载项相同；关闭页面不保存。“核对示例”表为示例：可试核对与填数，黄底两格故意写错。</p>
<nav aria-label="其他页面"><a href="/">返回首页</a><a href="/#excel">装入 Excel</a></nav>
</header>`;
