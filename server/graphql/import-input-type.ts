import { Field, InputType, Int } from "type-graphql";

import type { ImportCell } from "../domain/import/import-row.ts";

import type { FigureImport } from "../store/figure-import.ts";
import type { RecordKindCode } from "../store/record-kinds.ts";

import { ImportModeEnum, RecordKindEnum } from "./import-enums.ts";
import { RowList } from "./list-scalars.ts";

@InputType("HeadingInput", { description: "一个列名是哪个字段。" })
export class HeadingInput {
  @Field(() => String, { description: "表里的列名。" })
  readonly heading!: string;

  @Field(() => String, { description: "字段的英文名或中文名，如 indicator、指标、value、数值。" })
  readonly field!: string;
}

/** What is said of every table to import. */
@InputType()
abstract class ImportTableInput {
  @Field(() => Int, { nullable: true, description: "rows 的第一行在原表中的行号，用于报告；省略为 1。" })
  readonly firstRow?: number | null;

  @Field(() => String, { nullable: true, description: "从哪里来，如“月报.xlsx!Sheet1!A1:F20”。" })
  readonly source?: string | null;

  @Field(() => String, { nullable: true, description: "发布的标题；省略为 source。" })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: "公布的日期，如 2016-07-20；省略为今天。" })
  readonly publishedOn?: string | null;

  @Field(() => String, { nullable: true, description: "说明。" })
  readonly note?: string | null;

  @Field(() => String, { nullable: true, description: "幂等键：没有收到答复时用同一个键重发，不会导入两次。" })
  readonly idempotencyKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "公布时间，须带时区，如 2016-07-20T09:30+08:00；此前封存，只有数据管理员能看到。省略为立即公布。",
  })
  readonly publishAt?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "以前导入过相同的内容也再导入一次，如改错后改回来；同一个幂等键仍只写一次。省略为否。",
  })
  readonly again?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "是否只检查；省略为否。" })
  readonly dryRun?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "警告是否已经核对；省略为否。" })
  readonly confirmed?: boolean | null;
}

@InputType("ImportFiguresInput", { description: "要导入的一张表。" })
export class ImportFiguresInput extends ImportTableInput {
  @Field(() => RowList, {
    description:
      "表格各行，第一行为列名：indicator,area,industry,cluster,project,enterprise,period,value,unit,status,source,note,action 或对应的中文。",
  })
  readonly rows!: (readonly ImportCell[])[];

  @Field(() => String, { nullable: true, description: "没有写地区的行属于哪个地区。" })
  readonly area?: string | null;

  @Field(() => ImportModeEnum, { nullable: true, description: "没有写“操作”的行怎样导入；省略为合并。" })
  readonly mode?: FigureImport["action"] | null;

  @Field(() => [HeadingInput], { nullable: true, description: "其他列名是哪个字段。" })
  readonly headings?: HeadingInput[] | null;
}

@InputType("ImportRecordsInput", { description: "要导入的一张记录表：指标、目标、分月计划等。" })
export class ImportRecordsInput extends ImportTableInput {
  @Field(() => RecordKindEnum, { description: "每一行是什么。" })
  readonly kind!: RecordKindCode;

  @Field(() => RowList, { description: "表格各行，第一行为列名，用英文或中文；各类的列名见 kind 的说明。" })
  readonly rows!: (readonly ImportCell[])[];
}

@InputType("RevertReleaseInput", { description: "要撤销的发布。" })
export class RevertReleaseInput {
  @Field(() => String, { description: "发布的代码，如 IMPORT.25。" })
  readonly code!: string;
}
