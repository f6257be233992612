import { describe, expect, it } from "vitest";

import { importPhasedPlans } from "../../server/store/import-phased-plans.ts";

import { figureImportOf } from "../support/figure-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const HEAD = "目标,期间,计划数,单位";

describe("importing phased plans", () => {
  it("sets each target's plan as a whole, in one release", async () => {
    const library = await tinyLibrary();
    const text = `${HEAD}\nG2,2016年6月,20,户\nG2,2016年12月,40,户\nG1,2016年1-6月,6.5,%`;
    expect(await importPhasedPlans(library, figureImportOf(text))).toMatchObject({
      ending: "written",
      receipt: { release: "IMPORT.5", kind: "phased-plans", counts: { added: 3 } },
    });
    const less = `${HEAD}\nG2,2016年6月,22,户`;
    expect(await importPhasedPlans(library, figureImportOf(less))).toMatchObject({
      ending: "unconfirmed",
      report: { warnings: [{ code: "PLAN_SHORTENED", row: 2, message: expect.stringContaining("原有12月的计划") }] },
    });
    expect(await importPhasedPlans(library, figureImportOf(less, { isConfirmed: true }))).toMatchObject({
      report: { changes: [{ before: 20, after: 22 }] },
    });
    const { phasedPlan } = library.book.current();
    expect([phasedPlan("G2"), phasedPlan("G1")]).toEqual([[{ month: 6, amount: 22 }], [{ month: 6, amount: 6.5 }]]);
  });

  it("refuses a plan that misses its target, with all of its rows", async () => {
    const library = await tinyLibrary();
    const text = `${HEAD}\nG2,2016年6月,20,户\nG2,2016年12月,30,户\nG3,2016年6月,1,亿元\nG1,6月,1,%`;
    const { ending, report } = await importPhasedPlans(library, figureImportOf(text));
    expect(ending).toBe("refused");
    expect(report.refusals.map(({ row, code }) => [row, code])).toEqual([
      [5, "PERIOD_AMBIGUOUS"],
      [2, "PLAN_INVALID"],
      [3, "PLAN_INVALID"],
      [4, "PLAN_INVALID"],
    ]);
    expect(library.book.current().vintage).toBe(4);
  });

  it("refuses one target in two tables", async () => {
    const library = await tinyLibrary();
    const [one, other] = [`${HEAD}\nG2,2016年6月,20,户`, `${HEAD}\nG2,2016年7月,25,户`].map((text) =>
      figureImportOf(text),
    );
    const both = { ...figureImportOf("x"), tables: [...(one?.tables ?? []), ...(other?.tables ?? [])] };
    expect(await importPhasedPlans(library, both)).toMatchObject({
      report: { counts: { added: 1 }, refusals: [{ row: 2, code: "PLAN_INVALID" }] },
    });
  });

  it("refuses one target under two names", async () => {
    const library = await tinyLibrary();
    const text = `${HEAD}\nG2,2016年6月,20,户\n规模以上工业企业单位数,2016年7月,25,户`;
    expect(await importPhasedPlans(library, figureImportOf(text))).toMatchObject({
      report: { refusals: [{ row: 3, code: "PLAN_INVALID" }] },
    });
  });
});

it("takes 20,000 rows besides the header, and refuses more as a whole", async () => {
  const library = await tinyLibrary();
  const codesOf = async (count: number) => {
    const rows = Array.from({ length: count }, () => "没有的目标,2016年6月,20");
    const { report } = await importPhasedPlans(library, figureImportOf(["目标,期间,计划数", ...rows].join("\n")));
    return new Set(report.refusals.map(({ code }) => code));
  };
  expect(await codesOf(20_000)).not.toContain("TABLE_TOO_LONG");
  expect(await codesOf(20_001)).toEqual(new Set(["TABLE_TOO_LONG"]));
});
