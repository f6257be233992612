import { expect, it } from "vitest";

import { printPeriod } from "../../server/domain/period.ts";
import { attainCluster } from "../../server/store/attain-cluster.ts";
import { type MadeFigure, madeSnapshot } from "../support/made-snapshot.ts";

const JUNE = 2016 * 12 + 5;
const CARS: Pick<MadeFigure, "member" | "basis"> = { member: "CARS", basis: "year-to-date" };

function attain(figures: readonly MadeFigure[], end = JUNE, named?: string) {
  const snapshot = madeSnapshot(figures);
  const [cluster] = snapshot.plan.clusters;
  if (!cluster) throw new Error("The tiny plan has lost its cluster.");
  return attainCluster(snapshot, cluster, end, named ? snapshot.catalogue.indicators.byCode(named) : undefined);
}

it("holds the latest amount since January against the threshold", () => {
  const found = attain([
    { ...CARS, month: JUNE - 1, value: 400 },
    { ...CARS, month: JUNE, value: 480.5 },
    { ...CARS, month: JUNE + 1, value: 560 },
  ]);
  expect(found).toMatchObject({
    figure: { value: 480.5, rate: 48.05, isDerived: false, indicator: { code: "INVESTMENT" } },
    reason: undefined,
    sentence: "2016年1-6月，汽车产业集群工业投资480.50亿元，相当于千亿级门槛（1,000亿元）的48.0%",
  });
});

it("goes back to what was published last", () => {
  const { figure } = attain([{ ...CARS, basis: "year", month: 2015 * 12 + 11, value: 900 }]);
  expect([figure && printPeriod(figure.period), figure?.rate]).toEqual(["2015年", 90]);
});

it("says that nothing is published, and puts nothing together from industries", () => {
  const found = attain([{ ...CARS, member: "36", month: JUNE, value: 480 }]);
  expect(found).toMatchObject({ figure: undefined, reason: { code: "NOT_PUBLISHED" } });
  expect(found.sentence).toContain("千亿级“汽车产业集群”没有公布数据");
});

it("does not choose between several amounts", () => {
  const figures = [
    { ...CARS, month: JUNE, value: 480 },
    { ...CARS, indicator: "VALUE_ADDED", month: JUNE, value: 120 },
  ];
  expect(attain(figures).reason).toMatchObject({
    code: "INDICATOR_AMBIGUOUS",
    near: ["规模以上工业增加值", "工业投资"],
  });
  expect(attain(figures, JUNE, "VALUE_ADDED").figure?.rate).toBe(12);
});

it("takes no growth and no count for a size", () => {
  const found = attain([{ ...CARS, indicator: "INVESTMENT_GROWTH", month: JUNE, value: 8 }]);
  expect(found.reason).toMatchObject({ code: "NOT_PUBLISHED" });
});
