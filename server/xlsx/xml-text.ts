/** The text of a cell as the format stores it: characters that XML has no room for come as _x000D_. */
export function fromXmlText(stored: string): string {
  if (!stored.includes("_x")) return stored;
  return stored.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The inverse of {@link fromXmlText}, escaped as the content of an element. */
export function toXmlText(text: string): string {
  const stored = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_").replace(NOT_IN_XML, asCode);
  return escapeXml(stored);
}

/** A text as the content of an element or of a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

/** Control characters, halves of surrogate pairs and what is no character. */
const NOT_IN_XML = /[\p{Cs}\ufffe\uffff]|(?![\t\n])\p{Cc}/gu;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function asCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
