import { cellName } from "../domain/sheet/cell-range.ts";
import { type FillCell, type FillPlan, planFill } from "../domain/sheet/fill/plan-fill.ts";
import type { FrozenCell } from "../domain/sheet/freeze/freeze-manifest.ts";
import { withFrozen } from "../domain/sheet/freeze/settle-manifest.ts";
import { manifestFindings } from "../domain/sheet/freeze/verify-freeze.ts";
import type { Grid } from "../domain/sheet/grid.ts";
import { recognise } from "../domain/sheet/meaning/recognise.ts";
import { callsPlan } from "../domain/sheet/plan-formula.ts";
import { figuresOf } from "../store/figures-of.ts";
import type { WorkbookEdits } from "../xlsx/patch-workbook.ts";
import type { Workbook } from "../xlsx/read-workbook.ts";
import { type Command, CommandFault, type Options, type Result, textOption } from "./command.ts";
import { findingLines } from "./freeze-findings.ts";
import { manifestIn, manifestSheet } from "./manifest-in.ts";
import { questionLines, type UnderstoodBook, understandBook } from "./recognise.ts";
import { recognitionJson } from "./recognition-json.ts";
import { changeNotes, outputPath, writePatched } from "./workbook-file.ts";

/**
 * Fills the cells of a workbook that are understood without a question, into a file of its own: as live formulas, or with
 * --values as numbers whose formulas the freeze manifest keeps. A typed number that says something else is left alone.
 */
export const fillCommand: Command = async (library, args, options) => {
  if (textOption(options, "as-of") !== "" && !options.values) {
    throw new CommandFault("公式总是取最新的数据；要按 --as-of 的日期填报，请同时加 --values。");
  }
  const understood = await understandBook(recognise, library, args, options);
  const { grids, recognition, snapshot } = understood;
  const figures = figuresOf(snapshot, library.database);
  return writeFilled(understood, planFill(grids, recognition, figures, snapshot.catalogue), options);
};

async function writeFilled(
  { file, grids, recognition, notes }: UnderstoodBook,
  plan: FillPlan,
  options: Options,
): Promise<Result> {
  const written = plan.cells.filter(isWritten);
  const json = {
    filled: written.length,
    unchanged: plan.unchanged,
    dataVersion: plan.dataVersion,
    proposals: plan.cells.map(proposalJson),
    refused: plan.refused.map(({ sheet, code, text, ...place }) => ({ sheet, cell: cellName(place), code, text })),
    questions: recognitionJson(recognition).questions,
  };
  const refusedLines = json.refused.map(({ sheet, cell, text }) => `  未填 ${sheet}!${cell}：${text}`);
  const lines = [...plan.cells.map(proposalLine), ...refusedLines, ...questionLines(recognition)];
  if (written.length === 0) return { text: ["没有可以填报的单元格，没有写文件。", ...lines].join("\n"), json, notes };
  const out = await outputPath(file, options, "填报");
  const before = options.values ? manifestIn(file.workbook) : undefined;
  const edits = options.values
    ? valueEdits(file.workbook, written, plan.dataVersion)
    : { cells: written.map(formulaEdit) };
  await writePatched(file, out, edits);
  const head = `已填 ${written.length} 个单元格（数据版本 ${plan.dataVersion}），写入 ${out}。`;
  const text = [head, ...recalculationHint(grids), ...lines].join("\n");
  // The manifest is written anew without them.
  const lost = before ? findingLines(manifestFindings(before)) : [];
  return { text, json: { out, ...json }, notes: [...changeNotes(file), ...lost, ...notes] };
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

/** The cells as numbers, and the manifest with what they would be as formulas. */
function valueEdits(workbook: Workbook, written: readonly FillCell[], dataVersion: string): WorkbookEdits {
  const before = manifestIn(workbook)?.cells ?? [];
  const cells: FrozenCell[] = written.map((cell) => ({ ...formulaEdit(cell), isError: false, dataVersion }));
  return {
    cells: cells.map(({ formula: _, ...constant }) => constant),
    sheets: [manifestSheet(workbook, withFrozen(before, cells))],
  };
}

/** Totals of the analyst's own show what was stored with them until Excel calculates, which it does not do by itself. */
function recalculationHint(grids: readonly Grid[]): string[] {
  const cells = grids.flatMap((grid) => [...grid.cells()]);
  const isNeeded = cells.some(({ formula }) => formula !== "" && !callsPlan(formula));
  return isNeeded ? ["  工作簿里有自己的公式：打开后请按 Ctrl+Alt+F9 重新计算，合计才会更新。"] : [];
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
