import { expect, it } from "vitest";

import { countFormerIndicators, restoreIndicators, writeIndicators } from "../../server/store/write-indicators.ts";

import { tinyLibrary } from "../support/tiny-book.ts";

it("writes indicators and gives them back, as if they had never been written", async () => {
  const { database, book } = await tinyLibrary();
  const before = book.current().catalogue.indicators.things;
  const [first] = before;
  if (!first) throw new Error("There are indicators");
  const fresh = { ...first, code: "NEW", name: "新指标", aliases: ["新的"], growthOf: first.code };
  const release = `INSERT INTO "Release" SELECT 5, 'X', '', 'catalogue', '', '', '', '', "importedAt" FROM "Release" WHERE "id" = 4`;
  const counts = await database.write(async (connection) => {
    connection.execute(release);
    connection.execute(release.replace("5, 'X'", "6, 'Y'"));
    writeIndicators(connection, [{ ...first, name: "另名", bases: ["month"] }, fresh], 5);
    return countFormerIndicators(connection, 5);
  });
  await book.reload();
  expect(counts).toEqual({ withdrawn: 1, added: 0, changed: 1 });
  const { catalogue } = book.current();
  expect(catalogue.indicators.byCode(first.code)).toMatchObject({ name: "另名", bases: ["month"] });
  expect(catalogue.indicator("新的")).toMatchObject({ code: "NEW", growthOf: first.code });
  await database.write(async (connection) => restoreIndicators(connection, 5, 6));
  await book.reload();
  expect(book.current().catalogue.indicators.things).toEqual(before);
});
