import { expect, it } from "vitest";

import { tellSameMonths } from "../../../../server/domain/sheet/context/same-months.ts";
import { spreadHeader } from "../../../../server/domain/sheet/context/spread-header.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

const told = (header: string) =>
  tellSameMonths(spreadHeader(tableFrom(`${header}\n西安市 | 1 | 2`), readLabel)).map((cells) => {
    const label = cells.at(-1)?.label;
    return [label?.measure, label?.basis];
  });

it("tells the growth of the month from that of the months up to it", () => {
  expect(told("地区 | 比上年同月（%） | 比上年同期（%）")).toEqual([
    ["growth", "month"],
    ["growth", "year-to-date"],
  ]);
});

it("leaves one of them alone", () => {
  expect(told("地区 | 工业产值 | 比上年同期（%）")[1]).not.toEqual(["growth", "year-to-date"]);
});
