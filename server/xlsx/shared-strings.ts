import { BOUNDS } from "./bounds.ts";
import { grown } from "./grown.ts";
import { readXml, type XmlReader } from "./read-xml.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import type { WorkbookPackage } from "./workbook-package.ts";
import { fromXmlText } from "./xml-text.ts";

/** The texts that cells share, by position; rich text as its plain text. */
export async function readSharedStrings({ archive, part }: WorkbookPackage): Promise<string[]> {
  const strings: string[] = [];
  const entry = part("sharedStrings");
  if (!entry) return strings;
  const item = createTextReader();
  let length = 0;
  await readXml(archive, entry, {
    open(name) {
      if (name === "si") item.start();
      else item.open(name);
    },
    text: item.text,
    close(name) {
      if (name !== "si") return item.close(name);
      const text = item.take();
      strings.push(text);
      length += text.length;
      if (strings.length > BOUNDS.sharedStrings || length > BOUNDS.allTextLength) {
        throw new WorkbookFault("TOO_LARGE", `文字超过 ${BOUNDS.sharedStrings} 条或 ${BOUNDS.allTextLength} 字`);
      }
    },
  });
  return strings;
}

/** Gathers the plain text of an item with runs, leaving out its readings (phonetic runs). */
export interface TextReader extends Pick<Required<XmlReader>, "text" | "close"> {
  open(name: string): void;
  start(): void;
  /** The text since the start. */
  take(): string;
}

/** A reader of `t` elements, wherever they stand below what is being read. */
export function createTextReader(): TextReader {
  let [text, isText, phonetic] = ["", false, 0];
  return {
    start() {
      text = "";
    },
    open(name) {
      if (name === "rPh") phonetic++;
      isText = name === "t" && phonetic === 0;
    },
    text(piece) {
      if (isText) text = grown(text, piece);
    },
    close(name) {
      if (name === "rPh") phonetic--;
      isText = false;
    },
    take: () => fromXmlText(text),
  };
}
