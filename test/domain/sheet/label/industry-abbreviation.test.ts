import { expect, it } from "vitest";

import { createIndustryAbbreviations } from "../../../../server/domain/sheet/label/industry-abbreviation.ts";

const NAMES = {
  15: "酒、饮料和精制茶制造业",
  26: "化学原料和化学制品制造业",
  38: "电气机械和器材制造业",
  39: "计算机、通信和其他电子设备制造业",
  44: "电力、热力生产和供应业",
  D: "电力、热力、燃气及水生产和供应业",
  36: "汽车制造业",
};

const abbreviated = createIndustryAbbreviations(
  Object.entries(NAMES).map(([code, name]) => ({ kind: "industry", code, name, aliases: [] })),
);

it.each([
  ["电热燃水", "D"],
  ["电热燃气水生产供应业", "D"],
  ["电力热力供应", "44"],
  ["化学原料和制品", "26"],
  ["酒饮料茶", "15"],
])("reads %s as %s", (text, code) => {
  expect(abbreviated(text)).toBe(code);
});

it.each(["计算机制造", "酒的制造", "电机制造", "电力", "汽车", "热力电力", "石油加工"])("leaves %s", (text) => {
  expect(abbreviated(text)).toBeUndefined();
});
