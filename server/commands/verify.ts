import { verifyFreeze } from "../domain/sheet/freeze/verify-freeze.ts";
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
  const report = verifyFreeze(manifest, grids, (cell) => figures.get(cell));
  const { frozen, unchanged, confirmed, findings } = report;
  const unasked = manifest.cells.length - figures.size;
  const head = `定稿 ${frozen} 个单元格：${unchanged} 个未改动，${confirmed} 个与数据版本 ${snapshot.dataVersion} 一致，${findings.length} 处不同。`;
  const rest =
    unasked === 0 ? [] : [`  另有 ${unasked} 个的公式还含有别的计算，或是列表的一部分，只核对了表中有没有改动。`];
  const { dataVersion } = snapshot;
  const json = { frozen, unchanged, confirmed, unasked, dataVersion, findings: findingsJson(findings) };
  return { text: [head, ...rest, ...findingLines(findings)].join("\n"), json };
};
