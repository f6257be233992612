import type { Frequency, LabelRole } from "./label.ts";

const HEADINGS = new Set(
  [
    "行政区|行政区划|行政区域|行政区名称|行政区划名称|指标|指标名称|指标名|项目|栏目|项 目|名称|市别|县别|区别|省别|地区别|行业别|科目|产品|产品名称|类别|分类|板块|片区|地市|市州|州市|盟市|区市县|县市区|地州市|设区市|旗县区|开发区|园区|地区|区域|区县|县区|市县|城市|省份|省市|省|市|行业|行业名称|行业大类|行业门类|三大门类|其他分组|行业分类|行业类别|门类|产业|集群|产业集群",
    "时间|截至|截止|年初至|累计至|累计到|时间段|时段|日期|月份|月|年份|年|年度|季度|季|期间|时期|单位|计量单位|频度|频率|口径|分组|统计指标|主要指标|一级指标|二级指标|三级指标|区名|县名|市名|省名|地名|区县名称|地区名称|城市名称|市州名称|所在区县|所在城市|所在地区|所在市|所在省|所在省份|所属区县|所属城市|indicator|item|items",
    "sector|sectors|branch|branches|region|area|period|date|month|year|unit|units|quarter|industry|frequency|series|time|country|country name|indicator name|series name|item name|variable|province|city|district|subnational|国家|次国家|产业链|链条|国家/地区|指标频度|指标/时间|指标时间|甲|行标签|列标签|地区/时间",
    ".desc|补充指标|更新频率|更新频度|没有单位|无单位|监测指标|考核指标|核心指标|预警指标|freq|frequency code|freq code|频度代码|var|variable name|variable label|metric|prov|province name|city name|region name|area name|yr|mon|qtr|as of|as at|obs date|ref date|ref. period|ref period|reference period|stat date|time period|report period|数据日期|变量|变量名",
  ]
    .join("|")
    .split("|"),
);

const HELPERS =
  /^(?:\.(?:series|frq|source|lstmod|agg|mag|geogr?\d?|datan?)|指标id|指标编码|序列id|(?:数据)?(?:发布|公布|更新|修订|采集|入库|填报|上报|报送|收到|接收|审核|录入|登记|填写|下载)(?:时间|日期|日)|时间区间|起始时间|截止时间|起止时间|序|序号|行号|记录号|编号|编码|代码|指标代码|(?:国标|行业)码|[\p{Script=Han}]{1,6}(?:代码|编码|编号)|[a-z/]{1,12}[ _-]?(?:code|id)|排序|排名|位次|名次|权重|权数|weights?(?: ?[（(]?%[)）]?)?|分值|得分|满分|备注(?:[（(]\p{Script=Han}{1,6}[)）])?|说明|备 注|存在(?:的)?(?:主要)?问题\p{Script=Han}*|问题(?:及|和|与)\p{Script=Han}+|下一?步\p{Script=Han}+|责任单位|牵头单位|责任部门|牵头部门|主管部门|配合单位|责任处室|处室|负责人|责任人|部门|建设单位|业主单位|建设地点|建设地址|地址|建设内容|建设性质|建设年限|档次|级别|等级|能级|城市能级|线级|性质|(?:指标)?属性|趋势|评价|(?:数据|资料|信息|指标)?(?:来源|出处)|英文|联系人|填报人|摘录|原文(?:摘录)?|文中位置|所在段落|段落|页码|栏次|行次|拼音|辅助列?|helper|obs|#|№|code|id|nace|isic|country code|indicator code|series code|series id|area code|status|key|no\.?|note|notes|comments?|(?:[a-z]+ )?rank(?:ing)?s?|ref[ _]area|source(?: refs?\.?)?|src|data[ _]source|remarks?|flag|obs[ _]status|updated?[ _](?:at|time|on|by)|create[ _]time|version|published|released|publi(?:cation|shed)[ _](?:date|on)|release[ _]date|publisher|(?:source[ _])?url|accessed|retrieved)$/iu;

const NOTE =
  /^(?:(?:数据|统计)(?:范围|地域)\s*[:：]\s*\S|\p{Script=Han}{2,12}[局委处科]\p{Script=Han}{0,6}\s+制表$|all (?:figures|data)\b.{8,}|[由从][近远][及到至][近远]$|(?:[a-z][)）]|\[[a-z]\])\s+[A-Z][a-z]+ .{16,}|口径\s*[:：]\s*\p{Script=Han}{1,8}[指为是]|(?:本表|上表|表中(?:数据|[均都各])|以上(?:数据|均))[^：:]{6,}|[（(]?[^：:|（(]{0,12}(?:均|都)[为是].{0,8}(?:累计|当月|当季|快报|初步)|(?:金额|数据)?(?:计量)?(?:单位)?(?:[均都]|一律|统一)(?:按|填|以|用|为|是)?[十百千万亿]*(?:元|美元|人)|[±△▲]\s*[为是指表:：=]|(?:表中)?[带标注有][“"']?[*＊※★☆△▲#][”"']?|[a-z_]{1,8}\s*[=＝]\s*\p{Script=Han}|[a-z]\d?[为是指](?=全年|上半年|\p{Script=Han}{0,4}(?:实际|预测|预计|估计)[数值]?)|\p{Script=Han}{2,10}[=＝]\p{Script=Han}|[a-z]\s*[=＝]\s*[a-z]{3}|[*＊（(]?\s*(?:请?附?注(?:释|意)?|备注|数据年[份度]|\p{Script=Han}{0,4}说明)\s*\d*\s*[:：.、]|[（(]?(?:数据|资料|信息)?来源\s*[:：]|(?:以上)?(?:数据|资料)?(?:摘|引|节)自\s*[《“:：]|数据\s*[:：]\s*\p{Script=Han}{0,6}统计[局处]|注$|(?:foot)?notes?\s*\d*\s*[:：.]|(?:data )?sources?\s*[:：]|(?:单位|统计)?负责人|填[表报]人|制表(?!单位|机关|部门)|审核|复核|报出日期|填报日期|核对日期|核对人|联系电话|打印日期|(?:最[近后]|数据)?(?:更新|制表|打印|导出|下载|生成|查询|提取)(?:时间|日期|于)?\s*[:：])/iu;

const REPORTER = /^(?:填报|填表|编报|报送|上报)(?:单位|机关|部门|城市|地区)?(?:名称)?\s*[:：]/u;
const OF_FORM =
  /^(?:编制|制表|制定|发布|综合|批准|备案|审批|考核|督查|审核|主办|承办|主管|链长|牵头|责任)(?:单位|机关|部门|文号)(?:名称)?\s*[:：]|^(?:表\s*号|文\s*号|有效期至?)\s*[:：]/u;

// （国家统计局数据，西安市工信委运行处整理）.
const MADE_BY =
  /^[（(]?(?:\p{Script=Han}{2,8}数据[，,\s]\s*)?\p{Script=Han}{2,20}?(?:局|委|委员会|政府|处|科|室|厅|部|院|所|中心|公司|课题组|银行|[分支]行)(?:\p{Script=Han}{0,8})?(?:整理|编制|编印|汇编|摘编|摘录|汇总|制表|供稿|编)\s*[）)]?$/u;

/** Whether a text only tells who filled a form in: 填报单位：西安市工信局. */
export function namesReporter(words: string): boolean {
  return REPORTER.test(words);
}

/** Whether a text tells of a form who fills it in, who made or approved it, or until when it holds: 备案机关：国家统计局. */
export function tellsOfForm(words: string): boolean {
  // 表号：豫统投月01　报告期：2018年1—4月 says more than that.
  return (
    REPORTER.test(words) || MADE_BY.test(words) || (OF_FORM.test(words) && !/报告期|报表期|统计期|所属/u.test(words))
  );
}

/** Whether a text tells who made a form: 制表机关：西安市统计局. */
export function namesMaker(words: string): boolean {
  if (MADE_BY.test(words)) return !/国家统计局/u.test(words);
  return /^(?:编制|制表|制作)\s*[:：]/u.test(words) || (/^(?:编制|制表|发布|综合)/u.test(words) && OF_FORM.test(words));
}

const FREQUENCIES: Readonly<Record<string, Frequency>> = {
  月: "month",
  月度: "month",
  monthly: "month",
  m: "month",
  季: "quarter",
  季度: "quarter",
  quarterly: "quarter",
  年: "year",
  年度: "year",
  annual: "year",
  yearly: "year",
};

/** What kind of text it is, from the words alone. */
export function roleOf(words: string): LabelRole {
  if (NOTE.test(words)) return "note";
  // The numbers in an address are no years.
  if (/^https?:\/\//iu.test(words)) return "helper";
  const bare = words.replace(/[\s:：]+$/u, "");
  if (HELPERS.test(withoutGloss(bare))) return "helper";
  // 数据年度： is the name of a form's line.
  return isHeading(bare) || YEARS_OF_ROWS.test(words) ? "heading" : "plain";
}

const YEARS_OF_ROWS = /^(?:数据|统计)年[份度]$/u;

const ABOUT_SERIES =
  /^(?:\.(?:series|frq|source|lstmod|agg|mag|geogr?\d?|datan?)|备注|指标id|指标编码|指标代码|更新时间|更新日期|时间区间|起始时间|截止时间|起止时间|来源|数据来源|状态|(?:序列|系列)(?:id|代码|编码|号)|(?:首次|最[近后新])(?:观察|更新)(?:日期|时间|值)?|观察值?数|函数[说描]\S{0,2}|series ?(?:id|code|remarks?)|sr ?code|mnemonic|(?:data )?source|status|function (?:description|information)|last update.*|first obs.*|last obs.*|(?:no\.?|number) of obs\.?|mean|median|variance|standard deviation|skewness|kurtosis|coefficient (?:of )?variation|min(?:imum)?|max(?:imum)?)$/iu;

/** Whether the name of a row in a data vendor's export says that the row tells of series, and not of figures. */
export function isNoteOfSeries(words: string): boolean {
  // 来源 Source and 指标ID Indicator ID say it twice.
  return (
    ABOUT_SERIES.test(words) ||
    ABOUT_SERIES.test(words.replace(/(?<=\p{Script=Han}(?:ID)?)\s+[A-Za-z][A-Za-z ]*$/u, ""))
  );
}

/** 年 份 of 年 份 Year: a heading's translation says what it says. */
function withoutGloss(words: string): string {
  return words.replace(/(?<=\p{Script=Han})(?:\s+|\s*[(（])(?![A-Z]+[)）]?$)[A-Za-z][A-Za-z ./'-]*[)）]?$/u, "");
}

// 统计月, 累计期, 时点; 报告期 is mostly the name of a form's line.
const TIME_HEADING =
  /^(?:(?:统计|数据|累计|观测|所属)(?:年月|月份?|季度?|周期)|所属(?:时|日)?期间?|累计期|账期|会计期间|期别|期次|年月|时点)$/u;

/** One heading or several: 指标, 地 区, 年份\\指标. */
function isHeading(words: string): boolean {
  const lower = withoutGloss(words).toLowerCase().replace(/[_-]/gu, " ");
  if (HEADINGS.has(lower) || HEADINGS.has(lower.replace(/\s+/gu, "")) || TIME_HEADING.test(lower)) return true;
  // time_name and index_code_cname are how data bases call a heading.
  const named = /^(?:index|indicator)(?: code)?(?: (?:full|short))?(?: type)?(?= c?name$)|^\w+(?= c?name$)/u.exec(
    lower,
  )?.[0];
  if (named !== undefined && HEADINGS.has(named.replace(/^index.*|^indicator.*/u, "indicator"))) return true;
  const parts = lower.split(/[\\/／|、\s]+/u).filter((part) => part !== "");
  return parts.length > 1 && parts.every((part) => HEADINGS.has(part));
}

/** How often figures come, where the text says no more than that. */
export function frequencyOf(words: string): Frequency | undefined {
  return FREQUENCIES[
    words
      .replace(/\s+/gu, "")
      .toLowerCase()
      .replace(/^(monthly|quarterly|annual|yearly|[月季年]度?)[,，].*$/u, "$1")
  ];
}

/** Words of titles and labels that mean nothing by themselves, longest first. */
export const FILLERS = [
  ..."人口抽样调查推算数|抽样调查推算数|抽样调查|月度跟踪表|月度跟踪|跟踪表|台账|监测表|对照表|进度表|执行情况表|完成情况表|基本情况表|各季末|各月末|执行情况|稳增长|促增长|保增长|一图读懂|运行趋势|变化趋势|发展趋势|主要经济指标|主要指标|基本情况|完成情况|增长情况|运行情况|发展情况|基本面|统计数据|数据库|指标名称".split(
    "|",
  ),
  ..."求和项|平均值项|计数项|最大值项|最小值项|西北五省区|西北五省|东北三省|西部省份|各县区|各市县|各市州|各州市|各盟市|各城区|近年来|近年|主要行业|重点行业|部分区县|部分县区|部分省市|部分城市|部分地区|部分行业|部分地市|部分市州|部分市县|部分市|部分|各月|各季|两年|省会|十一五|十二五|十三五|十四五|时期|期间|直辖市|计划单列市|主要城市|重点城市|案例城市|样本城市|省会城市|副省级城市|宏观经济数据库|各省份|各城市|月度数据|季度数据|年度数据|统计表|一览表|情况表|明细表|分地区|分行业|分产业|分月|分省|各地区|各区县|各市|各省|按地区|按行业".split(
    "|",
  ),
  ..."及省辖市|及设区市|及各设区市|及地级市|及各地级市|省辖市|设区市|地级市|最终核实数|最终核实|终核数|终核|初核数|初核|核实数|经济运行|经济走势|经济形势|经济概况|经济概览|经济发展|经济情况|工业经济|运行月报|初步核算数|初步核算|初步数|初步|月报表|月报|快报|简报|季报|年报|统计|情况|数据|指标|主要|历年|历月|其中|合计|总计|总量|单位|时间|地区".split(
    "|",
  ),
  ..."主要年份|部分年份|历年|历史|年份|月度序列|季度序列|年度序列|季度台账|月度台账|年度台账|分季|逐季|逐月|各地|榜单|按年|按月|走势|分析|动态|最近|逐月|逐季|以来|现价|当年价格|当年价|实际|总额|及其|以及|及|和|与|的|表|分".split(
    "|",
  ),
  ..."国家统计局|统计局|公报|年报库|调查总队|调查队|走势图|汇总表|汇总|对比表|对比|比较表|比较|如下|全部|图".split("|"),
  ..."months?|total".split("|"),
].sort((a, b) => b.length - a.length);

/** English words of titles that mean nothing by themselves. */
export const ENGLISH_FILLERS: ReadonlySet<string> = new Set(
  "of the in by for and at a glance main major economic economy indicators indicator data statistics total month months all city province provinces provincial municipal key selected snapshot profile municipality yearbook statistical region regions cities aggregate".split(
    " ",
  ),
);

/** What numbers count: years, months, quarters; years or 201606 under 时间. */
export type NumberedKind = "year" | "month" | "quarter" | "any";

/** What numbers below a heading count: 年, 月, 季度. */
export function headingKindOf(words: string): NumberedKind | undefined {
  const bare = withoutGloss(words)
    .replace(/[\s:：_-]+/gu, "")
    .toLowerCase();
  if (/^(?:(?:数据|统计|所属)?(?:年|年份)|(?:数据|统计)年度|year|yr)$/u.test(bare)) return "year";
  if (/^(?:月|月份|month|mon)$/u.test(bare)) return "month";
  if (TIME_HEADING.test(bare)) return "any";
  if (
    /^(?:时间|日期|期间|时期|年度|period|date|time|obsdate|refdate|refperiod|ref\.period|referenceperiod|statdate|timeperiod|reportperiod)$/u.test(
      bare,
    )
  )
    return "any";
  return /^(?:季|季度|quarter|qtr)$/u.test(bare) ? "quarter" : undefined;
}

// 韩城市, 高新区, 沣东新城: places, if not 各区县 or 市场.
const PLACE =
  /\p{Script=Han}{0,8}(?:开发区|高新区|经开区|新区|新城|园区|示范区|自贸区|街道|基地|[^各分区县市镇](?:区(?![域间分别块])|县|镇|乡|州|盟|(?<![楼股房车夜门超债都])市(?![场级容政值长情])))/u;

// 城市 names none, but 韩城市 does.
const CITIES =
  /(?:^|各|主要|重点|中心|省会|大中|副省级|计划单列)城市群?|城市(?=建设|投资|发展|规划|管理|更新|轨道|商业|信用)/gu;

// 工信局 工业园区 names none, but 曹家滩工业园区 does.
const PARKS = /(?:^|[委局厅办处\s])(?:各|全[市省区县])?(?:工业|产业|科技)?园区|产业集聚区|工业集中区/gu;

/** The word in a text that looks like a place's name. */
export function placeIn(text: string): string | undefined {
  return PLACE.exec(
    text
      .replace(/所在[省市区县州](?:[市区县])?/gu, " ")
      .replace(
        /(?:示范|试点|百强|文明)城市(?:建设)?|行政区划?|[省市区县](?:委|政府|政协|人大|情|第?[一二三四五六七八九十\d]+届)/gu,
        " ",
      )
      .replace(/[城乡]镇/gu, " ")
      .replace(/(?:中国)?(?:人民|工商|农业|建设|交通|开发)银行/gu, " ")
      .replace(CITIES, " ")
      .replace(PARKS, " ")
      .replace(/地区(?:生产总值|GDP)/gu, " "),
  )?.[0];
}
