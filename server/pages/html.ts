/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

/** What may stand in a template: texts and numbers are escaped, HTML is not, lists are joined, nothing is nothing. */
export type HtmlPart = string | number | Html | readonly HtmlPart[] | undefined | false;

/** HTML from a template, in which everything that is not HTML is escaped. */
export function html(texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return { html: texts.map((text, at) => `${text}${at < parts.length ? print(parts[at]) : ""}`).join("") };
}

function print(part: HtmlPart): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "html" in part ? part.html : part.map(print).join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
