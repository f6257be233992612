import { cellName } from "../domain/sheet/cell-range.ts";
import { isAsFrozen, planFreeze, planThaw } from "../domain/sheet/freeze/freeze.ts";
import type { FrozenCell } from "../domain/sheet/freeze/freeze-manifest.ts";
import type { Library } from "../store/answer-questions.ts";
import { type Command, CommandFault, type Options, type Result } from "./command.ts";
import { manifestIn, manifestSheet, ownGrids } from "./manifest-in.ts";
import { sourceSheet } from "./source-sheet.ts";
import { changeNotes, outputPath, readWorkbookFile, type WorkbookFile, writePatched } from "./workbook-file.ts";

/**
 * Makes the constants that they show of a workbook's PLAN formulas, to send it to anyone; --sources adds a sheet that
 * lists where each figure comes from, --undo gives the formulas back.
 */
export const freezeCommand: Command = async (library, args, options) => {
  const file = await readWorkbookFile(args);
  return options.undo ? thaw(file, options) : freeze(library, file, options);
};

async function freeze(library: Library, file: WorkbookFile, options: Options): Promise<Result> {
  const { dataVersion } = library.book.current();
  const grids = ownGrids(file.workbook);
  const { frozen, kept } = planFreeze(grids, dataVersion);
  const keptJson = kept.map((cell) => ({
    sheet: cell.sheet,
    cell: cellName(cell),
    formula: cell.formula,
    text: cell.text,
  }));
  const lines = keptJson.map(({ sheet, cell, text }) => `  未定稿 ${sheet}!${cell}：${text}`);
  if (frozen.length === 0) {
    return {
      text: ["没有可以定稿的 PLAN 公式，没有写文件。", ...lines].join("\n"),
      json: { frozen: 0, kept: keptJson },
    };
  }
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  // What was frozen before and still is stays on the list.
  const before = (manifestIn(file.workbook)?.cells ?? []).filter((cell) => isAsFrozen(cell, bySheet.get(cell.sheet)));
  const out = await outputPath(file, options, "定稿");
  const cells = frozen.map(({ formula: _, array: __, ...constant }) => constant);
  const all = [...before, ...frozen];
  const sources = options.sources ? [await sourceSheet(library, file.workbook, all, grids)] : [];
  const sheets = [...sources, manifestSheet(all)];
  await writePatched(file, out, { cells, sheets });
  const text = [`已定稿 ${frozen.length} 个单元格（数据版本 ${dataVersion}），写入 ${out}。`, ...lines].join("\n");
  const json = { out, frozen: frozen.length, kept: keptJson, dataVersion };
  return { text, json, notes: changeNotes(file) };
}

async function thaw(file: WorkbookFile, options: Options): Promise<Result> {
  const manifest = manifestIn(file.workbook);
  if (!manifest) throw new CommandFault("这个工作簿里没有定稿清单，没有可以恢复的公式。", { code: "NOT_FROZEN" });
  const { restored, changed } = planThaw(manifest.cells, ownGrids(file.workbook));
  const { editedRows } = manifest;
  const changedJson = changed.map((cell) => ({ sheet: cell.sheet, cell: cellName(cell), formula: cell.formula }));
  const lines = [
    ...changedJson.map(({ sheet, cell }) => `  未恢复 ${sheet}!${cell}：定稿后被改动过`),
    ...editedRows.map((row) => `  未恢复 清单第 ${row} 行：清单被改动过`),
  ];
  const json = { restored: restored.length, changed: changedJson, editedRows };
  if (restored.length === 0) return { text: ["没有可以恢复的公式，没有写文件。", ...lines].join("\n"), json };
  const out = await outputPath(file, options, "解冻");
  const sheets = [manifestSheet(changed)];
  await writePatched(file, out, { cells: restored.map(withFormula), sheets });
  const text = [`已恢复 ${restored.length} 个公式，写入 ${out}。`, ...lines].join("\n");
  return { text, json: { out, ...json }, notes: changeNotes(file) };
}

/** The cell that filled an area has its formula; those that it filled are written with it. */
function withFormula({ array, ...cell }: FrozenCell) {
  return array && cell.formula !== "" ? { ...cell, array } : cell;
}
