import { describe, expect, it } from "vitest";

import {
  INDICATOR_COLUMNS,
  INDICATOR_REQUIRED,
  readIndicatorRecord,
} from "../../../server/domain/import/indicator-record.ts";
import { readRecords } from "../../../server/domain/import/record-table.ts";

const HEAD =
  "code,name,name_en,aliases,unit,decimals,kind,basis,price_basis,frequency,direction,growth_of,definition".split(",");
const PLAIN = [
  "robots",
  "工业机器人产量",
  "Robots",
  "机器人|机器人产量",
  "万辆",
  "1",
  "流量",
  "累计|当月",
  "",
  "月度",
  "正向",
  "",
  "年产量",
];

function read(differences: Readonly<Record<string, string>> = {}) {
  const cells = HEAD.map((name, at) => differences[name] ?? PLAIN[at] ?? "");
  const rows = [HEAD, cells].map((one, at) => ({ row: at + 1, cells: one }));
  const [record] = readRecords(rows, INDICATOR_COLUMNS, INDICATOR_REQUIRED)?.records ?? [];
  if (!record) throw new Error("There is a record");
  return readIndicatorRecord(record);
}

const PUBLISHED = { basis: "累计|旬", frequency: "每周" };

describe("a record of an indicator", () => {
  it("is read in Chinese and English", () => {
    expect(read()).toEqual({
      ...{ code: "ROBOTS", name: "工业机器人产量", englishName: "Robots", aliases: ["机器人", "机器人产量"] },
      ...{
        unit: "万辆",
        decimals: 1,
        kind: "flow",
        priceBasis: null,
        direction: 1,
        growthOf: "",
        definition: "年产量",
      },
      ...{ bases: ["month", "year-to-date"], frequencies: ["monthly"] },
    });
    expect(read({ decimals: "", direction: "", price_basis: "不变价" })).toMatchObject({
      ...{ decimals: 2, direction: 0, priceBasis: "comparable" },
    });
  });

  it("tells everything that is wrong at once", () => {
    const wrong = { code: "机器人", unit: "台套", decimals: "很多", kind: "constructor", direction: "上" };
    const problems = read({ ...wrong, ...PUBLISHED });
    expect(Array.isArray(problems) && problems.map(({ column, code }) => [column, code])).toEqual([
      ["code", "FIELD_INVALID"],
      ["unit", "UNIT_UNKNOWN"],
      ["decimals", "FIELD_INVALID"],
      ["kind", "FIELD_INVALID"],
      ["direction", "FIELD_INVALID"],
      ["basis", "FIELD_INVALID"],
      ["frequency", "FIELD_INVALID"],
    ]);
    expect(Array.isArray(problems) && problems.at(-1)?.message).toContain("月度、季度、年度");
  });
});
