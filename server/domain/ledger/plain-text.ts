/** Halves of characters, and control characters other than the line feed and the tab. */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;

/** A text as the ledger keeps it: without blanks around it, halves of characters and control characters. */
export function plainText(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(UNPRINTABLE, "").trim();
}
