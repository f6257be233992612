import type { Catalogue } from "../../server/domain/catalogue.ts";
import type { Basis, ObservationStatus } from "../../server/domain/indicator.ts";
import {
  type FigureColumns,
  figuresOfColumns,
  type MeaningColumns,
  type SeriesColumns,
} from "../../server/domain/sheet/figure-columns.ts";
import { type FigureRequest, meaningKey, seriesKey } from "../../server/domain/sheet/figure-request.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";

import { readRefusal } from "./answer.ts";
import type { Outcome } from "./catalogue.ts";
import type { Operation } from "./queries.ts";
import { isAmount, isListOf, isRecord, isText } from "./shape.ts";
import type { Reply, Transport } from "./transport.ts";

const TIMEOUT = 60_000;
const MOST_TURNS = 3;
/** What the server answers at once. */
const MOST = { series: 1_000, meanings: 10_000 } as const;

/** The figures of a workbook's understood cells; the workbook itself stays on this machine. */
export const SHEET_FIGURES: Operation = {
  name: "SheetFigures",
  text: `query SheetFigures($series: SheetSeriesColumns!, $meanings: SheetMeaningColumns!, $asOf: String) {
  sheetFigures(series: $series, meanings: $meanings, asOf: $asOf) {
    dataVersion
    texts
    published { series basis month value release status }
    earlier { series basis month value release }
    meanings { value isDerived tolerance source refusal }
    refusals { code message near }
  }
}`,
};

/**
 * Asks for the figures of a workbook's cells: one request for each 10,000 meanings or 1,000 series. Never rejects; where a
 * release comes in between, everything is asked again, so that all of it is of one version.
 *
 * @param asOf ISO date: the figures that were known on that day; "" for today's
 */
export async function readSheetFigures(
  transport: Transport,
  request: FigureRequest,
  catalogue: Pick<Catalogue, "indicators">,
  asOf = "",
): Promise<Outcome<Figures>> {
  const parts = partsOf(request);
  const version = asOf === "" ? {} : { asOf };
  for (let turns = 1; ; turns++) {
    const read: Figures[] = [];
    for (const part of parts) {
      const reply = await transport(SHEET_FIGURES, { ...variablesOf(part), ...version }, TIMEOUT);
      const outcome = readFigures(reply, part, catalogue);
      if (outcome.kind === "failure") return outcome;
      read.push(outcome.value);
    }
    const [first] = read;
    if (first && read.every(({ dataVersion }) => dataVersion === first.dataVersion)) {
      return { kind: "value", value: joined(first, read, parts) };
    }
    if (turns === MOST_TURNS) return { kind: "failure", failure: { kind: "unreachable", reason: "数据正在更新" } };
  }
}

/** The request in parts that the server takes; one part at least. */
function partsOf({ series, meanings }: FigureRequest): FigureRequest[] {
  const parts: { series: FigureRequest["series"][number][]; meanings: FigureRequest["meanings"][number][] }[] = [];
  let positions = new Map<number, number>();
  for (const { meaning, series: at } of meanings) {
    let part = parts.at(-1);
    const name = series[at];
    if (!name) continue;
    const isFull =
      !part || part.meanings.length === MOST.meanings || (!positions.has(at) && part.series.length === MOST.series);
    if (!part || isFull) {
      part = { series: [], meanings: [] };
      positions = new Map();
      parts.push(part);
    }
    const position = positions.get(at) ?? part.series.push(name) - 1;
    positions.set(at, position);
    part.meanings.push({ meaning, series: position });
  }
  return parts.length > 0 ? parts : [{ series: [], meanings: [] }];
}

function variablesOf({ series, meanings }: FigureRequest): Readonly<Record<string, unknown>> {
  return {
    series: {
      indicators: series.map(({ indicator }) => indicator),
      areas: series.map(({ subject }) => subject.area),
      members: series.map(({ subject }) => subject.member),
    },
    meanings: {
      series: meanings.map(({ series }) => series),
      bases: meanings.map(({ meaning }) => meaning.basis),
      starts: meanings.map(({ meaning }) => meaning.period.start),
      ends: meanings.map(({ meaning }) => meaning.period.end),
    },
  };
}

/** Each question goes to the part that asked for it. */
function joined(first: Figures, figures: readonly Figures[], parts: readonly FigureRequest[]): Figures {
  if (figures.length === 1) return first;
  const bySeries = new Map<string, Figures>();
  const byMeaning = new Map<string, Figures>();
  for (const [at, part] of parts.entries()) {
    const found = figures[at] ?? first;
    for (const name of part.series) bySeries.set(seriesKey(name), found);
    for (const { meaning } of part.meanings) byMeaning.set(meaningKey(meaning), found);
  }
  return {
    dataVersion: first.dataVersion,
    indicator: first.indicator,
    published: (indicator, subject) =>
      (bySeries.get(seriesKey({ indicator, subject })) ?? first).published(indicator, subject),
    earlier: (place) => (bySeries.get(seriesKey(place)) ?? first).earlier(place),
    figure: (meaning) => (byMeaning.get(meaningKey(meaning)) ?? first).figure(meaning),
  };
}

function readFigures(reply: Reply, request: FigureRequest, catalogue: Pick<Catalogue, "indicators">): Outcome<Figures> {
  if (reply.kind !== "data") return { kind: "failure", failure: reply };
  const columns = isRecord(reply.data) ? readColumns(reply.data.sheetFigures, request) : null;
  if (columns) return { kind: "value", value: figuresOfColumns(columns, request, catalogue) };
  return { kind: "failure", failure: { kind: "rejected", reason: "答复格式不符" } };
}

/** The answer's columns; null unless all of them are well-formed and as long as they have to be. */
function readColumns(data: unknown, { meanings: asked }: FigureRequest): FigureColumns | null {
  if (!isRecord(data) || !isText(data.dataVersion)) return null;
  const { texts, refusals: refused } = data;
  if (!isListOf(texts, isText) || !isListOf(refused, isRecord)) return null;
  const refusals = refused.flatMap((record) => readRefusal(record) ?? []);
  const [published, earlier] = [readSeries(data.published), readSeries(data.earlier)];
  const statuses = isRecord(data.published) ? data.published.status : null;
  const meanings = readMeanings(data.meanings, asked.length);
  if (!published || !earlier || !meanings || refusals.length !== refused.length) return null;
  if (!isListOf(statuses, isStatus) || statuses.length !== published.series.length) return null;
  return {
    dataVersion: data.dataVersion,
    texts,
    refusals,
    published: { ...published, status: statuses },
    earlier,
    meanings,
  };
}

function readSeries(data: unknown): SeriesColumns | null {
  if (!isRecord(data)) return null;
  const { series, basis, month, value, release } = data;
  if (!isListOf(basis, isBasis) || !isListOf(series, isAmount) || !isListOf(month, isAmount)) return null;
  if (!isListOf(value, isAmount) || !isListOf(release, isAmount)) return null;
  const columns = { series, basis, month, value, release };
  return Object.values(columns).every(({ length }) => length === series.length) ? columns : null;
}

function readMeanings(data: unknown, count: number): MeaningColumns | null {
  if (!isRecord(data)) return null;
  const { value, isDerived, tolerance, source, refusal } = data;
  if (!isListOf(value, isValue) || !isListOf(isDerived, isAmount) || !isListOf(tolerance, isAmount)) return null;
  if (!isListOf(source, isAmount) || !isListOf(refusal, isAmount)) return null;
  const columns = { value, isDerived, tolerance, source, refusal };
  return Object.values(columns).every(({ length }) => length === count) ? columns : null;
}

function isValue(value: unknown): value is number | null {
  return value === null || isAmount(value);
}

const BASES: readonly unknown[] = ["month", "year-to-date", "quarter", "year", "point"] satisfies Basis[];

function isBasis(value: unknown): value is Basis {
  return BASES.includes(value);
}

const STATUSES = {
  ...{ published: true, preliminary: true, revised: true, estimated: true },
  ...{ "not-published": true, discontinued: true, demo: true },
} satisfies Record<ObservationStatus, true>;

function isStatus(value: unknown): value is ObservationStatus {
  return isText(value) && Object.hasOwn(STATUSES, value);
}
