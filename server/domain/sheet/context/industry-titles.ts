import type { Catalogue } from "../../catalogue.ts";
import { mayChangeMeaning } from "../label/changing-words.ts";
import type { Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import type { Table } from "./table-columns.ts";

const ABOVE_SCALE = /规模工业|规(?:模以)?上(?!服务|文化)|above[- ](?:the )?(?:designated|scale)/iu;
const GROWTH = /增[速长幅]|同比|growth|y(?:ear)?[-/ ]?o(?:n)?[-/ ]?y|percent change/iu;
/** Words for the value added of industries: 增加值, and 工业增速 or 生产增速, which are its growth. */
const VALUE_ADDED =
  /增加值|工增(?!加)|(?:工业|行业|生产)(?:生产)?(?=(?:同比|累计|当月)?增[速长幅])|industrial (?:value[- ]added|production)|value[- ]added(?: of industry)?|\bIP growth\b/iu;
/** By which it is not that of the industries of a list, or not all of theirs. */
const OTHERS =
  /生产总值|GDP|[一二三]产|服务业|建筑业|农业|金融|战略性|战新|新兴|高技术|数字|文化|旅游|民营|非公|国有|国企|私营|股份|外商|港澳台|大中型|小微|中小|占|比重|贡献|拉动|目标|计划|预期|预测|全员|单位(?![:：])|园区|开发区|高新|环比|名义|现价|全部工业|全口径|投资|利润|收入|用电|价格|产量|销售|库存|订单|出口|services?|private|state-owned|share|contribution|forecast|target|nominal|profit|investment|exports?|sales|electricity consumption/iu;

/**
 * A table whose lines tell of the value added of industries with the indicator that is published of those: 重点行业增加值增速 over
 * industries, and 汽车制造业增加值（规上）同比, are of 规模以上工业增加值. By industries the bureaus publish the growth of those above
 * designated size alone. What the lines leave open, whose value added and of which enterprises, notes may tell.
 */
export function withIndustryTitles(table: Table, catalogue: Catalogue, readLabel: LabelReader): Table {
  const { titles, header, notes, columns } = table;
  const isCorner = ({ column }: ReadCell) => columns.labels.includes(column);
  const lines = [...titles.flatMap(labelled), ...header.flatMap(labelled).filter(isCorner)];
  if (lines.some(({ label }) => label && namesValueAdded(label))) return table;
  const words = [...lines, ...notes.flatMap(labelled)].map(({ cell }) => String(cell.value)).join("；");
  if (!VALUE_ADDED.test(words)) return table;
  const isOfGrowth = GROWTH.test(words) || header.some((row) => GROWTH.test(textOf(row)));
  // 规模以上工业 among amounts of 工业增加值 is a part of that.
  const isAboveScale =
    ABOVE_SCALE.test(words) || (isOfGrowth && table.body.some((row) => ABOVE_SCALE.test(textOf(row))));
  if (!isAboveScale && !(isOfGrowth && listsIndustries(table, catalogue))) return table;
  const isBare = !lines.some(({ label }) => label && isCandidate(label));
  if (isBare && !(isAboveScale && listsIndustries(table, catalogue))) return table;
  const read = (cells: readonly ReadCell[], isLine: (cell: ReadCell) => boolean) =>
    cells.map((cell) => {
      const label = cell.label && isLine(cell) ? readTitle(cell.label, isBare, readLabel) : undefined;
      return label ? { ...cell, label } : cell;
    });
  return {
    ...table,
    titles: titles.map((row) => ({ ...row, cells: read(row.cells, () => true) })),
    header: header.map((row) => ({ ...row, cells: read(row.cells, isCorner) })),
  };
}

/** Whether a line names the value added of industry above designated size, and nothing else. */
function namesValueAdded({ indicators: [indicator, ...others], rest }: Label): boolean {
  return others.length === 0 && rest === "" && /^规模以上工业增加值/u.test(indicator?.name ?? "");
}

function textOf(row: SheetRow): string {
  return labelled(row)
    .map(({ label }) => label?.text ?? "")
    .join("；");
}

/** Whether a line says 增加值 or the like, and it is not plain whose. */
function isCandidate({ text, role, indicators: [indicator, ...others] }: Label): boolean {
  const isOther = indicator !== undefined && (others.length > 0 || !/工业增加值(?:增速)?$/u.test(indicator.name));
  return role !== "note" && VALUE_ADDED.test(text) && !OTHERS.test(text) && !isOther;
}

/** Whether a line says no more than that figures are growths: 表一 当月增速（%）. */
function isBareGrowth({ text, role, indicators, measure }: Label): boolean {
  return role === "plain" && indicators.length === 0 && measure === "growth" && GROWTH.test(text) && !OTHERS.test(text);
}

const FEWEST = 2;

/** Whether rows or columns are called by industries. */
function listsIndustries({ header, body }: Table, { members }: Catalogue): boolean {
  const named = [...header, ...body].flatMap(labelled).flatMap(({ label }) => label?.members ?? []);
  const industries = new Set(named.filter((code) => members.byCode(code)?.kind === "industry"));
  return industries.size >= FEWEST;
}

// 行业（全国规上，增加值当月同比增长%） in a corner.
const HEADED = /^(?:行业|门类|指标|项目|产业)(?:名称)?\s*[（(](.*)[)）]$/u;
const NUMBERED = /^(?:附?[图表]+|附件?|序列|指标)\s*\d*\s*(?:[:：、.]|(?<=\d)\s+)\s*/u;
const SCALE = /[,，、；;·]?\s*(?:规模以上|规上)(?:工业)?(?:企业)?(?=[,，、；;·\s）)]|$)/gu;
const SORTED =
  /^\p{Script=Han}{0,8}行业\s*[:：]|(?:[分各按](?:大类|门类|行业|产业)+|(?:装备|消费品|原材料)(?:制造业?|工业|类)?|[两三四五六七八九十]大)/gu;
const GROUP =
  /(?:主要|重点|部分|支柱|优势|传统|特色|高耗能|行业|门类|大类|工业|企业|产业|规模以上|规上|规模|同期|及其?|的)+$/u;
// 行业增速 behind the name, and 2016年二季度行业跟踪 at the end.
const FOLLOWED = /^行业(?=增)|(?:行业)?(?:跟踪|监测|观察)$/gu;
const BEHIND =
  /(?:[月季年]度)?(?:跟踪|监测|走势|变动|增长|对比|比较|运行)?(?:情况|一览|对比|趋势)?(?:统计)?(?:表|图)?(?=$|[\s（(，,])/u;

/** What a line says with 规模以上工业增加值 in full; undefined where other words may make another quantity of it. */
function readTitle(label: Label, isBare: boolean, readLabel: LabelReader): Label | undefined {
  if (isBare ? !isBareGrowth(label) : !isCandidate(label)) return undefined;
  const text = (HEADED.exec(label.text)?.[1] ?? label.text).replace(NUMBERED, "").replace(SCALE, "");
  const words = isBare ? `${NAME}${text}` : /\p{Script=Han}/u.test(text) ? inChinese(text) : inEnglish(text);
  const read = readLabel(words);
  const isClear = read.indicators.length === 1 && (!mayChangeMeaning(read.rest) || words.startsWith(ENGLISH_NAME));
  const areas = read.areas.length > 0 ? read.areas : label.areas;
  return isClear ? { ...read, areas, text: label.text, rest: "", role: "plain" } : undefined;
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
  return `${before.replace(GROUP, "")}${basis}·${NAME}${behind}`;
}

const ENGLISH_NAME = "Value added of industry above designated size";

/** Of an English line only whose, when and how time is covered. */
function inEnglish(text: string): string {
  const isTotal = /\bytd\b|year[- ]to[- ]date|cumulative|since january/iu.test(text);
  const area = /\b(?:China|Chinese|PRC|nation(?:wide|al)?|People’?'?s Republic of China)\b/iu.test(text)
    ? ", China"
    : "";
  const years = text.match(/\b(?:19|20)\d\d\b/gu) ?? [];
  return `${ENGLISH_NAME}, ${isTotal ? "year-to-date " : ""}growth${area}${years.length === 1 ? `, ${years[0]}` : ""}`;
}
