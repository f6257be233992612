/** What is written for the words that a pattern finds and for its groups. */
type Replacer = (found: string, ...groups: readonly (string | undefined)[]) => string;

/** A way to say a label in other words, beside an example of it. */
export interface Rewording {
  /** A label, or a part of one, that is reworded. */
  readonly written: string;
  /** The same in plainer words. */
  readonly plain: string;
  readonly pattern: RegExp;
  readonly replacement: string | Replacer;
  /** What is replaced afterwards, also where the pattern finds nothing: brackets that hold nothing any more. */
  readonly after?: readonly [RegExp, string];
}

/** Words after all rewordings, each of which takes what those before it leave. */
export function reword(words: string, all: readonly Rewording[]): string {
  return all.reduce(rewordedBy, words);
}

/** Words after each rewording by itself. One that finds nothing leaves them as they are. */
export function rewordings(words: string, all: readonly Rewording[]): string[] {
  return all.map((one) => rewordedBy(words, one));
}

function rewordedBy(words: string, { pattern, replacement, after }: Rewording): string {
  // The library's types know a text and a function, but not what may be either.
  const text =
    typeof replacement === "string" ? words.replace(pattern, replacement) : words.replace(pattern, replacement);
  return after ? text.replace(...after) : text;
}
