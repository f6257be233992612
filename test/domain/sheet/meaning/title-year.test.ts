import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

function asked(lines: string, answers: readonly RecogniserAnswer[] = []) {
  const { questions, blocks } = recognise(readSheets(lines), CATALOGUE, answers);
  const sure = blocks.flatMap(({ cells }) => cells.filter(({ confidence }) => confidence >= 0.9));
  return [questions.map(({ code, candidates }) => `${code} ${candidates.join("/")}`), sure.length];
}

const MONTHS = "指标 | 2016年1-4月 | 2016年1-5月\n工业产值（亿元） | 1 | 2";

it("asks where a title names a year that no column is of", () => {
  expect(asked(`西安市2015年工业产值\n${MONTHS}`)).toEqual([["LABEL_CONTRADICTION 以表内期间为准/不填"], 0]);
  expect(asked(`西安市2016年工业产值\n${MONTHS}`)).toEqual([[], 2]);
});

it("asks where two lines over a table name different years", () => {
  const sheet = "西安市2016年工业产值\n报告期：2015年全年\n指标 | 数值\n工业产值（亿元） | 1";
  expect(asked(sheet)).toEqual([["LABEL_CONTRADICTION 以2015年为准/不填"], 0]);
});

it("asks where the sheet's name says the months of another year, whatever a line of who made it says", () => {
  const sheet =
    "# sheet: 2016年1-9月\n西安市2015年1-9月运行情况\n指标 | 累计\n工业产值（亿元） | 1\n（市经信委2016年10月编）";
  expect(asked(sheet)).toEqual([["LABEL_CONTRADICTION 以2015年为准/不填"], 0]);
});

it("lets yearbooks, reports and dates be of another time", () => {
  for (const line of ["西安统计年鉴2017", "2017年政府工作报告附表", "填报日期：2017年1月5日"]) {
    expect(asked(`西安市工业产值\n${line}\n${MONTHS}`)).toEqual([[], 2]);
  }
});

it("takes the answer", () => {
  const answer = { sheet: "Sheet1", cell: "B3", code: "LABEL_CONTRADICTION", answer: "以表内期间为准" } as const;
  expect(asked(`西安市2015年工业产值\n${MONTHS}`, [answer])).toEqual([[], 2]);
  expect(asked(`西安市2015年工业产值\n${MONTHS}`, [{ ...answer, answer: "不填" }])).toEqual([[], 0]);
});

it("asks where the sheet is named after another year than its title", () => {
  const sheet = (name: string) => `# sheet: ${name}\n西安市2016年度指标\n指标 | 本年 | 上年\n工业产值（亿元） | 1 | 2`;
  expect(asked(sheet("2015年度"))).toEqual([["LABEL_CONTRADICTION 以2016年为准/不填"], 0]);
  expect(asked(sheet("2016年度"))).toEqual([[], 2]);
});

it("lets a report show a series of the years before its own", () => {
  const years = "指标 | 2012年 | 2013年 | 2014年 | 2015年\n工业产值（亿元） | 1 | 2 | 3 | 4";
  expect(asked(`西安市2017年上半年报告\n${years}`)).toEqual([[], 4]);
  expect(asked(`西安市2010年工业产值\n${years}`)).toEqual([["LABEL_CONTRADICTION 以表内期间为准/不填"], 0]);
});
