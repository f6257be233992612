import { type FreezeReport, verifyFreeze } from "../domain/sheet/freeze/verify-freeze.ts";
import { stillBook } from "../store/still-book.ts";
import { askCells } from "./ask-cells.ts";
import { type Command, CommandFault } from "./command.ts";
import { findingLines, findingsJson } from "./freeze-findings.ts";
import { manifestIn, ownGrids } from "./manifest-in.ts";
import { snapshotOption } from "./snapshot-option.ts";
import { readWorkbookFile } from "./workbook-file.ts";

/** Holds a frozen workbook against what was frozen, and against what the server gives, today or as of a date. */
export const verifyCommand: Command = async (library, args, options) => {
  const { workbook } = await readWorkbookFile(args);
  const manifest = manifestIn(workbook);
  if (!manifest) throw new CommandFault("这个工作簿里没有定稿清单；请先用 freeze 定稿。", { code: "NOT_FROZEN" });
  const grids = ownGrids(workbook);
  const snapshot = await snapshotOption(library.book, options);
  const figures = await askCells({ ...library, book: stillBook(library.book, snapshot) }, manifest.cells, grids);
  const { dataVersion } = snapshot;
  const report = verifyFreeze(manifest, grids, (cell) => figures.get(cell), dataVersion);
  const { frozen, unchanged, confirmed, findings } = report;
  const unasked = manifest.cells.length - figures.size;
  const json = { frozen, unchanged, confirmed, unasked, dataVersion, findings: findingsJson(findings) };
  return { text: [headOf(report, dataVersion), ...unaskedLine(unasked), ...findingLines(findings)].join("\n"), json };
};

function headOf({ frozen, unchanged, confirmed, findings }: FreezeReport, dataVersion: string): string {
  const differences = `${findings.length} 处不同`;
  if (frozen > 0)
    return `定稿 ${frozen} 个单元格：${unchanged} 个未改动，${confirmed} 个与数据版本 ${dataVersion} 一致，${differences}。`;
  if (findings.length > 0) return `定稿清单里没有还能采用的行，没有核对单元格：${differences}。`;
  return "现在没有定稿的单元格，没有可以核对的：定稿已经撤销。";
}

function unaskedLine(count: number): string[] {
  return count === 0 ? [] : [`  另有 ${count} 个的公式不是单独取一个数，只核对了表中有没有改动。`];
}
