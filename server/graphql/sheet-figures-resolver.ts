import { GraphQLError } from "graphql";
import { Arg, Ctx, Query, Resolver } from "type-graphql";

import type { Basis } from "../domain/indicator.ts";
import { type FigureColumns, toFigureColumns } from "../domain/sheet/figure-columns.ts";
import type { FigureRequest, SeriesName } from "../domain/sheet/figure-request.ts";

import { BASES } from "../store/cube.ts";
import { figuresOf } from "../store/figures-of.ts";

import type { QueryContext } from "./context.ts";
import { LeastRole } from "./least-role.ts";
import { SheetFiguresType, SheetMeaningInput, SheetSeriesInput } from "./sheet-figures-type.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";

/** Series of one request: each of them may bring all its figures, with earlier versions. */
const MOST_SERIES = 1_000;

@Resolver()
export class SheetFiguresResolver {
  @LeastRole("viewer")
  @Query(() => SheetFiguresType, {
    description: "核对和填写一张表所需的数据：至多 1000 个序列的全部公布数，和至多 10000 个单元格应填的数。",
  })
  async sheetFigures(
    @Arg("series", () => SheetSeriesInput, { description: "用到的各序列。" }) series: SheetSeriesInput,
    @Arg("meanings", () => SheetMeaningInput, { description: "各单元格应填什么。" }) meanings: SheetMeaningInput,
    @Arg("asOf", () => String, { nullable: true, description: "版本：日期、发布代码或数据版本；省略为现在。" })
    asOf: string | null | undefined,
    @Ctx() context: QueryContext,
  ): Promise<FigureColumns> {
    const snapshot = await snapshotAsOf(context, asOf);
    return toFigureColumns(figuresOf(snapshot, context.database), requestOf(series, meanings));
  }
}

/** @throws GraphQLError where columns differ in length, or hold what they can't. */
function requestOf(input: SheetSeriesInput, meanings: SheetMeaningInput): FigureRequest {
  const { indicators, areas, members } = input;
  if (indicators.length > MOST_SERIES) throw badColumns(`至多 ${MOST_SERIES} 个序列，收到 ${indicators.length} 个。`);
  checkLengths("series", { indicators, areas, members });
  checkLengths("meanings", { ...meanings });
  const series = indicators.map((indicator, at): SeriesName => {
    return { indicator, subject: { area: areas[at] ?? "", member: members[at] ?? "" } };
  });
  return { series, meanings: meanings.series.map((at, cell) => meaningOf(series, meanings, at, cell)) };
}

function meaningOf(
  series: readonly SeriesName[],
  { bases, starts, ends }: SheetMeaningInput,
  at: number,
  cell: number,
): FigureRequest["meanings"][number] {
  const [name, basis] = [series[at], bases[cell] ?? ""];
  const [start = 0, end = 0] = [starts[cell], ends[cell]];
  if (!name) throw badColumns(`meanings.series 指向序列的位置 ${at}（从 0 起），但只有 ${series.length} 个序列。`);
  if (!isBasis(basis)) throw badColumns(`meanings.bases 里的“${basis}”不是 ${BASES.join("、")} 之一。`);
  if (start < 0 || end < start) throw badColumns(`meanings 第 ${cell + 1} 格的起止月（${start}、${end}）颠倒。`);
  return { series: at, meaning: { ...name, basis, period: { start, end }, unit: "" } };
}

function checkLengths(name: string, columns: Readonly<Record<string, readonly unknown[]>>): void {
  const [first = ["", []], ...others] = Object.entries(columns);
  const other = others.find(([, column]) => column.length !== first[1].length);
  if (!other) return;
  throw badColumns(`${name}.${other[0]} 有 ${other[1].length} 项，需要与 ${first[0]} 一样有 ${first[1].length} 项。`);
}

function isBasis(text: string): text is Basis {
  return BASES.some((basis) => basis === text);
}

function badColumns(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
