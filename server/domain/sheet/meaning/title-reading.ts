import type { Indicator } from "../../indicator.ts";
import type { TitleDoubt } from "../context/table-doubts.ts";
import type { Issue } from "../inquiry.ts";
import type { Head } from "../table/head.ts";
import { type CellHeads, saidAround } from "./cell-heads.ts";
import type { Settling } from "./cell-indicator.ts";
import type { ShownUnits } from "./cell-unit.ts";

/** What a title makes of a cell: the figure as it is named, its growth, none that is published, or a question. */
export type TitleReading = "figure" | "growth" | "no figure" | Issue;

/**
 * Reads a cell below a title of targets, shares or growth: only what its row, its column or a unit says of it is clear, all
 * else is asked, once for the table.
 */
export function readBelowTitle(
  heads: CellHeads,
  { indicator, units }: { readonly indicator: Indicator; readonly units: ShownUnits },
  settling: Settling,
): TitleReading {
  const { doubt } = heads.context;
  if (!doubt || isSaid(heads, doubt, settling) || isOfTitle(indicator, doubt)) return "figure";
  const { kind } = doubt;
  if (kind !== "grown") return readActual({ ...doubt, kind }, settling);
  const isClear = indicator.kind === "rate" || units.near.length > 0 || units.around !== undefined;
  return isClear ? "figure" : readGrown(doubt, settling);
}

/** 非公经济占比 below 非公有制经济 is what it says, and so is a growth in comparable prices. */
function isOfTitle({ name, kind, growthOf }: Indicator, doubt: TitleDoubt): boolean {
  // 2017年GDP增速 below GDP差距测算, and any below 测算底稿, which is what papers with official figures are called.
  if (doubt.word === "测算" && (growthOf !== "" || /测算(?:底稿|工作底稿|表)/u.test(doubt.title))) return true;
  if (doubt.kind === "compared") return kind === "share" && /比重|占比/u.test(doubt.word);
  return doubt.kind === "repriced"
    ? kind === "rate" || kind === "index"
    : doubt.kind === "partial" && (name.includes(doubt.word) || (doubt.word === "民营" && name.startsWith("非公")));
}

function isSaid(heads: CellHeads, { kind, word }: TitleDoubt, { catalogue }: Settling): boolean {
  const { row, column } = heads;
  const isOfWhole = row.own.areas?.isWhole === true || column.areas?.isWhole === true;
  // 全市 beside 经开区 below 西安经济技术开发区 is all of the city.
  if (kind === "part of the area") {
    const named = row.own.areas ?? column.areas;
    // 西安市 beside 经开区 as well.
    return isOfWhole || isOfDistrict(named, catalogue) || (named !== undefined && heads.context.namesZone === true);
  }
  // 全市生产总值 below 民营经济 is all of it.
  if (kind === "partial") return isOfWhole;
  const measures = [column, row.own].flatMap(({ measure }) => measure?.value ?? []);
  // Growth is at comparable prices.
  if (kind === "repriced") return [...measures, saidAround(heads, "measure")?.value.value].includes("growth");
  if (kind === "grown") return measures.length > 0;
  const said = [...measures, ...[column, row.own].flatMap(({ basis }) => basis?.value ?? [])];
  // A growth over the month before is one too.
  return kind === "planned" || word === "环比"
    ? said.some((one) => one !== "growth")
    : said.length > 0 || isOfAmounts(column) || isOfAmounts(row.own);
}

/** A district named below 市辖区 is one of those. */
function isOfDistrict(said: Head["areas"], { areas }: Settling["catalogue"]): boolean {
  return said?.value.every((code) => areas.byCode(code)?.level === "district") === true;
}

/** Whether a column says that it is in a unit of amounts, which growths are not. */
export function isOfAmounts({ units }: Head): boolean {
  return units?.value.every(({ dimension }) => dimension !== "percent" && dimension !== "percentage-points") === true;
}

const ACTUAL = "实际数";
const WORDS = {
  planned: "目标或计划数",
  contracted: "合同或协议数",
  compared: "比重、构成、变化或换算过的数",
  repriced: "按不变价或可比价计算的数",
  partial: "一部分企业或单位的数",
  "part of the area": "地区中一部分的数",
} as const;

function readActual(
  { title, kind }: TitleDoubt & { readonly kind: keyof typeof WORDS },
  { inquiry, tableKey }: Settling,
): TitleReading {
  const key = `title ${tableKey}`;
  const answer = inquiry.answerTo("INDICATOR_AMBIGUOUS", key);
  if (answer !== undefined) return answer.includes(ACTUAL) ? "figure" : "no figure";
  const text = `${title}像是说表里是${WORDS[kind]}，请确认这些单元格是不是${ACTUAL}。`;
  return { key, code: "INDICATOR_AMBIGUOUS", text, candidates: [ACTUAL, "不填"] };
}

const AMOUNT = "绝对数";
const GROWTH = "同比增速";

function readGrown({ title }: TitleDoubt, { inquiry, tableKey }: Settling): TitleReading {
  const key = `grown ${tableKey}`;
  const answer = inquiry.answerTo("INDICATOR_AMBIGUOUS", key);
  if (answer?.includes(AMOUNT)) return "figure";
  if (answer !== undefined) return answer.includes(GROWTH) ? "growth" : "no figure";
  const text = `${title}没有说表里是${AMOUNT}还是${GROWTH}，表内也没有单位，请选择其一。`;
  return { key, code: "INDICATOR_AMBIGUOUS", text, candidates: [GROWTH, AMOUNT, "不填"] };
}
