import { expect, it } from "vitest";

import { periodCode } from "../../../../server/domain/period-code.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

it("reads figures of a whole year as those of the one that a note names", () => {
  const periodsOf = (rows: string, note: string) =>
    recognise(readSheets(`2017年各地\n地区 | 工业产值（亿元）\n${rows}\n${note}`), CATALOGUE).blocks.flatMap(
      ({ cells }) => cells.map(({ meaning }) => periodCode(meaning.period, meaning.basis)),
    );
  const ROWS = "西安市 | 1\n陕西省 | 2";
  expect(periodsOf(ROWS, "注：陕西省为2016年数据，其余均为2017年。")).toEqual(["2017", "2016"]);
  expect(periodsOf("西安市 | 1\n陕西省* | 2", "*这一行先用2016年的")).toEqual(["2017", "2016"]);
  expect(periodsOf(ROWS, "注：数据为初步核算数。")).toEqual(["2017", "2017"]);
});

it("reads a month of which a note says that it is a running total", () => {
  const sheet = "西安市\n指标 | 2018年5月 | 2018年6月\n工业产值（亿元） | 1 | 2\n注:2018年6月为上半年累计数";
  const { blocks } = recognise(readSheets(sheet), CATALOGUE);
  const codes = blocks.flatMap(({ cells }) => cells.map(({ meaning }) => periodCode(meaning.period, meaning.basis)));
  expect(codes).toEqual(["2018-05", "2018-06 YTD"]);
});

it("reads running totals of which a note says that they are of single months", () => {
  const note = "注：销售收入填当月数，其余指标均填年初至当月累计数。";
  const sheet = `西安市2018年\n指标 | 5月 | 6月\n工业产值（亿元） | 1 | 2\n销售收入（亿元） | 1 | 2\n${note}`;
  const { blocks, questions } = recognise(readSheets(sheet), CATALOGUE);
  const codes = blocks.flatMap(({ cells }) => cells.map(({ meaning }) => periodCode(meaning.period, meaning.basis)));
  expect(codes).toEqual(["2018-05 YTD", "2018-06 YTD", "2018-05", "2018-06"]);
  expect(questions).toEqual([]);
});

it("reads February as the two months of which a note says that its column is", () => {
  const sheet = "西安市2018年\n指标 | 2月 | 3月\n工业产值（亿元） | 1 | 2\n注：2月一列为1-2月累计；3月以后为当月数。";
  const { blocks } = recognise(readSheets(sheet), CATALOGUE);
  const codes = blocks.flatMap(({ cells }) => cells.map(({ meaning }) => periodCode(meaning.period, meaning.basis)));
  expect(codes).toEqual(["2018-02 YTD", "2018-03"]);
});
