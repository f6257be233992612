import { expect, it } from "vitest";

import { importFigures } from "../../server/store/import-figures.ts";
import { writeFigureReversal } from "../../server/store/revert-figures.ts";

import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { answersOf, questionOf, tinyLibrary } from "../support/tiny-book.ts";

it("writes the figures of before, and what goes with them, in one release; nothing where the book has moved", async () => {
  const library = await tinyLibrary();
  await importFigures(library, figureImportOf("indicator,area,period,value\nVALUE_ADDED,西安市,2016-06 YTD,590"));
  const release = library.book.current().release(5);
  if (!release) throw new Error("It was imported");
  const written: number[] = [];
  const revert = (vintage: number) =>
    library.database.write((connection) =>
      writeFigureReversal(connection, release, {
        ...{ vintage, actor: STEWARD, patience: undefined, kind: "reversal", others: { withdrawn: 2 } },
        writeOthers: (one) => written.push(one),
      }),
    );
  expect([await revert(4), await revert(5), written]).toEqual([undefined, 6, [6]]);
  await library.book.reload();
  const june = questionOf({ indicator: "VALUE_ADDED", period: "2016年1-6月", subject: "西安市" });
  expect(await answersOf(library, [june])).toEqual([580.12]);
  const counts = library.database.scan('SELECT "read", "changed", "withdrawn" FROM "Import" WHERE "releaseId" = 6');
  expect([...counts]).toEqual([[3, 1, 2]]);
});
