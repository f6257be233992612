import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { surveyFile } from "../../server/csv/survey-file.ts";

import { temporaryFolder } from "../support/temporary-database.ts";

function fileOf(bytes: string | Uint8Array): string {
  const path = join(temporaryFolder(), "a.csv");
  writeFileSync(path, bytes);
  return path;
}

describe("surveying a file", () => {
  it("tells its size, its hash and its encoding", async () => {
    const text = "指标,数值\n";
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(await surveyFile(fileOf(text))).toEqual({ size: 14, sha256, encoding: "utf-8" });
    expect(await surveyFile(fileOf(text), "gb18030")).toMatchObject({ encoding: "gb18030" });
  });

  it("refuses what is no text, nothing, and what is not there", async () => {
    await expect(surveyFile(fileOf("a,b\0c"))).rejects.toMatchObject({ code: "BINARY" });
    await expect(surveyFile(fileOf(""))).rejects.toMatchObject({ code: "EMPTY" });
    await expect(surveyFile(fileOf(Uint8Array.of(0x80, 0xff)))).rejects.toMatchObject({ code: "ENCODING" });
    await expect(surveyFile(join(temporaryFolder(), "no.csv"))).rejects.toMatchObject({ code: "UNREADABLE" });
  });
});
