import { afterEach, describe, expect, it, vi } from "vitest";

import { findUpdates } from "../../../addin/client/updates.ts";
import { refreshCells } from "../../../addin/excel/refresh-cells.ts";
import { questionKey } from "../../../server/domain/question.ts";
import { questionOf } from "../client/fake-server.ts";
import { LiveWorkbook } from "./live-workbook.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A workbook of four cells, two of which a release has changed; what the search for updates found. */
async function outdated() {
  const book = new LiveWorkbook({ "S!B1": "变1", "S!B2": "指标2", "S!B3": "变3", "T!B1": "变1" });
  await book.open();
  await book.release();
  const search = findUpdates({ transport: book.transport, addresses: book.addresses, wantsDetails: () => false });
  await book.clock.pass(1_000);
  const outcome = await search;
  if (outcome.kind !== "value") throw new Error(outcome.kind);
  return { book, found: outcome.value };
}

async function refresh({ book, found }: Awaited<ReturnType<typeof outdated>>) {
  const progress: number[] = [];
  const refreshed = refreshCells(book, found, book.clock, (done) => progress.push(done));
  refreshed.catch(() => {});
  await book.clock.pass(15_000);
  return { ...(await refreshed), progress };
}

describe("refreshing", () => {
  it("calculates the cells concerned and no other", async () => {
    const state = await outdated();
    const { refreshed, gone, silent } = await refresh(state);
    expect(state.book.sheet.calculated).toEqual(["S!B1", "S!B3", "T!B1"]);
    expect([refreshed, gone, silent]).toEqual([["S!B1", "T!B1", "S!B3"], [], []]);
  });

  it("makes no request", async () => {
    const state = await outdated();
    const before = state.book.server.requests.length;
    await refresh(state);
    expect(state.book.server.requests.length).toBe(before);
  });

  it("leaves every cell at the new version", async () => {
    const state = await outdated();
    await refresh(state);
    expect(state.book.versions()).toEqual({ "S!B1": "v2", "S!B2": "v2", "S!B3": "v2", "T!B1": "v2" });
  });

  it("says how far it is", async () => {
    expect((await refresh(await outdated())).progress).toEqual([2, 3]);
  });

  it("drops cells that hold another formula now", async () => {
    const state = await outdated();
    state.book.sheet.formulas.set("S!B3", ["=SUM(A1)"]);
    const { refreshed, gone } = await refresh(state);
    expect([refreshed, gone]).toEqual([["S!B1", "T!B1"], ["S!B3"]]);
    expect(Object.keys(state.book.versions()).sort()).toEqual(["S!B1", "S!B2", "T!B1"]);
  });

  it("tells of cells that turn out to ask something else", async () => {
    const state = await outdated();
    state.book.sheet.onCalculate = (address) => {
      if (address !== "S!B3") return state.book.calculate(address);
      const question = questionOf("指标2");
      state.book.addresses.remember(address, questionKey(question));
      void state.book.batcher.ask(question);
    };
    const { refreshed, gone } = await refresh(state);
    expect([refreshed, gone]).toEqual([["S!B1", "T!B1"], ["S!B3"]]);
  });

  it("tells of cells that Excel did not calculate", async () => {
    const state = await outdated();
    const { calculate } = state.book;
    state.book.sheet.onCalculate = (address) => address !== "S!B3" && calculate.call(state.book, address);
    const { refreshed, silent } = await refresh(state);
    expect([refreshed, silent]).toEqual([["S!B1", "T!B1"], ["S!B3"]]);
    expect(state.book.versions()["S!B3"]).toBe("v1");
  });

  it("loses nothing when a cell is being edited, and can be done again", async () => {
    const state = await outdated();
    state.book.sheet.error = "InvalidOperationInCellEditMode";
    await expect(refresh(state)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(state.book.versions()).toMatchObject({ "S!B1": "v1", "S!B2": "v1" });
    state.book.sheet.error = "";
    expect((await refresh(state)).refreshed).toHaveLength(3);
  });
});
