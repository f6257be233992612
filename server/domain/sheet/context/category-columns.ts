import { mayChangeMeaning } from "../label/changing-words.ts";
import { kindsOf, type Label } from "../label/label.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { Table } from "./table-columns.ts";

// 大区 is of areas, the others mostly of indicators.
const CATEGORIES =
  /^(?:(?:工作|任务|目标|项目)?类别|分类|大类|[一二]级指标|指标(?:类别|分类|维度|大类)|维度|领域|方面|环节|链条|产业链|板块|模块|主题|专题|章节|篇章|准则层|目标层|category|dimension|theme|topic|pillar)$/iu;
const REGIONS = /^(?:大区|片区|区域|地带)$/u;
const SECTORS = "工业|农业|制造|建筑|房地产|服务|能源|汽车|旅游|文化|数字|信息|技改|外贸|城市|城乡|民营".split("|");
const TOPIC =
  /^(?:[稳促保惠]|稳定|培育|帮扶|企业(?=培育|服务|发展|帮扶)|建设|园区|项目|当地|生产|供给|地方(?=财政)|外资|物价|价格|本地|区域|国民|经济|社会|产业|人口|财政|财税|财力|债务|金融|消费|投资|资金|要素|贸易|市场|需求|内需|对外|对内|民生|收入|就业|科技|教育|医疗|卫生|生活|资源|环境|生态|绿色|创新|协调|开放|共享|发展|运行|增长|规模|总量|结构|调整|优化|转型|升级|动能|动力|驱动|质量|效益|效率|水平|能力|实力|基础|保障|安全|活力|潜力|竞争力|综合|总体|体量|宜居|宜业|质效|后劲|韧性|宏观|形势|态势|楼市|指标|改善|福祉|程度|情况|状况|类|和|与|及|[、·/&\s]|economy|economic|population|society|social|finance|fiscal|trade|consumption|investment|development|innovation|openness|environment|livelihood|scale|structure|quality|external|and)+$/iu;

/**
 * Whether a label only sorts the row: it stands in a column 类别, 维度, 大区, left of what the row names, and says nothing
 * but a topic of indicators, or some group of areas. 中央企业 below 类别 may change what is meant, as anything does below
 * 隶属关系 or below no heading.
 */
export function createCategories({ header, columns }: Table): (cell: ReadCell, others: readonly ReadCell[]) => boolean {
  const heads = header.flatMap(({ cells }) => cells);
  const isHeaded = (column: number, heading: RegExp) =>
    column !== columns.labels.at(-1) &&
    heads.some((one) => one.column === column && heading.test((one.label?.text ?? "").replace(/\s+/gu, "")));
  // Nothing stands over the topics beside 指标, or 项目 over both.
  const isHeadless = (column: number | undefined) => !heads.some((one) => one.column === column);
  const isOverBoth = heads.some(
    (one) => one.column === columns.labels[0] && one.label?.role === "heading" && isHeadless(columns.labels.at(-1)),
  );
  const isBare = (column: number) =>
    heads.length > 0 && column === columns.labels[0] && columns.labels.length > 1 && (isHeadless(column) || isOverBoth);
  const topics = new Set(columns.labels.filter((column) => isHeaded(column, CATEGORIES) || isBare(column)));
  const regions = new Set(columns.labels.filter((column) => isHeaded(column, REGIONS)));
  const last = columns.labels.at(-1);
  const sortsNames = heads.some(({ column, label }) => column === last && CATEGORIES.test(label?.text ?? ""));
  return ({ column, label }, others) => {
    const isSorting = topics.has(column) || regions.has(column);
    if (label && isBranch(label, others)) return true;
    // 通用设备制造业 | 装备 below 行业 | 分类.
    if (label && sortsNames && column === last && kindsOf(label).length === 0)
      return others.some((one) => one.column < column && one.label?.rest === "" && one.label.members.length === 1);
    if (!label || !isSorting || label.role !== "plain") return false;
    const behind = others.flatMap((one) => (one.column > column && one.label?.rest === "" ? [one.label] : []));
    if (topics.has(column) && label.rest !== "" && behind.some((one) => repeats(label, one))) return true;
    // 招商引资 sorts 实际利用外资.
    const isOther = ({ indicators }: Label) => indicators.length === 1 && indicators[0] !== label.indicators[0];
    if (topics.has(column) && label.rest === "" && label.indicators.length === 1 && behind.some(isOther)) return true;
    if (kindsOf(label).length > 0) return false;
    // 装备 below 环节 sorts 专用设备制造业.
    if (topics.has(column) && behind.some(({ members }) => members.length === 1)) return true;
    if (topics.has(column) && isTopic(label, behind)) return true;
    return behind.some(({ areas }) => areas.length > 0) && isGroup(label.text, regions.has(column));
  };
}

/** 增加值 beside 战略性新兴产业增加值 says nothing new. */
function repeats({ text }: Label, { indicators, text: name }: Label): boolean {
  return text.length > 1 && indicators.length > 0 && name.includes(text);
}

/** 西安分行 beside 西安 is where somebody's branch is. */
function isBranch({ text }: Label, others: readonly ReadCell[]): boolean {
  const place = /^(.+?)(?:分行|支行|分公司|办事处|分局)$/u.exec(text)?.[1];
  return place !== undefined && others.some(({ label }) => label?.areas.length === 1 && label.text.startsWith(place));
}

/**
 * 经济规模 beside anything; 工业运行 only beside an indicator of industry, or what it makes, since 工业 beside 固定资产投资 is a
 * part of it, and 速度 only beside a growth.
 */
function isTopic({ text }: Label, behind: readonly Label[]): boolean {
  const named = behind.filter((label) => label.indicators.length > 0);
  const sectors = SECTORS.filter((sector) => text.includes(sector));
  const plain = named.some(isGrowth) ? text.replace("速度", "") : text;
  const topic = sectors.reduce((words, sector) => words.replace(sector, ""), plain.replace(/\s+/gu, ""));
  const isOf = (label: Label, sector: string) =>
    label.text.includes(sector) || (sector === "工业" && label.text.endsWith("产量"));
  const isOfSectors = named.some((label) => sectors.every((sector) => isOf(label, sector)));
  const isTold = topic === "" ? topic !== text : TOPIC.test(topic);
  return isTold && (sectors.length === 0 || isOfSectors);
}

/** Whether a word over a column that names an indicator in full only sorts it; 结构 may make shares of it. */
export function isTopicOf(label: Label, named: Label): boolean {
  return !/结构|构成/u.test(label.text) && isTopic(label, [named]);
}

function isGrowth({ indicators, measure }: Label): boolean {
  return measure === "growth" || indicators.some(({ growthOf }) => growthOf !== "");
}

const GROUP =
  /^(?:[东西南北中][部方]?|华[东南西北中]|关中|陕[南北]|中原|沿[海江边]|内陆|长三角|珠三角|京津冀|[成川]渝|环渤海|一线|新一线|[二三四]线|第[一二三四]梯队|直辖市?|省会|副省级|计划单列|国家中心|区域中心|核心|节点|周边|对标|标杆|兄弟|地区|片区|板块|区域|(?<!^)城市|城市群|经济[区带圈]|都市圈|流域|省[份市]|及|和|与|[、/])+$/u;

/** 西北 beside 陕西 leaves it what it is; 城镇 or 男 does not. */
function isGroup(text: string, isRegion: boolean): boolean {
  return GROUP.test(text.replace(/\s+/gu, "")) || (isRegion && !mayChangeMeaning(text));
}
