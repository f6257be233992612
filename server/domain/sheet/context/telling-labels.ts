import { kindsOf, withoutTranslations } from "../label/label.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { isTopicOf } from "./category-columns.ts";

/** Not headings, nor words that mean nothing or translate others where those are understood: 地区生产总值 above 总计. */
export function tellingLabels(cells: readonly ReadCell[]): readonly ReadCell[] {
  const labels = withoutTranslations(
    cells.filter((one) => one.label?.role === "plain" || one.label?.frequency),
    () => true,
  );
  const saysMore = ({ label }: ReadCell) =>
    label !== undefined && (label.rest !== "" || kindsOf(label).length > 0) && !NUMBERING.test(label.text);
  const telling = labels.some(saysMore) ? labels.filter(saysMore) : labels;
  return telling.filter((one, at) => !telling.slice(at + 1).some((inner) => sortsOnly(one, inner)));
}

// 甲 乙 丙 over the columns of a form.
const NUMBERING = /^[甲乙丙丁戊己庚辛壬癸]$/u;

/** What stands over each column without labels that only sort a growth: 投资 over 固定资产投资（亿元） and 增长（%） sorts both. */
export function withoutSortedGrowths(columns: readonly (readonly ReadCell[])[]): readonly (readonly ReadCell[])[] {
  const sorting = new Set(
    columns.flatMap((cells) => cells.filter((one, at) => cells.slice(at + 1).some((inner) => sortsOnly(one, inner)))),
  );
  return columns.map((cells) => cells.filter((one, at) => !(sorting.has(one) && isGrowthAlone(cells.slice(at + 1)))));
}

/** Whether cells say of a growth no more than that. */
function isGrowthAlone(cells: readonly ReadCell[]): boolean {
  const said = cells.flatMap(({ label }) => label ?? []);
  return (
    said.length > 0 &&
    said.every((label) => label.rest === "" && label.measure === "growth" && label.indicators.length === 0)
  );
}

// 对标一 above 鄂尔多斯.
const COMPARED = /^(?:对标|标杆|参照|对比|比较)(?:城市|地区|对象)?[一二三四五六1-6①-⑥A-F]?$/u;

// 上游 above 煤炭开采和洗选业.
const STAGES = /^(?:[上中下]游|全部)(?:行业|产业)?$/u;

/** 标准化厂房 over 新建标准化厂房面积, and 资金 over 园区建设扶持资金, only sort columns that are named in full. */
function sortsOnly({ label }: ReadCell, { label: inner }: ReadCell): boolean {
  if (inner?.rest === "" && inner.areas.length > 0 && COMPARED.test(label?.text ?? "")) return true;
  if (inner?.rest === "" && inner.members.length > 0 && STAGES.test(label?.text ?? "")) return true;
  const isNamed = inner?.rest === "" && inner.indicators.length === 1;
  const kinds = label ? kindsOf(label) : [];
  const isOpen =
    label?.role === "plain" &&
    label.measure !== "growth" &&
    kinds.every((kind) => kind === "measure") &&
    label.rest !== "";
  return isNamed && isOpen && (inner.text.includes(label.text) || isTopicOf(label, inner));
}
