import type { Grid } from "../grid.ts";
import { yearWithin } from "../label/head-time.ts";
import { kindsOf, type Label, type LabelKind } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { type Head, headOfLabel, NO_HEAD } from "../table/head.ts";
import { namesOtherQuantity } from "./other-quantity.ts";
import type { Table } from "./table-columns.ts";
import { bookYear } from "./title-head.ts";

/** What a sheet's name says of a table on it. */
export interface SheetName {
  /** The name as it was read, without what says nothing of figures. */
  readonly label: Label;
  /** Nearest first: what it says as a whole, the place it is called by, the nation's where an office gives its name. */
  readonly heads: readonly Head[];
}

/** What else is known of a table's sheet. */
interface SheetTraits {
  /** Whether a line over the table says of when its figures are. */
  readonly isTimed: boolean;
  /** Whether one sheet of the workbook is called 当月 and another 累计. */
  readonly isPaired: boolean;
}

/** Reads the name of a table's sheet. */
export function readSheetName(table: Table, { isTimed, isPaired }: SheetTraits, readLabel: LabelReader): SheetName {
  const label = readLabel(nameOfSheet(table.sheet.grid.sheet, isTimed));
  const heads = [
    headOfSheet(namedBySheet(table, label), bookYear(table.sheet.grid.sheet) ?? bookYear(label.text)),
    isGrowthAlone(label) && !saysHow(table) ? measured(label) : NO_HEAD,
    isBasisAlone(label, isPaired) ? { ...NO_HEAD, basis: headOfLabel(label, OUTSIDE).basis } : NO_HEAD,
    placeOfSheet(label, readLabel),
    NATIONAL.test(label.text) ? headOfLabel(readLabel("全国"), OUTSIDE) : NO_HEAD,
  ];
  return { label, heads };
}

const OUTSIDE = { row: -1, column: -1 };

/** 同比增速（%） says how all figures on the sheet are measured where nothing else does. */
function isGrowthAlone(label: Label): boolean {
  const { role, rest, measure } = label;
  return role === "plain" && rest === "" && measure === "growth" && kindsOf(label).every((kind) => HOW.has(kind));
}

/** 累计同比 says how all growths on the sheet cover time where nothing else does; 累计 alone may be only a name. */
function isBasisAlone({ role, rest, measure, basis, times }: Label, isPaired: boolean): boolean {
  const isTold = measure === "growth" || isPaired;
  return role === "plain" && rest === "" && isTold && basis !== undefined && times.length === 0;
}

/** Whether sheets of a workbook are called 当月 and 累计, and nothing besides: then each is what it is called. */
export function namesBothBases(grids: readonly Pick<Grid, "sheet">[], readLabel: LabelReader): boolean {
  const labels = grids.map(({ sheet }) => readLabel(sheet));
  const bases = labels.flatMap((label) => (isBasisAlone(label, true) ? (label.basis ?? []) : []));
  return bases.includes("month") && bases.includes("year-to-date");
}

const HOW: ReadonlySet<LabelKind> = new Set(["measure", "unit"]);

/** Whether any label of a table says in which unit its figures are or how they are measured. */
function saysHow({ titles, header, body }: Table): boolean {
  const labels = [...titles, ...header, ...body].flatMap(({ cells }) => cells.flatMap(({ label }) => label ?? []));
  return labels.some(({ units, measure }) => units.length > 0 || measure !== undefined);
}

function measured(label: Label): Head {
  const { measure, units } = headOfLabel(label, OUTSIDE);
  return { ...NO_HEAD, measure, units };
}

/** What a sheet is called by, without what says nothing of its figures. */
function nameOfSheet(name: string, isTimed: boolean): string {
  // 29200_01903515 is the number of a data set, mz 35261 and c_884196 that of a page.
  if (/^\s*\d{4,}(?:[_-]\d+)*\s*$/u.test(name) && !/^\s*(?:19|20)\d\d(?:\d\d)?\s*$/u.test(name)) return "";
  // 2-1 is the number of a yearbook's table, 20180214 the day of an export, and so is 2018-02-14 where a line tells a time.
  const undated = name
    .replace(/^\s*\d{1,2}[-–]\d{1,2}\s*(?=$|[（(])/u, "")
    .replace(/(?<!\d)(?:19|20)\d{6}(?!\d)/gu, "")
    .replace(/(?<=^[A-Za-z]{1,4})[\s_-]+\d{5,}$/u, "")
    // 南京年鉴2017附录(2016年) is of the year in brackets.
    .replace(/(?<=年鉴)(?:19|20)\d\d年?(?=.*[（(](?:19|20)\d\d年)/u, "");
  const bare = isTimed ? undated.replace(/(?<!\d)(?:19|20)\d\d([-.])\d{1,2}\1\d{1,2}(?!\d)/gu, "") : undated;
  // 长安区-18年.
  return bare.replace(/(?<!\d)([012]\d)年(?=$|[^\d\p{Script=Han}])/u, "20$1年");
}

/** A sheet called 国家统计局 has the nation's figures where nothing names a place. */
const NATIONAL = /^国家统计局$/u;

const TOPIC =
  /(?:规上|规模以上)?(?:工业|行业|经济|财政|投资|消费|利润|效益|产值|产量|外资|人口|数据|底稿|指标|概况|运行|产业|形势|监测|动态|宏观|月报|季报|年报|快报|统计|分行业|主要|月度|季度|年度)+(?:\d{1,2}月)?$/u;

// 福建年鉴2007 2-9.
const BOOK_OF = /(?:统计)?年鉴\s*(?:(?:19|20)\d\d)?[\s\d_-]*$/u;

// 上海规上工业效益(行业二)2019-2.
const NUMBERED = /\s*(?:[（(][^（()）]*[)）])?\s*(?:(?:19|20)\d\d)?[\s\d年月.-]*$/u;

/** The place that a sheet is called by beside a topic: 榆林工业. */
function placeOfSheet({ text, areas }: Label, readLabel: LabelReader): Head {
  const words = text.trim().replace(BOOK_OF, "").replace(NUMBERED, "").replace(TOPIC, "");
  const label = areas.length > 0 || words === text ? undefined : readLabel(words);
  const isPlace = label?.rest === "" && label.areas.length === 1 && kindsOf(label).join() === "area";
  return isPlace ? { ...NO_HEAD, areas: headOfLabel(label, OUTSIDE).areas } : NO_HEAD;
}

/** What the sheet's name says of a table: not of which quantity it is, where the line right over it names another. */
function namedBySheet(table: Table, sheet: Label): Head {
  const head = headOfLabel(sheet, OUTSIDE);
  return namesOtherQuantity(table) ? { ...head, indicators: undefined } : head;
}

/** A sheet's name says what its figures are of, but 月末 or 累计 there is only a name, and the year that of a book; 投资增速 is a growth. */
function headOfSheet({ indicators, areas, members, measure, time }: Head, book: number | undefined): Head {
  return {
    ...NO_HEAD,
    indicators,
    measure: indicators && measure?.value === "growth" ? measure : undefined,
    areas,
    members,
    time: book !== undefined && book === yearWithin(time) ? NO_HEAD.time : time,
  };
}
