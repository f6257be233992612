import { expect, it } from "vitest";
import type { Ledger } from "../../server/store/ledger.ts";
import {
  caseNamesOf,
  headAt,
  loadCaseEvents,
  loadLedger,
  loadLedgerAt,
  renewLedger,
} from "../../server/store/load-ledger.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { caseIn, change, importCases, NAMES, registrationOf, stepOf, TODAY } from "../support/ledger.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("reads the ledger as it is, and as it was after an event", async () => {
  const database = temporaryDatabase();
  expect(await loadLedger(database, NAMES, TODAY)).toMatchObject({ cases: [], position: 0, head: "" });
  const first = await caseIn(database, "用电紧张", ["assign"]);
  const before = await loadLedger(database, NAMES, TODAY);
  await caseIn(database, "缺工", ["assign", "begin"]);
  expect((await loadLedger(database, NAMES, TODAY)).cases.map(({ state }) => state)).toEqual(["交办", "办理"]);
  const past = loadLedgerAt(database, NAMES, before);
  expect([past.cases, past.position, past.find(first)]).toEqual([before.cases, 2, before.cases[0]]);
  expect(loadLedgerAt(database, NAMES, { ...before, position: 1 }).cases).toMatchObject([{ state: "登记" }]);
  expect([headAt(database, 2), headAt(database, 0), headAt(database, 99)]).toEqual([before.head, "", ""]);
});

it("reads the events of one case", async () => {
  const database = temporaryDatabase();
  const code = await caseIn(database, "用电紧张", ["assign"]);
  await caseIn(database, "缺工");
  expect(loadCaseEvents(database, code).map(({ kind }) => kind)).toEqual(["register", "assign"]);
  expect(loadCaseEvents(database, "QF2016-0099")).toEqual([]);
});

it("knows the names of the plan and the catalogue, and which area lies in which", async () => {
  const names = caseNamesOf((await tinyLibrary()).book.current());
  expect(names.enterprise.find("试验企业")).toMatchObject([{ code: "MAKER" }]);
  expect(names.task.find("做大汽车产业")).toMatchObject([{ code: "T2.1" }]);
  expect([
    names.isWithin("610100", "100000"),
    names.isWithin("100000", "610100"),
    names.isWithin("", "100000"),
  ]).toEqual([...[true, false, false]]);
});

it("renews a ledger by what has moved since", async () => {
  const database = temporaryDatabase();
  const [first] = [await caseIn(database, "用电紧张"), await caseIn(database, "缺工")];
  const before = await loadLedger(database, NAMES, TODAY);
  await change(database, [stepOf(first, "amend", { fields: { owner: "供电局" } }), registrationOf("缺地")]);
  const renewed = await renewLedger(database, before, "2016-08-11");
  const whole = await loadLedger(database, NAMES, "2016-08-11");
  expect({ ...renewed, find: undefined }).toEqual({ ...whole, find: undefined });
  expect([renewed.cases[1] === before.cases[1], renewed.find(first)?.owner]).toEqual([true, "供电局"]);
  expect(await renewLedger(database, renewed, "2016-08-12")).toMatchObject({ position: 4, today: "2016-08-12" });
});

it("keeps what was withdrawn in its place, and out of the cases", async () => {
  const library = await tinyLibrary();
  const { database } = library;
  await importCases(library, "编号,企业,问题\nA-1,甲公司,缺工\nA-2,乙公司,缺地");
  const before = await loadLedger(database, NAMES, TODAY);
  await revertRelease(library, "IMPORT.5", STEWARD);
  const [later, whole] = [await renewLedger(database, before, TODAY), await loadLedger(database, NAMES, TODAY)];
  const shown = ({ cases, recorded }: Ledger) =>
    [cases, recorded].map((list) => list.map(({ code }) => code).join(" "));
  await importCases(library, "编号,企业,问题\nA-3,甲公司,缺工\nA-1,甲公司,缺水");
  const [again, anew] = [await renewLedger(database, later, TODAY), await loadLedger(database, NAMES, TODAY)];
  expect([later, whole].map(shown)).toEqual([
    ["", "A-1 A-2"],
    ["", "A-1 A-2"],
  ]);
  expect([again, anew].map(shown)).toEqual([
    ["A-1 A-3", "A-1 A-2 A-3"],
    ["A-1 A-3", "A-1 A-2 A-3"],
  ]);
  expect([again.find("A-2")?.state, loadLedgerAt(database, NAMES, before).cases]).toEqual(["撤回", before.cases]);
});

it("reads a ledger whole where the one that was known is another database's", async () => {
  const [one, other] = [temporaryDatabase(), temporaryDatabase()];
  await caseIn(one, "用电紧张");
  await caseIn(other, "缺工", ["assign"]);
  const foreign = await loadLedger(other, NAMES, TODAY);
  const renewed = await renewLedger(one, foreign, TODAY);
  expect(renewed.cases).toEqual((await loadLedger(one, NAMES, TODAY)).cases);
});

it("reads many cases a portion at a time, and those again that move meanwhile", async () => {
  const database = temporaryDatabase();
  const changes = Array.from({ length: 1_200 }, (_, at) => registrationOf(`问题${at}`));
  await change(database, changes.slice(0, 600));
  await change(database, changes.slice(600));
  const reading = loadLedger(database, NAMES, TODAY);
  await change(database, [stepOf("QF2016-0001", "assign", { fields: { owner: "市工信委", dueOn: "2016-12-01" } })]);
  await change(database, [registrationOf("来得晚")]);
  const ledger = await reading;
  const now = await loadLedger(database, NAMES, TODAY);
  const since = await renewLedger(database, ledger, TODAY);
  expect([since.cases, since.position, since.head]).toEqual([now.cases, 1_202, now.head]);
  expect(new Set(ledger.cases.map(({ code }) => code)).size).toBe(ledger.cases.length);
});
