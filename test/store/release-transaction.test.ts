import { expect, it } from "vitest";

import { type ReleaseDraft, writeRelease } from "../../server/store/release-transaction.ts";

import { STEWARD } from "../support/actors.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const COUNTS = { read: 1, added: 1, changed: 0, same: 0, withdrawn: 0, skipped: 0, refused: 0, warnings: 0 };
const DRAFT: ReleaseDraft = {
  heading: {
    title: "试验",
    publishedOn: "2016-09-01",
    note: "",
    key: "",
    sha256: "ab",
    kind: "indicators",
    source: "表",
    actor: STEWARD,
  },
  counts: COUNTS,
  vintage: 4,
};

async function write(draft: ReleaseDraft, rows: () => boolean) {
  const { database } = await tinyLibrary();
  const vintage = await database.write((connection) => writeRelease(connection, draft, rows)).catch(String);
  const releases = [
    ...database.scan('SELECT "code", "kind", "publishedOn", "dateBasis" FROM "Release" WHERE "id" > 4'),
  ];
  return { vintage, releases, receipts: [...database.scan('SELECT COUNT(*) FROM "Import"')][0]?.[0] };
}

it("writes a release with its receipt", async () => {
  expect(await write(DRAFT, () => true)).toEqual({
    vintage: 5,
    releases: [["IMPORT.5", "catalogue", "2016-09-01", "stated"]],
    receipts: 1,
  });
});

it("names what takes another back for what it is", async () => {
  const draft = { ...DRAFT, heading: { ...DRAFT.heading, kind: "reversal", publishedOn: "", revertsId: 4 } } as const;
  expect((await write(draft, () => true)).releases).toMatchObject([
    ["REVERT.5", "observations", expect.any(String), "inferred"],
  ]);
});

it("writes nothing where the book has moved, the rows' writer gives up, or it fails", async () => {
  const nothing = { releases: [], receipts: 0 };
  expect(await write({ ...DRAFT, vintage: 3 }, () => true)).toEqual({ vintage: undefined, ...nothing });
  expect(await write(DRAFT, () => false)).toEqual({ vintage: undefined, ...nothing });
  const fail = () => {
    throw new Error("full");
  };
  expect(await write(DRAFT, fail)).toEqual({ vintage: "Error: full", ...nothing });
});
