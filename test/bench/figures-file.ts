import { once } from "node:events";
import { createWriteStream, writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { readCatalogue } from "../../prisma/read-catalogue.ts";
import { oneSheet } from "../support/workbook-maker.ts";

const MONTHS = 200;
const DATA = resolve("prisma/data");
const HEADER = ["indicator", "area", "industry", "period", "value"] as const;

type FigureRow = readonly [indicator: string, area: string, industry: string, period: string, value: number];

/** Writes a file of made-up figures, series after series, as exports of databases come. */
export async function writeFigures(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${HEADER.join()}\n`);
  for (const series of seriesOf(rows)) {
    if (!out.write(series.map((row) => `${row.join()}\n`).join(""))) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

/** Writes the same figures as a workbook of one sheet, its texts shared as Excel shares them. */
export function writeFiguresWorkbook(file: string, rows: number): void {
  const shared = new Map<string, number>();
  const textCell = (text: string, place: string) => {
    const at = shared.get(text) ?? shared.size;
    shared.set(text, at);
    return `<c r="${place}" t="s"><v>${at}</v></c>`;
  };
  let number = 1;
  let sheet = rowOf(
    number,
    HEADER.map((text, at) => textCell(text, `${"ABCDE"[at]}1`)),
  );
  for (const series of seriesOf(rows)) {
    for (const [indicator, area, industry, period, value] of series) {
      number++;
      const texts = [indicator, area, industry, period].map((text, at) => textCell(text, `${"ABCD"[at]}${number}`));
      sheet += rowOf(number, [...texts, `<c r="E${number}"><v>${value}</v></c>`]);
    }
  }
  const strings = [...shared.keys()].map((text) => `<si><t>${text}</t></si>`).join("");
  writeFileSync(file, oneSheet(sheet, { strings }));
}

function rowOf(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join("")}</row>`;
}

function* seriesOf(rows: number): Iterable<readonly FigureRow[]> {
  const { indicators, areas, industries } = readCatalogue(DATA);
  const amounts = indicators.filter(({ kind }) => kind === "flow");
  for (let series = 0; series < rows / MONTHS; series++) {
    const area = areas[series % areas.length]?.code ?? "";
    const rest = Math.floor(series / areas.length);
    const indicator = amounts[rest % amounts.length]?.code ?? "";
    const industry = industries[Math.floor(rest / amounts.length)]?.code ?? "";
    yield Array.from({ length: MONTHS }, (_, month): FigureRow => {
      const period = `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
      return [indicator, area, industry, period, ((series * 7919 + month * 104_729) % 100_000) / 10 + 1];
    });
  }
}
