import { type ClassType, Field, Float, Int, ObjectType } from "type-graphql";

import { FIGURE_QUERY } from "../domain/saved/figure-query.ts";
import type { Cell } from "../domain/saved/rows.ts";
import { type ColumnType, describeColumn } from "../domain/saved/saved-query.ts";

import { PageInfo } from "./connection.ts";
import { DateScalar } from "./date-scalar.ts";

/** A figure as a flat row, its cells by the names of the columns. */
export type ObservationRow = Readonly<Record<string, Cell>>;

const SCALARS = { text: String, number: Float, integer: Int, boolean: Boolean, date: DateScalar } satisfies Record<
  ColumnType,
  unknown
>;

/** The columns of the saved query of figures as fields: BI adapters read plain scalars and nothing else. */
@ObjectType("ObservationRow", {
  description: "一个观测值，写成一行：只有普通标量，列与 /data/figures 相同，单位在 unit 列。",
  simpleResolvers: true,
})
export class ObservationRowType {
  readonly [column: string]: Cell;
}

for (const column of FIGURE_QUERY.columns) {
  const describe = { nullable: true, description: describeColumn(column) };
  Field(() => SCALARS[column.type], describe)(ObservationRowType.prototype, column.name);
}

// Everything on the way to a row may be null: the adapter of Superset takes a required type for another kind of thing.
@ObjectType("ObservationRowEdge", { description: "一行及其游标。" })
export class ObservationRowEdge {
  @Field(() => ObservationRowType, { nullable: true, description: "一行。" })
  readonly node!: ObservationRow;

  @Field(() => String, { nullable: true, description: "此行的游标。" })
  readonly cursor!: string;
}

@ObjectType("ObservationRowConnection", { description: "观测值的行，分页。" })
export class ObservationRowConnection {
  @Field(() => [ObservationRowType as ClassType<ObservationRow>], {
    nullable: "itemsAndList",
    description: "本页的各行。",
  })
  readonly nodes!: readonly ObservationRow[];

  @Field(() => [ObservationRowEdge], { nullable: "itemsAndList", description: "本页各行及其游标。" })
  readonly edges!: readonly ObservationRowEdge[];

  @Field(() => Int, { nullable: true, description: "符合条件的总行数。" })
  readonly totalCount!: number;

  @Field(() => PageInfo, { nullable: true, description: "翻页信息。" })
  readonly pageInfo!: PageInfo;
}
