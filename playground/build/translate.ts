import { readFile } from "node:fs/promises";

import type { Plugin } from "esbuild";

/** By the end of a module's path, what is written in it and what stands there instead, both as source text. */
export type Translations = Readonly<Record<string, readonly (readonly [written: string, instead: string])[]>>;

/**
 * Puts other texts into modules of packages that offer no way to choose a language. A text that is not there any more
 * stops the build, so that a newer version of the package cannot bring its own words back unseen.
 */
export function translate(translations: Translations): Plugin {
  const found = new Set<string>();
  return {
    name: "translate",
    setup({ onLoad, onEnd }) {
      for (const [module, texts] of Object.entries(translations)) {
        onLoad({ filter: pathFilter(module) }, async ({ path }) => {
          found.add(module);
          return { contents: translated(await readFile(path, "utf8"), module, texts), loader: "js" };
        });
      }
      onEnd(() => {
        const missing = Object.keys(translations).filter((module) => !found.has(module));
        return {
          errors: missing.map((module) => ({ text: `${module} is no part of the bundle: mend its translation` })),
        };
      });
    },
  };
}

function translated(source: string, module: string, texts: Translations[string]): string {
  return texts.reduce((text, [written, instead]) => {
    if (!text.includes(written)) throw new Error(`${module} has no ${written} any more: mend its translation`);
    return text.replaceAll(written, () => instead);
  }, source);
}

/** Esbuild's filters are of Go, and paths may be of Windows. */
function pathFilter(module: string): RegExp {
  const escaped = module.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll("/", "[\\\\/]");
  return new RegExp(`[\\\\/]${escaped}$`);
}
