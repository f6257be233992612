import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { bundleScript } from "./bundle-script.ts";
import { keepHashed } from "./keep-hashed.ts";
import { RUNTIME_FILES, runtimePath } from "./office-runtime.ts";
import { standIn, workbookPage } from "./pages.ts";
import { PREVIEW_HEADER, PREVIEW_TITLE } from "./preview-text.ts";
import { sampleWorkbook } from "./sample-workbook.ts";

/** Where the server shows the files. */
const MOUNT = "/preview/";

const { resolve } = createRequire(import.meta.url);

/** Where things come from and go to. */
export interface PreviewFolders {
  /** The room preview/, with its sources. */
  readonly sources: string;
  /** The built add-in, with its taskpane.html. */
  readonly addin: string;
  /** Made anew each time. */
  readonly output: string;
}

/**
 * Builds the page with the sample workbook and everything it loads, save the add-in's own files. Names carry a hash of
 * the content, except for the pages and Microsoft's runtime.
 */
export async function buildPreview({ sources, addin, output }: PreviewFolders): Promise<void> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const keep = (name: string, content: string) => keepHashed({ folder: output, mount: MOUNT }, name, content);
  const script = async (name: string) => keep(`${name}.js`, await bundleScript(join(sources, `${name}.ts`)));
  const [grid, bridge, office] = await Promise.all([script("grid"), script("bridge"), script("office-stub")]);
  const styles = [
    await keep("univer.css", await readFile(resolve("@univerjs/preset-sheets-core/lib/index.css"), "utf8")),
    await keep("preview.css", await readFile(join(sources, "preview.css"), "utf8")),
  ];
  const workbook = await keep("workbook.json", JSON.stringify(sampleWorkbook()));
  const runtime = await copyRuntime(join(output, "office-js"));
  const pane = await readFile(join(addin, "taskpane.html"), "utf8");
  await writeFile(join(output, "taskpane.html"), previewPane(pane, [bridge, runtime, office]));
  const texts = { title: PREVIEW_TITLE, header: PREVIEW_HEADER, pane: `${MOUNT}taskpane.html` };
  // Last: where this page is, the others are.
  await writeFile(join(output, "index.html"), workbookPage({ ...texts, styles, script: grid, workbook }));
}

/** Under their own names, because the runtime finds itself on the page, and its other files beside it, by them. */
async function copyRuntime(folder: string): Promise<string> {
  for (const file of RUNTIME_FILES) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await copyFile(runtimePath(file), join(folder, file));
  }
  return `${MOUNT}office-js/${RUNTIME_FILES[0]}`;
}

/** The add-in's page at another place: what it names relative to itself is still the add-in's. */
function previewPane(page: string, scripts: readonly string[]): string {
  return standIn(page, scripts).replace("<head>", '<head><base href="/addin/">');
}
