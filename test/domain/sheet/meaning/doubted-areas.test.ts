import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { divideTable } from "../../../../server/domain/sheet/context/table-columns.ts";
import { readTableContext } from "../../../../server/domain/sheet/context/table-context.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { doubtAreas, doubtColumns } from "../../../../server/domain/sheet/meaning/doubted-areas.ts";
import { readRows } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE, readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

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

const WITH_PEER = createCatalogue({
  indicators: CATALOGUE.indicators.things,
  areas: [
    { code: "610000", name: "陕西省", shortName: "陕西", level: "province", parent: "", aliases: [] },
    { code: "610100", name: "西安市", shortName: "西安", level: "prefecture", parent: "610000", aliases: [] },
    { code: "610300", name: "宝鸡市", shortName: "宝鸡", level: "prefecture", parent: "610000", aliases: [] },
  ],
  members: [],
  homeArea: "610100",
});

/** What each column is of: the codes of areas. */
function columnsOf(title: string, columns: string) {
  const read = createLabelReader(WITH_PEER);
  const [grid] = readSheets(`${title}\n指标 | ${columns}\n工业产值 | 1 | 2`);
  const [rows] = grid ? findTables(readRows(grid, read)) : [];
  const [table] = rows ? divideTable(rows) : [];
  if (!table) throw new Error("No table was found");
  const axes = readAxes(table);
  return doubtColumns(axes, readTableContext(table, WITH_PEER, read), WITH_PEER.areas).map(
    ({ head }) => head.areas?.value.join() ?? "",
  );
}

it("leaves open of which city columns are whose title names another", () => {
  expect(columnsOf("西安市2016年主要指标", "宝鸡市实绩 | 同比增长%")).toEqual(["610300,610100", "610300,610100"]);
  expect(columnsOf("西安市2016年主要指标", "宝鸡市 | 西安市")).toEqual(["610300", "610100"]);
  expect(columnsOf("陕西省2016年主要指标", "宝鸡市 | 同比增长%")).toEqual(["610300", ""]);
});
