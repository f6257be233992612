import type { Catalogue } from "../../catalogue.ts";
import { yearWithin } from "../label/head-time.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { type Head, headOfLabel, NO_HEAD, saysWhole } from "../table/head.ts";
import { labelled } from "../table/sheet-rows.ts";
import type { Table } from "./table-columns.ts";

// 表中“全市”指宝鸡市。
const WHOLE_IS = /[“"「]?全[市省区]县?[”"」]?(?:均|是|系|即)?[指为]([\p{Script=Han}]{2,12})/u;

// 数据由兰州市统计局提供.
const PROVIDED = /(?<=[由据以])\p{Script=Han}{2,8}?统计局(?=提供|公布|发布|反馈|核定)/u;

// 来源：宝鸡市2015年国民经济和社会发展统计公报 is about that year, where a yearbook is about the one before.
const REPORT =
  /(?:来源|摘自|sources?)\s*[:：]?\s*[《“]?(.{0,12}(?:19|20)\d\d年.{0,16}统计公报|.{0,40}\bcommuniqu[eé]s (?:for|of) (?:19|20)\d\d\b)/iu;

// 国家统计局公布2013年3月份消费品市场情况.
const PUBLISHED =
  /^(?:国家统计局(?:(?:今日)?(?:公布|发布)|\s*[:：；;]|数据|\s*(?:(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?)?\s*$|[\s\u3000]+单位\s*[:：]|\p{Script=Han}{2,6}司\s*$)|(?:摘自|引自|据)国家统计局)/u;

// 制表：西安市统计局工业处.
const GIVEN = /来源\s*[:：]|^\s*数据\s*[:：]|^\s*(?:制表|编制|制作)\s*[:：]/u;

// 根据西安市历年政府工作报告整理.
const AFTER =
  /^\s*(?:根?据)(?=\p{Script=Han}{2,7}[省市州](?!.*国家).{0,30}(?:公报|年鉴|报告|报表|资料|数据)(?:等)?(?:整理|汇总|编制|计算))/u;

// 数据：统计局；全国规上 and 全国口径，规模以上 are of the nation.
const NATIONAL =
  /(?:^|[:：，,；;。\s])(?:均?[为是])?全国(?:口径|数据)?(?:规上|规模以上)?(?:工业)?(?:企业)?(?:增加值|口径|数据)?(?=$|[，,；;。\s])/u;

/** The area and the year of the report that a line over or below a table names as its source. */
export function reportHead({ titles, notes }: Table, readLabel: LabelReader): Head {
  for (const { label, ...cell } of [...titles, ...notes].flatMap(labelled)) {
    const [, report] = REPORT.exec(label?.text ?? "") ?? [];
    const { areas, time } = report === undefined ? NO_HEAD : headOfLabel(readLabel(report), cell);
    if (yearWithin(time) !== undefined) return { ...NO_HEAD, areas, time };
  }
  return NO_HEAD;
}

/**
 * The area that a table's notes give it: of whom they call 全市, or of whose office is the source. Figures whose source is
 * the nation's statistics office, and that name no area, are the nation's.
 */
export function sourceHead(table: Table, catalogue: Catalogue, readLabel: LabelReader): Head {
  const sources = table.header.filter((row) => /来源/u.test(row.cells[0]?.label?.text ?? ""));
  const published = table.titles.filter((row) =>
    labelled(row).some(({ label }) => PUBLISHED.test(label?.text ?? "") || GIVEN.test(label?.text ?? "")),
  );
  const nation = catalogue.areas.find("全国").map((area) => area.code);
  for (const { label, ...cell } of [...table.notes, ...sources, ...published].flatMap(labelled)) {
    const text = label?.text ?? "";
    if (NATIONAL.test(text)) return { ...NO_HEAD, areas: { value: nation, cell } };
    const whole = WHOLE_IS.exec(text)?.[1];
    if (whole !== undefined) {
      const { areas } = readLabel(whole);
      if (areas.length === 1) return { ...NO_HEAD, areas: { value: areas, cell } };
    }
    if (
      !AFTER.test(text) &&
      !/来源|source|统计局|(?:发展和改革|工业和信息化)(?:委员会|[局厅])|(?:联合会|协会|商会)$|^\s*(?:[摘引节]自\s*[:：]?\s*)?《?\p{Script=Han}{2,8}统计年鉴/iu.test(
        text,
      )
    )
      continue;
    const { areas } = readLabel(
      PROVIDED.exec(text)?.[0] ??
        text
          .replace(AFTER, "")
          .replace(/^.*?[:：]|^\s*[摘引节]自/u, "")
          .replace(/^(?:本表|以上|表中)?(?:数据|资料)?均?[由据]/u, ""),
    );
    const isNational =
      /国家统计局(?!.{0,6}(?:总队|调查队))|(?:\/\/|^|\s)(?:www\.|data\.)?(?:stats\.)?gov\.cn(?=[/\s]|$)|\bNBS\b|(?<!provincial |municipal )\bNational Bureau of Statistics\b/u.test(
        text,
      );
    const codes = areas.length === 0 && isNational ? nation : areas;
    if (codes.length === 1) {
      return { ...NO_HEAD, areas: { value: codes, cell, ...(saysWhole(text) && { isWhole: true }) } };
    }
  }
  return NO_HEAD;
}
