import type { Label } from "./label.ts";

const SIDE =
  /比重|占比|占全|占规|构成|份额|位次|排名|名次|排序|目标|任务|计划|预算|预计|预测|预期|完成率|完成比例|完成进度|完成%|进度|序时|贡献|拉动|差距|差额|环比|比上月|较上月|比上季|较上季|权重|达标|趋势|变动|变化|增加额|增加量|增量|增减量|偏离|考核|得分|名义|反算|人均|不变价|可比价|初步|修订|核实|快报|普查|最终/u;

const OF_PART =
  /(?:本表|表[中内]|以上|数据|各市|各地|口径|范围).*(?:为|是|仅含?|只含|按|指)(?:市辖区|市区|城区|主城区|县域|开发区|预计|预测|计划|测算|推算|剔除|[两三多]年平均|年均)|不含(?:所?辖|下辖)?(?:县|市辖|开发区)/u;

/** Whether a note says that a table's figures are other than the published: 注：本表为市辖区数据. */
export function isNoteOfOthers(words: string): boolean {
  return OF_PART.test(words);
}

const CUMULATED = /(?:本表|表[中内]|以上|数据|各[月季]|均).*(?:为|是|指).{0,10}累计/u;

const OF_YEAR = /((?:19|20)\d\d)年[^，。；;,]{0,6}[为是](?:全年)?(?:预计|预测|计划|目标|预期|测算|推算|估计)/u;

/** The year whose figures a note calls none that are published: 注：2018年为全年预计数. */
export function yearOfOthers(words: string): number | undefined {
  const year = OF_YEAR.exec(words)?.[1];
  return year === undefined ? undefined : Number(year);
}

const OF_MONTHS =
  /([\p{Script=Han}]{2,12}?)(?:等?指标|数据|数)?[为是](?:\d{4}年)?\d{1,2}(?:月?[-–—~至]\d{1,2})?月(?:数|累计|数据)/u;

/** What a note says is of other months than the rest: 利润 of 利润指标为1-4月数. */
export function quantityOfOtherMonths(words: string): string | undefined {
  const about = OF_MONTHS.exec(words.replace(/^.*?[:：]/u, "").replace(/^\d+[.、]/u, ""))?.[1];
  return about === undefined || /^(?:本表|表[中内]|以上)/u.test(about) ? undefined : about;
}

/** Whether a note says that a table's figures are cumulated since January: 注：表中数据均为累计数. */
export function isNoteOfCumulated(words: string): boolean {
  return CUMULATED.test(words);
}

/** Whether words say something about a quantity that is none of its published figures: 占全市比重, 年度目标, 位次. */
export function isSideQuantity(words: string): boolean {
  return SIDE.test(words);
}

const SUM = /(?:合\s*计|总\s*计|小\s*计|^total|^sum)$/iu;

/** Whether words call a row the sum of others: 合计, 城六区小计. */
export function isSumOfOthers(words: string): boolean {
  return SUM.test(words);
}

const BARE_SUM = /^(?:合\s*计|总\s*计|小\s*计|total|sum)$/iu;

/** Whether words say nothing but that a row is a sum: 合计, but not 税收合计. */
export function isBareSum(words: string): boolean {
  return BARE_SUM.test(words);
}

const WHOLE = /^(?:合\s*计|总\s*计|全部|total)$/iu;

/** Whether words call a row the whole of what the others are parts of. */
export function isWholeOfOthers(words: string): boolean {
  return WHOLE.test(words);
}

const PLANNED = /目标|计划(?!单列)|预算|预计|预测|预期/u;
const DONE = /完成|执行|进展|实施|实际|落实|推进|项目/u;
const COMPARED = /比重|占比|占全|构成|贡献|拉动|变化|变动|环比|名义|定基|标准化|归一化|无量纲|对数|z-?score/iu;

const GROWN = /(?:增长|增速|增幅|增减|升降)(?:变化|对比|比较)?(?:情况|一览|速度)?(?:统计)?表?$/u;

/**
 * What a title makes of the figures below it: targets, shares and changes, which are none that are published; or that they
 * grew, which says neither amount nor growth: 规模以上工业企业增长情况.
 */
export function titleDoubt({
  text,
  rest,
  measure,
}: Pick<Label, "text" | "rest" | "measure">): "planned" | "compared" | "grown" | undefined {
  if (PLANNED.test(rest) && !DONE.test(text)) return "planned";
  if (COMPARED.test(rest)) return "compared";
  return measure === undefined && GROWN.test(text.replace(/[\s（(].*$/u, "")) ? "grown" : undefined;
}
