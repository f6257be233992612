import { expect, it } from "vitest";

import { projectMeasureOf } from "../../server/store/answer-project-measure.ts";
import { projectLibrary } from "../support/project-library.ts";
import { answersOf, questionOf } from "../support/tiny-book.ts";

const library = await projectLibrary();

function asked(subject: string, indicator: string, period: string, asOf = "") {
  return questionOf({ ask: "PROJECT", subject, indicator, period, asOf });
}

it("answers what a month has recorded of a project", async () => {
  const measures = ["累计完成投资", "到位资金", "年度计划投资", "分月计划", "投资完成率", "资金到位率"];
  expect(
    await answersOf(
      library,
      measures.map((one) => asked("试验项目", one, "2016年1-6月")),
    ),
  ).toEqual([...[4500, 5000, 6000, 4000, 75, (5000 / 6000) * 100]]);
  expect(
    await answersOf(library, [asked("第二项目", "投资完成率", "2016年6月"), asked("第二项目", "累计完成投资", "最新")]),
  ).toEqual([37.5, 1500]);
});

it("answers the last month where none is named", async () => {
  const [answer] = await answersOf(library, [questionOf({ ask: "PROJECT", subject: "B-2", field: "累计完成投资" })]);
  expect(answer).toBe(1500);
});

it("carries nothing forward, and says what is not recorded", async () => {
  const answers = await answersOf(library, [
    asked("第二项目", "累计完成投资", "2016年7月"),
    asked("第三项目", "开工以来累计完成投资", "2016年6月"),
    asked("第四项目", "年度计划投资", "2016年"),
    asked("第四项目", "年度计划投资", "最新"),
    asked("第二项目", "累计完成投资", "十三五"),
    asked("第二项目", "累计完成投资", "2016年6月", "IMPORT.5"),
  ]);
  expect(answers).toMatchObject([
    { code: "NOT_PUBLISHED", message: expect.stringContaining("项目“第二项目” · 累计完成投资 · 2016年1-7月") },
    { code: "NOT_PUBLISHED" },
    { code: "NOT_PUBLISHED" },
    { code: "NOT_PUBLISHED" },
    { code: "PERIOD_UNSUITABLE" },
    { code: "NOT_PUBLISHED" },
  ]);
});

it("is asked by name", () => {
  expect([projectMeasureOf("完成投资"), projectMeasureOf(" 投资完成率"), projectMeasureOf("工业投资")]).toEqual([
    ...["累计完成投资", "投资完成率", undefined],
  ]);
});
