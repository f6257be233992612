import type { Catalogue } from "../../catalogue.ts";
import { foldName } from "../../suggest.ts";
import { withTimesInFull } from "./english-span.ts";
import { readSeriesOfIndustry } from "./industry-series.ts";
import { joinGloss } from "./joined-gloss.ts";
import { kindsOf, type Label } from "./label.ts";
import { partTranslation, undress, withoutGluedFigure } from "./label-dress.ts";
import { cutLabel } from "./label-pieces.ts";
import { scaledUnit, takeUnits } from "./label-unit.ts";
import { frequencyOf, roleOf } from "./label-words.ts";
import { meaningOf } from "./piece-meaning.ts";
import { plainerWords } from "./plainer-words.ts";
import { withProductionNamed } from "./series-name.ts";
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
  const { words, indent, isPart } = undress(withTimesInFull(raw.slice(0, LONGEST_LABEL)));
  // 年度：2017年 says of when figures are, and not that they are of whole years.
  const plain = words
    .replace(/^年度\s*[:：]\s*(?=\d)/u, "")
    .replace(AND_AT_END, "")
    // 2019年指数（上年=100） is that of a year, and 固定资产投资:工业投资 the part that is named last.
    .replace(/((?:19|20)\d\d年)指数(?=\s*[（(]上年=100)/u, "$1")
    .replace(/固定资产投资(?:完成额)?[:：](?=工业投资)/u, "")
    // National accounts of a province are no nation's.
    .replace(/\bnational accounts\b/giu, "accounts")
    .replace(/年初(?:以来)?[至到](\d{1,2})月[底末份]{0,2}(?!\d)/u, "1-$1月")
    .replace(/(?<=指数)\s*\((?:preceding|previous) year\s*=\s*100\)/iu, "（上年=100）")
    // % yoy, single month (NOT year to date).
    .replace(
      /(?<=\bsingle (?:month|quarter))[,;]?\s*\(?\b(?:not|non)[- ](?:ytd|year[- ]to[- ]date|cumulat(?:ive|ed))\b\)?/giu,
      "",
    )
    .replace(/(?<=\by[o/]y),? month$/iu, ", single month")
    .replace(CARS, "$1(辆)");
  return { ...readEither(names, withProductionNamed(plain)), indent, isPart };
}

// 2018年1-9月/9月末 and 1-5月实际（或5月末数）: amounts up to that month and stocks at its end.
const AND_AT_END = /(?<=[-–—~至](\d{1,2})月)\s*(?:[/／或]\s*\1月[末底]|(?:实际|完成)[（(]或?\1月[末底]数?[)）])$/u;

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
  // 榆林市 Yulin is the city of the Chinese name.
  const isOnePlace = translated?.label.areas.length === 1 && label.areas.length > 1 && !label.listsAreas;
  // 不变价增速 GRP growth (real) is named by its translation.
  const isNamedThere = translated?.label.indicators.length === 1 && label.indicators.length === 0;
  if ((isOne || isOnePlace || isNamedThere) && isUnderstood(translated.label)) return translated.label;
  // 指数（上年=100）Index of GRP (preceding year=100) is named by its translation.
  const isIndex = label.indicators.length === 0 && label.units.some(({ dimension }) => dimension === "index");
  const gloss = parts && isIndex ? readWords(names, parts.gloss) : undefined;
  if (gloss?.rest === "" && gloss.indicators.length === 1) return { ...gloss, text: words };
  const understood = [label, translated?.label].find((one) => one && isUnderstood(one));
  if (understood) return parts ? withPlaceOf(understood, readWords(names, parts.gloss)) : understood;
  return plainerReading(names, words) ?? translated?.label ?? label;
}

/** 规模以上工业增加值 Industrial value added, China names its place in the translation alone. */
function withPlaceOf(label: Label, gloss: Label): Label {
  const isOnlyThere = label.indicators.length === 1 && label.areas.length === 0 && gloss.areas.length === 1;
  return isOnlyThere && !gloss.listsAreas ? { ...label, areas: gloss.areas } : label;
}

/** What a text says without a footnote's figure, a vendor's separators or 分行业, where that is understood. */
function plainerReading(names: Names, words: string): Label | undefined {
  const plainer = [gluedFigureApart(names, words), ...plainerWords(words)];
  for (const text of plainer) {
    const label = text === undefined || text === words ? undefined : readWords(names, text);
    if (label && isUnderstood(label)) return label;
  }
  const ofIndustry = readSeriesOfIndustry(words, (piece) => readWords(names, piece));
  if (ofIndustry) return ofIndustry;
  const variable = readVariable(names, words);
  if (variable) return variable;
  if (!YEAR_BEFORE.test(words)) return undefined;
  const ofYearBefore = readWords(names, words.replace(YEAR_BEFORE, "上年同期"));
  return isUnderstood(ofYearBefore) ? { ...ofYearBefore, text: words } : undefined;
}

/** A variable is what the brackets behind it call it: pop（年末常住人口，万人）. */
function readVariable(names: Names, words: string): Label | undefined {
  const inside = /^[a-z][a-z\d_]*\s*[（(]\s*(\p{Script=Han}[^（()）]*)[)）]$/u.exec(words)?.[1];
  const label = inside === undefined ? undefined : readWords(names, inside);
  return label?.rest === "" && label.indicators.length === 1 ? { ...label, text: words } : undefined;
}

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

const MULTIPLIED =
  /^(.+?)\s*(?:[（(]([十百千]?[万亿]|万亿|thousand|million|billion|trillion|mn?|bn|100m|10k|10,000|['’]?000)[)）]|,\s*(m|mn|million|['’]000))$/iu;
const VARIABLE = /^([a-z][a-z\d_]*)_(100m|10k|yi|wan|million|billion|mn|bn)$/iu;

/** 社会消费品零售总额(亿) is in 亿元, 常住人口（万） in 万人, Resident population (million) in 百万人, gdp_100m in 亿元. */
function readMultiplied(names: Names, words: string): Label | undefined {
  const [, name = "", inBrackets, behind] = MULTIPLIED.exec(words) ?? VARIABLE.exec(words) ?? [];
  const written = inBrackets ?? behind ?? "";
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
  const meaning = withDifference(
    withShare(
      withNominal(
        withScope(
          withSum(withOwnYear(withAbbreviation(meaningOf(pieces, units), remains, vocabulary), words), words),
          words,
        ),
        words,
      ),
      words,
    ),
    words,
  );
  return { text: words, role, frequency, indent: 0, isPart: false, isUnitLine, units, ...meaning };
}

const EXPLAINED = /(?:19|20)\d\d年.*[（(](?:上年|去年)(?:同[期月])?[数值]?[)）]$/u;

/** 2016年1-6月（上年同期） is of the year that it names. */
function withOwnYear(meaning: ReturnType<typeof meaningOf>, words: string): typeof meaning {
  return meaning.isYearBefore && EXPLAINED.test(words) ? { ...meaning, isYearBefore: false } : meaning;
}

/** 全部工业企业利润总额 is of those below designated size as well. */
function withScope(meaning: ReturnType<typeof meaningOf>, words: string): typeof meaning {
  const isOfScale = meaning.indicators.some(({ name }) => name.startsWith("规模以上"));
  return isOfScale && meaning.rest === "" && /^全部(?:工业)?企业|^全部工业(?=企业|利润)/u.test(words)
    ? { ...meaning, rest: "全部工业企业" }
    : meaning;
}

/** % of China (FY2019) is a share of the nation's figure, and none of its own. */
function withShare(meaning: ReturnType<typeof meaningOf>, words: string): typeof meaning {
  const isShare = /^(?:%|percent(?:age)?) of (?!change|growth)/iu.test(words) && meaning.indicators.length === 0;
  return isShare && meaning.rest === "" ? { ...meaning, rest: "share" } : meaning;
}

const SUBTRACTED = /^[^\s\-—–−减]{2,8}\s*[-—–−减]\s*[^\s\-—–−减]{2,8}$/u;

/** 武汉-全国 is by how much the one differs from the whole in which it lies, where 湖北-武汉 says of which whole it is a part. */
function withDifference(meaning: ReturnType<typeof meaningOf>, words: string): typeof meaning {
  const [inner, outer, ...others] = meaning.areas;
  const isWithin =
    inner !== undefined &&
    outer !== undefined &&
    others.length === 0 &&
    (outer === NATION || (outer.endsWith("0000") && inner.startsWith(outer.slice(0, 2))));
  return isWithin && meaning.rest === "" && SUBTRACTED.test(words) ? { ...meaning, areas: [], rest: words } : meaning;
}

const NATION = "100000";

/** Nominal GDP growth and 名义GDP增速 are other figures than its growth, which is real. */
function withNominal(meaning: ReturnType<typeof meaningOf>, words: string): typeof meaning {
  const isReal = meaning.indicators.some(({ name }) => /生产总值|增加值/u.test(name));
  const isNominal = isReal && meaning.measure === "growth" && /(?<![a-z])nominal(?![a-z])|名义/iu.test(words);
  return isNominal && meaning.rest === "" ? { ...meaning, rest: "nominal" } : meaning;
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
