import { expect, it } from "vitest";

import { isRefusal } from "../../server/domain/refusal.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import type { Ledger } from "../../server/store/ledger.ts";
import { ledgerAsOf, wasStateOf } from "../../server/store/past-ledger.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { caseIn, importCases } from "../support/ledger.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary();
const { book, database } = library;
const versions: string[] = [book.current().dataVersion];
await importCases(library, "编号,企业,问题\nA-1,甲公司,缺工\nA-2,乙公司,缺地");
versions.push(book.current().dataVersion);
await caseIn(database, "缺电", ["assign"]);
await book.reloadLedger();
versions.push(book.current().dataVersion);
await importFigures(library, figureImportOf("indicator,area,period,value\nVALUE_ADDED,西安市,2016-06 YTD,590"));
await revertRelease(library, "IMPORT.5", STEWARD);
versions.push(book.current().dataVersion);

function shown(ledger: Ledger | { readonly code: string }): string {
  return "cases" in ledger ? ledger.cases.map(({ code }) => code.replace(/QF.*/u, "QF")).join(" ") : ledger.code;
}

it("is what a data version, a release or a day left, with what was withdrawn since", () => {
  const asOf = (text: string) => shown(ledgerAsOf(database, book.current(), text));
  expect(versions.map(asOf)).toEqual(["", "A-1 A-2", "A-1 A-2 QF", "QF"]);
  expect(["SUMMER", "IMPORT.5", "IMPORT.6", "REVERT.7"].map(asOf)).toEqual(["", "A-1 A-2", "A-1 A-2 QF", "QF"]);
  // The last release by that day is one of before there was a ledger; by the other it is the last of all.
  expect(["2016-07-31", "2099-01-01"].map(asOf)).toEqual(["", "QF"]);
});

it("judges what was overdue by the day of that state", () => {
  const ledger = ledgerAsOf(database, book.current(), "IMPORT.5");
  expect(isRefusal(ledger) ? ledger : ledger.today).toBe(book.current().ledger.today);
  const then = `${versions[1]?.slice(0, -8)}20160801`;
  expect(ledgerAsOf(database, book.current(), then)).toMatchObject({ today: "2016-08-01" });
});

it("refuses what it cannot read, and a ledger that this one never was", () => {
  const asOf = (text: string) => shown(ledgerAsOf(database, book.current(), text));
  const [version = ""] = versions;
  expect([asOf("gestern"), asOf(`${version}-2-ffffffff-20160801`)]).toEqual(["VINTAGE_UNKNOWN", "VINTAGE_UNKNOWN"]);
  const { ledger } = book.current();
  expect([wasStateOf(database, ledger, ledger), wasStateOf(database, { ...ledger, position: 1 }, ledger)]).toEqual([
    ...[true, false],
  ]);
});
