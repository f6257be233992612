import { bureauWords } from "./bureau-words.ts";
import { withoutBreakdown, withoutSeparators, withoutVerbs } from "./label-dress.ts";
import { roleOf } from "./label-words.ts";
import { pressWords } from "./press-words.ts";
import { seriesInFull } from "./series-name.ts";

/**
 * The ways to say a label in plainer words, each by itself: without a vendor's separators, without 分行业, with an industry
 * before the name of what it makes. One that changes nothing leaves the label as it is.
 */
export function plainerWords(words: string): readonly (string | undefined)[] {
  return [
    withoutSeparators(words),
    withoutHeading(words),
    withoutBreakdown(words),
    withoutVerbs(words),
    words.replace(INNER, "$2$3$1$4"),
    words.replace(VALUE_ADDED_OF_INDUSTRY, "$1·规模以上工业增加值$2"),
    words.replace(/^规(?:模以)?上(?!工业)(.+?业)(?:企业)?(增加值|利润)/u, "$1·规模以上工业$2"),
    words.replace(/^([A-Z][\w &-]*?)\s*\([a-z]+(?:(?:, | & | and )[a-z]+)+\)$/u, "$1"),
    words.replace(
      /^((?:.*:\s*)?)(?:Mfg|Manufacturing)\s*:\s*(?=[A-Z](?!o?Y|\/Y|TD|ingle|ccum|umul|ear|onth|rowth|alue))/u,
      "$1",
    ),
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
    bureauWords(words),
    seriesInFull(pressWords(words)),
    words
      .replace(
        /[,:;]?\s*\b(?:(?:a )?year (?:earlier|ago|before)|same period (?:of )?(?:the )?(?:last|previous|prior) year)$/iu,
        " 上年同期",
      )
      .trim(),
    words.replace(/\s*\((?:as )?(?:officially )?(?:published|released|reported)\)$/iu, ""),
    words.replace(/^(primary|secondary|tertiary)_gdp$/iu, "GDP $1 industry"),
    words.replace(/^national(?: total)?(?:\s*[（(](?:china\s*)?mainland(?: china)?[)）])?$/iu, "China"),
    words.replace(/^(?:9M|3Q|Q1-Q3)\s*\((Jan\s*[-–—]\s*Sept?)\)$/iu, "$1"),
    words.replace(/^(G[DR]P growth)\s*,\s*real$/iu, "$1"),
    words.replace(/^(?:1月|年初)起累计$|^截[至止](?:[本当]|报告)月(?:末|底)?$/u, "累计"),
    words.replace(/^((?:\d{1,2}[-–—~至])?\d{1,2}月)(?:发放|拨付)$/u, "$1完成"),
    words.replace(/^(工业增加值)\s*[（(]全口径[,，、]?\s*(.*?)[)）]$/u, "全口径$1（$2）").replace(/（）$/u, ""),
    words.replace(/^(?:FAI|VAI|IVA|FDI)(?:\s(?:y\/y|yoy))?\s+(?=\p{Script=Han}{2})/u, ""),
    words.replace(/^人口\s*[:：]\s*常住(?=\s*[:：]|$)/u, "常住人口"),
    words.replace(/^政府收入\s*[:：]\s*(?=一般公共预算)/u, ""),
    words.replace(OF_PLACE, ""),
    words.replace(/^((?:19|20)\d\d年)同期(?=累计|当月)/u, "$1"),
    words.replace(/^年内(?=累计)/u, ""),
    words.replace(/^real\s*,\s*(?=%$)/iu, "growth, "),
    words.replace(/[,，、]?全[市省国]口径(?=[)）])/u, "").replace(/[（(][)）]/u, ""),
    words.replace(
      /^((?:全国|\p{Script=Han}{2,3}[省市])?)(.+?业)增加值\s*[（(](?:规上|规模以上)[)）]/u,
      "$1$2·规模以上工业增加值",
    ),
    words.replace(/(?<=年)\s*[（(][“"「]?十[一二三四]五[”"」]?(?:[期时]?末|收官|开局)?年?[)）]$/u, ""),
    words.replace(
      /^Local (?:Govt|Government) Revenue: General Public Budget(?=:|$)/iu,
      "General public budget revenue",
    ),
    words.replace(/\b(Tibet|Xinjiang|Ningxia|Guangxi|Inner Mongolia) A\.?R\.?$/iu, "$1"),
    words.replace(/^Memo(?:randum)?(?: items?)?\s*:\s*(?:China total$)?/iu, (all) =>
      /total$/iu.test(all) ? "China" : "",
    ),
    words.replace(/^(制造业|采矿业)\s*(?=(?:当月|累计)[数值]?$)/u, "$1:"),
    words.replace(/\s*\((?:NBS|official)\)$|,\s*official$/u, ""),
    words.replace(/^贵([区县市州])(?=\p{Script=Han}{2})/u, "全$1"),
    words.replace(TOPIC_AND_NAME, (_, name: string, unit?: string) => name + inBrackets(unit)),
    words.replace(/(?<=growth.*)\s*[（(]real[)）]/iu, ""),
    words.replace(/^real (?=G[DR]P growth\b)/iu, ""),
    words.replace(/(?<=growth.*[（(])(?:real|y[o/-]?y|annual)\s*,\s*(?=%[)）])/iu, ""),
    words.replace(/^real (?=growth of )/iu, ""),
    words.replace(/^(?:the )?(?:P\.?\s?R\.?\s?(?:of )?China|PRC|People['’]s Republic of China)$/iu, "China"),
    words.replace(/^本[期月]发生[数额]$/u, "本期"),
    words.replace(OF_DISTRICTS, "$1"),
    words.replace(USED, (_, unit?: string) => `实际利用外商直接投资${inBrackets(unit)}`),
    words.replace(/^FY$/u, "全年"),
    words.replace(/^manufacture of /iu, ""),
    words.replace(/(?<=月(?:累计)?)\s*[（(](?:本期|上期|报告期|基期)[)）]$/u, ""),
    words.replace(/^((?:19|20)\d\d年)为上年\s*[%％](?:\s*[（(]按?可比价格?(?:计算)?[)）])?$/u, "$1（上年=100）"),
    words.replace(/[（(]商务部口径[)）]$/u, ""),
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
    words.replace(/\b(?:year-)?end[- ](?:of )?(?=(?:19|20)\d\d(?:$|\s*[,()]))/iu, ""),
    words.replace(/^系列\s*\d{1,2}\s*[:：]?\s*(?=\p{Script=Han})|\s*[（(][左右主次]轴[)）]$/gu, ""),
    words.replace(/^(?:参考|对照)\s*[:：]\s*(?=\p{Script=Han})/u, ""),
    words.replace(
      /^((?:全国|各[市县]|全[市省区]|\p{Script=Han}{2,3}[市省])?)工业利润(?:总额)?(?!率)/u,
      "$1工业企业利润总额",
    ),
    words.replace(/(?<=年)\s*[（(](?:19|20)\d\d年(?:\d{1,2}月)?(?:补录|补充|增补|追加|录入|更新)[)）]$/u, ""),
    words.replace(/^(Jan\s*[-–—~]\s*[A-Z][a-z]{2,8})\s*\((?:1?\dM|[12]H|H[12]|[1-4]Q|Q[1-4])\)$/u, "$1"),
    // Automobiles (C36).
    words.replace(/\s*[（(]\s*[B-D]?\d{2}\s*[)）]$/u, ""),
    words.replace(/^((?:.*[:：])?)产量[:：]汽车(?=[:：]|$)/u, "$1汽车产量"),
    words.replace(/^([A-Za-z]+)_CUM(?:_?(YOY))?$/iu, (_, name: string, growth = "") => `${name} ytd ${growth}`.trim()),
    words.replace(/^amount of (?=foreign|fdi)/iu, ""),
    // As Taiwan says it.
    words.replace(/^(?:实质)?经济成长率/u, "国内生产总值增长率").replace(/成长率/u, "增长率"),
    // Latest (Jan–Jun 2017) | Prior (Jan–May 2017).
    words.replace(
      /^(?:latest|prior|previous|current|this period|last period|year ago)\s*\(([^()]*(?:19|20)\d\d)\)$/iu,
      "$1",
    ),
    words.replace(/,\s*above[- ]scale (?:industrial )?enterprises?(?=,|$)/iu, ""),
    words.replace(/^(工业增加值)\s*[（(]全部工业[)）]/u, "全部$1"),
    words.replace(/^cum(?:ulative)?_(?=(?:value|yoy|growth)$)/iu, "ytd "),
    words.replace(/\s*\(all (?:enterprises|industry)\)/iu, ""),
    words.replace(/[（(](?:1月|年初)起累计[)）]/u, "（累计）"),
    words.replace(/^地方级(?=一般公共预算)/u, "地方"),
    // 1H17A, the half-year as it was.
    words.replace(/^((?:[12]H|1?\d M|1?\dM|[1-4]Q|Q[1-4]|FY)\d{2,4})A$/u, "$1"),
    words.replace(
      /\(((?:cumulative|cumulated|ytd|year[- ]to[- ]date|single month)),\s*(?:NBS|as published)\)/iu,
      "($1)",
    ),
    words.replace(
      /^(?:compared with|from|over) (?:the )?same (?:period|month)(?: (?:of|in))?(?: the)? (?:last|previous) year\s*\(%\)$/iu,
      "y/y (%)",
    ),
    words.replace(/^((?:19|20)\d\d年?)\s*[（(]亿[)）]$/u, "$1（亿元）"),
    words.replace(/^截[至止]((?:19|20)\d\d年)[末底]?[，,]\s*(?=\p{Script=Han})/u, "$1末"),
    words.replace(/^(.+?业)(?:固定资产)?投资(?:完成)?额?(?=[（(]|$)/u, "$1·固定资产投资"),
    words.replace(/^(mining|manufacturing) (?:industry|sector)$/iu, "$1"),
    words.replace(/[（(]含(?:(?:生产建设)?兵团|[省市]本?[级直])[)）]$/u, ""),
    words.replace(/^(industrial value[- ]added) growth\s*,\s*above[- ]scale\b/iu, "above-scale $1 growth"),
    // 地区生产总值中 over its parts.
    words.replace(/^((?:地区)?生产总值)中$/u, "$1"),
    words.replace(SCALE_BEHIND, "$2规模以上$1（$3）").replace(/（）/u, ""),
  ];
}

// 工业企业利润（全国规上，年初以来累计）.
const SCALE_BEHIND =
  /^(工业(?:企业)?(?:利润(?:总额)?|增加值)(?:增[速长幅])?)\s*[（(](全国)?(?:规上|规模以上)[，,、\s]*([^（()）]*)[)）]/u;

// 2013年为2012年% and 2016年为2015年% Index (2015=100).
const OF_YEAR_BEFORE =
  /^((?:19|20)\d\d)年为((?:19|20)\d\d)年[%％](?:\s*Index)?(?:\s*[（(]?\s*\2\s*[=＝]\s*100\s*[)）]?)?$/iu;

// CN: GDP: ytd: Secondary Industry.
const SECTOR_OF_OUTPUT =
  /^((?:CN\s*:\s*)?)GDP\s*:\s*((?:ytd\s*:\s*)?)((?:primary|secondary|tertiary) industry)(?=\s*:|$)/iu;

function inBrackets(unit: string | undefined): string {
  return unit === undefined ? "" : `（${unit}）`;
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
  /^(?:财政收入|财政|经济总量|工业生产|工业|消费市场|消费|投资|利用外资|外资|人口|公用事业)\s*[（(]\s*(\p{Script=Han}{4,})\s*(?:[,，]\s*([^（()）,，]{1,6}))?[)）]$/u;

// 2018年西安区县GDP over districts is that of each.
const OF_DISTRICTS =
  /^((?:19|20)\d\d年(?:上半年|前三季度|\d{1,2}[-–—~至]\d{1,2}月)?\p{Script=Han}{2,3}?市?)各?(?:区县|县区|县市区)(?=GDP|(?:地区)?生产总值|社会消费品|固定资产投资|一般公共预算)/u;

// 外商直接投资（当年实际使用额，万美元）.
const USED =
  /^(?:外商直接投资|外资|FDI)[（(](?:当年)?实际(?:使用|利用|到位)金?[额数]?(?:[,，]\s*([^（()）,，]{1,6}))?[)）]$/u;

// 市级重点项目累计完成投资（亿元） is 市级重点项目完成投资累计（亿元）.
const INNER = /(?<=\p{Script=Han}{2})(累计|当月|本月)(完成|实现|新增)(\p{Script=Han}+)([（(].*)?$/u;

// 采矿业增加值当月同比 and 汽车制造业:增加值:累计同比: by months that of enterprises above designated size alone is published.
const VALUE_ADDED_OF_INDUSTRY =
  /^(?!制造业(?!.*(?:当月|累计)))(.+?业)(?:\s*[（(][B-D]\d\d[)）])?[:：_]?增加值([:：_\s]?(?:(?:19|20)\d\d年?(?:(?:\d{1,2}[-–—~至])?\d{1,2}月|上半年|前三季度|第?[一二三四]季度|全年)?)?(?:当月|累计)?(?:实际)?(?:同比|增[速长]).*)$/u;
