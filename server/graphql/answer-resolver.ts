import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";

import {
  type AnswerColumns,
  type Ask,
  BLANK_QUESTION,
  QUESTION_TEXTS,
  type Question,
  toColumns,
} from "../domain/question.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import type { Table } from "../domain/table.ts";

import { answerQuestions } from "../store/answer-questions.ts";

import { AnswerColumnsType, type AnswerDetailType, AnswerResult, QuestionColumnsInput } from "./answer-type.ts";
import { AskEnum } from "./ask-enum.ts";
import type { QueryContext } from "./context.ts";
import { LeastRole } from "./least-role.ts";
import { readColumns } from "./read-columns.ts";
import { refuseTooLong } from "./text-limit.ts";

@ArgsType()
class QuestionArgs {
  @Field(() => AskEnum, { nullable: true, description: "哪个公式在问；省略为 METRIC。" })
  readonly ask?: Ask | null;

  @Field(() => String, { nullable: true, description: "指标的名称、别名或代码。" })
  readonly indicator?: string | null;

  @Field(() => String, { nullable: true, description: "期间，如“2016年1-6月”；问目标时为年度，问历史时为起期。" })
  readonly period?: string | null;

  @Field(() => String, { nullable: true, description: "历史数据的止期。" })
  readonly lastPeriod?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "度量：值、公布值、同比、反算同比、同比增减，前面可加当月、累计；省略为值。",
  })
  readonly measure?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "对象，如“全国·汽车制造业”；省略为本市。问集群、项目时为其名称。",
  })
  readonly subject?: string | null;

  @Field(() => String, { nullable: true, description: "计量单位；省略为指标的单位。" })
  readonly unit?: string | null;

  @Field(() => String, { nullable: true, description: "版本：日期或发布代码；省略为现在。" })
  readonly asOf?: string | null;

  @Field(() => String, { nullable: true, description: "输出项：目标、集群、项目或指标的一项，或引用的样式。" })
  readonly field?: string | null;

  @Field(() => String, { nullable: true, description: "进度口径：时间进度、分月计划、去年同期进度，或上年同期比重。" })
  readonly pace?: string | null;

  @Field(() => String, { nullable: true, description: "筛选条件，如“集群=汽车”。" })
  readonly filter?: string | null;

  @Field(() => String, { nullable: true, description: "版式选项，如“表头=无;方向=行”。" })
  readonly option?: string | null;
}

interface SingleAnswer {
  readonly value: number | null;
  readonly text: string | null;
  readonly table: Table | null;
  readonly details: readonly AnswerDetailType[];
  readonly dataVersion: string;
  /** For what is behind it. */
  readonly question: Question;
}

@Resolver()
export class AnswerResolver {
  @LeastRole("viewer")
  @Query(() => AnswerColumnsType, {
    description: "一次答复一个工作簿的许多单元格，至多 10000 格。拒答是数据：与答复一起按位置给出。",
  })
  answers(
    @Arg("questions", () => QuestionColumnsInput, { description: "许多单元格的问题，按列存放。" })
    questions: QuestionColumnsInput,
    @Arg("details", () => Boolean, { nullable: true, description: "是否说明每个数值是什么；省略为否。" })
    details: boolean | null | undefined,
    @Ctx() context: QueryContext,
  ): Promise<AnswerColumns> {
    return answerQuestions(context, readColumns(questions), { details: details === true });
  }

  @LeastRole("viewer")
  @Query(() => AnswerResult, { description: "答复一个单元格的问题；供试用，工作簿请用 answers。" })
  async answer(
    @Args(() => QuestionArgs) args: QuestionArgs,
    @Ctx() context: QueryContext,
  ): Promise<SingleAnswer | AnswerColumns["refusals"][number]> {
    const question = questionOf(args);
    if (isRefusal(question)) return question;
    const answers = await answerQuestions(context, toColumns([question]), { details: true });
    const { values, texts, tables, refusals, dataVersion } = answers;
    const details = detailsOf(answers);
    return (
      refusals[0] ?? {
        value: values[0] ?? null,
        text: texts[0] ?? null,
        table: tables[0] ?? null,
        details,
        dataVersion,
        question,
      }
    );
  }
}

/** What is told of the first cell. */
function detailsOf({ values, details }: AnswerColumns): AnswerDetailType[] {
  return (details?.names ?? []).flatMap((name, at) => {
    const text = details?.texts[details.at[at * values.length] ?? -1];
    return text === undefined ? [] : [{ name, text }];
  });
}

function questionOf(args: QuestionArgs): Question | Refusal {
  const texts = QUESTION_TEXTS.map((name) => [name, args[name]?.trim() ?? ""] as const);
  for (const [, text] of texts) {
    const refusal = refuseTooLong(text);
    if (refusal) return refusal;
  }
  return { ...BLANK_QUESTION, ...Object.fromEntries(texts), ask: args.ask ?? "METRIC" };
}
