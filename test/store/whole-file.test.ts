import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

import { placeInstead, placeNew } from "../../server/store/whole-file.ts";
import { temporaryFolder } from "../support/temporary-database.ts";

function filesOf(folder: string) {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function folderWith(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, path: (name: string) => join(folder, name) };
}

it("a draft gets its name when it is whole", async () => {
  const { folder, path } = folderWith({ draft: "new" });
  await placeNew(path("draft"), path("out"));
  expect(filesOf(folder)).toEqual({ out: "new" });
});

it("a name that is taken stays taken", async () => {
  const { folder, path } = folderWith({ draft: "new", out: "old" });
  await expect(placeNew(path("draft"), path("out"))).rejects.toMatchObject({ code: "EEXIST" });
  expect(filesOf(folder)).toEqual({ draft: "new", out: "old" });
});

it("what a draft replaces is kept beside it", async () => {
  const { folder, path } = folderWith({ draft: "new", out: "old" });
  await placeInstead(path("draft"), path("out"), path("kept"));
  expect(filesOf(folder)).toEqual({ out: "new", kept: "old" });
});

it("nothing is replaced where what is replaced cannot be kept", async () => {
  const { folder, path } = folderWith({ draft: "new", out: "old", kept: "older" });
  await expect(placeInstead(path("draft"), path("out"), path("kept"))).rejects.toMatchObject({ code: "EEXIST" });
  expect(filesOf(folder)).toEqual({ draft: "new", out: "old", kept: "older" });
});
