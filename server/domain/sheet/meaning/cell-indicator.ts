import type { Catalogue } from "../../catalogue.ts";
import type { Indicator } from "../../indicator.ts";
import { isRefusal } from "../../refusal.ts";
import { type Inquiry, quoteCell } from "../inquiry.ts";
import { asked, NO_PART, type Part, part, SURE } from "../part.ts";
import type { Said } from "../table/head.ts";
import { type CellHeads, saidAround } from "./cell-heads.ts";

/** What is needed to settle a part: the catalogue and what was answered. */
export interface Settling {
  readonly catalogue: Catalogue;
  readonly inquiry: Inquiry;
  /** Distinguishes the table's own questions from those of other tables. */
  readonly tableKey: string;
  /** Whether the table is of months, and not of quarters or years alone. */
  readonly isMonthly?: boolean;
}

/** 装备制造 over 通用设备制造业 and 汽车制造业 sorts them, and Primary industry over Oil & gas extraction is none of theirs. */
const GROUP_OF_INDUSTRIES =
  /^第?[一二三]产业$|^(?:primary|secondary|tertiary) (?:industry|sector)$|^month[- ]on[- ]month$|^m\/m$|^环比$|^(?:major|main|key) industries$|^(?:[上中下]游|[轻重]|原材料|装备|消费品|高耗能|高载能|传统|支柱|优势|能源|机械|其他)(?:制造业?|工业|行业|类|产业|部分)*$/iu;

/** The indicator that a cell's labels name. */
export function cellIndicator(heads: CellHeads, settling: Settling): Part<Indicator> {
  const { row, column } = heads;
  if (column.unknown) return NO_PART;
  const [own, across] = [row.own.indicators, column.indicators];
  if (own && across) return settleBoth(own, across, settling);
  const said = own ?? across;
  if (said) return settle(withLonger(said, heads), SURE.axis, settling);
  const parent = row.inherited[0];
  const isOfIndustries = row.own.members !== undefined && GROUP_OF_INDUSTRIES.test(parent?.unknown?.value ?? "");
  if (parent?.unknown && !parent.indicators && !isOfIndustries) return unknownIndicator(parent.unknown, settling);
  const around = saidAround(heads, "indicators");
  return around ? settle(around.value, around.confidence, settling) : unnamed(settling);
}

/**
 * 工业增加值 below a title about 规模以上工业增加值 may be short for that, or another indicator; Revenue, which several are called
 * by, is the one of them that the title names.
 */
function withLonger(said: Said<readonly Indicator[]>, { context }: CellHeads): Said<readonly Indicator[]> {
  const [short, ...others] = said.value;
  const title = context.heads.find((head) => head.indicators)?.indicators;
  const [long] = title?.value ?? [];
  // Two languages that name different quantities end otherwise.
  const areOneName = others.length > 0 && others.every(({ name }) => name.slice(-2) === short?.name.slice(-2));
  if (areOneName && long && title?.value.length === 1 && said.value.includes(long)) return { ...said, value: [long] };
  if (!short || others.length > 0 || !long || title?.value.length !== 1) return said;
  const isShort = long.code !== short.code && long.name.endsWith(short.name);
  return isShort ? { ...said, value: [short, long] } : said;
}

function settleBoth(
  own: Said<readonly Indicator[]>,
  across: Said<readonly Indicator[]>,
  settling: Settling,
): Part<Indicator> {
  const [a, b] = [own.value[0], across.value[0]];
  if (!a || !b || a === b || a.growthOf === b.code) return settle(own, SURE.axis, settling);
  if (b.growthOf === a.code) return settle(across, SURE.axis, settling);
  // 工业投资 below 投资额（亿元） of 固定资产投资 is a part of that.
  if (a.name === "工业投资" && b.name === "固定资产投资") return settle(own, SURE.axis, settling);
  const key = `${a.code} ${b.code}`;
  const answer = settling.inquiry.answerTo("LABEL_CONTRADICTION", key);
  const chosen = answer === undefined ? undefined : settling.catalogue.indicator(answer);
  if (chosen && !isRefusal(chosen)) return part(chosen, SURE.axis, `指标按回答为“${chosen.name}”`, own.cell);
  const text = `行标题${quoteCell(a.name, own.cell)}与列标题${quoteCell(b.name, across.cell)}是两个指标，请选择其一。`;
  return asked({ key, code: "LABEL_CONTRADICTION", text, candidates: [a.name, b.name] });
}

function settle(said: Said<readonly Indicator[]>, confidence: number, settling: Settling): Part<Indicator> {
  const [first, ...others] = said.value;
  const isOne = first !== undefined && others.length === 0;
  if (isOne && !said.isDoubtful) return part(first, confidence, `指标：${quoteCell(first.name, said.cell)}`, said.cell);
  const key = said.value.map((one) => one.code).join(" ");
  const code = said.isClash ? "LABEL_CONTRADICTION" : "INDICATOR_AMBIGUOUS";
  const answer = settling.inquiry.answerTo(code, key);
  const chosen = answer === undefined ? undefined : settling.catalogue.indicator(answer);
  if (chosen && !isRefusal(chosen)) return part(chosen, SURE.axis, `指标按回答为“${chosen.name}”`, said.cell);
  const candidates = said.value.map((one) => one.name);
  const quoted = quoteCell(candidates.join("、"), said.cell);
  const text = isOne
    ? `标签里的${quoted}还有别的字，请确认这些单元格的指标。`
    : `${quoted}可以指多个指标，请选择其一。`;
  return asked({ key, code, text, candidates }, isOne ? first : undefined, said.cell);
}

/** A label that no indicator of the catalogue is called by. */
export function unknownIndicator(unknown: Said<string>, { catalogue, inquiry }: Settling): Part<Indicator> {
  const answer = inquiry.answerTo("INDICATOR_UNKNOWN", unknown.value);
  const chosen = catalogue.indicator(answer ?? unknown.value);
  if (!isRefusal(chosen)) return part(chosen, SURE.axis, `指标按回答为“${chosen.name}”`, unknown.cell);
  const text = `目录里没有名为${quoteCell(unknown.value, unknown.cell)}的指标，请指定指标，或不填这些单元格。`;
  const { value: label } = unknown;
  return asked({ key: label, code: "INDICATOR_UNKNOWN", text, candidates: chosen.near, label });
}

function unnamed({ catalogue, inquiry, tableKey }: Settling): Part<Indicator> {
  const answer = inquiry.answerTo("INDICATOR_UNNAMED", tableKey);
  const chosen = answer === undefined ? undefined : catalogue.indicator(answer);
  if (chosen && !isRefusal(chosen)) return part(chosen, SURE.axis, `指标按回答为“${chosen.name}”`);
  const text = "表内、表头和标题都没有写指标名称，请指定这张表的指标。";
  return asked({ key: tableKey, code: "INDICATOR_UNNAMED", text, candidates: [] });
}
