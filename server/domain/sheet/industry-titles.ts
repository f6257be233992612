import type { Catalogue } from "../catalogue.ts";
import { mayChangeMeaning } from "./changing-words.ts";
import type { Label } from "./label.ts";
import type { LabelReader } from "./label-reader.ts";
import type { ReadCell } from "./read-cell.ts";
import { labelled, type SheetRow } from "./sheet-rows.ts";
import type { Table } from "./table-columns.ts";

const ABOVE_SCALE = /规模工业|规(?:模以)?上(?!服务|文化)/u;
const GROWTH = /增[速长幅]|同比/u;
/** By which 增加值 is not that of the industries of a list, or not all of theirs. */
const OTHERS =
  /生产总值|GDP|[一二三]产|服务业|建筑业|农业|金融|战略性|战新|新兴|高技术|数字|文化|旅游|民营|非公|国有|国企|私营|股份|外商|港澳台|大中型|小微|中小|央企|占|比重|贡献|拉动|目标|计划|预期|预测|全员|单位(?![:：])|园区|开发区|高新|环比|名义|现价|全部工业|全口径/iu;

/**
 * A table whose lines tell of the value added of industries with the indicator that is published of those: 重点行业增加值增速 over
 * industries, and 汽车制造业增加值（规上）同比, are of 规模以上工业增加值. By industries the bureaus publish the growth of those above
 * designated size alone.
 */
export function withIndustryTitles(table: Table, catalogue: Catalogue, readLabel: LabelReader): Table {
  const { titles, header, columns } = table;
  const isCorner = ({ column }: ReadCell) => columns.labels.includes(column);
  const lines = [...titles.flatMap(labelled), ...header.flatMap(labelled).filter(isCorner)];
  if (!lines.some(({ label }) => label && isCandidate(label))) return table;
  const words = lines.map(({ label }) => label?.text ?? "").join("；");
  const isAboveScale = ABOVE_SCALE.test(words);
  const isOfGrowth = GROWTH.test(words) || header.some((row) => GROWTH.test(textOf(row)));
  if (!isAboveScale && !(isOfGrowth && listsIndustries(table, catalogue))) return table;
  const read = (cells: readonly ReadCell[], isLine: (cell: ReadCell) => boolean) =>
    cells.map((cell) => {
      const label = cell.label && isLine(cell) ? readTitle(cell.label, readLabel) : undefined;
      return label ? { ...cell, label } : cell;
    });
  return {
    ...table,
    titles: titles.map((row) => ({ ...row, cells: read(row.cells, () => true) })),
    header: header.map((row) => ({ ...row, cells: read(row.cells, isCorner) })),
  };
}

function textOf(row: SheetRow): string {
  return labelled(row)
    .map(({ label }) => label?.text ?? "")
    .join("；");
}

/** Whether a line says 增加值 and it is not plain whose. */
function isCandidate({ text, role, indicators, rest }: Label): boolean {
  const isPlain = indicators.length === 1 && rest === "" && ABOVE_SCALE.test(indicators[0]?.name ?? "");
  return role !== "note" && text.includes("增加值") && !OTHERS.test(text) && !isPlain;
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
const SORTED = /(?:[分各按](?:大类|门类|行业|产业)+|(?:装备|消费品|原材料)(?:制造业?|工业|类)?|[两三四五六七八九十]大)/gu;
const GROUP =
  /(?:主要|重点|部分|支柱|优势|传统|特色|高耗能|行业|门类|大类|工业|企业|产业|规模以上|规上|规模|同期|及其?|的)+$/u;
const BEHIND = /(?:[月季年]度)?(?:跟踪|监测|走势|变动|增长|对比|比较|运行)?(?:情况|一览|对比|趋势)?(?:统计)?(?:表|图)?(?=$|[\s（(])/u;

/** What a line says with 规模以上工业增加值 in full; undefined where other words may make another quantity of it. */
function readTitle(label: Label, readLabel: LabelReader): Label | undefined {
  if (!isCandidate(label)) return undefined;
  const text = (HEADED.exec(label.text)?.[1] ?? label.text).replace(NUMBERED, "").replace(SCALE, "");
  const at = text.indexOf("增加值");
  if (at < 0) return undefined;
  const before = text.slice(0, at).replace(SORTED, "").replace(GROUP, "");
  const behind = text.slice(at + "增加值".length).replace(BEHIND, "");
  const read = readLabel(`${before}·规模以上工业增加值${behind}`);
  const isClear = read.indicators.length === 1 && !mayChangeMeaning(read.rest);
  return isClear ? { ...read, text: label.text, rest: "", role: "plain" } : undefined;
}
