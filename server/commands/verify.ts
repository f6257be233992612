import { BLANK_QUESTION, MAX_QUESTIONS, type Question, toColumns } from "../domain/question.ts";
import { cellName } from "../domain/sheet/cell-range.ts";
import type { FrozenCell } from "../domain/sheet/freeze-manifest.ts";
import type { Grid, GridValue } from "../domain/sheet/grid.ts";
import { questionOfCall } from "../domain/sheet/plan-call.ts";
import { verifyFreeze } from "../domain/sheet/verify-freeze.ts";
import { answerQuestions, type Library } from "../store/answer-questions.ts";
import { stillBook } from "../store/still-book.ts";
import { type Command, CommandFault } from "./command.ts";
import { manifestIn, ownGrids } from "./manifest-in.ts";
import { snapshotOption } from "./snapshot-option.ts";
import { readWorkbookFile } from "./workbook-file.ts";

/** Holds a frozen workbook against what was frozen, and against what the server gives, today or as of a date. */
export const verifyCommand: Command = async (library, args, options) => {
  const { workbook } = await readWorkbookFile(args);
  const manifest = manifestIn(workbook);
  if (!manifest) throw new CommandFault("这个工作簿里没有定稿清单；请先用 freeze 定稿。");
  const grids = ownGrids(workbook);
  const snapshot = await snapshotOption(library.book, options);
  const figures = await figuresOfCells({ ...library, book: stillBook(library.book, snapshot) }, manifest.cells, grids);
  const report = verifyFreeze(manifest, grids, (cell) => figures.get(cell));
  const { frozen, unchanged, confirmed } = report;
  const findings = report.findings.map(({ row, column, ...finding }) => ({
    sheet: finding.sheet,
    cell: cellName({ row, column }),
    code: finding.code,
    frozen: finding.frozen,
    now: finding.now,
    text: finding.text,
  }));
  const head = `定稿 ${frozen} 个单元格：${unchanged} 个未改动，${confirmed} 个与数据版本 ${snapshot.dataVersion} 一致，${findings.length} 处不同。`;
  const lines = findings.map(({ sheet, code, text }) => `  ${code} ${sheet}!${text}`);
  const json = { frozen, unchanged, confirmed, dataVersion: snapshot.dataVersion, findings };
  return { text: [head, ...lines].join("\n"), json };
};

/** What the server gives for the cells whose formulas ask for one figure; refusals are left out. */
async function figuresOfCells(
  library: Library,
  cells: readonly FrozenCell[],
  grids: readonly Grid[],
): Promise<ReadonlyMap<FrozenCell, GridValue>> {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const asked = cells.flatMap((cell): { cell: FrozenCell; question: Question }[] => {
    const question = questionOfCall(cell.formula, { sheet: cell.sheet, grids: bySheet });
    return question ? [{ cell, question: { ...BLANK_QUESTION, ...question } }] : [];
  });
  const figures = new Map<FrozenCell, GridValue>();
  for (let start = 0; start < asked.length; start += MAX_QUESTIONS) {
    const part = asked.slice(start, start + MAX_QUESTIONS);
    const { values, textAt, texts } = await answerQuestions(library, toColumns(part.map(({ question }) => question)));
    const textOf = new Map(textAt.map((at, index) => [at, texts[index]]));
    for (const [at, { cell }] of part.entries()) {
      const figure = values[at] ?? textOf.get(at);
      if (figure !== undefined) figures.set(cell, figure);
    }
  }
  return figures;
}
