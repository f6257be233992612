import { BOUNDS } from "./bounds.ts";
import { localName, readXml } from "./read-xml.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { openPackage, type WorkbookPackage } from "./workbook-package.ts";
import type { ZipEntry } from "./zip-entry.ts";

/** What a custom XML part is known by: its root element. */
export interface PartName {
  readonly name: string;
  readonly namespace: string;
}

/**
 * The text of the custom XML part with that root; undefined where the workbook has none or several, so that none can be
 * trusted. Parts of others are passed over, however odd they are.
 *
 * @throws WorkbookFault for what is no workbook
 */
export async function readCustomPart(bytes: Uint8Array, wanted: PartName): Promise<string | undefined> {
  const book = await openPackage(bytes);
  const found: string[] = [];
  for (const { type, target } of book.relations) {
    const entry = type === "customXml" ? book.archive.entry(target) : undefined;
    const text = entry && (await textOf(book, entry, wanted));
    if (text !== undefined) found.push(text);
  }
  return found.length === 1 ? found[0] : undefined;
}

async function textOf({ archive }: WorkbookPackage, entry: ZipEntry, { name, namespace }: PartName) {
  let [isRoot, isWanted, text] = [true, false, ""];
  try {
    await readXml(archive, entry, {
      open(element, attributes) {
        const isNamed = Object.entries(attributes).some(
          ([key, value]) => /^xmlns(:|$)/u.test(key) && value === namespace,
        );
        if (isRoot) isWanted = localName(element) === name && isNamed;
        isRoot = false;
      },
      text(piece) {
        if (!isWanted) return;
        if (text.length + piece.length > BOUNDS.quietLength) throw new WorkbookFault("TOO_LARGE", entry.name);
        text += piece;
      },
    });
  } catch (error) {
    if (error instanceof WorkbookFault) return undefined;
    throw error;
  }
  return isWanted ? text : undefined;
}
