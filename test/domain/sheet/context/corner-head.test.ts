import { expect, it } from "vitest";

import { readCorner } from "../../../../server/domain/sheet/context/corner-head.ts";
import { tableFrom } from "../../../support/sheet-catalogue.ts";

it("reads the corner", () => {
  expect(readCorner(tableFrom("工业产值（亿元） | 2015年 | 2016年\n西安市 | 1 | 2")).indicators?.value[0]?.code).toBe(
    "OUTPUT",
  );
  expect(readCorner(tableFrom("地区 | 2015年 | 2016年\n西安市 | 1 | 2")).indicators).toBeUndefined();
});
