import type { RequestListener } from "node:http";

import { periodOf } from "../../server/domain/basis.ts";
import { printPeriod } from "../../server/domain/period.ts";
import { BASIS_NAMES, STATUS_NAMES } from "../../server/store/answer-source.ts";
import type { Snapshot } from "../../server/store/snapshot.ts";

/**
 * The floor of the export: the same rows, made by a loop over the same arrays and written to the response in pieces of
 * 64 KiB, each when the one before has gone out. No quoting, no filters, no limits; what repeats is put together once.
 */
export function exportFloor(snapshot: Snapshot): RequestListener {
  return async (_, response) => {
    response.writeHead(200, { "content-type": "text/csv; charset=utf-8" });
    let piece = HEAD;
    for (const row of rowsOf(snapshot)) {
      piece += row;
      if (piece.length < 48 * 1024) continue;
      if (!response.write(piece)) await new Promise((resolve) => response.once("drain", resolve));
      piece = "";
    }
    response.end(piece);
  };
}

const HEAD =
  "\uFEFFseries,indicator,indicatorName,area,areaName,subjectKind,member,memberName,basis,basisName,period,periodStart,periodEnd,value,valueText,unit,status,statusName,release,updatedOn\r\n";

function* rowsOf({ series, cube, catalogue, release }: Snapshot): Iterable<string> {
  const periods = new Map<string, string>();
  for (const [position, { key, indicator, subject, basis }] of series.entries()) {
    const { name = "", unit = "", decimals = 0 } = catalogue.indicators.byCode(indicator) ?? {};
    const member = catalogue.members.byCode(subject.member);
    const whose = [subject.area, catalogue.areas.byCode(subject.area)?.name, member?.kind ?? "area", subject.member];
    const start = [key, indicator, name, ...whose, member?.name ?? "", basis, BASIS_NAMES[basis], ""].join(",");
    const { first, last } = cube.span(position);
    for (let month = first; month <= last; month++) {
      const value = cube.value(position, month);
      if (Number.isNaN(value)) continue;
      const time = periods.get(`${basis}${month}`) ?? periodCells(basis, month);
      periods.set(`${basis}${month}`, time);
      const status = cube.status(position, month);
      const origin = release(cube.vintage(position, month));
      yield `${start}${time}${value},${padded(value, decimals)},${unit},${status},${STATUS_NAMES[status]},${origin?.code},${origin?.publishedOn}\r\n`;
    }
  }
}

function periodCells(basis: Parameters<typeof periodOf>[0], month: number): string {
  const period = periodOf(basis, month);
  const day = (at: number, ofMonth: number) =>
    new Date(Date.UTC(Math.floor(at / 12), at % 12, ofMonth)).toISOString().slice(0, 10);
  return `${printPeriod(period)},${day(period.start, 1)},${day(period.end + 1, 0)},`;
}

function padded(value: number, decimals: number): string {
  const text = String(value);
  const point = text.indexOf(".");
  const missing = decimals - (point < 0 ? 0 : text.length - point - 1);
  return missing > 0 ? `${text}${point < 0 ? "." : ""}${"0".repeat(missing)}` : text;
}
