import { expect, it } from "vitest";

import { type Rewording, reword, rewordings } from "../../../../server/domain/sheet/wording/rewording.ts";

const HONEY: Rewording = { written: "蜂蜜", plain: "蜜", pattern: /蜂蜜/u, replacement: "蜜" };
const SWEET: Rewording = { written: "蜜", plain: "糖", pattern: /蜜/u, replacement: (found) => `${found}糖`.slice(1) };
const TONNES: Rewording = {
  ...{ written: "产量（万吨）", plain: "万产量", pattern: /^(产量)（(.)吨）/u, replacement: "$2$1（）" },
  after: [/（）/u, ""],
};

it("makes rewordings in turn, each in what those before it leave", () => {
  expect(reword("蜂蜜产量", [HONEY, SWEET])).toBe("糖产量");
  expect(reword("蜂蜜产量", [SWEET, HONEY])).toBe("蜂糖产量");
});

it("makes each rewording by itself, in their order", () => {
  expect(rewordings("蜂蜜产量", [SWEET, HONEY])).toEqual(["蜂糖产量", "蜜产量"]);
});

it("takes away what a rewording leaves empty, also where it finds nothing", () => {
  expect(reword("产量（万吨）", [TONNES])).toBe("万产量");
  expect(reword("产值（）", [TONNES])).toBe("产值");
});

it("leaves words in which nothing is found", () => {
  expect(reword("产值", [HONEY, SWEET, TONNES])).toBe("产值");
  expect(rewordings("产值", [HONEY, SWEET])).toEqual(["产值", "产值"]);
});
