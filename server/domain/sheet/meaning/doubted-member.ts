import type { Indicator } from "../../indicator.ts";
import type { Subject } from "../../subject.ts";
import type { CellPosition } from "../cell-range.ts";
import { quoteCell } from "../inquiry.ts";
import { asked, type Part, part, SURE } from "../part.ts";
import type { Said } from "../table/head.ts";
import type { Settling } from "./cell-indicator.ts";

const ALL = "全部";

/** Asks whether figures below a title that names an industry are of all or of that industry. */
export function allOrIndustry(
  subject: Subject,
  { cell }: Said<readonly string[]>,
  { catalogue, inquiry, tableKey }: Settling,
): Part<Subject> {
  const name = catalogue.members.byCode(subject.member)?.name ?? subject.member;
  const key = `industry ${tableKey} ${subject.member}`;
  const answer = inquiry.answerTo("SUBJECT_AMBIGUOUS", key);
  const all = { ...subject, member: "" };
  if (answer !== undefined) return part(answer.includes(name) ? subject : all, SURE.axis, "，对象按回答", cell);
  const text = `标题里有${quoteCell(name, cell)}，这些单元格可以是全部的数，也可以只是它的，请选择其一。`;
  return asked({ key, code: "SUBJECT_AMBIGUOUS", text, candidates: [ALL, name] }, all, cell);
}

/** Quantities that are told by who buys or pays, and of no industry are published: 制造业 below 社会消费品零售总额. */
const OF_NO_INDUSTRY = /^(?:社会消费品零售总额|一般公共预算收入|财政总收入|常住人口)/u;

/** The one of some indicators that is published of no industry; undefined where all are. */
export function publishedOfNone(indicators: readonly Indicator[]): Indicator | undefined {
  return indicators.find(({ name }) => OF_NO_INDUSTRY.test(name));
}

/** Asks whether a quantity that is published of no industries is meant of one all the same. */
export function ofIndustry(
  subject: Subject,
  { indicator, cell }: { readonly indicator: Indicator; readonly cell: CellPosition },
  { catalogue, inquiry, tableKey }: Settling,
): Part<Subject> {
  const name = catalogue.members.byCode(subject.member)?.name ?? subject.member;
  const key = `of industry ${tableKey} ${indicator.code}`;
  const answer = inquiry.answerTo("SUBJECT_AMBIGUOUS", key);
  if (answer?.includes(OF_INDUSTRY)) return part(subject, SURE.axis, "，对象按回答", cell);
  const text = `“${indicator.name}”不按行业公布，标签里却有${quoteCell(name, cell)}，请确认这些单元格是不是该行业的数。`;
  return asked({ key, code: "SUBJECT_AMBIGUOUS", text, candidates: [OF_INDUSTRY] }, subject, cell);
}

const OF_INDUSTRY = "该行业的数";
