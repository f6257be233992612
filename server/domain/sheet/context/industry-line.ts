import { mayChangeMeaning } from "../label/changing-words.ts";
import type { Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";

const GROWTH = /增[速长幅]|同比|growth|y(?:ear)?[-/ ]?o(?:n)?[-/ ]?y|percent change/iu;
/** Words for the value added of industries: 增加值, and 工业增速 or 生产增速, which are its growth. */
const VALUE_ADDED =
  /增加值|工增(?!加)|(?:工业|行业|生产)(?:生产)?(?=(?:同比|累计|当月)?增[速长幅])|工业生产(?=快讯|情况|运行|简况|数据|统计|月报)|industrial (?:value[- ]added|production)|value[- ]added(?: of industry)?|\bIP growth\b/iu;
/** By which it is not that of the industries of a list, or not all of theirs. */
const OTHERS =
  /生产总值|GDP|[一二三]产|服务业|建筑业|农业|金融|战略性|战新|新兴|高技术(?!(?:[及和与、]\p{Script=Han}{2,4})?(?:制造)?行业)|数字|文化|旅游|民营|非公|国有|国企|私营|股份|外商|港澳台|大中型|小微|中小|占|比重|贡献|拉动|目标|计划|预期|预测|全员|单位(?!\s*[:：%])|园区|开发区|高新|环比|名义|现价|全部工业|全口径|投资|利润|收入|用电|价格|产量|销售|库存|订单|出口|services?|private|state-owned|share|contribution|forecast|target|nominal|profit|investment|exports?|sales|electricity consumption/iu;

/** Whether words are of growth. */
export function tellsOfGrowth(words: string): boolean {
  return GROWTH.test(words);
}

/** Whether words name the value added of industries, in whatever way. */
export function tellsOfValueAdded(words: string): boolean {
  return VALUE_ADDED.test(words);
}

/** Whether a line says 增加值 or the like, and it is not plain whose. */
export function mayTellOfIndustries({ text, role, indicators: [indicator, ...others] }: Label): boolean {
  const isOther = indicator !== undefined && (others.length > 0 || !/工业增加值(?:增速)?$/u.test(indicator.name));
  return role !== "note" && VALUE_ADDED.test(text) && !OTHERS.test(withoutLastOfList(text)) && !isOther;
}

/** 汽车制造业增加值增速与整车出口 names the value added first, and then what other columns show. */
function withoutLastOfList(text: string): string {
  const [first = "", last = ""] = text.split(/[与和及](?=[^与和及]*$)/u);
  const isListed = VALUE_ADDED.test(first) && GROWTH.test(first) && !VALUE_ADDED.test(last) && !GROWTH.test(last);
  return isListed && /^\p{Script=Han}{2,8}$/u.test(last) ? first : text;
}

/** Whether a line says no more than that figures are growths: 表一 当月增速（%）. */
function isBareGrowth({ text, role, indicators, measure }: Label): boolean {
  return role === "plain" && indicators.length === 0 && measure === "growth" && GROWTH.test(text) && !OTHERS.test(text);
}

// 行业（全国规上，增加值当月同比增长%） in a corner.
const HEADED = /^(?:行业|门类|指标|项目|产业)(?:名称)?\s*[（(](.*)[)）]$/u;
const NUMBERED = /^(?:附?[图表]+|附件?|序列|指标)\s*\d*\s*(?:[:：、.]|(?<=\d)\s+)\s*/u;
const SCALE =
  /[,，、；;·]?\s*(?:规模以上|规上)(?:工业)?(?:企业)?(?=[,，、；;·\s）)]|$)|(?:规模以上|规上)(?=(?!工业)\p{Script=Han}{2,20}业增加值)/gu;
const SORTED =
  /^\p{Script=Han}{0,8}行业\s*[:：]|(?:[分各按](?:大类|门类|行业|产业)+|(?:装备|消费品|原材料)(?:制造业?|工业|类)?|[两三四五六七八九十]大)/gu;
const GROUP =
  /(?:主要|重点|部分|支柱|优势|传统|特色|高耗能|(?:高技术|装备|消费品|原材料)(?:[及和与、](?:高技术|装备|消费品|原材料))*(?=(?:制造)?行业)|制造(?=行业)|行业|门类|大类|工业|企业|产业|规模以上|规上|规模|各|同期|及其?|的)+$/u;
// 行业增速 behind the name, and 2016年二季度行业跟踪 at the end.
const FOLLOWED = /^行业(?=增)|(?:行业)?(?:跟踪|监测|观察)$/gu;
const BEHIND =
  /(?:[月季年]度)?(?:跟踪|监测|走势|变动|增长|对比|比较|运行)?(?:情况|一览|对比|趋势)?(?:统计)?(?:表|图)?(?=$|[\s（(，,])/u;

/** What is known of a table over which a line stands. */
interface IndustryTable {
  /** Whether no line names value added: a line that says no more than 增速 is told by the notes. */
  readonly isBare: boolean;
  /** Whether some cell names a unit of money. */
  readonly isOfAmounts: boolean;
  /** Whether rows or columns are called by industries. */
  readonly listsIndustries: boolean;
}

/**
 * What a line says with 规模以上工业增加值 in full; undefined where other words may make another quantity of it. The one industry
 * that it names besides, Utilities: growth of value added, is whose all figures are.
 */
export function readIndustryLine(label: Label, table: IndustryTable, readLabel: LabelReader): Label | undefined {
  const line = readLine(label, table, readLabel);
  const isOfOne = line?.members.length === 0 && label.members.length === 1 && !table.listsIndustries;
  return line && isOfOne ? { ...line, members: label.members } : line;
}

function readLine(label: Label, table: IndustryTable, readLabel: LabelReader): Label | undefined {
  const { isBare } = table;
  if (isBare ? !isBareGrowth(label) : !mayTellOfIndustries(label)) return undefined;
  const line = (HEADED.exec(label.text)?.[1] ?? withoutLastOfList(label.text)).replace(NUMBERED, "").replace(SCALE, "");
  const text = table.listsIndustries ? withoutNames(line, readLabel) : line;
  const words = isBare ? `${NAME}${text}` : /\p{Script=Han}/u.test(text) ? inChinese(text) : inEnglish(text);
  const read = readLabel(words);
  const isClear = read.indicators.length === 1 && (!mayChangeMeaning(read.rest) || words.startsWith(ENGLISH_NAME));
  if (!isClear) return isBare ? undefined : readByCues(label, table, readLabel);
  const areas = read.areas.length > 0 ? read.areas : label.areas;
  const measure = isOfGrowth(label, table) ? "growth" : read.measure;
  return { ...read, measure, areas, text: label.text, rest: "", role: "plain" };
}

/** 汽车制造业、医药制造业增加值 over columns of these is the value added of each. */
function withoutNames(text: string, readLabel: LabelReader): string {
  const at = text.search(VALUE_ADDED);
  const names = text
    .slice(0, at)
    .replace(/[:：\s]+$/u, "")
    .split(/[、与和及]/u);
  const isKnown = (name: string) => {
    const { members, rest } = readLabel(name.replace(/行业$/u, ""));
    return members.length === 1 && rest === "";
  };
  const areNames = names.length > 1 && names.every((name) => isKnown(name) || /业$/u.test(name));
  return areNames && names.some(isKnown) ? text.slice(at) : text;
}

const TO_DATE = /累计|年初|ytd|year[- ]to[- ]date|cumulative|since january|[1一]\s*[-–—~至]\s*\d{1,2}\s*月/iu;
// （1-2月合并发布，为两个月累计） is an exception.
const FIRST_MONTHS = /[（(][^（()）]*1[-–—~至]2月[^（()）]*[)）]/gu;
const SINCE_JANUARY = /(?:1月|年初)(?:[-–—~至到])+[当本]月(?:累计)?/gu;
const OF_MONTH = /当月|单月|本月|当期/u;
// What such lines say besides whose, when and how: 三大门类, 装备类行业, 按可比价格计算.
const KNOWN =
  /[两三四五六七八九十]大(?:门类|行业|类)|\p{Script=Han}{0,4}类行业|(?:主要|重点|部分|支柱|优势|传统|特色|高耗能|分)*(?:行业|门类|大类|产业)|规模以上|规上|工业|企业|增加值?|值|同比|比上年同期|实际|按?可比价格?(?:计算)?|增长|增速|增幅|速度|累计|当月|单月|本月|当期|年初至?|对照|一览|跟踪|去年|今年|哪些|[？?！!]|跑得?[快慢]|【[^】]*】|走势|速览|情况|口径|数据|研究|课题组/gu;

/** By single words, where a line does not read as a whole: whose, when, and how it is measured. */
function readByCues(label: Label, table: IndustryTable, readLabel: LabelReader): Label | undefined {
  const pieces = label.text.split(/\u3000+|\s{2,}|[|｜]|[—–─]{2,}/u);
  const piece = pieces.length > 1 ? pieces.find((one) => VALUE_ADDED.test(one)) : undefined;
  if (piece !== undefined) {
    const read = readIndustryLine({ ...readLabel(piece), text: piece }, table, readLabel);
    const basis = read?.basis ?? readLabel(`${basisIn(label.text)}同比增速`).basis;
    return read && { ...read, ...saidBeside(label, read), basis, text: label.text };
  }
  const { text, areas, times, units } = label;
  const at = text.search(VALUE_ADDED);
  const whose = readLabel(text.slice(0, at).replace(NUMBERED, "").replace(SCALE, "").replace(GROUP, ""));
  const left = (whose.members.length > 0 ? readLabel(text.slice(at)).rest : label.rest).replace(KNOWN, "");
  if (mayChangeMeaning(left) || mayChangeMeaning(whose.rest.replace(KNOWN, ""))) return undefined;
  const measured = `${basisIn(text)}${GROWTH.test(text) || isOfGrowth(label, table) ? "同比增速" : ""}`;
  const { members } = whose;
  return { ...readLabel(`${NAME}${measured}`), areas, members, times, units, text, rest: "", role: "plain" };
}

/** What the other pieces of a line say of places, times and units. */
function saidBeside({ areas, times, units }: Label, read: Label): Partial<Label> {
  return {
    ...(read.areas.length === 0 && { areas }),
    ...(read.times.length === 0 && { times }),
    ...(read.units.length === 0 && { units }),
  };
}

/** Whether a line is of growth by its unit or, in a table without amounts, by 增长情况. */
function isOfGrowth({ text, units }: Label, { isOfAmounts }: IndustryTable): boolean {
  return units.some(({ dimension }) => dimension === "percent") || (!isOfAmounts && /增长/u.test(text));
}

function basisIn(line: string): string {
  const text = line.replace(FIRST_MONTHS, "").replace(SINCE_JANUARY, "累计");
  if (TO_DATE.test(text) === OF_MONTH.test(text)) return "";
  return OF_MONTH.test(text) ? "当月" : "累计";
}

/**
 * How a line says that the growth of a table is measured, beside one that names the quantity or with it where it was read
 * without: （全国；累计同比实际增速，%，各季度为年初至季末累计数）. Undefined where it may be of something else.
 */
export function readGrowthLine(label: Label, readLabel: LabelReader): Label | undefined {
  const { text, role, indicators, areas, times, units, rest, measure } = label;
  if (role !== "plain" || !GROWTH.test(text) || OTHERS.test(text)) return undefined;
  const read = readLabel(`${basisIn(text)}同比增速`);
  if (indicators.length > 0) {
    const isUnread = indicators.every(({ growthOf }) => growthOf === "") && measure === undefined;
    return isUnread ? { ...label, measure: "growth", basis: label.basis ?? read.basis } : undefined;
  }
  return rest === "" ? undefined : { ...read, areas, times, units, text, rest: "" };
}

const NAME = "规模以上工业增加值";

function inChinese(text: string): string {
  const [name = ""] = VALUE_ADDED.exec(text) ?? [];
  const at = text.indexOf(name);
  const [, before = "", basis = ""] =
    /^(.*?)((?:单月|当月|累计|全年)?)$/u.exec(text.slice(0, at).replace(SORTED, "")) ?? [];
  const behind = text
    .slice(at + name.length)
    .replace(SORTED, "")
    .replace(FOLLOWED, "")
    .replace(BEHIND, "");
  // 全国制造业重点行业.
  const whose = before.replace(GROUP, "").replace(/^(.*(?:全国|[省市区县]))(?=\p{Script=Han}{2,}业$)/u, "$1·");
  return `${whose}${basis}·${NAME}${behind.replace(/(?<=增[速长幅])排[序名行]榜?$/u, "")}`;
}

const ENGLISH_NAME = "Value added of industry above designated size";

/** Of an English line only whose, when and how time is covered. */
function inEnglish(text: string): string {
  const told = text.replace(/\b(?:not|non)[- ](?:ytd|year[- ]to[- ]date|cumulat(?:ive|ed))\b/giu, "");
  const isTotal = /\bytd\b|year[- ]to[- ]date|cumulative|since january/iu.test(told);
  const area = /\b(?:China|Chinese|PRC|nation(?:wide|al)?|People’?'?s Republic of China)\b/iu.test(text)
    ? ", China"
    : "";
  const years = text.match(/\b(?:19|20)\d\d\b/gu) ?? [];
  return `${ENGLISH_NAME}, ${isTotal ? "year-to-date " : ""}growth${area}${years.length === 1 ? `, ${years[0]}` : ""}`;
}
