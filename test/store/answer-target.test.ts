import { expect, it } from "vitest";

import { isRefusal } from "../../server/domain/refusal.ts";
import { citeAnchor, citeTarget, findTarget, targetField } from "../../server/store/answer-target.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary()).book.current();

function fieldOf(indicator: string, field: string) {
  const target = findTarget(snapshot, indicator, "2016年");
  return isRefusal(target) ? target : targetField(snapshot, target, field);
}

it("finds a target by any name of its indicator", () => {
  for (const text of ["VALUE_ADDED", "规上工业增加值", "规模以上工业增加值增速"]) {
    expect(findTarget(snapshot, text, "2016"), text).toMatchObject({ code: "G1" });
  }
});

it("refuses unknown indicators, years and absent targets", () => {
  expect(findTarget(snapshot, "火星", "2016")).toMatchObject({ code: "INDICATOR_UNKNOWN" });
  expect(findTarget(snapshot, "VALUE_ADDED", "")).toMatchObject({ code: "PERIOD_MISSING" });
  expect(findTarget(snapshot, "VALUE_ADDED", "2016年1-6月")).toMatchObject({ code: "PERIOD_NOT_A_YEAR" });
  expect(findTarget(snapshot, "VALUE_ADDED", "2017")).toMatchObject({ code: "TARGET_ABSENT" });
});

it("has an answer in every field", () => {
  for (const field of ["目标值", "运算符", "用词", "单位", "类型", "年度", "原文", "出处"]) {
    expect(isRefusal(fieldOf("ENTERPRISES", field)), field).toBe(false);
  }
  expect(fieldOf("ENTERPRISES", "类型")).toBe("增量");
  expect(fieldOf("ENTERPRISES", "用词")).toBe("净增");
});

it("knows fields by other names", () => {
  expect([fieldOf("ENTERPRISES", ""), fieldOf("ENTERPRISES", "Value"), fieldOf("ENTERPRISES", " 值 ")]).toEqual([
    40, 40, 40,
  ]);
  expect(fieldOf("ENTERPRISES", "来源")).toBe("试验计划，第2段");
  expect(fieldOf("ENTERPRISES", "constructor")).toMatchObject({
    code: "FIELD_UNKNOWN",
    near: ["目标值", "运算符", "用词"],
  });
});

it("gives the words of a target without a number", () => {
  expect(fieldOf("INVESTMENT", "")).toBe("做大汽车产业");
});

it("cites the passage and the task of a target", () => {
  const target = findTarget(snapshot, "INVESTMENT", "2016");
  expect(isRefusal(target) ? target : citeTarget(target, snapshot.plan)).toBe("试验计划，第4段，做大汽车产业");
});

it("cites the passage of anything else in the plan", () => {
  const [cluster] = snapshot.plan.clusters;
  expect(cluster && citeAnchor(cluster.anchor, snapshot.plan)).toBe("试验计划，第4段");
});

it("knows no targets before the plan was released", async () => {
  const { book } = await tinyLibrary();
  expect(findTarget(await book.asOf(1), "VALUE_ADDED", "2016")).toMatchObject({ code: "TARGET_ABSENT" });
  expect(findTarget(await book.asOf(2), "VALUE_ADDED", "2016")).toMatchObject({ code: "G1" });
});
