import { expect, it } from "vitest";

import { withMarkedNotes } from "../../../../server/domain/sheet/context/marked-notes.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

/** What the labels of a table's header and rows say of a quantity, how it is measured and since when; and how many notes are left. */
function told(text: string) {
  const { header, body, notes } = withMarkedNotes(tableFrom(text), readLabel);
  const labels = [...header, ...body].flatMap(({ cells }) => cells.flatMap(({ label }) => label ?? []));
  const said = labels.filter(({ role }) => role === "plain");
  return [
    said.map(({ indicators: [one], measure, basis }) => [one?.code, measure, basis].map((word) => word ?? "").join()),
    notes.length,
  ];
}

it("reads marked names as notes explain their marks", () => {
  const text =
    "时间 | 汽车制造业① | 汽车制造业②\n2016年3月 | 1 | 2\n2016年4月 | 1 | 2\n① 当月同比增速。\n② 累计同比增速。";
  expect(told(text)).toEqual([[",growth,month", ",growth,year-to-date", ",,", ",,"], 0]);
});

it("reads a quantity that a note names in full", () => {
  const text =
    "时间 | 产值①（亿元） | 收入②\n2016年 | 1 | 2\n2017年 | 1 | 2\n①工业产值累计同比，%；②销售收入累计数，单位为万元";
  expect(told(text)[0]).toEqual(["OUTPUT,growth,year-to-date", "SALES,value,year-to-date", ",,", ",,"]);
});

it("reads names with a mark and those without it", () => {
  const note = "带*的为当月增速，不带*的为1月至当月累计增速。";
  const text = `行业 | 2016年3月\n汽车制造业 | 1\n汽车制造业* | 2\n采矿业 | 3\n${note}`;
  expect(told(text)).toEqual([[",,", ",growth,year-to-date", ",growth,month", ",growth,year-to-date"], 0]);
});

it("leaves names whose notes say more than how a quantity is measured, and marks that no note explains", () => {
  const text = (note: string) => `时间 | 工业产值*\n2016年 | 1\n2017年 | 2\n${note}`;
  expect(told(text("* 为初步核算数"))).toEqual([["OUTPUT,,", ",,", ",,"], 1]);
  expect(told(text("* 2017年为1-11月累计数"))[0]).toEqual(["OUTPUT,,", ",,", ",,"]);
  expect(told(text("注：① 当月增速"))).toEqual([["OUTPUT,,", ",,", ",,"], 1]);
});
