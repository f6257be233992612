import { expect, it } from "vitest";

import { isAside } from "../../../../server/domain/sheet/label/note-asides.ts";

it("knows clauses that are about no figure of the table", () => {
  const asides = [
    "预计全年财政总收入完成919亿元左右",
    "增速较1-3月回落0.9个百分点",
    "全国规模以上工业口径",
    "名义增速为本报测算",
    "均值为算术平均",
    "预测值另存",
    "用于平减",
    "E为预测值",
  ];
  expect(asides.filter((clause) => !isAside(clause))).toEqual([]);
});

it("leaves those that say that figures are others", () => {
  const others = ["利润总额为1-5月数", "2018年为全年预计数", "本表为市辖区数据", "金融业增加值口径待确认"];
  expect(others.filter(isAside)).toEqual([]);
});
