import iconv from "iconv-lite";

/** The character encodings that tables can be written in. */
export const ENCODINGS = ["utf-8", "utf-8-nobom", "gb18030"] as const;

/** A character encoding, and whether a byte order mark comes first. */
export type TextEncoding = (typeof ENCODINGS)[number];

/** A text as bytes. */
export type Encode = (text: string) => Uint8Array;

const BYTE_ORDER_MARK = "\uFEFF";

/** Turns texts into bytes of that encoding. Node writes no GB18030 of its own. */
export function encoderOf(encoding: TextEncoding): Encode {
  return encoding === "gb18030" ? (text) => iconv.encode(text, "gb18030") : (text) => Buffer.from(text, "utf8");
}

/** What a table in that encoding begins with: without the mark Excel takes UTF-8 for the system's own encoding. */
export function markOf(encoding: TextEncoding): string {
  return encoding === "utf-8" ? BYTE_ORDER_MARK : "";
}

/** The name of an encoding in a Content-Type. */
export function charsetOf(encoding: TextEncoding): string {
  return encoding === "gb18030" ? "gb18030" : "utf-8";
}
