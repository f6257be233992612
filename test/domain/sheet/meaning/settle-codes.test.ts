import { expect, it } from "vitest";

import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { settleCodes } from "../../../../server/domain/sheet/meaning/settle-codes.ts";
import { CATALOGUE, tableFrom } from "../../../support/sheet-catalogue.ts";

function askedOf(text: string) {
  const table = tableFrom(text);
  return settleCodes(readAxes(table), table, CATALOGUE).rows.map(({ blocked }) => blocked?.issue?.text ?? "");
}

it("asks about rows whose code is another area's", () => {
  expect(
    askedOf("行政区划代码 | 地区 | 工业产值\n610100 | 西安市 | 1\n610100 | 全国 | 2\n100000 | 陕西省 | 3"),
  ).toEqual(["", "代码“610100”（A3）是“西安市”，与这一行的名称不符，请改正其一后再填。", ""]);
  const [right, wrong] = askedOf("代码 | 行业 | 工业产值\n36 | 汽车制造业 | 1\n36 | 采矿业 | 2");
  expect(right).toBe("");
  expect(wrong).toBe("代码“36”（A3）是“汽车制造业”，与这一行的名称不符，请改正其一后再填。");
});

it("leaves codes of nothing that is known, and numbers below other headings", () => {
  expect(askedOf("代码 | 行业 | 工业产值\n99 | 汽车制造业 | 1\n98 | 采矿业 | 2")).toEqual(["", ""]);
  expect(askedOf("序号 | 行业 | 工业产值\n35 | 汽车制造业 | 1\n36 | 采矿业 | 2")).toEqual(["", ""]);
});
