/** Addresses and texts of a page that shows a workbook beside the add-in's pane. */
export interface WorkbookPage {
  readonly title: string;
  /** What stands over the workbook, as HTML; "" for nothing. */
  readonly header: string;
  /** The grid's own style sheet, then ours. */
  readonly styles: readonly string[];
  /** The grid's script. */
  readonly script: string;
  /** The workbook as JSON. */
  readonly workbook: string;
  /** The add-in's page with the stand-in for Office.js. */
  readonly pane: string;
}

/** What the runtime reads the host's name, platform, version and language from, as Excel sets it. */
const HOST_INFO = `?_host_Info=${encodeURIComponent("Excel$Win32$16.01$zh-CN$telemetry$$$2")}`;

/** The page that plays Excel's window: the grid, and the add-in's task pane beside it. */
export function workbookPage({ title, header, styles, script, workbook, pane }: WorkbookPage): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${styles.map((address) => `<link rel="stylesheet" href="${address}">`).join("\n")}
</head>
<body>
${header}
<main>
<div id="grid" data-workbook="${workbook}"></div>
<iframe id="add-in" title="计划数据任务窗格" data-source="${pane}${HOST_INFO}"></iframe>
</main>
<script src="${script}"></script>
</body>
</html>
`;
}

const OFFICE_SCRIPT = /<script\b[^>]*\bsrc=["']?[^"'>\s]*\boffice(?:\.debug)?\.js\b[^>]*>\s*<\/script>/iu;

/**
 * The add-in's page with nothing changed but the tag that loads Office.js, in whose place those scripts run; throws when
 * the page has none.
 */
export function standIn(page: string, scripts: readonly string[]): string {
  if (!OFFICE_SCRIPT.test(page)) throw new Error("The add-in's page has no <script src> that loads office.js");
  const tags = scripts.map((source) => `<script src="${source}"></script>`).join("");
  return page.replace(OFFICE_SCRIPT, () => tags);
}
