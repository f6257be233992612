import { FIRST_ROW, MONTH_COLUMNS, MONTHLY_REPORT, NATIONAL_ROWS } from "../../preview/build/monthly-report.ts";
import type { ExpectedTable } from "./comparison.ts";
import { publishedFigure } from "./published-figures.ts";

/** Labels of the table of published figures, for the running total and for the single month; "" where none exists. */
interface PublishedLabels {
  readonly cumulative: string;
  readonly monthly: string;
}

const GROWTH = "规模以上工业增加值";
const PROFIT = "规模以上工业企业利润总额";

/** What the published figures call each row of the report's national table. */
const PUBLISHED: Readonly<Record<string, PublishedLabels>> = {
  规模以上工业增加值增速: growth(GROWTH),
  "　其中：采矿业": growth(`${GROWTH}_采矿业`),
  "　　制造业": growth(`${GROWTH}_制造业`),
  "　　电力、热力、燃气及水生产和供应业": growth(`${GROWTH}_电力、热力、燃气及水生产和供应业`),
  "　其中：农副食品加工业": growth(`${GROWTH}_(13_2017)农副食品加工业`),
  "　　医药制造业": growth(`${GROWTH}_(27_2017)医药制造业`),
  "　　汽车制造业": growth(`${GROWTH}_(36_2017)汽车制造业`),
  "　　计算机、通信和其他电子设备制造业": growth(`${GROWTH}_(39_2017)计算机、通信和其他电子设备制造业`),
  规模以上工业企业利润总额: { cumulative: `${PROFIT}_累计`, monthly: "" },
  规模以上工业企业利润总额增速: { cumulative: `${PROFIT}_累计同比增速`, monthly: "" },
};

function growth(name: string): PublishedLabels {
  return { cumulative: `${name}_累计同比实际增速`, monthly: `${name}_当期同比实际增速` };
}

/** What the published figures call the running totals of each row. */
export const CUMULATIVE_LABELS: readonly string[] = NATIONAL_ROWS.map(({ label }) => labelsOf(label).cumulative);

/** What the national table should show. */
export const NATIONAL_FIGURES: ExpectedTable = {
  sheet: MONTHLY_REPORT.name,
  row: FIRST_ROW,
  column: 3,
  figures: NATIONAL_ROWS.map(({ label }) =>
    MONTH_COLUMNS.map(({ month, basis }) =>
      basis === "monthly"
        ? monthlyFigure(labelsOf(label), month)
        : publishedFigure(labelsOf(label).cumulative, "全国", `${month} YTD`),
    ),
  ),
};

function labelsOf(label: string): PublishedLabels {
  const labels = PUBLISHED[label];
  if (!labels) throw new Error(`What are the figures of the row ${label} published as?`);
  return labels;
}

/**
 * The single month's figure: published, or of profits, which are published as running totals only, the total less the
 * one before; none of January and February, which are published together.
 */
function monthlyFigure({ cumulative, monthly }: PublishedLabels, month: string) {
  if (monthly !== "") return publishedFigure(monthly, "全国", month);
  const number = Number(month.slice(5));
  if (cumulative !== `${PROFIT}_累计` || number < 3) return undefined;
  const totals = [number, number - 1].map((one) => `2016-${String(one).padStart(2, "0")} YTD`);
  const [total = Number.NaN, before = Number.NaN] = totals.map((one) => publishedFigure(cumulative, "全国", one));
  return Math.round((total - before) * 100) / 100;
}
