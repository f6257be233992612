import { expect, it } from "vitest";

import { auditText } from "../../../server/domain/sheet/audit-text.ts";
import type { CellReason } from "../../../server/domain/sheet/explain-cell.ts";
import { auditedQuarters } from "../../support/audited.ts";

const [first] = auditedQuarters([1]).cells;
const range = { top: 1, left: 1, bottom: 1, right: 3 };

function textOf(reason: CellReason, count = 1) {
  return first && auditText({ first, range: count > 1 ? range : { ...range, right: 1 }, count, reason, words: "偏了" });
}

it.each<[CellReason, string]>([
  [{ code: "DIFFERENT" }, "两者不同，请核对"],
  [{ code: "WRONG_SIGN" }, "正负号相反"],
  [{ code: "WRONG_UNIT", power: -4 }, "相差 10 的 4 次方（偏小），请核对计量单位"],
  [{ code: "STALE", release: "初步核算" }, "这是较早的数（初步核算），后来已修订"],
])("gives the reason %j", (reason, words) => {
  expect(textOf(reason)).toBe(`B2：填的是 1，2016年1-3月（当季）公布的是 111，${words}。`);
});

it("shows one of several cells", () => {
  expect(textOf({ code: "WRONG_SIGN" }, 3)).toBe(
    "B2:D2 共 3 个数，偏了。如 B2：填的是 1，2016年1-3月（当季）公布的是 111，正负号相反。",
  );
});
