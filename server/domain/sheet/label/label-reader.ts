import type { Catalogue } from "../../catalogue.ts";
import { foldName } from "../../suggest.ts";
import { joinGloss } from "./joined-gloss.ts";
import { kindsOf, type Label } from "./label.ts";
import {
  partTranslation,
  undress,
  withoutBreakdown,
  withoutGluedFigure,
  withoutSeparators,
  withoutVerbs,
} from "./label-dress.ts";
import { cutLabel } from "./label-pieces.ts";
import { scaledUnit, takeUnits } from "./label-unit.ts";
import { frequencyOf, roleOf } from "./label-words.ts";
import { meaningOf } from "./piece-meaning.ts";
import { simplified } from "./simplified.ts";
import { createVocabulary, type NameMeaning, type Vocabulary } from "./vocabulary.ts";

/** Reads the texts of sheets; a text that comes again costs nothing. */
export type LabelReader = (text: string) => Label;

/** The names by which labels are read. */
interface Names {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly whole: ReadonlyMap<string, NameMeaning>;
}

/**
 * A reader of labels by the names of a catalogue.
 *
 * @param whole what whole labels mean, by their folded text, before the catalogue is asked
 */
export function createLabelReader(
  catalogue: Catalogue,
  whole: ReadonlyMap<string, NameMeaning> = new Map(),
): LabelReader {
  const names = { catalogue, vocabulary: createVocabulary(catalogue), whole };
  const read = new Map<string, Label>();
  return (text) => {
    const known = read.get(text);
    if (known) return known;
    const label = readLabel(names, simplified(text));
    read.set(text, label);
    return label;
  };
}

/** Longer texts are prose. */
const LONGEST_LABEL = 240;

function readLabel(names: Names, raw: string): Label {
  const { words, indent, isPart } = undress(raw.slice(0, LONGEST_LABEL));
  // 年度：2017年 says of when figures are, and not that they are of whole years.
  const plain = words
    .replace(/^年度\s*[:：]\s*(?=\d)/u, "")
    .replace(AND_AT_END, "")
    .replace(CARS, "$1(辆)")
    .replace(PRODUCTION, ABOVE_SCALE);
  return { ...readEither(names, plain), indent, isPart };
}

// 2018年1-9月/9月末: amounts up to that month and stocks at its end.
const AND_AT_END = /(?<=[-–—~至](\d{1,2})月)\s*[/／或]\s*\1月[末底]$/u;

// Vendors' growth of industrial production is that of enterprises above designated size.
const PRODUCTION =
  /(?:\bIndustrial Production(?:\s*\(Value[- ]Added\))?|\bValue Added of Industry|\bVAI)(?=\s*:\s*(?:yoy|y[o/]y)\b)/iu;
const ABOVE_SCALE = "Value added of industry above designated size";

// Motor vehicle output 2018 (units).
const CARS = /^(.*\b(?:motor vehicle|vehicle|automobile|car)s?\b.*)[（(]units[)）]$/iu;

/** What a text says as a whole or, where that is not understood, in plainer words. */
function readEither(names: Names, words: string): Label {
  const label = readWords(names, words);
  const parts = partTranslation(words);
  const translated =
    parts && joinGloss(readWords(names, parts.words), readWords(names, parts.gloss), label, names.catalogue);
  if (translated?.isContradicted) return translated.label;
  // 生产总值指数 Gross Regional Product is what the Chinese words say.
  const isOne = translated?.label.indicators.length === 1 && label.indicators.length > 1;
  if (isOne && isUnderstood(translated.label)) return translated.label;
  if (isUnderstood(label)) return label;
  if (translated && isUnderstood(translated.label)) return translated.label;
  return plainerReading(names, words) ?? translated?.label ?? label;
}

/** What a text says without a footnote's figure, a vendor's separators or 分行业, where that is understood. */
function plainerReading(names: Names, words: string): Label | undefined {
  const plainer = [
    gluedFigureApart(names, words),
    withoutSeparators(words),
    withoutHeading(words),
    withoutBreakdown(words),
    withoutVerbs(words),
    words.replace(INNER, "$2$3$1$4"),
    words.replace(VALUE_ADDED_OF_INDUSTRY, "$1·规模以上工业增加值$2"),
    words.replace(/^规(?:模以)?上(?!工业)(.+?业)(?:企业)?(增加值|利润)/u, "$1·规模以上工业$2"),
    words.replace(/^([A-Z][\w &-]*?)\s*\([a-z]+(?:(?:, | & | and )[a-z]+)+\)$/u, "$1"),
    words.replace(/^((?:.*:\s*)?)(?:Mfg|Manufacturing)\s*:\s*(?=[A-Z])/u, "$1"),
    words.replace(/规模工业(?=企业|增加值|利润|总产值|$)/u, "规模以上工业"),
    words.replace(/占(?:地区|国内)生产总值(?=的?比[重例])/u, "占生产总值"),
    words.replace(NOMINAL, "$1"),
    words.replace(/^((?:19|20)\d\d)\s*\[YR\1\]$/iu, "$1"),
    words.replace(/\b(Hong Kong|Maca[ou]) S\.?A\.?R\.?(?:,? (?:of )?China)?\b/iu, "$1"),
    words.replace(SECTOR_OF_OUTPUT, "$1GDP $3: $2"),
    words.replace(/^((?:CN\s*:\s*)?)Population\s*:\s*Resident(?=\s*:|$)/iu, "$1Resident population"),
    words.replace(/(?<=\b(?:yoy|y[o/]y|growth)\b.*),\s*real(?=\s*,|$)/iu, ""),
    words.replace(/(?<=\p{Script=Han}{2})(累计|当月|本月)(利润总额)(?=$|[\s（(])/u, "$2$1"),
    words.replace(/(?<=,\s*)['’]000(?= persons)/u, "thousand"),
    seriesInFull(words),
    words.replace(/^(primary|secondary|tertiary)_gdp$/iu, "GDP $1 industry"),
    words.replace(/^national(?: total)?(?:\s*[（(](?:china\s*)?mainland(?: china)?[)）])?$/iu, "China"),
    words.replace(/^(G[DR]P growth)\s*,\s*real$/iu, "$1"),
    words.replace(/^(?:1月|年初)起累计$/u, "累计"),
    words.replace(/^((?:\d{1,2}[-–—~至])?\d{1,2}月)(?:发放|拨付)$/u, "$1完成"),
    words.replace(/^(工业增加值)\s*[（(]全口径[,，、]?\s*(.*?)[)）]$/u, "全口径$1（$2）").replace(/（）$/u, ""),
    words.replace(/^[A-Z]{2,5}(?:\s(?:y\/y|yoy))?\s+(?=\p{Script=Han}{2})/u, ""),
    words.replace(/^人口\s*[:：]\s*常住(?=\s*[:：]|$)/u, "常住人口"),
    words.replace(/^政府收入\s*[:：]\s*(?=一般公共预算)/u, ""),
    words.replace(OF_PLACE, ""),
    words.replace(/^((?:19|20)\d\d年)同期(?=累计|当月)/u, "$1"),
    words.replace(/^贵([区县市州])(?=\p{Script=Han}{2})/u, "全$1"),
    words.replace(TOPIC_AND_NAME, "$1"),
    words.replace(/(?<=growth.*)\s*[（(]real[)）]/iu, ""),
    words.replace(/^real (?=G[DR]P growth\b)/iu, ""),
    words.replace(/^manufacture of /iu, ""),
    words.replace(/(?<=月(?:累计)?)\s*[（(](?:本期|上期|报告期|基期)[)）]$/u, ""),
    words.replace(OF_YEAR_BEFORE, (all, year: string, before: string) =>
      Number(year) === Number(before) + 1 ? `${year}年（上年=100）` : all,
    ),
    words.replace(/(?<=\bindustrial output)\s*[（(]?\d[)）]?(?=\s*[（(]|$)/iu, ""),
    words.replace(/[（(]上年=100[,，]\s*可比价格?[)）]$/u, "（上年=100）"),
    words.replace(/^(.*)\bChina['’]s (.*)$/u, "$1$2, China"),
    words.replace(/^value[- ]added growth of /iu, "Growth of value added of "),
    words.replace(/(?<=\w)\s*[（(]year[- ]end[)）](?:,\s*(?=\w)(.+)$)?/iu, (_, unit?: string) =>
      unit ? ` (${unit})` : "",
    ),
    words.replace(/(?<=[年际成值数])\s*[（(](?:统计)?(?:(?:公报|年报|年鉴|报告)[/、]?)+[)）]$/u, ""),
    words.replace(/\b(?:year-)?end[- ](?:of )?(?=(?:19|20)\d\d$)/iu, ""),
  ];
  for (const text of plainer) {
    const label = text === undefined || text === words ? undefined : readWords(names, text);
    if (label && isUnderstood(label)) return label;
  }
  const ofIndustry = readIndustryBehind(names, words);
  if (ofIndustry) return ofIndustry;
  const variable = readVariable(names, words);
  if (variable) return variable;
  if (!YEAR_BEFORE.test(words)) return undefined;
  const ofYearBefore = readWords(names, words.replace(YEAR_BEFORE, "上年同期"));
  return isUnderstood(ofYearBefore) ? { ...ofYearBefore, text: words } : undefined;
}

// 2013年为2012年%.
const OF_YEAR_BEFORE = /^((?:19|20)\d\d)年为((?:19|20)\d\d)年[%％](?:\s*\2\s*[=＝]\s*100)?$/u;

/** CN: Value Added of Industry: YoY: ytd: Food Manufacture is what stands before its last colon, of the industry behind it. */
function readIndustryBehind(names: Names, words: string): Label | undefined {
  const [, series, industry] = /^([A-Z][^\p{Script=Han}]*\S)\s*:\s*([A-Z][^:\p{Script=Han}]*)$/u.exec(words) ?? [];
  if (series === undefined || industry === undefined) return undefined;
  const [label, inner] = [readWords(names, seriesInFull(series)), readWords(names, industry)];
  const isSeries = label.rest === "" && label.indicators.length === 1 && label.members.length === 0;
  const isIndustry = inner.rest === "" && inner.members.length === 1 && kindsOf(inner).join() === "member";
  return isSeries && isIndustry ? { ...label, members: inner.members, text: words } : undefined;
}

// CN: GDP: ytd: Secondary Industry.
const SECTOR_OF_OUTPUT =
  /^((?:CN\s*:\s*)?)GDP\s*:\s*((?:ytd\s*:\s*)?)((?:primary|secondary|tertiary) industry)(?=\s*:|$)/iu;

/**
 * What a data base calls a series, in full, without what says nothing of its figures: Industrial Production (Value Added):
 * YoY: Ytd; …, Monthly, Not Seasonally Adjusted.
 */
function seriesInFull(words: string): string {
  return words
    .replace(PRODUCTION, ABOVE_SCALE)
    .replace(/(?<=\b(?:yoy|y[o/]y)\s*):\s*monthly(?=\s*:|$)/iu, ": single month")
    .replace(/,\s*not seasonally adjusted$/iu, "")
    .replace(/,\s*(?:monthly|quarterly|annual)$/iu, "")
    .replace(/,\s*(b|m)illions? of yuan(?=,|$)/iu, " (RMB $1n)")
    .replace(/,\s*cumulative since january\b/iu, ", year to date");
}

/** A variable is what the brackets behind it call it: pop（年末常住人口，万人）. */
function readVariable(names: Names, words: string): Label | undefined {
  const inside = /^[a-z][a-z\d_]*\s*[（(]\s*(\p{Script=Han}[^（()）]*)[)）]$/u.exec(words)?.[1];
  const label = inside === undefined ? undefined : readWords(names, inside);
  return label?.rest === "" && label.indicators.length === 1 ? { ...label, text: words } : undefined;
}

/** 成都市 of 城市：成都市. */
function withoutHeading(words: string): string | undefined {
  const [lead = "", heading] = /^([^:：]{1,9}?)\s*[:：]\s*(?=\S)/u.exec(words) ?? [];
  const isHeading =
    heading !== undefined && (roleOf(heading) === "heading" || /^(?:县|市|地)[（(]?[区县]?[)）]?名称$/u.test(heading));
  return isHeading ? words.slice(lead.length) : undefined;
}

// 区县GDP and 所在城市生产总值 are of the area that another column names.
const OF_PLACE =
  /^(?:所[在属](?:城市|地区?|区县|县区|市|省份?)|区县|县区)(?=GDP|(?:地区)?生产总值|社零|社会消费品|常住人口|规上|规模以上|固定资产|一般公共预算)/u;

// GDP（名义） is the amount, at the prices of its year.
const NOMINAL = /^((?!.*(?:增[速长幅]|同比|%)).*(?:GDP|生产总值|增加值).*?)\s*[（(，,]\s*名义\s*[)）]?$/iu;

// 财政收入（公共财政预算收入） is what the brackets call it.
const TOPIC_AND_NAME =
  /^(?:财政收入|财政|经济总量|工业生产|工业|消费市场|消费|投资|利用外资|外资|人口|公用事业)\s*[（(]\s*(\p{Script=Han}{4,})\s*[)）]$/u;

// 市级重点项目累计完成投资（亿元） is 市级重点项目完成投资累计（亿元）.
const INNER = /(?<=\p{Script=Han}{2})(累计|当月|本月)(完成|实现|新增)(\p{Script=Han}+)([（(].*)?$/u;

// 采矿业增加值当月同比 and 汽车制造业:增加值:累计同比: by months that of enterprises above designated size alone is published.
const VALUE_ADDED_OF_INDUSTRY =
  /^(?!制造业)(.+?业)[:：_]?增加值([:：_]?(?:(?:19|20)\d\d年?(?:(?:\d{1,2}[-–—~至])?\d{1,2}月|上半年|前三季度|第?[一二三四]季度|全年)?)?(?:当月|累计)?(?:实际)?(?:同比|增[速长]).*)$/u;

// 上年汽车产量, 去年累计.
const YEAR_BEFORE = /^[上去]年(?:实际)?(?=\p{Script=Han}|1[-–—~至]本月)/u;

/** Northeast6 has a footnote, but Gdp1 is a name by itself. */
function gluedFigureApart(names: Names, words: string): string | undefined {
  const text = withoutGluedFigure(words);
  const isName = text !== undefined && !/\p{Script=Han}/u.test(text) && readWords(names, text).indicators.length > 0;
  return isName ? undefined : text;
}

/** Whether every word of a label says something. */
function isUnderstood(label: Label): boolean {
  return label.rest === "" && (label.role !== "plain" || kindsOf(label).length > 0);
}

const MULTIPLIED = /^(.+?)\s*[（(]([万亿]|thousand|million|billion|trillion|mn?|bn|100m|10k)[)）]$/iu;
const VARIABLE = /^([a-z][a-z\d_]*)_(100m|10k|yi|wan|million|billion|mn|bn)$/iu;

/** 社会消费品零售总额(亿) is in 亿元, 常住人口（万） in 万人, Resident population (million) in 百万人, gdp_100m in 亿元. */
function readMultiplied(names: Names, words: string): Label | undefined {
  const [, name = "", written = ""] = MULTIPLIED.exec(words) ?? VARIABLE.exec(words) ?? [];
  const label = name === "" ? undefined : readWords(names, name);
  const [indicator, ...others] = label?.indicators ?? [];
  if (!label || !indicator || others.length > 0) return undefined;
  // GDP_USD_bn is in billions of dollars.
  const counted = label.units[0] ? { unit: label.units[0].symbol } : indicator;
  const unit = scaledUnit(written === "m" ? "mn" : written, counted);
  return unit && { ...label, units: [unit] };
}

function readWords(names: Names, words: string): Label {
  const { vocabulary, whole } = names;
  const role = roleOf(words);
  const { units, isUnitLine, remains, frequency = frequencyOf(words) } = takeUnits(words);
  const alias = whole.size > 0 ? (whole.get(foldName(words)) ?? whole.get(foldName(remains))) : undefined;
  if (alias) {
    const plain = { role: "plain", frequency: undefined, indent: 0, isPart: false, isUnitLine: false } as const;
    return { text: words, ...plain, units, ...meaningOf([], units), ...alias };
  }
  const multiplied = units.length === 0 ? readMultiplied(names, remains) : undefined;
  if (multiplied) return { ...multiplied, text: words };
  // 指数（上年=100） says of whatever its neighbours name how it is measured.
  const isIndex = /^(?:发展)?(?:指数|速度)$/u.test(remains) && units.some(({ dimension }) => dimension === "index");
  const isSpent = role !== "plain" || remains === "" || isIndex || frequencyOf(remains) !== undefined;
  const pieces = isSpent ? [] : cutLabel(vocabulary, remains);
  const meaning = withSum(withOwnYear(withAbbreviation(meaningOf(pieces, units), remains, vocabulary), words), words);
  return { text: words, role, frequency, indent: 0, isPart: false, isUnitLine, units, ...meaning };
}

const EXPLAINED = /(?:19|20)\d\d年.*[（(](?:上年|去年)(?:同[期月])?[数值]?[)）]$/u;

/** 2016年1-6月（上年同期） is of the year that it names. */
function withOwnYear(meaning: ReturnType<typeof meaningOf>, words: string): typeof meaning {
  return meaning.isYearBefore && EXPLAINED.test(words) ? { ...meaning, isYearBefore: false } : meaning;
}

// 国内生产总值:地级市合计 is of no area by itself.
const SUM_OF_AREAS = /(?:地级市|设区市|市州|城市|省份)(?:合计|总计|之和)/u;

function withSum(meaning: ReturnType<typeof meaningOf>, words: string): typeof meaning {
  const sum = meaning.rest === "" ? SUM_OF_AREAS.exec(words)?.[0] : undefined;
  return sum === undefined ? meaning : { ...meaning, rest: sum };
}

/** A label that names nothing else may abbreviate an industry's name. */
function withAbbreviation(
  meaning: ReturnType<typeof meaningOf>,
  words: string,
  vocabulary: Vocabulary,
): typeof meaning {
  const { rest, indicators, areas, members } = meaning;
  if (rest === "" || indicators.length + areas.length > 0) return meaning;
  // Ferrous Metals is the name of that industry, Smelting & pressing of ferrous metals its name in full.
  if (members.length > 0 && /\p{Script=Han}/u.test(words)) return meaning;
  // An English rest has lost its blanks.
  const code = vocabulary.abbreviated(/\p{Script=Han}/u.test(rest) ? rest : words);
  return code === undefined ? meaning : { ...meaning, members: [code], rest: "" };
}
