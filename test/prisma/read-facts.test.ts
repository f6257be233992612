import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCatalogue } from "../../prisma/read-catalogue.ts";
import { readFacts } from "../../prisma/read-facts.ts";
import type { ObservationContent } from "../../server/store/content.ts";

const FOLDER = new URL("../../prisma/data", import.meta.url).pathname;
const catalogue = readCatalogue(FOLDER);
const releases = readFacts(FOLDER, catalogue);
const all = releases.flatMap(({ code: release, observations }) => observations.map((one) => ({ ...one, release })));

type Wanted = Partial<ObservationContent>;
const matches = (one: ObservationContent, wanted: Wanted) =>
  (wanted.indicator ?? one.indicator) === one.indicator &&
  (wanted.area ?? one.area) === one.area &&
  (wanted.industry ?? one.industry) === one.industry &&
  (wanted.basis ?? one.basis) === one.basis &&
  (wanted.period ?? one.period) === one.period;
const vintages = (wanted: Wanted) => all.filter((one) => matches(one, wanted));
const values = (wanted: Wanted) => vintages(wanted).map(({ value, status }) => [value, status]);

const GDP = "REGIONAL_GDP";
const XIAN = "610100";
const SHAANXI = "610000";
const CHINA = "100000";
const GROWTH = "ABOVE_SCALE_INDUSTRY_VALUE_ADDED_GROWTH";

describe("releases", () => {
  test("stand in the order of their dates", () => {
    const dates = releases.map(({ publishedOn }) => publishedOn);
    expect(dates).toEqual([...dates].sort());
    for (const date of dates) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
  });

  test("are the catalogue, the plan and 21 imports", () => {
    expect(new Set(releases.map(({ code }) => code)).size).toBe(23);
    expect(releases.filter(({ kind }) => kind !== "observations").map(({ code }) => code)).toEqual([
      "CATALOGUE",
      "PLAN-2016",
    ]);
    for (const { kind, observations } of releases) expect(observations.length > 0).toBe(kind === "observations");
  });

  test("an inferred date says how it was inferred", () => {
    for (const { dateBasis, note } of releases) expect(note).toMatch(dateBasis === "inferred" ? /推定/u : /日期/u);
  });
});

describe("observations", () => {
  test("every row of the file is exactly one", () => {
    const lines = readFileSync(join(FOLDER, "observations.csv"), "utf8").trim().split(/\r?\n/u);
    expect([all.length, lines.length - 1]).toEqual([1247, 1247]);
  });

  test("refer to indicators, areas and industries", () => {
    const codes = new Set(
      [...catalogue.indicators, ...catalogue.areas, ...catalogue.industries].map((one) => one.code),
    );
    for (const { indicator, area, industry } of all) {
      expect([codes.has(indicator), codes.has(area), industry === "" || codes.has(industry)]).toEqual([
        true,
        true,
        true,
      ]);
    }
  });

  test("keep the published figure beside the converted one", () => {
    const units = new Map(catalogue.indicators.map(({ code, unit }) => [code, unit]));
    const converted = all.filter(({ indicator, publishedUnit }) => units.get(indicator) !== publishedUnit);
    expect(converted.map(({ value, publishedValue, publishedUnit }) => [publishedValue, publishedUnit, value])).toEqual(
      [
        [54926400, "万元", 5492.64],
        [58012000, "万元", 5801.2],
        [62571800, "万元", 6257.18],
        [74718900, "万元", 7471.89],
        [83498600, "万元", 8349.86],
      ],
    );
    for (const one of all.filter((it) => !converted.includes(it))) expect(one.value).toBe(one.publishedValue);
  });

  test("no January, no single February", () => {
    const early = all.filter(({ basis, period }) => basis !== "year" && period % 100 < 3);
    expect(new Set(early.map(({ basis, period }) => `${basis} ${period % 100}`))).toEqual(new Set(["year-to-date 2"]));
    const together = all.filter(({ note }) => note === "1-2月合并发布");
    expect([together.length, new Set(together.map(({ basis }) => basis))]).toEqual([51, new Set(["year-to-date"])]);
  });

  test("a month and its year-to-date are separate facts", () => {
    const june = { indicator: GROWTH, area: CHINA, industry: "", period: 201606 };
    expect(values({ ...june, basis: "month" })).toEqual([[6.2, "published"]]);
    expect(values({ ...june, basis: "year-to-date" })).toEqual([[6, "published"]]);
  });

  test("industries stand by their codes", () => {
    const growth = vintages({ indicator: GROWTH, area: CHINA });
    const codes = [...new Set(growth.map(({ industry }) => industry))].sort();
    expect(codes).toEqual(["", ..."13 14 15 26 27 32 34 35 36 37 38 39 40 B C D".split(" ")]);
  });

  test("population is a point at the year's end", () => {
    const population = vintages({ indicator: "RESIDENT_POPULATION" });
    expect(new Set(population.map(({ basis }) => basis))).toEqual(new Set(["point"]));
    expect(population.map(({ period }) => period)).toEqual([201412, 201512, 201612, 201712, 201812]);
  });
});

describe("vintages", () => {
  test.each<[string, string, number, [number, string][]]>([
    [
      "5810.03, 5801.20, revised 5932.861",
      XIAN,
      201512,
      [
        [5810.03, "preliminary"],
        [5801.2, "published"],
        [5801.2, "published"],
        [5932.861, "revised"],
      ],
    ],
    [
      "one decimal, yearbook, revised",
      XIAN,
      201612,
      [
        [6257.2, "published"],
        [6257.18, "published"],
        [6257.18, "published"],
        [6396.357, "revised"],
      ],
    ],
    [
      "two first figures before the revised",
      XIAN,
      201712,
      [
        [7469.85, "published"],
        [7471.89, "published"],
        [7471.89, "published"],
        [7418.041, "revised"],
      ],
    ],
    [
      "work report, yearbook, revised",
      XIAN,
      201412,
      [
        [5474.8, "published"],
        [5492.64, "published"],
        [5576.982, "revised"],
      ],
    ],
    [
      "the province's unrevised 2017",
      SHAANXI,
      201712,
      [
        [21898.81, "published"],
        [21473.5, "revised"],
      ],
    ],
    [
      "the province's 2018, revised at once",
      SHAANXI,
      201812,
      [
        [23941.88, "revised"],
        [23941.9, "revised"],
      ],
    ],
  ])("%s", (_, area, period, expected) => {
    expect(values({ indicator: GDP, area, period, basis: "year" })).toEqual(expected);
  });

  test("a later file confirms December 2017", () => {
    const december = { indicator: GROWTH, area: CHINA, period: 201712 };
    const told = (wanted: Wanted) => vintages({ ...december, ...wanted }).map(({ release, value }) => [release, value]);
    expect(told({ industry: "", basis: "month" })).toEqual([
      ["SINA-2018-01-18", 6.2],
      ["NBS-INDUSTRY-GROWTH-2020", 6.2],
    ]);
    expect(told({ industry: "36", basis: "month" })).toEqual([
      ["SINA-2018-01-18", 9.6],
      ["NBS-INDUSTRY-GROWTH-2020", 9.6],
    ]);
  });
});

describe("a wrong file", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "plancell-facts-"));
    cpSync(FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const source = "page http://finance.sina.com.cn/china/2018-01-18/doc-ifyquptv7641823.shtml";
  const reading = (row: string) => {
    appendFileSync(join(folder, "observations.csv"), `${row}\r\n`);
    return () => readFacts(folder, catalogue);
  };

  test.each([
    ["a source that no release brings", "地区生产总值,2016,1,亿元,西安市,nowhere,,", "应属于一次发布，实际属于 0 次"],
    ["an unknown label", `工业产值,2016,1,亿元,西安市,${source},,`, "目录中没有“工业产值”"],
    ["an unknown area", `地区生产总值,2016,1,亿元,西安区,${source},,`, "目录中没有“西安区”"],
    ["an unknown unit", `地区生产总值,2016,1,斤,西安市,${source},,`, "没有名为“斤”的计量单位"],
    ["a unit of another dimension", `地区生产总值,2016,1,户,西安市,${source},,`, "不能换算成"],
    ["no number", `地区生产总值,2016,约5,亿元,西安市,${source},,`, "“约5”不是一个数"],
    ["a period with a thirteenth month", `地区生产总值,2016-13,1,亿元,西安市,${source},,`, "读不懂期间“2016-13”"],
    [
      "a label that its period contradicts",
      `规模以上工业增加值_当期同比实际增速,2016-06 YTD,1,%,全国,${source},,`,
      "口径",
    ],
    ["one figure twice in a release", `规模以上工业增加值增速,2017-12,6.3,%,全国,${source},,`, "同一次发布中有两个"],
  ])("%s is refused", (_, row, message) => {
    expect(reading(row)).toThrow(message);
  });

  test("a row that two releases would bring is refused", () => {
    const path = join(folder, "releases.csv");
    const twice = `${readFileSync(path, "utf8")}AGAIN,再次,observations,2026-01-01,stated,${source},,日期\n`;
    writeFileSync(path, twice);
    expect(() => readFacts(folder, catalogue)).toThrow("实际属于 2 次");
  });
});
