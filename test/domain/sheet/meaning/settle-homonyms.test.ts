import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { divideTable } from "../../../../server/domain/sheet/context/table-columns.ts";
import { createInquiry } from "../../../../server/domain/sheet/inquiry.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { settleHomonyms, settleNames } from "../../../../server/domain/sheet/meaning/settle-homonyms.ts";
import { readRows } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";

const AREAS = [
  ["220000", "吉林省", "吉林", "province", "100000"],
  ["220100", "长春市", "长春", "prefecture", "220000"],
  ["220200", "吉林市", "吉林市", "prefecture", "220000"],
  ["220300", "四平市", "四平", "prefecture", "220000"],
  ["230000", "黑龙江省", "黑龙江", "province", "100000"],
  ["230100", "哈尔滨市", "哈尔滨", "prefecture", "230000"],
  ["110000", "北京市", "北京", "province", "100000"],
  ["320100", "南京市", "南京", "prefecture", "320000"],
  ["320500", "苏州市", "Suzhou", "prefecture", "320000"],
  ["341300", "宿州市", "Suzhou", "prefecture", "340000"],
  ["330200", "宁波市", "宁波", "prefecture", "330000"],
  ["330300", "温州市", "温州", "prefecture", "330000"],
  ["320200", "无锡市", "无锡", "prefecture", "320000"],
] as const;

const catalogue = createCatalogue({
  indicators: [],
  members: [],
  homeArea: "220000",
  areas: AREAS.map(([code, name, shortName, level, parent]) => {
    return { code, name, shortName, level, parent, aliases: [shortName] };
  }),
});

function areasOf(...names: string[]) {
  return areasAfter([], names);
}

function areasAfter(answers: [string, string][], names: readonly string[]) {
  const [grid] = readSheets(`地区 | 2016年\n${names.map((name) => `${name} | 1`).join("\n")}`);
  const [rows] = grid ? findTables(readRows(grid, createLabelReader(catalogue))) : [];
  const [table] = rows ? divideTable(rows) : [];
  if (!table) throw new Error("No table was found");
  const settling = { catalogue, inquiry: createInquiry("", new Map(answers)), tableKey: "A1:B5" };
  return settleHomonyms(readAxes(table).rows, table, settling).map(({ own, blocked }) =>
    blocked ? (blocked.issue?.code ?? "") : (own.areas?.value.join() ?? ""),
  );
}

it("takes a name of two cities among major ones for the major one", () => {
  expect(areasOf("南京", "Suzhou", "宁波")[1]).toBe("320500");
  expect(areasOf("南京", "Suzhou", "温州")[1]).toBe("320500,341300");
  expect(areasOf("宁波", "Suzhou", "无锡")[1]).toBe("320500");
});

it("takes a province's short name among cities for its city", () => {
  expect(areasOf("长春", "吉林", "哈尔滨")).toEqual(["220100", "220200", "230100"]);
  expect(areasOf("北京", "长春", "吉林", "哈尔滨")[2]).toBe("220200");
});

it("leaves a province among provinces, between its city and others, and by its full name", () => {
  expect(areasOf("黑龙江", "吉林")).toEqual(["230000", "220000"]);
  expect(areasOf("黑龙江", "吉林", "长春", "哈尔滨")[1]).toBe("220000");
  expect(areasOf("长春", "吉林省", "哈尔滨")[1]).toBe("220000");
});

it("asks where all cities are of that province, unless the city stands there too", () => {
  expect(areasOf("长春", "吉林", "四平")).toEqual(["220100", "SUBJECT_AMBIGUOUS", "220300"]);
  expect(areasOf("吉林", "长春", "吉林市")[0]).toBe("220000");
  const answers: [string, string][] = [["SUBJECT_AMBIGUOUS 220000 220200", "吉林市"]];
  expect(areasAfter(answers, ["长春", "吉林", "四平"])[1]).toBe("220200");
});

it("does the same across", () => {
  const [grid] = readSheets("指标 | 长春 | 吉林 | 哈尔滨\n年末 | 1 | 2 | 3");
  const [rows] = grid ? findTables(readRows(grid, createLabelReader(catalogue))) : [];
  const [table] = rows ? divideTable(rows) : [];
  if (!table) throw new Error("No table was found");
  const settling = { catalogue, inquiry: createInquiry("", new Map()), tableKey: "A1:D2" };
  const { columns } = settleNames(readAxes(table), table, settling);
  expect(columns.map(({ head }) => head.areas?.value.join())).toEqual(["220100", "220200", "230100"]);
});

it("takes it for the city where the whole province has a row of its own", () => {
  expect(areasOf("全省", "长春", "吉林", "四平").slice(1)).toEqual(["220100", "220200", "220300"]);
});
