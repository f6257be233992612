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
