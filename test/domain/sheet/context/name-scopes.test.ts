import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { ABOVE_SCALE_ALONE, labelsOf, SCOPES } from "../../../../server/domain/sheet/context/name-scopes.ts";
import { divideTable } from "../../../../server/domain/sheet/context/table-columns.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { headOfLabel } from "../../../../server/domain/sheet/table/head.ts";
import { readRows } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";

const catalogue = createCatalogue({
  indicators: [],
  areas: [],
  members: [
    { kind: "industry", code: "27", name: "医药制造业", aliases: [] },
    { kind: "industry", code: "36", name: "汽车制造业", aliases: [] },
  ],
  homeArea: "",
});
const readLabel = createLabelReader(catalogue);

/** What a name may be in full below a title, over rows of those names. */
function readingsOf(words: string, title: string, names: readonly string[]) {
  const [grid] = readSheets(`${title}\n名称 | 2016年\n${names.map((name) => `${name} | 1`).join("\n")}`);
  const [rows] = grid ? findTables(readRows(grid, readLabel)) : [];
  const [table] = rows ? divideTable(rows) : [];
  if (!table) throw new Error("No table was found");
  const head = headOfLabel(readLabel(words), { row: 0, column: 0 });
  const open = SCOPES.filter(({ isOver }) => isOver(labelsOf(table.titles), table));
  return open.flatMap(({ completions }) => completions.map((complete) => complete(words, head)));
}

it("takes profits and the growth of value added of industries for those above designated size", () => {
  const industries = ["医药制造业", "汽车制造业"];
  expect(readingsOf("利润总额", "某市工业运行情况", industries)).toContain("规模以上工业企业利润总额");
  expect(readingsOf("增加值增速", "某市工业运行情况", industries)).toContain("规模以上工业增加值增速");
  expect(readingsOf("利润总额", "某市工业运行情况", ["甲厂", "乙厂"])).toEqual([]);
  expect(readingsOf("利润总额", "民营工业运行情况", industries)).toEqual([]);
});

it("tells a line about industry above designated size, also in brackets", () => {
  const [plain, aside, other] = ["规模以上工业企业效益", "工业企业盈利跟踪（全国规模以上，累计）", "规模以下工业"].map(
    readLabel,
  );
  const table = { titles: [], header: [], body: [] } as never;
  expect([plain, aside, other].map((title) => title && ABOVE_SCALE_ALONE.isOver([title], table))).toEqual([
    true,
    true,
    false,
  ]);
});
