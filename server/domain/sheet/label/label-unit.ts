import type { Indicator } from "../../indicator.ts";
import { isRefusal } from "../../refusal.ts";
import { parseUnit, type Unit } from "../../unit.ts";
import type { Frequency } from "./label.ts";
import { frequencyOf } from "./label-words.ts";

/** The units that a label names, and the label without them. */
export interface UnitWords {
  readonly units: readonly Unit[];
  /** Whether the label is a line that gives the units of a table: 单位：亿元、%. */
  readonly isUnitLine: boolean;
  readonly remains: string;
  /** How often figures come, where brackets say so: (月,%). */
  readonly frequency?: Frequency;
}

const LINE =
  /(?:(?:计量|金额)?单位|(?<=^[（(]?)(?:总量|绝对[数量额]|金额))\s*[:：]\s*([^\s。;；)）]+(?:\s*[、,，/]\s*[^\s。;；)）]+)*)[)）]?/gu;
// RMBbn unless stated is in that.
const UNLESS = /[,，;；]?\s*unless (?:otherwise )?(?:stated|noted|specified|indicated)(?: otherwise)?/giu;
const OF_INDEX = /指数[均按为]?上年=100/u;
// 单位：万元（增速除外） is in 万元, 单位：百万元（由亿元换算） in 百万元.
const EXCEPTED = /[（(](?:[^（()）]{1,12}除外|[由按从][^（()）]{1,12}(?:换算|折算|折合)(?:而?[来得])?)[)）]/gu;
const YEAR_BEFORE = /(?:\bPY|(?:the )?(?:preceding|previous|prev|prior|last) year)\s*=\s*100/giu;
const BRACKETS = /[（(［[【]([^（()）［\][】【]{1,32})[)）］\]】]/gu;
// 汽车产量（统计部门口径，辆）.
const OF_BUREAU = /[（(](?:国家)?统计(?:部门|局)?口径[，,、]\s*([十百千万亿]*(?:元|美元|人|户|家|辆|台))[)）]/gu;
// 单位：亿元（人口为万人）.
const UNIT_OF_ONE =
  /(单\s*位\s*[:：]\s*[十百千万亿]*(?:元|美元|人))\s*[（(]\p{Script=Han}{2,6}[为按用]([十百千万亿]*(?:元|美元|人|户|辆))[)）]/gu;
// （亿元，人口万人）.
const OF_ONE = /^(?:常住)?人口(?=万?人$)/u;
// GDP (current LCU) of a data bank is in its country's own money, of which there is China's alone.
const LOCAL_CURRENCY = /[（(]current LCU[)）]/gu;
// % yoy ytd and Retail sales, % y/y.
const PERCENT_AHEAD = /(?<=^|[\s,;])%\s*((?:y[/o]y|y-o-y)(?:[ ,]+(?:ytd|year[- ]to[- ]date|cumulative))?)$/iu;
// GDP (current CNY, 100 million).
const CURRENT_PRICES =
  /(?<=[（(])\s*(?:current\s+)?(CNY|RMB|US\$|USD)\s*,\s*(?=(?:100 )?(?:million|billion)\b|10,000\b)/giu;
// 10,000 万人 says in figures what the unit says.
const SAID_TWICE = /^(?:10,?000|10k|100m|100 million)\s+(?=[万亿])/iu;
// 万辆 / 10,000 units and 百万人 million are one unit in two languages.
const TRANSLATED =
  /(?:(?<=(?<![百千])万(?:美?元|[人辆户吨]))\s*[/／]?\s*10(?:,?000|k)|(?<=百万(?:美?元|[人辆户吨]))\s*[/／]?\s*(?:millions?|mn)|(?<=(?<![十百千])亿(?:美?元|人))\s*[/／]?\s*100 ?(?:million|mn?))(?:\s+(?:yuan|persons|people|units|vehicles|households|tons))?(?=\s*(?:[)）]|$))/giu;
// 亿元 100 mn yuan is one unit in two languages.
const PARTS =
  /\s*(?:[、，/;；:：]|,(?!\d{3}(?!\d)))\s*|和|及|(?<=\p{Script=Han})\s+(?=[\dA-Z])|(?<=[a-z])\s+(?=\p{Script=Han})/iu;
// 生产总值 亿元.
const BEHIND_BLANK = /^(.*(?:\p{Script=Han}|[A-Z]{3}).*?)\s+([十百千万亿]*(?:元|美元|人|户|家|辆|%))$/u;
const BEHIND_ENGLISH =
  /^(.*[A-Za-z].*?)\s+((?:RMB|USD|US\$|CNY)\s?(?:[\d,]+ ?)?(?:thousand|million|billion|trillion|mn|bn|m|b)|[\d,]+ (?:persons|people|units)|[\d,]+ (?:thousand|million|billion) (?:persons|people|yuan)|(?<![\d,]\s)(?:thousand|million|billion) (?:persons|people|yuan))$/iu;
// thousand units, cumulative from January.
const AHEAD = /^((?:thousand|million|[\d,]+) (?:units|persons|people))\s*,\s*(\D.*)$/iu;
const BEHIND_PERCENT = /^(.+?)\s*(%)$/u;
// 一般公共预算收入，亿元、%.
const BEHIND_LIST =
  /^(.+?)\s*[,，:：;；]\s*((?:[十百千万亿]*(?:元|美元|人)|%)(?:[、和](?:[十百千万亿]*(?:元|美元|人)|%))+)$/u;
// 10,000 units is one number.
const BEHIND = /^(.+?)\s*(?:[，:：;；/／_、]|,(?!\d{3}(?!\d)))\s*([^,，:：/／_、\s]{1,6}|[\d ]*[A-Za-z ]{3,20})$/u;

// Levels in RMB bn; growth in %. Single-quarter values; RMBbn at current prices. RMB bn, cumulative from January.
const WITHIN =
  /(?<=^|[;,(（]\s*|\bin )((?:RMB|CNY|USD|US\$)\s?(?:[\d,]+\s?)?(?:bn|mn|billion|million|trillion))(?: at current prices?)?(?=\s*(?:[;,()（）]|\.\s|\.?$))/giu;

const SCALES: Readonly<Record<string, string>> = {
  thousand: "千",
  "000": "千",
  "10,000": "万",
  million: "百万",
  mn: "百万",
  billion: "十亿",
  bn: "十亿",
  trillion: "万亿",
  "100m": "亿",
  "10k": "万",
  yi: "亿",
  wan: "万",
};

// gdp_100m_yuan and gdp_yi_yuan are in 亿元.
const IN_NAME = /(?<=^[a-z][a-z\d_]*)_(100m|10k|yi|wan|million|billion|mn|bn)_(yuan|rmb|cny|usd|persons?|people)$/iu;
const NAMED_UNITS: Readonly<Record<string, string>> = { yuan: "元", rmb: "元", cny: "元", usd: "美元" };

/** A name of a variable with the unit that ends it in brackets: gdp（亿元）. */
function withUnitApart(_: string, scale: string, counted: string): string {
  return `（${SCALES[scale.toLowerCase()] ?? ""}${NAMED_UNITS[counted.toLowerCase()] ?? "人"}）`;
}

/** The unit of so many of what another unit counts: million beside 万人 is 百万人; undefined for what is no number of units. */
export function scaledUnit(written: string, { unit }: Pick<Indicator, "unit">): Unit | undefined {
  const word = written.trim().toLowerCase().replace(/['’]/gu, "");
  const scale = SCALES[word] ?? (/^(?:[十百千]?[万亿]|万亿)$/u.test(word) ? word : undefined);
  const scaled = scale === undefined ? undefined : parseUnit(scale + unit.replace(/^[十百千万亿]+/u, ""));
  return scaled === undefined || isRefusal(scaled) ? undefined : scaled;
}

/** Takes the units out of a label: 工业增加值(亿元), 增长，%, 单位：万元. */
export function takeUnits(given: string): UnitWords {
  const words = given
    .replace(/(?<=\b(?:yuan|rmb|usd|dollars))\.$/iu, "")
    .replace(OF_BUREAU, "（$1）")
    .replace(EXCEPTED, "")
    .replace(UNIT_OF_ONE, "$1、$2")
    .replace(/[（(](CNY|RMB|USD|US\$)[)）]\s*[（(](m|b|tr)illions?[)）]/giu, "($1 $2illion)")
    .replace(/[（(]millions[)）]/giu, "(million)")
    .replace(/(?<=\d\s?|\b(?:USD|RMB|CNY)\s?|US\$\s?)(m|b|tr)il\.?(?=[\s)）,]|$)/giu, "$1illion")
    .replace(
      /(?<=[（(]\s*)(CN¥|US\$)\s*(m|b)il\.(?=\s*[)）])/gu,
      (_, sign: string, scale: string) => `${sign === "US$" ? sign : "RMB"} ${scale}n`,
    )
    .replace(/(?<=[(（]\s*)['’]0,?000(?=\s*[)）]|\s+(?:units|persons|people))/gu, "10,000")
    .replace(/\b10k (?=(?:units|persons|people)\b)/giu, "10,000 ")
    .replace(/^([万亿](?:元|人|辆))\s+(?:10k|100m|10,000|100 million)$/iu, "$1")
    .replace(TRANSLATED, "")
    // Population (m, year-end).
    .replace(/[（(](m|mn|million),\s*(?:at )?year[- ]end[)）]/giu, "at year-end ($1)")
    .replace(IN_NAME, withUnitApart)
    .replace(/\b0\.1 billion\b/giu, "100 million")
    .replace(/(?<=\w\s*[,(]\s*)(?:pct|per ?cent)(?=\s*[)]?$)/iu, "%")
    .replace(PERCENT_AHEAD, "$1, %")
    .replace(LOCAL_CURRENCY, "(RMB)")
    .replace(CURRENT_PRICES, "$1 ")
    .replace(/(?<!\p{Script=Han})兆元/gu, "万亿元")
    .replace(/(?<=[十百千万亿]元)\s*(?:[（(]人民币[)）]|人民币)/gu, "")
    .replace(/(?<=[十百千万亿])人民币元?/gu, "元")
    .replace(/%\s*(?:p\.?a\b\.?|per annum\b)/giu, "%")
    .replace(UNLESS, "")
    .replace(
      /^['’]?000\s?(unit|person|people)s?$/iu,
      (_, one: string) => `thousand ${one === "people" ? one : `${one}s`}`,
    )
    .replace(AHEAD, "$2, $1")
    .replace(YEAR_BEFORE, "上年=100")
    .replace(/以?上年(?:\s*[为=＝]\s*)100/gu, "上年=100")
    .replace(/(上年=100)\s*\1/u, "$1");
  // 编制单位：市财政局 单位：万元 has a unit behind who made it.
  for (const [all, said = ""] of words.matchAll(LINE)) {
    const listed = unitsOf(said);
    // （指数以上年为100） 单位：亿元.
    const units = OF_INDEX.test(words) ? [...listed, ...unitsOf("上年=100")] : listed;
    if (listed.length > 0) return { units, isUnitLine: true, remains: words.replace(all, " ").trim() };
  }
  const whole = unitsOf(words);
  const listed = whole.length > 0 ? whole : unitsOfClauses(words);
  if (listed.length > 0) return { units: listed, isUnitLine: false, remains: "" };
  const bracketed = takeBracketed(words);
  const found = bracketed.units.length > 0 || bracketed.frequency ? bracketed : unitBehind(words);
  return found.units.length > 0 || found.frequency ? found : unitWithin(words);
}

/** RMB bn; population at year-end, mn persons: a unit, and others with what is in them. */
function unitsOfClauses(words: string): readonly Unit[] {
  const [first = "", ...others] = words.split(/\s*;\s*/u);
  const units = [unitsOf(first), ...others.map((clause) => unitBehind(clause).units)];
  return others.length > 0 && units.every((one) => one.length > 0) ? units.flat() : [];
}

/** The one unit of money that English words name among others. */
function unitWithin(words: string): UnitWords {
  const [money = "", ...others] = new Set([...words.matchAll(WITHIN)].map(([, name = ""]) => name));
  const units = money === "" || others.length > 0 ? [] : unitsOf(money);
  const remains = units.length > 0 ? words.replace(WITHIN, "").replace(/^\s*[;,]\s*/u, "") : words;
  return { units, isUnitLine: false, remains };
}

/** Units in brackets, also among other words: (现价,亿元), (累计，%), (月,%). */
function takeBracketed(words: string): UnitWords {
  const units: Unit[] = [];
  let frequency: Frequency | undefined;
  const remains = words.replace(BRACKETS, (all, inside: string) => {
    const bare = inside
      .replace(/^annual\s*(?=%$)|^(?:单位\s*[:：]?|units?\s*[:：]|in (?=\S))/iu, "")
      // The stroke of y/y parts no list.
      .replace(/\by\/y\b/giu, "yoy")
      .replace(/^%\s*(?=(?:yoy|y-o-y)$)/iu, "%, ");
    const whole = unitsOf(bare);
    if (whole.length > 0) {
      units.push(...whole.filter((unit) => !units.includes(unit)));
      return " ";
    }
    // Population (m) is in millions.
    if (bare === "m") return all;
    const parts = bare.split(PARTS);
    const others = parts.filter((part) => {
      const named = parseUnit(withScale(part.replace(OF_ONE, "").replace(SAID_TWICE, "")));
      if (!isRefusal(named) && !units.includes(named)) units.push(named);
      frequency ??= frequencyOf(part);
      return isRefusal(named) && frequencyOf(part) === undefined && !/^(?:10,?000|100 million|100m|10k)$/iu.test(part);
    });
    return others.length === parts.length ? all : others.length > 0 ? `(${others.join("·")})` : " ";
  });
  return { units, isUnitLine: false, remains: remains.trim(), ...(frequency && { frequency }) };
}

function unitBehind(words: string): UnitWords {
  for (const behind of [BEHIND_ENGLISH, BEHIND_LIST, BEHIND, BEHIND_BLANK, BEHIND_PERCENT]) {
    const [, before = "", last = ""] = behind.exec(words) ?? [];
    const units = unitsOf(last);
    if (units.length > 0) return { units, isUnitLine: false, remains: before.replace(/\s*[,，:：]$/u, "") };
  }
  return { units: [], isUnitLine: false, remains: words };
}

/** 100m yuan is 100 million yuan, 10k persons 10 thousand persons. */
function withScale(text: string): string {
  return text
    .replace(/(?<=[a-z])_(?=[a-z])/giu, " ")
    .replace(/^(RMB|CNY|USD|US\$) 10 ?th$/iu, "$1 10,000")
    .replace(/\b(RMB|CNY|USD|US\$) ?trn\b/giu, "$1 trillion")
    .replace(/^trn (?=yuan$)/iu, "trillion ")
    .replace(/^((?:CNY|RMB|USD|US\$)\s?)(\d*)\s?m$/iu, "$1$2 million")
    .replace(/^((?:CNY|RMB|USD|US\$)\s?)b$/iu, "$1billion")
    .replace(/(?<=^|\s)(\d+)\s?m(?=\s)/iu, "$1 million")
    .replace(/(?<=^|\s)(\d+)\s?k(?=\s)/iu, "$1 thousand");
}

/** The units of a list, 亿元、%; none unless every part of it is one. */
function unitsOf(text: string): Unit[] {
  // 10,000 persons is one.
  const whole = parseUnit(withScale(text));
  if (!isRefusal(whole)) return [whole];
  const units: Unit[] = [];
  for (const part of text.split(PARTS)) {
    // 单位：亿元，常住人口为万人.
    const unit = parseUnit(part.replace(/^\p{Script=Han}{2,8}[为用](?=[\p{Script=Han}%])/u, "").replace(OF_ONE, ""));
    if (isRefusal(unit)) return [];
    if (!units.includes(unit)) units.push(unit);
  }
  return units;
}
