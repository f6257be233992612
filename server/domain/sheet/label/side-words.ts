import type { Label } from "./label.ts";

const SIDE =
  /比重|占比|占全|占规|构成|份额|位次|排名|名次|排序|目标|任务|计划|(?<!公共|公共财政|基金|一般)预算(?![内外])|预计|预测|预期(?!性)|完成率|完成比例|完成进度|完成%|进度|序时|规划(?=$|[数值目])|贡献|拉动|差距|差额|环比|[比较]\d{1,2}(?:月?[-–—~至]\d{1,2})?月|比上月|较上月|比上季|较上季|权重|达标|趋势|预警|警戒|变动|变化|增加额|增加量|增量|增减量|偏离|考核|得分|名义|反算|人均|不变价|可比价|初步|修订|核实|快报|普查|最终/u;

/** Whether words say something about a quantity that is none of its published figures: 占全市比重, 年度目标, 位次. */
export function isSideQuantity(words: string): boolean {
  return SIDE.test(words);
}

const DIFFERENCE = /^(?:差距|差额|差值|相差|difference|gap)|之差(?:\s*[（(].*)?$/iu;

/** Whether words over quantities say that what stands below is of none of them: 差距（成都减西安）, 西安与全省之差（百分点）. */
export function isDifference(words: string): boolean {
  return DIFFERENCE.test(words);
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

const WHOLE =
  /^(?:合\s*计|总\s*计|全部|[整总]体|(?:全|全部|所有)行业|(?:grand )?total|all(?: industr(?:y|ies))?)(?:\s*[（(]?(?:合计|总计|total)[)）]?)?$/iu;

/** Whether words call a row the whole of what the others are parts of. */
export function isWholeOfOthers(words: string): boolean {
  return WHOLE.test(words);
}

const PLANNED = /任务(?:分解|解|下达|安排)|目标|计划(?!单列)|(?<!一般|公共)预算(?![科处司局股])|预计|预测|预期(?!性)/u;
const DONE = /完成|执行|进展|实施|实际|落实|推进|项目/u;
const COMPARED =
  /比重|占比|占全|构成|贡献|拉动|变化|变动|环比|名义|人均|户均|地均|每[万平]|定基|标准化|归一化|无量纲|对数|z-?score|剔除|扣除|折算|换算|插补|插值|拟合|模拟|测算|季调|季节调整|旧口径/iu;
// Foreign investment by countries has areas where it comes from.
const ENGLISH_PARTS =
  /\blarge and medium[- ]?sized\b|\bsmall[- ]sized\b|\bstate[- ](?:owned|holding)\b|\bforeign[- ]funded\b|\bprivate (?:enterprises|sector)\b|\bby countr(?:y|ies)\b|国别|来源[地国]/iu;
// Contracted FDI beside A. Realised FDI; 合同外资 among 实际利用外资 is a column.
const CONTRACTED =
  /\bcontract(?:ed|ual)\b(?!.*\b(?:utili[sz]ed|used|reali[sz]ed)\b)|合同(?:利用)?外资(?!.*(?:实际|到位))/iu;
// 券商研究所中小盘组整理 is who made a table.
const MADE = /(?:整理|提供|供稿|制作|编制|汇编|绘制)$/u;
// （省社科院课题组测算用） says what figures are for.
// 人口变动情况 is what a table of populations is called.
const MOVED = /人口变动/gu;
const PURPOSE = /(?:测算|模拟|换算|折算|平减)用/gu;
// 省属投资集团·区域研究：宝鸡市 is who made a table.
const OWNERS = /^(?:[省市县]属|中央|国有)\p{Script=Han}{0,8}(?:集团|公司|研究[院所室]|银行)[^：:]*[：:]/u;
// 目标责任考核指标 are those by whose figures somebody is judged.
const ASSESSED = /目标责任(?:书|制)?(?:考核)?/gu;
const REPRICED = /(?:不变|可比)价|(?:剔除|扣除)价格|平减/u;
const GROWTH = /增[速长幅]/u;
// 按当年价格计算，指数按可比价格计算.
const PRICED = /按(?:当年|现行?)价格?计算.*(?:指数|增[速长幅]|速度)\S{0,2}按(?:可比|不变)价/u;
const CURRENT = /当年价|现行?价/u;
const PARTIAL =
  /规(?:模以)?下|限额以下|民营|民间|非公|国有|国企|私营|个体|大中型|大型|中型|小型|小微|中小(?!企业[部局处司办])|央企|中央|省属|市属|限额以上|高技术|外商投资|三资|港澳台|股份制/u;
const PART_OF_AREA =
  /(?:国家级?|高新技术产业|经济技术)\p{Script=Han}{0,4}开发区|国家高新区|市辖区|主城区|中心城区|城六区|城区(?!县)|县域(?!经济)|建成区/u;
// 1-9 市区历年地区生产总值.
const URBAN = /(?<!\p{Script=Han})市区(?![县域])(?=\p{Script=Han})(?!.*全市)/u;
const JOINS = /[和与及、]/u;

const GROWN = /(?:增长|增速|增幅|增减|升降)(?:变化|对比|比较)?(?:情况|一览|速度)?(?:统计)?表?$/u;

/**
 * What a title makes of the figures below it: targets, shares and changes, other prices, those of some enterprises or of a
 * part of the area, which are none that are published; or that they grew, which says neither amount nor growth:
 * 规模以上工业企业增长情况.
 */
export type TitleKind = "planned" | "contracted" | "compared" | "repriced" | "partial" | "part of the area" | "grown";

/** A kind of title, and the word by which it is known. */
export interface TitleWord {
  readonly kind: TitleKind;
  readonly word: string;
}

/** What a title makes of the figures below it; undefined for one that leaves them what they are. */
export function titleDoubt(
  label: Pick<Label, "text" | "rest" | "measure"> & Partial<Pick<Label, "indicators">>,
): TitleWord | undefined {
  const { text, measure, indicators = [] } = label;
  if (MADE.test(text) || PRICED.test(text)) return undefined;
  const [contracted] = CONTRACTED.exec(text) ?? [];
  if (contracted !== undefined) return { kind: "contracted", word: contracted };
  const [part] = ENGLISH_PARTS.exec(text) ?? [];
  if (part !== undefined) return { kind: "partial", word: part };
  const rest = (OWNERS.test(text) ? label.rest.replace(/[省市县]属|中央|国有/gu, "") : label.rest)
    .replace(PURPOSE, "")
    .replace(ASSESSED, "")
    .replace(MOVED, "");
  if (URBAN.test(text) && rest.includes("市区")) return { kind: "part of the area", word: "市区" };
  if (PLANNED.test(rest) && !DONE.test(text)) return { kind: "planned", word: "" };
  for (const [kind, words, among] of [
    ["repriced", REPRICED, GROWTH.test(text) || CURRENT.test(text) ? "" : rest],
    ["compared", COMPARED, rest],
    ["partial", PARTIAL, JOINS.test(text) ? "" : text.includes("外商投资额") ? rest.replace("外商投资", "") : rest],
    // （全市/市辖区） leaves it to the rows.
    ["part of the area", PART_OF_AREA, text.includes("全市") ? "" : rest],
  ] as const) {
    const [word] = words.exec(among) ?? [];
    if (word !== undefined) return { kind, word };
  }
  const isRate = indicators.some(({ growthOf }) => growthOf !== "");
  const isGrown = measure === undefined && !isRate && GROWN.test(text.replace(/[（(][^（()）]*[)）]|\s.*$/gu, ""));
  return isGrown ? { kind: "grown", word: "" } : undefined;
}
