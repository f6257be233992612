import { expect, it } from "vitest";

import { revisedText } from "../../../../server/domain/sheet/audit/revised-text.ts";
import { auditedQuarters } from "../../../support/audited.ts";

it("names neither release nor figure that there is none of", () => {
  const [cell] = auditedQuarters([111]).cells;
  if (!cell) throw new Error("no cell");
  const derived = { ...cell, own: 120, series: { ...cell.series, releaseOf: () => "" } };
  expect(revisedText(cell, { now: derived, isTaken: false })).toBe(
    "填的是 111，与工作簿记录的版本一致；2016年1-3月（当季）当时公布的是 111，后来修订为 120，请更新",
  );
});
