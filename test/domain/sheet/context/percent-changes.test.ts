import { expect, it } from "vitest";

import { tellPercentChanges } from "../../../../server/domain/sheet/context/percent-changes.ts";
import { spreadHeader } from "../../../../server/domain/sheet/context/spread-header.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

function measures(line: string) {
  const table = tableFrom(`${line}\n地区 | 工业产值 | 比上年±\n西安市 | 1 | 2`);
  return tellPercentChanges(spreadHeader(table, readLabel), table.titles).map((cells) => cells.at(-1)?.label?.measure);
}

it("reads a change as a growth where percent is one of the units", () => {
  expect(measures("单位：亿元、%")).toEqual([undefined, "growth"]);
});

it("leaves it what it may be in a single unit", () => {
  expect(measures("单位：亿元")).toEqual([undefined, undefined]);
});
