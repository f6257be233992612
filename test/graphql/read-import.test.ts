import { describe, expect, it } from "vitest";

import type { ImportFiguresInput } from "../../server/graphql/import-input-type.ts";
import { readImport } from "../../server/graphql/read-import.ts";
import { InputReading } from "../../server/graphql/user-error.ts";

import { STEWARD } from "../support/actors.ts";
import { TINY_CATALOGUE } from "../support/tiny-catalogue.ts";

function read(input: Partial<ImportFiguresInput>, reading = new InputReading()) {
  const context = { snapshot: { catalogue: TINY_CATALOGUE }, actor: STEWARD };
  return readImport(context, { rows: [["a"], ["b"]], ...input }, reading);
}

describe("reading what a client asks to import", () => {
  it("names the table by its source and counts its rows from the first", async () => {
    const { tables, heading } = read({ firstRow: 5, source: " 月报.xlsx " });
    const rows = [];
    for await (const batch of tables[0]?.batches() ?? []) rows.push(...batch);
    expect(rows).toEqual([
      { row: 5, cells: ["a"] },
      { row: 6, cells: ["b"] },
    ]);
    expect(heading).toMatchObject({ source: "月报.xlsx", title: "月报.xlsx", publishedOn: "", key: "" });
  });

  it("knows content again whatever it is called, but not as something else", () => {
    const hash = (input: Partial<ImportFiguresInput>) => read(input).heading.sha256;
    expect(hash({ title: "一" })).toBe(hash({ title: "二" }));
    expect(hash({ mode: "delete" })).not.toBe(hash({}));
  });

  it("reads area, headings and day", () => {
    const request = read({ area: "西安", headings: [{ heading: "本期值", field: "数值" }], publishedOn: "2016-07-20" });
    expect(request).toMatchObject({ area: "610100", heading: { publishedOn: "2016-07-20" } });
    expect([...request.mapping]).toEqual([["本期值", "value"]]);
  });

  it("reads the time of publication with its zone, and none where none is written", () => {
    expect(read({ publishAt: "2016-07-20T09:30+08:00" }).publishAt).toEqual({
      ...{ at: "2016-07-20T01:30:00.000Z", zone: "+08:00" },
    });
    expect(read({ publishAt: " " })).not.toHaveProperty("publishAt");
  });

  it.each([
    [{ publishAt: "2016-07-20" }, ["publishAt"], "publishAt 收到“2016-07-20”。请写带时区的时间"],
    [{ area: "东京" }, ["area"], "没有名为“东京”的地区"],
    [{ headings: [{ heading: "甲", field: "乙" }] }, ["headings", "0", "field"], "没有名为“乙”的字段"],
    [{ publishedOn: "昨天" }, ["publishedOn"], "publishedOn 收到“昨天”"],
    [{ note: "长".repeat(300) }, ["note"], "文字太长"],
  ])("keeps what is wrong with %j", (input, path, sentence) => {
    const reading = new InputReading();
    read(input, reading);
    expect(reading.errors).toEqual([{ code: expect.any(String), path, message: expect.stringContaining(sentence) }]);
  });
});
