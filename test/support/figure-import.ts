import { createHash } from "node:crypto";

import type { ImportCell } from "../../server/domain/import/import-row.ts";
import type { FigureImport } from "../../server/store/figure-import.ts";

import { STEWARD } from "./actors.ts";

/** An import of one table, whose rows are written with commas, and what differs from the usual. */
export function figureImportOf(text: string, differences: Partial<FigureImport> = {}): FigureImport {
  const rows = text.trim().split("\n");
  const table = {
    name: "表.csv",
    async *batches() {
      yield rows.map((line, at) => ({ row: at + 1, cells: line.split(",").map((one): ImportCell => one) }));
    },
  };
  const sha256 = createHash("sha256").update(text).digest("hex");
  return {
    tables: [table],
    heading: {
      title: "试验导入",
      publishedOn: "2016-09-01",
      note: "",
      key: "",
      sha256,
      source: table.name,
      actor: STEWARD,
    },
    mapping: new Map(),
    area: "",
    action: "merge",
    isDryRun: false,
    isConfirmed: false,
    isRepeated: false,
    ...differences,
  };
}
