import { expect, it } from "vitest";

import type { ImportLine } from "../../../server/domain/import/import-lines.ts";
import type { Submission } from "../../../server/domain/submit/submission.ts";
import { accountOf, fateOfLeft } from "../../../server/domain/submit/submission-account.ts";

const place = { top: 0, bottom: 0, left: 0, right: 3 };
const line = { place, cells: ["甲", 1] };

const SUBMISSION: Submission = {
  ...{ layout: "rows", area: { sheet: "月报", range: place }, header: [], headerRow: 1, headings: [], formulas: 0 },
  ...{ total: 10, lines: [line, line, line, line, line, undefined, line] },
  left: [
    { code: "HEADER", text: "", places: [place] },
    { code: "UNSURE", text: "", places: [place, place] },
    { code: "BLANK", text: "", places: [place] },
  ],
};

const answered = (["added", "changed", "same", "refused"] as const).map((fate, at): ImportLine => {
  return { row: at + 2, fate, figure: "", unit: "", before: null, after: null };
});

it("counts every line of a selection once", () => {
  const account = accountOf(SUBMISSION, answered, new Set([4]));
  expect(account).toEqual({ total: 10, sent: 2, same: 1, refused: 2, unread: 2, skipped: 3 });
  const { total, ...fates } = account;
  expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(total);
});

it("takes what is a question for not understood, and what is no figure for left out", () => {
  expect([fateOfLeft("ASKED"), fateOfLeft("SUBTOTAL")]).toEqual(["unread", "skipped"]);
});
