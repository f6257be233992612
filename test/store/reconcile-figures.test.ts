import { describe, expect, it } from "vitest";

import { type ReconcileRequest, reconcileFigures } from "../../server/store/reconcile-figures.ts";
import { type MadeFigure, madeSnapshot } from "../support/made-snapshot.ts";

const JUNE = 2016 * 12 + 5;
const ALL = { start: 0, end: JUNE + 12 };
const toDate = (month: number, value: number, more: Partial<MadeFigure> = {}): MadeFigure => {
  return { basis: "year-to-date", month, value, ...more };
};

function reconcile(figures: readonly MadeFigure[], request: Partial<ReconcileRequest> = {}) {
  const result = reconcileFigures(madeSnapshot(figures), { span: ALL, ...request });
  if (!result) throw new Error("There are too many figures.");
  return result;
}

describe("figures over time", () => {
  it("agree within the rounding of their publication", () => {
    const figures = [toDate(JUNE - 1, 43.1), { month: JUNE, value: 8.1 }, toDate(JUNE, 51.3)];
    expect(reconcile(figures)).toMatchObject({ findings: [], checked: 2, figures: 3 });
  });

  it("are told where they do not, with both sides and the difference", () => {
    const { findings } = reconcile([toDate(JUNE - 1, 43.1), { month: JUNE, value: 8 }, toDate(JUNE, 52)]);
    expect(findings).toMatchObject([
      {
        ...{ code: "RUNNING_TOTAL", sum: 51.1, difference: 0.9 },
        left: { amount: 52 },
        right: [{ amount: 43.1 }, { amount: 8 }],
        sentence:
          "西安市 · 工业投资 · 2016年1-6月：累计应等于上月累计加当月（2016年1-5月 43.1 + 2016年6月 8 = 51.1），公布为 52，相差 0.9 亿元。",
      },
    ]);
    expect(findings[0]?.tolerance).toBeCloseTo(0.15, 6);
  });

  it("hold a year against its quarters though its months agree", () => {
    const year: MadeFigure = { basis: "year", month: JUNE + 6, value: 12 };
    const months = Array.from({ length: 12 }, (_, at): MadeFigure => ({ month: JUNE - 5 + at, value: 1 }));
    const quarters = [0, 3, 6, 9].map(
      (at): MadeFigure => ({ basis: "quarter", month: JUNE - 3 + at, value: at === 9 ? 30 : 3 }),
    );
    const codes = reconcile([...months, ...quarters, year]).findings.map(({ code, left }) => `${code} ${left.amount}`);
    expect(codes.sort()).toEqual(["PERIOD_SUM 12", "PERIOD_SUM 30"]);
  });

  it("find a running total that falls, but not of what may be negative", () => {
    expect(reconcile([toDate(JUNE - 1, 50), toDate(JUNE, 45)]).findings).toMatchObject([
      { code: "MONOTONY", sentence: expect.stringContaining("累计数不应小于上月累计（2016年1-5月 50），公布为 45") },
    ]);
    expect(reconcile([toDate(JUNE - 2, -1), toDate(JUNE - 1, 50), toDate(JUNE, 45)]).findings).toEqual([]);
  });

  it("find a year that is no December's running total, unless it is only rounded", () => {
    const december = JUNE + 6;
    const year = (value: number): MadeFigure => ({ basis: "year", month: december, value });
    expect(reconcile([toDate(december, 99.46), year(99.5)]).findings).toEqual([]);
    expect(reconcile([toDate(december, 99.46), year(99.6)]).findings).toMatchObject([
      { code: "REPEATED", sentence: expect.stringContaining("累计数 99.46") },
    ]);
  });
});

describe("figures and their parts", () => {
  const cities = ["610100", "610200", "610300"].map((area, at) => toDate(JUNE, at + 1, { area }));

  it("are told with whose they are", () => {
    const { findings } = reconcile([toDate(JUNE, 9, { area: "610000" }), ...cities]);
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      "陕西省 · 工业投资 · 2016年1-6月：合计应等于各分项之和（西安市 1 + 铜川市 2 + 宝鸡市 3 = 6），公布为 9，相差 3 亿元。",
    ]);
  });

  it("are held against a whole outside of the areas that are asked for", () => {
    const figures = [toDate(JUNE, 2.5, { area: "610000" }), ...cities];
    const { findings } = reconcile(figures, { areas: new Set(["610300"]) });
    expect(findings.map(({ code, difference }) => [code, difference])).toEqual([["PART_EXCEEDS", -0.5]]);
  });
});

describe("a request", () => {
  const figures = [
    toDate(JUNE - 1, 50),
    toDate(JUNE, 45),
    toDate(JUNE, 99, { area: "610200", indicator: "VALUE_ADDED" }),
  ];

  it("limits areas, indicators, months and rules", () => {
    const count = (request: Partial<ReconcileRequest>) => reconcile(figures, request).findings.length;
    expect(count({})).toBe(1);
    expect(count({ areas: new Set(["610200"]) })).toBe(0);
    expect(count({ indicators: new Set(["VALUE_ADDED"]) })).toBe(0);
    expect(count({ span: { start: JUNE, end: JUNE } })).toBe(0);
    expect(count({ rules: new Set(["PARTS_TOTAL"]) })).toBe(0);
  });

  it("is not gone into where it is about too many figures", () => {
    const span = { start: 0, end: 12 * 20_000 };
    const far = [toDate(0, 1), toDate(201_000, 1)];
    expect(reconcileFigures(madeSnapshot(far), { span })).toBeUndefined();
  });
});
