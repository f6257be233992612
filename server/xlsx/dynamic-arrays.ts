import { folderOf, type PackageDraft } from "./package-draft.ts";
import { readXml } from "./read-xml.ts";
import type { WorkbookPackage } from "./workbook-package.ts";

/** Name of the kind of metadata by which a formula spills, instead of filling a fixed area between braces. */
const DYNAMIC = "XLDAPR";

/** Excel knows a handful of kinds. */
const MOST_KINDS = 1_000;

/**
 * The position that cells with spilling formulas have in this workbook's metadata, from 1; undefined where it has none.
 * Files made by an Excel that spills have it as soon as one formula did.
 */
export async function dynamicArrayMark({ archive, part }: WorkbookPackage): Promise<string | undefined> {
  const entry = part("sheetMetadata");
  if (!entry) return undefined;
  const kinds: string[] = [];
  let [isOfCells, block, mark] = [false, 0, 0];
  await readXml(archive, entry, {
    open(element, { name = "", t }) {
      if (element === "metadataType" && kinds.length < MOST_KINDS) kinds.push(name);
      else if (element === "cellMetadata") isOfCells = true;
      else if (element === "bk" && isOfCells) block++;
      else if (element === "rc" && isOfCells && mark === 0 && kinds[Number(t) - 1] === DYNAMIC) mark = block;
    },
    close(element) {
      if (element === "cellMetadata") isOfCells = false;
    },
  });
  return mark === 0 ? undefined : String(mark);
}

/** {@link dynamicArrayMark}, which a workbook without metadata is given; undefined where it has metadata of other kinds only. */
export async function giveDynamicArrayMark(draft: PackageDraft): Promise<string | undefined> {
  const { book } = draft;
  if (book.part("sheetMetadata")) return dynamicArrayMark(book);
  const name = `${folderOf(book.workbook.name)}metadata.xml`;
  if (draft.has(name)) return undefined;
  const { main } = await draft.namespaces();
  await draft.add({ name, content: metadataXml(main), type: "sheetMetadata", contentType: "sheetMetadata" });
  return "1";
}

/** Metadata as Excel writes them for a workbook in which a formula spills. */
function metadataXml(namespace: string): string {
  const traits =
    "copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce cellMeta";
  const kind = `<metadataType name="${DYNAMIC}" minSupportedVersion="120000" ${traits.replace(/\w+/gu, '$&="1"')}/>`;
  const extension =
    '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<metadata xmlns="${namespace}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
    `<metadataTypes count="1">${kind}</metadataTypes>` +
    `<futureMetadata name="${DYNAMIC}" count="1"><bk><extLst>${extension}</extLst></bk></futureMetadata>` +
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>'
  );
}
