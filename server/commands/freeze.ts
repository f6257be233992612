import { cellName } from "../domain/sheet/cell-range.ts";
import { isAsFrozen, planFreeze, planThaw } from "../domain/sheet/freeze/freeze.ts";
import type { FreezeManifest, FrozenCell } from "../domain/sheet/freeze/freeze-manifest.ts";
import { placeOf, withFrozen } from "../domain/sheet/freeze/settle-manifest.ts";
import { type FreezeFinding, verifyFreeze } from "../domain/sheet/freeze/verify-freeze.ts";
import type { Grid } from "../domain/sheet/grid.ts";
import type { Library } from "../store/answer-questions.ts";
import { type Command, CommandFault, type Options, type Result } from "./command.ts";
import { findingLines, findingsJson } from "./freeze-findings.ts";
import { manifestIn, manifestSheet, ownGrids } from "./manifest-in.ts";
import { type OutdatedCell, outdatedCells, outdatedJson, outdatedLines } from "./outdated-cells.ts";
import { needsRecalculation, RECALCULATION_HINT } from "./recalculation.ts";
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
  const plan = planFreeze(grids, dataVersion);
  const kept = plan.kept.map(({ sheet, row, column, formula, text }) => {
    return { sheet, cell: cellName({ row, column }), formula, text };
  });
  const keptLines = kept.map(({ sheet, cell, text }) => `  未定稿 ${sheet}!${cell}：${text}`);
  if (plan.frozen.length === 0) {
    return { text: ["没有可以定稿的 PLAN 公式，没有写文件。", ...keptLines].join("\n"), json: { frozen: 0, kept } };
  }
  const outdated = await outdatedCells(library, plan.frozen, grids);
  const frozen = dated(plan.frozen, outdated);
  const { out, findings } = await writeFrozen(library, file, frozen, options);
  const recalculates = needsRecalculation(file.workbook, frozen);
  const head = `已定稿 ${frozen.length} 个单元格（数据版本 ${dataVersion}），写入 ${out}。`;
  const hint = recalculates ? [RECALCULATION_HINT] : [];
  const json = { out, frozen: frozen.length, kept, dataVersion, needsRecalculation: recalculates };
  return {
    text: [head, ...hint, ...keptLines, ...warningLines(outdated), ...beforeLines(findings)].join("\n"),
    json: { ...json, outdated: outdatedJson(outdated), findings: findingsJson(findings) },
    notes: changeNotes(file),
  };
}

/** Writes the cells and the manifest; gives where, and what of the cells frozen before is not as it was frozen. */
async function writeFrozen(library: Library, file: WorkbookFile, frozen: readonly FrozenCell[], options: Options) {
  const { workbook } = file;
  const out = await outputPath(file, options, "定稿");
  const grids = ownGrids(workbook);
  const before = manifestIn(workbook);
  const all = withFrozen(before?.cells ?? [], frozen);
  const sources = options.sources ? [await sourceSheet(library, workbook, standing(all, frozen, grids), grids)] : [];
  const cells = frozen.map(({ formula: _, array: __, ...constant }) => constant);
  await writePatched(file, out, { cells, sheets: [...sources, manifestSheet(workbook, all)] });
  return { out, findings: before ? findingsBefore(before, frozen, grids) : [] };
}

/** The cells as they are frozen: without a data version where they show what the figures of that version do not give. */
function dated(cells: readonly FrozenCell[], outdated: readonly OutdatedCell[]): FrozenCell[] {
  const old = new Set(outdated.map(({ cell }) => cell));
  return cells.map((cell) => (old.has(cell) ? { ...cell, dataVersion: "" } : cell));
}

function warningLines(outdated: readonly OutdatedCell[]): string[] {
  if (outdated.length === 0) return [];
  const head = `有 ${outdated.length} 个单元格显示的不是现在的数，已照显示的定稿；要用现在的数，请先在 Excel 里重新计算并保存，或用 fill 更新，再定稿：`;
  return [head, ...outdatedLines(outdated)];
}

/** What of the cells frozen before, but for those that are frozen anew, is not any more as it was frozen. */
function findingsBefore(before: FreezeManifest, frozen: readonly FrozenCell[], grids: readonly Grid[]) {
  const anew = new Set(frozen.map(placeOf));
  const cells = before.cells.filter((cell) => !anew.has(placeOf(cell)));
  return verifyFreeze({ ...before, cells }, grids, () => undefined).findings;
}

/** The cells that will show what the manifest lists: somebody has changed the others since. */
function standing(all: readonly FrozenCell[], frozen: readonly FrozenCell[], grids: readonly Grid[]): FrozenCell[] {
  const anew = new Set(frozen);
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return all.filter((cell) => anew.has(cell) || isAsFrozen(cell, bySheet.get(cell.sheet)));
}

function beforeLines(findings: readonly FreezeFinding[]): string[] {
  if (findings.length === 0) return [];
  const head = `以前定稿的有 ${findings.length} 处不同；改动过的单元格仍在清单里，改动过的清单行不再采用：`;
  return [head, ...findingLines(findings)];
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
  const sheets = [manifestSheet(file.workbook, changed)];
  await writePatched(file, out, { cells: restored.map(withFormula), sheets });
  const text = [`已恢复 ${restored.length} 个公式，写入 ${out}。`, ...lines].join("\n");
  return { text, json: { out, ...json }, notes: changeNotes(file) };
}

/** The cell that filled an area has its formula; those that it filled are written with it. */
function withFormula({ array, ...cell }: FrozenCell) {
  return array && cell.formula !== "" ? { ...cell, array } : cell;
}
