import { type MonthSpan, monthOf, yearOf } from "../../month.ts";
import type { CellPosition } from "../cell-range.ts";
import { textOf } from "../label/date-format.ts";
import { NO_TIME, saysTime, yearWithin } from "../label/head-time.ts";
import { isTimeAlone, type Label } from "../label/label.ts";
import { tellsOfForm } from "../label/label-words.ts";
import { type Head, headOfLabel, NO_HEAD } from "../table/head.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import { isShareOfOutput } from "./other-quantity.ts";
import type { Table } from "./table-columns.ts";

/** （长沙市发展和改革委员会　2016年7月） says who made a table, and when. */
const ISSUED =
  /^[（(]?[^）)]*(?:局|委|委员会|厅|处|办公室|中心|公司|研究[院所]|编)[,，\s]*(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?[）)]?$|(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?(?:印发|编印|印制|印刷|出版|发布|更新|修订|编制|整理|制表)[）)]?$/u;

/** Who makes tables: 运行监测协调处. */
export const OFFICE = /(?:[局厅处科]|委员会|办公室|中心|公司|研究[院所])$/u;

const PUT_OUT =
  /[（(](?:status|as of|data as of)\s*[:：]|^(?:发布|更新|打印|下载|导出|填报|报送|上报|签发|制表)\S{0,2}(?:时间|日期)|^(?:prepared|published|compiled|released|issued|updated) (?:for|by|in|on)\b|\brelease\s*:|\b(?:briefing|newsletter|outlook|review|update)\b[^\d]*(?:19|20)\d\d$/iu;

// 时间:2015-09-16 over a table is the day of a report.
const ON_A_DAY = /^[-–—•·\s]*(?:时间|日期)\s*[:：]\s*(?:19|20)\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?\s*$/u;

// 2019年7月15日—7月31日国内重要数据 is when figures come out.
const DAYS = /(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*[-–—~至到]\s*(?:\d{1,2}月)?\d{1,2}日/u;

/** A line of so many characters that ends as a sentence is a paragraph: 确保全年目标任务 there says nothing of how figures are. */
const PARAGRAPH = /^.{40,}[。；;]\s*$/u;

/** Whether a line over a table is a paragraph about its figures. */
export function isParagraph(text: string): boolean {
  return PARAGRAPH.test(text);
}

// 地区生产总值：553.8亿元同比增长9.2% tells a figure of its own, and nothing of how the table's are measured.
const FIGURE = /\d[\d.,]*\s*(?:[十百千万亿]*(?:元|美元|人|户|吨|辆)|%|个百分点)(?!以[上下])/u;

/**
 * What a line over a table says. A title that gives an amount and a growth their units, 累计（亿元）及同比（%）, does not say
 * which of them a cell is.
 */
export function headOfTitle(label: Label, cell: CellPosition): Head {
  if (isShareOfOutput(label.text)) return onlyPlaceAndTime(headOfLabel(label, cell));
  if (FIGURE.test(label.text) || isParagraph(label.text)) return onlyPlaceAndTime(headOfLabel(label, cell));
  const told = withoutIssue(withCumulated(headOfLabel(label, cell), label), label, cell);
  const isOfDays = ISSUED.test(label.text) || PUT_OUT.test(label.text) || DAYS.test(label.text);
  const head = isOfDays ? { ...told, time: NO_TIME } : told;
  if (LISTED.test(label.text) || saysValueByChance(label)) return { ...head, measure: undefined };
  // 单位：%、百分点 is of growths and of their changes.
  const kinds = new Set(label.units.map(({ dimension }) => dimension.startsWith("percent")));
  return kinds.size > 1 ? { ...head, measure: undefined } : head;
}

/** （以小数存储，百分比格式显示） measures nothing. */
function saysValueByChance({ indicators, measure, rest, text }: Label): boolean {
  return indicators.length === 0 && measure === "value" && rest !== "" && !/绝对|总量/u.test(text);
}

// 经济规模与增速 is of amounts and of growths.
const LISTED =
  /(?<!环比|同比|累计|当月|名义)[和与及、]其?(?:增[速长幅]|增长速度|速度)|(?:规模|总量|水平)[和与及、]\p{Script=Han}{0,4}(?:增[速长幅]|速度)|\band (?:their )?growth (?:rates?|speed)\b|\baggregate\b.*\band (?:their )?growth\b|\bindices and growth\b|\blevels? in\b.*\bgrowth in\b|;\s*growth\s*:/iu;

function onlyPlaceAndTime({ areas, time }: Head): Head {
  return { ...NO_HEAD, areas, time };
}

// 2016年第9期 of a bulletin comes out in some month of that year, or of the next.
const ISSUE = /(?:(?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2})年?\s*第?\s*\d{1,3}\s*期/u;

/** Whether words say which issue of a bulletin something is: 2016年第9期. */
export function isIssueNumber(words: string): boolean {
  return ISSUE.test(words);
}

/** A line that says which issue of a bulletin it is tells the year of months that name none, and no whole year. */
function withoutIssue(head: Head, { text, times }: Label, cell: CellPosition): Head {
  const year = times.length === 1 && ISSUE.test(text) ? yearWithin(head.time) : undefined;
  if (year === undefined || head.time.part || head.time.span) return head;
  const question = `“${text}”写的是期号，没有写是哪几个月的数。请写出年份和月份，如“${year}年1-6月”。`;
  const open = { kind: "open", code: "PERIOD_AMBIGUOUS", question, near: [], year } as const;
  return { ...head, time: { ...NO_TIME, open, cells: [cell] } };
}

// 年初至当月累计 is no figure of that month.
const SINCE_JANUARY = /[从自]?年初(?:以来)?[到至]?[当本]月/gu;
// ytd = cumulated since 1 January; eop = end of period: what rows say of themselves.
const LEGEND = /\bytd\s*=|(?<!\p{L})累计\s*[=＝]/iu;
const CUMULATED = /累计|year[- ]to[- ]date|\bytd\b|cumulative/iu;

/** 监测（月末数，累计口径） is of running totals, whatever else it says; 当月及累计 is of both. */
function withCumulated(head: Head, { text, rest }: Label): Head {
  const isCumulated =
    !head.basis &&
    rest !== "" &&
    CUMULATED.test(text) &&
    !LEGEND.test(text) &&
    !/[当单本]月|[当单本]季|环比|不累计|非累计|\b(?:not|non)[- ](?:cumulat|ytd|year[- ]to[- ]date)|\bdiscrete\b/iu.test(
      text.replace(SINCE_JANUARY, ""),
    );
  return isCumulated ? { ...head, basis: { value: "year-to-date", cell: { row: -1, column: -1 } } } : head;
}

// A yearbook is named after the year in which it appears, a plan after one to come, and a form's date is no period.
const OF_OTHER_TIMES =
  /年鉴|报告(?!期)|会议|规划|计划|五年|[填制]表|更新|日期|印发|下载|导出|打印|整理|月(?:底|末|\d+日)?[之以]?前|编制|截至|截止|预测|编印|survey|yearbook|in figures|edition|briefing|newsletter|outlook|prepared|published|compiled|released|issued|\bstatus\b|=\s*100|为100|基[期年]/iu;

const AS_OF = /截[至止]?到?\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日/u;

// 2021年5月刊 comes out in May, with figures of the months before.
const OF_ISSUE = /(?:19|20)\d\d年\d{1,2}月(?:号|份)?刊/u;

function withoutIssueTime(head: Head, titles: Table["titles"]): Head {
  const isOfIssue = ({ row, column }: CellPosition) =>
    titles.some((line) =>
      labelled(line).some((one) => one.row === row && one.column === column && OF_ISSUE.test(one.label?.text ?? "")),
    );
  return head.time.cells.some(isOfIssue) ? { ...head, time: NO_TIME } : head;
}

const DAY = /((?:19|20)\d\d)[年.\-/](\d{1,2})[月.\-/]\d{1,2}(?![\d月])/u;

/**
 * Lines over a table of which one names months without a year, 前三季度, and another the day up to which it was known,
 * （数据截至2016年10月31日）: that day only tells the year, the latest in which those months had passed. So does any day,
 * （调度会纪要，2016年9月21日）, where nothing else tells the year.
 */
export function withYearOfDay(heads: readonly Head[], titles: Table["titles"]): readonly Head[] {
  const part = heads.find(({ time }) => time.part && time.year === undefined && !time.span && !time.isClash)?.time.part;
  const days = new Set(
    titles
      .filter((row) =>
        labelled(row).some(({ label, cell }) => {
          const text = label?.text ?? "";
          return AS_OF.test(text) || OF_ISSUE.test(text) || ON_A_DAY.test(textOf(cell));
        }),
      )
      .map(({ row }) => row),
  );
  if (!part) return heads.map((head) => withoutIssueTime(head, titles));
  const yearBy = (year: number, month: number) => year - (month > part.end ? 0 : 1);
  const told = heads.map((head) => {
    const { span, cells, isClash } = head.time;
    if (!span || isClash) return head;
    const isDay = cells.some(({ row }) => days.has(row));
    // 上半年 over 2018年12月 is of either.
    if (!isDay && !isIssueOf(part, span)) return { ...head, time: { ...head.time, isClash: span.start === span.end } };
    return { ...head, time: { ...NO_TIME, year: yearBy(yearOf(span.end), monthOf(span.end)), cells } };
  });
  if (told.some(({ time }) => yearWithin(time) !== undefined)) return told;
  const day = titles.flatMap(labelled).find(({ cell }) => DAY.test(textOf(cell)));
  const [, year, month] = (day && DAY.exec(textOf(day.cell))) ?? [];
  if (!day || year === undefined) return told;
  const cells = [{ row: day.row, column: day.column }];
  return [...told, { ...NO_HEAD, time: { ...NO_TIME, year: yearBy(Number(year), Number(month)), cells } }];
}

/** 统计月报 2018.06 or 2018.07 below 上半年 is the issue with those months, 2019.01 that with those up to November; 2018.12 is not the one with 上半年. */
function isIssueOf(part: MonthSpan, { start, end }: MonthSpan): boolean {
  const monthsSince = (monthOf(end) - (part.end + 1) + 12) % 12;
  return start === end && monthsSince <= LONGEST_WAIT;
}

/** After so many months figures have come out. */
const LONGEST_WAIT = 4;

/** A day, and no 2024年1-6月. */
export const FILLED_IN = /((?:19|20)\d\d)[年.\-/](\d{1,2})(?:[月.\-/]\d{1,2}(?![\d月])|月(?:号|份)?刊)/u;
const OF_FORM = /有效期|批准|制定|印发|备案|文号|〔|审批/u;

/**
 * The year of months of which nothing says one, by the day that a line over their table says it was filled in: 1-7月 below
 * 填报时间：2017年8月5日. Undefined where some of the months had passed by that day and others had not.
 */
export function yearByDay({ titles, header, body, columns, notes }: Table, sheetName: Label): number | undefined {
  const labels = [
    ...header.flatMap(labelled),
    ...body.flatMap(labelled).filter(({ column }) => columns.labels.includes(column)),
  ];
  const own = labels.flatMap(({ label }) => label?.times ?? []);
  // 宝鸡市前三季度主要指标 over columns without times, or a sheet called 5月.
  const told = titles
    .flatMap(labelled)
    .flatMap(({ label, cell }) => (FILLED_IN.test(textOf(cell)) ? [] : (label?.times ?? [])));
  const times = [own, told, sheetName.times].find((one) => one.length > 0) ?? [];
  const ends = times.flatMap((time) => (time.kind === "part" ? time.span.end + 1 : []));
  if (ends.length === 0 || ends.length < times.length) return undefined;
  const signed = notes.filter(({ cells }) => cells.length === 1);
  const lines = [...titles, ...signed].flatMap(labelled).map(({ cell }) => textOf(cell));
  const day = lines
    .filter((line) => !OF_FORM.test(line))
    .map((line) => FILLED_IN.exec(line))
    .find((found) => found);
  const [, year, month] = day ?? [];
  if (year === undefined) return undefined;
  if (ends.every((end) => end <= Number(month))) return Number(year);
  return ends.every((end) => end > Number(month)) ? Number(year) - 1 : undefined;
}

/** Lines over a table without the years of yearbooks, 浙江统计年鉴2017, which have the figures of years before. */
export function withoutBookYears(heads: readonly Head[], titles: Table["titles"]): readonly Head[] {
  const years = new Map(
    titles.flatMap(labelled).flatMap(({ label, row }) => {
      const year = bookYear(label?.text ?? "");
      return year === undefined ? [] : [[row, year] as const];
    }),
  );
  // 统计年鉴2016　摘录（2015年数据） says which year its figures are of.
  const isOfBook = ({ time }: Head) =>
    saysTime(time) && time.cells.every(({ row }) => years.has(row) && years.get(row) === yearWithin(time));
  return heads.map((head) => (isOfBook(head) ? { ...head, time: NO_TIME } : head));
}

const BOOK =
  /(?:年鉴|\bstatistical yearbook|\bin figures)\s*[（(]?((?:19|20)\d\d)年?[)）]?(?=$|[\s_-])|((?:19|20)\d\d)年?版?\p{Script=Han}{0,8}(?:统计|经济)年鉴/iu;

/** The year of the yearbook that a line or a sheet is called by: 南京统计年鉴2017. */
export function bookYear(words: string): number | undefined {
  const [, behind, before] = BOOK.exec(words) ?? [];
  const year = behind ?? before;
  return year === undefined ? undefined : Number(year);
}

/** 编制：运行监测协调处 | 2017年2月 is who made a table and when. */
function isIssue(row: SheetRow): boolean {
  const labels = labelled(row).flatMap(({ label }) => label ?? []);
  const isMade = labels.some(({ text, times }) => times.length === 0 && OFFICE.test(text));
  return isMade && labels.some(isTimeAlone);
}

/** The years that lines over a table and its sheet's name are about, each of one that names one alone. */
export function titleYearsOf({ titles }: Table, sheetName: Label): number[] {
  const { time } = headOfTitle(sheetName, { row: -1, column: -1 });
  // A sheet 2016 may be that of a yearbook; one 2016年度 or 2016年1-9月 is of those months.
  const ofSheet = !time.isClash && (time.span || /年度?$/u.test(sheetName.text)) ? yearWithin(time) : undefined;
  const ofLines = titles
    .filter((row) => !isIssue(row))
    .flatMap(labelled)
    .flatMap(({ label, ...cell }) => {
      if (label?.role !== "plain" || OF_OTHER_TIMES.test(label.text) || tellsOfForm(label.text)) return [];
      const { time } = headOfTitle(label, cell);
      return time.isClash ? [] : (yearWithin(time) ?? []);
    });
  return ofSheet === undefined ? ofLines : [...ofLines, ofSheet];
}
