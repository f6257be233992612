import { afterEach, describe, expect, it, vi } from "vitest";

import { type CellChange, wayBack, writeCells } from "../../../addin/excel/write-cells.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const FORMULA = "=PLAN.METRIC($A2,B$1)";

function change(row: number, before: CellChange["before"], after: CellChange["after"], sheet = "月报"): CellChange {
  return { sheet, row, column: 1, before, after };
}

describe("changes", () => {
  it("are written where the cells hold what was shown", async () => {
    const { sheets } = stubSheets({
      月报: {
        rows: [
          ["指标", "2016年"],
          ["工业投资", 5],
          ["出口", ""],
        ],
      },
    });
    const result = await writeCells([change(1, 5, FORMULA), change(2, "", 7.5)]);
    expect(result).toMatchObject({ skipped: [], isStopped: false });
    expect(sheets.月报?.rows).toEqual([
      ["指标", "2016年"],
      ["工业投资", FORMULA],
      ["出口", 7.5],
    ]);
  });

  it("are left out where a cell was changed since the preview", async () => {
    const { sheets } = stubSheets({ 月报: { rows: [[], ["工业投资", 6], ["出口", ""]] } });
    const { written, skipped } = await writeCells([change(1, 5, FORMULA), change(2, "", FORMULA)]);
    expect(written.map(({ row }) => row)).toEqual([2]);
    expect(skipped).toEqual([{ change: change(1, 5, FORMULA), reason: "预览之后已被改为“6”，没有写入。请重新预览。" }]);
    expect(sheets.月报?.rows[1]).toEqual(["工业投资", 6]);
  });

  it("lead back exactly", async () => {
    const rows = [["指标"], ["a", 5], ["b", ""], ["c", "0012"], ["d", "=A1+1"], ["e", true]];
    const before = structuredClone(rows);
    const { sheets } = stubSheets({ 月报: { rows } });
    const changes = before.slice(1).map((row, at) => change(at + 1, row[1] ?? "", FORMULA));
    const { written } = await writeCells(changes);
    expect(sheets.月报?.rows.slice(1).every((row) => row[1] === FORMULA)).toBe(true);
    await writeCells(wayBack(written));
    expect(sheets.月报?.rows).toEqual(before);
  });

  it("leave what the analyst typed afterwards", async () => {
    const { sheets } = stubSheets({ 月报: { rows: [[], ["a", 5], ["b", 6]] } });
    const { written } = await writeCells([change(1, 5, FORMULA), change(2, 6, FORMULA)]);
    sheets.月报?.rows.splice(1, 1, ["a", 99]);
    const { skipped } = await writeCells(wayBack(written));
    expect(skipped).toHaveLength(1);
    expect(sheets.月报?.rows).toEqual([[], ["a", 99], ["b", 6]]);
  });

  it("keep the cells' formats", async () => {
    const fake = stubSheets({ 月报: { rows: [[], ["a", 5], ["b", 6]] } });
    fake.formats.set("月报!1,1", "0.0%");
    fake.formatOfFormulas = "yyyy-mm";
    await writeCells([change(1, 5, FORMULA), change(2, 6, FORMULA)]);
    expect([fake.formats.get("月报!1,1"), fake.formats.get("月报!2,1")]).toEqual(["0.0%", "General"]);
  });

  it("lead back even where a format could not be restored, which is told", async () => {
    const fake = stubSheets({ 月报: { rows: [[], ["a", 5]] } });
    fake.formatOfFormulas = "yyyy-mm";
    fake.onSync = () => {
      if (fake.syncs === 2) throw Object.assign(new Error("no"), { code: "InvalidOperationInCellEditMode" });
    };
    const { written, skipped, problems } = await writeCells([change(1, 5, FORMULA)]);
    expect([written.length, skipped]).toEqual([1, []]);
    expect(problems).toEqual([
      "已写入，但有的单元格格式没有恢复：Excel 正在编辑单元格。请先按 Enter 或 Esc 结束编辑，再试一次。",
    ]);
    fake.onSync = () => {};
    await writeCells(wayBack(written));
    expect(fake.sheets.月报?.rows).toEqual([[], ["a", 5]]);
  });

  it("lead back where Excel failed half-way, and say which were not made", async () => {
    const sheet = { rows: [[], ["a", 5], ["b", 6], ["c", 7]] };
    let writes = 0;
    Object.defineProperty(sheet, "fault", { get: () => (++writes === 2 ? "GeneralException" : "") });
    const { sheets } = stubSheets({ 月报: sheet });
    const { written, skipped } = await writeCells([change(1, 5, FORMULA), change(3, 7, FORMULA)]);
    expect(written.map(({ row }) => row)).toEqual([1]);
    expect(skipped.map(({ change: one }) => one.row)).toEqual([3]);
    await writeCells(wayBack(written));
    expect(sheets.月报?.rows).toEqual([[], ["a", 5], ["b", 6], ["c", 7]]);
  });

  it("to a protected or missing sheet are told in words, the others are made", async () => {
    const protectedSheet = { rows: [[], ["a", 5]], fault: "AccessDenied" };
    const { sheets } = stubSheets({ 锁: protectedSheet, 月报: { rows: [[], ["a", 5]] } });
    const changes = [change(1, 5, 7, "锁"), change(1, 5, 7, "没有"), change(1, 5, 7)];
    const { written, skipped } = await writeCells(changes);
    expect(written.map(({ sheet }) => sheet)).toEqual(["月报"]);
    expect(skipped.map(({ reason }) => reason).sort()).toEqual([
      "工作表受保护，不能写入。请先撤销工作表保护，或换一张工作表。",
      "工作表已改名或删除。请重新选择要写入的单元格。",
    ]);
    expect(sheets.锁?.rows[1]).toEqual(["a", 5]);
  });
});

describe("a long run of changes", () => {
  const many = Array.from({ length: 1_000 }, (_, row) => change(row, "", row));

  it("shows how far it is", async () => {
    stubSheets({ 月报: { rows: [] } });
    const done: number[] = [];
    const { written } = await writeCells(many, { onProgress: (count) => done.push(count) });
    expect(written).toHaveLength(1_000);
    expect(done).toEqual([250, 500, 750, 1_000]);
  });

  it("can be stopped, and what was written leads back", async () => {
    const { sheets } = stubSheets({ 月报: { rows: [] } });
    const stop = new AbortController();
    const onProgress = (count: number) => count >= 500 && stop.abort();
    const { written, isStopped } = await writeCells(many, { onProgress, signal: stop.signal });
    expect([written.length, isStopped]).toEqual([500, true]);
    await writeCells(wayBack(written));
    expect(sheets.月报?.rows.flat().every((content) => content === "")).toBe(true);
  });
});
