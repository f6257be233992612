import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";

import { type AnswerColumns, type Ask, QUESTION_TEXTS, type Question, toColumns } from "../domain/question.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";

import { answerQuestions } from "../store/answer-questions.ts";

import { AnswerColumnsType, AnswerResult, QuestionColumnsInput } from "./answer-type.ts";
import type { QueryContext } from "./context.ts";
import { AskEnum } from "./enums.ts";
import { readColumns } from "./read-columns.ts";
import { refuseTooLong } from "./text-limit.ts";

@ArgsType()
class QuestionArgs {
  @Field(() => AskEnum, { nullable: true, description: "哪个公式在问；省略为 METRIC。" })
  readonly ask?: Ask | null;

  @Field(() => String, { description: "指标的名称、别名或代码。" })
  readonly indicator!: string;

  @Field(() => String, { description: "期间，如“2016年1-6月”；问目标时为年度。" })
  readonly period!: string;

  @Field(() => String, { nullable: true, description: "度量：值或同比；省略为值。" })
  readonly measure?: string | null;

  @Field(() => String, { nullable: true, description: "对象，如“全国·汽车制造业”；省略为本市。" })
  readonly subject?: string | null;

  @Field(() => String, { nullable: true, description: "计量单位；省略为指标的单位。" })
  readonly unit?: string | null;

  @Field(() => String, { nullable: true, description: "版本：日期或发布代码；省略为现在。" })
  readonly asOf?: string | null;

  @Field(() => String, { nullable: true, description: "输出项：目标的字段，或引用的样式；省略为目标值、全文。" })
  readonly field?: string | null;
}

interface SingleAnswer {
  readonly value: number | null;
  readonly text: string | null;
  readonly dataVersion: string;
}

@Resolver()
export class AnswerResolver {
  @Query(() => AnswerColumnsType, {
    description: "一次答复一个工作簿的许多单元格，至多 10000 格。拒答是数据：与答复一起按位置给出。",
  })
  answers(
    @Arg("questions", () => QuestionColumnsInput, { description: "许多单元格的问题，按列存放。" })
    questions: QuestionColumnsInput,
    @Ctx() context: QueryContext,
  ): Promise<AnswerColumns> {
    return answerQuestions(context, readColumns(questions));
  }

  @Query(() => AnswerResult, { description: "答复一个单元格的问题；供试用，工作簿请用 answers。" })
  async answer(
    @Args(() => QuestionArgs) args: QuestionArgs,
    @Ctx() context: QueryContext,
  ): Promise<SingleAnswer | AnswerColumns["refusals"][number]> {
    const question = questionOf(args);
    if (isRefusal(question)) return question;
    const { values, texts, refusals, dataVersion } = await answerQuestions(context, toColumns([question]));
    return refusals[0] ?? { value: values[0] ?? null, text: texts[0] ?? null, dataVersion };
  }
}

const BLANK = { indicator: "", period: "", measure: "", subject: "", unit: "", asOf: "", field: "" };

function questionOf(args: QuestionArgs): Question | Refusal {
  const texts = QUESTION_TEXTS.map((name) => [name, args[name]?.trim() ?? ""] as const);
  for (const [, text] of texts) {
    const refusal = refuseTooLong(text);
    if (refusal) return refusal;
  }
  return { ...BLANK, ...Object.fromEntries(texts), ask: args.ask ?? "METRIC" };
}
