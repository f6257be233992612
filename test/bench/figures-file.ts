import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { resolve } from "node:path";

import { readCatalogue } from "../../prisma/read-catalogue.ts";

const MONTHS = 200;
const DATA = resolve("prisma/data");

/** Writes a file of made-up figures, series after series, as exports of databases come. */
export async function writeFigures(file: string, rows: number): Promise<void> {
  const { indicators, areas, industries } = readCatalogue(DATA);
  const amounts = indicators.filter(({ kind }) => kind === "flow");
  const out = createWriteStream(file);
  out.write("indicator,area,industry,period,value\n");
  for (let series = 0; series < rows / MONTHS; series++) {
    const area = areas[series % areas.length];
    const rest = Math.floor(series / areas.length);
    const indicator = amounts[rest % amounts.length];
    const industry = industries[Math.floor(rest / amounts.length)];
    let lines = "";
    for (let month = 0; month < MONTHS; month++) {
      const period = `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
      const value = ((series * 7919 + month * 104_729) % 100_000) / 10 + 1;
      lines += `${indicator?.code},${area?.code},${industry?.code},${period},${value}\n`;
    }
    if (!out.write(lines)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}
