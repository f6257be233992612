import { expect, it } from "vitest";

import { loadCaseEvents } from "../../server/store/load-ledger.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { change, importCases, registrationOf } from "../support/ledger.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const TEXT = "编号,企业,问题\nA-1,甲公司,缺工\n,乙公司,缺地";

it("registers a case anew that was withdrawn, under its code, and goes on counting", async () => {
  const library = await tinyLibrary();
  await importCases(library, TEXT);
  await revertRelease(library, "IMPORT.5", STEWARD);
  const again = await importCases(library, `${TEXT.replaceAll("缺", "很缺")}\nA-1,甲公司,很缺工,`);
  expect(again).toMatchObject({ ending: "written", report: { counts: { added: 2, same: 1 } } });
  const { ledger } = library.book.current();
  expect(ledger.cases.map(({ code, text, revision }) => [code, text, revision])).toEqual([
    ["A-1", "很缺工", 3],
    // Numbers that were given once are not given again.
    [expect.stringMatching(/^QF\d{4}-0002$/u), "很缺地", 1],
  ]);
  expect(loadCaseEvents(library.database, "A-1").map(({ kind }) => kind)).toEqual(["import", "withdraw", "import"]);
});

it("lets a later table of the same import amend what an earlier one registers anew", async () => {
  const library = await tinyLibrary();
  await importCases(library, TEXT);
  await revertRelease(library, "IMPORT.5", STEWARD);
  await importCases(library, "编号,企业,问题\nA-1,甲公司,缺工\nA-1,甲公司,缺熟练工");
  expect(loadCaseEvents(library.database, "A-1").map(({ kind, content }) => [kind, content.revision])).toEqual([
    ...[["import", 1] as const, ["withdraw", 2] as const, ["import", 3] as const, ["amend", 4] as const],
  ]);
});

it("gives way to whoever has registered the same code meanwhile", async () => {
  const library = await tinyLibrary();
  await change(library.database, [registrationOf("缺电", { code: "A-1" })]);
  expect(await importCases(library, TEXT)).toMatchObject({ ending: "overtaken" });
  expect(library.book.current()).toMatchObject({ vintage: 4, ledger: { position: 1 } });
});
