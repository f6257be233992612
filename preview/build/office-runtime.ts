import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const FOLDER = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/custom-functions-runtime.js"));

/** Microsoft's custom-functions runtime, and what it loads from beside itself for the host that our pages claim. */
export const RUNTIME_FILES = [
  "custom-functions-runtime.js",
  "excel-win32-16.01-core.js",
  "zh-cn/office_strings.js",
] as const;

/** Where a file of the runtime is in the package. */
export function runtimePath(file: (typeof RUNTIME_FILES)[number]): string {
  return join(FOLDER, file);
}
