import { expect, it } from "vitest";

import { readAxes } from "../../../server/domain/sheet/axes.ts";
import { doubtAreas } from "../../../server/domain/sheet/doubted-areas.ts";
import { readTableContext } from "../../../server/domain/sheet/table-context.ts";
import { CATALOGUE, readLabel, tableFrom } from "../../support/sheet-catalogue.ts";

/** What each row is of: the code of an area, or words that were not understood. */
function rowsOf(names: string, title = "2016年工业产值") {
  const rows = names.split(" ").map((name) => `${name} | 1`);
  const table = tableFrom(`${title}\n地区 | 工业产值\n${rows.join("\n")}`);
  const doubted = doubtAreas(readAxes(table).rows, readTableContext(table, CATALOGUE, readLabel), CATALOGUE.areas);
  return doubted.map(({ own }) => own.areas?.value.join() ?? own.unknown?.value);
}

it("leaves open whose whole stands beside places that nobody knows", () => {
  expect(rowsOf("全市 福田区 罗湖区")).toEqual(["全市", "福田区", "罗湖区"]);
  expect(rowsOf("全省 甲市 乙县")[0]).toBe("全省");
});

it("takes it for the home area beside places of its own, zones, or below a line that names an area", () => {
  expect(rowsOf("全省 甲市 乙县 西安市")[0]).toBe("610000");
  expect(rowsOf("全市 高新区 曲江新区")[0]).toBe("610100");
  expect(rowsOf("全市 福田区 罗湖区", "西安市工业产值")[0]).toBe("610100");
  expect(rowsOf("全市 福田区")[0]).toBe("610100");
});

it("leaves open a row outside of the area that the title names, beside others that nobody knows", () => {
  const title = "西安市各区工业产值";
  expect(rowsOf("全国 碑林 莲湖", title)).toEqual(["100000", "碑林", "莲湖"]);
  expect(rowsOf("陕西 碑林 莲湖", "全国")[0]).toBe("610000");
});
