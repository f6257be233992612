import { FIGURE_FIELDS, figureFieldName } from "../../server/domain/import/figure-field.ts";

import { readDictionary } from "../client/dictionary.ts";
import { askReceipt, readHeadings, submitFigures } from "../client/submit.ts";

import { readFigures } from "./figures-reading.ts";
import { SheetMemory } from "./sheet-memory.ts";
import type { SubmissionKind } from "./submission-kind.ts";
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
  async open(transport) {
    const headings = needAnswer(await readHeadings(transport));
    const catalogue = needAnswer(await readDictionary(transport));
    const memory = new SheetMemory();
    await memory.open();
    return (selected, choices) => readFigures(selected, choices, { headings, catalogue, memory });
  },
  send: submitFigures,
  ask: (transport, key) => askReceipt(transport, key),
};
