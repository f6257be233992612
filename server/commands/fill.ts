import { cellName } from "../domain/sheet/cell-range.ts";
import { type FillCell, type FillPlan, planFill } from "../domain/sheet/fill/plan-fill.ts";
import { isSameValue } from "../domain/sheet/freeze/freeze.ts";
import type { FrozenCell } from "../domain/sheet/freeze/freeze-manifest.ts";
import { placeOf, withFrozen } from "../domain/sheet/freeze/settle-manifest.ts";
import { manifestFindings } from "../domain/sheet/freeze/verify-freeze.ts";
import { recognise } from "../domain/sheet/meaning/recognise.ts";
import { figuresOf } from "../store/figures-of.ts";
import type { WorkbookEdits } from "../xlsx/patch-workbook.ts";
import type { Workbook } from "../xlsx/read-workbook.ts";
import { type Command, CommandFault, type Options, type Result, textOption } from "./command.ts";
import { findingLines } from "./freeze-findings.ts";
import { manifestIn, manifestSheet, ownGrids } from "./manifest-in.ts";
import { formulaCells, type OutdatedCell, outdatedCells, outdatedJson, outdatedLines } from "./outdated-cells.ts";
import { needsRecalculation, RECALCULATION_HINT } from "./recalculation.ts";
import { questionLines, type UnderstoodBook, understandBook } from "./recognise.ts";
import { recognitionJson } from "./recognition-json.ts";
import { changeNotes, outputPath, type WorkbookFile, writePatched } from "./workbook-file.ts";

/**
 * Fills the cells of a workbook that are understood without a question, into a file of its own: as live formulas, or with
 * --values as numbers whose formulas the freeze manifest keeps. A typed number that says something else is left alone;
 * formulas of ours that stand there already have their stored figures brought up to date.
 */
export const fillCommand: Command = async (library, args, options) => {
  if (textOption(options, "as-of") !== "" && !options.values) {
    throw new CommandFault("公式总是取最新的数据；要按 --as-of 的日期填报，请同时加 --values。");
  }
  const understood = await understandBook(recognise, library, args, options);
  const { file, grids, recognition, snapshot } = understood;
  const figures = figuresOf(snapshot, library.database);
  const plan = planFill(grids, recognition, figures, snapshot.catalogue);
  // Under live formulas no figure of another day is stored.
  if (options.values) return writeFilled(understood, withoutBound(plan, file.workbook), [], options);
  const all = ownGrids(file.workbook);
  return writeFilled(understood, plan, await outdatedCells(library, formulaCells(all), all), options);
};

/** A plan without the cells that were filled with that very value before, and hold it still. */
function withoutBound(plan: FillPlan, workbook: Workbook): FillPlan {
  const bound = new Map(manifestIn(workbook)?.cells.map((cell) => [placeOf(cell), cell]));
  const cells = plan.cells.filter((cell) => {
    const { formula, before, after } = cell;
    const frozen = bound.get(placeOf(cell));
    const isHeld = before.formula === "" && isSameValue(before.value ?? "", after);
    return !(isHeld && frozen?.formula === formula && isSameValue(frozen.value, after));
  });
  return { ...plan, cells, unchanged: plan.unchanged + plan.cells.length - cells.length };
}

/** @param outdated formulas that stand in the workbook already, with figures that they do not give any more */
async function writeFilled(
  understood: UnderstoodBook,
  plan: FillPlan,
  outdated: readonly OutdatedCell[],
  options: Options,
): Promise<Result> {
  const { file, notes } = understood;
  const written = plan.cells.filter(isWritten);
  const refreshed = outdated.filter(isRefreshed);
  const { json, lines } = reportOf(understood, plan, outdated);
  const edited = [...written.map(formulaEdit), ...refreshed.map(refreshedEdit)];
  if (edited.length === 0) return { text: ["没有可以填报的单元格，没有写文件。", ...lines].join("\n"), json, notes };
  const out = await outputPath(file, options, "填报");
  const edits = options.values ? valueEdits(file.workbook, written, plan.dataVersion) : { cells: edited };
  await writePatched(file, out, edits);
  const recalculates = needsRecalculation(file.workbook, edited);
  const more = refreshed.length > 0 ? `，更新 ${refreshed.length} 个公式存着的旧数` : "";
  const head = `已填 ${written.length} 个单元格${more}（数据版本 ${plan.dataVersion}），写入 ${out}。`;
  return {
    text: [head, ...(recalculates ? [RECALCULATION_HINT] : []), ...lines].join("\n"),
    json: { out, ...json, needsRecalculation: recalculates },
    notes: [...changeNotes(file), ...(options.values ? lostRows(file) : []), ...notes],
  };
}

/** What is to be told of a plan, for programs and for people. */
function reportOf({ recognition }: UnderstoodBook, plan: FillPlan, outdated: readonly OutdatedCell[]) {
  const refused = plan.refused.map(({ sheet, code, text, ...place }) => ({ sheet, cell: cellName(place), code, text }));
  const json = {
    filled: plan.cells.filter(isWritten).length,
    refreshed: outdated.filter(isRefreshed).length,
    unchanged: plan.unchanged,
    dataVersion: plan.dataVersion,
    proposals: plan.cells.map(proposalJson),
    outdated: outdatedJson(outdated),
    refused,
    questions: recognitionJson(recognition).questions,
  };
  const lines = [
    ...plan.cells.map(proposalLine),
    ...outdated.filter(isRefreshed).map(refreshedLine),
    ...outdatedLines(outdated.filter((cell) => !isRefreshed(cell))),
    ...refused.map(({ sheet, cell, text }) => `  未填 ${sheet}!${cell}：${text}`),
    ...questionLines(recognition),
  ];
  return { json, lines };
}

/** A formula without a figure now would show an error, which only Excel writes. */
function isRefreshed({ now }: OutdatedCell): boolean {
  return now.value !== undefined;
}

/** The rows of a manifest without which it is written anew, a line each. */
function lostRows({ workbook }: WorkbookFile): string[] {
  const before = manifestIn(workbook);
  return before ? findingLines(manifestFindings(before)) : [];
}

function isWritten({ conflict }: FillCell): boolean {
  return conflict !== "TYPED_DIFFERENT";
}

/**
 * The cell with its formula and, until Excel calculates, its figure. Stored as a formula of one cell: marked as one that
 * could spill it would read without an @ in Excel, but LibreOffice then shows #NAME? instead of the figure.
 */
function formulaEdit({ sheet, row, column, formula, after }: FillCell) {
  return { sheet, row, column, formula, value: after };
}

/** A formula as it is, with the figure that it gives now. */
function refreshedEdit({ cell, now }: OutdatedCell) {
  const { sheet, row, column, formula, array } = cell;
  return { sheet, row, column, formula, value: now.value ?? null, ...(array && { array }) };
}

/** The cells as numbers, and the manifest with what they would be as formulas. */
function valueEdits(workbook: Workbook, written: readonly FillCell[], dataVersion: string): WorkbookEdits {
  const before = manifestIn(workbook)?.cells ?? [];
  const cells: FrozenCell[] = written.map((cell) => ({ ...formulaEdit(cell), isError: false, dataVersion }));
  return {
    cells: cells.map(({ formula: _, ...constant }) => constant),
    sheets: [manifestSheet(workbook, withFrozen(before, cells))],
  };
}

function proposalJson(cell: FillCell) {
  const { sheet, formula, before, after, source, isDerived, conflict } = cell;
  return { sheet, cell: cellName(cell), formula, before: before.value, after, source, derived: isDerived, conflict };
}

function proposalLine(cell: FillCell): string {
  const { sheet, before, after, source, isDerived } = cell;
  const how = isWritten(cell) ? (isDerived ? "推算" : "公布") : "未填：已填的数字不同，请用 audit 核对";
  return `  ${sheet}!${cellName(cell)}：${before.value ?? "空"} → ${after}（${how}；${source}）`;
}

function refreshedLine({ cell, now }: OutdatedCell): string {
  const before = cell.value === "" ? "空" : cell.value;
  return `  ${cell.sheet}!${cellName(cell)}：${before} → ${now.value}（公式没有变，存着的是旧数）`;
}
