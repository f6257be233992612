import { expect, it } from "vitest";

import { joinHeads } from "../../../../server/domain/sheet/table/head.ts";
import { headFrom } from "../../../support/sheet-catalogue.ts";

const joined = (...texts: string[]) => texts.map((text) => headFrom(text)).reduce(joinHeads);

it("joins what labels above each other say", () => {
  const head = joined("2016年", "工业产值", "累计", "增长%");
  expect([head.time.year, head.indicators?.value[0]?.code, head.basis?.value, head.measure?.value]).toEqual([
    2016,
    "OUTPUT",
    "year-to-date",
    "growth",
  ]);
});

it("keeps a growth above or below a word for a value", () => {
  expect([joined("增长%", "累计").measure?.value, joined("累计", "增长%").measure?.value]).toEqual([
    "growth",
    "growth",
  ]);
});

it("takes the growth of an indicator and itself, and keeps two others as a clash", () => {
  expect(joined("工业产值", "工业产值增速").indicators?.value.map(({ code }) => code)).toEqual(["OUTPUT_GROWTH"]);
  expect(joined("工业产值", "销售收入").indicators).toMatchObject({ isClash: true });
});

it("keeps two units of one dimension", () => {
  expect(joined("亿元", "万元").units?.value.map(({ symbol }) => symbol)).toEqual(["亿元", "万元"]);
  expect(joined("亿元", "%").units?.value.map(({ symbol }) => symbol)).toEqual(["%"]);
});

it("remembers words that it does not understand", () => {
  expect(joined("2016年", "完工率").unknown?.value).toBe("完工率");
  expect(headFrom("工业产值，民营").indicators?.isDoubtful).toBe(true);
  expect(headFrom("工业产值，通报").indicators?.isDoubtful).toBeUndefined();
});

it("lets a wider area above or below not stand for the one that a series is of", () => {
  expect(joined("陕西省西安市", "全国").areas).toMatchObject({ value: ["610000", "610100", "100000"] });
  expect(joined("全国", "西安市").areas).toMatchObject({ isClash: true });
  expect(joined("陕西省西安市", "全省").areas).toMatchObject({ value: ["610000"] });
});
