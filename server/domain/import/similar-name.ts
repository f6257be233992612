import { foldName } from "../suggest.ts";

/** The shortest name of which one other character is likelier a slip than another name. */
const SHORTEST = 4;

/** 二期 and 三期 are two projects. */
const NUMERAL = /[\d一二三四五六七八九十甲乙丙丁a-z]/u;

/**
 * Finds the name that another is nearly: but for 项目 or 工程 at its end, or for one character. Names are indexed when
 * one is first looked for, so that ten thousand new ones cost no more than ten thousand look-ups.
 */
export function createSimilarNames(names: readonly string[]): (text: string) => string | undefined {
  let index: ReadonlyMap<string, string> | undefined;
  return (text) => {
    index ??= new Map(names.flatMap((name) => keysOf(name).map((key): [string, string] => [key, name])));
    const known = index;
    const key = keysOf(text).find((one) => known.has(one));
    return key === undefined ? undefined : known.get(key);
  };
}

/** The bare name, and the name with each of its characters left open; names with a key in common are similar. */
function keysOf(name: string): readonly string[] {
  const letters = [...foldName(name)];
  const open = letters.flatMap((letter, at) =>
    letters.length < SHORTEST || NUMERAL.test(letter)
      ? []
      : [...letters.slice(0, at), "?", ...letters.slice(at + 1)].join(""),
  );
  return [letters.join("").replace(/(?:建设)?(?:项目|工程)$/u, ""), ...open];
}
