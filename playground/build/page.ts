/** Addresses of what the playground's page loads. */
export interface PlaygroundPage {
  readonly styles: readonly string[];
  readonly script: string;
  /** The operations that it opens with, as JSON. */
  readonly tabs: string;
}

/** The playground's page: a frame that says what it is until its script has drawn it. */
export function playgroundPage({ styles, script, tabs }: PlaygroundPage): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Plancell 查询台</title>
<link rel="icon" href="data:,">
${styles.map((address) => `<link rel="stylesheet" href="${address}">`).join("\n")}
</head>
<body>
<div id="playground" data-tabs="${tabs}"><p class="waiting">正在打开查询台……如果一直停在这里，请确认浏览器允许运行脚本，再刷新本页；也可以回<a href="/">首页</a>。</p></div>
<script type="module" src="${script}"></script>
</body>
</html>
`;
}
