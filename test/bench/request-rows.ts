import { resolve } from "node:path";

import { readCatalogue } from "../../prisma/read-catalogue.ts";
import { MAX_BODY_BYTES } from "../../server/http/json-body.ts";

/** A table as a request carries it, its header first. */
export type RequestRows = readonly (readonly (string | number)[])[];

/** What of a body the operation itself takes, and some to spare. */
const ROOM_BYTES = 2000;

/** As many new figures as one request may carry. */
export function figureRows(): RequestRows {
  const { indicators, areas } = readCatalogue(resolve("prisma/data"));
  const flows = indicators.filter(({ kind }) => kind === "flow");
  return filled(["indicator", "area", "period", "value"], (at) => {
    const [month, series] = [at % 600, Math.floor(at / 600)];
    const period = `${1950 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    const area = areas[series % areas.length]?.code ?? "";
    return [flows[Math.floor(series / areas.length) % flows.length]?.code ?? "", area, period, at + 1];
  });
}

/** As many new cases as one request may carry, with the shortest words that they may have. */
export function caseRows(): RequestRows {
  return filled(["enterprise", "text", "owner", "reportedOn", "dueOn"], (at) => [
    `企业${at % 900}`,
    `问题${at}`,
    "科",
    "2016-03-01",
    "2016-09-01",
  ]);
}

/** As many new projects as one request may carry. */
export function projectRows(): RequestRows {
  return filled(["name", "stage", "total_investment"], (at) => [`项目${at}甲`, "在建", 5000 + at]);
}

function filled(header: readonly string[], row: (at: number) => readonly (string | number)[]): RequestRows {
  const rows: (readonly (string | number)[])[] = [header];
  for (let bytes = ROOM_BYTES, at = 0; ; at++) {
    const next = row(at);
    bytes += Buffer.byteLength(JSON.stringify(next)) + 1;
    if (bytes > MAX_BODY_BYTES || rows.length >= 10_000) return rows;
    rows.push(next);
  }
}
