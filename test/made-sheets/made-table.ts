import type { Catalogue } from "../../server/domain/catalogue.ts";
import { dressOf, growthHead, nameOf, sideHead, unitOf, withUnit } from "./made-label.ts";
import { longList, vendorSeries } from "./made-list.ts";
import type { MadeLine, MadePart, MadeTable } from "./made-sheet.ts";
import { type MadeTime, makeTimes, type Pace } from "./made-time.ts";
import type { Making } from "./making.ts";
import type { Random } from "./random.ts";

/** The makings of tables, for one seed. */
export function makingOf(random: Random, catalogue: Catalogue): Making {
  const { things } = catalogue.indicators;
  const areas = catalogue.areas.things.filter(({ code }) => /^(?:100000|61|110000|310000|5101)/u.test(code));
  return { random, catalogue, flows: things.filter(({ kind }) => kind === "flow"), areas };
}

/** A table of any layout. */
export function makeTable(making: Making): MadeTable {
  const layouts = [
    indicatorsByTimes,
    indicatorsByTimes,
    areasByTimes,
    industriesByTimes,
    byMeasures,
    areasByIndicators,
  ];
  return making.random.pick([...layouts, vendorSeries, longList])(making);
}

const NOTES = [
  "注：增速按可比价格计算。",
  "数据来源：国家统计局",
  "注：1.部分数据因四舍五入，分项之和与合计不等。",
  "资料来源：统计年鉴",
];

function notesOf({ random }: Making): string[] {
  return random.chance(0.5) ? random.some(NOTES, 1 + random.below(2)) : [];
}

function paceOf({ random }: Making): Pace {
  return random.pick(["year", "year", "month", "year-to-date", "quarter"]);
}

function timeLines(times: readonly MadeTime[]): MadeLine[] {
  return times.map(({ labels, basis, span }) => ({ labels, part: { basis, span } }));
}

/** Turns a table on its side where every label has one level. */
function maybeTurned({ random }: Making, table: MadeTable): MadeTable {
  const lines = [...table.rows, ...table.columns];
  const isFlat = lines.every(({ labels }) => labels.length === 1);
  if (!isFlat || random.chance(0.6)) return table;
  return { ...table, rows: table.columns, columns: table.rows, corner: [random.pick(["时间", "年份", "", "指标"])] };
}

/** 地区生产总值（亿元） | 2015年 | 2016年, also with 其增速 below, a column of units, columns about something else. */
function indicatorsByTimes(making: Making): MadeTable {
  const { random, catalogue, flows } = making;
  const times = makeTimes(random, paceOf(making));
  const area = random.pick(making.areas);
  const units = random.pick(["label", "column", "none"] as const);
  const dress = dressOf(random);
  const rows = random.some(flows, 2 + random.below(6)).flatMap((indicator, at): MadeLine[] => {
    const unit = unitOf(random, indicator);
    const name = dress(nameOf(random, indicator), at);
    const shown = units === "none" ? indicator.unit : unit;
    const labels = units === "label" ? [withUnit(random, name, shown)] : units === "column" ? [name, shown] : [name];
    const line = { labels, part: { indicator: indicator.code, unit: shown } };
    if (!catalogue.growthOf(indicator) || random.chance(0.6)) return [line];
    const growth =
      units === "column"
        ? [`　　${random.pick(["增速", "比上年增长", "同比增长"])}`, "%"]
        : [`　　${growthHead(random)}`];
    return [line, { labels: growth, part: { indicator: indicator.code, isGrowth: true } }];
  });
  const unknown: MadeLine = {
    labels: units === "column" ? ["工业用电量", "亿千瓦时"] : ["工业用电量"],
    part: undefined,
  };
  const side: MadeLine[] = random.chance(0.3) ? [{ labels: [sideHead(random)], part: undefined }] : [];
  const corner =
    units === "column" ? [random.pick(["指标", "指标名称", "项目"]), random.pick(["单位", "计量单位"])] : ["指标"];
  return maybeTurned(making, {
    titles: [`${area.name}${random.pick(["主要经济指标", "国民经济主要指标", "主要指标"])}`],
    corner,
    rows: random.chance(0.2) ? [...rows, unknown] : rows,
    columns: [...timeLines(times), ...side],
    around: { area: area.code },
    notes: notesOf(making),
  });
}

/** 西安市 | 2015年 | 2016年 below a title that names the indicator and its unit. */
function areasByTimes(making: Making): MadeTable {
  const { random, areas, flows } = making;
  const indicator = random.pick(flows);
  const unit = unitOf(random, indicator);
  const title = `${random.pick(["", "各地区", "各市"])}${nameOf(random, indicator)}`;
  const isLine = random.chance(0.5);
  const dress = random.chance(0.5) ? (label: string) => label : (label: string) => `　${label}`;
  return maybeTurned(making, {
    titles: isLine ? [title, `单位：${unit}`] : [withUnit(random, title, unit)],
    corner: [random.pick(["地区", "地 区", ""])],
    rows: random.some(areas, 3 + random.below(6)).map(({ name, code, shortName }) => ({
      labels: [dress(random.chance(0.5) ? name : shortName)],
      part: { area: code },
    })),
    columns: timeLines(makeTimes(random, paceOf(making))),
    around: { indicator: indicator.code, unit },
    notes: notesOf(making),
  });
}

/** Industries below 全国规模以上工业增加值增速. */
function industriesByTimes(making: Making): MadeTable {
  const { random, catalogue } = making;
  const isCumulated = random.chance(0.5);
  const times = makeTimes(random, isCumulated ? "month" : random.pick(["year", "month", "year-to-date"] as const));
  const industries = catalogue.members.things.filter(({ kind }) => kind === "industry");
  const columns = timeLines(times).map(({ labels, part }): MadeLine => {
    const isDay = labels.some((label) => typeof label === "string" && label.endsWith("当月"));
    if (!isCumulated || !part?.span || isDay) return { labels, part };
    const { end } = part.span;
    return { labels, part: { basis: "year-to-date", span: { start: end - (end % 12), end } } };
  });
  return maybeTurned(making, {
    titles: [`全国规模以上工业增加值${isCumulated ? "累计" : ""}增速（%）`],
    corner: [random.pick(["行业", "行业名称", "指标"])],
    rows: random
      .some(industries, 3 + random.below(8))
      .map(({ name, code }) => ({ labels: [name], part: { member: code } })),
    columns,
    around: { indicator: "ABOVE_SCALE_INDUSTRY_VALUE_ADDED", isGrowth: true, area: "100000" },
    notes: notesOf(making),
  });
}

/** 本月 | 上年同月 | 累计 | 上年同期累计 | 累计增长 below a title that says the month. */
function byMeasures(making: Making): MadeTable {
  const { random, flows } = making;
  const area = random.pick(making.areas);
  const end = 2016 * 12 + 1 + random.below(11);
  const month: MadePart = { basis: "month", span: { start: end, end } };
  const toDate: MadePart = { basis: "year-to-date", span: { start: end - (end % 12), end } };
  const columns: MadeLine[] = [
    { labels: [random.pick(["本月", "当月", "本月实际"])], part: month },
    { labels: [random.pick(["上年同月", "去年同月"])], part: { ...month, isYearBefore: true } },
    { labels: [random.pick(["累计", "本月止累计", "1-本月累计", "本年累计", "1—本月"])], part: toDate },
    { labels: [random.pick(["上年同期累计", "去年同期累计"])], part: { ...toDate, isYearBefore: true } },
    { labels: [random.pick(["累计增长（%）", "累计同比±%", "累计同比（%）"])], part: { ...toDate, isGrowth: true } },
    { labels: [sideHead(random)], part: undefined },
  ];
  const dress = dressOf(random);
  const isNumbered = random.chance(0.3);
  const rows = random.some(flows, 2 + random.below(6)).map((indicator, at): MadeLine => {
    const unit = unitOf(random, indicator);
    const labels = [dress(nameOf(random, indicator), at), unit];
    return { labels: isNumbered ? [at + 1, ...labels] : labels, part: { indicator: indicator.code, unit } };
  });
  return {
    titles: [`${area.name}${Math.floor(end / 12)}年${(end % 12) + 1}月主要指标`],
    corner: [...(isNumbered ? ["序号"] : []), "指标名称", "计量单位"],
    rows,
    columns: random.some(columns, 3 + random.below(4)),
    around: { area: area.code },
    notes: notesOf(making),
  };
}

/** 区县 | 地区生产总值（亿元） | 增速（%） | 位次 below a title that says the period. */
function areasByIndicators(making: Making): MadeTable {
  const { random, catalogue, flows } = making;
  const [time] = makeTimes(random, "year-to-date");
  const { start, end } = time?.span ?? { start: 0, end: 0 };
  const columns = random.some(flows, 1 + random.below(3)).flatMap((indicator): MadeLine[] => {
    const unit = unitOf(random, indicator);
    const level = {
      labels: [withUnit(random, nameOf(random, indicator), unit)],
      part: { indicator: indicator.code, unit },
    };
    const growth = { labels: [growthHead(random)], part: { indicator: indicator.code, isGrowth: true } };
    const side = { labels: [sideHead(random)], part: undefined };
    return [level, ...(catalogue.growthOf(indicator) ? random.some([growth, side], random.below(3)) : [])];
  });
  return {
    titles: [`${Math.floor(end / 12)}年1-${(end % 12) + 1}月各区县主要指标`],
    corner: [random.pick(["区县", "地区", "地  区"])],
    rows: random
      .some(making.areas, 3 + random.below(8))
      .map(({ name, code }) => ({ labels: [name], part: { area: code } })),
    columns,
    around: { basis: "year-to-date", span: { start, end } },
    notes: notesOf(making),
  };
}
