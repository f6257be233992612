import { join, resolve } from "node:path";

import { buildPreview } from "./build-preview.ts";

/** The step of the set-up; stands in .build/preview/build when it runs. */

const root = resolve(import.meta.dirname, "../../..");

await buildPreview({
  sources: join(root, "preview"),
  addin: join(root, ".build/web"),
  output: join(root, ".build/preview-web"),
});
