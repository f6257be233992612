import { describe, expect, it } from "vitest";

import { importFigures } from "../../server/store/import-figures.ts";
import { revertRelease } from "../../server/store/revert-release.ts";

import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { answersOf, questionOf, tinyLibrary } from "../support/tiny-book.ts";

const HEAD = "indicator,area,period,value";
const CHANGED = `${HEAD}\nVALUE_ADDED,西安市,2016-06 YTD,590\nVALUE_ADDED,西安市,2016-07 YTD,690`;

const june = questionOf({ indicator: "VALUE_ADDED", period: "2016年1-6月", subject: "西安市" });
const july = { ...june, period: "2016年1-7月" };

describe("taking a release back", () => {
  it("restores what was before by a release of its own", async () => {
    const library = await tinyLibrary();
    await importFigures(library, figureImportOf(CHANGED));
    expect(await revertRelease(library, "import.5", STEWARD)).toMatchObject({
      ending: "written",
      receipt: { release: "REVERT.6", reverts: "IMPORT.5", counts: { changed: 1, withdrawn: 1 } },
    });
    expect(await answersOf(library, [june, july, { ...june, asOf: "IMPORT.5" }])).toMatchObject([
      580.12,
      { code: "NOT_PUBLISHED" },
      590,
    ]);
  });

  it("does it once, and lets the same content in again", async () => {
    const library = await tinyLibrary();
    await importFigures(library, figureImportOf(CHANGED));
    await revertRelease(library, "IMPORT.5", STEWARD);
    expect(await revertRelease(library, "IMPORT.5", STEWARD)).toMatchObject({
      ending: "known",
      receipt: { vintage: 6 },
    });
    expect(await importFigures(library, figureImportOf(CHANGED))).toMatchObject({ ending: "written" });
    expect(await answersOf(library, [july])).toEqual([690]);
  });

  it("takes a reversal back too", async () => {
    const library = await tinyLibrary();
    await importFigures(library, figureImportOf(CHANGED));
    await revertRelease(library, "IMPORT.5", STEWARD);
    expect(await revertRelease(library, "REVERT.6", STEWARD)).toMatchObject({ ending: "written" });
    expect(await answersOf(library, [june, july])).toEqual([590, 690]);
  });

  it("takes back, once the later one is taken back, what that had changed", async () => {
    const library = await tinyLibrary();
    await importFigures(library, figureImportOf(CHANGED));
    await importFigures(library, figureImportOf(CHANGED.replace("590", "591")));
    expect(await revertRelease(library, "IMPORT.5", STEWARD)).toMatchObject({
      ...{ ending: "superseded", superseded: 1, obstacles: [{ code: "LATER_RELEASE", subject: "IMPORT.6" }] },
    });
    await revertRelease(library, "IMPORT.6", STEWARD);
    expect(await revertRelease(library, "IMPORT.5", STEWARD)).toMatchObject({ ending: "written" });
    expect(await answersOf(library, [june, july])).toMatchObject([580.12, { code: "NOT_PUBLISHED" }]);
  });

  it("can be done again once the reversal was taken back, and then the content is known again until it is", async () => {
    const library = await tinyLibrary();
    await importFigures(library, figureImportOf(CHANGED));
    await revertRelease(library, "IMPORT.5", STEWARD);
    await revertRelease(library, "REVERT.6", STEWARD);
    expect(await importFigures(library, figureImportOf(CHANGED))).toMatchObject({ ending: "known" });
    expect(await revertRelease(library, "IMPORT.5", STEWARD)).toMatchObject({
      ending: "written",
      receipt: { release: "REVERT.8" },
    });
    expect(await answersOf(library, [june])).toEqual([580.12]);
  });

  it("refuses where it would undo what came later", async () => {
    const library = await tinyLibrary();
    expect(await revertRelease(library, "SPRING", STEWARD)).toMatchObject({ ending: "superseded", superseded: 1 });
    expect(library.book.current().vintage).toBe(4);
  });

  it("knows no releases of the plan itself", async () => {
    const library = await tinyLibrary();
    expect(await revertRelease(library, "NONE", STEWARD)).toMatchObject({ ending: "unknown-release" });
    expect(await revertRelease(library, "TINY-PLAN", STEWARD)).toMatchObject({ ending: "other-kind" });
  });
});
