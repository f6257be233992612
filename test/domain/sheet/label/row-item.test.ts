import { expect, it } from "vitest";

import { isItem } from "../../../../server/domain/sheet/label/row-item.ts";
import { readLabel } from "../../../support/sheet-catalogue.ts";

it("takes names alone for rows, areas, times and other words not", () => {
  const isRow = ["工业产值（亿元）", "采矿业", "西安市", "2016年工业产值", "城镇人口"].map((text) =>
    isItem(readLabel(text)),
  );
  expect(isRow).toEqual([true, true, false, false, false]);
});
