import type { Catalogue } from "../../server/domain/catalogue.ts";
import {
  FIGURE_FIELDS,
  type FigureField,
  figureFieldName,
  isFigureField,
} from "../../server/domain/import/figure-field.ts";
import { cellsSubmission } from "../../server/domain/submit/cells-submission.ts";
import { rowsSubmission } from "../../server/domain/submit/rows-submission.ts";
import { sentGrid } from "../../server/domain/submit/sent-grid.ts";
import { foldName } from "../../server/domain/suggest.ts";

import { readDictionary } from "../client/dictionary.ts";
import { askReceipt, readHeadings, submitFigures } from "../client/submit.ts";

import type { SelectedSheet } from "./read-selection.ts";
import { recogniseRecalled } from "./recalled-recognition.ts";
import { SheetMemory } from "./sheet-memory.ts";
import type { ReadingChoices, SubmissionKind, SubmissionReading } from "./submission-kind.ts";
import { needAnswer } from "./told.ts";

/** Figures of indicators: a flat table with a figure in each row, or a table of cells as reports have it. */
export const FIGURES_KIND: SubmissionKind = {
  id: "figures",
  name: "指标数据",
  words: {
    noun: "数据",
    hint: "选中刚填好的数据（连同表头），先检查，再作为一次发布报送。",
    unknown:
      "没有看懂所选区域：既没有写明“指标、期间、数值”的表头，也没有认得的行头列头。请连同表头一起选中，或先在“表格”页回答问题。",
  },
  mostRows: 10_000,
  isRelease: true,
  fields: FIGURE_FIELDS.map((field) => ({ field, name: figureFieldName(field) })),
  records: [],
  async open(transport, selected) {
    const known = needAnswer(await readHeadings(transport));
    const catalogue = needAnswer(await readDictionary(transport));
    const memory = new SheetMemory();
    await memory.open();
    return (choices) => readFigures(selected, choices, { known, catalogue, memory });
  },
  send: submitFigures,
  ask: (transport, key) => askReceipt(transport, key),
};

interface Known {
  readonly known: ReadonlyMap<string, string>;
  readonly catalogue: Catalogue;
  readonly memory: SheetMemory;
}

/** Flat where its header says so; else by cells; else, where it looks like a flat table, as the question what is what. */
function readFigures(
  { grid, area }: SelectedSheet,
  choices: ReadingChoices,
  { known, catalogue, memory }: Known,
): SubmissionReading {
  const mapping = mappingOf(known, choices.headings);
  const rows = choices.layout === "cells" ? undefined : rowsSubmission(grid, area, { mapping, choices });
  if (choices.layout === "rows" || (rows && "lines" in rows)) return rows;
  const sent = sentGrid(grid, choices);
  const { recognition } = recogniseRecalled([sent], catalogue, memory);
  const isFormula = ({ row, column }: { row: number; column: number }) =>
    (grid.cell(row, column)?.formula ?? "") !== "";
  const cells = cellsSubmission(sent, area, { recognition, catalogue, isFormula });
  return cells && (cells.lines.length > 0 || choices.layout === "cells") ? cells : (rows ?? cells);
}

function mappingOf(...meanings: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, FigureField> {
  const fields = new Map<string, FigureField>();
  for (const [heading, field] of meanings.flatMap((one) => [...one])) {
    if (isFigureField(field)) fields.set(foldName(heading), field);
  }
  return fields;
}
