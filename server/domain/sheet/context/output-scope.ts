import type { Head } from "../table/head.ts";
import { labelsOf } from "../table/sheet-rows.ts";
import { ABOVE_SCALE, OTHERS } from "./above-scale-scopes.ts";
import { areAllNamed } from "./all-named.ts";
import type { Scope } from "./scope.ts";
import type { Table } from "./table-columns.ts";

/** The parts of output that are published: 第二产业增加值. */
export const PART_OF_OUTPUT = /^(?!规模以上).*增加值$/u;

const PRODUCT = /生产总值(?:增速|指数)?$/u;
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
// 表1 分行业增加值; 3-5 Value-added and Composition by Sector.
const BY_BRANCH = /(?:分|各|主要)(?:行业|产业)增加值|\bvalue[- ]added\b.*\bby (?:sector|industry)\b/iu;

/** 生产总值 is told by the value added of its industries: 第二产业（亿元） is its value added. */
export const OUTPUT: Scope = {
  isOver: (titles, table) =>
    titles.some(({ indicators, rest }) => rest === "" && areAllNamed(indicators, PRODUCT)) ||
    ((isOfValueAdded(table) || (titles.some(({ text }) => BY_BRANCH.test(text)) && namesBranches(table))) &&
      !titles.some(({ text }) => ABOVE_SCALE.test(text) || OTHERS.test(text))),
  begins: ({ indicators, unknown }) =>
    unknown ? OF_PRODUCT.test(unknown.value) : areAllNamed(indicators?.value ?? [], PRODUCT),
  // Wholesale and Retail Trade has words of 社会消费品零售总额 in it.
  goesOn: ({ indicators, unknown }) =>
    unknown
      ? BRANCH.test(bareOf(unknown.value)) ||
        WHOLE_OF_BRANCHES.test(unknown.value.replace(/\s+/gu, "")) ||
        PER_HEAD.test(unknown.value) ||
        OTHER_PRODUCT.test(unknown.value) ||
        GROWTH_OF_IT.test(unknown.value) ||
        /^[分按]\p{Script=Han}+分?$/u.test(unknown.value)
      : !indicators || areAllNamed(indicators.value, PART_OF_OUTPUT),
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

function valueAddedInEnglish(words: string, { units }: Head): string {
  const isMoney = units?.value.every(({ dimension }) => dimension === "money-cny") === true;
  const isName = /^[\p{ASCII}’]+$/u.test(words) && (isMoney || !VARIABLE.test(words));
  if (/^(?:index|indices)\b/iu.test(words)) return `GDP ${words}`;
  return isName ? `Value added of ${words}` : words;
}

function bareOf(words: string): string {
  return words
    .replace(/\s*[（(].*$/u, "")
    .replace(/(?<=业)[-—_]?(?:增加值|累计|当[月季]|同比|增[速长幅]|绝对).*$/u, "");
}

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
  return labelsOf(body).some(({ indicators, rest }) => rest === "" && areAllNamed(indicators, PRODUCT));
}
