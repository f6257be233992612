import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The published figures as they stand in the data's own table, read without any of the project's code: what cells are
 * compared with must not come from where the cells got it.
 */
const TABLE = readFileSync(join(import.meta.dirname, "../../prisma/data/observations.csv"), "utf8");

const FIGURES = readFigures(
  TABLE.replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .slice(1),
);

/**
 * @param label as the table has it: 规模以上工业增加值_累计同比实际增速
 * @param period as the table has it: 2016-06, 2016-06 YTD, 2016
 * @returns undefined where the table has none; throws where it has several that differ
 */
export function publishedFigure(label: string, area: string, period: string): number | undefined {
  const values = FIGURES.get([label, area, period].join("|"));
  if (values && values.size > 1) throw new Error(`${label}, ${area}, ${period} has several figures`);
  return values?.values().next().value;
}

function readFigures(lines: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const figures = new Map<string, Set<number>>();
  for (const line of lines.filter((text) => text !== "")) {
    const [label = "", period = "", value = "", , area = ""] = cellsOf(line);
    const key = [label, area, period].join("|");
    figures.set(key, (figures.get(key) ?? new Set()).add(Number(value)));
  }
  return figures;
}

/** The cells of a line; only a quoted one may hold a comma. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}
