import type { Catalogue } from "../domain/catalogue.ts";
import { cellName } from "../domain/sheet/cell-range.ts";
import type { FrozenCell } from "../domain/sheet/freeze-manifest.ts";
import type { Grid } from "../domain/sheet/grid.ts";
import type { FillCell, FillPlan, RefusedCell } from "../domain/sheet/plan-fill.ts";
import { callsPlan } from "../domain/sheet/plan-formula.ts";
import type { Recognition } from "../domain/sheet/recognition.ts";
import type { Library } from "../store/answer-questions.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { patchWorkbook, type WorkbookEdits } from "../xlsx/patch-workbook.ts";
import { type Command, CommandFault, textOption } from "./command.ts";
import { manifestIn, manifestSheet } from "./manifest-in.ts";
import { questionLines, type Recognise, understandBook } from "./recognise.ts";
import { recognitionJson } from "./recognition-json.ts";
import { outputPath, writeWhole } from "./workbook-file.ts";

/** What filling is made with. */
export interface FillParts<Figures> {
  readonly recognise: Recognise;
  readonly figuresOf: (snapshot: Snapshot, database: Library["database"]) => Figures;
  readonly planFill: (
    grids: readonly Grid[],
    recognition: Recognition,
    figures: Figures,
    catalogue: Catalogue,
  ) => FillPlan;
}

/**
 * Fills the cells of a workbook that are understood without a question, into a file of its own: as live formulas, or with
 * --values as numbers whose formulas the freeze manifest keeps. What contradicts a typed number is told and left alone.
 */
export function fillCommand<Figures>({ recognise, figuresOf, planFill }: FillParts<Figures>): Command {
  return async (library, args, options) => {
    if (textOption(options, "as-of") !== "" && !options.values) {
      throw new CommandFault("公式总是取最新的数据；要按 --as-of 的日期填报，请同时加 --values。");
    }
    const { file, grids, recognition, snapshot } = await understandBook(recognise, library, args, options);
    const plan = planFill(grids, recognition, figuresOf(snapshot, library.database), snapshot.catalogue);
    const { cells: proposals, refused } = plan;
    const written = proposals.filter(({ conflict }) => conflict !== "TYPED_DIFFERENT");
    const { dataVersion } = snapshot;
    const edits = options.values
      ? valueEdits(written, manifestIn(file.workbook)?.cells ?? [], dataVersion)
      : {
          cells: written.map(({ sheet, row, column, formula, after }) => ({
            sheet,
            row,
            column,
            formula,
            value: after,
          })),
        };
    const json = {
      filled: written.length,
      dataVersion,
      unchanged: plan.unchanged,
      proposals: proposals.map(proposalJson),
      refused: refused.map(({ sheet, code, text, ...place }) => ({ sheet, cell: cellName(place), code, text })),
      questions: recognitionJson(recognition).questions,
    };
    const lines = [...proposals.map(proposalLine), ...refused.map(refusedLine), ...questionLines(recognition)];
    if (written.length === 0) return { text: ["没有可以填报的单元格，没有写文件。", ...lines].join("\n"), json };
    const out = outputPath(file, options, "填报");
    await writeWhole(out, await patchWorkbook(file.bytes, edits));
    const head = `已填 ${written.length} 个单元格（数据版本 ${dataVersion}），写入 ${out}。`;
    return { text: [head, ...recalculationHint(grids), ...lines].join("\n"), json: { out, ...json } };
  };
}

/** Totals of the analyst's own show what was stored with them until Excel calculates, which it does not do by itself. */
function recalculationHint(grids: readonly Grid[]): string[] {
  const cells = grids.flatMap((grid) => [...grid.cells()]);
  const isNeeded = cells.some(({ formula }) => formula !== "" && !callsPlan(formula));
  return isNeeded ? ["  工作簿里有自己的公式：打开后请按 Ctrl+Alt+F9 重新计算，合计才会更新。"] : [];
}

/** The cells as numbers, and the manifest with what they would be as formulas. */
function valueEdits(written: readonly FillCell[], before: readonly FrozenCell[], dataVersion: string): WorkbookEdits {
  const cells = written.map(({ sheet, row, column, formula, after: value }): FrozenCell => {
    return { sheet, row, column, formula, value, isError: false, dataVersion };
  });
  const placeOf = ({ sheet, row, column }: FrozenCell) => `${sheet}!${row},${column}`;
  const filled = new Set(cells.map(placeOf));
  const kept = before.filter((cell) => !filled.has(placeOf(cell)));
  return {
    cells: cells.map(({ formula: _, ...constant }) => constant),
    sheets: [manifestSheet([...kept, ...cells])],
  };
}

function proposalJson({ sheet, row, column, formula, before, after, source, isDerived, conflict }: FillCell) {
  const held = before.formula || before.value;
  return { sheet, cell: cellName({ row, column }), formula, before: held, after, source, isDerived, conflict };
}

function proposalLine({ sheet, before, after, source, isDerived, conflict, ...place }: FillCell): string {
  const how = conflict === "TYPED_DIFFERENT" ? "未填，与手填的数不同" : isDerived ? "推算" : "公布";
  return `  ${sheet}!${cellName(place)}：${before.formula || (before.value ?? "空")} → ${after}（${how}；${source}）`;
}

function refusedLine({ sheet, text, ...place }: RefusedCell): string {
  return `  不填 ${sheet}!${cellName(place)}：${text}`;
}
