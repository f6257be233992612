import { BOUNDS } from "./bounds.ts";
import { readXml } from "./read-xml.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import type { ZipArchive } from "./zip-archive.ts";

/** A pointer from one part of a package to another. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: worksheet, styles, calcChain; the words before differ between versions of the format. */
  readonly type: string;
  /** Name of the part pointed to, as it stands in the package. */
  readonly target: string;
}

/** What a part points to inside the package, "" being the package itself; nothing where it has no relations. */
export async function readRelations(archive: ZipArchive, part: string): Promise<Relation[]> {
  const entry = archive.entry(relationsPart(part));
  const relations: Relation[] = [];
  if (!entry) return relations;
  await readXml(archive, entry, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      if (relations.length >= BOUNDS.relations) throw new WorkbookFault("TOO_LARGE", `${entry.name} 的指向过多`);
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target: resolveTarget(part, Target) });
    },
  });
  return relations;
}

/** Name of the part that holds the relations of a part: xl/_rels/workbook.xml.rels. */
export function relationsPart(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** Name of the part that a target means, seen from the part that points to it. @throws WorkbookFault for one outside */
export function resolveTarget(part: string, target: string): string {
  const steps = target.split(/[/\\]/u);
  const folder = steps[0] === "" ? [] : part.split("/").slice(0, -1);
  for (const step of steps) {
    if (step === "..") {
      if (folder.pop() === undefined)
        throw new WorkbookFault("UNSAFE", `${part} 指向压缩包之外：${target.slice(0, 60)}`);
    } else if (step !== "" && step !== ".") folder.push(step);
  }
  return folder.join("/");
}
