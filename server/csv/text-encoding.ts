/** How the bytes of a text are to be read. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

/** The encodings that a person may name. */
export const ENCODINGS: readonly TextEncoding[] = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"];

/**
 * Finds the encoding of a text from all of its bytes, a piece at a time: by its mark, else UTF-8 if it is sound, else
 * GB18030 if that is, which Chinese Excel writes. Guessing from frequencies fails for short tables.
 */
export class EncodingSurvey {
  readonly #candidates = [new Candidate("utf-8"), new Candidate("gb18030")];
  #marked: TextEncoding | undefined;
  #isStarted = false;

  add(bytes: Uint8Array): void {
    if (!this.#isStarted) this.#marked = markOf(bytes);
    this.#isStarted = true;
    if (this.#marked === undefined) for (const candidate of this.#candidates) candidate.add(bytes);
  }

  /** The encoding, or undefined where the text is sound in none. */
  finish(): TextEncoding | undefined {
    return this.#marked ?? this.#candidates.find((candidate) => candidate.isSound())?.encoding;
  }
}

function markOf([first, second, third]: Uint8Array): TextEncoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

class Candidate {
  readonly encoding: TextEncoding;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  #isBroken = false;

  constructor(encoding: TextEncoding) {
    this.encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  add(bytes: Uint8Array): void {
    // Once UTF-8 has failed it costs nothing more; GB18030 is only asked where it has.
    if (!this.#isBroken) this.#decode(bytes);
  }

  isSound(): boolean {
    if (!this.#isBroken) this.#decode();
    return !this.#isBroken;
  }

  #decode(bytes?: Uint8Array): void {
    try {
      this.#decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      this.#isBroken = true;
    }
  }
}
