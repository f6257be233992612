import { build, type Plugin } from "esbuild";

/**
 * The grid's renderer brings the hyphenation of some seventy languages, half of the bundle, which it asks for only to
 * break words of running text over lines; without a language's patterns it breaks none.
 */
const noHyphenation: Plugin = {
  name: "no-hyphenation",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ kind, path, importer }) => {
      const isPattern = kind === "dynamic-import" && /[\\/]@univerjs[\\/]engine-render[\\/]/u.test(importer);
      return isPattern ? { path, namespace: "hyphenation" } : undefined;
    });
    onLoad({ filter: /^/, namespace: "hyphenation" }, () => ({ contents: "export {};" }));
  },
};

/** A browser script and all it imports as one file's text, minified. Style sheets are left out: a page links them. */
export async function bundleScript(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    logLevel: "silent",
    loader: { ".css": "empty", ".ttf": "dataurl" },
    plugins: [noHyphenation],
  });
  return result.outputFiles[0]?.text ?? "";
}
