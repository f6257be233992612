import { readXmlText } from "./read-xml.ts";
import { type Splice, spliceText } from "./splice.ts";
import { escapeXml } from "./xml-text.ts";

/** A part's XML with empty elements at the end of the one of that name, written with its prefix. */
export function appendElements(
  text: string,
  parent: string,
  name: string,
  elements: readonly Readonly<Record<string, string>>[],
): string {
  const splices: Splice[] = [];
  readXmlText(text, parent, (position) => ({
    close(element) {
      if (element !== parent || splices.length > 0) return;
      const start = text.lastIndexOf("<", position() - 1);
      splices.push(appended(text.slice(start, position()), start, (prefix) => tagsOf(prefix + name, elements)));
    },
  }));
  return spliceText(text, splices);
}

function tagsOf(name: string, elements: readonly Readonly<Record<string, string>>[]): string {
  const tags = elements.map((attributes) => {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
    return `<${name}${written.join("")}/>`;
  });
  return tags.join("");
}

/** What puts tags before a closing tag, or into an element that was closed in itself. */
function appended(tag: string, start: number, tagsWith: (prefix: string) => string): Splice {
  const [, name = ""] = /^<\/?([^\s/>]+)/u.exec(tag) ?? [];
  const tags = tagsWith(name.slice(0, name.indexOf(":") + 1));
  if (tag.startsWith("</")) return { start, end: start, text: tags };
  return { start, end: start + tag.length, text: `${tag.replace(/\s*\/>$/u, ">")}${tags}</${name}>` };
}
