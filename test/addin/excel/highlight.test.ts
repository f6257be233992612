import { afterEach, describe, expect, it, vi } from "vitest";

import { Highlight } from "../../../addin/excel/highlight.ts";
import { stubExcel } from "./fake-excel.ts";

const MARK = "#FFF2CC";
const CELLS = ["S!A1", "S!A2", "S!B1", "T!A1"];

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A sheet whose A2 is green and whose B1 is filled with white, marked. */
async function marked() {
  const sheet = stubExcel();
  sheet.fills.set("S!A2", "#00FF00").set("S!B1", "#FFFFFF");
  const highlight = new Highlight();
  await highlight.mark(CELLS);
  return { sheet, highlight };
}

describe("marks", () => {
  it("are fills of those cells", async () => {
    const { sheet, highlight } = await marked();
    expect(
      [...sheet.fills]
        .filter(([, colour]) => colour === MARK)
        .map(([cell]) => cell)
        .sort(),
    ).toEqual(CELLS);
    expect(highlight.size).toBe(4);
  });

  it("are cleared to exactly what was there", async () => {
    const { sheet, highlight } = await marked();
    expect(await highlight.clear()).toBe(0);
    expect(Object.fromEntries(sheet.fills)).toEqual({ "S!A2": "#00FF00", "S!B1": "#FFFFFF" });
    expect(highlight.size).toBe(0);
  });

  it("made twice are cleared to what was there first", async () => {
    const { sheet, highlight } = await marked();
    await highlight.mark(CELLS);
    await highlight.clear();
    expect(Object.fromEntries(sheet.fills)).toEqual({ "S!A2": "#00FF00", "S!B1": "#FFFFFF" });
  });

  it("leave alone what the analyst has filled since", async () => {
    const { sheet, highlight } = await marked();
    sheet.fills.set("S!A1", "#0000FF");
    sheet.fills.delete("S!A2");
    expect(await highlight.clear()).toBe(2);
    expect(Object.fromEntries(sheet.fills)).toEqual({ "S!A1": "#0000FF", "S!B1": "#FFFFFF" });
  });

  it("can be cleared after the workbook was saved and opened again", async () => {
    const { sheet } = await marked();
    const opened = new Highlight();
    opened.open();
    expect(opened.size).toBe(4);
    await opened.clear();
    expect(Object.fromEntries(sheet.fills)).toEqual({ "S!A2": "#00FF00", "S!B1": "#FFFFFF" });
    expect(sheet.saved).toEqual({ "plancell.marks": [] });
  });

  it.each([[null], ["S!A1"], [[{ address: "S!A1" }]], [[{ address: "S!A1", colour: "url(x)" }]]])(
    "stored as %j are none",
    (stored) => {
      stubExcel().saved["plancell.marks"] = stored;
      const highlight = new Highlight();
      highlight.open();
      expect(highlight.size).toBe(0);
    },
  );
});

describe("Excel's refusal", () => {
  it("to mark leaves nothing that cannot be cleared", async () => {
    const sheet = stubExcel();
    sheet.faults.set("S!A2", "AccessDenied");
    const highlight = new Highlight();
    await expect(highlight.mark(CELLS)).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.faults.clear();
    await highlight.clear();
    expect([...sheet.fills]).toEqual([]);
  });

  it("to clear keeps the marks for another time", async () => {
    const { sheet, highlight } = await marked();
    sheet.error = "InvalidOperationInCellEditMode";
    await expect(highlight.clear()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    sheet.error = "";
    expect(await highlight.clear()).toBe(0);
    expect(Object.fromEntries(sheet.fills)).toEqual({ "S!A2": "#00FF00", "S!B1": "#FFFFFF" });
  });

  it("about a sheet that is gone does not keep other sheets marked", async () => {
    const sheet = stubExcel();
    sheet.fills.set("T!A1", MARK);
    sheet.saved["plancell.marks"] = ["Gone!A1", "T!A1"].map((address) => ({ address, colour: "" }));
    const highlight = new Highlight();
    highlight.open();
    expect(await highlight.clear()).toBe(1);
    expect([highlight.size, sheet.fills.size]).toEqual([0, 0]);
  });
});
