import { expect, it } from "vitest";

import { auditedAgainst } from "../../../addin/excel/audit-vintage.ts";
import { toFigureColumns } from "../../../server/domain/sheet/figure-columns.ts";
import { recordedVintages } from "../../../server/domain/sheet/recorded-vintages.ts";
import { madeUpFigures } from "../../support/made-up-figures.ts";
import { TINY_CATALOGUE } from "../../support/tiny-catalogue.ts";

const REQUEST = { series: [], meanings: [] };
const NOW = { ...madeUpFigures({ series: [] }), dataVersion: "9-aaaaaaaa" };
const CELL = { row: 1, column: 1 };

/** What is asked, with a server that knows those versions, and a workbook that keeps these. */
function sourceOf(known: readonly string[], kept: Readonly<Record<string, string>>) {
  const asked: unknown[] = [];
  const recorded = recordedVintages(
    Object.entries(kept).map(([sheet, dataVersion]) => ({ sheet, dataVersion, ...CELL })),
  );
  const source = {
    ...{ request: REQUEST, catalogue: TINY_CATALOGUE, recorded, now: NOW },
    transport: async (_: unknown, { asOf }: Readonly<Record<string, unknown>>) => {
      asked.push(asOf);
      if (!known.includes(String(asOf))) return { kind: "unreachable", reason: "HTTP 503" } as const;
      return {
        kind: "data",
        data: { sheetFigures: toFigureColumns({ ...NOW, dataVersion: String(asOf) }, REQUEST) },
      } as const;
    },
  };
  return { asked, source };
}

it("gives each cell the figures of the version that the workbook keeps of it", async () => {
  const { asked, source } = sourceOf(["2-bbbbbbbb"], { 春: "2-bbbbbbbb", 今: "9-aaaaaaaa" });
  const { figures, at, versions, problems } = await auditedAgainst({ kind: "recorded" }, source);
  expect([figures, versions, problems]).toEqual([NOW, ["9-aaaaaaaa", "2-bbbbbbbb"], []]);
  expect([at?.("春", CELL).dataVersion, at?.("今", CELL), asked]).toEqual(["2-bbbbbbbb", NOW, ["2-bbbbbbbb"]]);
});

it("asks for nothing where the workbook keeps no version but today's", async () => {
  const { asked, source } = sourceOf([], { 今: "9-aaaaaaaa" });
  expect(await auditedAgainst({ kind: "recorded" }, source)).toMatchObject({ versions: ["9-aaaaaaaa"], figures: NOW });
  const none = await auditedAgainst({ kind: "recorded" }, sourceOf([], {}).source);
  expect([none.versions, none.at, asked]).toEqual([[], undefined, []]);
});

it("goes back to today's for a version that the server does not know, and says so", async () => {
  const { source } = sourceOf([], { 春: "2-bbbbbbbb" });
  const { at, problems } = await auditedAgainst({ kind: "recorded" }, source);
  expect([at?.("春", CELL) ?? NOW, problems]).toEqual([
    NOW,
    [expect.stringMatching(/^没有按工作簿记录的版本 2-bbbbbbbb 核对，仍按现在的数：/u)],
  ]);
});

it("asks for the twelve newest versions only, and says of which it did not", async () => {
  const versions = Array.from({ length: 14 }, (_, at) => `${at + 10}-bbbbbbbb`);
  const kept = Object.fromEntries(versions.map((version) => [`表${version}`, version]));
  const { source, asked } = sourceOf(versions, kept);
  const { problems, at } = await auditedAgainst({ kind: "recorded" }, source);
  expect([asked.length, asked[0], asked.at(-1)]).toEqual([12, "23-bbbbbbbb", "12-bbbbbbbb"]);
  expect(problems).toEqual([
    expect.stringMatching(
      /^工作簿记录的数据版本超过 12 个，较早的 2 个版本（11-bbbbbbbb 至 10-bbbbbbbb）没有取，.*请/u,
    ),
  ]);
  expect(at?.("表10-bbbbbbbb", CELL)).toBe(NOW);
});

it("takes a day's figures, or today's, for all cells where those are wanted", async () => {
  const { source, asked } = sourceOf(["2016-06-30"], { 春: "2-bbbbbbbb" });
  const day = await auditedAgainst({ kind: "day", day: "2016-06-30" }, source);
  expect([day.figures.dataVersion, day.at, day.versions]).toEqual(["2016-06-30", undefined, []]);
  expect((await auditedAgainst({ kind: "today" }, source)).figures).toBe(NOW);
  expect(asked).toEqual(["2016-06-30"]);
});
