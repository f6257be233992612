import { expect, it } from "vitest";

import { refuse } from "../../server/domain/refusal.ts";
import { AnswerSheet } from "../../server/store/answer-sheet.ts";

it("puts numbers, texts and refusals at their cells", () => {
  const sheet = new AnswerSheet(4);
  const refusal = refuse("SERVER_BUSY");
  sheet.put(2, "文字");
  sheet.put(0, -0.5);
  sheet.put(3, refusal);
  expect(sheet.finish("v1")).toEqual({
    dataVersion: "v1",
    values: [-0.5, null, null, null],
    tableAt: [],
    tables: [],
    textAt: [2],
    texts: ["文字"],
    refusedAt: [3],
    refusedWith: [0],
    refusals: [refusal],
  });
});

it("sends each distinct refusal once", () => {
  const sheet = new AnswerSheet(3);
  const unknown = (received: string) => refuse("UNIT_UNKNOWN", { received });
  [unknown("甲"), unknown("乙"), unknown("甲")].forEach((refusal, cell) => {
    sheet.put(cell, refusal);
  });
  const { refusals, refusedWith } = sheet.finish("v1");
  expect(refusals).toHaveLength(2);
  expect(refusedWith).toEqual([0, 1, 0]);
});

it("keeps tables by their cells", () => {
  const sheet = new AnswerSheet(2);
  sheet.put(1, [["集群", 4]]);
  expect(sheet.finish("v1")).toMatchObject({ values: [null, null], tableAt: [1], tables: [[["集群", 4]]] });
});
