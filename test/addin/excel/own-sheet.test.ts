import { afterEach, describe, expect, it, vi } from "vitest";

import { deleteSheet, type OwnSheet, writeOwnSheet } from "../../../addin/excel/own-sheet.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const SHEET: OwnSheet = {
  name: "清单",
  visibility: "VeryHidden",
  rows: [["标题"], ["=1+1", 5.9, "0012", true, ""]],
};

describe("a sheet of our own", () => {
  it("is made, hidden as it should be, with texts that stay texts", async () => {
    const { sheets } = stubSheets({ 月报: { rows: [] } });
    await writeOwnSheet(SHEET);
    expect(Object.keys(sheets)).toEqual(["月报", "清单"]);
    expect(sheets.清单).toEqual({
      visibility: "VeryHidden",
      rows: [
        ["标题", "", "", "", ""],
        ["=1+1", 5.9, "0012", true, ""],
      ],
    });
  });

  it("is written anew where it is there, and what stood below goes", async () => {
    const { sheets } = stubSheets({ 清单: { rows: [["旧"], ["旧"], ["旧"], ["旧"]], visibility: "Hidden" } });
    await writeOwnSheet({ ...SHEET, rows: [["新"], ["新"]] });
    expect(sheets.清单).toEqual({ visibility: "Hidden", rows: [["新"], ["新"], [""], [""]] });
  });

  it("is written in messages of bounded size", async () => {
    const fake = stubSheets({});
    await writeOwnSheet({ ...SHEET, rows: Array.from({ length: 1200 }, (_, row) => [row]) });
    expect(fake.sheets.清单?.rows.at(-1)).toEqual([1199]);
    expect(fake.syncs).toBe(5);
  });

  it("goes, although Excel deletes none that is very hidden", async () => {
    const { sheets } = stubSheets({ 月报: { rows: [] }, 清单: { rows: [], visibility: "VeryHidden" } });
    await deleteSheet("清单");
    await deleteSheet("没有");
    expect(Object.keys(sheets)).toEqual(["月报"]);
  });

  it("is not made where Excel allows none", async () => {
    const fake = stubSheets({});
    fake.addFault = "AccessDenied";
    await expect(writeOwnSheet(SHEET)).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
