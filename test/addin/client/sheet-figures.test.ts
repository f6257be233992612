import { describe, expect, it } from "vitest";

import { readSheetFigures } from "../../../addin/client/sheet-figures.ts";
import type { Reply, Transport } from "../../../addin/client/transport.ts";
import { refuse } from "../../../server/domain/refusal.ts";
import { toFigureColumns } from "../../../server/domain/sheet/figure-columns.ts";
import type { FigureRequest } from "../../../server/domain/sheet/figure-request.ts";
import type { Figures } from "../../../server/domain/sheet/figures.ts";
import type { CellMeaning } from "../../../server/domain/sheet/recognition.ts";

const NAMES = { indicators: { find: () => [], byCode: () => undefined, names: [], things: [] } };

/** Each indicator's figure is its number; odd ones have none. */
function figuresOf(dataVersion: string): Figures {
  const amount = (code: string) => Number(code.slice(1));
  return {
    dataVersion,
    indicator: () => undefined,
    published: (code) => [{ basis: "year", month: 11, value: amount(code), status: "published", release: "年报" }],
    earlier: () => [],
    figure: ({ indicator }) =>
      amount(indicator) % 2 === 0
        ? { value: amount(indicator), isDerived: false, tolerance: 0, source: "年报" }
        : refuse("NOT_PUBLISHED", { received: indicator }),
  };
}

function meaningOf(indicator: string): CellMeaning {
  return { indicator, subject: { area: "610100", member: "" }, basis: "year", period: { start: 0, end: 11 }, unit: "" };
}

function requestOf(count: number): FigureRequest {
  const meanings = Array.from({ length: count }, (_, at) => ({ meaning: meaningOf(`I${at}`), series: at }));
  return { series: meanings.map(({ meaning }) => meaning), meanings };
}

/** A server that knows those figures, in the version of each turn. */
function serving(versions: readonly string[], change: (data: Record<string, unknown>) => unknown = (data) => data) {
  const asked: number[] = [];
  const transport: Transport = async (_, variables): Promise<Reply> => {
    const { series, meanings } = JSON.parse(JSON.stringify(variables));
    const names = series.indicators.map(meaningOf);
    const cells = meanings.series.map((at: number) => ({ meaning: names[at], series: at }));
    const version = versions[Math.min(asked.length, versions.length - 1)] ?? "";
    asked.push(cells.length);
    const columns = toFigureColumns(figuresOf(version), { series: names, meanings: cells });
    return { kind: "data", data: { sheetFigures: change({ ...columns }) } };
  };
  return { transport, asked };
}

describe("a sheet's figures", () => {
  it("are those of its cells", async () => {
    const outcome = await readSheetFigures(serving(["v1"]).transport, requestOf(2), NAMES);
    if (outcome.kind !== "value") throw new Error(outcome.failure.kind);
    expect(outcome.value.figure(meaningOf("I0"))).toMatchObject({ value: 0, source: "年报" });
    expect(outcome.value.figure(meaningOf("I1"))).toMatchObject({ code: "NOT_PUBLISHED" });
    expect(outcome.value.published("I1", meaningOf("I1").subject)).toMatchObject([{ value: 1, release: "年报" }]);
  });

  it("come in parts that the server takes, each cell's from its own part", async () => {
    const { transport, asked } = serving(["v1"]);
    const outcome = await readSheetFigures(transport, requestOf(2_500), NAMES);
    expect(asked).toEqual([1_000, 1_000, 500]);
    if (outcome.kind !== "value") throw new Error(outcome.failure.kind);
    expect(outcome.value.figure(meaningOf("I2400"))).toMatchObject({ value: 2_400 });
    expect(outcome.value.published("I1500", meaningOf("I1500").subject)).toMatchObject([{ value: 1_500 }]);
  });

  it("are asked for again when a release came in between", async () => {
    const { transport, asked } = serving(["v1", "v2"]);
    const outcome = await readSheetFigures(transport, requestOf(1_500), NAMES);
    expect(asked).toHaveLength(4);
    expect(outcome).toMatchObject({ kind: "value", value: { dataVersion: "v2" } });
  });

  it("are given up when releases come without end", async () => {
    const versions = Array.from({ length: 20 }, (_, at) => `v${at}`);
    const outcome = await readSheetFigures(serving(versions).transport, requestOf(1_500), NAMES);
    expect(outcome).toEqual({ kind: "failure", failure: { kind: "unreachable", reason: "数据正在更新" } });
  });

  it("are asked for even where nothing was understood, for the version", async () => {
    expect(await readSheetFigures(serving(["v1"]).transport, requestOf(0), NAMES)).toMatchObject({
      value: { dataVersion: "v1" },
    });
  });

  it.each([
    [
      "a column is short",
      (data: Record<string, unknown>) => ({ ...data, meanings: { ...Object(data.meanings), value: [1] } }),
    ],
    [
      "a basis is unknown",
      (data: Record<string, unknown>) => ({
        ...data,
        published: { ...Object(data.published), basis: ["decade", "year"] },
      }),
    ],
    [
      "a status is missing",
      (data: Record<string, unknown>) => ({ ...data, published: { ...Object(data.published), status: [] } }),
    ],
    ["there is no version", (data: Record<string, unknown>) => ({ ...data, dataVersion: null })],
    ["there is nothing", () => null],
  ])("are refused as a whole where %s", async (_, change) => {
    const outcome = await readSheetFigures(serving(["v1"], change).transport, requestOf(2), NAMES);
    expect(outcome).toEqual({ kind: "failure", failure: { kind: "rejected", reason: "答复格式不符" } });
  });

  it("pass on why the server did not answer", async () => {
    const outcome = await readSheetFigures(async () => ({ kind: "unauthorized" }), requestOf(2), NAMES);
    expect(outcome).toEqual({ kind: "failure", failure: { kind: "unauthorized" } });
  });
});
