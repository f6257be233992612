import { expect, it } from "vitest";

import { explainRules } from "../../server/domain/explain-rules.ts";

it("writes … for what a sentence would name of the request", () => {
  const rules = { UNIT_UNKNOWN: { problem: (r: string, e: string) => `没有单位“${r}”，有${e}`, cure: "请改写" } };
  expect(explainRules(rules)).toEqual([{ code: "UNIT_UNKNOWN", cause: "没有单位“…”，有…", cure: "请改写" }]);
});

it("says what a rule says of nothing where it only repeats what it is told", () => {
  const rules = { NOT_READY: { problem: (r: string) => r || "还没有准备好", cure: "请稍后重试" } };
  expect(explainRules(rules)).toMatchObject([{ cause: "还没有准备好" }]);
});
