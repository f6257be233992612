import type { Basis } from "../../server/domain/indicator.ts";
import type { MonthSpan } from "../../server/domain/month.ts";
import type { GridCell } from "../../server/domain/sheet/grid.ts";
import type { Random } from "./random.ts";

/** What stands in a header cell. */
export type MadeValue = string | number | (Pick<GridCell, "value"> & { readonly numberFormat: string });

/** A period with the labels that say it, the outermost first. */
export interface MadeTime {
  readonly basis: Basis;
  readonly span: MonthSpan;
  readonly labels: readonly MadeValue[];
}

/** How often the figures of a table come, and how they cover time. */
export type Pace = "year" | "month" | "year-to-date" | "quarter";

/** Periods one after the other, spelled alike. */
export function makeTimes(random: Random, pace: Pace): MadeTime[] {
  const count = 3 + random.below(6);
  const times = pace === "year" ? years(random, count) : parts(random, pace, count);
  return random.chance(0.3) && !isYearAbove(times) ? times.reverse() : times;
}

/** Whether the year stands in a row of its own, above the first of its months alone. */
function isYearAbove(times: readonly MadeTime[]): boolean {
  return times.some(({ labels }) => labels.length > 1);
}

function years(random: Random, count: number): MadeTime[] {
  const spell = random.pick<(year: number) => MadeValue>([
    (year) => `${year}年`,
    (year) => year,
    (year) => String(year),
    (year) => `${year} 年`,
    (year) => `${year}年度`,
  ]);
  const first = 2017 - count - random.below(4);
  return Array.from({ length: count }, (_, at) => {
    const year = first + at;
    return { basis: "year", span: { start: year * 12, end: year * 12 + 11 }, labels: [spell(year)] };
  });
}

const NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const QUARTERS = "一二三四";

type Speller = (year: number, month: number) => MadeValue;

const SPELLERS: Readonly<Record<Exclude<Pace, "year">, readonly Speller[]>> = {
  month: [
    (year, month) => `${year}年${month}月`,
    (year, month) => `${year}年${month}月份`,
    (year, month) => `${year}-${String(month).padStart(2, "0")}`,
    (year, month) => `${NAMES[month - 1]} ${year}`,
    (year, month) => ({ value: serial(year, month + 1, 0), numberFormat: 'yyyy"年"m"月"' }),
    (year, month) => ({ value: serial(year, month, 1), numberFormat: "yyyy-mm" }),
    (year, month) => `${year}年${month}月当月`,
  ],
  "year-to-date": [
    (year, month) => `${year}年1-${month}月`,
    (year, month) => `${year}年1—${month}月`,
    (year, month) => `${year}年1～${month}月份`,
    (year, month) => `${year}年1-${month}月累计`,
  ],
  quarter: [
    (year, month) => `${year}年${QUARTERS[month / 3 - 1]}季度`,
    (year, month) => `${year}年第${QUARTERS[month / 3 - 1]}季度`,
    (year, month) => `${year}Q${month / 3}`,
    (year, month) => `Q${month / 3} ${year}`,
  ],
};

const ALONE: Readonly<Record<Exclude<Pace, "year">, Speller>> = {
  month: (_, month) => `${month}月`,
  "year-to-date": (_, month) => `1-${month}月`,
  quarter: (_, month) => `${QUARTERS[month / 3 - 1]}季度`,
};

function parts(random: Random, pace: Exclude<Pace, "year">, count: number): MadeTime[] {
  const step = pace === "quarter" ? 3 : 1;
  const first = (2014 + random.below(3)) * 12 + (pace === "quarter" ? 2 : 2 + random.below(6));
  const ends = Array.from({ length: count }, (_, at) => first + at * step).filter(
    (end) => pace !== "year-to-date" || end % 12 > 0,
  );
  const isApart = random.chance(0.3);
  const spell = random.pick(SPELLERS[pace]);
  let lastYear = 0;
  return ends.map((end) => {
    const [year, month] = [Math.floor(end / 12), (end % 12) + 1];
    const above = year === lastYear ? "" : `${year}年`;
    lastYear = year;
    const labels = isApart ? [above, ALONE[pace](year, month)] : [spell(year, month)];
    const start = pace === "year-to-date" ? year * 12 : pace === "quarter" ? end - 2 : end;
    return { basis: pace, span: { start, end }, labels };
  });
}

function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}
