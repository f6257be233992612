// Data of 国内 are the nation's; 国内生产总值 and 国内旅游 are names.
const NATIONAL = /国内(?=(?:主要|重要)?(?:宏观(?:经济)?|经济|价格)(?:指标|数据|运行|形势|走势))/gu;
// 关于报送长安区2018年上半年经济运行情况的报告 is about the district.
const LETTER =
  /^关于(?:报送|上报|呈报|印发|通报|反馈|填报|做好|提供|转发)?(?=\p{Script=Han})|的?(?:报告|通知|函|请示)(?=[（(]|$)/gu;
// 江苏省各市地区生产总值列表[2] is a list of that, with a reference.
const REFERENCE = /(?:列表|一览表|数据表)?(?:\[\d{1,2}\])+|列表(?=$|[\s（(：:]|单位)/gu;
// So many a province's and city's own table is called.
const NATIONAL_ECONOMIC = /\bNational (?=Econom(?:y|ic)\b)/giu;
// 甘肃国民经济和社会发展总量指标 is of 甘肃.
const DEVELOPMENT = /(?<=\p{Script=Han})国民经济(?:[和与及]社会发展)?(?=\p{Script=Han}{0,8}指标)/gu;
// The yearbook of a year has the figures of years before.
const BOOK_YEAR = /(《[^》]*?年鉴[^》]*?)(?:19|20)\d\d年?版?([^》]*》)/gu;
// 2017年2月15日 is when something was printed or is due; of 截至, of a span and of a month's last days are figures.
const DAY =
  /(?<![截至止到\-–—~\d])(?:(?:(?:19|20)\d\d年|(?<!年))\d{1,2}月(?:0?[1-9]|1\d|2[0-7])[日号]|(?:19|20)\d\d([-./])\d{1,2}\1(?:0[2-9]|[2-9]|1\d|2[0-7])(?!\d))(?!\s*[止\-–—~至到])/gu;

// 报告期：2017年1-8月    指标：规模以上工业增加值累计同比增速    地域：全国.
const FIELD = /(?:^|\s{2,}|\u3000+)(?:报告期|时期|期间|时间|指标|地域|地区|范围|口径)\s*[:：]\s*/gu;
// 2017年8月7日—11日 is a week.
const DAYS = /(?:19|20)\d\d年\d{1,2}月(?:[2-9]|[12]\d)日?\s*[-–—~至]\s*\d{1,2}日/gu;
// 西安市2018年6月份区县一般公共预算收入 and 2018年西安区县GDP are those of each district.
const OF_DISTRICTS =
  /(?<=[份月年度季市]|\p{Script=Han}{2}(?<!各|[主重]要|重点))(?:各?区县|县区|各县市|(?:各|(?<!部分))市县|县市区)(?=一般公共预算|财政|固定资产|社会消费品|规上|规模以上|地区生产总值|GDP)/gu;
// 同比%，另注明者除外, single quarter unless marked ytd.
const UNLESS =
  /[，,；;]\s*(?:另[有行]?|特别)?(?:注明|说明|标注)(?:者|的)?除外|\s*\bunless (?:otherwise )?(?:marked|labell?ed|noted|stated|indicated)\b(?:[^.;()]|\([^()]*\))*/giu;
// 西安城市基本面一览 is of 西安; 运城市 and 盐城市 are cities.
const CITY_OF =
  /(?<=\p{Script=Han}{2})(?<![运盐丰晋聊宣白韩项邹应麻枝兴增禹海都赤])城市(?=基本面|概况|经济|竞争力|能级|数据|指标|对比|比较|简介|手册|名片|画像)/gu;
// 西安高新区与全市、全省规上工业增加值增速对比 has columns of each.
const COMPARED_WITH =
  /^\p{Script=Han}{1,10}(?:区|新城|园|基地)[与和同](?=全[市省国]\p{Script=Han}*(?:、全[市省国])?.*(?:对比|比较|对照))/u;
// 2012-10-30 来源:上海市统计局 and 2019-10-28 西安市统计局 are when a page was put out.
const PAGE_DATE =
  /^\s*(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?(?:\s+\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?\s*(?=来源|发布|作者|编辑|字[体号]|浏览|\p{Script=Han}{2,}(?:统计局|调查总?队|[局委厅网])$)/u;
// 国家统计局 2024-06-27 the other way round.
const DATE_OF_OFFICE =
  /^(\s*\p{Script=Han}{2,}(?:统计局|调查总?队|[局委厅网]))\s*(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?\s*$/u;
// 2018年版，采集2017年度数据 and 评价 2017（采用2016年年报数） are of the year of their data.
const EDITION =
  /(?:19|20)\d\d(?:年|Q[1-4]|年第?[一二三四]季度?|年\d{1,2}月)?版|(?:19|20)\d\d年?度?(?=[^（()）\d]*[（(][^（()）\d]*(?:采用|采集|取自?)(?:19|20)\d\d年\p{Script=Han}*数)/gu;
// 2019年度授信政策附表一（2018年数据） is of the year of its data.
const DOCUMENT_YEAR = /(?:19|20)\d\d年度?(?=[^（(]*[（(](?:19|20)\d\d年度?(?:数据?|年报数?)[)）])/gu;
// updated Nov. 2019 is when a page was made.
const UPDATED =
  /[,，;；]?\s*\b(?:(?:last |latest )?updated|(?:last|latest) update)\s*:?\s*(?:(?:in|on) )?(?:\d{1,2} )?(?:[A-Z][a-z]{2,8}\.?\s*)?(?:\d{1,2},?\s*)?(?:19|20)\d\d\b/giu;
// （更新至2019年7月16日） is when a page was made as well.
const UPDATED_ON = /[（(]?(?:数据)?更新(?:至|到|于|时间|日期)?\s*[:：]?\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日[)）]?/gu;
// 截止目前，安徽已有11个地市相继官宣了1-10月份一般公共预算收入数据 is a sentence of the news over the figures.
const ANNOUNCED =
  /^截[至止]到?(?:目前|今日|发稿)[,，]\s*|(?:已|共|均|都)*有?\d{0,3}个?(?:地市|城市|省份|省市|市州|市|省)?(?:相继|陆续|先后|已|均)+(?:官宣|公布|发布|披露|晒出|出炉)了?/gu;
// 增速比较：国家、省、市 is of what the columns say themselves.
const SIDES =
  /(?<=比较|对比|对照)[:：](?:全国|国家|[全本]?省|[全本]?市)(?:[、和与](?:全国|国家|[全本]?省|[全本]?市))+(?=$|\s*[（(])/u;

// （请于2018年3月底前交回） is until when a form is to be filled in.
const DUE =
  /(?:请各?\p{Script=Han}{0,6}|务必|须)?[于在](?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末|[上中下]旬)?[之以]?前\p{Script=Han}{0,10}/gu;

// DRAFT 12 Mar 2018.
const ENGLISH_DAY =
  /\b(?:draft|version|as of)?\s*\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s(?:19|20)\d\d\b/giu;
// 2017年1月  日 is for the day on which a form is filled in.
const UNFILLED = /(?:19|20)\d\d年\s*\d{0,2}\s*月\s*日/gu;

// （外商投资企业协会） is who made a table, （陕汽、吉利提供） whose figures it has, and （季后15日前报市局） what to do with it.
const MAKER =
  /([（(,，]\s*)[^（()）,，]*(?:协会|学会|商会|联合会|促进会|课题组|研究(?:院|所|会|部|团队|中心)|事务所|编辑部|数据部|资料室|提供|供稿|整理|汇总|采集|录入|摘录|抄录|报送|填报|维护|(?:数据)?(?:抄|摘|引)自[^（()）,，]*|内部(?:资料|参考|使用)?|(?:(?:日|月底)?前|汇总后)[上呈]?报[^（()）,，]*)(?=\s*[)）,，])/gu;

// 大连市装备制造业协会信息部　　比上年同期增长，% begins with who made a table.
const MAKER_BEFORE =
  /^\s*\p{Script=Han}{2,16}(?:协会|学会|商会|联合会|促进会|研究[院所])\p{Script=Han}{0,8}(?:\s{2,}|　)\s*(?=\S)/u;

// 市工信局　全国工业参考数据 has the nation's figures.
const OFFICE_BEFORE_NATION = /^\s*[市省区县]\p{Script=Han}{1,10}[局委厅办会][\s\u3000]+(?=全国)/u;

// （市委党校教研部 2023年春季学期主体班） is for whom a table was made, and 西安市指标跟踪表　市发展改革委高技术处 by whom.
const CLASS =
  /[（(][^（()）]*(?:党校|教研[部室]|学期|培训班|研讨班|主体班|教学参考)[^（()）]*[)）]|【教学参考】|(?<=\p{Script=Han}|[)）])[\s\u3000]+[省市区县]\p{Script=Han}{2,8}[委局厅办]\p{Script=Han}{0,8}[处科室]\s*$/gu;

// 投资合肥 · 2024招商手册 comes out in the year after that of its figures.
const BROCHURE =
  /(?:19|20)\d\d年?(?=(?:招商|投资|产业)?(?:手册|指南|画册))|(?:^|(?<=[\s·]))投资(?=\p{Script=Han}{2,3}\s*·)/gu;

// （××咨询，2019.03） is who made a table, and when.
const MADE_ON =
  /[（(][^（()）]*(?:大学|学院|咨询|公司|银行|证券|研究[院所]|协会|商会|中心|[局委厅处科部])[^（()）]{0,6}[,，\s]+(?:19|20)\d\d(?:[年.\-/]\d{1,2}月?)?[)）]\s*$/u;

// 城市统计年鉴2016（2015年数据） is of the year that is not the book's.
const NAMED_BOOK =
  /年鉴\s*[（(]?(?:19|20)\d\d年?版?[)）]?(?=.*(?:19|20)\d\d年)|(?:19|20)\d\d年?(?=[^\d，,。]*年鉴.*(?:19|20)\d\d年)/u;

// A bank's branch at 兰州, ××银行兰州分行, reports of that city.
const BANK = /[×X\p{Script=Han}]{0,6}银行(?=\p{Script=Han}{2,5}(?:分行|中心支行))/u;

// 长三角主要城市季度GDP tells how often its figures come, as its columns do.
const OFTEN =
  /(?<![一二三四1-4\d第前分上下个])(?:季度|月度)(?=GDP|(?:地区)?生产总值|规模?以?上|社会消费|固定资产|一般公共)/gu;

// 地区生产总值及位次 has a column of ranks beside the amounts.
const RANKED = /[及和与、]其?(?:位次|排名|名次|排序)(?=$|[\s（(，,])/gu;

// 单季数，不要报累计 is how a form is to be filled in, and not what it holds.
const NOT_TOTALS =
  /(?:不[要得可]?(?:报|填|用|含|是)|非)\S{0,2}累计[数值]?|\(?\b(?:not|non)[- ](?:ytd|year[- ]to[- ]date|cumulat(?:ive|ed))\b\)?/giu;

// 利润总额单位为万亿元；增速单位为% gives each its own.
const UNIT_OF_OWN =
  /(?:^|[；;，,])(?!(?:金额|计量|本表|表[中内])?单位)[^；;，,。]{2,12}单位[均都]?[为是][^；;，,。]*|[；;，,]\s*增[速长幅](?:计量)?单位\s*[:：][^；;，,。]*/gu;

// （增速：%；总量：亿元） is of the units of both.
const UNITS_OF =
  /[（(]((?:\s*(?:增[速长幅]|总量|绝对[数量额]|同比|金额|比重)\s*[:：]?\s*(?:%|[十百千万亿]*(?:美?元|人))\s*[;；,，、]?){2,})[)）]/u;

// 利润：万亿元；增速：%.
const UNIT_OF_EACH =
  /^\s*\p{Script=Han}{2,8}\s*[:：][^:：;；]{1,6}[;；,，]\s*\p{Script=Han}{2,8}\s*[:：][^:：;；]{1,6}$/u;

// 利润总额单位：万亿元；增速单位：%；均为累计.
const UNITS_OF_NAMES =
  /^\s*(\p{Script=Han}{2,8}单位\s*[:：][^:：;；]{1,6}(?:[;；,，、]\s*\p{Script=Han}{2,8}单位\s*[:：][^:：;；，,]{1,6})+)(?:[;；]\s*均?为?)?/u;

// （金额单位：亿元；人均GDP：万元；人口：万人）.
const UNITS_LISTED = /[（(]([^（()）]*[:：][^（()）]*[;；][^（()）]*)[)）]/gu;

// 实际利用外资任务完成情况 has what was done beside the tasks.
const TASKS_DONE = /(?<=\p{Script=Han}{2})任务(?=完成情况)/gu;

// 固定资产投资增速监测 is of that growth.
const TOPIC_BEHIND =
  /(?<=增[速长幅]|总[值额产]|增加值|投资|收入|利润|人口|外资|产量|GDP)(?:(?:季度|月度|年度|统一)?核算(?:结果)?|(?:季度|月度|年度)(?:统计)?表|(?:数据)?(?:征集|采集|收集|索取|填报)表?|(?:季度|月度|年度|[分逐][月季])?(?:监测|跟踪|观测|观察|调度|通报|快讯)|(?<=增[速长幅])(?:对[照比]|比较)|(?:同期|历年|逐[年月]|分[年月])(?:对[照比]|比较)表?|(?:[逐分][月季年])?(?:完成)?进度)(?=$|[\s（(—])/gu;

// （2016—2019年，待补） is still to be filled in.
const STILL_OPEN =
  /(?<=[（(,，、][^（()）]*)[,，、；;\s]*(?:待[补填查核]充?|待更新|待补齐)(?=[)）])|[（(](?:待[补填查核]充?|待更新)[)）]/gu;

// 比2019年1—11月份增长7.9% compares with that year.
const COMPARED_YEAR =
  /[比较](?:19|20)\d\d年(?:\d{1,2}月?[-–—~至]\d{1,2}月份?|\d{1,2}月份?|同期)?(?=(?:同口径)?(?:增[长加速]|下降|提高|回落|上升|减少))/gu;

// Running totals from 1 January; discrete quarters, and quarters that are not cumulated.
const RUNNING = /\brunning totals?(?:\s+(?:from|since)\s+(?:1\s+)?January)?/giu;
const DISCRETE = /\bdiscrete quarters?\b|(?<=\bquarter.*)\bnot (?:cumulated|cumulative)\b/giu;

// （现价总量，不变价增速） says of both at which prices they are published.
const PRICES_OF_BOTH =
  /[（(](?:总量|绝对[数量额])?(?:按|为)?(?:现价|当年价格?)(?:总量|绝对[数量额])?[，,、；;](?:增[速长幅])?(?:按|为)?(?:不变价|可比价格?)(?:增[速长幅])?[)）]/gu;

// 2017年二季度和上半年 is of both, as its columns say.
const SEVERAL =
  /(?<=(?:19|20)\d\d年)(?:第?[一二三四1-4]季度|上半年|前三季度|\d{1,2}月份?)[和与及、](?:第?[一二三四1-4]季度|[上下]半年|前三季度|全年|\d{1,2}月份?(?![-–—~至\d])|\d{1,2}[-–—~至]\d{1,2}月份?)/gu;

// 增加值增速及变动情况 has columns of changes beside the growth.
const CHANGED = /[及和与]其?(?:变动|变化|增减变动)(?:情况)?(?=$|[\s（(，,])/gu;

// 增加值变动情况（比上年同月） is of its growth.
const GROWN = /(?<=总[值额产]|增加值|投资|收入|利润)(?:变动|变化)(?:情况)?(?=.*(?:[比较][上去]年同[期月]|同比))/u;

// 长沙市投资增速台账 is of the growths that its columns name.
const TOPIC_OF_GROWTH =
  /(?<=[市省区县国])(?:投资|消费|外贸|财政|主要(?:经济)?指标)(?=增[速长幅](?:台账|跟踪|监测|一览|对比|比较|情况))/u;

// 数据未包含港澳台地区 is so of all that is published of the nation.
const WITHOUT_REGIONS =
  /(?:数据)?(?:均|暂)?[未不](?:包[含括]|含)(?:港澳台|香港|台湾)\p{Script=Han}*(?:[、和及]\p{Script=Han}+)*/gu;

// Harbour View Research, Hong Kong is where its readers sit, and not of where its figures are.
const SEAT =
  /\b(Research|Securities|Bank(?:ing)?|Capital|Consult(?:ing|ants)|Economics|Advis[eo]rs|Partners|Institute|Desk|Branch|Chamber|Ltd\.?|Limited|LLP|GmbH|Group),\s*[A-Z][a-z’']+(?: [A-Z][a-z]+)?(?=\s*(?:[-–—;|(]|$))/gu;

/**
 * A title without days, dates when it is due and years of books, which say nothing of when its figures are, without who made it, how often its figures
 * come, and with 国内 as the nation's name.
 */
export function plainTitle(text: string): string {
  return text
    .replace(/https?:\/\/\S+/giu, "")
    .replace(/^[图表]\s*\d+\s*数据源?\s*[:：]\s*/u, "")
    .replace(/(?<=\p{Script=Han}{2})(?:经济|社会|经济社会|经济统计|城市)年鉴/gu, "统计年鉴")
    .replace(REFERENCE, "")
    .replace(CITY_OF, " ")
    .replace(UNLESS, "")
    .replace(OF_DISTRICTS, "")
    .replace(LETTER, (words) => (/^\s*关于/u.test(text) ? "" : words))
    .replace(/[、和及]?(?:全年|年度)预[计测](?:情况|数)?$/u, "")
    .replace(BOOK_YEAR, "$1$2")
    .replace(NAMED_BOOK, (book) => (book.startsWith("年鉴") ? "年鉴" : ""))
    .replace(DOCUMENT_YEAR, "")
    .replace(UPDATED, "")
    .replace(UPDATED_ON, "")
    .replace(ANNOUNCED, "")
    .replace(SIDES, "")
    .replace(/\s*(?:\band\b|,|\bvs\.?|\/)\s*(?:the )?same (?:period|months?) (?:of|in) (?:19|20)\d\d\b/iu, "")
    .replace(/^\S{2,12}?\s*(?:vs\.?|VS\.?|与|对比?)\s*\S{2,12}?[:：]\s*(?=(?:全国|全[省市])?(?:规模以上|规上))/u, "")
    .replace(/[;,]?\s*\b(?:half[- ]year|H1) (?:is|=|means) January\s*(?:[-–—]|to)\s*June\b/iu, "")
    .replace(/^国家[、/和]省[、/和]市(?=\p{Script=Han}{0,12}(?:数据|指标|情况))/u, "")
    .replace(PAGE_DATE, "")
    .replace(DATE_OF_OFFICE, "$1")
    .replace(EDITION, "")
    .replace(DUE, "")
    .replace(UNFILLED, "")
    .replace(ENGLISH_DAY, "")
    .replace(FIELD, (field) => ((text.match(FIELD)?.length ?? 0) > 1 ? "，" : field))
    .replace(/^(?:计量)?单位\s*[:：](.+)$/u, (all, pairs: string) => unitsIn(pairs) ?? all)
    .replace(UNITS_OF_NAMES, (all: string, pairs: string) => unitsOfNames(all, pairs) ?? all)
    .replace(UNIT_OF_EACH, (pairs) => unitsIn(pairs) ?? pairs)
    .replace(COMPARED_WITH, "")
    .replace(DAYS, "")
    .replace(DAY, "")
    .replace(CLASS, "")
    .replace(BROCHURE, "")
    .replace(MADE_ON, "")
    .replace(SEAT, "$1")
    .replace(/\bnationwide\b/iu, "China")
    .replace(MAKER, "$1")
    .replace(MAKER_BEFORE, "")
    .replace(OFFICE_BEFORE_NATION, "")
    .replace(BANK, "")
    .replace(OFTEN, "")
    .replace(WITHOUT_REGIONS, "")
    .replace(/[（(]([分按][^（()）]{1,40})[)）]/gu, (all, words: string) => (tellsOrder(words) ? "" : all))
    .replace(/^(?:数说|数读|图说|数看)(?=中国|全国|我国)(\p{Script=Han}{2}).*$/u, "$1")
    .replace(PRICES_OF_BOTH, "")
    .replace(STILL_OPEN, "")
    .replace(COMPARED_YEAR, "")
    .replace(RUNNING, "cumulative since January")
    .replace(DISCRETE, "single quarter")
    .replace(/\s+by (?:category|sector|industry|branch)(?=\s*(?:[-–—,:;(]|$))/iu, "")
    .replace(/^MNI Data Table\s*:\s*/iu, "")
    .replace(/海南自由?贸易?港/gu, "海南")
    .replace(RANKED, "")
    .replace(/(?<=企业|工业|行业)实现(?=利[润税])/gu, "")
    .replace(/(?<=增[速长幅].*)[，,、；;]\s*(?:[比较][上去]年同[月期]|实际)(?=\s*[，,、；;）)])/gu, "")
    .replace(GROWN, "增速")
    .replace(CHANGED, "")
    .replace(TOPIC_OF_GROWTH, "")
    .replace(TOPIC_BEHIND, "")
    .replace(
      /(?<=人口|产值|增加值|总值|总额)变[化动](?:情况|趋势)?(?=$|[（(](?:单位[:：])?(?:[万亿]?[人元]|万人|亿元))/gu,
      "",
    )
    .replace(TASKS_DONE, "")
    .replace(/\s*[：:]\s*(?:上年|去年|上期)[与和同](?:本年|今年|本期)(?:的)?(?:对照|对比|比较)/u, "")
    .replace(/(?<!\d)(?:1月|年初)起(?=累计)/gu, "")
    .replace(UNIT_OF_OWN, "")
    .replace(UNITS_LISTED, (all, units: string) => unitsOfEach(units) ?? all)
    .replace(UNITS_OF, (_, units: string) => `（${units.match(/%|[十百千万亿]*(?:美?元|人)/gu)?.join("、") ?? ""}）`)
    .replace(SEVERAL, "")
    .replace(NOT_TOTALS, "")
    .replace(NATIONAL_ECONOMIC, "")
    .replace(DEVELOPMENT, "")
    .replace(NATIONAL, "全国");
}

/** 分门类、分行业、分控股 is how the rows are sorted. */
function tellsOrder(words: string): boolean {
  return words
    .split(/[、，,和及]/u)
    .every((piece) => /^(?:分\p{Script=Han}{1,5}|按\p{Script=Han}{1,5}分)$/u.test(piece));
}

const OWN_UNIT = /^\s*([^:：]{1,10})[:：]\s*(%|[十百千万亿]*(?:美?元|人))\s*$/u;

/** The units of a list that gives each quantity one, （亿元、万人）, but those of what is reckoned per head; undefined for any other. */
function unitsOfEach(listed: string): string | undefined {
  const pairs = listed.split(/[;；]/u).map((one) => OWN_UNIT.exec(one));
  if (pairs.some((pair) => !pair)) return undefined;
  const units = pairs.flatMap((pair) => (/人均|户均/u.test(pair?.[1] ?? "") ? [] : (pair?.[2] ?? [])));
  return units.length > 0 ? `（${[...new Set(units)].join("、")}）` : undefined;
}

const UNIT_OF_ONE = /^\s*\p{L}{1,12}\s*[-–—:：]\s*(%|[十百千万亿]*(?:美?元|人)?)\s*$/u;

/** 单位：万亿元、% of 利润总额单位：万亿元；增速单位：%; what is said behind them goes on. */
function unitsOfNames(all: string, pairs: string): string | undefined {
  const units = unitsIn(pairs.replace(/单位\s*(?=[:：])/gu, ""));
  return units === undefined || all === pairs ? units : `${units}；`;
}

/** 单位：万亿元、% of GDP-万亿, 增速-%; undefined for a line that does not give each quantity a unit. */
function unitsIn(pairs: string): string | undefined {
  const units = pairs.split(/[,，;；、]/u).map((pair) => UNIT_OF_ONE.exec(pair)?.[1]);
  if (units.length < 2 || units.some((unit) => !unit)) return undefined;
  return `单位：${units.map((unit) => unit?.replace(/[万亿]$/u, "$&元")).join("、")}`;
}
