import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The published figures as they stand in the data's own table, read without any of the project's code: what cells are
 * compared with must not come from where the cells got it.
 */
const TABLE = readFileSync(join(import.meta.dirname, "../../prisma/data/observations.csv"), "utf8");

const LINES = TABLE.replace(/^\uFEFF/u, "")
  .split(/\r?\n/u)
  .slice(1)
  .filter((line) => line !== "")
  .map(cellsOf);

const FIGURES = readFigures(LINES);

const PLACES = readPlaces(LINES);

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

/**
 * Where the sources of the figure have it, such as Sheet1!B60; nothing where no figure is published. The arguments are
 * those of {@link publishedFigure}.
 */
export function publishedPlaces(label: string, area: string, period: string): readonly string[] {
  return PLACES.get([label, area, period].join("|")) ?? [];
}

/** Whether any figure of that area and period comes from a source that names no place. */
export function hasUnplacedSource(area: string, period: string): boolean {
  return LINES.some(([, when, , , where, , locator]) => when === period && where === area && locator === "");
}

function readPlaces(lines: readonly string[][]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const [label = "", period = "", , , area = "", , locator = ""] of lines) {
    const key = [label, area, period].join("|");
    places.set(key, [...(places.get(key) ?? []), locator]);
  }
  return places;
}

function readFigures(lines: readonly string[][]): ReadonlyMap<string, ReadonlySet<number>> {
  const figures = new Map<string, Set<number>>();
  for (const [label = "", period = "", value = "", , area = ""] of lines) {
    const key = [label, area, period].join("|");
    figures.set(key, (figures.get(key) ?? new Set()).add(Number(value)));
  }
  return figures;
}

/** The cells of a line; only a quoted one may hold a comma. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}
