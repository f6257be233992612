import { expect, it } from "vitest";

import { digestHeld, sealOfHeld } from "../../server/store/held-digest.ts";

import { hold } from "../support/held-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary();
const held = await hold(library);

function digestAfter(sql?: string) {
  return library.database.write(async (connection) => {
    if (sql) connection.execute(sql);
    return digestHeld(connection, held.id);
  });
}

it("counts and hashes the figures as they were held", async () => {
  expect(await digestAfter()).toEqual({ rows: held.figures, sha256: held.digest });
});

it("is another when a single value differs by its last bit, and of nothing at all", async () => {
  const [before, after] = [590, 590.0000000000001];
  expect((await digestAfter(`UPDATE "HeldFigure" SET "value" = ${after} WHERE "value" = ${before}`)).sha256).not.toBe(
    held.digest,
  );
  await digestAfter(`UPDATE "HeldFigure" SET "value" = ${before} WHERE "value" = ${after}`);
  expect(await digestAfter()).toEqual({ rows: 3, sha256: held.digest });
});

it("seals everything but what becomes of it", () => {
  const seal = sealOfHeld(held);
  expect(sealOfHeld({ ...held, state: "published", release: "IMPORT.5", endedAt: "x", conflicts: 3 })).toBe(seal);
  const others = [{ publishAt: "2016-01-01T00:00:00.000Z" }, { title: "另一个" }, { digest: "00" }, { figures: 4 }];
  expect(others.map((other) => sealOfHeld({ ...held, ...other })).filter((one) => one === seal)).toEqual([]);
});
