import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

function understand(indicator: string, format: string, answers: readonly RecogniserAnswer[] = []) {
  const text = `# sheet: 表\n# format: B3:C3 ${format}\n西安市\n指标 | 2015年 | 2016年\n${indicator} | 0.1 | 0.2`;
  const { blocks, questions } = recognise(readSheets(text), CATALOGUE, answers);
  return [
    blocks.flatMap(({ cells }) => cells).length,
    questions.map(({ code, cells }) => `${code} ${cells.length}`).join(),
  ];
}

it("asks of amounts whether they are meant in cells that are formatted as percentages", () => {
  expect(understand("工业产值", "0.0%")).toEqual([2, "INDICATOR_AMBIGUOUS 2"]);
  expect(understand("工业产值", "0.0")).toEqual([2, ""]);
  expect(understand("工业产值增速", "0.0%")).toEqual([2, ""]);
});

it("takes the answer", () => {
  const answered = (answer: string) => [{ sheet: "表", cell: "B3", code: "INDICATOR_AMBIGUOUS", answer }] as const;
  expect(understand("工业产值", "0.0%", answered("实际数"))).toEqual([2, ""]);
  expect(understand("工业产值", "0.0%", answered("不填"))).toEqual([0, ""]);
});
