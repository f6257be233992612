/** Marks that names and the notes about them share, for a class of characters: 医药制造业① above ① 当月同比增速. */
export const NOTE_MARKS = "①-⑳*＊※★☆▲△◆†‡";

/** What a label wears around its words. */
export interface DressedLabel {
  /** The words: no blanks around, no numbering, no footnote marks, no 其中. */
  readonly words: string;
  /** Leading blanks; a full-width one counts twice. */
  readonly indent: number;
  /** 其中, #. */
  readonly isPart: boolean;
}

const PART = /^(?:其中(?:包括)?\s*[:：]?(?:\s*of which\b\s*[:：]?)?|#|of which\b\s*[:：,]?|o\/w\s+)\s*/iu;
const NUMBERING =
  /^(?:(?:附|补充|另)\s*[:：]|[附续]?(?:[表图件]|(?<=附)录|专栏)\s*(?:[A-H](?=\s)|[一二三四五六七八九十\d])[一二三四五六七八九十\d]{0,2}(?:[-－.—–]\d{1,3})*\s*(?:[:：、\s]|[.．](?!\d))|[表图]\s?[A-H]\s+(?=\p{Script=Han})|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]月)|[甲乙丙丁戊]、|[A-H][.)]\s+(?=[A-Z][a-z]|\p{Script=Han}{2})|附?[表图]\d{1,2}(?=[A-Z]{2})|[（(][一二三四五六七八九十\d]{1,2}[)）]、?|\d{1,2}、(?=\d{1,2}月?[-－–—~至]\d{1,2}月)|\d{1,2}[.．、](?!\d)|\d{1,2}(?:[.．]\d{1,2}){1,3}[.．、]?\s+(?=\p{Script=Han}{3})(?![十百千万亿]+(?:元|美元|人))|\d{1,2}[-－]\d{1,2}\s+(?=\p{L})(?![月季个]|months?|quarters?)|\d{1,2}[-－—–]\d{1,2}(?=[全本我各主分历地国]\p{Script=Han}{2})|[①-⑳⑴-⒛])\s*/u;
// A raised figure, a dagger or a bracketed number behind the words; an asterisk also before them.
const MARKS =
  /(?:\s*(?:[†‡*＊※★☆▲△◆§¶¹²³⁰⁴-⁹①-⑳⑴-⒇]+|[[［](?:[注註]?\s*\d{1,2}|[a-z])[\]］]|[（(]注?\d{1,2}[)）]|(?<![备附]\s*)注\d{0,2}))+$/u;
const MARKS_INSIDE =
  /\s*\[\d{1,2}(?:\s*[,，]\s*\d{1,2})*\](?=\s*[(（])|\s*[[［][注註]\s*\d{1,2}[\]］]|[†‡*＊①-⑳¹²³]+(?=\s*[(（,，]|\s+[A-Za-z])/gu;
// 2016年1) is 2016年 with a footnote; a bracket that is opened closes something else.
const LONE_MARK = /^([^(（]*[^(（\d])\d{1,2}[)）]$/u;
// 单位→ points at what stands behind it.
const ARROWS = /\s*[→⇒►▶➡↓▼]+$/u;
// Also the dash or the dot of a list, - Secondary Industry, and what opens an item of a pivot table, ⊟珠三角.
const MARKS_BEFORE = /^(?:[*＊※†‡★☆]+\s*|[-–•▪◆●■]\s+(?=\p{L})|-(?=[A-Z][a-z])|[▲△▼▽◇○□⊟⊞▸▾]\s*)/u;

// BEIJING, Aug 9 before a line of news is where it was written.
const DATELINE =
  /^[A-Z][A-Z' ]{2,20},?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b(?!\d|,?\s*(?:19|20)\d\d)[\s:(–—-]*/iu;

const ONLY_IN_BRACKETS = /^[（(][^（()）]*[)）]\s*[:：]?$/u;

const WIDE = /[＃％＋－．／０-９Ａ-Ｚａ-ｚ]/gu;

/** Takes off what a label wears: 　其中：采矿业① is 采矿业, a part, two blanks in. Wide digits and letters become narrow. */
export function undress(raw: string): DressedLabel {
  const text = raw
    .replace(/\s*[\r\n]+\s*/gu, " ")
    .replace(/\+\s?[-–]|[-–]\s?\+|\+\/[-–]/gu, "±")
    .replace(WIDE, (letter) => letter.normalize("NFKC"));
  const bare = text.trimStart().replace(DATELINE, "");
  const indent = [...text.slice(0, text.length - bare.length)].reduce((sum, one) => sum + (one === "　" ? 2 : 1), 0);
  const unmarked = withoutMarks(
    bare.trim().replace(ARROWS, "").replace(MARKS_BEFORE, "").replace(MARKS_INSIDE, ""),
  ).replace(NUMBERING, "");
  const words = unmarked.replace(PART, "").replace(NUMBERING, "").trim();
  // ①, 其中： and 其中（亿元）： by themselves are what they are.
  const isAlone = words === "" || ONLY_IN_BRACKETS.test(words);
  return { words: isAlone ? unmarked || bare.trim() : words, indent, isPart: PART.test(unmarked) };
}

/** Northeast6 without the figure of its footnote; undefined where no letters stand before one. */
export function withoutGluedFigure(words: string): string | undefined {
  return /^([^\d]*[^\d\s\-./(（])\s?\d{1,2}$/u.exec(words)?.[1];
}

// 2017年E is no 2017年.
const FORECAST = /\d年?\s*[(（]?[EFP][)）]?$/iu;
// Brackets behind a translation that hold a unit, （亿元 100 mn yuan）, and not part of the translation.
const UNIT_BEHIND = /\s*[（(][^（()）]*[\p{Script=Han}%‰][^（()）]*[)）]$/u;

// Full year 全年 and Q1 一季度, but not GDP 增速.
// iva 规上工业, as the columns of a data set are called.
const VARIABLE_BEFORE = /^([a-z][a-z\d_]{1,11})\s+(\p{Script=Han}[^A-Za-z]*)$/u;
// Suzhou (苏州), but not GDP (亿元).
const NAMED_BEHIND =
  /^([A-Z][a-z’']{2,}(?:[ '’-][A-Za-z]+)*)\s*[（(]((?!年末|全年|累计|当月)\p{Script=Han}{2,7}(?<![元人户辆吨家个台部月年季度]))[)）]$/u;
const TRANSLATED_BEFORE = /^((?:[QH]\d|(?=\p{ASCII}*[a-z]{2})[A-Z])[\p{ASCII}‘’“”–—]*?)\s+(\p{Script=Han}[^A-Za-z]*)$/u;

// Growth that is published is real: GRP growth (real).
const REAL = /(?<=\bgrowth)\s*\(real\)$/iu;

/** A label in two languages: its Chinese words and their translation. */
export interface TranslatedLabel {
  readonly words: string;
  readonly gloss: string;
}

/**
 * 工业增加值 and Value added of industry of 工业增加值 Value added of industry, 全年 and Full year of Full year 全年; undefined
 * where no Latin words stand behind Chinese ones or before them. 制造业PMI and the E of a forecast are no translations.
 */
export function partTranslation(words: string): TranslatedLabel | undefined {
  const [unit = ""] = UNIT_BEHIND.exec(words) ?? [];
  const parted = words.slice(0, words.length - unit.length);
  if (/\p{Script=Han}\s*[(（]?[A-Z]{2,8}[)）]?$/u.test(parted) || FORECAST.test(words)) return undefined;
  const bare =
    /^(.*?\p{Script=Han}[^A-Za-z]*?)\s*[(（]?\s*(?:(?<![\d,])\d[\d, ]*\s|(?<=\s)[1-4](?=[HQ]\d\d))?[A-Za-z][\p{ASCII}‘’“”–—]*$/u.exec(
      parted,
    )?.[1];
  if (bare !== undefined)
    return {
      words: bare.replace(/\s*[/／]?\s*$/u, "") + unit,
      gloss: parted.slice(bare.length).trim().replace(REAL, ""),
    };
  const [, gloss, chinese] =
    TRANSLATED_BEFORE.exec(words) ?? NAMED_BEHIND.exec(words) ?? VARIABLE_BEFORE.exec(words) ?? [];
  return gloss === undefined || chinese === undefined ? undefined : { words: chinese, gloss };
}

/** 中国规模以上工业企业利润总额累计值 of 中国:规模以上工业企业:利润总额:累计值. */
export function withoutSeparators(words: string): string | undefined {
  // 武汉-全国 is by how much the one differs from the other.
  if (/[-—–]全[国省市]$/u.test(words)) return undefined;
  const joined = words.replace(/(?<=[\p{Script=Han})）])\s*[:：_·\-—–\s]\s*(?=[\p{Script=Han}(（])/gu, "");
  return joined === words ? undefined : joined;
}

// 完成多少？ and 是多少（初步核算数即可）？ at the end of a question.
const ASKED = /(?:是|有|为|完成|达到|实现)?(?:了)?(?:多少|几)?[户家个人]?(?:\s*[（(][^（()）]*[)）])?\s*[?？]$/u;

/**
 * 全市年末常住人口 of 年末全市常住人口, 全年地区生产总值 of 全年实现地区生产总值 and of 全年地区生产总值是多少？; undefined for
 * what is no sentence of a report and no question.
 */
export function withoutVerbs(words: string): string | undefined {
  const bare = words
    .replace(ASKED, (asked) => /[（(](?:[十百千万亿]*(?:美?元|人|户|辆|家|个)|%)[)）]/u.exec(asked)?.[0] ?? "")
    .replace(/^贵([市省区县州])(?=\p{Script=Han}{2})/u, "全$1")
    .replace(/^(.*年末?)(全[市省区县])/u, "$2$1")
    .replace(/^((?:全年|全市|全省|全区|全县|我市|累计|共)*)(?:实现|完成|达到)(?=\p{Script=Han}{2})/u, "$1")
    .replace(/(规模以上工业|规上工业)(?:企业)?(?:实现|完成)(?=增加值|利润)/u, "$1")
    .replace(/^年末(全[市省])/u, "$1年末");
  return bare === words ? undefined : bare;
}

const BREAKDOWN =
  /[分按](?:主要|重点|各)?(?:大类|门类)?(?:行业|产业|门类|季度|地区|区县|县区|市县|市州|省市|省|经济类型|登记注册类型|所有制)(?:分组|分)?/gu;

/** 规模以上工业增加值 of 规模以上工业分行业增加值; undefined where a text does not say by what its figures are broken down. */
export function withoutBreakdown(words: string): string | undefined {
  const bare = words.replace(BREAKDOWN, "");
  return bare === words ? undefined : bare;
}

function withoutMarks(text: string): string {
  const bare = text.replace(MARKS, "").replace(LONE_MARK, "$1");
  return bare === "" ? text : bare;
}
