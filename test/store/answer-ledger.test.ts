import { expect, it } from "vitest";

import { answerLedger } from "../../server/store/answer-ledger.ts";
import { caseIn } from "../support/ledger.ts";
import { answersOf, questionOf, tinyLibrary } from "../support/tiny-book.ts";

it("answers cells from the cases that there are", async () => {
  const library = await tinyLibrary();
  const ask = () =>
    answersOf(library, [
      ...["件数", "未销号", "销号率"].map((field) => questionOf({ ask: "LEDGER", field })),
      questionOf({ ask: "LEDGER", filter: "逾期=是", field: "件数" }),
    ]);
  expect(await ask()).toMatchObject(Array.from({ length: 4 }, () => ({ code: "LEDGER_EMPTY" })));
  await caseIn(library.database, "用电紧张", ["assign", "begin"]);
  await caseIn(library.database, "缺工", ["assign", "begin", "apply", "verify", "close"]);
  await library.book.reloadLedger();
  expect(await ask()).toEqual([2, 1, 50, 1]);
});

it("gives the same ledger the same answer, and another one its own", async () => {
  const library = await tinyLibrary();
  await caseIn(library.database, "用电紧张");
  await library.book.reloadLedger();
  const { ledger } = library.book.current();
  expect([answerLedger(ledger, "", "件数"), answerLedger(ledger, "", "件数")]).toEqual([1, 1]);
  await caseIn(library.database, "缺工");
  await library.book.reloadLedger();
  expect(answerLedger(library.book.current().ledger, "", "件数")).toBe(2);
});
