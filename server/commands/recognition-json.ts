import { periodCode } from "../domain/period-code.ts";
import { type CellPosition, cellName, rangeName } from "../domain/sheet/cell-range.ts";
import type { Block, RecognisedCell, Recognition } from "../domain/sheet/recognition.ts";
import type { Subject } from "../domain/subject.ts";

/**
 * What was understood, for programs: cells by name, indicators by code, periods as 2016-06, 2016-06 YTD, 2016-Q2 or 2016,
 * subjects as in {@link subjectCode}.
 */
export function recognitionJson({ blocks, questions, untouched }: Recognition) {
  return {
    blocks: blocks.map(blockJson),
    questions: questions.map(({ sheet, cells, code, text, candidates }) => {
      return { sheet, cells: cellNames(cells), code, text, candidates };
    }),
    untouched: untouched.map(({ sheet, cells, code }) => ({ sheet, cells: cellNames(cells), code })),
  };
}

/** A subject by code: that of its area, 610100; where an industry, cluster, project or enterprise is meant 610100·C36. */
export function subjectCode({ area, member }: Subject): string {
  return member === "" ? area : `${area}·${member}`;
}

/** Names of cells: B3, C3. */
export function cellNames(cells: readonly CellPosition[]): string[] {
  return cells.map(cellName);
}

function blockJson({ sheet, range, orientation, cells }: Block) {
  return { sheet, range: rangeName(range), orientation, cells: cells.map(cellJson) };
}

function cellJson(cell: RecognisedCell) {
  const { indicator, subject, basis, period, unit } = cell.meaning;
  return {
    cell: cellName(cell),
    indicator,
    subject: subjectCode(subject),
    basis,
    period: periodCode(period, basis),
    unit,
    confidence: cell.confidence,
    reason: cell.reason,
  };
}
