import { nameOf, unitOf } from "./made-label.ts";
import type { MadeLine, MadeTable } from "./made-sheet.ts";
import { makeTimes } from "./made-time.ts";
import type { Making } from "./making.ts";

/** Series of a data vendor across, dates down. */
export function vendorSeries(making: Making): MadeTable {
  const { random, flows } = making;
  const [area, isCumulated] = [random.pick(making.areas), random.chance(0.6)];
  const separator = random.pick([":", "：", "_"]);
  const columns = random.some(flows, 1 + random.below(4)).map((indicator): MadeLine => {
    const unit = unitOf(random, indicator);
    const name = [area.shortName, indicator.name, isCumulated ? "累计值" : "当月值"].join(separator);
    return { labels: [name, "月", unit, "M0000545"], part: { indicator: indicator.code, unit } };
  });
  const first = 2015 * 12 + 2 + random.below(6);
  const rows = Array.from({ length: 4 + random.below(5) }, (_, at): MadeLine => {
    const end = first + at;
    const start = isCumulated ? end - (end % 12) : end;
    const value = Date.UTC(Math.floor(end / 12), (end % 12) + 1, 0) / 86_400_000 + 25_569;
    const labels = [{ value, numberFormat: "yyyy-mm-dd" }];
    return { labels, part: { basis: isCumulated ? "year-to-date" : "month", span: { start, end } } };
  });
  const corner = random.pick([
    ["指标名称", "频率", "单位", "指标ID"],
    ["", "频度", "单位", "指标编码"],
  ]);
  return { titles: [], corner, rows, columns, around: { area: area.code }, notes: ["数据来源：Wind"] };
}

/** 地区 | 指标 | 时间 | 单位 | 数值, a figure a row. */
export function longList(making: Making): MadeTable {
  const { random, flows } = making;
  const times = makeTimes(random, random.pick(["year", "year-to-date"] as const)).filter(
    ({ labels }) => labels.length === 1,
  );
  const rows = times.flatMap(({ labels, basis, span }) =>
    random.some(flows, 2).map((indicator): MadeLine => {
      const area = random.pick(making.areas);
      const unit = unitOf(random, indicator);
      const part = { area: area.code, indicator: indicator.code, unit, basis, span };
      return { labels: [area.name, nameOf(random, indicator), ...labels, unit], part };
    }),
  );
  const corner = ["地区", "指标", "时间", "单位"];
  const columns = [{ labels: ["数值"], part: {} }];
  return rows.length > 0 ? { titles: [], corner, rows, columns, around: {}, notes: [] } : longList(making);
}
