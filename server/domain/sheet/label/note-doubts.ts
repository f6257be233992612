import { doubtsOfEnglish } from "./english-note.ts";
import { NOTE_MARKS } from "./label-dress.ts";
import { isAside } from "./note-asides.ts";
import { isNoteOfCumulated, NOT_CUMULATED, OF_ONE_PERIOD, yearOfAll } from "./note-reading.ts";
import type { NotedDoubt } from "./noted-doubt.ts";

/** By which a clause says that figures are counted, computed or cut otherwise than their heads say. */
const CHANGING: readonly RegExp[] = [
  /百分点|[两三多]年平均|年均|预[计测]|估[计算]|测算|推算|模拟|折[合算]|换算|平减|剔除|扣除|季调|季节调整|口径|不变价|税[前后]|含税/u,
  /不含|不包[括含]|未包[括含]|(?:仅|只)[含包限为指计]/u,
  /[为是指]\S{0,4}(?:市辖区|市区|城区|主城区|县域|开发区)/u,
  /[为是系录指按填].{0,12}(?:累计|环比|定基|指数|平均)|[为是系录指按填].{0,30}(?:目标|计划|预期|(?<!公共)预算(?=数|安排|草案|$))/u,
  // 当月、累计哪一种待核.
  /(?:[当单]月|累计|口径|单位|期间|年份)\S{0,12}(?:待(?:核|确认|查证)|存疑)/u,
  // 工业增加值2017年及以前为全部工业，2018年起为规模以上工业.
  /(?:19|20)\d\d年(?:及?以[前后]|[起前])\S{0,3}[为是系](?!\S{0,6}(?:核算|普查|修订|最终|初步|快报))/u,
  /[为是系](?:合同|协议|户籍|全口径)/u,
  /取的?是|[未没](?:减|扣|剔)|勿作|不[宜可能](?:作|当|引用)/u,
  /(?:不是|并?非|而非).{0,4}(?:实际|完成|全[年市省区县]|公布|发布|官方)|直接?相除|自行计算|滞后.{0,2}[月季期]/u,
  /[为是系录指按](?:\d{4}年)?\d{1,2}(?:月?[-–—~至]\d{1,2})?月(?:数|末|底|累计|数据)|[为是系列用取填]上一?[年期月]/u,
  /[为是系](?:\d{4}年)?(?:第?[一二三四]季度|前[一二三]季度|上半年|前[一二三四五六七八九十\d]+个?月)(?:数|累计|数据)?/u,
];

/** Families of what is said of figures that are what their heads say: how, by whom and how finally they were published. */
const HARMLESS: readonly RegExp[] = [
  // In which reports they were, and by whom foreign investment is counted.
  /口径\s*[:：]\s*(?:\p{Script=Han}{1,10}(?:公报|报告|年鉴|年报)[、和及]?)+$|年?起按新口径统计|^不含(?:银行|证券|保险|[、和及])+(?:业|领域)?(?:数据)?$/u,
  /口径\s*[:：]\s*(?:年末|期末|时点)数?$/u,
  // Prices of growth.
  /(?:增[长速幅]|同比|增加(?!值)|速度|发展|指数).*(?:可比|不变)|^(?:本表)?按?(?:可比|不变)价格?(?:计算)?$|可比价|(?<![未没不])扣除价格(?:变动)?的?(?:因素|影响)?|现行?价|当年价|(?:同|可比|同比|全[国省市区]|商务[部厅]?|在地|统计|自然)口径/u,
  // What goes on as before.
  /口径(?:同|与).{0,8}|口径.{0,4}(?:一致|相同|不变|未变)/u,
  // How final, and what was revised.
  /快报|初步|核算|修订|普查|抽样|最终|年报|定案/u,
  // Who is counted.
  /人口.{0,8}常住(?:人口)?(?:口径)?|起点|标准|范围[为是]|(?:范围|口径)[为是:：].*规模以上|万元(?:及以上|以上)|口径.{0,6}(?:调整|变化|变动)|调整.{0,4}口径/u,
  /(?:固定资产投资|固投).*(?:农户|跨区|全社会)|^(?:投资)?(?:均?不[包含]含?|未包括)农户(?:投资)?$/u,
  // Of sales and investment the growth that is published is at current prices.
  /^(?:社会消费品零售(?:总)?额|社零|固定资产投资|固投|投资|财政收入|利润)\S{0,6}[未没]\S{0,2}(?:剔除|扣除)价格/u,
  // 同比为可比口径, 与绝对数直接相除的结果不完全一致.
  /可比口径|^与\S{0,12}(?:相除|推算|计算)\S{0,10}(?:不(?:完全|一定)?(?:一致|相同|相等|可比)|有(?:出入|差异|偏差))/u,
  // 不能用两年绝对数直接推算 is what not to do.
  /^(?:与\S{1,10})?(?:均?不[能可宜得]|勿)\S{0,14}(?:推算|计算|相除|对比|比较|换算)/u,
  // Rounding, gaps and sources.
  /四舍五入|误差|尾数|相除.{0,6}(?:不一致|不等|不同|有出入|有差)|无\d{1,2}月|不等于.{0,12}相除|合并发布|(?:不|未|没有)(?:单独|分别)?(?:公布|发布|统计|反馈)|缺失|无数|不含(?:各年)?\S{0,2}1?[、和-]?2?月|时点数|来源|摘自|引自|整理|位次|排名|名次|另[见行列]|[详参]见|(?:由[高低大小]到[高低大小]|从[高低大小]到[高低大小]|降序|升序)(?:排[列序名])?|常住(?:人口)?口径|(?:年鉴|公报|快报|年报|全年|统计局|商务部|财政部|人口普查|[五六七]普)口径|实际(?:利用|使用|到位)外(?:商直接投)?资口径|^(?:实际)?(?:利用)?外资(?:均)?[为是按]实际(?:利用|使用|到位)(?:资金|金额|数)?口径/u,
];

/** What no harmless words make good. */
const GRAVE = /预[计测]|百分点|平减|折[合算]/u;

const ALL = /^(?:各[版册]|表头|本表|上?表[中内]?|表列|以上|上述|数据|全部|各[市县区省月季年地]|所列|其|均|图[中内])/u;
const NUMBERED = new RegExp(`^(?:[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[.、)）]|[${NOTE_MARKS}])\\s*`, "u");
const SENTENCES = /[。；;！!\n]/u;
const CLAUSES = /[。；;！!\n]|(?<!\d)[,，]/u;
const ABOUT =
  /^(?:(?:19|20)\d\d年起[，,]?|本[期年月]|(?:19|20)\d\d年?[-–—~至](?:19|20)\d\d年)?(?![为是系按])([\p{Script=Han}A-Za-z、]{2,24}?)(?:(?:20)?\d\d年(?:及?以[前后]|起)?)?(?:等?指标|等|数据|数值|数|[一各]?[列栏]|各项|均|已|系|都)*(?:请?填|由|滞后|[为是按以系指]|不含|不包|未包|仅|只|采用|剔除|扣除|取的?是|需?自行)/u;
// 财政收入列口径待确认.
const OF_OPEN_SCOPE =
  /^(?!本表|表|数据|以上)([\p{Script=Han}A-Za-z、]{2,16}?)[”"]?(?:一?[列栏行]|指标|数据)?的?(?:统计)?口径\S{0,4}(?:待|未)(?:核|确认|查证|定)/u;
const AMOUNTS = /^(?:表中|上表|本表|各项|所有)?绝对[数量额值]/u;
const OF_YEAR = /^((?:19|20)\d\d)年(?!起|以来|以后|[以之]?前|至|[-–—~]|\d|第)/u;
// 成都市为2016年数据, 除常住人口为2015年末数外.
const OF_OWN_YEAR =
  /^除?(?!其[余他]|本表|表|上|以上|数[据字])([\p{Script=Han}、]{2,24}?)(?:一?[行列栏]|数据|指标|等)?(?:[均都]?[为是系]|取|采用|用)((?:19|20)\d\d)年(?:年?[末底])?(?:\p{Script=Han}{0,4}(?:数据?|值))?外?$/u;
// 利润总额一列以“万亿元”填列.
const FILLED_IN_UNIT =
  /^(?!本表|表|上|以上|数[据字]|金额|绝对|各)(\p{Script=Han}{2,12}?|GDP)(?:一?[行列栏])?(?:数据)?[均都]?[以按用][“"]?([十百千万亿]*(?:美?元|人|辆))[”"]?(?:为单位|填[列报写]?|列示|计)/u;
// 一般公共预算收入填当月数 beside 其余指标均填累计数.
const OF_SINGLES =
  /^(?!其[余他]|本表|表|上|以上|数[据字]|各|[当本]月|增)([\p{Script=Han}、]{3,24}?)(?:一?[行列栏]|指标)?[均都只]?(?:填报?|[为是系])[当单]月(?:数据?|值|发生数)$/u;
const OF_TOTALS_TO =
  /^((?:19|20)\d\d)年(\d{1,2})月(?:份|[底末])?(?:一?[栏列])?(?:数据?|(?:的)?流量指标)?[为是系].{0,8}累计[数值]?$/u;
// 这一行先用2016年的.
const OF_USED_YEAR =
  /[先暂仍]\S{0,2}[用取按以填](?:的是|了)?((?:19|20)\d\d)年(?:的?(?:年报|公报|快报)?(?:数据?)?)(?:代替|替代)?$/u;
// 生产总值一列单位为亿元.
const OF_OWN_UNIT =
  /^(?!本表|表|上|以上|数[据字]|金额|绝对|各)(\p{Script=Han}{2,12}?|GDP)(?:一?[行列栏])?的?(?:计量)?单位[均都]?[为是](\S*?(?:元|人|辆))$/u;
// 2012年数据单位为万元.
const YEAR_OF_OWN_UNIT =
  /^((?:19|20)\d\d)年(?:一?列|数[据值字]?|价值量|金额)?的?(?:计量)?(?:单位)?[均都]?(?:[为是]|[以按用](?=\S*计))[“"]?([十百千万亿]*美?元)/u;
const NO_AMOUNTS = /^((?:19|20)\d\d)年(?:已|均)?不再?(?:公布|发布|反馈)(?:绝对[额数量值]|总量)/u;
// 榆林市2018年金融业增加值为上半年数.
const OF_ONE_FIGURE =
  /^(\p{Script=Han}{2,8}?[市省区县州盟旗])((?:19|20)\d\d)年(\p{Script=Han}{2,16}?)(?:数据?)?[为是系](?:上半年|[前第]?[一二三四]季度|前三季度|\d{1,2}[-–—~至]\d{1,2}月|预[计测])\S{0,6}$/u;
const GROWTHS = /^(?:本表|表[中内]|上表)(?:各项|所有|各[市县区])?(?:同比)?增[速长幅](?![和与及、])/u;
const OF_GROWTH = /(?:填报?|均[为是系]|一律\S{0,3})\S{0,4}(?:同比)?(?:增[速长幅]|增长率)|请?勿填\S{0,2}绝对/u;
const NOT_OF_MONTH = /(?:不是|并?非)\S{0,2}[当单本][月季]/u;
// 工业指标为1-10月数, 财政各栏请填1-11月快报数.
const OF_MONTHS =
  /[为是系录指按填报](?:\d{4}年)?\d{1,2}月?[-–—~至](\d{1,2})月份?(?:快报|累计)?(?:数据?|口径)(?!\p{Script=Han})/u;
// 利润为年初至季末累计.
const SINCE_JANUARY = /[为是系指按]自?年初(?:以来)?(?:[到至](?:[当本各]?[月季期]|报告期)末?|起)?累计/u;
/** 3月、4月为当月 and “1-”开头为累计 say of columns what they say themselves. */
const OF_COLUMNS =
  /^[“"]?(?:\d{1,2}月[份]?[”"]?[、和及]?)+(?:各?[列栏])?[均都]?[为是系][当单]月(?:同比)?(?:增[速长幅]|数|值)?$|^[“"]?1[-–—~至][”"]?(?:\S{0,16}月|开头)[”"]?(?:的|各?[列栏])?[均都]?[为是系]累计(?:同比)?(?:增[速长幅]|数|值)?$/u;
/** 2月栏为1-2月累计 says of running totals what they are, so does 2月“当月”栏内所填为1—2月合并数. */
const OF_FIRST_MONTHS =
  /^[“"]?(\d{1,2})月(?:份)?[”"]?(?:的?[“"]?[当单]月[”"]?)?(?:一?[栏列][内中里]?)?(?:所?填报?的?|数据?)?[为是系填]1[-–—~至]\1月(?:份)?(?:累计|合并|合计)?(?:数据?)?$/u;
/**
 * What notes say about figures that are other than their heads say, 注：本表为市辖区数据, 注：GDP已折算为不变价, each clause by
 * itself. Whoever does not know a note's words but knows that they change a figure must ask.
 */
export function doubtsOfNote(words: string): readonly NotedDoubt[] {
  const told = words
    .replace(/"([^"]*)"/gu, "“$1”")
    .replace(
      /^\s*[*＊※（(]?\s*(?:附?注(?:释|意)?|备注|口径|(?:\p{Script=Han}{0,4})说明|notes?)\s*\d*\s*[:：.、]\s*/iu,
      "",
    );
  return told.split(SENTENCES).flatMap(doubtsOfSentence);
}

// 第一产业是指农、林、牧、渔业（不含…） defines a sector, 位次为十市一区排位，不含韩城市 tells how ranks were counted.
const EXPLAINING = /^\s*(?:\d{1,2}[.、．]\s*)?(?:第[一二三]产业[是即为]?指|(?:位次|排名|名次|排序)[为是按由系])/u;

// 当季数为相邻两期累计数相减，非统计局公布数 is about columns that say 当季.
const DERIVED = /^(?:\d{1,2}[.、．])?当[季月][数值量]?[均都]?[为是系由按]\S{0,20}(?:相减|之差|差额|倒算|推算)/u;

// 增减：利润为亿元，增速为百分点 is about columns of changes, 口径 by itself the head of one.
const OF_CHANGES = /^\s*增减[额幅数]?\s*[:：]|^\s*(?:统计)?口径\s*$/u;

/** Behind a clause that says what it is about, those that do not are about that too: 商洛只计四县，不是全市数. */
function doubtsOfSentence(sentence: string): readonly NotedDoubt[] {
  // 各城市分表统一口径： is over what it announces.
  if (EXPLAINING.test(sentence) || /[:：]\s*$/u.test(sentence)) return [];
  if (DERIVED.test(sentence.trim()) || OF_CHANGES.test(sentence)) return [];
  const inEnglish = doubtsOfEnglish(sentence);
  if (inEnglish) return inEnglish;
  const doubts = sentence
    .split(CLAUSES)
    .flatMap(
      (clause) =>
        doubtOf(
          clause
            .trim()
            .replace(NUMBERED, "")
            .replace(/^[“"]([^”"]+)[”"]/u, "$1"),
        ) ?? [],
    )
    .map((doubt) => (GROWTHS.test(sentence.trim()) ? { about: "增速", ...doubt } : doubt))
    .map(({ untilYear, ...doubt }) =>
      untilYear === undefined || SINCE.test(sentence) ? doubt : { ...doubt, untilYear },
    );
  const first = doubts.findIndex(({ about }) => about !== undefined);
  return first < 0 ? doubts : doubts.filter((doubt, at) => at < first || Object.keys(doubt).length > 0);
}

function doubtOf(clause: string): NotedDoubt | undefined {
  const [, owner, ownYear] = OF_OWN_YEAR.exec(clause) ?? [];
  if (owner !== undefined) return { about: owner, ofYear: Number(ownYear) };
  const period = OF_ONE_PERIOD.exec(clause)?.[1];
  if (period !== undefined) return { onlyYear: Number(period.slice(0, 4)), ...onlyMonthOf(period.slice(5)) };
  const onlyYear = yearOfAll(clause);
  if (onlyYear !== undefined) return { onlyYear };
  const [, measured, unit] = OF_OWN_UNIT.exec(clause) ?? FILLED_IN_UNIT.exec(clause) ?? [];
  if (measured !== undefined && unit !== undefined) return { about: measured, unit };
  const [, yearOfUnit, unitOfYear] = YEAR_OF_OWN_UNIT.exec(clause) ?? [];
  if (yearOfUnit !== undefined && unitOfYear !== undefined) return { year: Number(yearOfUnit), unit: unitOfYear };
  const single = OF_SINGLES.exec(clause)?.[1];
  if (single !== undefined) return { about: single, isOfSingles: true };
  const [, usedYear] = OF_USED_YEAR.exec(clause) ?? [];
  if (usedYear !== undefined) return { onlyYear: Number(usedYear) };
  // 2018年不再公布绝对额，该年为增长速度.
  const without = NO_AMOUNTS.exec(clause)?.[1];
  if (without !== undefined) return { isOfAmounts: true, year: Number(without) };
  if (isAside(clause)) return undefined;
  const [, whose, whoseYear, what] = OF_ONE_FIGURE.exec(clause) ?? [];
  if (whose !== undefined && what !== undefined) return { about: whose + what, year: Number(whoseYear) };
  // Q2、Q3、Q4分别为上半年、前三季度、全年.
  if (QUARTERS_OF_TOTALS.test(clause)) return { isOfTotals: true };
  // 个别地市2022年一般公共预算收入为剔除留抵退税前口径.
  const [, someYear, someName] = OF_SOME_IN_YEAR.exec(clause) ?? [];
  if (someYear !== undefined && someName !== undefined) return { about: someName, year: Number(someYear) };
  const firstMonths = OF_FIRST_MONTHS.exec(clause)?.[1];
  if (firstMonths !== undefined) return { firstMonths: Number(firstMonths) };
  if (/^(?:同比)?增[速长幅]/u.test(clause) && isNoteOfCumulated(clause)) return { about: "增速", isOfTotals: true };
  if (isNoteOfCumulated(clause) || SINCE_JANUARY.test(clause) || NOT_OF_MONTH.test(clause)) return { isOfTotals: true };
  // 季度值取该季末月的累计同比增速.
  if (/季度?[值数]?\S{0,3}[取为是]\S{0,8}累计/u.test(clause)) return { isOfTotals: true };
  if (NOT_CUMULATED.test(clause) || OF_COLUMNS.test(clause)) return undefined;
  const [, totalsYear, totalsMonth] = OF_TOTALS_TO.exec(clause) ?? [];
  if (totalsMonth !== undefined) return { totalsTo: [Number(totalsYear), Number(totalsMonth)] };
  // As growths are published.
  if (/(?<![未没不])剔除价格/u.test(clause)) return { isOfAmounts: true };
  const ofMonth = OF_MONTHS.exec(clause)?.[1];
  const has = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(clause));
  const isDoubtful = ofMonth !== undefined || (has(CHANGING) && !(has(HARMLESS) && !GRAVE.test(clause)));
  if (!isDoubtful) return OF_GROWTH.test(clause) ? { isOfAmounts: true } : undefined;
  const year = OF_YEAR.exec(clause)?.[1];
  if (year !== undefined) return { year: Number(year), ...monthsOfYear(clause) };
  if (AMOUNTS.test(clause)) return { isOfAmounts: true };
  // 本表中合同金额的分组数据不含自贸区 is about those.
  const about = ABOUT.exec(clause.replace(/^(?:本|上)?表[中内]的?(?=\p{Script=Han})/u, ""))?.[1];
  const growth = /增[速长幅]/u.exec(clause)?.[0];
  const named = about ?? OF_OPEN_SCOPE.exec(clause)?.[1] ?? growth;
  const isLagging = LAGGING.test(clause);
  const until = UNTIL.exec(clause)?.[1];
  const told = {
    ...(named !== undefined && !ALL.test(named) && { about: named }),
    ...(isLagging && { isLagging }),
    ...(until !== undefined && { untilYear: Number(until) }),
  };
  return ofMonth === undefined ? told : { ...told, ofMonth: Number(ofMonth) };
}

const OF_SOME_IN_YEAR =
  /^(?:个别|部分|少数)(?:地市|市县|区县|城市|地区|[市县省])?((?:19|20)\d\d)年(\p{Script=Han}{3,16}?)(?:数据?)?[为是按]/u;
const QUARTERS_OF_TOTALS =
  /(?:Q2|二季度)[、，,](?:Q3|三季度)(?:[、，,和](?:Q4|四季度))?(?:分别|依次)?[为是指即]上半年[、，,和]前三季度/u;

// Of 2017年及以前为全部工业，2018年起为规模以上工业 either part may be what the head says.
const UNTIL = /((?:19|20)\d\d)年(?:及?以前|之前)/u;
const SINCE = /(?:19|20)\d\d年(?:起|及?以后|之后|开始)/u;

// 利润数据按制度滞后一个月.
const LAGGING = /滞后.{0,2}[月季期]/u;

const QUARTERS = "一二三四";
const MONTHS_OF_YEAR =
  /^\d{4}年度?(?:[一该]?[栏列]|数据)?[为是系](?:前([一二三])季度|(上半年)|前?1月?[-–—~至](\d{1,2})月|前(\d{1,2})个月)(?:份)?(?:累计)?(?:数|数据|值)?$/u;

/** The last month of 1-9月, of 前三季度 and of 上半年. */
function onlyMonthOf(period: string): Pick<NotedDoubt, "onlyMonth"> {
  const [, month, quarter] = /(\d+)月份?$|([一二三四])季度$/u.exec(period) ?? [];
  if (quarter !== undefined) return { onlyMonth: (QUARTERS.indexOf(quarter) + 1) * 3 };
  return { onlyMonth: month === undefined ? 6 : Number(month) };
}

/** 2016年为前三季度数 says up to which month that year's figures go. */
function monthsOfYear(clause: string): Pick<NotedDoubt, "toMonth"> {
  const [, quarter, half, month, count] = MONTHS_OF_YEAR.exec(clause) ?? [];
  if (half) return { toMonth: 6 };
  if (quarter) return { toMonth: (QUARTERS.indexOf(quarter) + 1) * 3 };
  const months = month ?? count;
  return months === undefined ? {} : { toMonth: Number(months) };
}
