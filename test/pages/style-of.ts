import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../../server/pages");
const SOURCES = readdirSync(FOLDER)
  .filter((file) => !file.endsWith("-style.ts"))
  .map((file) => readFileSync(join(FOLDER, file), "utf8"))
  .join("\n");

/** Classes that a style sheet names and no page writes. */
export function strayClasses(style: string): string[] {
  const named = new Set([...style.matchAll(/\.([a-z]+)(?=[\s{:.,>)[])/gu)].map(([, name = ""]) => name));
  return [...named].filter((name) => !new RegExp(`\\b${name}\\b`, "iu").test(SOURCES));
}
