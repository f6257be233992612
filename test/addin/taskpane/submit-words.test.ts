import { expect, it } from "vitest";

import {
  accountSentence,
  layoutSentence,
  lineWord,
  placeWords,
  receiptCounts,
  timeWords,
} from "../../../addin/taskpane/submit-words.ts";

it("adds the lines of a selection up", () => {
  const account = { total: 12, sent: 1, same: 2, refused: 0, unread: 3, skipped: 6 };
  expect(accountSentence(account, "cells")).toBe("选中 12 格 ＝ 报送 1 ＋ 相同 2 ＋ 拒绝 0 ＋ 未识别 3 ＋ 略过 6");
  expect(lineWord("rows")).toBe("行");
});

it("says what a receipt counts, and what was taken back only where something was", () => {
  const receipt = {
    release: "",
    dataVersion: "",
    sha256: "",
    importedAt: "",
    added: 1,
    changed: 2,
    same: 3,
    withdrawn: 0,
  };
  expect(receiptCounts(receipt)).toBe("新增 1，改动 2，相同 3");
  expect(receiptCounts({ ...receipt, withdrawn: 4 })).toContain("撤下 4");
});

it("says how a selection was read, and how many values formulas gave", () => {
  expect(layoutSentence({ layout: "rows", formulas: 0 })).not.toContain("公式");
  expect(layoutSentence({ layout: "cells", formulas: 2 })).toContain("2 个是公式算出的数");
});

it("names rows of a flat table and cells of others", () => {
  const place = { top: 6, bottom: 6, left: 0, right: 3 };
  expect(placeWords(place, "rows")).toBe("第 7 行");
  expect(placeWords({ ...place, right: 0 }, "rows")).toBe("A7");
  expect(placeWords({ ...place, right: 0 }, "cells")).toBe("A7");
});

it("shows a time, and what is none as it stands", () => {
  expect(timeWords("2016-08-16T01:02:03.000Z")).toMatch(/^2016\/8\/1[56] /u);
  expect(timeWords("昨天")).toBe("昨天");
});
