import { foldName } from "../../suggest.ts";
import { cutEnglish } from "./english-pieces.ts";
import type { LabelTime } from "./label.ts";
import { readTime } from "./label-time.ts";
import { FILLERS } from "./label-words.ts";
import { measureRunAt } from "./measure-words.ts";
import type { NameMeaning, Vocabulary } from "./vocabulary.ts";

/** A piece of a label, as it was understood. */
export type LabelPiece =
  | { readonly kind: "name"; readonly text: string; readonly meaning: NameMeaning }
  | { readonly kind: "time"; readonly text: string; readonly time: LabelTime }
  | { readonly kind: "measure" | "year-before" | "filler" | "separator" | "unknown"; readonly text: string };

const NUMERALS = "〇一二三四五六七八九";

/** 一 to 十二 in digits. */
function monthOf(numeral: string): number {
  const [tens, ones] = numeral.startsWith("十") ? [10, numeral.slice(1)] : [0, numeral];
  return tens + Math.max(0, NUMERALS.indexOf(ones || "〇"));
}

/** 二○一六年 is 2016年, 一至九月 1-9月. */
function withYearInDigits(text: string): string {
  return withMonthsInDigits(text).replace(/[一二][〇零○一二三四五六七八九]{3}(?=年)/gu, (year) =>
    [...year].map((numeral) => Math.max(0, NUMERALS.indexOf(numeral))).join(""),
  );
}

function withMonthsInDigits(text: string): string {
  const [month, range] = ["(十?[一二三四五六七八九]|十)", "[至到\\-–—]"];
  return text.replace(new RegExp(`${month}月?${range}${month}月`, "gu"), (_, first: string, last: string) => {
    return `${monthOf(first)}-${monthOf(last)}月`;
  });
}

// 上期（1-12月） is of the year before, which stands nowhere.
const PERIOD_BEFORE = /^上[期月季]\s*[（(](?!(?:\d{1,2}月?[-－–—~～至到])?(?:12月|[4四]季))(\d.+)[)）]$/u;

// 上年同月（2015年10月） names that month.
const NAMED_YEAR_BEFORE = /^[上去]年同[期月]\s*[（(\s]\s*((?:19|20)\d\d年[^（()）]*)[)）]?$/u;
// 上期 2017年1-8月.
const NAMED_PERIOD = /^[上本]期\s+((?:19|20)\d\d年\S+)$/u;

// 各区县、开发区 names none.
const EVERY_AREA =
  /(?:各|(?<!部)分)?(?:区县|县区|市县|市区)(?:[、和及]|（|\()(?:各)?开发区[)）]?|[各分][县区市州][（(][市县区州旗、]{1,5}[)）][县区市]?/u;

// 全省汽车产量（省统计局） is from there.
const OFFICE = /[（(](?:国家|[省市区县])?(?:统计局|工信[委厅局]|发改委|财政[厅局]|商务[厅局])(?:数据|提供)?[)）]$/u;

// 截至12月底 beside a year is 1-12月.
const UP_TO_MONTH = /(?<!年)截[至止到](\d{1,2})月[末底]?/u;

// （%，右轴） says where a chart shows a series.
const CHART_AXIS = /(?<=[（(,，、\s])[,，、]?\s*[左右](?:坐标)?轴?(?=\s*[)）])/gu;

// By month the bureau publishes the growth of those above designated size alone: 工业增加值:采矿业:当月同比.
const VENDOR_SERIES = /(^|[:：])工业增加值[:：](?=(?:[^:：]+业[:：])?(?:当月|累计)同比)(.*)$/u;

// 1月至当月累计 is 1-当月累计.
const SINCE_JANUARY = /1月份?[-–—~至到]([本当])月/u;

// 市工信委 without a city's name is the one of 全市.
const OWN_OFFICE = /(?<!\p{Script=Han})市(?=(?:工信|发改|统计|财政|商务|经信|科技)[委局]|工业和信息化|发展和改革)/u;

/** 上期（1-5月） is 1-5月. 2016年比2015年增长 is 2016年比上年增长, 2015年同月 its month. */
function withYearBefore(text: string): string {
  return withYearInDigits(
    text
      .replace(OWN_OFFICE, "全市")
      .replace(/我国/gu, "全国")
      .replace(/^(\d{1,2}月)前值$/u, "$1")
      .replace(/全自治区/gu, "全区")
      .replace(/(?<!\p{Script=Han})本地生产总值/gu, "地区生产总值")
      .replace(CHART_AXIS, "")
      .replace(/(规模以上工业|规上工业)(?:企业)?(?:(?:分|主要|各)行业|工业)(?=增加值|利润)/u, "$1")
      .replace(/[ⅠⅡⅢⅣ](?=\s*(?:季度?|Q))/gu, (numeral) => "一二三四".charAt("ⅠⅡⅢⅣ".indexOf(numeral)))
      .replace(/(累计|当月|当季)口径/gu, "$1")
      .replace(/增[速长幅][（(]([较比][上去]年同期|同比)[)）]/u, "$1增长")
      .replace(/(?<=增[速长幅][（(].*)[,，]\s*[较比][上去]年同[期月](?=[)）])/u, "")
      .replace(/(^|[:：_])\s*(?:GDP|国内生产总值)[:：_]\s*(第[一二三]产业|金融业|工业)(?=[:：_]|$)/iu, "$1$2增加值")
      .replace(/工业增加值([^（(]*)[（(]规(?:模以)?上\s*[,，、]?\s*/u, "规上工业增加值$1（")
      .replace(/(?<=业)规(?:模以)?上(?:工业)?增加值/u, "·规模以上工业增加值")
      .replace(/(增[速长幅])[与同][去上]年\s*(?:同[期月])?(?:相?比较?)$/u, "$1变动")
      .replace(/(?:现价|当年价格?)(?=[)）]?[:：_]?(?:[当本]季|当期|累计)?(?:同比|增[速长幅]))/u, "名义")
      .replace(/(?<=[,，、（(]\s*|增[速长幅])公布数?(?=[,，)）]|$)/u, "")
      .replace(/[（(]修订[后数]\s*[,，]?\s*(?=.*[)）])/u, "（")
      .replace(/(^|[:：])工业增加值_(?=(?:同比|累计)增长)/u, "$1规模以上工业增加值_")
      .replace(VENDOR_SERIES, "$1规模以上工业增加值:$2")
      .replace(OFFICE, "")
      .replace(/年底(?=常住|户籍|总人口)/u, "年末")
      .replace(/^当年(?=实际(?:利用|使用|到位))/u, "")
      .replace(/非公经济/gu, "非公有制经济")
      .replace(/(?<=(?:19|20)\d\d年)公布(?:数|值)?(?=[)）])/u, "")
      .replace(/^[上去今本]年[（(]((?:19|20)\d\d)年?[)）]$/u, "$1年")
      .replace(/^同期(?:数|值|累计)?$/u, "上年同期")
      .replace(
        /^(.+?业)(利润总额|利润|增加值)([^（(]*)[（(](全[国省市])?规(?:模以)?上(?:工业)?(?:企业)?[)）]/u,
        (_, industry: string, name: string, how: string, area = "") =>
          `${industry}·规模以上工业${name}${how}${area && `·${area}`}`,
      )
      .replace(/(累计[^（(]*)[（(]1月?[-–—~至到][本当]月[)）]/u, "$1")
      .replace(SINCE_JANUARY, "1-$1月")
      .replace(/(?<![\d年])1月份?(?:以来|起)(?:的)?累计/u, "年初以来累计")
      .replace(/^([^（(]{2,8})[（(](规(?:模以)?上工业(?:企业)?)[)）]/u, "$2$1")
      .replace(/^(全国|全[省市]|\p{Script=Han}{1,8}[省市区])[（(]规(?:模以)?上(?:工业)?(?:企业)?[)）]$/u, "$1")
      .replace(/^(全国|全[省市]|\p{Script=Han}{1,8}[省市区])规(?:模以)?上$/u, "$1")
      .replace(/(?:官方)?公布(?:的)?(?=(?:同比)?增[速长幅])/u, "")
      .replace(/国内[（(]地区[)）]生产总值|地区[（(]国内[)）]生产总值/u, "地区生产总值")
      .replace(/工业增加值[_:：]\s*规模以上/u, "规模以上工业增加值")
      .replace(EVERY_AREA, "各区县")
      .replace(/([各一二三四五六七八九十])省[（(]区(?:、市)?[)）]/u, "$1省")
      .replace(PERIOD_BEFORE, "$1")
      .replace(NAMED_YEAR_BEFORE, "$1")
      .replace(NAMED_PERIOD, "$1")
      .replace(/(?<=增[速长幅].*)[,，]\s*按年(?:变动|变化|增长)(?=[,，)）])/u, "")
      .replace(UP_TO_MONTH, "1-$1月"),
  )
    .replace(/((?:19|20)\d\d年)同月/u, "$1当月")
    .replace(/((?:19|20)\d\d)(年.*?[比较])((?:19|20)\d\d)年/u, (all, year: string, words: string, base: string) =>
      Number(year) === Number(base) + 1 ? `${year}${words}上年` : all,
    );
}

// Digits apart, and words of a line that a wide gap parts: XX评级　湘潭市财政收入. 地　区 is one word.
const APART = /(?<=\d)\s+(?=\d)|(?<=[\p{L}\d]{2})(?:\u3000+|[ \t]{2,})(?=\p{Script=Han}{2})/gu;

/** Cuts a label into pieces: first the text as a whole, since a name may hold what else separates. */
export function cutLabel(vocabulary: Vocabulary, text: string): LabelPiece[] {
  const folded = foldName(withYearBefore(text).replace(APART, "·")).replace(/[()（）[\]【】〔〕]/gu, "·");
  const whole = vocabulary.whole(foldName(text));
  if (whole) return [{ kind: "name", text: folded, meaning: whole }];
  if (CODE.test(text)) return [{ kind: "unknown", text: folded }];
  const isNoTime =
    OF_MONTH.test(folded) || matchAt(YEAR_BEFORE, folded, 0) !== undefined || measureRunAt(folded, 0) === folded;
  const time = isNoTime ? undefined : readTime(text);
  if (time?.kind === "open") return toDatePieces(folded, time);
  if (time) return [{ kind: "time", text: folded, time }];
  return HAN.test(text)
    ? cutFolded(vocabulary, folded)
    : cutEnglish(vocabulary, text, (folded) => cutFolded(vocabulary, folded));
}

/** 2016年累计 says a year and a basis, and up to which month stands elsewhere. */
function toDatePieces(folded: string, open: LabelTime & { kind: "open" }): LabelPiece[] {
  const [, year, words] = /^((?:19|20)\d\d)年?·?(累计[值数额]?)·?$/u.exec(folded) ?? [];
  if (year === undefined || words === undefined) return [{ kind: "time", text: folded, time: open }];
  return [
    { kind: "time", text: year, time: { ...open, year: Number(year) } },
    { kind: "measure", text: words },
  ];
}

const HAN = /\p{Script=Han}/u;

const YEAR_BEFORE =
  /(?:上年|去年)(?:(?:同期|同月)[数值]?|(?=\d{1,2}(?:月|[-–—~至到]\d{1,2}月)|第?[一二三四]季度|[上下]半年|前[一二三四五六七八九十\d]))/uy;
const THIS_YEAR =
  /[本今]年(?=\d{1,2}(?:月|[-–—~至到]\d{1,2}月)|第?[一二三四]季度|[上下]半年|前[一二三四五六七八九十\d])/uy;
// A series' code elsewhere: NY.GDP.MKTP.CN.
const CODE = /^[A-Z][A-Z\d]*(?:[._][A-Z\d]+){2,}$/u;
// 2016年6月当月 says how time is covered, besides the month.
const OF_MONTH = /当月[值数]?$/u;
const SEPARATOR = /[\s·_\-—–:：,，、;；|/／.。"'“”~+*#=]/u;
const TIMES =
  /(?:19|20)\d\d年月(?![\d度])|(?<![\d近过前第满了约共])[012]\d年(?=GDP|gdp|\p{Script=Han}{2})(?![内间来平均底末期规累]|以[来后前])|(?:19|20)\d\d\.\d{1,2}[-–—~至]\d{1,2}(?![\d.年])|(?<!\d)第?1[-–—~至到][2-4]季度|(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?!\d)|前[二三]季(?!度)|截[至止到]?\d{4}年\d{1,2}月[末底]?|(?<!\d)\d{2}[qh][1-4](?!\d)|\d{4}年?-?[qhm]\d{1,2}|\d{4}年?\s*[-–—~至]\s*\d{4}年?|\d{4}年度?(?:第?[1一]季?度?[-–—~至到]第?[2-4二三四]季度?|第?[一二三四1-4]季度?|[上下]半年|前[一二三四五六七八九十\d]+(?:个?月|季度)|全年|\d{1,2}(?:月份?)?[-–—~至到]\d{1,2}月份?|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?)?[末底]?|第?[一二三四]季度|[上下]半年|前[一二三四五六七八九十\d]+(?:个?月|季度)|\d{1,2}(?:月份?)?[-–—~至到]\d{1,2}月份?|\d{1,2}月份?[末底]?|(?:19|20)\d\d[-./]\d{1,2}(?!\d)|(?:19|20)\d\d(?!\d)/uy;
// An industry's number in a classification: (13_2017)农副食品加工业.
const CLASSIFICATION = /·?\d{2}_\d{4}·/uy;

function cutFolded(vocabulary: Vocabulary, folded: string): LabelPiece[] {
  const pieces: LabelPiece[] = [];
  for (let at = 0; at < folded.length; ) {
    const piece = pieceAt(vocabulary, folded, at);
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

function pieceAt(vocabulary: Vocabulary, folded: string, at: number): LabelPiece {
  const classification = matchAt(CLASSIFICATION, folded, at);
  if (classification) return { kind: "separator", text: classification };
  const name = vocabulary.at(folded, at);
  if (name && stands(name.meaning, folded, at, name.length)) {
    return { kind: "name", text: folded.slice(at, at + name.length), meaning: name.meaning };
  }
  const before = matchAt(YEAR_BEFORE, folded, at);
  if (before) return { kind: "year-before", text: before };
  const current = matchAt(THIS_YEAR, folded, at);
  return current ? { kind: "filler", text: current } : wordsAt(folded, at);
}

function wordsAt(folded: string, at: number): LabelPiece {
  const text = matchAt(TIMES, folded, at);
  const time = text && readTime(text);
  if (text && time) return { kind: "time", text, time };
  const run = measureRunAt(folded, at);
  const filler = FILLERS.find((one) => folded.startsWith(one, at)) ?? "";
  if (run.length >= filler.length && run !== "") return { kind: "measure", text: run };
  if (filler !== "") return { kind: "filler", text: filler };
  const letter = folded.charAt(at);
  return { kind: SEPARATOR.test(letter) ? "separator" : "unknown", text: letter };
}

/** A member's name (汽车) is one only between separators or ends; an indicator's and an area's everywhere. */
function stands(meaning: NameMeaning, folded: string, at: number, length: number): boolean {
  if (meaning.members.length === 0) return true;
  const isEdge = (place: number) => place < 0 || place >= folded.length || SEPARATOR.test(folded.charAt(place));
  // 制造业累计同比.
  const isGrown = folded.charAt(at + length - 1) === "业" && /同比|增[速长幅]/u.test(measureRunAt(folded, at + length));
  return length >= 4 || (isEdge(at - 1) && (isEdge(at + length) || isGrown));
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
