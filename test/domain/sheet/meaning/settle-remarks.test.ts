import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { settleRemarks } from "../../../../server/domain/sheet/meaning/settle-remarks.ts";
import { CATALOGUE, tableFrom } from "../../../support/sheet-catalogue.ts";

const APART = createCatalogue({
  ...{ indicators: [], members: [], homeArea: "" },
  areas: CATALOGUE.areas.things.map((area) => ({ ...area, parent: "" })),
});

function askedOf(text: string, catalogue = APART) {
  const table = tableFrom(text);
  return settleRemarks(readAxes(table), table, catalogue).rows.map(({ blocked }) => blocked?.issue?.text ?? "");
}

it("asks about rows whose remark names another area", () => {
  expect(askedOf("地区 | 工业产值 | 备注\n西安市 | 1 | 陕西省\n陕西省 | 2 | 待核")).toEqual([
    "“陕西省”（C2）与这一行的“西安市”不是同一个地方，请改正其一后再填。",
    "",
  ]);
});

it("leaves remarks about the area around, and remarks that say more", () => {
  expect(askedOf("地区 | 工业产值 | 备注\n西安市 | 1 | 陕西省\n陕西省 | 2 | 待核", CATALOGUE)).toEqual(["", ""]);
  expect(askedOf("地区 | 工业产值 | 备注\n西安市 | 1 | 陕西省数据另报\n陕西省 | 2 | 待核")).toEqual(["", ""]);
  expect(askedOf("地区 | 工业产值 | 牵头单位\n西安市 | 1 | 陕西省\n陕西省 | 2 | 待核")).toEqual(["", ""]);
});
