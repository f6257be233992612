import { afterEach, describe, expect, it, vi } from "vitest";

import { insertFormula, isOccupied, readTarget, restore } from "../../../addin/excel/insert-formula.ts";
import { stubExcel } from "./fake-excel.ts";

const TARGET = "Sheet1!A1:C1";
const INSERTION = { label: "=工业投资", indicator: "GYTZ", period: "2016年", subject: "", unit: "亿元", decimals: 1 };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the target", () => {
  it("is the active cell and two to its right", async () => {
    stubExcel({ [TARGET]: ["旧", "", ""] });
    expect(await readTarget()).toEqual({
      address: TARGET,
      formulas: ["旧", "", ""],
      numberFormats: ["General", "General", "General"],
    });
  });

  it.each([
    [["", "", ""], false],
    [["", "", "亿元"], true],
  ])("holding %j is occupied: %s", async (formulas, occupied) => {
    expect(isOccupied({ address: TARGET, formulas, numberFormats: [] })).toBe(occupied);
  });
});

describe("insertion", () => {
  it("writes label, formula and unit, and moves down", async () => {
    const sheet = stubExcel();
    expect(await insertFormula(await readTarget(), INSERTION)).toBe(true);
    expect(sheet.formulas.get(TARGET)).toEqual(["'=工业投资", '=PLAN.METRIC("GYTZ","2016年")', "亿元"]);
    expect(sheet.formats.get(`${TARGET}[1]`)).toEqual(["#,##0.0"]);
    expect(sheet.selected).toBe(`${TARGET}[0]↓`);
  });

  it("writes nothing where something else was written meanwhile", async () => {
    const sheet = stubExcel();
    const target = await readTarget();
    sheet.formulas.set(TARGET, ["新", "", ""]);
    expect(await insertFormula(target, INSERTION)).toBe(false);
    expect(sheet.formulas.get(TARGET)).toEqual(["新", "", ""]);
    expect(sheet.formats.size).toBe(0);
  });

  it("can be put back", async () => {
    const sheet = stubExcel({ [TARGET]: ["旧", "=1+1", ""] });
    const target = await readTarget();
    await insertFormula(target, INSERTION);
    await restore(target);
    expect(sheet.formulas.get(TARGET)).toEqual(["旧", "=1+1", ""]);
    expect(sheet.formats.get(TARGET)).toEqual(["General", "General", "General"]);
  });

  it("throws what Excel throws", async () => {
    const sheet = stubExcel();
    const target = await readTarget();
    sheet.error = "AccessDenied";
    await expect(insertFormula(target, INSERTION)).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
