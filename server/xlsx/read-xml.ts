import { SaxesParser } from "saxes";

import { BOUNDS } from "./bounds.ts";
import { decode, unpack } from "./unpack.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import type { ZipArchive } from "./zip-archive.ts";
import type { ZipEntry } from "./zip-entry.ts";

/** Attributes of an element by their names as written, prefix and all. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * What happens while a part is read. Names of elements come without the prefix of the part's root, which writers choose
 * freely; those with another prefix are of another vocabulary, and keep it.
 */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  /** All text between two tags, in one piece. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads a part from its packed bytes as they are unpacked. @throws WorkbookFault for what is not sound, plain XML. */
export async function readXml(archive: ZipArchive, entry: ZipEntry, reader: XmlReader): Promise<void> {
  for await (const _ of readXmlPieces(archive, entry, reader));
}

/** Reads a part like {@link readXml}, and lets whoever takes it do something between its pieces. */
export async function* readXmlPieces(
  archive: ZipArchive,
  entry: ZipEntry,
  reader: XmlReader,
): AsyncGenerator<void, void> {
  const guard = createParser(entry.name, reader);
  for await (const piece of decode(unpack(archive, entry), entry.name)) {
    guard.write(piece);
    yield;
  }
  guard.end();
}

/** Reads a part's text; `position` of the parser given to the reader's maker is where in the text the last tag ended. */
export function readXmlText(text: string, name: string, makeReader: (position: () => number) => XmlReader): void {
  const reader = makeReader(() => guard.position());
  const guard = createParser(name, reader);
  guard.write(text);
  guard.end();
}

/** The name of an element or attribute without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function createParser(part: string, reader: XmlReader) {
  const parser = new SaxesParser<{ xmlns?: false; position: false; fileName: string }>({
    position: false,
    fileName: part,
  });
  let [depth, quiet] = [0, 0];
  let own: string | undefined;
  const nameOf = (name: string) => (own && name.startsWith(own) ? name.slice(own.length) : name);
  parser.on("error", (error) => {
    throw new WorkbookFault("DAMAGED", `${part} 不是完好的 XML`, error);
  });
  parser.on("doctype", () => {
    throw new WorkbookFault("UNSAFE", `${part} 里有文档类型声明`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    quiet = 0;
    if (++depth > BOUNDS.depth) throw new WorkbookFault("UNSAFE", `${part} 的元素嵌套超过 ${BOUNDS.depth} 层`);
    if (hasMoreThan(attributes, BOUNDS.attributes)) throw new WorkbookFault("UNSAFE", `${part} 的一个元素有过多的属性`);
    own ??= name.slice(0, name.indexOf(":") + 1);
    reader.open?.(nameOf(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    quiet = 0;
    depth--;
    reader.close?.(nameOf(name));
  });
  const onText = (text: string) => reader.text?.(text);
  parser.on("text", onText);
  parser.on("cdata", onText);
  return {
    write(piece: string) {
      parser.write(piece);
      quiet += piece.length;
      if (quiet > BOUNDS.quietLength && quiet > piece.length) {
        throw new WorkbookFault("UNSAFE", `${part} 里有过长的文字`);
      }
    },
    end: () => parser.close(),
    position: () => parser.position,
  };
}

// Not by a list of their names, which would be made anew for each of millions of elements.
function hasMoreThan(attributes: Attributes, most: number): boolean {
  let count = 0;
  for (const _ in attributes) if (++count > most) return true;
  return false;
}
