import { createCatalogue } from "../../server/domain/catalogue.ts";
import type { Scope } from "../../server/domain/sheet/context/scope.ts";
import { divideTable, type Table } from "../../server/domain/sheet/context/table-columns.ts";
import { createLabelReader } from "../../server/domain/sheet/label/label-reader.ts";
import { type Head, headOfLabel } from "../../server/domain/sheet/table/head.ts";
import { labelsOf, readRows } from "../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../sheets/read-sheet.ts";

const COMMON = { englishName: "", aliases: [], unit: "亿元", decimals: 2, kind: "flow", priceBasis: null } as const;

const NAMES = [
  "规模以上工业企业利润总额",
  "规模以上工业增加值",
  "汽车产量",
  "地区生产总值",
  "第二产业增加值",
  "固定资产投资",
  "社会消费品零售总额",
  "实际利用外商直接投资",
];

/** Reads labels by a few names of quantities and industries that tables may be about. */
export const readLabel = createLabelReader(
  createCatalogue({
    indicators: NAMES.map((name) => ({
      ...{ ...COMMON, code: name, name, direction: 1, definition: "" },
      ...{ growthOf: "", bases: [], frequencies: [] },
    })),
    areas: [],
    members: [
      { kind: "industry", code: "27", name: "医药制造业", aliases: [] },
      { kind: "industry", code: "36", name: "汽车制造业", aliases: [] },
    ],
    homeArea: "",
  }),
);

/** A table below a title, over rows of names. */
export function tableBelow(title: string, names: readonly string[] = ["甲", "乙"], header = "名称 | 2016年"): Table {
  const [grid] = readSheets(`${title}\n${header}\n${names.map((name) => `${name} | 1`).join("\n")}`);
  const [rows] = grid ? findTables(readRows(grid, readLabel)) : [];
  const [table] = rows ? divideTable(rows) : [];
  if (!table) throw new Error("No table was found");
  return table;
}

/** Whether a table is about a matter from its start. */
export function isAbout({ isOver }: Scope, table: Table): boolean {
  return isOver(labelsOf(table.titles), table);
}

/** What a label says at the head of a row. */
export function headSaying(words: string): Head {
  return headOfLabel(readLabel(words), { row: 0, column: 0 });
}

/** What a name may be in full where a table is about a matter; none that are as it is. */
export function completionsOf({ completions }: Scope, words: string): string[] {
  return completions.map((complete) => complete(words, headSaying(words))).filter((one) => one !== words);
}
