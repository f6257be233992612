/** The page that plays Excel's window: the grid, and the add-in's task pane beside it. */
export function hostPage(): string {
  // The runtime reads the host's name, platform, version and language from this parameter, as Excel sets it.
  const source = `/addin/taskpane.html?_host_Info=${encodeURIComponent("Excel$Win32$16.01$zh-CN$telemetry$$$2")}`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>Workbook</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/host/univer.css">
<style>
  html, body { margin: 0; height: 100%; font-family: "Noto Sans CJK SC", sans-serif; }
  body { display: flex; }
  #grid { flex: 1; min-width: 0; height: 100vh; }
  #add-in { width: 340px; height: 100vh; border: 0; border-left: 1px solid #d0d7e2; box-sizing: border-box; }
</style>
</head>
<body>
<div id="grid"></div>
<iframe id="add-in" title="Plancell" data-source="${source}"></iframe>
<script src="/host/grid.js"></script>
</body>
</html>`;
}

const OFFICE_SCRIPT = /<script\b[^>]*\bsrc=["']?[^"'>\s]*\boffice(?:\.debug)?\.js\b[^>]*>\s*<\/script>/iu;

/** Before the add-in's own scripts run: our bridge, Microsoft's runtime on top of it, and the stand-in of the rest. */
const STAND_IN = ["/host/bridge.js", "/host/office-js/custom-functions-runtime.js", "/host/office-stub.js"]
  .map((source) => `<script src="${source}"></script>`)
  .join("");

/** The add-in's page with nothing changed but the tag that loads Office.js; throws when the page has none. */
export function standIn(page: string): string {
  if (!OFFICE_SCRIPT.test(page)) throw new Error("The add-in's page has no <script src> that loads office.js");
  return page.replace(OFFICE_SCRIPT, STAND_IN);
}
