import { beforeAll, describe, expect, it } from "vitest";
import { rowsOf, sourceOf, tableOf } from "../../support/table-of.ts";
import { tinyLibrary } from "../../support/tiny-book.ts";

let library: Awaited<ReturnType<typeof tinyLibrary>>;
beforeAll(async () => {
  library = await tinyLibrary();
});

async function shortRows(search = ""): Promise<string[]> {
  const rows = await tableOf(library, "figures", search);
  return rows.map(({ indicator, areaName, memberName, basis, period, valueText }) =>
    [indicator, areaName, memberName ?? "-", basis, period, valueText].join(" "),
  );
}

describe("the rows of figures", () => {
  it("say everything of a figure, each in a column of its own", async () => {
    const [row] = await tableOf(library, "figures", "industry=汽车制造业");
    expect(row).toEqual({
      ...{ series: "VALUE_ADDED_GROWTH.100000.I36.YTD", indicator: "VALUE_ADDED_GROWTH" },
      ...{ indicatorName: "规模以上工业增加值增速", area: "100000", areaName: "中国", subjectKind: "industry" },
      ...{ member: "36", memberName: "汽车制造业", basis: "year-to-date", basisName: "累计" },
      ...{ period: "2016年1-3月", periodStart: "2016-01-01", periodEnd: "2016-03-31", value: -8.1, valueText: "-8.1" },
      ...{ unit: "%", status: "published", statusName: "公布数", release: "SPRING", updatedOn: "2016-04-20" },
    });
  });

  it("print values with the decimals of their indicator", async () => {
    expect(await shortRows("indicator=ENTERPRISES")).toEqual(["ENTERPRISES 西安市 - point 2015年12月 1100"]);
    expect(await shortRows("indicator=规上工业增加值")).toEqual([
      "VALUE_ADDED 西安市 - year-to-date 2016年1-3月 251.25",
      "VALUE_ADDED 西安市 - year-to-date 2016年1-6月 580.12",
    ]);
  });

  it("are chosen by several values of a parameter", async () => {
    const rows = await shortRows("indicator=ENTERPRISES&indicator=VALUE_ADDED&basis=时点&basis=累计");
    expect(rows).toHaveLength(3);
    expect(await shortRows("subjectKind=行业")).toHaveLength(1);
    expect(await shortRows("area=西安市&subjectKind=area&from=2016年6月")).toHaveLength(2);
    expect(await shortRows("from=2015年&to=2015年")).toEqual(["ENTERPRISES 西安市 - point 2015年12月 1100"]);
    expect(await shortRows("indicator=工业投资")).toEqual([]);
  });

  it("that came later hold what was withdrawn, too", async () => {
    const later = await tableOf(library, "figures", "updatedAfter=SPRING");
    expect(later.map(({ period, value, status, valueText }) => [period, value, status, valueText])).toEqual([
      ["2016年1-3月", 251.25, "revised", "251.25"],
      ["2016年1-6月", 580.12, "published", "580.12"],
      ["2016年6月", 6.2, "published", "6.2"],
      ["2016年1-6月", 6.9, "published", "6.9"],
      ["2016年6月", null, "not-published", "未公布"],
    ]);
    expect(await shortRows(`updatedAfter=${library.book.current().dataVersion}`)).toEqual([]);
    expect(await shortRows("updatedAfter=1990-01-01")).toHaveLength((await shortRows()).length + 1);
  });

  it("go on behind a figure that is no longer there", async () => {
    const source = await sourceOf(library, "figures");
    if (typeof source === "string") throw new Error(source);
    const key = rowsOf("figures", source)[0]?.series;
    expect(source.placeAfter(`${key}@190001`)).toBe(0);
    expect(source.placeAfter(`${key}@999901`)).toBeGreaterThan(0);
    expect(source.placeAfter("NONE@201603")).toBeUndefined();
    expect(source.placeAfter("天气")).toBeUndefined();
    expect([...source.batches(source.total(), 999)]).toEqual([]);
  });

  it.each([
    ["indicator=天气", "没有这个名称、别名或代码"],
    ["industry=试验项目", "没有这个名称、别名或代码"],
    ["area=火星", "没有这个名称"],
    ["from=最新", "需要确定的期间"],
    ["to=哪天", "读不懂期间"],
    ["basis=周", "可用的有：month、"],
    ["subjectKind=人", "可用的有：area、"],
    ["updatedAfter=哪天", "读不懂版本"],
  ])("refuse %s in words", async (search, words) => {
    expect(await sourceOf(library, "figures", search)).toContain(words);
  });
});
