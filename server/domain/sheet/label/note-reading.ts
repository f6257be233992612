const CLAUSES = /[。；;！!\n]|(?<!\d)[,，]/u;

// 表中数据为2015年公报数 below a title of 2016; 除特别注明外均为2016年数据.
const OF_ONE_YEAR =
  /(?:除\S{0,8}外[,，]?[均都]?[为是系]|(?:数[据字]|本表|表[中内]|以上|其[余他]|上[列面表])(?:数[据字]|数|所?填的?|全|均|都|各市)*(?:[为是系]|[暂先][以用按])\S{0,4}?)((?:19|20)\d\d)年(?![起以至前\-–—~\d]|[上下]?半年|第?[一二三四]季)/u;
/** 表中数据均为2023年1-9月累计数, 以上为2023年前三季度数: the period that all figures are of, and whether they are cumulated. */
export const OF_ONE_PERIOD =
  /(?:数[据字]|本表|表[中内]|以上|上[列面表])(?:数[据字]|数|指标|所?填的?|全|均|都)*[为是系]((?:19|20)\d\d年(?:(?:\d{1,2}月?[-–—~至])?\d{1,2}月份?|(?:第?[一二三四]|前[二三])季度|上半年))(?:的|公报|快报)*(累计)?(?:数据?|值)/u;

// All figures for the calendar year 2017.
const OF_ONE_YEAR_IN_ENGLISH =
  /\ball (?:figures|data|values)(?: (?:are|is))?(?: (?:for|of|as of|refer to|in))?(?: the)?(?: (?:full|calendar|whole)[- ]year| year)? ((?:19|20)\d\d)\b/iu;

/** The one year that a note says all figures are of: 表中数据为2015年公报数. */
export function yearOfAll(words: string): number | undefined {
  const year = (OF_ONE_YEAR.exec(words) ?? OF_ONE_YEAR_IN_ENGLISH.exec(words))?.[1];
  return year === undefined ? undefined : Number(year);
}

const OF_PERIOD =
  /[“"]?(?:本期|本年度?|报告期|报告年度|所属年度|(?:数据)?(?:统计)?(?:期间|时期|时间|年份|年度))[”"]?(?:均|都)?(?:指|为|是|[:：])\s*([^，,；;。（(]+?)(?:累计)?[数值]?(?=$|[，,；;。（(])/u;

// 导出条件：地区=湖北省部分市；年度=2018.
const CONDITION = /条件\s*[:：]?(?:.*[；;，,])?\s*(?:年度|年份|期间|时间)\s*[=＝]\s*([^；;，,\s]+)/u;

/**
 * The words by which a note says what period all figures are of: “本期”指2018年1-9月累计, 数据统计期间为2019年1-9月, 表中数据均为
 * 2023年1-9月累计数.
 */
export function periodTold(words: string): string | undefined {
  const [, condition] = CONDITION.exec(words) ?? [];
  if (condition !== undefined) return /^\d{4}$/u.test(condition) ? `${condition}年` : condition;
  const [, period, cumulated = ""] = OF_ONE_PERIOD.exec(words) ?? [];
  return OF_PERIOD.exec(words)?.[1] ?? (period === undefined ? undefined : period + cumulated);
}

const CUMULATED =
  /(?:季度[值数]|本表|表[中内]|以上|数据|各[月季]|均|^增[速长幅]|[未没](?:有)?(?:特别|另行?)?(?:写|注明?|说明?|标)).*(?:[为是指取]|填[报列]?).{0,12}累计/u;
// All figures cumulative from January.
const CUMULATED_IN_ENGLISH =
  /\ball (?:figures|data|values|amounts)(?: (?:are|is))?(?: given as)? (?:cumulative|cumulated|accumulated|year[- ]to[- ]date|ytd)\b/iu;
const BARE_CUMULATED = /^\s*(?:以上)?均?[为是]?(?:年初)?累计(?:数据?|值|口径)\s*$/u;
/** 各月均为当月数而非累计 is of single months. */
export const NOT_CUMULATED = /(?:非|不[是为填]|未)\S{0,2}累计/u;

const LISTED_UNIT = /(?:^|[:：为是，,；;、*＊\s])\s*(%|[十百千万亿]*(?:美?元|人))(?=[；;，,。、\s]|$)/gu;

// GDP亿元，增速%.
const UNIT_BEHIND_NAME =
  /(?<=[A-Za-z\p{Script=Han}])(?<![一二三四五六七八九十百千万亿两数几])(%|[十百千万亿]+(?:美?元|人))(?=[；;，,。、\s]|$)/gu;

/** The units that a note gives several quantities, 增速：%；收入、进出口：亿元；外资：亿美元; none where it names fewer than two. */
export function unitsListed(words: string): readonly string[] {
  const listed = [...words.matchAll(LISTED_UNIT)];
  const glued = listed.length > 0 ? words.matchAll(UNIT_BEHIND_NAME) : [];
  const units = new Set([...listed, ...glued].map(([, unit = ""]) => unit));
  return units.size > 1 ? [...units] : [];
}

// 总量为当季数，增速为累计同比.
const OF_SINGLE_AMOUNTS = /(?:总量|总值|绝对[数量额值]|规模|水平)\S{0,4}[为是系填][当单本][季月]/u;

/** Whether a clause says what a word of the heads means: 累计为自年初累计, 当季为当季数. */
export function explainsWord(clause: string): boolean {
  return /^\s*(?:注\s*[:：]\s*)?[“"「]?(?:累计|当[月季])[数值]?[”"」]?(?:[是为系指]|[=＝](?!.*累计[-–—－]))/u.test(
    clause,
  );
}

/** Whether a note says that a table's figures, and not its growths alone, are cumulated since January: 注：表中数据均为累计数. */
export function isNoteOfCumulated(words: string): boolean {
  const clauses = words.split(CLAUSES).filter((clause) => !explainsWord(clause));
  return (
    !OF_SINGLE_AMOUNTS.test(words) &&
    (CUMULATED_IN_ENGLISH.test(words) ||
      clauses.some((clause) => BARE_CUMULATED.test(clause) || (CUMULATED.test(clause) && !NOT_CUMULATED.test(clause))))
  );
}

/** 附件3：2018年1-4月各区县投资完成情况 below the rows of a table is what the table is called. */
export function isCaptionBelow(words: string): boolean {
  return /^\s*(?:附[件表]|[图表])\s*[一二三四五六七八九十\d]/u.test(words);
}
