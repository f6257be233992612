import type { Catalogue } from "../domain/catalogue.ts";
import { rangeName } from "../domain/sheet/cell-range.ts";
import { isSourceSheet } from "../domain/sheet/freeze/source-rows.ts";
import type { Grid } from "../domain/sheet/grid.ts";
import type { Orientation, RecogniserAnswer, Recognition } from "../domain/sheet/recognition.ts";
import type { Library } from "../store/answer-questions.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { readAnswers } from "./answers-file.ts";
import type { Command, Options } from "./command.ts";
import { cellNames, recognitionJson } from "./recognition-json.ts";
import { snapshotOption } from "./snapshot-option.ts";
import { unusedAnswers } from "./unused-answers.ts";
import { readWorkbookFile, type WorkbookFile } from "./workbook-file.ts";

/** What understands sheets. */
export type Recognise = (
  grids: readonly Grid[],
  catalogue: Catalogue,
  answers?: readonly RecogniserAnswer[],
) => Recognition;

/** A workbook that was understood, and the state of the figures to hold it against. */
export interface UnderstoodBook {
  readonly file: WorkbookFile;
  /** Of the sheets that are shown, but for our own list of sources; hidden ones are helpers, and stay as they are. */
  readonly grids: readonly Grid[];
  readonly recognition: Recognition;
  readonly snapshot: Snapshot;
  /** Answers that no question was asked for, a line each. */
  readonly notes: readonly string[];
}

/**
 * Reads the workbook that a command names, and understands its visible sheets with the answers given.
 *
 * @param look what is seen of a sheet, where that is not what its analyst sees
 */
export async function understandBook(
  recognise: Recognise,
  { book }: Library,
  args: readonly string[],
  options: Options,
  look: (grid: Grid) => Grid = (grid) => grid,
): Promise<UnderstoodBook> {
  const answers = await readAnswers(options);
  const snapshot = await snapshotOption(book, options);
  const file = await readWorkbookFile(args);
  const shown = file.workbook.sheets.filter(({ state, grid }) => state === "visible" && !isSourceSheet(grid));
  const grids = shown.map(({ grid }) => grid);
  const seen = grids.map(look);
  const recogniseWith = (given: readonly RecogniserAnswer[]) => recognise(seen, snapshot.catalogue, given);
  const unused = unusedAnswers(answers, (given) => recogniseWith(given).questions);
  const notes = unused.map(({ sheet, cell, code }) => `  答案没有用到：${sheet}!${cell} 没有 ${code} 的问题。`);
  return { file, grids, snapshot, recognition: recogniseWith(answers), notes };
}

/** Tells which tables a workbook holds, what each cell of them means, what must be asked and what is never written. */
export function recogniseCommand(recognise: Recognise): Command {
  return async (library, args, options) => {
    const { recognition, notes } = await understandBook(recognise, library, args, options);
    return { text: recognitionText(recognition), json: recognitionJson(recognition), notes };
  };
}

/** The questions that are open, a line each. */
export function questionLines({ questions }: Recognition): string[] {
  return questions.map(({ sheet, cells, code, text, candidates }) => {
    const choice = candidates.length > 0 ? `（可选：${candidates.join("、")}）` : "";
    return `  问 ${code} ${sheet}!${cellNames(cells.slice(0, 1)).join("")}：${text}${choice}`;
  });
}

const ORIENTATIONS: Readonly<Record<Orientation, string>> = {
  "periods-across": "期间横排",
  "periods-down": "期间竖排",
  "one-period": "单一期间",
};

function recognitionText(recognition: Recognition): string {
  const { blocks, questions, untouched } = recognition;
  const cellCount = (parts: readonly { readonly cells: readonly unknown[] }[]) =>
    parts.reduce((count, { cells }) => count + cells.length, 0);
  const head = `${blocks.length} 个表，${cellCount(blocks)} 个单元格已识别；${questions.length} 个问题；${cellCount(untouched)} 个单元格不改动。`;
  const lines = blocks.map(({ sheet, range, orientation, cells }) => {
    return `  表 ${sheet}!${rangeName(range)}：${ORIENTATIONS[orientation]}，${cells.length} 个单元格`;
  });
  return [head, ...lines, ...questionLines(recognition)].join("\n");
}
