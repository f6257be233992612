import { expect, it } from "vitest";

import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { createPartsReader } from "../../../../server/domain/sheet/meaning/table-parts.ts";
import { tableFrom } from "../../../support/sheet-catalogue.ts";
import { settlingWith } from "../../../support/sheet-cell.ts";

it("thinks about a combination of labels once", () => {
  const axes = readAxes(tableFrom("地区 | 2015年 | 2016年\n西安市 | 1 | 2\n陕西省 | 3 | 4"));
  const at = createPartsReader(
    axes,
    { heads: [], year: undefined, unknownPlace: undefined, doubt: undefined, noted: [], titleYears: [] },
    settlingWith(),
  );
  expect(at(0, 0).subject).toBe(at(0, 1).subject);
  expect(at(0, 0).time).toBe(at(1, 0).time);
  expect(at(0, 0).subject).not.toBe(at(1, 0).subject);
  expect([at(1, 1).subject.value?.area, at(1, 1).time.cells]).toEqual(["610000", [{ row: 0, column: 2 }]]);
});
