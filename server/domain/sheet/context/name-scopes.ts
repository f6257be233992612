import type { Indicator } from "../../indicator.ts";
import type { Label } from "../label/label.ts";
import { namesProduction } from "../label/press-words.ts";
import type { Head } from "../table/head.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import type { Table } from "./table-columns.ts";

/** What a table, or a run of its rows or columns, is about, and how names are completed there. */
export interface Scope {
  /** Whether the lines over a table say that it is about that from its start. */
  readonly isOver: (titles: readonly Label[], table: Table) => boolean;
  /** Whether a row or column begins a run that is about it. */
  readonly begins: (head: Head) => boolean;
  /** Whether a row or column that is not completed leaves the run as it is: part of it, or an odd one within. */
  readonly goesOn: (head: Head) => boolean;
  readonly completions: readonly ((words: string, head: Head) => string)[];
}

// Of their profits the bureaus report as 工业企业经济效益.
const ABOVE_SCALE =
  /工业企业(?:主要)?经济效益|工业(?:企业)?[^（(]{0,6}[（(][^（()）]*规(?:模以)?上(?=[)）])|规模工业|规(?:模以)?上(?:工业(?:企业)?|(?=\p{Script=Han}{0,6}(?:产业|制造业)))/u;
// 工业企业盈利季度跟踪（全国规模以上，年初至季末累计）.
const ABOVE_SCALE_ASIDE = /[（(][^（()）]*规(?:模以)?上(?:工业)?(?:企业)?[，,、；;\s)）]/u;
const OF_SCALE =
  /^(?:\p{Script=Han}{2,4}[:：])?\p{Script=Han}{0,5}规(?:模以)?上(?:企业)?(?:口径|范围|数据|$|[，,；;。])/u;
const ABOVE_SCALE_IN_ENGLISH =
  /\bindustr(?:y|ial enterprises) above (?:the )?designated size\b|\bindustr(?:y|ials?)\b.*\babove[- ](?:(?:the )?designated[- ]size|scale)\b/iu;
const OTHERS = /规(?:模以)?下|限额|限上|服务业|建筑业|房地产|批发|零售|住宿|餐饮|贸易|商业|农业|全社会|小微|民营|非公/u;
const NON_PUBLIC = /非公(?:有制)?经济/u;
const NON_PUBLIC_SHARE = /非公(?:有制)?经济.*占(?:地区)?(?:生产总值|GDP)/u;
const VALUE_ADDED = /^规模以上工业增加值(?:增速)?$/u;
const MONTHLY = /^数据库\s*[:：]\s*月度数据/u;
const PRODUCT = /生产总值(?:增速|指数)?$/u;
/** The parts of output that are published: 第二产业增加值. */
export const PART_OF_OUTPUT = /^(?!规模以上).*增加值$/u;
const INVESTMENT = /^固定资产投资(?:增速)?$/u;
const FOREIGN = /外商直接投资/u;
const FOREIGN_USED = /实际(?:到位|利用|使用)?外(?:商投)?资/u;
const AMOUNT_USED = /^实际(?:使用|利用)(?:金额|额)(?:[（(]|$)/u;
// 第一产业, 建筑业, but neither 从业 nor 企业.
const BRANCH =
  /(?:产业|^[一二三]产|[^就从创失企]业|\b(?:primary|secondary|tertiary|industry|sector|construction|agriculture|fisher(?:y|ies)|forestry|husbandry|manufacturing|mining|services?|intermediation|finance|trades?|transport|estate|software|catering|education|health|welfare|entertainment|research|administration|management|organizations?|accommodation|restaurants?|hotels?|storage|post|posts|communications?|telecommunications?|others?))$/iu;
// Added Value Output over the three; GDP per capita among them.
const OF_PRODUCT = /^(?:added[- ]value|value[- ]added)(?: output)?$/iu;
// 增加值 and 总计 over the three.
const WHOLE_OF_BRANCHES = /^(?:增加值|合计|总计|total)$/iu;
// 地区生产总值（2010年价格） and 指数（1978年=100） among the parts of it.
const OTHER_PRODUCT = /^(?:(?:地区|国内)?生产总值|GDP)\s*[（(]|^指数/iu;
// 当季现价增幅（%） between 生产总值 and 第二产业.
const GROWTH_OF_IT = /^(?:[当本]季|累计|全年|名义|现价|当年价格?|不变价)+(?:同比)?增[速长幅]/u;
const PER_HEAD = /^人均|per capita/iu;
// secva and ind2 of a panel may be shares; with a unit of money they are not.
const VARIABLE = /^[a-z][a-z\d_]*$/u;

/** Whether lines name industry above designated size: 全国规模以上工业 · 关键指标. */
export function areOfAboveScale(titles: readonly Label[]): boolean {
  // China – industrial profits over Enterprises above designated size.
  const inEnglish = titles.map(({ text }) => text).join(" · ");
  if (ABOVE_SCALE_IN_ENGLISH.test(inEnglish) && !OTHERS.test(inEnglish)) return true;
  // 规模以上口径 below 全国工业月报.
  const isOfScale = titles.some(({ text }) => OF_SCALE.test(text));
  return titles.some(
    ({ text }) =>
      (ABOVE_SCALE.test(text) ||
        (isOfScale && /工业/u.test(text)) ||
        /工业利润(?!率)/u.test(text) ||
        (/工业/u.test(text) && ABOVE_SCALE_ASIDE.test(text))) &&
      !OTHERS.test(text),
  );
}

/** Industry above designated size, of whose enterprises short names are. */
export const ABOVE_SCALE_ALONE: Scope = {
  isOver: areOfAboveScale,
  // 工  业(规模以上) of a yearbook.
  begins: ({ indicators, unknown }) => !indicators && unknown?.value.replace(/\s+/gu, "").search(ABOVE_SCALE) === 0,
  goesOn: ({ indicators, unknown }) =>
    indicators && !unknown ? areAll(indicators.value, ABOVE_SCALE) : !OTHERS.test(unknown?.value ?? ""),
  // 1—8月利润总额（亿元） is 1—8月规模以上工业企业利润总额（亿元）.
  completions: [
    (words) =>
      words.replace(
        /^(?:cumulative )?(?:value[- ]added|(?:total )?profits?)\b/iu,
        "$& of industrial enterprises above designated size",
      ),
    // 汽车制造业增加值 is that industry's.
    (words) => words.replace(/^(.+?业)增加值/u, "$1·规模以上工业增加值"),
    ...["规模以上工业企业", "规模以上工业"].map(
      (scope) => (words: string) =>
        words.replace(
          /^((?:(?:19|20)\d\d年)?(?:(?:\d{1,2}\s*[-–—~至]\s*)?\d{1,2}月(?:累计)?)?(?:[本今当]年累计)?)/u,
          `$1${scope}`,
        ),
    ),
  ],
};

/** What factories make: 汽车（万辆） below 主要产品产量. */
export const PRODUCTS: Scope = {
  isOver: (titles) =>
    titles.some(({ text, indicators }) => /产品产量/u.test(text) || areAll(indicators, /^汽车产量$/u)),
  begins: ({ unknown }) => /产品产量/u.test(unknown?.value ?? ""),
  goesOn: ({ indicators }) => !indicators || areAll(indicators.value, /产量$/u),
  // 2017年产量（万辆） below 汽车产量排行.
  completions: [(words) => words.replace(/^((?:19|20)\d\d年)?产量(?=（[万]?辆）$|\([万]?辆\)$)/u, "$1汽车产量")],
};

const OF_SOME = /国有|国企|央企|中央企业|集体|股份|外商|外资|港澳台|私营|大中型|中小型|上市/u;

/** By industries the bureaus publish the growth of value added, and profits, of enterprises above designated size alone. */
const INDUSTRIES: Scope = {
  isOver: (titles, { header, body }) => {
    const listed = new Set(labelsOf([...header, ...body]).flatMap(({ members }) => members.filter(isIndustry)));
    const isTold = titles.some(({ members }) => members.length === 1 && members.every(isIndustry));
    return (isTold || listed.size > 1) && !titles.some(({ text }) => OTHERS.test(text) || OF_SOME.test(text));
  },
  begins: () => false,
  goesOn: () => true,
  completions: [
    (words) => words.replace(/^(?=增加值(?:累计|当月)?(?:同比|实际|增[速长幅]))/u, "规模以上工业"),
    (words) => words.replace(/^((?:(?:\d{1,2}\s*[-–—~至]\s*)?\d{1,2}月)?)利润(?:总额)?/u, "$1规模以上工业企业利润总额"),
  ],
};

/** Whether a code is one of the classification of industries, in mining, manufacturing and supply: B, 36. */
function isIndustry(code: string): boolean {
  return /^(?:[B-D]|\d\d)$/u.test(code);
}

/** 生产总值 is told by the value added of its industries: 第二产业（亿元） is its value added. */
export const OUTPUT: Scope = {
  isOver: (titles, table) =>
    titles.some(({ indicators, rest }) => rest === "" && areAll(indicators, PRODUCT)) ||
    ((isOfValueAdded(table) || (titles.some(({ text }) => BY_BRANCH.test(text)) && namesBranches(table))) &&
      !titles.some(({ text }) => ABOVE_SCALE.test(text) || OTHERS.test(text))),
  begins: ({ indicators, unknown }) =>
    unknown ? OF_PRODUCT.test(unknown.value) : areAll(indicators?.value ?? [], PRODUCT),
  // Wholesale and Retail Trade has words of 社会消费品零售总额 in it.
  goesOn: ({ indicators, unknown }) =>
    unknown
      ? BRANCH.test(bareOf(unknown.value)) ||
        WHOLE_OF_BRANCHES.test(unknown.value.replace(/\s+/gu, "")) ||
        PER_HEAD.test(unknown.value) ||
        OTHER_PRODUCT.test(unknown.value) ||
        GROWTH_OF_IT.test(unknown.value) ||
        /^[分按]\p{Script=Han}+分?$/u.test(unknown.value)
      : !indicators || areAll(indicators.value, PART_OF_OUTPUT),
  completions: [
    (words) =>
      words
        .replace(/^([一二三])产(?=$|[\s（(])/u, "第$1产业")
        .replace(
          /^([^（(]*?业)(?=[-—_]?(?:累计|当[月季]|同比|增[速长]|绝对))|^([^（(]+?)\s*(?=[（(]|$)/u,
          "$1$2增加值",
        ),
    valueAddedInEnglish,
  ],
};

/** Industrial output below y/y: the bureau publishes the growth of enterprises above designated size alone, and no amount. */
const PRESS: Scope = {
  isOver: (titles, { header }) =>
    [...titles, ...labelsOf(header)].some(
      ({ text, measure, indicators }) =>
        measure === "growth" && indicators.length === 0 && /^[\p{ASCII}’–—]+$/u.test(text),
    ),
  begins: () => false,
  goesOn: () => true,
  completions: [(words) => (namesProduction(words) ? `${words}, y/y` : words)],
};

/** All that tables and runs may be about. */
export const SCOPES: readonly Scope[] = [
  ABOVE_SCALE_ALONE,
  INDUSTRIES,
  PRODUCTS,
  PRESS,
  // 外商直接投资 below 实际外商投资额, or beside a column 实际使用金额.
  {
    isOver: (titles, { header }) =>
      titles.some(({ text }) => FOREIGN_USED.test(text) && !/合同|协议/u.test(text)) ||
      labelsOf(header).some(({ text }) => AMOUNT_USED.test(text.replace(/\s+/gu, ""))),
    begins: () => false,
    goesOn: () => true,
    completions: [(words) => words.replace(/^(?=外商直接投资)/u, "实际利用")],
  },
  // Utilized amount, and Contracted amount beside it, below Foreign Direct Investment.
  {
    isOver: () => false,
    begins: ({ indicators }) => areAll(indicators?.value ?? [], FOREIGN),
    goesOn: ({ indicators }) => !indicators || areAll(indicators.value, FOREIGN),
    completions: [
      (words) =>
        words.replace(
          /^(?:actually )?utili[sz]ed (?:amount|value)|^(?:amount|value) (?:actually )?utili[sz]ed/iu,
          "Utilized foreign direct investment",
        ),
      (words) => words.replace(/^实际(?:利用|使用|到位)(?:金)?额/u, "实际利用外商直接投资额"),
    ],
  },
  // 常住 beside 户籍 below a title about 人口.
  {
    isOver: (titles) => titles.some(({ text }) => /人口/u.test(text)),
    begins: () => false,
    goesOn: () => true,
    completions: [(words) => words.replace(/^(年末)?常住(?=$|[\s（(])/u, "$1常住人口")],
  },
  // 工业 below 固定资产投资 is the investment in it.
  {
    isOver: (titles) => titles.some(({ indicators, rest }) => rest === "" && areAll(indicators, INVESTMENT)),
    begins: ({ indicators }) => areAll(indicators?.value ?? [], INVESTMENT),
    goesOn: ({ indicators, unknown }) => !indicators && (!unknown || /^[按分]|业(?=$|[\s（(])/u.test(unknown.value)),
    completions: [
      (words) => words.replace(/^工业(?=$|[\s（(])/u, "工业投资"),
      (words) =>
        words.replace(
          /^((?:上半年|前?[一二三]季度|全年|本[年月期]|当月|累计)*)(?:完成)?投资额?(?=$|[\s（(])/u,
          "$1固定资产投资额",
        ),
    ],
  },
  // 占GDP比重 below 非公有制经济增加值.
  {
    isOver: (titles) => titles.some(({ text }) => NON_PUBLIC.test(text)),
    begins: ({ unknown }) => NON_PUBLIC.test(unknown?.value ?? ""),
    goesOn: ({ indicators }) => !indicators,
    completions: [(words) => words.replace(/^占(?:地区)?(?:生产总值|GDP)的?比[重例]/u, "非公有制经济占GDP比重")],
  },
  // 占比 below 非公有制经济增加值及占GDP比重.
  {
    isOver: (titles) => titles.some(({ text }) => NON_PUBLIC_SHARE.test(text)),
    begins: () => false,
    goesOn: ({ indicators }) => !indicators,
    completions: [(words) => words.replace(/^(?:占比|比重)/u, "非公有制经济占比")],
  },
  // A row of the statistics bureau's monthly exports: 采矿业增加值 below 规模以上工业增加值.
  {
    // By month the bureau publishes the value added of industries above designated size only.
    isOver: (titles) =>
      titles.some(
        ({ indicators, rest, text }) => MONTHLY.test(text) || (rest === "" && areAll(indicators, VALUE_ADDED)),
      ),
    begins: ({ indicators }) => areAll(indicators?.value ?? [], VALUE_ADDED),
    goesOn: ({ indicators }) => !indicators,
    completions: [(words) => words.replace(/^(.+?业)增加值/u, "$1·规模以上工业增加值")],
  },
  OUTPUT,
];

function valueAddedInEnglish(words: string, { units }: Head): string {
  const isMoney = units?.value.every(({ dimension }) => dimension === "money-cny") === true;
  const isName = /^[\p{ASCII}’]+$/u.test(words) && (isMoney || !VARIABLE.test(words));
  if (/^(?:index|indices)\b/iu.test(words)) return `GDP ${words}`;
  return isName ? `Value added of ${words}` : words;
}

function areAll(indicators: readonly Indicator[], names: RegExp): boolean {
  return indicators.length > 0 && indicators.every(({ name }) => names.test(name));
}

function bareOf(words: string): string {
  return words
    .replace(/\s*[（(].*$/u, "")
    .replace(/(?<=业)[-—_]?(?:增加值|累计|当[月季]|同比|增[速长幅]|绝对).*$/u, "");
}

// 表1 分行业增加值; 3-5 Value-added and Composition by Sector.
const BY_BRANCH = /(?:分|各|主要)(?:行业|产业)增加值|\bvalue[- ]added\b.*\bby (?:sector|industry)\b/iu;

/** 增加值 over a column, and 生产总值 among the rows. */
function isOfValueAdded(table: Table): boolean {
  return labelsOf(table.header).some(({ text }) => /^增加值/u.test(text)) && namesProduct(table);
}

/** 生产总值 or the three of which it consists: 第一产业, 第二产业, 第三产业. */
function namesBranches(table: Table): boolean {
  const texts = labelsOf(table.body).map(({ text }) => text);
  const isThere = (names: RegExp) => texts.some((text) => names.test(text));
  return namesProduct(table) || (isThere(/^第?[二2](?:次?产业|产)/u) && isThere(/^第?[三3](?:次?产业|产)/u));
}

function namesProduct({ body }: Table): boolean {
  return labelsOf(body).some(({ indicators, rest }) => rest === "" && areAll(indicators, PRODUCT));
}

/** The labels of rows, in their order. */
export function labelsOf(rows: readonly SheetRow[]): Label[] {
  return rows.flatMap((row) => labelled(row).flatMap(({ label }) => label ?? []));
}
