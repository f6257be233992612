import { expect, it } from "vitest";

import { FIGURES_KIND } from "../../../addin/excel/figures-kind.ts";
import { refusedLines, submitRequest } from "../../../addin/excel/submit-request.ts";
import type { ImportLine } from "../../../server/domain/import/import-lines.ts";
import type { Submission } from "../../../server/domain/submit/submission.ts";

const place = { top: 4, bottom: 4, left: 0, right: 1 };

function submissionOf(count: number, text = "产值"): Submission {
  const lines = Array.from({ length: count }, () => ({ place, cells: [text, 1] }));
  const area = { sheet: "月报", range: { top: 3, left: 0, bottom: 9, right: 1 } };
  return {
    layout: "rows",
    area,
    total: count,
    header: ["指标", "数值"],
    headerRow: 4,
    lines,
    left: [],
    headings: [],
    formulas: 0,
  };
}

const requestOf = (submission: Submission) => {
  return submitRequest({
    ...{
      submission,
      omitted: new Set([0]),
      choices: {
        headings: new Map([
          ["本月", "value"],
          ["x", ""],
        ]),
        area: "西安市",
      },
    },
    ...{ details: { title: "", publishedOn: "2016-08-15", note: "n", isConfirmed: true }, key: "k", isDryRun: false },
    kind: FIGURES_KIND,
  });
};

it("sends the lines with where they are from, and what headings mean", () => {
  expect(requestOf(submissionOf(2))).toEqual({
    ...{ rows: [["指标", "数值"], [], ["产值", 1]], firstRow: 4, source: "月报!A4:B10", title: "报送 月报!A4:B10" },
    ...{ publishedOn: "2016-08-15", note: "n", area: "西安市", headings: [{ heading: "本月", field: "value" }] },
    ...{ key: "k", isDryRun: false, isConfirmed: true },
  });
});

it("says where it is too much for one", () => {
  const wide = { ...submissionOf(1), header: Array.from({ length: 101 }, (_, at) => at) };
  expect(requestOf(wide)).toContain("一次最多报送 100 列");
  expect(requestOf(submissionOf(10_000))).toContain("一次最多报送 9999 个");
  expect(requestOf(submissionOf(5_000, "很长的名称".repeat(20)))).toContain("分几次报送");
});

it("knows which lines the server refuses", () => {
  const lines = (["refused", "same", "refused"] as const).map((fate, at): ImportLine => {
    return { row: at + 4, fate, figure: "", unit: "", before: null, after: null };
  });
  expect(refusedLines(submissionOf(2), { lines })).toEqual([1]);
});
