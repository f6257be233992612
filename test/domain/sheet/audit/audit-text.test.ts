import { expect, it } from "vitest";

import { auditText } from "../../../../server/domain/sheet/audit/audit-text.ts";
import type { CellReason } from "../../../../server/domain/sheet/audit/explain-cell.ts";
import { auditedQuarters } from "../../../support/audited.ts";

const [first] = auditedQuarters([1]).cells;
const place = {
  indicator: "OUTPUT",
  subject: { area: "100000", member: "" },
  basis: "quarter",
  month: 2016 * 12 + 5,
} as const;
const QUARTER = { place, value: 122 };
const range = { top: 1, left: 1, bottom: 1, right: 3 };

function textOf(reason: CellReason, count = 1) {
  return first && auditText({ first, range: count > 1 ? range : { ...range, right: 1 }, count, reason, words: "偏了" });
}

it.each<[CellReason, string]>([
  [{ code: "DIFFERENT" }, "两者不同，请核对"],
  [{ code: "DIFFERENT", possibly: [QUARTER] }, "两者不同，请核对，可能是2016年二季度（当季）的数"],
  [
    { code: "DIFFERENT", elsewhere: { ...QUARTER, at: { row: 3, column: 2 } } },
    "这个数是C4 一格（2016年二季度（当季））的，请改正",
  ],
  [
    { code: "WRONG_PERIOD", elsewhere: QUARTER, isDoubtful: true },
    "这个数是2016年二季度（当季）的（也可能只是打错一位），请改正",
  ],
  [
    { code: "WRONG_PERIOD", among: [QUARTER, { ...QUARTER, place: { ...place, month: place.month + 3 } }] },
    "这个数可能是2016年二季度（当季） 或 2016年三季度（当季）的，请核对后改正",
  ],
  [{ code: "WRONG_SIGN" }, "正负号相反，请改正"],
  [{ code: "WRONG_UNIT", power: -4 }, "相差 10 的 4 次方（偏小），请核对计量单位"],
  [{ code: "STALE", release: "初步核算" }, "这是较早的数（初步核算），后来已修订，请更新"],
])("gives the reason %j", (reason, words) => {
  expect(textOf(reason)).toBe(`B2：填的是 1，2016年1-3月（当季）公布的是 111，${words}。`);
});

it("shows one of several cells", () => {
  expect(textOf({ code: "WRONG_SIGN" }, 3)).toBe(
    "B2:D2 共 3 个数，偏了。如 B2：填的是 1，2016年1-3月（当季）公布的是 111，正负号相反，请改正。",
  );
});
