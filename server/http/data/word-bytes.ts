import type { LineFormat } from "./line-format.ts";
import type { Encode } from "./text-coder.ts";

/** The bytes of the words of neighbouring columns by their common code, with what stands between them. */
export type WordBytes = (first: number, last: number) => (code: number) => Uint8Array;

/** Turns words into bytes when they are first written, and remembers them. */
export function createWordBytes(
  { before, cell }: Pick<LineFormat, "before" | "cell">,
  words: readonly (readonly string[] | undefined)[],
  encode: Encode,
): WordBytes {
  const runs = new Map<string, (code: number) => Uint8Array>();
  return (first, last) => {
    const name = `${first}-${last}`;
    const known = runs.get(name);
    if (known) return known;
    const textOf = (code: number) => {
      const cells = words.slice(first, last + 1).map((list) => cell(list?.[code] ?? null));
      return cells.reduce((text, one, at) => text + (at === 0 ? "" : before[first + at]) + one, "");
    };
    const made = remembered((code) => encode(textOf(code)));
    runs.set(name, made);
    return made;
  };
}

function remembered(make: (code: number) => Uint8Array): (code: number) => Uint8Array {
  const bytes: (Uint8Array | undefined)[] = [];
  const blank = make(-1);
  return (code) => {
    if (code < 0) return blank;
    const found = bytes[code] ?? make(code);
    bytes[code] = found;
    return found;
  };
}
