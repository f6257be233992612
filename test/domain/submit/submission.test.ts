import { expect, it } from "vitest";

import { lineAt, rowsToSend } from "../../../server/domain/submit/submission.ts";

const place = { top: 0, bottom: 0, left: 0, right: 0 };

it("sends a blank row for every line that is not sent, so that the others keep their numbers", () => {
  const lines = [{ place, cells: ["甲", 1] }, undefined, { place, cells: ["乙", 2] }, { place, cells: ["丙", 3] }];
  expect(rowsToSend({ header: ["指标", "数值"], lines }, new Set([2]))).toEqual([
    ...[["指标", "数值"], ["甲", 1], [], [], ["丙", 3]],
  ]);
});

it("finds the line that the server speaks of", () => {
  expect([5, 6, 8, 0].map((row) => lineAt({ headerRow: 5 }, row))).toEqual([-1, 0, 2, -1]);
});
