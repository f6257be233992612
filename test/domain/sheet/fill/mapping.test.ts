import { expect, it } from "vitest";

import { answersFrom, mappingOf, printMapping, readMapping } from "../../../../server/domain/sheet/fill/mapping.ts";
import type { SheetQuestion } from "../../../../server/domain/sheet/recognition.ts";
import { understood } from "../../../support/sheet-table.ts";

const QUESTION: SheetQuestion = {
  sheet: "月报",
  cells: [{ row: 1, column: 2 }],
  code: "INDICATOR_AMBIGUOUS",
  text: "“增加值”可以指多个指标",
  candidates: ["VALUE_ADDED", "INVESTMENT"],
};
const subject = { area: "100000", member: "36" };
const { grids, recognition } = understood({
  periods: ["2016年1-6月"],
  lines: [{ label: "增加值†", indicator: "VALUE_ADDED", subject, values: [1], unit: "万元" }],
});
const mapping = mappingOf(grids, recognition, [{ question: QUESTION, answer: "VALUE_ADDED" }]);

it("keeps tables, what their labels mean, and the answers that were given", () => {
  expect(mapping).toEqual({
    version: 1,
    aliases: [],
    blocks: [
      {
        sheet: "月报",
        range: "A1:B2",
        orientation: "periods-across",
        labels: [{ kind: "indicator", text: "增加值†", code: "VALUE_ADDED" }],
      },
    ],
    answers: [
      { sheet: "月报", code: "INDICATOR_AMBIGUOUS", question: "“增加值”可以指多个指标", answer: "VALUE_ADDED" },
    ],
  });
});

it("reads back what it wrote", () => {
  expect(readMapping(printMapping(mapping))).toEqual(mapping);
});

it("reads what was kept before labels were, and labels with what they mean", () => {
  const { aliases: _, ...old } = mapping;
  expect(readMapping(JSON.stringify(old))).toEqual(mapping);
  const aliases = [{ sheet: "", kind: "subject" as const, text: "全区", code: "610100" }];
  expect(readMapping(printMapping({ ...mapping, aliases }))).toEqual({ ...mapping, aliases });
});

it("answers a question whose cells have moved, unless two answers fit", () => {
  const one = { sheet: "月报", code: "UNIT_AMBIGUOUS", question: "“产值”（A3）的单位", answer: "亿元" };
  const asked = { ...QUESTION, code: "UNIT_AMBIGUOUS" as const, text: "“产值”（A4）的单位" };
  expect(answersFrom({ ...mapping, answers: [one] }, [asked])).toMatchObject([{ cell: "C2", answer: "亿元" }]);
  const other = { ...one, question: "“产值”（A9）的单位", answer: "万元" };
  expect(answersFrom({ ...mapping, answers: [one, other] }, [asked])).toEqual([]);
  expect(answersFrom({ ...mapping, answers: [one, other] }, [{ ...asked, text: other.question }])).toMatchObject([
    { answer: "万元" },
  ]);
});

it("answers a question that is asked again in the same words, wherever it moved", () => {
  const moved = { ...QUESTION, cells: [{ row: 7, column: 2 }] };
  expect(answersFrom(mapping, [moved, { ...QUESTION, text: "别的" }])).toEqual([
    { sheet: "月报", cell: "C8", code: "INDICATOR_AMBIGUOUS", answer: "VALUE_ADDED" },
  ]);
});

const [block] = mapping.blocks;
it.each<[string, unknown]>([
  ["no JSON", undefined],
  ["another version", { ...mapping, version: 2 }],
  ["a field too many", { ...mapping, script: "" }],
  ["a field too few", { version: 1, blocks: [] }],
  ["a range that is none", { ...mapping, blocks: [{ ...block, range: "B2:A1" }] }],
  ["an orientation that is none", { ...mapping, blocks: [{ ...block, orientation: "sideways" }] }],
  ["a label of another kind", { ...mapping, blocks: [{ ...block, labels: [{ kind: "macro", text: "", code: "" }] }] }],
  ["a text that is a number", { ...mapping, answers: [{ ...mapping.answers[0], answer: 1 }] }],
  ["a text too long", { ...mapping, answers: [{ ...mapping.answers[0], answer: "长".repeat(2000) }] }],
  ["a label's meaning of another kind", { ...mapping, aliases: [{ sheet: "", kind: "unit", text: "", code: "" }] }],
  ["a list", []],
])("takes nothing from %s", (_, content) => {
  expect(readMapping(content === undefined ? "{" : JSON.stringify(content))).toMatchObject({ code: "MAPPING_INVALID" });
});
