import { expect, it } from "vitest";

import { unpackText } from "../../server/xlsx/unpack.ts";
import { writeArchive } from "../../server/xlsx/write-archive.ts";
import { openArchive, type ZipArchive } from "../../server/xlsx/zip-archive.ts";

import { makeZip } from "../support/workbook-maker.ts";

/** The archive's parts as texts. */
async function textsOf(archive: ZipArchive) {
  return Promise.all(archive.entries.map(async (entry) => [entry.name, await unpackText(archive, entry)]));
}

/** The same zip with its end as writers leave it that did not know how large it would get. */
function withLongEnd(zip: Buffer): Buffer {
  const end = zip.length - 22;
  const long = Buffer.alloc(76);
  long.writeUInt32LE(0x06064b50, 0);
  long.writeBigUInt64LE(44n, 4);
  long.writeBigUInt64LE(BigInt(zip.readUInt16LE(end + 10)), 32);
  long.writeBigUInt64LE(BigInt(zip.readUInt32LE(end + 12)), 40);
  long.writeBigUInt64LE(BigInt(zip.readUInt32LE(end + 16)), 48);
  long.writeUInt32LE(0x07064b50, 56);
  long.writeBigUInt64LE(BigInt(end), 64);
  const last = Buffer.from(zip.subarray(end));
  last.fill(0xff, 8, 20);
  return Buffer.concat([zip.subarray(0, end), long, last]);
}

it("unpacks packed and stored parts, whatever the case of their names", async () => {
  const archive = openArchive(
    makeZip({ "A/b.xml": "甲".repeat(300_000), "c.bin": { content: "乙", isStored: true }, "d/": "" }),
  );
  expect(await textsOf(archive)).toEqual([
    ["A/b.xml", "甲".repeat(300_000)],
    ["c.bin", "乙"],
    ["d/", ""],
  ]);
  expect(archive.entry("a/B.XML")?.name).toBe("A/b.xml");
});

it("lets parts be packed many times that nobody reads", async () => {
  const archive = openArchive(makeZip({ "xl/media/image1.bmp": Buffer.alloc(9 * 1024 * 1024), a: "1" }));
  const [picture, a] = archive.entries;
  expect(a && (await unpackText(archive, a))).toBe("1");
  await expect(picture && unpackText(archive, picture)).rejects.toMatchObject({ code: "UNSAFE" });
});

it("reads the long form of the end, and writes the short one", async () => {
  const archive = openArchive(withLongEnd(makeZip({ a: "1", b: "2" })));
  const changes = {
    contents: new Map([
      ["b", "3"],
      ["c", "4"],
    ]),
    removed: new Set<string>(),
  };
  expect(await textsOf(openArchive(writeArchive(archive, changes)))).toEqual([
    ["a", "1"],
    ["b", "3"],
    ["c", "4"],
  ]);
});

it("keeps what is remarked on the whole", () => {
  const zip = makeZip({ a: "1" });
  const comment = Buffer.from("归档注释");
  zip.writeUInt16LE(comment.length, zip.length - 2);
  const archive = openArchive(Buffer.concat([zip, comment]));
  const written = openArchive(writeArchive(archive, { contents: new Map([["a", "2"]]), removed: new Set() }));
  expect(Buffer.from(written.comment).toString()).toBe("归档注释");
});

it("writes equal content as equal bytes", () => {
  const archive = openArchive(makeZip({ a: "1" }));
  const changes = { contents: new Map([["b", "3"]]), removed: new Set(["a"]) };
  expect(Buffer.from(writeArchive(archive, changes)).equals(writeArchive(archive, changes))).toBe(true);
  expect(openArchive(writeArchive(archive, changes)).entries.map(({ name }) => name)).toEqual(["b"]);
});
