import { foldName } from "../../suggest.ts";

import { groupOfAreas, withoutGroupsOfAreas } from "../label/group-of-areas.ts";
import { kindsOf, type Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { FILLERS } from "../label/label-words.ts";
import { namesProduction } from "../label/press-words.ts";
import { plainTitle } from "../label/title-text.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { Table } from "./table-columns.ts";
import { plainTitleRows } from "./title-rows.ts";

/**
 * A table with its titles read anew where they were not understood: without a topic before what they name, and with a
 * group of areas, 西部重点省市, for what it is.
 */
export function withTitlesRead<Titled extends Pick<Table, "titles" | "header" | "notes">>(
  table: Titled,
  readLabel: LabelReader,
): Titled {
  const plain = plainTitleRows(table, readLabel).map((row) => ({
    ...row,
    cells: row.cells.map((one) => readCell(one, readLabel)),
  }));
  const isGrown = [...plain, ...table.notes].some(({ cells }) =>
    cells.some(({ label }) => label && (isGrowthAlone(label) || GROWN_BELOW.test(label.text))),
  );
  const read = isGrown
    ? plain.map((row) => ({ ...row, cells: row.cells.map((one) => asProduction(one, readLabel)) }))
    : plain;
  const isDated = read.some(({ cells }) => cells.some(({ label }) => label?.times.some(({ kind }) => kind !== "open")));
  const titles = isDated ? read.map((row) => ({ ...row, cells: row.cells.map(withoutDate) })) : read;
  return { ...table, titles };
}

// All figures year-on-year percentage change unless otherwise specified.
const GROWN_BELOW =
  /^all figures (?:are )?(?:year[- ]on[- ]year|y\/y|yoy) (?:percentage|percent|%) (?:change|growth)/iu;

/** y/y, % beside a title says how its quantity is measured. */
function isGrowthAlone(label: Label): boolean {
  return label.rest === "" && label.measure === "growth" && kindsOf(label).every((kind) => /measure|unit/u.test(kind));
}

/** Industrial production, China beside y/y, % is the growth of that. */
function asProduction(cell: ReadCell, readLabel: LabelReader): ReadCell {
  const { label } = cell;
  const words = plainTitle(label?.text ?? "");
  if (!label || !namesProduction(words)) return cell;
  const read = label.indicators.length === 0 ? readLabel(`${words}, y/y`) : label;
  return read.rest === "" && read.indicators.length === 1 ? { ...cell, label: { ...read, text: label.text } } : cell;
}

function readCell(cell: ReadCell, readLabel: LabelReader): ReadCell {
  return cell.label ? { ...cell, label: readTitle(cell.label, readLabel) } : cell;
}

/** A day as a date of its own says nothing of the figures where a line over the table names their time. */
function withoutDate(cell: ReadCell): ReadCell {
  const isDay = cell.label?.times.some((time) => time.kind === "open" && time.code === "PERIOD_SUSPECT_DATE");
  return cell.label && isDay && typeof cell.cell.value === "number"
    ? { ...cell, label: { ...cell.label, times: [] } }
    : cell;
}

function readTitle(label: Label, readLabel: LabelReader): Label {
  const text = plainTitle(label.text);
  if (label.role !== "plain" || (label.rest === "" && text === label.text)) return label;
  const plain = text === label.text ? label : readLabel(text);
  const group = groupOfAreas(text);
  const readings = group === "" ? [text] : [text, withoutGroupsOfAreas(text)];
  for (const words of readings) {
    const read = withoutTopics(words, readLabel);
    const isPlaced = read && (read.areas.length > 0 || group !== "");
    if (read)
      return {
        ...read,
        ...(!isPlaced && areaInEnglish(text, readLabel)),
        text: label.text,
        ...(words !== text && { group }),
      };
  }
  if (saysScopeAgain(plain)) return { ...plain, text: label.text, rest: "" };
  const said = saidPlainly(text, plain, readLabel);
  if (said) return { ...said, text: label.text, ...(group !== "" && { group }) };
  const measure = isOfGrowth(plain, text) ? "growth" : plain.measure;
  return { ...plain, text: label.text, measure, ...subjectsBesideTopics(plain, text, readLabel) };
}

const GROWTH = /(?<![和与及、])(?:增[速幅]|增长率|增长速度)(?:情况|[一表览])*(?=[\s（(，,：:]|$)/u;
const OF_OTHERS = /比重|占比|构成|贡献|拉动|目标|完成率|利润率/u;

/** 投资增速对照（2021年，累计同比，%） is of growths, whatever the quantities are. */
function isOfGrowth({ units }: Label, text: string): boolean {
  const arePercent = units.length > 0 && units.every(({ dimension }) => dimension.startsWith("percent"));
  return arePercent && GROWTH.test(text) && !OF_OTHERS.test(text);
}

/** 工业企业利润：累计，全国规模以上 says apart from the name of profits of whom they are. */
function saysScopeAgain({ rest, indicators }: Label): boolean {
  const isScope = /^(?:规模以上|规上)(?:工业)?(?:企业)?$|^(?:(?:industrial)?enterprises)?abovedesignatedsize$/iu.test(
    rest,
  );
  return isScope && indicators.length === 1 && indicators[0]?.name.startsWith("规模以上") === true;
}

// 采集对象：样本城市；口径：当年实际使用外资金额（亿美元）.
const NAMED =
  /(?:^|[；;。，,\s|])(?:统计)?(?:指标|变量|口径|数据项)(?:名称)?\s*[:：]\s*([^；;，,。\s（(]+(?:[（(][^（()）]*[)）])?)/u;
const BRACKETS = /[（(]([^（()）]+)[)）]/u;

/** What a title says of its quantity behind 指标： or in brackets, 工业增速高于全国（规上工业增加值累计同比，%）. */
function saidPlainly(text: string, plain: Label, readLabel: LabelReader): Label | undefined {
  const inside = BRACKETS.exec(text)?.[1];
  const [outer, ...more] = inside === undefined ? [] : readLabel(text.replace(BRACKETS, " ")).indicators;
  // Growth of fixed-asset investment excl. rural households, y/y (固定资产投资累计同比) says it twice.
  const isSame =
    outer !== undefined &&
    more.length === 0 &&
    /\p{Script=Han}{2}/u.test(inside ?? "") &&
    readLabel(inside ?? "").indicators[0]?.code === outer.code;
  const isAside =
    inside !== undefined && (outer === undefined || (isSame && !/\p{Script=Han}{2}/u.test(text.replace(BRACKETS, ""))));
  const words = NAMED.exec(text)?.[1] ?? (isAside ? inside : undefined);
  const read = words === undefined ? undefined : readLabel(words);
  if (read?.rest !== "" || read.indicators.length !== 1) return undefined;
  const { areas, listsAreas, times, units } = plain;
  return {
    ...read,
    units: read.units.length > 0 ? read.units : units,
    times: read.times.length > 0 ? read.times : times,
    areas: read.areas.length > 0 ? read.areas : areas,
    ...(listsAreas && { listsAreas }),
  };
}

// 宝鸡规上工业运行情况 is about Baoji, 宝鸡工业园区 is another place.
const SECTOR =
  /(?:(?:规模以上|规上)(?:工业|服务业)?|工业)(?:企业)?(?:经济)?(?:效益)?(?=[\s（(，,：:]|大事|亮点|主要|运行|指标|情况|监测|月报|分?行业|数据|生产|增加值|利润|$)|(?:财政|消费|投资|商贸|外经贸|税收)+(?=登记[簿册表]|台[账帐]|手册|数据|指标|情况|运行|监测)/u;

/** The areas of 西安经济看板 and the industry of 汽车制造业运行监测表, whose other words are all topics. */
function subjectsBesideTopics({ areas, members }: Label, text: string, readLabel: LabelReader): Partial<Label> {
  const bare = readLabel(text.replace(BRACKETS, " ").replace(SECTOR, "").replace(TOPIC, " "));
  if (bare.rest !== "") return areas.length === 0 ? areaInEnglish(text, readLabel) : {};
  return {
    ...(areas.length === 0 && { areas: bare.areas, ...(bare.listsAreas && { listsAreas: true }) }),
    ...(members.length === 0 && { members: bare.members }),
  };
}

const INSTITUTION =
  /\b(?:bank|university|academy|institute|daily|chamber|association|press)\b[^,;()]*|greater china/giu;

/** Fewer words are a name and no prose. */
const FEWEST_WORDS = 3;

/** The one area that English prose names: results of the preliminary accounting of China's GDP. */
function areaInEnglish(text: string, readLabel: LabelReader): Partial<Label> {
  const [before = "", behind = ""] = [/^[^\p{Script=Han}]*/u, /[A-Za-z][^\p{Script=Han}]*$/u].map(
    (pattern) => pattern.exec(text)?.[0],
  );
  const prose = before.length > behind.length ? before : behind;
  if (
    prose.split(/\s+/u).length < FEWEST_WORDS ||
    /^(?:prepared|compiled|published|issued|released|sources?|by)\b/iu.test(prose)
  )
    return {};
  const words = prose.replace(INSTITUTION, " ").match(/\b[A-Z][a-z]+(?:['’][a-z]{2,})?/gu) ?? [];
  const read = [...new Set(words)].map(readLabel).filter(({ rest, areas }) => rest === "" && areas.length > 0);
  const [area, ...others] = new Set(read.flatMap(({ areas }) => areas));
  return area !== undefined && others.length === 0 ? { areas: [area] } : {};
}

// Between the pieces of a title, outside of brackets.
const BETWEEN = /(?:\s*[:：;；,，|｜•●·]\s*|\s*[—–─―]+\s*|\s{1,})(?![^（(]*[)）])/u;

/** What a title says that names one quantity, besides topics; undefined where more words are not understood. */
function withoutTopics(words: string, readLabel: LabelReader): Label | undefined {
  const pieces = words.split(BETWEEN).filter((piece) => piece !== "");
  const named = pieces.map(readLabel).filter((piece) => piece.rest === "" && piece.indicators.length === 1);
  const [quantity] = named;
  const whole = readLabel(words);
  if (whole.rest === "" && whole.indicators.length === 1) return whole;
  if (!quantity || named.length > 1) return undefined;
  const telling = pieces.filter((piece) => !isTopic(piece, quantity, readLabel));
  const read = readLabel(telling.join("，"));
  const isSame = read.indicators.length === 1 && read.indicators[0] === quantity.indicators[0];
  return isSame && read.rest === "" && telling.length < pieces.length ? read : undefined;
}

const OFFICE =
  /(?:统计局|调查(?:总?队)|发(?:展)?(?:和)?改(?:革)?委(?:员会)?|工信[委局厅]|工业和信息化(?:局|厅|委员会)|经信委|中小企业局|财政[局厅]|商务[局厅]|科技[局厅]|政府办公[室厅]|信息中心|社科院|\p{Script=Han}{0,10}(?:研究[部所]|市场部|课题组|项目组|宏观组|协会|学会|商会|联合会)(?:整理|提供|汇总)?|统计年鉴(?:\s*[(（]?(?:19|20)\d\d年?[)）]?)?)$/u;
const TOPIC =
  /(?:序列|跟踪|监测|监控|观察|观测|分析|走势|趋势图|对比|比较|概览|一览|动态|专题|系列|图表|图解|情况|统计|月报|周报|季报|年报|日报|运行|汇总|数据|简表|研究|宏观|经济|国内|高频|月度|(?<![一二三四1-4])季度|年度|资料|参考|附[表图件]|看板|驾驶舱|专栏|版块|板块|篇|图说|速览|快览|要览|摘要|简报|参阅|专报|快讯|调度|宽带|核算(?!数)|征集|采集|索取|收集|库(?!存)|at a glance|fact ?sheet|overview|profile|概况|家底|底数|常用数|速查|手册|[月季]卡|登记[簿册表]|大事记?|要闻|亮点|智慧|数字|平安|健康|信用|建设|进展|推进)+/giu;

const TOPIC_BEHIND = new RegExp(`${TOPIC.source}$`, "u");

/** 陕西省 before 中小企业局 or 统计年鉴2017. */
function isAreaOnly(words: string, readLabel: LabelReader): boolean {
  return words === "" || (readLabel(words).rest === "" && kindsOf(readLabel(words)).join() === "area");
}

const SCOPE = /^(?:规模以上|规上|全社会)/u;
// 制造业重点行业比较 is what the rows are.
const BY_INDUSTRIES =
  /^(?:制造业|采矿业|工业)?(?:重点|主要|部分|各|细分)+行业(?:比较|对比|对照|跟踪|一览|情况|监测)*$/u;

/** Whether a piece of a title says nothing that its quantity does not say itself: 工业利润跟踪, 宏观数据. */
function isTopic(piece: string, { indicators }: Label, readLabel: LabelReader): boolean {
  if (OFFICE.test(piece) && isAreaOnly(piece.replace(OFFICE, ""), readLabel)) return true;
  if (BY_INDUSTRIES.test(piece)) return true;
  const label = readLabel(piece);
  if (label.role !== "plain" || kindsOf(label).length > 0) return false;
  const told = piece.replace(TOPIC_BEHIND, "");
  if (OFFICE.test(told) && isAreaOnly(told.replace(OFFICE, ""), readLabel)) return true;
  const bare = FILLERS.reduce((rest, filler) => rest.replace(filler, ""), piece.replace(TOPIC, "")).trim();
  const names = indicators.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.replace(SCOPE, ""));
  return bare === "" || names.some((name) => foldName(name).startsWith(foldName(bare)));
}
