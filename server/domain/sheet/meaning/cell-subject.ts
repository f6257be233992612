import type { Catalogue } from "../../catalogue.ts";
import type { Indicator } from "../../indicator.ts";
import { isRefusal } from "../../refusal.ts";
import type { Subject } from "../../subject.ts";
import { quoteCell } from "../inquiry.ts";
import { asked, type Part, part, SURE } from "../part.ts";
import { innermost, narrowerArea } from "../table/contained-area.ts";
import type { Head, Said } from "../table/head.ts";
import { type CellHeads, saidAround } from "./cell-heads.ts";
import type { Settling } from "./cell-indicator.ts";
import { allOrIndustry, ofIndustry, publishedOfNone } from "./doubted-member.ts";
import { otherOnSheet, outsideOfTitle, wholeOfTitle } from "./title-area.ts";
import { isUnnamedWhole, wholeOfNobody } from "./whole-area.ts";

/** Whom a cell's labels say that its figure is about. */
export function cellSubject(heads: CellHeads, settling: Settling): Part<Subject> {
  const { row, column } = heads;
  const { areas } = settling.catalogue;
  const named = pick(row.own.members, column.members, () => undefined);
  // 汽车 below 汽车产量 says nothing new.
  const isSaid = named?.value.length === 1 && saysMember(indicatorsOf(heads), named.value[0], settling.catalogue);
  const member = isSaid ? undefined : (named ?? memberAround(heads, settling.catalogue));
  const ofRow = innermost(wholeOfTitle(row.own.areas, heads, areas), areas);
  const told = wholeOfTitle(column.areas, heads, areas);
  const isOfTitle = told !== column.areas && told?.value[0] !== ofRow?.value[0];
  const ofColumn = !isOfTitle && isWholeOfRow(ofRow, told, areas) ? undefined : told;
  const wholes = [ofRow, ofColumn].flatMap((one) => (one?.isWhole ? one.value : []));
  const own = pick(ofRow, innermost(ofColumn, areas), (a, b) => narrowerArea(areas, a, b, wholes));
  const around = own ? undefined : areaAround(heads);
  const area = own ?? innermost(wholeOfTitle(around?.value, heads, areas), areas);
  const confidence = around?.confidence ?? SURE.axis;
  const clash = area && (outsideOfTitle(area, heads, areas) ?? (own ? undefined : otherOnSheet(area, heads, areas)));
  if (clash) return several(clash, undefined, settling);
  if ((area && area.value.length > 1) || (member && member.value.length > 1)) return several(area, member, settling);
  const memberCode = member?.value[0] ?? "";
  // 本市 on a sheet that names no city may be any.
  const isNation = (code: string) => settling.catalogue.areas.byCode(code)?.level === "country";
  const isCity = ({ areas: said }: Head) => said && !said.isOwn && !said.value.every(isNation);
  const isOfNobody = area?.isOwn && !heads.context.heads.some(isCity);
  if (!area || isOfNobody || (around && !around.isOfRow && heads.context.unknownPlace))
    return withoutArea(heads, memberCode, member, settling);
  if (heads.context.isOfNoPlace && isUnnamedWhole(area, settling.catalogue))
    return wholeOfNobody(area, memberCode, settling);
  const subject = { area: area.value[0] ?? "", member: memberCode };
  if (member?.isDoubtful) return allOrIndustry(subject, member, settling);
  const ofAll = named && subject.member !== "" ? publishedOfNone(indicatorsOf(heads)) : undefined;
  if (named && ofAll) return ofIndustry(subject, { indicator: ofAll, cell: named.cell }, settling);
  return part(subject, confidence, `，对象：${settling.catalogue.subjects.print(subject)}`, (member ?? area).cell);
}

/** 市工信委 or 全市 in a line below 阎良区 leaves a table that district's. */
function areaAround({ row, context }: CellHeads): ReturnType<typeof saidAround<"areas">> {
  const said = saidAround({ row, context }, "areas");
  if (!said?.value.isWhole || said.isOfRow) return said;
  const named = context.heads.filter(({ areas }) => areas && !areas.isWhole && areas.cell.row >= 0);
  return saidAround({ row, context: { ...context, heads: named } }, "areas") ?? said;
}

/** The member that a section or a line over the table names: not 汽车 or 汽车制造业 for 汽车产量, which says it already. */
function memberAround(heads: CellHeads, catalogue: Catalogue): Said<readonly string[]> | undefined {
  const around = saidAround(heads, "members");
  const named = indicatorsOf(heads);
  if (around && saysMember(named, around.value.value[0], catalogue)) return undefined;
  if (!around || around.isOfRow) return around?.value;
  const areAll = (names: RegExp) => named.length > 0 && named.every(({ name }) => names.test(name));
  // Automotive components plant over GDP and population is about none of their industries, over foreign investment it may be.
  if (areAll(OF_AREAS)) return undefined;
  const title = saidAround(heads, "indicators")?.value.cell;
  // A sheet called Xi'an auto & FDI has tables of either.
  const isNamedWith =
    title !== undefined &&
    title.row >= 0 &&
    title.row === around.value.cell.row &&
    title.column === around.value.cell.column;
  return areAll(OF_EITHER) && !isNamedWith ? { ...around.value, isDoubtful: true } : around.value;
}

function indicatorsOf(heads: CellHeads): readonly Indicator[] {
  const { row, column } = heads;
  return (row.own.indicators ?? column.indicators ?? saidAround(heads, "indicators")?.value)?.value ?? [];
}

/** Whether an indicator is of a member by its own name, as 汽车产量 is of 汽车 and 汽车制造业. */
function saysMember(named: readonly Indicator[], code: string | undefined, { members }: Catalogue): boolean {
  const made = members.byCode(code ?? "")?.name.replace(/(?:制造业|产业|业)$/u, "");
  return made !== undefined && made.length > 1 && named.some(({ name }) => name.startsWith(made));
}

/** Quantities of which there are figures of areas only. */
const OF_AREAS = /^(?:地区生产总值|常住人口|第[一二三]产业增加值|金融业增加值)/u;
/** Quantities that are also counted by industry. */
const OF_EITHER = /^(?:社会消费品零售总额|一般公共预算收入|财政总收入|实际利用外商)/u;

/** Whether a column's 全市 means the city that its row names: 成都市 | 社会消费品零售总额_全市. */
function isWholeOfRow(row: Head["areas"], column: Head["areas"], areas: Catalogue["areas"]): boolean {
  const [city, ...others] = row?.value ?? [];
  return (
    city !== undefined && others.length === 0 && column?.isWhole === true && areas.byCode(city)?.level === "prefecture"
  );
}

/** The names of two labels; one of them where it says more. */
function pick(
  a: Said<readonly string[]> | undefined,
  b: Said<readonly string[]> | undefined,
  narrower: (a: string, b: string) => string | undefined,
): Said<readonly string[]> | undefined {
  if (!a || !b) return a ?? b;
  const [first, second] = [a.value[0], b.value[0]];
  if (first === undefined || second === undefined || first === second) return a;
  const one = narrower(first, second);
  if (one !== undefined) return one === first ? a : b;
  return { value: [first, second], cell: a.cell, isClash: true };
}

function several(
  area: Said<readonly string[]> | undefined,
  member: Said<readonly string[]> | undefined,
  { catalogue, inquiry }: Settling,
): Part<Subject> {
  const said = area && area.value.length > 1 ? area : member;
  const codes = said?.value ?? [];
  const candidates = codes.map(
    (code) => (catalogue.areas.byCode(code) ?? catalogue.members.byCode(code))?.name ?? code,
  );
  const key = codes.join(" ");
  const code = said?.isClash ? "LABEL_CONTRADICTION" : "SUBJECT_AMBIGUOUS";
  const chosen = read(catalogue, inquiry.answerTo(code, key));
  if (chosen) return part(chosen, SURE.axis, `，对象按回答为“${catalogue.subjects.print(chosen)}”`, said?.cell);
  const quoted = quoteCell(candidates.join("、"), said?.cell);
  const text = said?.isClash
    ? `${quoted}是不同的对象，标签互相矛盾，请选择其一。`
    : `${quoted}可以指多个对象，请选择其一。`;
  return asked({ key, code, text, candidates });
}

/** No label names an area: that of the plan is likely, and asked. */
function withoutArea(
  { context }: CellHeads,
  memberCode: string,
  member: Said<readonly string[]> | undefined,
  { catalogue, inquiry, tableKey }: Settling,
): Part<Subject> {
  const { unknownPlace } = context;
  const code = unknownPlace ? "SUBJECT_UNKNOWN" : "SUBJECT_AMBIGUOUS";
  const answered = read(catalogue, inquiry.answerTo(code, tableKey));
  if (answered)
    return part({ ...answered, member: memberCode || answered.member }, SURE.axis, "，对象按回答", member?.cell);
  const home = read(catalogue, "");
  const area = home?.area ?? "";
  const isLocal = catalogue.members.byCode(memberCode)?.kind;
  if (isLocal && isLocal !== "industry" && !unknownPlace) {
    return part({ area, member: memberCode }, SURE.line, `，对象：${member?.value[0] ?? ""}`, member?.cell);
  }
  const text = unknownPlace
    ? `目录里没有标题中的“${unknownPlace}”，请指定这张表的地区。`
    : "表内、表头和标题都没有写地区，请确认这张表的地区。";
  const candidates = lineage(catalogue, area);
  const issue = { key: tableKey, code, text, candidates } as const;
  return asked(issue, unknownPlace ? undefined : { area, member: memberCode }, member?.cell);
}

/** The area and those that it lies in, by name. */
function lineage({ areas }: Catalogue, code: string): string[] {
  const names: string[] = [];
  for (let area = areas.byCode(code); area; area = areas.byCode(area.parent)) names.push(area.name);
  return names;
}

function read({ subjects }: Catalogue, text: string | undefined): Subject | undefined {
  const subject = text === undefined ? undefined : subjects.read(text);
  return subject && !isRefusal(subject) ? subject : undefined;
}
